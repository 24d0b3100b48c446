/** set and frozenset: construction and methods. */
import { hashFrozenSet } from '../values/hash.js';
import { NOT_IMPLEMENTED } from '../values/plain.js';
import { addConstructor, addDeclarations, none, one, some } from './arguments.js';
import type { Declaration, Declarations } from './arguments.js';
import type { Context } from './context.js';
import { PyDict } from './dict.js';
import { hash } from './hash.js';
import type { Entry } from './hash-table.js';
import { PyException, Raise, exceptionTypes, raise } from './exception.js';
import { PyIterator, collect } from './iteration.js';
import type { Held, PyValue } from './object.js';
import { after, settle } from './pending.js';
import type { Result, Steps } from './pending.js';
import { reprItems } from './repr.js';
import { PySet, frozenSetType, setType } from './set.js';
import { setAdd, setAddEntry, setHas, setHasEntry, setOf, setRemove, setRemoveEntry, setUpdate } from './set-operations.js';
import { builtinType, setTypeAttribute } from './type.js';
import type { PyType } from './type.js';

export const setIteratorType = builtinType('set_iterator');

/** Iterates a set, which must keep its size meanwhile. */
export class PySetIterator extends PyIterator {
  private readonly members: readonly PyValue[];
  private readonly size: number;
  private index = 0;

  constructor(public source: PySet | undefined) {
    super(setIteratorType);
    this.members = source?.table.values() ?? [];
    this.size = this.members.length;
  }

  override get held(): Held { return [this.source]; }

  override advance(): PyValue | undefined {
    if (this.source === undefined) return undefined;
    if (this.source.table.size !== this.size) raise('RuntimeError', 'Set changed size during iteration');
    const member = this.members[this.index++];
    if (member === undefined) this.source = undefined;
    return member;
  }

  get remaining(): number { return this.source?.table.size === this.size ? this.size - this.index : 0; }
}

/** The builtin type a result has: an operation on instances of a subclass gives the plain set. */
const plainType = (set: PySet): PyType => (set.frozen ? frozenSetType : setType);

/** A set is looked for as the frozenset it equals. */
const frozen = (value: PyValue): PyValue => (value instanceof PySet && !value.frozen ? new PySet(frozenSetType, value.table) : value);

const copyOf = (set: PySet): PySet => new PySet(plainType(set), set.table.copy());

/** The members of an iterable with their hashes, in its order. */
function* entriesOf(context: Context, iterable: PyValue): Steps<Entry[]> {
  if (iterable instanceof PySet) return iterable.table.entries();
  const entries: Entry[] = [];
  for (const key of yield* settle(collect(context, iterable))) {
    entries.push({ key, hash: yield* settle(hash(context, key)) });
  }
  return entries;
}

const isMapped = (iterable: PyValue): iterable is PySet | PyDict => iterable instanceof PySet || iterable instanceof PyDict;

const sizeOf = (iterable: PySet | PyDict): number => (iterable instanceof PySet ? iterable.table.size : iterable.entries.size);

/**
 * An operation of a set and any iterable, as setobject.c has it: the order in which members are added
 * or removed shows when the result is iterated.
 */
type Operation = (context: Context, self: PySet, other: PyValue) => Steps<PySet>;

function* union(context: Context, self: PySet, other: PyValue): Steps<PySet> {
  const result = copyOf(self);
  yield* settle(setUpdate(context, result, other));
  return result;
}

/** The smaller set is walked. */
function* intersection(context: Context, self: PySet, other: PyValue): Steps<PySet> {
  const swapped = other instanceof PySet && other.table.size > self.table.size;
  const [walked, asked] = swapped ? [self, other] : [other, self];
  const result = new PySet(plainType(self));
  for (const entry of yield* entriesOf(context, walked)) {
    if (yield* settle(setHasEntry(context, asked, entry))) yield* settle(setAddEntry(context, result, entry));
  }
  return result;
}

/** The other set's members are removed from a copy where they are few or can only be walked. */
function* difference(context: Context, self: PySet, other: PyValue): Steps<PySet> {
  if (!isMapped(other) || self.table.size >> 2 > sizeOf(other)) {
    const result = copyOf(self);
    yield* remove(context, result, other);
    return result;
  }
  const asked = other instanceof PySet ? other : yield* settle(setOf(context, [...other.entries.keys()]));
  const result = new PySet(plainType(self));
  for (const entry of self.table.entries()) {
    if (!(yield* settle(setHasEntry(context, asked, entry)))) yield* settle(setAddEntry(context, result, entry));
  }
  return result;
}

/** `set_difference_update_internal` */
function* remove(context: Context, self: PySet, other: PyValue): Steps<void> {
  for (const entry of yield* entriesOf(context, other)) yield* settle(setRemoveEntry(context, self, entry));
  self.table.shrink();
}

/** The other's members come first. */
function* symmetricDifference(context: Context, self: PySet, other: PyValue): Steps<PySet> {
  const result = new PySet(plainType(self));
  yield* settle(setUpdate(context, result, other));
  yield* toggle(context, result, self);
  return result;
}

/** Removes what is in both, adds what is only in the other set. */
function* toggle(context: Context, self: PySet, other: PySet): Steps<void> {
  for (const entry of other.table.entries()) {
    if (!(yield* settle(setRemoveEntry(context, self, entry)))) yield* settle(setAddEntry(context, self, entry));
  }
}

function* toggleAny(context: Context, self: PySet, other: PyValue): Steps<void> {
  if (self === other) self.table.clear();
  else yield* toggle(context, self, other instanceof PySet ? other : yield* settle(setUpdated(context, other)));
}

const setUpdated = (context: Context, iterable: PyValue): Result<PySet> => {
  const set = new PySet();
  return after(setUpdate(context, set, iterable), () => set);
};

/** An operation that changes its set. */
type Update = (context: Context, self: PySet, other: PyValue) => Result<void>;

function* intersect(context: Context, self: PySet, other: PyValue): Steps<void> {
  self.table = (yield* intersection(context, self, other)).table;
}

function* subtract(context: Context, self: PySet, other: PyValue): Steps<void> {
  if (self === other) self.table.clear();
  else yield* remove(context, self, other);
}

/** The method: any number of iterables. */
const method = (operation: Operation): Declaration => some<PySet>(0, Infinity, (self, others, context) => fold(context, operation, self, others));

function* fold(context: Context, operation: Operation, self: PySet, others: readonly PyValue[]): Steps {
  let result: PySet | undefined;
  for (const other of others) result = yield* operation(context, result ?? self, other);
  return result ?? copyOf(self);
}

/** The operator: sets only. */
const operator = (operation: Operation, swapped = false): Declaration => one<PySet>((self, other, context) => {
  if (!(other instanceof PySet)) return NOT_IMPLEMENTED;
  return swapped ? operation(context, other, self) : operation(context, self, other);
});

const updateMethod = (update: Update): Declaration => some<PySet>(0, Infinity, (self, others, context) => updateAll(context, update, self, others));

function* updateAll(context: Context, update: Update, self: PySet, others: readonly PyValue[]): Steps {
  for (const other of others) yield* settle(update(context, self, other));
  return null;
}

const updateOperator = (update: Update): Declaration => one<PySet>((self, other, context) =>
  (other instanceof PySet ? after(update(context, self, other), () => self) : NOT_IMPLEMENTED));

const asSet = (context: Context, value: PyValue): Result<PySet> => (value instanceof PySet ? value : setUpdated(context, value));

function* isSubset(context: Context, inner: PySet, outer: PySet): Steps<boolean> {
  if (inner.table.size > outer.table.size) return false;
  for (const member of inner.table.values()) if (!(yield* settle(setHas(context, outer, member)))) return false;
  return true;
}

const comparing = (test: (context: Context, a: PySet, b: PySet) => Result<boolean>): Declaration =>
  one<PySet>((self, other, context) => (other instanceof PySet ? test(context, self, other) : NOT_IMPLEMENTED));

const equal = (context: Context, a: PySet, b: PySet): Result<boolean> =>
  a.table.size === b.table.size && isSubset(context, a, b);

const proper = (context: Context, a: PySet, b: PySet): Result<boolean> =>
  a.table.size < b.table.size && isSubset(context, a, b);

function* disjoint(context: Context, self: PySet, other: PyValue): Steps {
  for (const item of yield* settle(collect(context, other))) if (yield* settle(setHas(context, self, item))) return false;
  return true;
}

function reprSet(context: Context, self: PySet): Result {
  const plain = self.type === setType;
  if (self.table.size === 0) return `${self.type.shortName}()`;
  const [before, after] = plain ? ['{', '}'] : [`${self.type.shortName}({`, '})'];
  return reprItems(context, self, self.table.values(), before, after, `${self.type.shortName}(...)`);
}

const sharedMethods: Declarations = {
  __len__: none<PySet>((self) => self.table.size),
  __repr__: none<PySet>((self, context) => reprSet(context, self)),
  __iter__: none<PySet>((self) => new PySetIterator(self)),
  __contains__: one<PySet>((self, value, context) => setHas(context, self, frozen(value))),
  __eq__: comparing(equal),
  __ne__: comparing((context, a, b) => after(equal(context, a, b), (same) => !same)),
  __le__: comparing(isSubset),
  __lt__: comparing(proper),
  __ge__: comparing((context, a, b) => isSubset(context, b, a)),
  __gt__: comparing((context, a, b) => proper(context, b, a)),
  __or__: operator(union), __ror__: operator(union, true),
  __and__: operator(intersection), __rand__: operator(intersection, true),
  __sub__: operator(difference), __rsub__: operator(difference, true),
  __xor__: operator(symmetricDifference), __rxor__: operator(symmetricDifference, true),
  union: some<PySet>(0, Infinity, (self, others, context) => {
    const result = copyOf(self);
    return after(updateAll(context, setUpdate, result, others) as Result, () => result);
  }),
  intersection: method(intersection),
  difference: method(difference),
  symmetric_difference: one<PySet>((self, other, context) => symmetricDifference(context, self, other)),
  copy: none<PySet>((self) => (self.type === frozenSetType ? self : copyOf(self))),
  isdisjoint: one<PySet>((self, other, context) => disjoint(context, self, other)),
  issubset: one<PySet>((self, other, context) => after(asSet(context, other), (set) => isSubset(context, self, set))),
  issuperset: one<PySet>((self, other, context) => after(asSet(context, other), (set) => isSubset(context, set, self))),
};

const mutatingMethods: Declarations = {
  __init__: some<PySet>(0, 1, (self, [iterable], context) => fill(context, self, iterable)),
  __ior__: updateOperator(setUpdate), __iand__: updateOperator(intersect),
  __isub__: updateOperator(subtract), __ixor__: updateOperator(toggleAny),
  update: updateMethod(setUpdate),
  intersection_update: some<PySet>(0, Infinity, function* (self, others, context) {
    self.table = ((yield* fold(context, intersection, self, others)) as PySet).table;
    return null;
  }),
  difference_update: updateMethod(subtract),
  symmetric_difference_update: one<PySet>((self, other, context) => after(toggleAny(context, self, other), () => null)),
  add: one<PySet>((self, value, context) => after(setAdd(context, self, value), () => null)),
  discard: one<PySet>((self, value, context) => after(setRemove(context, self, frozen(value)), () => null)),
  remove: one<PySet>((self, value, context) => after(setRemove(context, self, frozen(value)), (removed) => {
    if (!removed) throw new Raise(new PyException(exceptionTypes.KeyError, [value]));
    return null;
  })),
  pop: none<PySet>((self) => {
    const member = self.table.pop();
    if (member === undefined) raise('KeyError', 'pop from an empty set');
    return member;
  }),
  clear: none<PySet>((self) => {
    self.table.clear();
    return null;
  }),
};

/** Makes `set` hold the items of `iterable`. */
function fill(context: Context, set: PySet, iterable: PyValue | undefined): Result {
  set.table.clear();
  return iterable === undefined ? null : after(setUpdate(context, set, iterable), () => null);
}

/** Gives set and frozenset their methods. */
export function installSet(): void {
  addConstructor(setType, () => (_, [type]) => new PySet(type as PyType));
  addDeclarations(setType, { ...sharedMethods, ...mutatingMethods });
  setTypeAttribute(setType, '__hash__', null);
  addConstructor(frozenSetType, some<PyType>(0, 1, (type, [iterable], context) => {
    if (type === frozenSetType && iterable instanceof PySet && iterable.type === frozenSetType) return iterable;
    const set = new PySet(type);
    return after(fill(context, set, iterable), () => set);
  }));
  addDeclarations(frozenSetType, {
    ...sharedMethods,
    __hash__: none<PySet>((self) => hashFrozenSet(self.table.entries().map(({ hash }) => hash))),
  });
}
