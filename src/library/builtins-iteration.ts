/** Builtin functions on iterables. */
import { aiter, anext } from '../objects/anext.js';
import { checkCount, matchArguments, named, one, some } from '../objects/arguments.js';
import type { Declaration, Declarations } from '../objects/arguments.js';
import { call } from '../objects/call.js';
import { compare } from '../objects/compare.js';
import type { Context } from '../objects/context.js';
import { raise } from '../objects/exception.js';
import { PyCallableIterator } from '../objects/iterators.js';
import { callNext, collectList, isIterator, iterate, next } from '../objects/iteration.js';
import { PyList } from '../objects/list.js';
import type { PyValue } from '../objects/object.js';
import { after, settle } from '../objects/pending.js';
import type { Keywords, Result, Steps } from '../objects/pending.js';
import { sortItems } from '../objects/sort.js';
import { length, truth } from '../objects/truth.js';
import { typeOf } from '../objects/type.js';
import { sum } from './sum.js';

function* search(context: Context, iterable: PyValue, wanted: boolean): Steps {
  const iterator = yield* settle(iterate(context, iterable));
  for (;;) {
    const item = yield* settle(next(context, iterator));
    if (item === undefined) return !wanted;
    if ((yield* settle(truth(context, item))) === wanted) return wanted;
  }
}

/** `min` and `max`: of one iterable, or of several arguments. */
const extreme = (operator: '<' | '>'): Declaration => (_, name) => (context, [, ...args], keywords) => {
  checkCount(name, args.length, 1, Infinity);
  const [key = null, otherwise] = matchArguments(name, { names: ['key', 'default'], positional: 0, required: 0 }, [], keywords);
  if (args.length > 1 && otherwise !== undefined) {
    raise('TypeError', `Cannot specify a default for ${name}() with multiple positional arguments`);
  }
  return findExtreme(context, operator, args.length > 1 ? new PyList(args) : args[0]!, key, () =>
    (otherwise === undefined ? raise('ValueError', `${name}() iterable argument is empty`) : otherwise));
};

function* findExtreme(context: Context, operator: '<' | '>', iterable: PyValue, key: PyValue, empty: () => PyValue): Steps {
  const iterator = yield* settle(iterate(context, iterable));
  let best: { item: PyValue; key: PyValue } | undefined;
  for (;;) {
    const item = yield* settle(next(context, iterator));
    if (item === undefined) return best === undefined ? empty() : best.item;
    const itemKey = key === null ? item : yield* settle(call(context, key, [item]));
    if (best === undefined || (yield* settle(truth(context, yield* settle(compare(context, operator, itemKey, best.key)))))) {
      best = { item, key: itemKey };
    }
  }
}

function* sorted(context: Context, iterable: PyValue, keywords: Keywords | undefined): Steps {
  const items = yield* settle(collectList(context, iterable));
  const [key = null, reverse = false] = matchArguments('sort', { names: ['key', 'reverse'], positional: 0, required: 0 }, [], keywords);
  yield* sortItems(context, items, key, yield* settle(truth(context, reverse)));
  return new PyList(items);
}

function nextOr(context: Context, iterator: PyValue, otherwise: PyValue | undefined): Result {
  if (!isIterator(iterator)) raise('TypeError', `'${typeOf(iterator).name}' object is not an iterator`);
  if (otherwise === undefined) return callNext(context, iterator);
  return after(next(context, iterator), (item) => (item === undefined ? otherwise : item));
}

function iterCall(callee: PyValue, sentinel: PyValue): PyValue {
  if (!isCallable(callee)) raise('TypeError', 'iter(v, w): v must be callable');
  return new PyCallableIterator(callee, sentinel);
}

const isCallable = (value: PyValue): boolean => typeOf(value).lookup('__call__') !== undefined;

/** aiter, all, anext, any, iter, len, max, min, next, sorted, sum. */
export const iterationFunctions: Declarations = {
  aiter: one((_, iterable, context) => aiter(context, iterable)),
  all: one((_, iterable, context) => search(context, iterable, false)),
  anext: some(1, 2, (_, [iterator, otherwise], context) => anext(context, iterator!, otherwise)),
  any: one((_, iterable, context) => search(context, iterable, true)),
  iter: some(1, 2, (_, [value, sentinel], context) =>
    (sentinel === undefined ? iterate(context, value!) : iterCall(value!, sentinel))),
  len: one((_, value, context) => length(context, value)),
  max: extreme('>'),
  min: extreme('<'),
  next: some(1, 2, (_, [iterator, otherwise], context) => nextOr(context, iterator!, otherwise)),
  sorted: () => (context, [, ...args], keywords) => {
    checkCount('sorted', args.length, 1, 1);
    return sorted(context, args[0]!, keywords);
  },
  sum: named({ names: ['', 'start'], positional: 2, required: 1 }, (_, [iterable, start = 0], context) =>
    sum(context, iterable!, start)),
};
