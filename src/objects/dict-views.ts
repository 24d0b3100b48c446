/** The views and iterators of dict. */
import { NOT_IMPLEMENTED } from '../values/plain.js';
import { addDeclarations, none, one } from './arguments.js';
import { equals } from './compare.js';
import type { Context } from './context.js';
import { contains } from './container.js';
import { PyDict } from './dict.js';
import { dictGet, findKey } from './dict-table.js';
import { raise } from './exception.js';
import { PyIterator, collect } from './iteration.js';
import { addGetters } from './native.js';
import { PyObject } from './object.js';
import type { Held, PyValue } from './object.js';
import { after, settle } from './pending.js';
import type { Result, Steps } from './pending.js';
import { reprItems } from './repr.js';
import { PySet } from './set.js';
import { setAdd, setOf } from './set-operations.js';
import { length } from './truth.js';
import { PyTuple } from './tuple.js';
import { builtinType, setTypeAttribute, typeOf } from './type.js';
import type { PyType } from './type.js';

/** What of a dict a view or iterator gives. */
export type Part = 'keys' | 'values' | 'items';

type Entry = [key: PyValue, value: PyValue];

const pick: Record<Part, (entry: Entry) => PyValue> = {
  keys: ([key]) => key,
  values: ([, value]) => value,
  items: ([key, value]) => new PyTuple([key, value]),
};

export const dictViewTypes: Record<Part, PyType> = {
  keys: builtinType('dict_keys'), values: builtinType('dict_values'), items: builtinType('dict_items'),
};
export const dictIteratorTypes: Record<Part, PyType> = {
  keys: builtinType('dict_keyiterator'), values: builtinType('dict_valueiterator'), items: builtinType('dict_itemiterator'),
};
export const dictReverseIteratorTypes: Record<Part, PyType> = {
  keys: builtinType('dict_reversekeyiterator'),
  values: builtinType('dict_reversevalueiterator'),
  items: builtinType('dict_reverseitemiterator'),
};

/** Iterates a dict, which must keep its size meanwhile. */
export class PyDictIterator extends PyIterator {
  protected readonly size: number;
  private readonly entries: Iterator<Entry>;
  private given = 0;

  constructor(public source: PyDict | undefined, readonly part: Part, reversed = false, type = (reversed ? dictReverseIteratorTypes : dictIteratorTypes)[part]) {
    super(type);
    const entries = source?.entries ?? new Map<PyValue, PyValue>();
    this.size = entries.size;
    this.entries = reversed ? [...entries].reverse()[Symbol.iterator]() : entries.entries();
  }

  override get held(): Held { return [this.source]; }

  override advance(): PyValue | undefined {
    if (this.source === undefined) return undefined;
    if (this.source.entries.size !== this.size) raise('RuntimeError', 'dictionary changed size during iteration');
    const next = this.entries.next();
    if (next.done) {
      this.source = undefined;
      return undefined;
    }
    this.given += 1;
    return pick[this.part](next.value);
  }

  get remaining(): number { return this.source?.entries.size === this.size ? this.size - this.given : 0; }
}

/** `dict.keys()`, `dict.values()`, `dict.items()`. */
export class PyDictView extends PyObject {
  constructor(readonly source: PyDict, readonly part: Part, type = dictViewTypes[part]) {
    super(type);
  }

  override get held(): Held { return [this.source]; }

  get items(): PyValue[] { return [...this.source.entries].map(pick[this.part]); }
}

function* hasItem(context: Context, view: PyDictView, item: PyValue): Steps {
  if (!(item instanceof PyTuple) || item.items.length !== 2) return false;
  const value = yield* settle(dictGet(context, view.source, item.items[0]!));
  return value !== undefined && (yield* settle(equals(context, value, item.items[1]!)));
}

const isSetLike = (value: PyValue): boolean =>
  value instanceof PySet || (value instanceof PyDictView && value.part !== 'values');

/** Keys and items views compare with sets by inclusion. */
function* compareViews(context: Context, self: PyDictView, other: PyValue, holds: (a: number, b: number) => boolean, flip: boolean): Steps {
  if (!isSetLike(other)) return NOT_IMPLEMENTED;
  const size = yield* settle(length(context, other));
  if (!holds(self.source.entries.size, size)) return false;
  const [inner, outer] = flip ? [other, self] : [self, other];
  for (const item of yield* settle(collect(context, inner))) {
    if (!(yield* settle(contains(context, outer, item)))) return false;
  }
  return true;
}

/** `&`, `|`, `-`, `^` of a view and any iterable give a set. */
function combining(keep: (inSelf: boolean, inOther: boolean) => boolean) {
  return one<PyValue>((self, other, context) => {
    if (!isSetLike(self) && !isSetLike(other)) return NOT_IMPLEMENTED;
    return combine(context, self, other, keep);
  });
}

function* combine(context: Context, self: PyValue, other: PyValue, keep: (inSelf: boolean, inOther: boolean) => boolean): Steps {
  const left = yield* settle(setOf(context, yield* settle(collect(context, self))));
  const right = yield* settle(setOf(context, yield* settle(collect(context, other))));
  const result = yield* settle(setOf(context, []));
  for (const item of [...left.table.values(), ...right.table.values()]) {
    const [a, b] = [yield* settle(contains(context, left, item)), yield* settle(contains(context, right, item))];
    if (keep(a, b)) yield* settle(setAdd(context, result, item));
  }
  return result;
}

function* disjoint(context: Context, self: PyValue, other: PyValue): Steps {
  for (const item of yield* settle(collect(context, other))) if (yield* settle(contains(context, self, item))) return false;
  return true;
}

function hasMember(context: Context, self: PyDictView, item: PyValue): Result {
  return self.part === 'keys'
    ? after(findKey(context, self.source, item), (found) => found !== undefined)
    : hasItem(context, self, item);
}

function installSetLike(type: PyType): void {
  const comparing = (holds: (a: number, b: number) => boolean, flip = false) =>
    one<PyDictView>((self, other, context) => compareViews(context, self, other, holds, flip));
  const [and, or, sub, xor] = [
    combining((a, b) => a && b), combining((a, b) => a || b), combining((a, b) => a && !b), combining((a, b) => a !== b),
  ];
  addDeclarations(type, {
    __contains__: one<PyDictView>((self, item, context) => hasMember(context, self, item)),
    __eq__: comparing((a, b) => a === b),
    __ne__: one<PyDictView>((self, other, context) => after(compareViews(context, self, other, (a, b) => a === b, false) as Result,
      (equal) => (typeof equal === 'boolean' ? !equal : equal))),
    __le__: comparing((a, b) => a <= b), __lt__: comparing((a, b) => a < b),
    __ge__: comparing((a, b) => a >= b, true), __gt__: comparing((a, b) => a > b, true),
    __and__: and, __rand__: and, __or__: or, __ror__: or, __sub__: sub, __rsub__: one<PyValue>((self, other, context) => (isSetLike(self) || isSetLike(other) ? combine(context, other, self, (a, b) => a && !b) : NOT_IMPLEMENTED)), __xor__: xor, __rxor__: xor,
    isdisjoint: one<PyDictView>((self, other, context) => disjoint(context, self, other)),
  });
  setTypeAttribute(type, '__hash__', null);
}

/** Gives the views and iterators of dict their methods. */
export function installDictViews(): void {
  for (const part of ['keys', 'values', 'items'] as const) {
    const type = dictViewTypes[part];
    addDeclarations(type, {
      __len__: none<PyDictView>((self) => self.source.entries.size),
      __iter__: none<PyDictView>((self) => new PyDictIterator(self.source, part)),
      __reversed__: none<PyDictView>((self) => new PyDictIterator(self.source, part, true)),
      __repr__: none<PyDictView>((self, context) => reprItems(context, self, self.items, `${typeOf(self).name}([`, '])', '...')),
    });
    addGetters(type, { mapping: (self) => (self as PyDictView).source });
    if (part !== 'values') installSetLike(type);
  }
}
