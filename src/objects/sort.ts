/** Stable sorting by `<`: natively for texts and numbers, as CPython does it where Python code may run. */
import { comparePlain } from '../values/compare.js';
import { PyFloat } from '../values/plain.js';
import { compare } from './compare.js';
import type { Context } from './context.js';
import { mergeSort } from './merge-sort.js';
import type { PyValue } from './object.js';
import { isPending, settle } from './pending.js';
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
    if (isHomogeneous(keyed)) keyed.sort(byPlainOrder);
    else yield* mergeSort(keyed, (a, b) => less(context, a, b));
  } finally {
    if (reverse) keyed.reverse();
    keyed.forEach(({ item }, at) => { items[at] = item; });
  }
}

/** Only strs, or only numbers: their order needs no protocol. NaN has none, so it goes the general way. */
function isHomogeneous(keyed: readonly Keyed[]): boolean {
  const isRealNumber = (value: PyValue): boolean =>
    typeof value === 'number' || typeof value === 'bigint' || (value instanceof PyFloat && !Number.isNaN(value.value));
  return keyed.every(({ key }) => typeof key === 'string') || keyed.every(({ key }) => isRealNumber(key));
}

const byPlainOrder = (a: Keyed, b: Keyed): number => comparePlain(a.key, b.key) ?? 0;

function less(context: Context, a: Keyed, b: Keyed): Result<boolean> {
  const answer = compare(context, '<', a.key, b.key);
  return isPending(answer) ? lessInSteps(context, answer) : truth(context, answer);
}

function* lessInSteps(context: Context, answer: Result): Steps<boolean> {
  return yield* settle(truth(context, yield* settle(answer)));
}
