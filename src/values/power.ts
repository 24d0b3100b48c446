/** `x ** y` and `hypot` of doubles to the last bit: engines' own differ from C libraries there. */
import { asIntegerRatio, decompose, timesPowerOfTwo } from './float-bits.js';
import { divideRounded } from './int.js';

/** Fixed point: numbers are bigints in units of `2 ** -BITS`. */
const BITS = 160n;
const ONE = 1n << BITS;

/** `base ** exponent`, correctly rounded; `base` finite and positive, `exponent` finite. */
export function powerOf(base: number, exponent: number): number {
  if (exponent === 2) return base * base;
  if (exponent === 0.5) return Math.sqrt(base);
  if (Number.isInteger(exponent) && Math.abs(exponent) <= 64) return wholePower(base, exponent);
  const logarithm = logarithm2(base);
  const [numerator, denominator] = asIntegerRatio(exponent);
  const product = (logarithm * numerator) / denominator;
  const whole = product >> BITS;
  if (whole > 1100n) return Infinity;
  if (whole < -1200n) return 0;
  const fraction = exponential(((product - (whole << BITS)) * LN2) >> BITS);
  return scaled(fraction, Number(whole));
}

/** By repeated multiplication, exactly. */
function wholePower(base: number, exponent: number): number {
  const [numerator, denominator] = asIntegerRatio(base);
  const times = BigInt(Math.abs(exponent));
  const [top, bottom] = [numerator ** times, denominator ** times];
  return exponent >= 0 ? divideRounded(top, bottom) : divideRounded(bottom, top);
}

/** `fixed * 2 ** exponent` as the nearest double. */
function scaled(fixed: bigint, exponent: number): number {
  const shift = exponent - Number(BITS);
  return shift >= 0 ? timesPowerOfTwo(divideRounded(fixed, 1n), shift) : divideRounded(fixed, 1n << BigInt(-shift));
}

/** `2 atanh((x - 1) / (x + 1))` is the natural logarithm; `x` in fixed point, between 1 and 2. */
function logarithm(x: bigint): bigint {
  const z = ((x - ONE) << BITS) / (x + ONE);
  const square = (z * z) >> BITS;
  let sum = 0n;
  let power = z;
  for (let n = 1n; power !== 0n; n += 2n) {
    sum += power / n;
    power = (power * square) >> BITS;
  }
  return 2n * sum;
}

const LN2 = logarithm(2n * ONE);

/** The logarithm to base 2 of a positive double, in fixed point. */
function logarithm2(x: number): bigint {
  const { mantissa, exponent } = decompose(x);
  const length = mantissa.toString(2).length;
  const normal = (mantissa << BITS) >> BigInt(length - 1);
  return (BigInt(exponent + length - 1) << BITS) + (logarithm(normal) << BITS) / LN2;
}

/** `e ** x` by its series; `x` in fixed point, small. */
function exponential(x: bigint): bigint {
  let sum = 0n;
  let term = ONE;
  for (let n = 1n; term !== 0n; n += 1n) {
    sum += term;
    term = ((term * x) >> BITS) / n;
  }
  return sum;
}

/** `sqrt(x * x + y * y)`, correctly rounded. */
export function hypotenuse(x: number, y: number): number {
  if (!Number.isFinite(x) || !Number.isFinite(y) || x === 0 || y === 0) return Math.hypot(x, y);
  const [a, b] = [decompose(x), decompose(y)];
  // So small a unit that the integer root has bits to spare for rounding.
  const unit = Math.min(a.exponent, b.exponent) - 64;
  const [p, q] = [a.mantissa << BigInt(a.exponent - unit), b.mantissa << BigInt(b.exponent - unit)];
  return scaled(squareRoot(p * p + q * q) << BITS, unit);
}

/** The integer part of a square root, by Newton's method. */
function squareRoot(n: bigint): bigint {
  let root = 1n << BigInt((n.toString(2).length + 1) >> 1);
  for (;;) {
    const next = (root + n / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}
