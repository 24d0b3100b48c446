/** list: construction and methods. */
import { MOST_ITEMS, checkItems } from '../values/limits.js';
import { spliceAll } from '../values/splice.js';
import { addConstructor, addDeclarations, named, none, one, some } from './arguments.js';
import type { Declarations } from './arguments.js';
import type { Context } from './context.js';
import { raise } from './exception.js';
import { clampBound, toSize } from './integer.js';
import { PyItemsIterator, PyIterator, collect, collectList, listIteratorType } from './iteration.js';
import { PyList } from './list.js';
import type { Held, PyValue } from './object.js';
import { orderMethods } from './order.js';
import { after, settle } from './pending.js';
import type { Result, Steps } from './pending.js';
import { reprItems } from './repr.js';
import { bounds, countItem, findItem, indexWithin, repeatItems, repetitions, subscript } from './sequence.js';
import { PySlice, resolveSlice, takeSlice } from './slice.js';
import { sortItems } from './sort.js';
import { truth } from './truth.js';
import { builtinType, listType, setTypeAttribute, typeOf } from './type.js';
import type { PyType } from './type.js';

export const listReverseIteratorType = builtinType('list_reverseiterator');

/** `reversed(list)`. */
export class PyListReverseIterator extends PyIterator {
  index: number;

  constructor(public source: PyList | undefined) {
    super(listReverseIteratorType);
    this.index = (source?.items.length ?? 0) - 1;
  }

  override get held(): Held { return [this.source]; }

  override advance(): PyValue | undefined {
    // At its end it still holds the list; only one that has shrunk is let go of (`listreviter_next`).
    if (this.index < 0) return undefined;
    const item = this.source?.items[this.index];
    if (item === undefined) this.source = undefined;
    else this.index -= 1;
    return item;
  }

  get remaining(): number { return this.source === undefined ? 0 : this.index + 1; }
}

const itemsOf = (value: PyValue) => (value instanceof PyList ? () => value.items : undefined);

const listMethods: Declarations = {
  ...orderMethods(itemsOf),
  __len__: none<PyList>((self) => self.items.length),
  __repr__: none<PyList>((self, context) => reprItems(context, self, self.items, '[', ']', '[...]')),
  __iter__: none<PyList>((self) => new PyItemsIterator(self, listIteratorType)),
  __reversed__: none<PyList>((self) => new PyListReverseIterator(self)),
  __contains__: one<PyList>((self, value, context) => after(findItem(context, () => self.items, value), (at) => at >= 0)),
  __getitem__: one<PyList>((self, key, context) => subscript(context, {
    name: 'list', length: self.items.length, item: (index) => self.items[index]!,
    slice: (range) => new PyList(takeSlice(self.items, range)),
  }, key)),
  __setitem__: some<PyList>(2, 2, (self, [key, value], context) => setItem(context, self, key!, value!)),
  __delitem__: one<PyList>((self, key, context) => deleteItem(context, self, key)),
  __add__: one<PyList>((self, other) => {
    if (other instanceof PyList) {
      checkItems(self.items.length + other.items.length);
      return new PyList(self.items.concat(other.items));
    }
    raise('TypeError', `can only concatenate list (not "${typeOf(other).name}") to list`);
  }),
  __iadd__: one<PyList>((self, other, context) => after(extend(context, self, other), () => self)),
  __mul__: one<PyList>(repeat),
  __rmul__: one<PyList>(repeat),
  __imul__: one<PyList>((self, times, context) => after(repetitions(context, times), (count) => {
    self.items = repeatItems(self.items, count);
    return self;
  })),
  append: one<PyList>((self, item) => {
    if (self.items.length >= MOST_ITEMS) checkItems(self.items.length + 1);
    self.items.push(item);
    return null;
  }),
  clear: none<PyList>((self) => {
    self.items = [];
    return null;
  }),
  copy: none<PyList>((self, context) => {
    context.charge(self.items.length);
    return new PyList([...self.items]);
  }),
  count: one<PyList>((self, value, context) => countItem(context, () => self.items, value)),
  extend: one<PyList>((self, iterable, context) => after(extend(context, self, iterable), () => null)),
  index: some<PyList>(1, 3, (self, [value, ...range], context) =>
    after(bounds(context, range, self.items.length, 'no None'), ([from, to]) =>
      after(findItem(context, () => self.items, value!, from, to), (at) =>
        (at < 0 ? raise('ValueError', 'list.index(x): x not in list') : at)))),
  insert: some<PyList>(2, 2, (self, [index, item], context) => after(toSize(context, index!), (at) => {
    self.items.splice(clampBound(at, self.items.length), 0, item!);
    return null;
  })),
  pop: some<PyList>(0, 1, (self, [index], context) => after(index === undefined ? -1 : toSize(context, index), (at) => {
    if (self.items.length === 0) raise('IndexError', 'pop from empty list');
    const place = at < 0 ? at + self.items.length : at;
    if (place < 0 || place >= self.items.length) raise('IndexError', 'pop index out of range');
    return self.items.splice(place, 1)[0]!;
  })),
  remove: one<PyList>((self, value, context) => after(findItem(context, () => self.items, value), (at) => {
    if (at < 0) raise('ValueError', 'list.remove(x): x not in list');
    self.items.splice(at, 1);
    return null;
  })),
  reverse: none<PyList>((self) => {
    self.items.reverse();
    return null;
  }),
  sort: named<PyList>({ names: ['key', 'reverse'], positional: 0, required: 0 }, (self, [key = null, reverse = false], context) =>
    sort(context, self, key, reverse)),
};

function repeat(self: PyList, times: PyValue, context: Context): Result {
  return after(repetitions(context, times), (count) => new PyList(repeatItems(self.items, count)));
}

function extend(context: Context, list: PyList, iterable: PyValue): Result<void> {
  return after(collectList(context, iterable), (items) => {
    checkItems(list.items.length + items.length);
    for (const item of items) list.items.push(item);
  });
}

function setItem(context: Context, list: PyList, key: PyValue, value: PyValue): Result {
  if (key instanceof PySlice) return assignSlice(context, list, key, value);
  return after(indexWithin(context, 'list', key, list.items.length, 'list assignment index out of range'), (index) => {
    list.items[index] = value;
    return null;
  });
}

function* assignSlice(context: Context, list: PyList, slice: PySlice, value: PyValue): Steps {
  if (typeOf(value).lookup('__iter__') === undefined && typeOf(value).lookup('__getitem__') === undefined) {
    raise('TypeError', 'must assign iterable to extended slice');
  }
  const items = yield* settle(collect(context, value));
  const { start, stop, step, count } = yield* settle(resolveSlice(context, slice, list.items.length));
  if (step === 1) {
    const replaced = Math.max(0, stop - start);
    checkItems(list.items.length - replaced + items.length);
    spliceAll(list.items, start, replaced, items);
    return null;
  }
  if (items.length !== count) {
    raise('ValueError', `attempt to assign sequence of size ${items.length} to extended slice of size ${count}`);
  }
  items.forEach((item, i) => { list.items[start + i * step] = item; });
  return null;
}

function deleteItem(context: Context, list: PyList, key: PyValue): Result {
  if (!(key instanceof PySlice)) {
    return after(indexWithin(context, 'list', key, list.items.length, 'list assignment index out of range'), (index) => {
      list.items.splice(index, 1);
      return null;
    });
  }
  return after(resolveSlice(context, key, list.items.length), ({ start, step, count }) => {
    const gone = new Set(Array.from({ length: count }, (_, i) => start + i * step));
    list.items = list.items.filter((_, i) => !gone.has(i));
    return null;
  });
}

/** While it is sorted a list looks empty, so that a key function cannot disturb it unnoticed. */
function* sort(context: Context, list: PyList, key: PyValue, reverse: PyValue): Steps {
  const descending = yield* settle(truth(context, reverse));
  const items = list.items;
  const placeholder: PyValue[] = [];
  list.items = placeholder;
  let disturbed = false;
  try {
    yield* sortItems(context, items, key, descending);
    disturbed = list.items !== placeholder || placeholder.length > 0;
  } finally {
    list.items = items;
  }
  return disturbed ? raise('ValueError', 'list modified during sort') : null;
}

/** Gives list its methods. */
export function installList(): void {
  addConstructor(listType, () => (_, args) => new PyList([], args[0] as PyType));
  addDeclarations(listType, {
    ...listMethods,
    __init__: some<PyList>(0, 1, (self, [iterable], context) => {
      self.items = [];
      return iterable === undefined ? null : after(extend(context, self, iterable), () => null);
    }),
  });
  setTypeAttribute(listType, '__hash__', null);
}
