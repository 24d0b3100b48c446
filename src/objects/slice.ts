import type { PyInt } from '../values/plain.js';
import type { Context } from './context.js';
import { raise } from './exception.js';
import { clampInt, toIndex } from './integer.js';
import { PyObject } from './object.js';
import type { Held, PyValue } from './object.js';
import { after } from './pending.js';
import type { Result } from './pending.js';
import { builtinType } from './type.js';

export const sliceType = builtinType('slice');

/** slice. */
export class PySlice extends PyObject {
  constructor(readonly start: PyValue, readonly stop: PyValue, readonly step: PyValue) {
    super(sliceType);
  }

  override get held(): Held { return [this.start, this.stop, this.step]; }
}

/** Which items a slice takes: `count` of them, from `start` on, `step` apart. */
export interface SliceRange {
  readonly start: number;
  readonly stop: number;
  readonly step: number;
  readonly count: number;
}

const BAD_INDEX = 'slice indices must be integers or None or have an __index__ method';

/** `slice.indices(length)`, with the number of items. */
export function resolveSlice(context: Context, slice: PySlice, length: number): Result<SliceRange> {
  return after(bound(context, slice.step), (step) => {
    if (step === 0) raise('ValueError', 'slice step cannot be zero');
    return after(bound(context, slice.start), (start) =>
      after(bound(context, slice.stop), (stop) => range(start, stop, step, length)));
  });
}

function bound(context: Context, value: PyValue): Result<PyInt | null> {
  return value === null ? null : toIndex(context, value, BAD_INDEX);
}

function range(startGiven: PyInt | null, stopGiven: PyInt | null, stepGiven: PyInt | null, length: number): SliceRange {
  const step = clampInt(stepGiven ?? 1);
  // Going backwards, "before the first" is -1 and "the last" is length - 1.
  const [least, most] = step < 0 ? [-1, length - 1] : [0, length];
  const place = (given: PyInt | null, otherwise: number): number => {
    if (given === null) return otherwise;
    const index = clampInt(given);
    return Math.min(Math.max(index < 0 ? index + length : index, least), most);
  };
  const start = place(startGiven, step < 0 ? most : least);
  const stop = place(stopGiven, step < 0 ? least : most);
  const count = Math.max(0, Math.ceil((stop - start) / step));
  return { start, stop, step, count };
}

/** The items a slice takes. */
export function takeSlice<T>(items: readonly T[], { start, step, count }: SliceRange): T[] {
  return step === 1 ? items.slice(start, start + count) : Array.from({ length: count }, (_, i) => items[start + i * step]!);
}
