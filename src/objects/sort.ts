/** Stable sorting by `<`: natively for texts and numbers, as CPython does it where Python code may run. */
import { comparePlain } from '../values/compare.js';
import { PyFloat } from '../values/plain.js';
import { compare } from './compare.js';
import type { Context } from './context.js';
import { mergeSort } from './merge-sort.js';
import type { PyValue } from './object.js';
import { Pause, isPending, settle } from './pending.js';
import type { Result, Steps } from './pending.js';
import { call } from './call.js';
import { truth } from './truth.js';

/** An item with the key it is sorted by. */
interface Keyed {
  readonly key: PyValue;
  readonly item: PyValue;
}

/**
 * Puts the items in ascending order of their keys; equal ones keep their order, also when reversed. When a comparison
 * raises, they are all still there, in the order so far.
 */
export function* sortItems(context: Context, items: PyValue[], key: PyValue, reverse: boolean): Steps<void> {
  const keyed: Keyed[] = [];
  for (const item of items) {
    keyed.push({ item, key: key === null ? item : yield* settle(call(context, key, [item])) });
  }
  // Reversing before and after keeps the order of equal items.
  if (reverse) keyed.reverse();
  try {
    const order = plainOrder(keyed);
    if (order !== undefined) keyed.sort(order);
    else yield* mergeSort(keyed, (a, b) => less(context, a, b));
  } finally {
    if (reverse) keyed.reverse();
    keyed.forEach(({ item }, at) => { items[at] = item; });
  }
}

type Order = (a: Keyed, b: Keyed) => number;

const isFloat = (value: PyValue): value is PyFloat => value instanceof PyFloat && !Number.isNaN(value.value);
const isReal = (value: PyValue): boolean => typeof value === 'number' || typeof value === 'bigint' || isFloat(value);

/** The order of only strs, or only numbers, which needs no protocol; undefined for others. NaN has none, so it goes the general way. */
function plainOrder(keyed: readonly Keyed[]): Order | undefined {
  const all = (test: (key: PyValue) => boolean): boolean => keyed.every(({ key }) => test(key));
  if (all((key) => typeof key === 'number')) return (a, b) => (a.key as number) - (b.key as number);
  if (all(isFloat)) return (a, b) => (a.key as PyFloat).value - (b.key as PyFloat).value;
  return all((key) => typeof key === 'string') || all(isReal) ? (a, b) => comparePlain(a.key, b.key) ?? 0 : undefined;
}

function less(context: Context, a: Keyed, b: Keyed): Result<boolean> {
  return context.spend() ? lessNextSlice(context, a, b) : isLess(context, a, b);
}

function* lessNextSlice(context: Context, a: Keyed, b: Keyed): Steps<boolean> {
  yield new Pause();
  return yield* settle(isLess(context, a, b));
}

function isLess(context: Context, a: Keyed, b: Keyed): Result<boolean> {
  const answer = compare(context, '<', a.key, b.key);
  return isPending(answer) ? lessInSteps(context, answer) : truth(context, answer);
}

function* lessInSteps(context: Context, answer: Result): Steps<boolean> {
  return yield* settle(truth(context, yield* settle(answer)));
}
