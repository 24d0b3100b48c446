/** set and frozenset: construction and methods. */
import { hashFrozenSet } from '../values/hash.js';
import { NOT_IMPLEMENTED } from '../values/plain.js';
import { addConstructor, addDeclarations, none, one, some } from './arguments.js';
import type { Declaration, Declarations } from './arguments.js';
import type { Context } from './context.js';
import { PyException, Raise, exceptionTypes, raise } from './exception.js';
import { PyIterator, collect } from './iteration.js';
import type { PyValue } from './object.js';
import { after, settle } from './pending.js';
import type { Result, Steps } from './pending.js';
import { reprItems } from './repr.js';
import { PySet, frozenSetType, setType } from './set.js';
import { addAll, setAdd, setHas, setOf, setRemove } from './set-operations.js';
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

  override advance(): PyValue | undefined {
    if (this.source === undefined) return undefined;
    if (this.source.table.size !== this.size) raise('RuntimeError', 'Set changed size during iteration');
    const member = this.members[this.index++];
    if (member === undefined) this.source = undefined;
    return member;
  }
}

/** The builtin type a result has: an operation on instances of a subclass gives the plain set. */
const plainType = (set: PySet): PyType => (set.frozen ? frozenSetType : setType);

const copyOf = (set: PySet): PySet => new PySet(plainType(set), set.table.copy());

/** Members of `first` for which being in `other` is as wanted. */
function* filtered(context: Context, first: PySet, other: PySet, wanted: boolean, into: PySet): Steps<PySet> {
  for (const member of first.table.values()) {
    if ((yield* settle(setHas(context, other, member))) === wanted) yield* settle(setAdd(context, into, member));
  }
  return into;
}

const asSet = (context: Context, value: PyValue): Result<PySet> =>
  (value instanceof PySet ? value : after(collect(context, value), (items) => setOf(context, items)));

/** A binary set operation, on sets. */
type Operation = (context: Context, self: PySet, other: PySet) => Steps<PySet>;

const OPERATIONS: Record<'union' | 'intersection' | 'difference' | 'symmetric_difference', Operation> = {
  *union(context, self, other) {
    const result = copyOf(self);
    yield* settle(addAll(context, result, other.table.values()));
    return result;
  },
  *intersection(context, self, other) {
    // The smaller set is walked, as in set_intersection: its order of insertion shows in the result.
    const [walked, asked] = other.table.size > self.table.size ? [self, other] : [other, self];
    return yield* filtered(context, walked, asked, true, new PySet(plainType(self)));
  },
  *difference(context, self, other) {
    return yield* filtered(context, self, other, false, new PySet(plainType(self)));
  },
  *symmetric_difference(context, self, other) {
    const result = new PySet(plainType(self));
    yield* filtered(context, self, other, false, result);
    return yield* filtered(context, other, self, false, result);
  },
};

type OperationName = keyof typeof OPERATIONS;

/** The method: any number of iterables. */
const method = (name: OperationName, most = Infinity): Declaration => some<PySet>(most === 1 ? 1 : 0, most, (self, others, context) =>
  fold(context, name, copyOf(self), others));

function* fold(context: Context, name: OperationName, start: PySet, others: readonly PyValue[]): Steps<PySet> {
  let result = start;
  for (const other of others) {
    result = yield* OPERATIONS[name](context, result, yield* settle(asSet(context, other)));
  }
  return result;
}

/** The operator: sets only. */
const operator = (name: OperationName, swapped = false): Declaration => one<PySet>((self, other, context) => {
  if (!(other instanceof PySet)) return NOT_IMPLEMENTED;
  return swapped ? OPERATIONS[name](context, other, self) : OPERATIONS[name](context, self, other);
});

/** The in-place forms replace the table of `self`. */
const inPlaceMethod = (name: OperationName, most = Infinity): Declaration => some<PySet>(most === 1 ? 1 : 0, most, (self, others, context) =>
  replaceTable(context, name, self, others));

function* replaceTable(context: Context, name: OperationName, self: PySet, others: readonly PyValue[]): Steps {
  self.table = (yield* fold(context, name, copyOf(self), others)).table;
  return null;
}

const inPlaceOperator = (name: OperationName): Declaration => one<PySet>((self, other, context) =>
  (other instanceof PySet ? after(replaceTable(context, name, self, [other]) as Result, () => self) : NOT_IMPLEMENTED));

function* isSubset(context: Context, inner: PySet, outer: PySet): Steps<boolean> {
  if (inner.table.size > outer.table.size) return false;
  for (const member of inner.table.values()) if (!(yield* settle(setHas(context, outer, member)))) return false;
  return true;
}

const comparing = (test: (context: Context, a: PySet, b: PySet) => Result<boolean>): Declaration =>
  one<PySet>((self, other, context) => (other instanceof PySet ? test(context, self, other) : NOT_IMPLEMENTED));

const equal = (context: Context, a: PySet, b: PySet): Result<boolean> =>
  a.table.size === b.table.size && isSubset(context, a, b);

/** The Result of a test, as a value that is not a boolean in disguise. */
const proper = (context: Context, a: PySet, b: PySet): Result<boolean> =>
  a.table.size < b.table.size && isSubset(context, a, b);

function* disjoint(context: Context, self: PySet, other: PyValue): Steps {
  for (const item of yield* settle(collect(context, other))) if (yield* settle(setHas(context, self, item))) return false;
  return true;
}

function reprSet(context: Context, self: PySet): Result {
  const plain = self.type === setType;
  if (self.table.size === 0) return `${self.type.name}()`;
  const [before, after] = plain ? ['{', '}'] : [`${self.type.name}({`, '})'];
  return reprItems(context, self, self.table.values(), before, after, `${self.type.name}(...)`);
}

const sharedMethods: Declarations = {
  __len__: none<PySet>((self) => self.table.size),
  __repr__: none<PySet>((self, context) => reprSet(context, self)),
  __iter__: none<PySet>((self) => new PySetIterator(self)),
  __contains__: one<PySet>((self, value, context) => setHas(context, self, value)),
  __eq__: comparing(equal),
  __ne__: comparing((context, a, b) => after(equal(context, a, b), (same) => !same)),
  __le__: comparing(isSubset),
  __lt__: comparing(proper),
  __ge__: comparing((context, a, b) => isSubset(context, b, a)),
  __gt__: comparing((context, a, b) => proper(context, b, a)),
  __or__: operator('union'), __ror__: operator('union', true),
  __and__: operator('intersection'), __rand__: operator('intersection', true),
  __sub__: operator('difference'), __rsub__: operator('difference', true),
  __xor__: operator('symmetric_difference'), __rxor__: operator('symmetric_difference', true),
  union: method('union'),
  intersection: method('intersection'),
  difference: method('difference'),
  symmetric_difference: method('symmetric_difference', 1),
  copy: none<PySet>((self) => (self.type === frozenSetType ? self : copyOf(self))),
  isdisjoint: one<PySet>((self, other, context) => disjoint(context, self, other)),
  issubset: one<PySet>((self, other, context) => after(asSet(context, other), (set) => isSubset(context, self, set))),
  issuperset: one<PySet>((self, other, context) => after(asSet(context, other), (set) => isSubset(context, set, self))),
};

const mutatingMethods: Declarations = {
  __init__: some<PySet>(0, 1, (self, [iterable], context) => fill(context, self, iterable)),
  __ior__: inPlaceOperator('union'), __iand__: inPlaceOperator('intersection'),
  __isub__: inPlaceOperator('difference'), __ixor__: inPlaceOperator('symmetric_difference'),
  update: inPlaceMethod('union'),
  intersection_update: inPlaceMethod('intersection'),
  difference_update: inPlaceMethod('difference'),
  symmetric_difference_update: inPlaceMethod('symmetric_difference', 1),
  add: one<PySet>((self, value, context) => after(setAdd(context, self, value), () => null)),
  discard: one<PySet>((self, value, context) => after(setRemove(context, self, value), () => null)),
  remove: one<PySet>((self, value, context) => after(setRemove(context, self, value), (removed) => {
    if (!removed) throw new Raise(new PyException(exceptionTypes.KeyError, [value]));
    return null;
  })),
  pop: none<PySet>((self) => {
    const first = self.table.entries()[0];
    if (first === undefined) raise('KeyError', 'pop from an empty set');
    self.table.remove(first.key, first.hash);
    return first.key;
  }),
  clear: none<PySet>((self) => {
    self.table.clear();
    return null;
  }),
};

/** Makes `set` hold the items of `iterable`. */
function fill(context: Context, set: PySet, iterable: PyValue | undefined): Result {
  set.table.clear();
  if (iterable instanceof PySet) {
    set.table = iterable.table.copy();
    return null;
  }
  return after(iterable === undefined ? [] : collect(context, iterable), (items) => after(addAll(context, set, items), () => null));
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
