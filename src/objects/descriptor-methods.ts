import { NOT_IMPLEMENTED } from '../values/plain.js';
import { formatAddress } from './address.js';
import { storeThroughDescriptor } from './attribute.js';
import { bind, call } from './call.js';
import { addDeclarations, named, one } from './arguments.js';
import type { Context } from './context.js';
import { PyClassMethod, PyMember, PyProperty, PyStaticMethod, classMethodType, propertyType, staticMethodType } from './descriptors.js';
import { raise } from './exception.js';
import { PyMethod } from './function.js';
import {
  PyBuiltinFunction, PyGetSet, PyMethodDescriptor, addGetters, addMembers, addMethods, addNew, builtinFunctionType,
  classMethodDescriptorType, getSetType, memberType, methodDescriptorType, methodWrapperType, wrapperDescriptorType,
} from './native.js';
import type { Native } from './native.js';
import { ensureDict, setDict, typeTitle } from './object-methods.js';
import type { PyObject, PyValue } from './object.js';
import { after, settle } from './pending.js';
import type { Result, Steps } from './pending.js';
import { findAttribute, getAttribute } from './attribute.js';
import { repr } from './text.js';
import { truth } from './truth.js';
import { PyType, typeOf } from './type.js';

const asProperty = (object: PyValue): PyProperty => object as PyProperty;

const readDescriptor: Native = (context, [self, instance, owner = null]) => {
  if (self instanceof PyMethodDescriptor && self.type === classMethodDescriptorType) return bindClassMethod(self, instance ?? null, owner);
  if (self instanceof PyClassMethod && owner !== null) return new PyMethod(self.func, owner);
  if (instance === null || instance === undefined) {
    if (owner === null) raise('TypeError', '__get__(None, None) is invalid');
    return bind(context, self!, undefined, owner as PyType);
  }
  checkOwner(self!, instance);
  return bind(context, self!, instance, owner instanceof PyType ? owner : typeOf(instance));
};

/** `classmethod_get`: bound to a class, or to an instance's class. */
function bindClassMethod(self: PyMethodDescriptor, instance: PyValue, owner: PyValue): PyValue {
  const { owner: base, name } = self;
  const type = owner === null && instance !== null ? typeOf(instance) : owner;
  if (type === null) raise('TypeError', '__get__(None, None) is invalid');
  if (!(type instanceof PyType)) raise('TypeError', `descriptor '${name}' for type '${base.name}' needs a type, not a '${typeOf(type).name}' as arg 2`);
  if (!type.isSubtypeOf(base)) raise('TypeError', `descriptor '${name}' requires a subtype of '${base.name}' but received '${type.name}'`);
  return self.bound(type, type);
}

const writeDescriptor: Native = (context, [self, instance, value]) => {
  checkOwner(self!, instance!);
  return after(storeThroughDescriptor(context, self as PyObject, instance as PyObject, (self as { name?: unknown }).name as string, value)!, () => null);
};

/** The descriptor of a builtin type's attribute is for instances of that type (`descr_check`). */
function checkOwner(descriptor: PyValue, instance: PyValue): void {
  if (descriptor instanceof PyMethodDescriptor && descriptor.type === classMethodDescriptorType) return;
  if (!(descriptor instanceof PyGetSet || descriptor instanceof PyMethodDescriptor || descriptor instanceof PyMember)) return;
  const { owner, name } = descriptor;
  if (typeOf(instance).isSubtypeOf(owner)) return;
  raise('TypeError', `descriptor '${name}' for '${owner.name}' objects doesn't apply to a '${typeOf(instance).name}' object`);
}

function* newProperty(context: Context, self: PyProperty, args: readonly (PyValue | undefined)[]): Steps {
  const [get = null, set = null, del = null, doc = null] = args;
  Object.assign(self, { get, set, del, doc });
  if (doc === null && get !== null) self.doc = yield* settle(getAttribute(context, get, '__doc__'));
  return null;
}

/** A property with one accessor changed: what `@name.setter` makes. */
function copyWith(self: PyProperty, changes: Partial<Pick<PyProperty, 'get' | 'set' | 'del'>>): PyProperty {
  const { get, set, del, doc, name, type } = self;
  const copy = Object.assign(new PyProperty(get, set, del, doc, type), changes);
  copy.name = name;
  return copy;
}

function installProperty(): void {
  addNew(propertyType, (_, [type]) => new PyProperty(null, null, null, null, type as PyType));
  const parameters = { names: ['fget', 'fset', 'fdel', 'doc'], positional: 4, required: 0 };
  addMethods(propertyType, {
    __init__: named<PyProperty>(parameters, (self, args, context) => newProperty(context, self, args))('property.__init__', 'property'),
    __get__: readDescriptor,
    __set__: writeDescriptor,
    __delete__: writeDescriptor,
  });
  addDeclarations(propertyType, {
    __set_name__: () => (_, [self, ...args]) => {
      if (args.length !== 2) raise('TypeError', `__set_name__() takes 2 positional arguments but ${args.length} ${args.length === 1 ? 'was' : 'were'} given`);
      asProperty(self!).name = args[1]!;
      return null;
    },
    getter: one<PyProperty>((self, get) => copyWith(self, { get })),
    setter: one<PyProperty>((self, set) => copyWith(self, { set })),
    deleter: one<PyProperty>((self, del) => copyWith(self, { del })),
  });
  addMembers(propertyType, {
    fget: (self) => asProperty(self).get,
    fset: (self) => asProperty(self).set,
    fdel: (self) => asProperty(self).del,
    __doc__: { get: (self) => asProperty(self).doc, set: (self, value) => { asProperty(self).doc = value ?? null; } },
  });
  addGetters(propertyType, {
    __name__: { get: propertyName, set: (self, value) => { asProperty(self).name = value; } },
    __isabstractmethod__: (self, context) => anyAbstract(context, [asProperty(self).get, asProperty(self).set, asProperty(self).del]),
  });
}

/** The name given by the class body, else the getter's. */
function propertyName(object: PyObject, context: Context): Result {
  const { name, get } = asProperty(object);
  if (name !== undefined) return name;
  const missing = (): never => raise('AttributeError', "'property' object has no attribute '__name__'");
  return get === null ? missing() : after(findAttribute(context, get, '__name__'), (found) => (found === undefined ? missing() : found));
}

/** Whether one of the functions is abstract (`_PyObject_IsAbstract`): then the descriptor is as well. */
function* anyAbstract(context: Context, functions: readonly PyValue[]): Steps {
  for (const func of functions) {
    const mark = func === null ? undefined : yield* settle(findAttribute(context, func, '__isabstractmethod__'));
    if (mark !== undefined && (yield* settle(truth(context, mark)))) return true;
  }
  return false;
}

/** An attribute of the wrapped function, until the wrapper is given one of its own. */
function forwarding(name: string, funcOf: (object: PyValue) => PyValue) {
  return {
    get: (self: PyObject, context: Context): Result => {
      const own = self.dict?.entries.get(name);
      return own === undefined ? getAttribute(context, funcOf(self), name) : own;
    },
    set: (self: PyObject, value: PyValue | undefined): void => {
      if (value !== undefined) ensureDict(self).entries.set(name, value);
      else if (self.dict?.entries.delete(name) !== true) raise('AttributeError', name);
    },
  };
}

/** staticmethod and classmethod wrap a function and copy how it is named. */
function installWrapper(type: PyType, make: (func: PyValue, type: PyType) => PyStaticMethod | PyClassMethod): void {
  const funcOf = (object: PyValue): PyValue => (object as PyStaticMethod | PyClassMethod).func;
  const forwarded = ['__name__', '__qualname__', '__module__', '__doc__', '__annotations__'];
  addNew(type, (_, [cls, func]) => make(func === undefined ? null : func, cls as PyType));
  addMethods(type, {
    __init__: (_, args) => (args.length === 2 ? null : raise('TypeError', `${type.name} expected 1 argument, got ${args.length - 1}`)),
    __get__: readDescriptor,
    __repr__: (context, [self]) => after(repr(context, funcOf(self!)), (text) => `<${type.name}(${text})>`),
  });
  addMembers(type, { __func__: funcOf, __wrapped__: funcOf });
  addGetters(type, {
    __isabstractmethod__: (self, context) => anyAbstract(context, [funcOf(self)]),
    __dict__: { get: ensureDict, set: setDict },
    ...Object.fromEntries(forwarded.map((name) => [name, forwarding(name, funcOf)])),
  });
  type.hasDict = true;
}

function builtinRepr(context: Context, { name, self: bound, home, type }: PyBuiltinFunction): string {
  const self = home instanceof PyType ? home : bound;
  if (self === undefined) return `<built-in function ${name}>`;
  const kind = type === methodWrapperType ? 'method-wrapper' : 'built-in method';
  const quoted = type === methodWrapperType ? `'${name}'` : name;
  return `<${kind} ${quoted} of ${typeTitle(typeOf(self))} object at ${formatAddress(context.addressOf(self))}>`;
}

function boundTo({ self, home }: PyBuiltinFunction): PyValue {
  return self === undefined ? home ?? null : self;
}

/** Whether two builtins are the same method of the same object (`meth_richcompare`). */
function isSameBuiltin(a: PyBuiltinFunction, b: PyBuiltinFunction): boolean {
  return a === b || (a.self !== undefined && a.self === b.self && a.qualname === b.qualname && a.type === b.type);
}

function installBuiltinFunctions(): void {
  for (const type of [builtinFunctionType, methodWrapperType]) {
    addMethods(type, {
      __repr__: (context, [self]) => builtinRepr(context, self as PyBuiltinFunction),
      __hash__: (context, [self]) => context.addressOf(boundTo(self as PyBuiltinFunction)) / 16,
      __call__: (context, [self, ...args], keywords) => call(context, self!, args, keywords),
    });
    addDeclarations(type, {
      __eq__: one<PyBuiltinFunction>((self, other) => (other instanceof PyBuiltinFunction ? isSameBuiltin(self, other) : NOT_IMPLEMENTED)),
    });
    addGetters(type, {
      __name__: (self) => (self as PyBuiltinFunction).name,
      __qualname__: (self) => (self as PyBuiltinFunction).qualname,
      __module__: { get: (self) => (self as PyBuiltinFunction).module, set: (self, value) => { (self as PyBuiltinFunction).module = value ?? null; } },
      __doc__: () => null,
      __self__: (self) => boundTo(self as PyBuiltinFunction),
      __text_signature__: () => null,
    });
  }
}

/** How the descriptors of builtin types show themselves. */
const DESCRIPTOR_TITLES: readonly (readonly [PyType, (owner: string, name: string) => string])[] = [
  [methodDescriptorType, (owner, name) => `<method '${name}' of '${owner}' objects>`],
  [classMethodDescriptorType, (owner, name) => `<method '${name}' of '${owner}' objects>`],
  [wrapperDescriptorType, (owner, name) => `<slot wrapper '${name}' of '${owner}' objects>`],
  [getSetType, (owner, name) => `<attribute '${name}' of '${owner}' objects>`],
  [memberType, (owner, name) => `<member '${name}' of '${owner}' objects>`],
];

function installBuiltinDescriptors(): void {
  const asDescriptor = (object: PyValue) => object as PyMethodDescriptor | PyGetSet | PyMember;
  for (const [type, title] of DESCRIPTOR_TITLES) {
    addMethods(type, {
      __repr__: (_, [self]) => title(asDescriptor(self!).owner.name, asDescriptor(self!).name),
      __get__: readDescriptor,
    });
    addMembers(type, {
      __name__: (self) => asDescriptor(self).name,
      __objclass__: (self) => asDescriptor(self).owner,
    });
    addGetters(type, {
      __qualname__: (self) => `${asDescriptor(self).owner.qualname}.${asDescriptor(self).name}`,
      __doc__: () => null,
    });
    if (type === getSetType || type === memberType) addMethods(type, { __set__: writeDescriptor, __delete__: writeDescriptor });
    else addMethods(type, { __call__: (context, [self, ...args], keywords): Result => call(context, self!, args, keywords) });
  }
}

/** Gives properties, static and class methods and the builtins' own descriptors their methods. */
export function installDescriptors(): void {
  installProperty();
  installWrapper(staticMethodType, (func, type) => new PyStaticMethod(func, type));
  installWrapper(classMethodType, (func, type) => new PyClassMethod(func, type));
  addMethods(staticMethodType, { __call__: (context, [self, ...args], keywords) => call(context, (self as PyStaticMethod).func, args, keywords) });
  installBuiltinFunctions();
  installBuiltinDescriptors();
}
