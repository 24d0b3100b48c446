/** Conversion to ints: `__index__`, sizes, clamped bounds. */
import { isInt } from '../values/number.js';
import type { PyInt } from '../values/plain.js';
import { callSpecial } from './call.js';
import type { Context } from './context.js';
import { raise } from './exception.js';
import { PyBoxed } from './object.js';
import type { PyValue } from './object.js';
import { after } from './pending.js';
import type { Result } from './pending.js';
import { typeOf } from './type.js';

/** The int that a value is (bools and instances of int's subclasses too), or undefined. */
export function intOf(value: PyValue): PyInt | undefined {
  if (isInt(value)) return value;
  if (typeof value === 'boolean') return Number(value);
  return value instanceof PyBoxed && isInt(value.value) ? value.value : undefined;
}

/** `operator.index(value)`; without `__index__` a TypeError with `message`, or the usual one. */
export function toIndex(context: Context, value: PyValue, message?: string): Result<PyInt> {
  const int = intOf(value);
  if (int !== undefined) return int;
  const result = callSpecial(context, value, '__index__', []);
  if (result === undefined) {
    raise('TypeError', message ?? `'${typeOf(value).name}' object cannot be interpreted as an integer`);
  }
  return after(result, (index) => intOf(index)
    ?? raise('TypeError', `__index__ returned non-int (type ${typeOf(index).name})`));
}

/** An index as a C `Py_ssize_t`; beyond it is an IndexError (`kind` may name another). */
export function toSize(context: Context, value: PyValue, kind: 'IndexError' | 'OverflowError' = 'OverflowError'): Result<number> {
  return after(toIndex(context, value), (index) => {
    if (typeof index === 'number') return index;
    raise(kind, kind === 'IndexError'
      ? `cannot fit '${typeOf(value).name}' into an index-sized integer`
      : 'Python int too large to convert to C ssize_t');
  });
}

/** An int brought into the range of safe integers, for bounds where more means "the end". */
export function clampInt(value: PyInt): number {
  if (typeof value === 'number') return value;
  return value < 0n ? Number.MIN_SAFE_INTEGER : Number.MAX_SAFE_INTEGER;
}

/** A bound of a search or slice: negative ones count from the end, all are brought into 0…length. */
export function clampBound(bound: PyInt, length: number): number {
  const index = clampInt(bound);
  return index < 0 ? Math.max(0, index + length) : Math.min(index, length);
}
