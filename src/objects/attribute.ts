import { bind, call, callUnbound, propertyTitle } from './call.js';
import type { Context } from './context.js';
import { PyMember, PyProperty } from './descriptors.js';
import { PyDict } from './dict.js';
import { PyException, Raise, exceptionTypes, isException, raise } from './exception.js';
import { PyFunction, PyMethod } from './function.js';
import { PyModule } from './module.js';
import { PyGetSet, PyMethodDescriptor, classMethodDescriptorType, memberType } from './native.js';
import { PyObject } from './object.js';
import type { PyValue } from './object.js';
import { after, isPending, settle } from './pending.js';
import type { Result, Steps } from './pending.js';
import { textOf } from './str-arguments.js';
import { PySuper, superAttribute } from './super.js';
import { PyType, setTypeAttribute, typeOf } from './type.js';

/** An attribute's name as a program gives it. */
export function attributeName(name: PyValue): string {
  return textOf(name) ?? raise('TypeError', `attribute name must be string, not '${typeOf(name).name}'`);
}

/** `getattr(object, name)`: `__getattribute__`, then `__getattr__`. */
export function getAttribute(context: Context, object: PyValue, name: string): Result {
  const type = typeOf(object);
  if (type.hooksReads) return attributeInSteps(context, object, name, customReader(type), type.lookup('__getattr__'));
  const found = readAttribute(context, object, name);
  return found === undefined ? noAttribute(object, name) : found;
}

/** `getattr(object, name, None)` with undefined instead of None: AttributeError means there is none. */
export function findAttribute(context: Context, object: PyValue, name: string): Result<PyValue | undefined> {
  const type = typeOf(object);
  if (!type.hooksReads) {
    const found = withoutAttributeError(() => readAttribute(context, object, name));
    if (!isPending(found)) return found;
  }
  return findInSteps(context, object, name);
}

function* findInSteps(context: Context, object: PyValue, name: string): Steps<PyValue | undefined> {
  try {
    return yield* settle(getAttribute(context, object, name));
  } catch (error) {
    return ignoreAttributeError(error);
  }
}

function* attributeInSteps(
  context: Context, object: PyValue, name: string, custom: PyValue | undefined, fallback: PyValue | undefined,
): Steps {
  try {
    const found = custom === undefined
      ? readAttribute(context, object, name)
      : callUnbound(context, custom, object, [name]);
    if (found !== undefined) return yield* settle(found);
  } catch (error) {
    if (fallback === undefined) throw error;
    ignoreAttributeError(error);
  }
  if (fallback === undefined) noAttribute(object, name);
  return yield* settle(callUnbound(context, fallback, object, [name]));
}

function withoutAttributeError<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    return ignoreAttributeError(error);
  }
}

/** Lets an AttributeError pass as "there is none"; throws everything else again. */
function ignoreAttributeError(error: unknown): undefined {
  if (error instanceof Raise && isException(error.exception, 'AttributeError')) return undefined;
  throw error;
}

/** A `__getattribute__` that is not the builtin one of all objects. */
function customReader(type: PyType): PyValue | undefined {
  const reader = type.lookup('__getattribute__');
  return reader instanceof PyMethodDescriptor && !reader.owner.readsItself ? undefined : reader;
}

/** The builtin `__getattribute__` of the object's kind; undefined when there is no such attribute. */
export function readAttribute(context: Context, object: PyValue, name: string): Result | undefined {
  if (object instanceof PyType) return typeAttribute(context, object, name);
  if (object instanceof PySuper) {
    const found = superAttribute(context, object, name);
    if (found !== undefined) return found;
  }
  const found = instanceAttribute(context, object, name);
  // A bound method has the attributes of its function.
  return found === undefined && object instanceof PyMethod ? getAttribute(context, object.func, name) : found;
}

/** `PyObject_GenericGetAttr`: data descriptor of the type, the object's own, then whatever the type has. */
function instanceAttribute(context: Context, object: PyValue, name: string): Result | undefined {
  const type = typeOf(object);
  const inherited = type.lookup(name);
  if (inherited !== undefined && isDataDescriptor(inherited)) return bind(context, inherited, object, type);
  const own = object instanceof PyObject ? object.dict?.entries.get(name) : undefined;
  if (own !== undefined) return own;
  return inherited === undefined ? undefined : bind(context, inherited, object, type);
}

/** `type.__getattribute__`: data descriptor of the metatype, the class's MRO, then the metatype's other names. */
function typeAttribute(context: Context, object: PyType, name: string): Result | undefined {
  const metatype = object.type;
  const inherited = metatype.lookup(name);
  if (inherited !== undefined && isDataDescriptor(inherited)) return bind(context, inherited, object, metatype);
  const own = object.lookup(name);
  if (own !== undefined) return bind(context, own, undefined, object);
  return inherited === undefined ? undefined : bind(context, inherited, object, metatype);
}

/** Whether a type's attribute comes before the instance's own of the same name. */
export function isDataDescriptor(attribute: PyValue): boolean {
  if (!(attribute instanceof PyObject)) return false;
  return attribute instanceof PyGetSet || attribute instanceof PyMember || attribute instanceof PyProperty
    || (attribute.type.heap && (attribute.type.lookup('__set__') ?? attribute.type.lookup('__delete__')) !== undefined);
}

/** Raises the AttributeError for a missing attribute. */
export function noAttribute(object: PyValue, name: string, reason = ''): never {
  const owner = object instanceof PyType ? `type object '${object.name}'`
    : object instanceof PyModule ? `module '${object.name}'`
    : `'${typeOf(object).name}' object`;
  throw new Raise(attributeError(object, name, `${owner} has no attribute '${name}'${reason}`));
}

function attributeError(object: PyValue, name: string, message: string): PyException {
  const exception = new PyException(exceptionTypes.AttributeError, [message]);
  exception.members.set('name', name);
  exception.members.set('obj', object);
  return exception;
}

/** `setattr(object, name, value)`; with undefined `delattr(object, name)`. */
export function setAttribute(context: Context, object: PyValue, name: string, value: PyValue | undefined): Result {
  const type = typeOf(object);
  if (type.hooksWrites) {
    const custom = type.lookup(value === undefined ? '__delattr__' : '__setattr__')!;
    if (!(custom instanceof PyMethodDescriptor)) {
      return callUnbound(context, custom, object, value === undefined ? [name] : [name, value]);
    }
  }
  return storeAttribute(context, object, name, value);
}

/** The builtin `__setattr__` and `__delattr__` of the object's kind. */
export function storeAttribute(context: Context, object: PyValue, name: string, value: PyValue | undefined): Result {
  const type = typeOf(object);
  if (object instanceof PyType && !object.heap) {
    raise('TypeError', `cannot set '${name}' attribute of immutable type '${object.name}'`);
  }
  const inherited = type.lookup(name);
  if (inherited instanceof PyObject) {
    const stored = storeThroughDescriptor(context, inherited, object as PyObject, name, value);
    if (stored !== undefined) return stored;
  }
  if (object instanceof PyType) return storeTypeAttribute(object, name, value);
  if (!(object instanceof PyObject) || !type.hasDict) refuseStore(object, name, inherited);
  if (value !== undefined) (object.dict ??= new PyDict()).entries.set(name, value);
  else if (object.dict?.entries.delete(name) !== true) noAttribute(object, name);
  return null;
}

function storeTypeAttribute(type: PyType, name: string, value: PyValue | undefined): null {
  if (value === undefined && !type.namespace.has(name)) noAttribute(type, name);
  setTypeAttribute(type, name, value);
  return null;
}

/** `__set__` and `__delete__` of a data descriptor; undefined when the attribute is none. */
export function storeThroughDescriptor(
  context: Context, descriptor: PyObject, self: PyObject, name: string, value: PyValue | undefined,
): Result | undefined {
  if (descriptor instanceof PyGetSet) {
    if (descriptor.set !== undefined) return after(descriptor.set(self, value, context), () => null);
    raise('AttributeError', descriptor.type === memberType
      ? 'readonly attribute'
      : `attribute '${name}' of '${descriptor.owner.name}' objects is not writable`);
  }
  if (descriptor instanceof PyProperty) return storeProperty(context, descriptor, self, value);
  if (descriptor instanceof PyMember) return storeMember(descriptor, self, value);
  if (!descriptor.type.heap) return undefined;
  const method = descriptor.type.lookup(value === undefined ? '__delete__' : '__set__');
  if (method === undefined) {
    const other = descriptor.type.lookup(value === undefined ? '__set__' : '__delete__');
    if (other === undefined) return undefined;
    raise('AttributeError', value === undefined ? '__delete__' : '__set__');
  }
  return callUnbound(context, method, descriptor, value === undefined ? [self] : [self, value]);
}

function storeProperty(context: Context, property: PyProperty, self: PyObject, value: PyValue | undefined): Result {
  const accessor = value === undefined ? property.del : property.set;
  if (accessor === null) {
    raise('AttributeError', `${propertyTitle(property, self)} has no ${value === undefined ? 'deleter' : 'setter'}`);
  }
  return call(context, accessor, value === undefined ? [self] : [self, value]);
}

function storeMember(member: PyMember, self: PyObject, value: PyValue | undefined): null {
  if (value !== undefined) (self.slots ??= new Map()).set(member.name, value);
  else if (self.slots?.delete(member.name) !== true) raise('AttributeError', member.name);
  return null;
}

function refuseStore(object: PyValue, name: string, inherited: PyValue | undefined): never {
  if (inherited === undefined) noAttribute(object, name, typeOf(object).hooksWrites ? '' : ' and no __dict__ for setting new attributes');
  throw new Raise(attributeError(object, name, `'${typeOf(object).name}' object attribute '${name}' is read-only`));
}

/**
 * The function that `object.name(…)` calls with `object` as first argument (`_PyObject_GetMethod`);
 * undefined when the attribute is anything but a plain method of the object's type.
 */
export function findMethod(object: PyValue, name: string): PyFunction | PyMethodDescriptor | undefined {
  const type = typeOf(object);
  if (object instanceof PyType || object instanceof PySuper || object instanceof PyModule) return undefined;
  const found = type.lookup(name);
  const isMethod = found instanceof PyFunction
    || (found instanceof PyMethodDescriptor && found.type !== classMethodDescriptorType);
  if (!isMethod || type.hooksReads) return undefined;
  return object instanceof PyObject && object.dict?.entries.has(name) === true ? undefined : found;
}

/** `object.name(*args)`. */
export function callMethod(context: Context, object: PyValue, name: string, args: PyValue[]): Result {
  return after(getAttribute(context, object, name), (method) => call(context, method, args));
}
