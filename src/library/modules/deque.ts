/** `collections.deque` (`Modules/_collectionsmodule.c`). */
import { addConstructor, addDeclarations, named, none, one, some } from '../../objects/arguments.js';
import { equals } from '../../objects/compare.js';
import type { Context } from '../../objects/context.js';
import { raise } from '../../objects/exception.js';
import { genericAliasMethod } from '../../objects/generic-alias.js';
import { clampBound, toIndex, toSize } from '../../objects/integer.js';
import { installIteratorProtocol } from '../../objects/iterators.js';
import { PyIterator, iterate, next } from '../../objects/iteration.js';
import { addClassMethod, addGetters } from '../../objects/native.js';
import { PyObject } from '../../objects/object.js';
import type { Held, PyValue } from '../../objects/object.js';
import { orderMethods } from '../../objects/order.js';
import { after, settle } from '../../objects/pending.js';
import type { Result, Steps } from '../../objects/pending.js';
import { reprItems } from '../../objects/repr.js';
import { bounds, countItem, repeatItems, repetitions } from '../../objects/sequence.js';
import { EMPTY_TUPLE, PyTuple } from '../../objects/tuple.js';
import { builtinType, setTypeAttribute, typeOf } from '../../objects/type.js';
import type { PyType } from '../../objects/type.js';
import { spliceAll } from '../../values/splice.js';

export const dequeType = builtinType('deque', undefined, 'collections');
const iteratorType = builtinType('_deque_iterator', undefined, '_collections');
const reverseIteratorType = builtinType('_deque_reverse_iterator', undefined, '_collections');

/** A list with two ends. */
class PyDeque extends PyObject {
  items: PyValue[] = [];
  /** Most items; null for any number. */
  limit: number | null = null;
  /** Counts changes of its length: they end an iteration. */
  changes = 0;

  override get held(): Held { return this.items; }

  push(item: PyValue): void {
    this.changes += 1;
    this.items.push(item);
    if (this.limit !== null && this.items.length > this.limit) this.items.shift();
  }

  unshift(item: PyValue): void {
    this.changes += 1;
    this.items.unshift(item);
    if (this.limit !== null && this.items.length > this.limit) this.items.pop();
  }
}

class PyDequeIterator extends PyIterator {
  private at = 0;
  private readonly changes: number;

  constructor(private source: PyDeque | undefined, private readonly backwards: boolean) {
    super(backwards ? reverseIteratorType : iteratorType);
    this.changes = source?.changes ?? 0;
  }

  override get held(): Held { return [this.source]; }

  override advance(): PyValue | undefined {
    const { source } = this;
    if (source === undefined) return undefined;
    if (source.changes !== this.changes) {
      this.source = undefined;
      raise('RuntimeError', 'deque mutated during iteration');
    }
    const item = source.items[this.backwards ? source.items.length - 1 - this.at : this.at];
    if (item === undefined) this.source = undefined;
    this.at += 1;
    return item;
  }
}

function* extend(context: Context, self: PyDeque, iterable: PyValue, add: (item: PyValue) => void): Steps<void> {
  const iterator = yield* settle(iterate(context, iterable === self ? copyOf(self) : iterable));
  for (;;) {
    const item = yield* settle(next(context, iterator));
    if (item === undefined) return;
    add(item);
  }
}

function copyOf(self: PyDeque, items: readonly PyValue[] = self.items, type: PyType = dequeType): PyDeque {
  const copy = new PyDeque(type);
  copy.limit = self.limit;
  for (const item of items) copy.push(item);
  return copy;
}

function limitOf(context: Context, value: PyValue): Result<number | null> {
  if (value === null) return null;
  return after(toIndex(context, value, 'an integer is required'), (limit) => {
    if (limit < 0) raise('ValueError', 'maxlen must be non-negative');
    return Number(limit);
  });
}

/** Where an item is; the deque must not change while items are compared. */
function* find(context: Context, self: PyDeque, value: PyValue, from = 0, to = Infinity, complaint = 'deque mutated during iteration'): Steps<number> {
  const { changes } = self;
  for (let at = from; at < Math.min(to, self.items.length); at++) {
    const same = yield* settle(equals(context, self.items[at]!, value));
    if (self.changes !== changes) raise(complaint.startsWith('deque mutated during remove') ? 'IndexError' : 'RuntimeError', complaint);
    if (same) return at;
  }
  return -1;
}

/** The place of an index; `IndexError` where there is none. */
function placeOf(context: Context, self: PyDeque, key: PyValue): Result<number> {
  return after(toIndex(context, key, `sequence index must be integer, not '${typeOf(key).name}'`), (index) => {
    const { length } = self.items;
    const place = Number(index) < 0 ? Number(index) + length : Number(index);
    return place >= 0 && place < length ? place : raise('IndexError', 'deque index out of range');
  });
}

function rotate(self: PyDeque, by: number): void {
  const { length } = self.items;
  if (length < 2) return;
  const shift = ((by % length) + length) % length;
  self.changes += 1;
  spliceAll(self.items, 0, 0, self.items.splice(length - shift));
}

function take(self: PyDeque, end: 'pop' | 'shift'): PyValue {
  const item = self.items[end]();
  if (item === undefined) raise('IndexError', 'pop from an empty deque');
  self.changes += 1;
  return item;
}

const asDeque = (other: PyValue): PyDeque => (other instanceof PyDeque ? other
  : raise('TypeError', `can only concatenate deque (not "${typeOf(other).name}") to deque`));

function repeat(self: PyDeque, times: PyValue, context: Context): Result {
  return after(repetitions(context, times), (count) => copyOf(self, repeatItems(self.items, count)));
}

const nothing = (): null => null;

/** Gives deque its methods. */
export function installDeque(): void {
  addConstructor(dequeType, () => (_, [type]) => new PyDeque(type as PyType));
  addDeclarations(dequeType, {
    ...orderMethods((value) => (value instanceof PyDeque ? () => value.items : undefined)),
    __init__: named<PyDeque>({ names: ['iterable', 'maxlen'], positional: 2, required: 0 }, function* init(self, [iterable, maxlen = null], context): Steps {
      self.limit = yield* settle(limitOf(context, maxlen));
      self.items = [];
      if (iterable !== undefined) yield* extend(context, self, iterable, (item) => { self.push(item); });
      return null;
    }),
    __repr__: none<PyDeque>((self, context) =>
      reprItems(context, self, self.items, `${self.type.shortName}([`, `]${self.limit === null ? '' : `, maxlen=${self.limit}`})`, '[...]')),
    __len__: none<PyDeque>((self) => self.items.length),
    __iter__: none<PyDeque>((self) => new PyDequeIterator(self, false)),
    __reversed__: none<PyDeque>((self) => new PyDequeIterator(self, true)),
    __contains__: one<PyDeque>((self, value, context) => after(find(context, self, value) as Result<number>, (at) => at >= 0)),
    __getitem__: one<PyDeque>((self, key, context) => after(placeOf(context, self, key), (place) => self.items[place]!)),
    __setitem__: some<PyDeque>(2, 2, (self, [key, value], context) => after(placeOf(context, self, key!), (place) => {
      self.items[place] = value!;
      return null;
    })),
    __delitem__: one<PyDeque>((self, key, context) => after(placeOf(context, self, key), (place) => {
      self.items.splice(place, 1);
      self.changes += 1;
      return null;
    })),
    __add__: one<PyDeque>((self, other) => copyOf(self, [...self.items, ...asDeque(other).items])),
    __iadd__: one<PyDeque>((self, other, context) => after(extend(context, self, other, (item) => { self.push(item); }) as Result<void>, () => self)),
    __mul__: one<PyDeque>(repeat),
    __rmul__: one<PyDeque>(repeat),
    __imul__: one<PyDeque>((self, times, context) => after(repetitions(context, times), (count) => {
      self.items = copyOf(self, repeatItems(self.items, count)).items;
      self.changes += 1;
      return self;
    })),
    __reduce__: none<PyDeque>((self) => new PyTuple([self.type, new PyTuple([EMPTY_TUPLE, self.limit]), self.dict ?? null, new PyDequeIterator(self, false)])),
    __copy__: none<PyDeque>((self) => copyOf(self, self.items, self.type)),
    append: one<PyDeque>((self, item) => { self.push(item); return null; }),
    appendleft: one<PyDeque>((self, item) => { self.unshift(item); return null; }),
    clear: none<PyDeque>((self) => { self.items = []; self.changes += 1; return null; }),
    copy: none<PyDeque>((self) => copyOf(self, self.items, self.type)),
    count: one<PyDeque>((self, value, context) => countItem(context, () => self.items, value)),
    extend: one<PyDeque>((self, iterable, context) => after(extend(context, self, iterable, (item) => { self.push(item); }) as Result<void>, nothing)),
    extendleft: one<PyDeque>((self, iterable, context) => after(extend(context, self, iterable, (item) => { self.unshift(item); }) as Result<void>, nothing)),
    index: some<PyDeque>(1, 3, (self, [value, ...range], context) => after(bounds(context, range, self.items.length), ([from, to]) =>
      after(find(context, self, value!, from, to) as Result<number>, (at) => (at < 0 ? raise('ValueError', `${'deque.index(x): x not in deque'}`) : at)))),
    insert: some<PyDeque>(2, 2, (self, [index, item], context) => after(toIndex(context, index!), (at) => {
      if (self.limit !== null && self.items.length >= self.limit) raise('IndexError', 'deque already at its maximum size');
      self.items.splice(clampBound(at, self.items.length), 0, item!);
      self.changes += 1;
      return null;
    })),
    pop: none<PyDeque>((self) => take(self, 'pop')),
    popleft: none<PyDeque>((self) => take(self, 'shift')),
    remove: one<PyDeque>((self, value, context) => after(find(context, self, value, 0, Infinity, 'deque mutated during remove().') as Result<number>, (at) => {
      if (at < 0) raise('ValueError', 'deque.remove(x): x not in deque');
      self.items.splice(at, 1);
      self.changes += 1;
      return null;
    })),
    reverse: none<PyDeque>((self) => { self.items.reverse(); return null; }),
    rotate: some<PyDeque>(0, 1, (self, [by = 1], context) => after(toSize(context, by), (count) => { rotate(self, count); return null; })),
  });
  addClassMethod(dequeType, '__class_getitem__', genericAliasMethod);
  addGetters(dequeType, { maxlen: (self) => (self as PyDeque).limit });
  setTypeAttribute(dequeType, '__hash__', null);
  installIteratorProtocol([iteratorType, reverseIteratorType]);
}
