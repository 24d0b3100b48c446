/** What list, tuple, str, bytes and range have in common: items by index and slice, search, repetition. */
import { checkItems } from '../values/limits.js';
import type { PyInt } from '../values/plain.js';
import { equals } from './compare.js';
import type { Context } from './context.js';
import { raise } from './exception.js';
import { clampBound, clampInt, toIndex } from './integer.js';
import type { PyValue } from './object.js';
import { after, isPending, settle } from './pending.js';
import type { Result, Steps } from './pending.js';
import { PySlice, resolveSlice } from './slice.js';
import type { SliceRange } from './slice.js';
import { typeOf } from './type.js';

/** How a sequence answers `sequence[key]`. */
export interface Subscripted {
  /** Name in messages: `list`. */
  readonly name: string;
  readonly length: number;
  item(index: number): PyValue;
  slice(range: SliceRange): PyValue;
  /** What is out of range, if not `NAME index`. */
  readonly indexName?: string;
}

/** `sequence[key]`. */
export function subscript(context: Context, sequence: Subscripted, key: PyValue): Result {
  if (key instanceof PySlice) {
    return after(resolveSlice(context, key, sequence.length), (range) => sequence.slice(range));
  }
  return after(indexWithin(context, sequence.name, key, sequence.length, `${sequence.indexName ?? `${sequence.name} index`} out of range`),
    (index) => sequence.item(index));
}

/** A key as an index of a sequence, counted from its start; out of range is an IndexError with `message`. */
export function indexWithin(context: Context, name: string, key: PyValue, length: number, message: string): Result<number> {
  const kind = name === 'str' ? 'string' : name === 'bytes' ? 'byte' : name;
  const refusal = name === 'str'
    ? `string indices must be integers, not '${typeOf(key).name}'`
    : `${kind} indices must be integers or slices, not ${typeOf(key).name}`;
  return after(toIndex(context, key, refusal), (index) => {
    if (typeof index === 'bigint') raise('IndexError', `cannot fit '${typeOf(key).name}' into an index-sized integer`);
    const place = index < 0 ? index + length : index;
    if (place < 0 || place >= length) raise('IndexError', message);
    return place;
  });
}

/** How often to repeat: `sequence * times`. */
export function repetitions(context: Context, times: PyValue): Result<number> {
  return after(toIndex(context, times), (count) => {
    if (typeof count === 'bigint') raise('OverflowError', `cannot fit '${typeOf(times).name}' into an index-sized integer`);
    return Math.max(0, count);
  });
}

/** Items repeated. */
export function repeatItems(items: readonly PyValue[], count: number): PyValue[] {
  checkItems(items.length, count);
  const repeated: PyValue[] = [];
  for (let i = 0; i < count; i++) for (const item of items) repeated.push(item);
  return repeated;
}

/** The first index from `start` before `stop` where an item is or equals `value`, or -1; `items` may change meanwhile. */
export function findItem(
  context: Context, items: () => readonly PyValue[], value: PyValue, start = 0, stop = Infinity,
): Result<number> {
  for (let i = start; i < Math.min(stop, items().length); i++) {
    const same = equals(context, items()[i]!, value);
    if (isPending(same)) return findItemInSteps(context, items, value, i, stop);
    if (same) return i;
  }
  return -1;
}

function* findItemInSteps(
  context: Context, items: () => readonly PyValue[], value: PyValue, start: number, stop: number,
): Steps<number> {
  for (let i = start; i < Math.min(stop, items().length); i++) {
    if (yield* settle(equals(context, items()[i]!, value))) return i;
  }
  return -1;
}

/** How many items equal `value`. */
export function* countItem(context: Context, items: () => readonly PyValue[], value: PyValue): Steps {
  let count = 0;
  for (let i = 0; i < items().length; i++) {
    if (yield* settle(equals(context, items()[i]!, value))) count += 1;
  }
  return count;
}

/**
 * Optional bounds of a search; as in CPython a start beyond the end stays there, and is then beyond `stop`. The
 * searches of items take no None for a bound (`_PyEval_SliceIndexNotNone`).
 */
export function bounds(
  context: Context, [start, stop]: (PyValue | undefined)[], length: number, none: 'None' | 'no None' = 'None',
): Result<[number, number]> {
  const message = `slice indices must be integers or ${none === 'None' ? 'None or ' : ''}have an __index__ method`;
  const resolve = (value: PyValue | undefined, otherwise: PyInt): Result<number> =>
    after(value === undefined || (value === null && none === 'None') ? otherwise : toIndex(context, value, message),
      (index) => (index > length ? clampInt(index) : clampBound(index, length)));
  return after(resolve(start, 0), (from) => after(resolve(stop, length), (to): [number, number] => [from, Math.min(to, length)]));
}
