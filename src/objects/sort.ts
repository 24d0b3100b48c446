/** Stable sorting by `<`: natively for texts and numbers, by insertion and merging where Python code may run. */
import { comparePlain } from '../values/compare.js';
import { PyFloat } from '../values/plain.js';
import { compare } from './compare.js';
import type { Context } from './context.js';
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

/** The items in ascending order of their keys; equal ones keep their order, also when reversed. */
export function* sortItems(context: Context, items: readonly PyValue[], key: PyValue, reverse: boolean): Steps<PyValue[]> {
  const keyed: Keyed[] = [];
  for (const item of items) {
    keyed.push({ item, key: key === null ? item : yield* settle(call(context, key, [item])) });
  }
  // Reversing before and after keeps the order of equal items.
  if (reverse) keyed.reverse();
  const sorted = isHomogeneous(keyed) ? keyed.sort(byPlainOrder) : yield* settle(sortObjects(context, keyed));
  if (reverse) sorted.reverse();
  return sorted.map(({ item }) => item);
}

/** Only strs, or only numbers: their order needs no protocol. NaN has none, so it goes the general way. */
function isHomogeneous(keyed: readonly Keyed[]): boolean {
  const isRealNumber = (value: PyValue): boolean =>
    typeof value === 'number' || typeof value === 'bigint' || (value instanceof PyFloat && !Number.isNaN(value.value));
  return keyed.every(({ key }) => typeof key === 'string') || keyed.every(({ key }) => isRealNumber(key));
}

const byPlainOrder = (a: Keyed, b: Keyed): number => comparePlain(a.key, b.key) ?? 0;

/** Below this many items CPython's listsort is a binary insertion sort, whose comparisons a program can watch. */
const SMALL = 64;

function* sortObjects(context: Context, keyed: readonly Keyed[]): Steps<Keyed[]> {
  if (keyed.length < SMALL) return yield* insertionSort(context, keyed);
  const middle = keyed.length >> 1;
  const left = yield* sortObjects(context, keyed.slice(0, middle));
  const right = yield* sortObjects(context, keyed.slice(middle));
  return yield* merge(context, left, right);
}

function less(context: Context, a: Keyed, b: Keyed): Result<boolean> {
  const answer = compare(context, '<', a.key, b.key);
  return isPending(answer) ? lessInSteps(context, answer) : truth(context, answer);
}

function* lessInSteps(context: Context, answer: Result): Steps<boolean> {
  return yield* settle(truth(context, yield* settle(answer)));
}

/** `count_run` and `binarysort`: extend the run that is there, then insert each further item. */
function* insertionSort(context: Context, keyed: readonly Keyed[]): Steps<Keyed[]> {
  const sorted = yield* firstRun(context, keyed);
  for (const pivot of keyed.slice(sorted.length)) {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (yield* settle(less(context, pivot, sorted[middle]!))) high = middle;
      else low = middle + 1;
    }
    sorted.splice(low, 0, pivot);
  }
  return sorted;
}

/** The run at the start, ascending or descending, in ascending order (`count_run`): every comparison of it, in its order. */
function* firstRun(context: Context, keyed: readonly Keyed[]): Steps<Keyed[]> {
  const isLess = (a: number, b: number): Result<boolean> => less(context, keyed[a]!, keyed[b]!);
  let end = 1;
  while (end < keyed.length && !(yield* settle(isLess(end, end - 1)))) end += 1;
  if (end >= keyed.length || (end > 1 && (yield* settle(isLess(0, end - 1))))) return keyed.slice(0, end);
  // Stretches of equal items, each in its order, from the greatest to the least.
  const stretches: Keyed[][] = [keyed.slice(0, end), [keyed[end]!]];
  for (end += 1; end < keyed.length; end += 1) {
    if (yield* settle(isLess(end, end - 1))) stretches.push([keyed[end]!]);
    else if (yield* settle(isLess(end - 1, end))) break;
    else stretches.at(-1)!.push(keyed[end]!);
  }
  const run = stretches.reverse().flat();
  for (; end < keyed.length && !(yield* settle(less(context, keyed[end]!, run.at(-1)!))); end += 1) run.push(keyed[end]!);
  return run;
}

function* merge(context: Context, left: Keyed[], right: Keyed[]): Steps<Keyed[]> {
  const merged: Keyed[] = [];
  let [i, j] = [0, 0];
  while (i < left.length && j < right.length) {
    merged.push((yield* settle(less(context, right[j]!, left[i]!))) ? right[j++]! : left[i++]!);
  }
  return [...merged, ...left.slice(i), ...right.slice(j)];
}
