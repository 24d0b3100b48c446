/** Exact decimal digits of doubles, rounded half to even (David Gay's dtoa modes 2 and 3). */
import { asIntegerRatio, decompose } from './float-bits.js';
import { divideHalfEven } from './int.js';

/** A finite non-negative number as `0.DIGITS * 10 ** point`. */
export interface DecimalDigits {
  digits: string;
  point: number;
}

/** The shortest digits that read back as `x` (dtoa mode 0); `x` finite and not negative. */
export function shortestDigits(x: number): DecimalDigits {
  if (x === 0) return { digits: '0', point: 1 };
  const [mantissa = '', exponent = '0'] = x.toExponential().split('e');
  return { digits: mantissa.replace('.', ''), point: Number(exponent) + 1 };
}

/** `x` times `10 ** places` as the nearest integer, ties to even; `places` may be negative. */
export function scaleToInteger(x: number, places: number): bigint {
  if (places > 0 && decompose(x).exponent >= 0) return BigInt(x) * 10n ** BigInt(places);
  const [numerator, denominator] = asIntegerRatio(x);
  return places >= 0
    ? divideHalfEven(numerator * 10n ** BigInt(places), denominator)
    : divideHalfEven(numerator, denominator * 10n ** BigInt(-places));
}

/** `x >= 0` with exactly `places` digits after the point, as in `format(x, ".2f")`. */
export function fixedText(x: number, places: number): string {
  const digits = scaleToInteger(x, places).toString().padStart(places + 1, '0');
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** Exactly `count >= 1` significant digits of `x >= 0`. */
export function significantDigits(x: number, count: number): DecimalDigits {
  if (x === 0) return { digits: '0'.repeat(count), point: 1 };
  // The shortest digits give the exponent, but may have been rounded up to a power of ten.
  let point = shortestDigits(x).point;
  let digits = scaleToInteger(x, count - point).toString();
  if (digits.length < count) {
    point -= 1;
    digits = scaleToInteger(x, count - point).toString();
  }
  return digits.length > count ? { digits: digits.slice(0, count), point: point + 1 } : { digits, point };
}
