/** dict: construction and methods. */
import { NOT_IMPLEMENTED } from '../values/plain.js';
import { addClassDeclarations, addConstructor, addDeclarations, none, one, oneOrTwo, some } from './arguments.js';
import type { Declarations } from './arguments.js';
import { call, callSpecial } from './call.js';
import { equals } from './compare.js';
import type { Context } from './context.js';
import { getItem, setItem } from './container.js';
import { PyDict } from './dict.js';
import { dictClear, dictDelete, dictGet, dictSet, findKey } from './dict-table.js';
import { PyDictIterator, PyDictView } from './dict-views.js';
import type { Part } from './dict-views.js';
import { PyException, Raise, exceptionTypes, raise } from './exception.js';
import { findAttribute } from './attribute.js';
import { collect, iterate, next } from './iteration.js';
import type { PyValue } from './object.js';
import { after, settle } from './pending.js';
import type { Keywords, Result, Steps } from './pending.js';
import { reprParts } from './repr.js';
import { repr } from './text.js';
import { PyTuple } from './tuple.js';
import { dictType, setTypeAttribute, typeOf } from './type.js';
import type { PyType } from './type.js';

/** The KeyError for a missing key. */
function keyError(key: PyValue): Raise {
  return new Raise(new PyException(exceptionTypes.KeyError, [key]));
}

/** `dict[key]`: what is missing is asked of a subclass's `__missing__`. */
function subscript(context: Context, dict: PyDict, key: PyValue): Result {
  return after(dictGet(context, dict, key), (value) => {
    if (value !== undefined) return value;
    const answer = dict.type === dictType ? undefined : callSpecial(context, dict, '__missing__', [key]);
    if (answer === undefined) throw keyError(key);
    return answer;
  });
}

/** Adds the entries of a mapping or of an iterable of pairs, then keywords (`dict.update`). */
export function* updateDict(context: Context, dict: PyDict, source: PyValue | undefined, keywords: Keywords | undefined): Steps {
  if (source instanceof PyDict) {
    for (const [key, value] of source.entries) yield* settle(dictSet(context, dict, key, value));
  } else if (source !== undefined) {
    const keys = yield* settle(findAttribute(context, source, 'keys'));
    if (keys === undefined) yield* addPairs(context, dict, source);
    else yield* addMapping(context, dict, source, keys);
  }
  for (const [name, value] of keywords ?? []) dict.entries.set(name, value);
  return null;
}

function* addMapping(context: Context, dict: PyDict, source: PyValue, keys: PyValue): Steps<void> {
  for (const key of yield* settle(collect(context, yield* settle(call(context, keys, []))))) {
    yield* settle(dictSet(context, dict, key, yield* settle(getItem(context, source, key))));
  }
}

function* addPairs(context: Context, dict: PyDict, source: PyValue): Steps<void> {
  const iterator = yield* settle(iterate(context, source));
  for (let i = 0; ; i++) {
    const pair = yield* settle(next(context, iterator));
    if (pair === undefined) return;
    if (typeOf(pair).lookup('__iter__') === undefined && typeOf(pair).lookup('__getitem__') === undefined) {
      raise('TypeError', 'object is not iterable');
    }
    const items = yield* settle(collect(context, pair));
    if (items.length !== 2) {
      raise('ValueError', `dictionary update sequence element #${i} has length ${items.length}; 2 is required`);
    }
    yield* settle(dictSet(context, dict, items[0]!, items[1]!));
  }
}

function reprDict(context: Context, dict: PyDict): Result {
  if (dict.entries.size === 0) return '{}';
  return reprParts(context, dict, dict.entries, ([key, value]) =>
    after(repr(context, key), (left) => after(repr(context, value), (right) => `${left}: ${right}`)), '{', '}', '{...}');
}

function* equalDicts(context: Context, a: PyDict, b: PyDict): Steps<boolean> {
  if (a.entries.size !== b.entries.size) return false;
  for (const [key, value] of a.entries) {
    const other = yield* settle(dictGet(context, b, key));
    if (other === undefined || !(yield* settle(equals(context, value, other)))) return false;
  }
  return true;
}

function comparing(whenEqual: boolean) {
  return one<PyDict>((self, other, context) =>
    (other instanceof PyDict ? after(equalDicts(context, self, other) as Result<boolean>, (same) => same === whenEqual) : NOT_IMPLEMENTED));
}

/** A new dict with the same entries; the keys need no comparing again. */
export function copyDict(dict: PyDict): PyDict {
  const copy = new PyDict(new Map(dict.entries));
  if (dict.index !== undefined) {
    copy.index = {
      plain: new Map(dict.index.plain),
      buckets: new Map([...dict.index.buckets].map(([code, keys]) => [code, [...keys]])),
      hashed: dict.index.hashed,
    };
  }
  return copy;
}

const view = (part: Part) => none<PyDict>((self) => new PyDictView(self, part));

const dictMethods: Declarations = {
  __len__: none<PyDict>((self) => self.entries.size),
  __repr__: none<PyDict>((self, context) => reprDict(context, self)),
  __iter__: none<PyDict>((self) => new PyDictIterator(self, 'keys')),
  __reversed__: none<PyDict>((self) => new PyDictIterator(self, 'keys', true)),
  __contains__: one<PyDict>((self, key, context) => after(findKey(context, self, key), (found) => found !== undefined)),
  __getitem__: one<PyDict>((self, key, context) => subscript(context, self, key)),
  __setitem__: some<PyDict>(2, 2, (self, [key, value], context) => after(dictSet(context, self, key!, value!), () => null)),
  __delitem__: one<PyDict>((self, key, context) => after(dictDelete(context, self, key), (value) => {
    if (value === undefined) throw keyError(key);
    return null;
  })),
  __eq__: comparing(true),
  __ne__: comparing(false),
  __or__: one<PyDict>((self, other, context) =>
    (other instanceof PyDict ? merged(context, copyDict(self), other) : NOT_IMPLEMENTED)),
  __ror__: one<PyDict>((self, other, context) =>
    (other instanceof PyDict ? merged(context, copyDict(other), self) : NOT_IMPLEMENTED)),
  __ior__: one<PyDict>((self, other, context) => merged(context, self, other)),
  keys: view('keys'), values: view('values'), items: view('items'),
  get: oneOrTwo<PyDict>((self, key, otherwise = null, context) =>
    after(dictGet(context, self, key), (value) => (value === undefined ? otherwise : value))),
  setdefault: oneOrTwo<PyDict>((self, key, otherwise = null, context) => after(dictGet(context, self, key), (value) =>
    (value === undefined ? after(dictSet(context, self, key, otherwise), () => otherwise) : value))),
  // The key of an empty dict is not even hashed.
  pop: oneOrTwo<PyDict>((self, key, otherwise, context) => after(self.entries.size === 0 ? undefined : dictDelete(context, self, key), (value) => {
    const result = value === undefined ? otherwise : value;
    if (result === undefined) throw keyError(key);
    return result;
  })),
  popitem: none<PyDict>((self, context) => {
    const last = [...self.entries].at(-1);
    if (last === undefined) raise('KeyError', 'popitem(): dictionary is empty');
    return after(dictDelete(context, self, last[0]), () => new PyTuple(last));
  }),
  clear: none<PyDict>((self) => {
    dictClear(self);
    return null;
  }),
  copy: none<PyDict>((self, context) => {
    context.charge(self.entries.size);
    return copyDict(self);
  }),
};

function merged(context: Context, target: PyDict, other: PyValue): Result {
  return after(updateDict(context, target, other, undefined) as Result, () => target);
}

function* fromKeys(type: PyType, [iterable, value = null]: PyValue[], context: Context): Steps {
  const target = type === dictType ? new PyDict() : yield* settle(call(context, type, []));
  for (const key of yield* settle(collect(context, iterable!))) {
    yield* settle(target instanceof PyDict ? dictSet(context, target, key, value) : setItem(context, target, key, value));
  }
  return target;
}

/** `dict.update` and `dict.__init__` take any keywords, so they are outside the calling conventions. */
const updating = (name: string) => () => (context: Context, [self, ...args]: PyValue[], keywords: Keywords | undefined): Result => {
  if (args.length > 1) raise('TypeError', `${name} expected at most 1 argument, got ${args.length}`);
  return updateDict(context, self as PyDict, args[0], keywords);
};

/** Gives dict its methods. */
export function installDict(): void {
  addConstructor(dictType, () => (_, [type]) => new PyDict(new Map(), type as PyType));
  addDeclarations(dictType, { ...dictMethods, update: updating('update'), __init__: updating('dict') });
  addClassDeclarations(dictType, { fromkeys: some<PyType>(1, 2, fromKeys) });
  setTypeAttribute(dictType, '__hash__', null);
}
