/** Logarithms and exponentials with far more bits than a double has: numbers are bigints in units of `2 ** -BITS`. */
import { decompose, timesPowerOfTwo } from './float-bits.js';
import { divideRounded } from './int.js';

export const BITS = 160n;
export const ONE = 1n << BITS;

/** A finite double, cut off after `BITS` binary places. */
export function fixed(x: number): bigint {
  const { mantissa, exponent } = decompose(x);
  const shift = BITS + BigInt(exponent);
  return shift >= 0n ? mantissa << shift : mantissa >> -shift;
}

/** `value * 2 ** exponent` as the nearest double. */
export function nearest(value: bigint, exponent = 0): number {
  if (value < 0n) return -nearest(-value, exponent);
  const shift = exponent - Number(BITS);
  return shift >= 0 ? timesPowerOfTwo(divideRounded(value, 1n), shift) : divideRounded(value, 1n << BigInt(-shift));
}

export const times = (a: bigint, b: bigint): bigint => (a * b) >> BITS;
export const over = (a: bigint, b: bigint): bigint => (a << BITS) / b;

/** `2 atanh((x - 1) / (x + 1))` is the natural logarithm; `x` between 1 and 2. */
function logarithmOfNormal(x: bigint): bigint {
  const z = over(x - ONE, x + ONE);
  const square = times(z, z);
  let sum = 0n;
  let power = z;
  for (let n = 1n; power !== 0n; n += 2n) {
    sum += power / n;
    power = times(power, square);
  }
  return 2n * sum;
}

export const LN2 = logarithmOfNormal(2n * ONE);
export const LN10 = logarithmOfNormal((10n * ONE) >> 3n) + 3n * LN2;

/** A positive double as a power of two and a factor from 1 up to 2. */
function normalized(x: number): { exponent: bigint; factor: bigint } {
  const { mantissa, exponent } = decompose(x);
  const length = mantissa.toString(2).length;
  return { exponent: BigInt(exponent + length - 1), factor: (mantissa << BITS) >> BigInt(length - 1) };
}

/** The natural logarithm of a positive double. */
export function logarithm(x: number): bigint {
  const { exponent, factor } = normalized(x);
  return exponent * LN2 + logarithmOfNormal(factor);
}

/** The logarithm to base 2 of a positive double. */
export function logarithm2(x: number): bigint {
  const { exponent, factor } = normalized(x);
  return (exponent << BITS) + over(logarithmOfNormal(factor), LN2);
}

/** `e ** x` by its series; `x` small. */
function exponential(x: bigint): bigint {
  let sum = 0n;
  for (let [term, n] = [ONE, 1n]; term !== 0n; term = times(term, x) / n, n += 1n) sum += term;
  return sum;
}

/** `2 ** x` as a factor from 1 up to 2 and a power of two. */
export function powerOfTwo(x: bigint): { factor: bigint; exponent: bigint } {
  const exponent = x >> BITS;
  return { factor: exponential(times(x - (exponent << BITS), LN2)), exponent };
}

/** `2 ** x` as the nearest double. */
export function nearestPowerOfTwo(x: bigint): number {
  if (x >> BITS > 1100n) return Infinity;
  if (x >> BITS < -1200n) return 0;
  const { factor, exponent } = powerOfTwo(x);
  return nearest(factor, Number(exponent));
}

/** Of `1 / n`, by its series. */
function arctangentOfInverse(n: bigint): bigint {
  let sum = 0n;
  let power = ONE / n;
  for (let k = 1n; power !== 0n; k += 2n) {
    sum += (k & 2n) === 0n ? power / k : -(power / k);
    power /= n * n;
  }
  return sum;
}

/** By Machin's formula. */
export const PI = 4n * (4n * arctangentOfInverse(5n) - arctangentOfInverse(239n));
