/** `x ** y` and `hypot` of doubles to the last bit: engines' own differ from C libraries there. */
import { BITS, logarithm2, nearest, nearestPowerOfTwo } from './fixed-point.js';
import { asIntegerRatio, decompose } from './float-bits.js';
import { divideRounded } from './int.js';

/** `base ** exponent`, correctly rounded; `base` finite and positive, `exponent` finite. */
export function powerOf(base: number, exponent: number): number {
  if (exponent === 2) return base * base;
  if (exponent === 0.5) return Math.sqrt(base);
  if (Number.isInteger(exponent) && Math.abs(exponent) <= 64) return wholePower(base, exponent);
  const [numerator, denominator] = asIntegerRatio(exponent);
  return nearestPowerOfTwo((logarithm2(base) * numerator) / denominator);
}

/** By repeated multiplication, exactly. */
function wholePower(base: number, exponent: number): number {
  const [numerator, denominator] = asIntegerRatio(base);
  const times = BigInt(Math.abs(exponent));
  const [top, bottom] = [numerator ** times, denominator ** times];
  return exponent >= 0 ? divideRounded(top, bottom) : divideRounded(bottom, top);
}

/** `sqrt(x * x + y * y)`, correctly rounded. */
export function hypotenuse(x: number, y: number): number {
  if (!Number.isFinite(x) || !Number.isFinite(y) || x === 0 || y === 0) return Math.hypot(x, y);
  const [a, b] = [decompose(x), decompose(y)];
  // So small a unit that the integer root has bits to spare for rounding.
  const unit = Math.min(a.exponent, b.exponent) - 64;
  const [p, q] = [a.mantissa << BigInt(a.exponent - unit), b.mantissa << BigInt(b.exponent - unit)];
  return nearest(squareRoot(p * p + q * q) << BITS, unit);
}

/** The integer part of a positive number's square root, by Newton's method. */
export function squareRoot(n: bigint): bigint {
  let root = 1n << BigInt((n.toString(2).length + 1) >> 1);
  for (;;) {
    const next = (root + n / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}
