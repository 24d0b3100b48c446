import type { Context } from './context.js';
import { PyClassMethod, PyMember, PyProperty, PyStaticMethod, classMethodType, propertyType, staticMethodType } from './descriptors.js';
import { raise } from './exception.js';
import { PyFunction, PyMethod } from './function.js';
import { PyBuiltinFunction, PyGetSet, PyMethodDescriptor, classMethodDescriptorType, methodWrapperType, wrapperDescriptorType } from './native.js';
import { PyObject } from './object.js';
import type { PyValue } from './object.js';
import { checkSlotArguments } from './slots.js';
import { FunctionCall, after } from './pending.js';
import type { Keywords, Result } from './pending.js';
import { PyType, typeOf } from './type.js';

/** `callee(*args, **keywords)`. */
export function call(context: Context, callee: PyValue, args: PyValue[], keywords?: Keywords): Result {
  if (callee instanceof PyFunction) return new FunctionCall(callee, args, keywords);
  if (callee instanceof PyMethodDescriptor) return callDescriptor(context, callee, args, keywords);
  if (callee instanceof PyBuiltinFunction) {
    if (callee.type === methodWrapperType) checkSlotArguments(callee.name, args.length, keywords);
    return callee.native(context, callee.self === undefined ? args : withSelf(callee.self, args), keywords);
  }
  if (callee instanceof PyMethod) return call(context, callee.func, withSelf(callee.self, args), keywords);
  const method = typeOf(callee).lookup('__call__');
  if (method === undefined) raise('TypeError', `'${typeOf(callee).name}' object is not callable`);
  return callUnbound(context, method, callee, args, keywords);
}

/** `[self, ...args]`; a spread costs more than most methods that are called with it. */
function withSelf(self: PyValue, args: readonly PyValue[]): PyValue[] {
  switch (args.length) {
    case 0: return [self];
    case 1: return [self, args[0]!];
    case 2: return [self, args[0]!, args[1]!];
    default: return [self, ...args];
  }
}

/** Calls an attribute found on `self`'s type as its method, without a bound method where none is needed. */
export function callUnbound(context: Context, method: PyValue, self: PyValue, args: PyValue[], keywords?: Keywords): Result {
  if (method instanceof PyFunction) return new FunctionCall(method, withSelf(self, args), keywords);
  if (method instanceof PyMethodDescriptor && method.type !== classMethodDescriptorType) {
    return method.native(context, withSelf(self, args), keywords);
  }
  return after(bind(context, method, self, typeOf(self)), (bound) => call(context, bound, args, keywords));
}

/** Calls the special method `name` of `self`'s type; undefined when the type has none. */
export function callSpecial(context: Context, self: PyValue, name: string, args: PyValue[]): Result | undefined {
  const method = typeOf(self).lookup(name);
  return method === undefined ? undefined : callUnbound(context, method, self, args);
}

function callDescriptor(context: Context, descriptor: PyMethodDescriptor, args: PyValue[], keywords: Keywords | undefined): Result {
  const self = args[0];
  const { owner, name } = descriptor;
  const isSlot = descriptor.type === wrapperDescriptorType;
  if (self === undefined) {
    raise('TypeError', isSlot
      ? `descriptor '${name}' of '${owner.name}' object needs an argument`
      : `unbound method ${descriptor.qualname}() needs an argument`);
  }
  if (descriptor.type === classMethodDescriptorType) {
    if (!(self instanceof PyType)) raise('TypeError', `descriptor '${name}' for type '${owner.name}' needs a type, not a '${typeOf(self).name}' as arg 2`);
    if (!self.isSubtypeOf(owner)) raise('TypeError', `descriptor '${name}' requires a subtype of '${owner.name}' but received '${self.name}'`);
  } else if (!typeOf(self).isSubtypeOf(owner)) {
    raise('TypeError', isSlot
      ? `descriptor '${name}' requires a '${owner.name}' object but received a '${typeOf(self).name}'`
      : `descriptor '${name}' for '${owner.name}' objects doesn't apply to a '${typeOf(self).name}' object`);
  }
  if (isSlot) checkSlotArguments(name, args.length - 1, keywords);
  return descriptor.native(context, args, keywords);
}

/**
 * The descriptor protocol's `__get__`: what `attribute`, found in the namespace of a type, is worth
 * when read through `self`, or through the type itself when `self` is undefined.
 */
export function bind(context: Context, attribute: PyValue, self: PyValue | undefined, owner: PyType): Result {
  if (!(attribute instanceof PyObject)) return attribute;
  if (attribute instanceof PyFunction) return self === undefined ? attribute : new PyMethod(attribute, self);
  if (attribute instanceof PyMethodDescriptor) return bindDescriptor(attribute, self, owner);
  switch (attribute.type) {
    case propertyType: return readProperty(context, attribute as PyProperty, self);
    case staticMethodType: return (attribute as PyStaticMethod).func;
    case classMethodType: return new PyMethod((attribute as PyClassMethod).func, owner);
  }
  if (attribute instanceof PyGetSet) return self === undefined ? attribute : attribute.get(self as PyObject, context);
  if (attribute instanceof PyMember) return self === undefined ? attribute : attribute.read(self as PyObject);
  const get = attribute.type.lookup('__get__');
  return get === undefined ? attribute : callUnbound(context, get, attribute, [self ?? null, owner]);
}

function bindDescriptor(attribute: PyMethodDescriptor, self: PyValue | undefined, owner: PyType): PyValue {
  if (attribute.type === classMethodDescriptorType) return attribute.bound(owner, owner);
  if (self === undefined) return attribute;
  return attribute.bound(self, typeOf(self), attribute.type === wrapperDescriptorType ? methodWrapperType : undefined);
}

/** `property.__get__`. */
export function readProperty(context: Context, property: PyProperty, self: PyValue | undefined): Result {
  if (self === undefined) return property;
  if (property.get === null) raise('AttributeError', `${propertyTitle(property, self)} has no getter`);
  return call(context, property.get, [self]);
}

/** How error messages name a property. */
export function propertyTitle(property: PyProperty, self: PyValue): string {
  const name = typeof property.name === 'string' ? ` '${property.name}'` : '';
  return `property${name} of '${typeOf(self).qualname}' object`;
}

/** How errors about arguments name a callable: `__main__.f()` (`_PyObject_FunctionStr`). */
export function functionText(callee: PyValue): string {
  if (callee instanceof PyFunction) return qualifiedText(typeof callee.module === 'string' ? callee.module : null, callee.qualname);
  if (callee instanceof PyBuiltinFunction) return qualifiedText(typeof callee.module === 'string' ? callee.module : null, callee.qualname);
  if (callee instanceof PyType) return qualifiedText(callee.module, callee.qualname);
  if (callee instanceof PyMethod) return functionText(callee.func);
  return `${typeOf(callee).name} object`;
}

function qualifiedText(module: string | null, qualname: string): string {
  return module === null || module === 'builtins' ? `${qualname}()` : `${module}.${qualname}()`;
}
