/** range and its iterators. */
import { hashTuple, hashInt, NONE_HASH } from '../values/hash.js';
import { addInt, compareInt, floorDivideInt, moduloInt, multiplyInt, negateInt, subtractInt } from '../values/int.js';
import { NOT_IMPLEMENTED } from '../values/plain.js';
import type { PyInt } from '../values/plain.js';
import { addConstructor, addDeclarations, none, one, some } from './arguments.js';
import type { Context } from './context.js';
import { raise } from './exception.js';
import { clampInt, intOf, toIndex } from './integer.js';
import { PyIterator } from './iteration.js';
import { addMembers } from './native.js';
import { PyObject } from './object.js';
import type { PyValue } from './object.js';
import { after, settle } from './pending.js';
import type { Result, Steps } from './pending.js';
import { countItem, findItem } from './sequence.js';
import { PySlice, resolveSlice } from './slice.js';
import { builtinType, typeOf } from './type.js';
import type { PyType } from './type.js';

export const rangeType = builtinType('range');
rangeType.collection = 'sequence';
export const rangeIteratorType = builtinType('range_iterator');
export const longRangeIteratorType = builtinType('longrange_iterator');

/** range. */
export class PyRange extends PyObject {
  readonly length: PyInt;

  constructor(readonly start: PyInt, readonly stop: PyInt, readonly step: PyInt) {
    super(rangeType);
    const distance = step > 0 ? subtractInt(stop, start) : subtractInt(start, stop);
    const stride = step > 0 ? step : negateInt(step);
    this.length = distance <= 0 ? 0 : addInt(floorDivideInt(subtractInt(distance, 1), stride), 1);
  }

  /** The item at an index within the length. */
  at(index: PyInt): PyInt {
    return addInt(this.start, multiplyInt(index, this.step));
  }

  /** The index of an int, or -1. */
  indexOf(value: PyInt): PyInt {
    const offset = subtractInt(value, this.start);
    const index = floorDivideInt(offset, this.step);
    return moduloInt(offset, this.step) === 0 && index >= 0 && index < this.length ? index : -1;
  }
}

/** Iterates a range. What is left of it is a range itself, as `__reduce__` gives it. */
export class PyRangeIterator extends PyIterator {
  index: PyInt = 0;
  /** How many items there are and where they stand, if bounds and items are safe integers; the count is 0 otherwise. */
  private readonly count: number = 0;
  private readonly start: number = 0;
  private readonly step: number = 0;

  constructor(readonly range: PyRange) {
    const { start, stop, step, length } = range;
    const isShort = typeof start === 'number' && typeof stop === 'number' && typeof step === 'number';
    super(isShort ? rangeIteratorType : longRangeIteratorType);
    if (!isShort || typeof length !== 'number') return;
    this.count = length;
    this.start = start;
    this.step = step;
  }

  override advance(): PyValue | undefined {
    const { index } = this;
    // Loops over short ranges are the commonest of all.
    if (typeof index === 'number' && index < this.count) {
      this.index = index + 1;
      return this.start + index * this.step;
    }
    if (index >= this.range.length) return undefined;
    this.index = addInt(index, 1);
    return this.range.at(index);
  }

  get remaining(): PyInt { return subtractInt(this.range.length, this.index); }

  /** Start, stop and step of the items to come. */
  get rest(): readonly [start: PyInt, stop: PyInt, step: PyInt] {
    const { range, index } = this;
    const left = subtractInt(range.length, index);
    const start = range.at(index);
    return [start, addInt(start, multiplyInt(left, range.step)), range.step];
  }
}

function* newRange(_: PyType, args: PyValue[], context: Context): Steps {
  const bounds: PyInt[] = [];
  for (const arg of args) bounds.push(yield* settle(toIndex(context, arg)));
  const [first = 0, second, step = 1] = bounds;
  if (step === 0) raise('ValueError', 'range() arg 3 must not be zero');
  return second === undefined ? new PyRange(0, first, step) : new PyRange(first, second, step);
}

function subscript(self: PyRange, key: PyValue, context: Context): Result {
  if (key instanceof PySlice) {
    return after(resolveSlice(context, key, clampInt(self.length)), ({ start, stop, step }) =>
      new PyRange(self.at(start), self.at(stop), multiplyInt(self.step, step)));
  }
  return after(toIndex(context, key, `range indices must be integers or slices, not ${typeOf(key).name}`), (index) => {
    const place = index < 0 ? addInt(index, self.length) : index;
    if (place < 0 || place >= self.length) raise('IndexError', 'range object index out of range');
    return self.at(place);
  });
}

/** Equal when they have the same items. */
function equal(a: PyRange, b: PyRange): boolean {
  if (compareInt(a.length, b.length) !== 0) return false;
  return a.length === 0 || (a.start === b.start && (a.length === 1 || a.step === b.step));
}

function hash(self: PyRange): PyInt {
  const start = self.length === 0 ? NONE_HASH : hashInt(self.start);
  const step = self.length === 0 || self.length === 1 ? NONE_HASH : hashInt(self.step);
  return hashTuple([hashInt(self.length), start, step]);
}

/** The items, for values that are no ints and so are compared with each. */
const itemsOf = (self: PyRange) => {
  const items = Array.from({ length: clampInt(self.length) }, (_, i) => self.at(i));
  return () => items;
};

function sizeOf(self: PyRange): PyInt {
  if (typeof self.length === 'bigint') raise('OverflowError', 'Python int too large to convert to C ssize_t');
  return self.length;
}

const reprRange = ({ start, stop, step }: PyRange): string =>
  `range(${start}, ${stop}${step === 1 ? '' : `, ${step}`})`;

/** Gives range its methods. */
export function installRange(): void {
  addConstructor(rangeType, some<PyType>(1, 3, newRange));
  addDeclarations(rangeType, {
    __len__: none<PyRange>(sizeOf),
    __bool__: none<PyRange>((self) => self.length !== 0),
    __repr__: none<PyRange>(reprRange),
    __hash__: none<PyRange>(hash),
    __iter__: none<PyRange>((self) => new PyRangeIterator(self)),
    __reversed__: none<PyRange>((self) => new PyRangeIterator(
      new PyRange(self.at(subtractInt(self.length, 1)), subtractInt(self.start, self.step), negateInt(self.step)))),
    __getitem__: one<PyRange>(subscript),
    __contains__: one<PyRange>((self, value, context) => {
      const int = intOf(value);
      return int === undefined ? after(findItem(context, itemsOf(self), value), (at) => at >= 0) : self.indexOf(int) >= 0;
    }),
    __eq__: one<PyRange>((self, other) => (other instanceof PyRange ? equal(self, other) : NOT_IMPLEMENTED)),
    __ne__: one<PyRange>((self, other) => (other instanceof PyRange ? !equal(self, other) : NOT_IMPLEMENTED)),
    index: one<PyRange>((self, value, context) => {
      const int = intOf(value);
      return after(int === undefined ? findItem(context, itemsOf(self), value) : self.indexOf(int), (at) =>
        (at < 0 ? raise('ValueError', int === undefined ? 'sequence.index(x): x not in sequence' : 'range.index(x): x not in range') : at));
    }),
    count: one<PyRange>((self, value, context) => {
      const int = intOf(value);
      return int === undefined ? countItem(context, itemsOf(self), value) : Number(self.indexOf(int) >= 0);
    }),
  });
  addMembers(rangeType, {
    start: (self) => (self as PyRange).start,
    stop: (self) => (self as PyRange).stop,
    step: (self) => (self as PyRange).step,
  });
}
