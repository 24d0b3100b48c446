import { NOT_IMPLEMENTED } from '../values/plain.js';
import { formatAddress } from './address.js';
import { addClassDeclarations, addDeclarations, none, one } from './arguments.js';
import type { Declaration } from './arguments.js';
import { attributeName, readAttribute, noAttribute, storeAttribute } from './attribute.js';
import { callUnbound } from './call.js';
import type { Context } from './context.js';
import { PyDict } from './dict.js';
import { raise } from './exception.js';
import { PyList } from './list.js';
import { addGetters, addMethods, addNew } from './native.js';
import type { MethodTable, Native } from './native.js';
import { PyInstance, PyObject } from './object.js';
import type { PyValue } from './object.js';
import { after } from './pending.js';
import type { Keywords, Result } from './pending.js';
import type { PySet } from './set.js';
import { needTextArgument } from './str-arguments.js';
import { str } from './text.js';
import { PyTuple } from './tuple.js';
import { PyType, objectType, typeOf } from './type.js';

const hasExtra = (args: readonly PyValue[], keywords: Keywords | undefined): boolean =>
  args.length > 1 || (keywords !== undefined && keywords.size > 0);

/** `object.__new__`: an instance without a builtin's layout. Arguments are refused unless `__init__` takes them. */
export const newObject: Native = (_context, args, keywords) => {
  const type = args[0] as PyType;
  if (hasExtra(args, keywords)) {
    if (!isBuiltinNew(type)) raise('TypeError', 'object.__new__() takes exactly one argument (the type to instantiate)');
    if (type.lookup('__init__') === objectType.lookup('__init__')) raise('TypeError', `${type.name}() takes no arguments`);
  }
  if (type.isAbstract) refuseAbstract(type);
  checkCreatable(type);
  return new PyInstance(type);
};

function refuseAbstract(type: PyType): never {
  const names = ((type.namespace.get('__abstractmethods__') as PySet).table.values() as string[]).sort();
  raise('TypeError', `Can't instantiate abstract class ${type.name} without an implementation for abstract method${names.length === 1 ? '' : 's'} '${names.join("', '")}'`);
}

/** Whether instances of a type are made by `object.__new__`. */
export function isBuiltinNew(type: PyType): boolean {
  return type.lookup('__new__') === objectType.namespace.get('__new__') && isCreatable(type);
}

/** Builtin types without a `__new__` of their own make their instances elsewhere: iterators, functions, frames … */
export const isCreatable = (type: PyType): boolean =>
  type.layout === objectType || type.heap || type.lookup('__new__') !== objectType.namespace.get('__new__');

/** Raises TypeError for a type whose instances no program makes by a call. */
export function checkCreatable(type: PyType): void {
  if (!isCreatable(type)) raise('TypeError', `cannot create '${type.name}' instances`);
}

/** `object.__init__`: does nothing; arguments are refused unless `__new__` took them. */
const initObject: Native = (_context, args, keywords) => {
  const type = typeOf(args[0]!);
  if (hasExtra(args, keywords)) {
    if (type.lookup('__init__') !== objectType.lookup('__init__')) {
      raise('TypeError', 'object.__init__() takes exactly one argument (the instance to initialize)');
    }
    if (isBuiltinNew(type)) raise('TypeError', `${type.name}.__init__() takes exactly one argument (the instance to initialize)`);
  }
  return null;
};

/** How a type is named in reprs: with its module, unless that is builtins. */
export function typeTitle(type: PyType): string {
  const module = type.heap ? type.namespace.get('__module__') : type.module;
  return typeof module === 'string' && module !== 'builtins' ? `${module}.${type.qualname}` : type.qualname;
}

/** `<__main__.A object at 0x…>`. */
export function plainRepr(context: Context, object: PyValue): string {
  return `<${typeTitle(typeOf(object))} object at ${formatAddress(context.addressOf(object))}>`;
}

function setClass(object: PyObject, value: PyValue | undefined): void {
  if (value === undefined) raise('TypeError', "can't delete __class__ attribute");
  if (!(value instanceof PyType)) raise('TypeError', `__class__ must be set to a class, not '${typeOf(value).name}' object`);
  if (!object.type.heap || !value.heap || object.type.layout !== value.layout) {
    raise('TypeError', `__class__ assignment only supported for mutable types or ModuleType subclasses`);
  }
  object.type = value;
}

/** Calls `__eq__` and turns its answer round. */
function notEqual(context: Context, self: PyValue, other: PyValue): Result {
  const equal = callUnbound(context, typeOf(self).lookup('__eq__')!, self, [other]);
  return after(equal, (answer) => (answer === NOT_IMPLEMENTED ? answer : answer !== true));
}

function formatObject(self: PyValue, specification: PyValue, context: Context): Result {
  if (needTextArgument(specification, '__format__() argument') !== '') {
    raise('TypeError', `unsupported format string passed to ${typeOf(self).name}.__format__`);
  }
  return str(context, self);
}

/** The names that `dir` shows: the object's own, and those of its type's MRO. */
function dirObject(self: PyValue): PyList {
  const names = new Set<PyValue>(self instanceof PyObject ? self.dict?.entries.keys() : []);
  for (const type of typeOf(self).mro) for (const name of type.namespace.keys()) names.add(name);
  return new PyList([...names]);
}

/** What there is to keep of an object: its attributes and slots, None without any (`object_getstate_default`). */
function stateOf(self: PyValue): PyValue {
  if (!(self instanceof PyObject)) return null;
  const attributes = self.dict === undefined || self.dict.entries.size === 0 ? null : self.dict;
  const filled = self.slots ?? new Map<string, PyValue>();
  const names = self.type.mro.flatMap(({ slotNames }) => slotNames).filter((name) => filled.has(name));
  if (names.length === 0) return attributes;
  return new PyTuple([attributes, new PyDict(new Map(names.map((name) => [name, filled.get(name)!])))]);
}

const refused = (reason: string): Declaration => (qualname) => () => raise('NotImplementedError', `${qualname}() is not supported here: ${reason}`);

const initSubclass: Declaration = none<PyType>(() => null);

/** Gives object its methods. */
export function installObject(): void {
  addNew(objectType, newObject);
  addMethods(objectType, {
    __init__: initObject,
    __repr__: (context, [self]) => plainRepr(context, self!),
    __str__: (context, [self]) => callUnbound(context, typeOf(self!).lookup('__repr__')!, self!, []),
    __eq__: (_, [self, other]) => (self === other ? true : NOT_IMPLEMENTED),
    __ne__: (context, [self, other]) => notEqual(context, self!, other!),
    __lt__: () => NOT_IMPLEMENTED,
    __le__: () => NOT_IMPLEMENTED,
    __gt__: () => NOT_IMPLEMENTED,
    __ge__: () => NOT_IMPLEMENTED,
    __hash__: (context, [self]) => context.addressOf(self!) / 16,
    ...attributeMethods,
  });
  addDeclarations(objectType, {
    __format__: one<PyValue>(formatObject),
    __dir__: none<PyValue>(dirObject),
    __getstate__: none<PyValue>(stateOf),
    __reduce__: refused('objects are not pickled'),
    __reduce_ex__: refused('objects are not pickled'),
    __sizeof__: refused('objects have no size in bytes'),
  });
  addClassDeclarations(objectType, { __init_subclass__: initSubclass, __subclasshook__: one<PyType>(() => NOT_IMPLEMENTED) });
  addGetters(objectType, {
    __class__: { get: (self) => typeOf(self), set: setClass },
  });
  objectType.namespace.set('__doc__', null);
}

/** Reading, setting and deleting attributes; `storeAttribute` and its kin know how each kind of object does it. */
export const attributeMethods: MethodTable = {
  __getattribute__: (context, [self, name]) => {
    const attribute = attributeName(name!);
    const found = readAttribute(context, self!, attribute);
    return found === undefined ? noAttribute(self!, attribute) : found;
  },
  __setattr__: (context, [self, name, value]) => storeNothing(storeAttribute(context, self!, attributeName(name!), value)),
  __delattr__: (context, [self, name]) => storeNothing(storeAttribute(context, self!, attributeName(name!), undefined)),
};

/** The result of an operation whose outcome is None. */
export function storeNothing(done: Result<unknown>): Result {
  return after(done, () => null);
}

/** `__dict__` of objects whose type has one; made when first asked for. */
export function ensureDict(object: PyObject): PyDict {
  return object.dict ??= new PyDict();
}

/** Sets `__dict__`. */
export function setDict(object: PyObject, value: PyValue | undefined): void {
  if (value === undefined) raise('TypeError', 'cannot delete __dict__');
  if (!(value instanceof PyDict)) raise('TypeError', `__dict__ must be set to a dictionary, not a '${typeOf(value).name}'`);
  object.dict = value;
}
