/** `list[int]`: a class with type arguments, for annotations (`Objects/genericaliasobject.c`). */
import { ELLIPSIS, NOT_IMPLEMENTED } from '../values/plain.js';
import { addClassDeclarations, addConstructor, addDeclarations, none, one, some } from './arguments.js';
import { attributeName, findAttribute, getAttribute, noAttribute, readAttribute, setAttribute } from './attribute.js';
import { call } from './call.js';
import { equals } from './compare.js';
import type { Context } from './context.js';
import { getItem } from './container.js';
import { Raise, isException, raise } from './exception.js';
import { hash } from './hash.js';
import { iterate } from './iteration.js';
import { PyList } from './list.js';
import { addMembers } from './native.js';
import type { Native } from './native.js';
import { PyObject } from './object.js';
import type { Held, PyValue } from './object.js';
import { after, settle } from './pending.js';
import type { Steps } from './pending.js';
import { repr } from './text.js';
import { PyTuple, tupleOf } from './tuple.js';
import { PyType, builtinType, typeOf } from './type.js';

export const genericAliasType = builtinType('GenericAlias', undefined, 'types');

/** A class and its type arguments. Calling it calls the class. */
export class PyGenericAlias extends PyObject {
  constructor(readonly origin: PyValue, readonly args: readonly PyValue[], readonly starred = false, type: PyType = genericAliasType) {
    super(type);
  }

  override get held(): Held { return this.args; }
}

const argumentsOf = (key: PyValue): readonly PyValue[] => (key instanceof PyTuple ? key.items : [key]);

/** `__class_getitem__` of a class that takes type arguments. */
export const genericAliasMethod: Native = (_, [type, key]) => new PyGenericAlias(type!, argumentsOf(key!));

/** How a type is written in the repr of an alias or union (`_Py_typing_type_repr`). */
export function* typeText(context: Context, value: PyValue): Steps<string> {
  if (value === ELLIPSIS) return '...';
  if (value === typeOf(null)) return 'None';
  const origin = yield* settle(findAttribute(context, value, '__origin__'));
  const qualname = origin === undefined ? yield* settle(findAttribute(context, value, '__qualname__')) : undefined;
  const module = qualname === undefined ? undefined : yield* settle(findAttribute(context, value, '__module__'));
  if (typeof qualname !== 'string' || typeof module !== 'string') return yield* settle(repr(context, value));
  return module === 'builtins' ? qualname : `${module}.${qualname}`;
}

function* reprAlias(self: PyGenericAlias, context: Context): Steps {
  const texts: string[] = [];
  for (const value of self.args) {
    if (value instanceof PyList) {
      const inner: string[] = [];
      for (const item of value.items) inner.push(yield* typeText(context, item));
      texts.push(`[${inner.join(', ')}]`);
    } else {
      texts.push(yield* typeText(context, value));
    }
  }
  return `${self.starred ? '*' : ''}${yield* typeText(context, self.origin)}[${texts.length === 0 ? '()' : texts.join(', ')}]`;
}

/** The type variables among arguments, each once (`_Py_make_parameters`). */
export function* parametersOf(context: Context, args: readonly PyValue[]): Steps<PyValue[]> {
  const found: PyValue[] = [];
  const add = (value: PyValue): void => { if (!found.includes(value)) found.push(value); };
  for (const arg of args) {
    if (!(arg instanceof PyObject) || arg instanceof PyType) continue;
    if (typeOf(arg).lookup('__typing_subst__') !== undefined) {
      add(arg);
      continue;
    }
    const inner = yield* settle(findAttribute(context, arg, '__parameters__'));
    if (inner instanceof PyTuple) inner.items.forEach(add);
  }
  return found;
}

/** `alias[…]`: type variables replaced by the arguments. */
function* substitute(self: PyGenericAlias, key: PyValue, context: Context): Steps {
  const parameters = yield* parametersOf(context, self.args);
  if (parameters.length === 0) raise('TypeError', `${yield* reprAlias(self, context) as Steps<string>} is not a generic class`);
  const given = argumentsOf(key);
  if (given.length !== parameters.length) {
    raise('TypeError', `Too ${given.length > parameters.length ? 'many' : 'few'} arguments for ${yield* reprAlias(self, context) as Steps<string>}; actual ${given.length}, expected ${parameters.length}`);
  }
  const args: PyValue[] = [];
  for (const arg of self.args) args.push(yield* replaced(context, arg, parameters, given));
  return new PyGenericAlias(self.origin, args, self.starred);
}

function* replaced(context: Context, arg: PyValue, parameters: readonly PyValue[], given: readonly PyValue[]): Steps {
  const at = parameters.indexOf(arg);
  if (at >= 0) return given[at]!;
  const inner = yield* parametersOf(context, [arg]);
  if (inner.length === 0) return arg;
  return yield* settle(getItem(context, arg, tupleOf(inner.map((parameter) => given[parameters.indexOf(parameter)]!))));
}

/** Calls the class; an instance that has attributes learns what made it. */
function* callAlias(context: Context, self: PyGenericAlias, args: PyValue[], keywords: Parameters<Native>[2]): Steps {
  const instance = yield* settle(call(context, self.origin, args, keywords));
  try {
    yield* settle(setAttribute(context, instance, '__orig_class__', self));
  } catch (error) {
    if (!(error instanceof Raise) || !(isException(error.exception, 'AttributeError') || isException(error.exception, 'TypeError'))) throw error;
  }
  return instance;
}

/** Attributes that are the alias's own; all others are those of its class. */
const OWN: ReadonlySet<string> = new Set([
  '__class__', '__origin__', '__args__', '__unpacked__', '__parameters__', '__typing_unpacked_tuple_args__', '__mro_entries__',
  '__reduce_ex__', '__reduce__', '__copy__', '__deepcopy__',
]);

const asAlias = (value: unknown): PyGenericAlias => value as PyGenericAlias;

/** Gives these types subscription, and aliases their methods. */
export function installGenericAlias(types: readonly PyType[]): void {
  for (const type of types) {
    addClassDeclarations(type, { __class_getitem__: one<PyType>((self, key) => new PyGenericAlias(self, argumentsOf(key))) });
  }
  genericAliasType.readsItself = true;
  addConstructor(genericAliasType, some<PyType>(2, 2, (type, [origin, args]) => new PyGenericAlias(origin!, argumentsOf(args!), false, type)));
  addDeclarations(genericAliasType, {
    __repr__: none<PyGenericAlias>(reprAlias),
    __call__: () => (context, [self, ...args], keywords) => callAlias(context, asAlias(self), args, keywords),
    __getitem__: one<PyGenericAlias>(substitute),
    __getattribute__: () => (context, [self, name]) => {
      const { origin } = asAlias(self);
      const attribute = attributeName(name!);
      if (!OWN.has(attribute)) return getAttribute(context, origin, attribute);
      const found = readAttribute(context, self!, attribute);
      return found === undefined ? noAttribute(self!, attribute) : found;
    },
    __eq__: one<PyGenericAlias>((self, other, context) => (other instanceof PyGenericAlias
      ? after(equals(context, self.origin, other.origin), (same) => (same && self.starred === other.starred ? equals(context, tupleOf(self.args), tupleOf(other.args)) : false))
      : NOT_IMPLEMENTED)),
    __hash__: none<PyGenericAlias>((self, context) => after(hash(context, tupleOf(self.args)), (code) => Number(code) ^ context.addressOf(self.origin))),
    __iter__: none<PyGenericAlias>((self, context) => iterate(context, new PyTuple([new PyGenericAlias(self.origin, self.args, true)]))),
    __mro_entries__: one<PyGenericAlias>((self) => new PyTuple([self.origin])),
    __instancecheck__: one<PyGenericAlias>(() => raise('TypeError', 'isinstance() argument 2 cannot be a parameterized generic')),
    __subclasscheck__: one<PyGenericAlias>(() => raise('TypeError', 'issubclass() argument 2 cannot be a parameterized generic')),
  });
  addMembers(genericAliasType, {
    __origin__: (self) => asAlias(self).origin,
    __args__: (self) => tupleOf(asAlias(self).args),
    __parameters__: (self, context) => after(parametersOf(context, asAlias(self).args) as Steps<PyValue[]>, tupleOf),
    __unpacked__: (self) => asAlias(self).starred,
  });
}
