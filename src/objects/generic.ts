/** `typing.Generic` and `C[int]` of classes that derive from it (`typing._GenericAlias`, `_generic_class_getitem`). */
import { addClassDeclarations, addDeclarations, none, one } from './arguments.js';
import { getAttribute, setAttribute } from './attribute.js';
import { bind, call } from './call.js';
import { equals } from './compare.js';
import type { Context } from './context.js';
import { PyDict } from './dict.js';
import { Raise, isException, raise } from './exception.js';
import { parametersOf, typeText } from './generic-alias.js';
import { hash } from './hash.js';
import { iterate } from './iteration.js';
import { PyInstance, PyObject } from './object.js';
import type { PyValue } from './object.js';
import { after, settle } from './pending.js';
import type { Steps } from './pending.js';
import { findAfter } from './super.js';
import { repr } from './text.js';
import { PyTuple, tupleOf } from './tuple.js';
import { PyType, builtinType, noneType, objectType, setTypeAttribute, typeType } from './type.js';
import { unionable, unite } from './union.js';
import { NOT_IMPLEMENTED } from '../values/plain.js';
import { PyTypeParameter, paramSpecType, typeVarTupleType } from './type-variables.js';

export const genericType = builtinType('Generic', undefined, 'typing');
// Its instances are those of the classes that derive from it, whatever their layout.
genericType.layout = objectType;

/** A class of the library that is written in Python in CPython: instances have a `__dict__`. */
function pythonType(name: string, base: PyType): PyType {
  const type = new PyType(typeType, name, [base], true);
  type.module = 'typing';
  setTypeAttribute(type, '__module__', 'typing');
  return type;
}

export const typingAliasType = pythonType('_GenericAlias', objectType);
const unpackAliasType = pythonType('_UnpackGenericAlias', typingAliasType);
const specialFormType = pythonType('_SpecialForm', objectType);
specialFormType.hasDict = false;

/** `typing.Unpack`. */
export const unpackForm = new PyInstance(specialFormType);

/** A generic class with arguments; its attributes are what `typing` keeps in its instances. */
function aliasOf(type: PyType, origin: PyValue, args: readonly PyValue[], parameters: readonly PyValue[], module: PyValue): PyInstance {
  const alias = new PyInstance(type);
  alias.dict = new PyDict(new Map<PyValue, PyValue>([
    ['_inst', true], ['_name', null], ['__origin__', origin], ['__slots__', null],
    ['__args__', tupleOf([...args])], ['__parameters__', tupleOf([...parameters])], ['__module__', module],
  ]));
  return alias;
}

const partOf = (alias: PyObject, name: '__origin__' | '__args__' | '__parameters__'): PyValue => alias.dict!.entries.get(name)!;
const itemsOf = (value: PyValue): readonly PyValue[] => (value as PyTuple).items;
const isAlias = (value: PyValue): value is PyInstance => value instanceof PyInstance && value.type.isSubtypeOf(typingAliasType);

/** `Unpack[Ts]`: what `*Ts` stands for. */
function unpacked(parameter: PyTypeParameter): PyValue {
  return aliasOf(unpackAliasType, unpackForm, [parameter], [parameter], 'typing');
}

function* makeAlias(context: Context, origin: PyType, args: readonly PyValue[]): Steps {
  const module = origin === genericType ? 'typing' : yield* settle(getAttribute(context, origin, '__module__'));
  return aliasOf(typingAliasType, origin, args, yield* parametersOf(context, args), module);
}

/** The aliases that were made, for `C[int] is C[int]`; found by their arguments' identities. */
const known = new WeakMap<PyType, PyInstance[]>();

/** `Generic[T]`, and `C[int]` of a class that derives from it. */
function* subscribe(context: Context, type: PyType, key: PyValue): Steps {
  const given = (key instanceof PyTuple ? key.items : [key]).map((arg) => (arg === null ? noneType : arg));
  const args = type === genericType ? genericParameters(given) : yield* specialized(context, type, given);
  const aliases = known.get(type) ?? [];
  const same = aliases.find((alias) => {
    const items = itemsOf(partOf(alias, '__args__'));
    return items.length === args.length && items.every((item, at) => item === args[at]);
  });
  if (same !== undefined) return same;
  const made = yield* makeAlias(context, type, args) as Steps<PyInstance>;
  known.set(type, [...aliases, made]);
  return made;
}

const isTypeParameter = (value: PyValue): boolean =>
  value instanceof PyTypeParameter || (isAlias(value) && value.type === unpackAliasType);

function genericParameters(args: readonly PyValue[]): readonly PyValue[] {
  if (args.length === 0) raise('TypeError', 'Parameter list to Generic[...] cannot be empty');
  if (!args.every(isTypeParameter)) {
    raise('TypeError', 'Parameters to Generic[...] must all be type variables or parameter specification variables.');
  }
  if (new Set(args).size !== args.length) raise('TypeError', 'Parameters to Generic[...] must all be unique');
  return args;
}

/** The arguments for a class's parameters: defaults for those that are left out, several for one `*Ts`. */
function* specialized(context: Context, type: PyType, given: readonly PyValue[]): Steps<readonly PyValue[]> {
  const declared = type.lookup('__parameters__');
  const parameters = declared instanceof PyTuple ? declared.items as readonly PyTypeParameter[] : [];
  const title = yield* settle(repr(context, type));
  if (parameters.length === 0) raise('TypeError', `${title} is not a generic class`);
  const [only] = parameters;
  if (parameters.length === 1 && only!.type === paramSpecType) return isParameterList(given[0]) ? given : [tupleOf([...given])];
  const starred = parameters.findIndex((parameter) => parameter.type === typeVarTupleType);
  if (starred >= 0 && given.length >= parameters.length - 1) return given;
  const args = [...given];
  for (const parameter of parameters.slice(given.length)) {
    const otherwise = parameter.default.get(context);
    if (otherwise === undefined) break;
    args.push(yield* settle(otherwise));
  }
  if (args.length === parameters.length) return args;
  const few = given.length < parameters.length;
  const least = parameters.filter((parameter) => parameter.default.value === undefined && parameter.default.compute === undefined).length;
  const expected = few ? `at least ${least}` : `${parameters.length}`;
  raise('TypeError', `Too ${few ? 'few' : 'many'} arguments for ${title}; actual ${given.length}, expected ${expected}`);
}

const isParameterList = (value: PyValue | undefined): boolean => value instanceof PyTuple || (value instanceof PyTypeParameter && value.type === paramSpecType);

/** INTRINSIC_SUBSCRIPT_GENERIC: the base of a class with type parameters. */
export function* genericBase(context: Context, parameters: PyTuple): Steps {
  const args = (parameters.items as readonly PyTypeParameter[]).map((parameter) => (parameter.type === typeVarTupleType ? unpacked(parameter) : parameter));
  return yield* makeAlias(context, genericType, args);
}

/** `Generic.__init_subclass__`: collects the class's parameters. */
function* initSubclass(context: Context, type: PyType, keywords: Map<string, PyValue> | undefined): Steps {
  const hook = findAfter(type, genericType, '__init_subclass__')!;
  yield* settle(call(context, yield* settle(bind(context, hook, undefined, type)), [], keywords));
  const bases = type.namespace.get('__orig_bases__');
  const plain = bases instanceof PyTuple ? bases.items.includes(genericType) : type.bases.includes(genericType);
  // `typing.Protocol` is the one class that does.
  if (plain && type.name !== 'Protocol') raise('TypeError', 'Cannot inherit from plain Generic');
  const originals = bases instanceof PyTuple ? bases.items : [];
  const generic = originals.filter((base) => isAlias(base) && partOf(base, '__origin__') === genericType);
  if (generic.length > 1) raise('TypeError', 'Cannot inherit from Generic[...] multiple times.');
  const collected = yield* parametersOf(context, originals);
  const tuple = generic.length === 0 ? tupleOf(collected) : partOf(generic[0] as PyInstance, '__parameters__');
  const parameters = itemsOf(tuple);
  const unlisted = collected.filter((parameter) => !parameters.includes(parameter));
  if (unlisted.length > 0) {
    const titles = (list: readonly PyValue[]): string => list.map((parameter) => (parameter as PyTypeParameter).title).join(', ');
    raise('TypeError', `Some type variables (${titles(unlisted)}) are not listed in Generic[${titles(parameters)}]`);
  }
  setTypeAttribute(type, '__parameters__', tuple);
  return null;
}

function* reprAlias(self: PyInstance, context: Context): Steps {
  const texts: string[] = [];
  for (const arg of itemsOf(partOf(self, '__args__'))) {
    texts.push(arg instanceof PyTuple ? `[${(yield* textsOf(context, arg.items)).join(', ')}]` : yield* typeText(context, arg));
  }
  return `${yield* typeText(context, partOf(self, '__origin__'))}[${texts.length === 0 ? '()' : texts.join(', ')}]`;
}

function* textsOf(context: Context, values: readonly PyValue[]): Steps<string[]> {
  const texts: string[] = [];
  for (const value of values) texts.push(yield* typeText(context, value));
  return texts;
}

/** Calls the class; an instance that can have attributes learns what made it. */
function* callAlias(context: Context, self: PyInstance, args: PyValue[], keywords: Map<string, PyValue> | undefined): Steps {
  const instance = yield* settle(call(context, partOf(self, '__origin__'), args, keywords));
  try {
    yield* settle(setAttribute(context, instance, '__orig_class__', self));
  } catch (error) {
    if (!(error instanceof Raise) || !isException(error.exception, 'Exception')) throw error;
  }
  return instance;
}

/** `alias[…]`: the arguments for its parameters put in. */
function* substitute(self: PyInstance, key: PyValue, context: Context): Steps {
  const parameters = itemsOf(partOf(self, '__parameters__'));
  const given = key instanceof PyTuple ? key.items : [key];
  if (parameters.length === 0) raise('TypeError', `${yield* reprAlias(self, context) as Steps<string>} is not a generic class`);
  if (given.length !== parameters.length) {
    const many = given.length > parameters.length ? 'many' : 'few';
    raise('TypeError', `Too ${many} arguments for ${yield* reprAlias(self, context) as Steps<string>}; actual ${given.length}, expected ${parameters.length}`);
  }
  const args = itemsOf(partOf(self, '__args__')).map((arg) => {
    const at = parameters.indexOf(arg);
    return at < 0 ? arg : given[at]!;
  });
  return yield* makeAlias(context, partOf(self, '__origin__') as PyType, args);
}

/** A base `C[int]` stands for `C`; `Generic[T]` is left out where another base says more. */
function baseEntries(self: PyInstance, bases: PyValue): PyValue {
  const origin = partOf(self, '__origin__');
  if (origin === genericType) {
    const all = itemsOf(bases);
    const later = all.slice(all.indexOf(self) + 1).some((base) => isAlias(base));
    if (later) return tupleOf([]);
  }
  return tupleOf([origin]);
}

const isDunder = (name: string): boolean => name.startsWith('__') && name.endsWith('__');

/** Gives Generic and its aliases their methods. */
export function installGeneric(): void {
  addClassDeclarations(genericType, {
    __class_getitem__: one<PyType>((self, key, context) => subscribe(context, self, key)),
    __init_subclass__: () => (context, [type], keywords) => initSubclass(context, type as PyType, keywords),
  });
  const refuseCheck = one<PyInstance>(() => raise('TypeError', 'Subscripted generics cannot be used with class and instance checks'));
  addDeclarations(typingAliasType, {
    __repr__: none<PyInstance>(reprAlias),
    __call__: () => (context, [self, ...args], keywords) => callAlias(context, self as PyInstance, args, keywords),
    __getitem__: one<PyInstance>(substitute),
    __mro_entries__: one<PyInstance>((self, bases) => baseEntries(self, bases)),
    __getattr__: one<PyInstance>((self, name, context) => {
      if (typeof name !== 'string' || isDunder(name)) raise('AttributeError', name);
      return getAttribute(context, partOf(self, '__origin__'), name);
    }),
    __eq__: one<PyInstance>((self, other, context) => (isAlias(other)
      ? partOf(self, '__origin__') === partOf(other, '__origin__') && equals(context, partOf(self, '__args__'), partOf(other, '__args__'))
      : NOT_IMPLEMENTED)),
    __hash__: none<PyInstance>((self, context) => after(hash(context, partOf(self, '__args__')), (code) => Number(code) ^ context.addressOf(partOf(self, '__origin__')))),
    __or__: one<PyValue>((self, other) => unite(self, other)),
    __ror__: one<PyValue>((self, other) => unite(other, self)),
    __instancecheck__: refuseCheck,
    __subclasscheck__: refuseCheck,
  });
  addDeclarations(specialFormType, { __repr__: none<PyInstance>(() => 'typing.Unpack') });
  addDeclarations(typeVarTupleType, { __iter__: none<PyTypeParameter>((self, context) => iterate(context, tupleOf([unpacked(self)]))) });
  unionable.add(typingAliasType);
}
