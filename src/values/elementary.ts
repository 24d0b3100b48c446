/**
 * Exponentials and logarithms of doubles, correctly rounded, and what C libraries (musl's `math/`) make of them: engines'
 * own differ in the last bit.
 */
import { LN10, LN2, fixed, logarithm, logarithm2, nearest, nearestPowerOfTwo, over } from './fixed-point.js';

/** `e ** x`. */
export function exp(x: number): number {
  if (!Number.isFinite(x) || Math.abs(x) > 1000) return Math.exp(x);
  return nearestPowerOfTwo(over(fixed(x), LN2));
}

/** `2 ** x`. */
export function exp2(x: number): number {
  if (!Number.isFinite(x) || Math.abs(x) > 2000) return 2 ** x;
  return nearestPowerOfTwo(fixed(x));
}

const positive = (compute: (x: number) => bigint, otherwise: (x: number) => number) => (x: number): number =>
  (x > 0 && x < Infinity ? nearest(compute(x)) : otherwise(x));

export const log = positive(logarithm, Math.log);
export const log2 = positive(logarithm2, Math.log2);
export const log10 = positive((x) => over(logarithm(x), LN10), Math.log10);

/** `e ** x` halves too soon for the largest arguments. */
const LARGE = 709.782712893384;

export function sinh(x: number): number {
  const size = Math.abs(x);
  const half = x < 0 ? -0.5 : 0.5;
  if (!(size < LARGE)) return 2 * half * halfOfExp(size);
  const t = Math.expm1(size);
  return size < 1 ? (size < 2 ** -26 ? x : half * (2 * t - t * t / (t + 1))) : half * (t + t / (t + 1));
}

export function cosh(x: number): number {
  const size = Math.abs(x);
  if (!(size < LARGE)) return halfOfExp(size);
  if (size < Math.LN2) {
    const t = Math.expm1(size);
    return 1 + t * t / (2 * (1 + t));
  }
  const t = exp(size);
  return 0.5 * (t + 1 / t);
}

/** `e ** x / 2`, which is a double where `e ** x` is none (`__expo2`). */
const halfOfExp = (x: number): number => (Number.isFinite(x) ? nearestPowerOfTwo(over(fixed(Math.min(x, 1000)), LN2) - fixed(1)) : x);

export function tanh(x: number): number {
  const size = Math.abs(x);
  const t = Math.expm1(size < 0.25541281188299536 ? -2 * size : 2 * size);
  const value = size < 0.25541281188299536 ? -t / (t + 2) : size < 0.5493061443340548 ? t / (t + 2) : size > 20 ? 1 - 0 / size : 1 - 2 / (t + 2);
  return x < 0 || Object.is(x, -0) ? -value : value;
}

export function asinh(x: number): number {
  const size = Math.abs(x);
  const value = !(size < 2 ** 26) ? log(size) + Math.LN2
    : size >= 2 ? log(2 * size + 1 / (Math.sqrt(size * size + 1) + size))
    : size >= 2 ** -26 ? Math.log1p(size + size * size / (Math.sqrt(size * size + 1) + 1)) : size;
  return x < 0 || Object.is(x, -0) ? -value : value;
}

export function acosh(x: number): number {
  if (x < 2) return Math.log1p(x - 1 + Math.sqrt((x - 1) * (x - 1) + 2 * (x - 1)));
  return x < 2 ** 26 ? log(2 * x - 1 / (x + Math.sqrt(x * x - 1))) : log(x) + Math.LN2;
}
