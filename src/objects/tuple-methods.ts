/** tuple: construction and methods. */
import { hashTuple } from '../values/hash.js';
import { checkItems } from '../values/limits.js';
import type { PyInt } from '../values/plain.js';
import { addConstructor, addDeclarations, none, one, some } from './arguments.js';
import type { Declarations } from './arguments.js';
import type { Context } from './context.js';
import { raise } from './exception.js';
import { hash } from './hash.js';
import { PyItemsIterator, collect, tupleIteratorType } from './iteration.js';
import type { PyValue } from './object.js';
import { orderMethods } from './order.js';
import { after, isPending, settle } from './pending.js';
import type { Result, Steps } from './pending.js';
import { reprItems } from './repr.js';
import { bounds, countItem, findItem, repeatItems, repetitions, subscript } from './sequence.js';
import { takeSlice } from './slice.js';
import { EMPTY_TUPLE, PyTuple, tupleOf } from './tuple.js';
import { tupleType, typeOf } from './type.js';
import type { PyType } from './type.js';

function hashItems(context: Context, { items }: PyTuple): Result {
  const codes: PyInt[] = [];
  for (const item of items) {
    const code = hash(context, item);
    if (isPending(code)) return hashInSteps(context, items);
    codes.push(code);
  }
  return hashTuple(codes);
}

function* hashInSteps(context: Context, items: readonly PyValue[]): Steps {
  const codes: PyInt[] = [];
  for (const item of items) codes.push(yield* settle(hash(context, item)));
  return hashTuple(codes);
}

const repeat = (self: PyTuple, times: PyValue, context: Context): Result => after(repetitions(context, times), (count) =>
  (count === 1 && self.type === tupleType ? self : tupleOf(repeatItems(self.items, count))));

const itemsOf = (value: PyValue) => (value instanceof PyTuple ? () => value.items : undefined);

const tupleMethods: Declarations = {
  ...orderMethods(itemsOf),
  __len__: none<PyTuple>((self) => self.items.length),
  __repr__: none<PyTuple>((self, context) =>
    reprItems(context, self, self.items, '(', self.items.length === 1 ? ',)' : ')', '(...)')),
  __hash__: none<PyTuple>((self, context) => hashItems(context, self)),
  __iter__: none<PyTuple>((self) => new PyItemsIterator(self, tupleIteratorType)),
  __contains__: one<PyTuple>((self, value, context) => after(findItem(context, () => self.items, value), (at) => at >= 0)),
  __getitem__: one<PyTuple>((self, key, context) => subscript(context, {
    name: 'tuple', length: self.items.length, item: (index) => self.items[index]!,
    slice: (range) => (range.count === self.items.length && range.step === 1 && self.type === tupleType
      ? self : tupleOf(takeSlice(self.items, range))),
  }, key)),
  __add__: one<PyTuple>((self, other) => {
    if (other instanceof PyTuple) {
      checkItems(self.items.length + other.items.length);
      return tupleOf(self.items.concat(other.items));
    }
    raise('TypeError', `can only concatenate tuple (not "${typeOf(other).name}") to tuple`);
  }),
  __mul__: one<PyTuple>(repeat),
  __rmul__: one<PyTuple>(repeat),
  count: one<PyTuple>((self, value, context) => countItem(context, () => self.items, value)),
  index: some<PyTuple>(1, 3, (self, [value, ...range], context) =>
    after(bounds(context, range, self.items.length, 'no None'), ([from, to]) =>
      after(findItem(context, () => self.items, value!, from, to), (at) =>
        (at < 0 ? raise('ValueError', 'tuple.index(x): x not in tuple') : at)))),
};

/** Gives tuple its methods. */
export function installTuple(): void {
  addConstructor(tupleType, some<PyType>(0, 1, (type, [iterable], context) => {
    if (type !== tupleType) return after(iterable === undefined ? [] : collect(context, iterable), (items) => new PyTuple(items, type));
    if (iterable === undefined) return EMPTY_TUPLE;
    return typeOf(iterable) === tupleType ? iterable : after(collect(context, iterable), tupleOf);
  }));
  addDeclarations(tupleType, tupleMethods);
}
