/**
 * Python's int arithmetic. Numbers are used while results are safe integers, bigints beyond;
 * every result is normalised (see `normalizeInt`) and never `-0`.
 */
import { ValueFault } from './fault.js';
import { checkBits } from './limits.js';
import { timesPowerOfTwo } from './float-bits.js';
import { normalizeInt, type PyInt } from './plain.js';

function fromNumber(result: number, exact: () => bigint): PyInt {
  return Number.isSafeInteger(result) ? result + 0 : normalizeInt(exact());
}

export function addInt(a: PyInt, b: PyInt): PyInt {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b;
    if (Number.isSafeInteger(sum)) return sum;
  }
  return normalizeInt(BigInt(a) + BigInt(b));
}

export function subtractInt(a: PyInt, b: PyInt): PyInt {
  if (typeof a === 'number' && typeof b === 'number') {
    const difference = a - b;
    if (Number.isSafeInteger(difference)) return difference;
  }
  return normalizeInt(BigInt(a) - BigInt(b));
}

export function multiplyInt(a: PyInt, b: PyInt): PyInt {
  if (typeof a === 'number' && typeof b === 'number') {
    // A product that rounds to a safe integer is exact: beyond 2**53 doubles are never safe integers.
    return fromNumber(a * b, () => BigInt(a) * BigInt(b));
  }
  const [x, y] = [BigInt(a), BigInt(b)];
  // Bigints of different sizes are compared by their sizes, in no time.
  if (x > LONG || x < -LONG) checkBits(bitLengthInt(a) + bitLengthInt(b));
  return normalizeInt(x * y);
}

/** An int whose products may be too big. */
const LONG = 1n << 20_000n;

/** Quotient rounded towards minus infinity, and the remainder with the divisor's sign. */
export function divmodInt(a: PyInt, b: PyInt): [quotient: PyInt, remainder: PyInt] {
  if (b === 0) throw new ValueFault('ZeroDivisionError', 'division by zero');
  if (typeof a === 'number' && typeof b === 'number') {
    const truncated = a % b;
    const remainder = truncated !== 0 && truncated < 0 !== b < 0 ? truncated + b : truncated + 0;
    // `a - remainder` may leave the safe range by one divisor; bigints are exact there.
    const dividend = a - remainder;
    if (Number.isSafeInteger(dividend)) return [dividend / b + 0, remainder];
  }
  const dividend = BigInt(a);
  const divisor = BigInt(b);
  let quotient = dividend / divisor;
  let remainder = dividend % divisor;
  if (remainder !== 0n && remainder < 0n !== divisor < 0n) {
    quotient -= 1n;
    remainder += divisor;
  }
  return [normalizeInt(quotient), normalizeInt(remainder)];
}

export const floorDivideInt = (a: PyInt, b: PyInt): PyInt => divmodInt(a, b)[0];
export const moduloInt = (a: PyInt, b: PyInt): PyInt => divmodInt(a, b)[1];

export const negateInt = (a: PyInt): PyInt => (typeof a === 'number' ? 0 - a : normalizeInt(-a));
export const invertInt = (a: PyInt): PyInt => subtractInt(negateInt(a), 1);
export const absInt = (a: PyInt): PyInt => (a < 0 ? negateInt(a) : a);

/** `a ** b` for `b >= 0`; negative exponents are the float's. */
export function powerInt(a: PyInt, b: PyInt): PyInt {
  if (a === 0 || a === 1) return b === 0 ? 1 : a;
  if (a === -1) return BigInt(b) % 2n === 0n ? 1 : -1;
  checkBits(Number(b) * bitLengthInt(a));
  return normalizeInt(BigInt(a) ** BigInt(b));
}

const fitsInt32 = (a: PyInt): a is number => typeof a === 'number' && (a | 0) === a;

export function shiftLeftInt(a: PyInt, b: PyInt): PyInt {
  if (b < 0) throw new ValueFault('ValueError', 'negative shift count');
  if (a === 0) return 0;
  if (typeof b !== 'number' || b >= 2 ** 60) throw new ValueFault('OverflowError', 'too many digits in integer');
  checkBits(b + bitLengthInt(a));
  return normalizeInt(BigInt(a) << BigInt(b));
}

export function shiftRightInt(a: PyInt, b: PyInt): PyInt {
  if (b < 0) throw new ValueFault('ValueError', 'negative shift count');
  if (fitsInt32(a)) return b > 31 ? (a < 0 ? -1 : 0) : a >> Number(b);
  return normalizeInt(BigInt(a) >> BigInt(b));
}

export function andInt(a: PyInt, b: PyInt): PyInt {
  return fitsInt32(a) && fitsInt32(b) ? a & b : normalizeInt(BigInt(a) & BigInt(b));
}

export function orInt(a: PyInt, b: PyInt): PyInt {
  return fitsInt32(a) && fitsInt32(b) ? a | b : normalizeInt(BigInt(a) | BigInt(b));
}

export function xorInt(a: PyInt, b: PyInt): PyInt {
  return fitsInt32(a) && fitsInt32(b) ? a ^ b : normalizeInt(BigInt(a) ^ BigInt(b));
}

/** Bits needed for the absolute value; 0 for 0. */
export function bitLengthInt(a: PyInt): number {
  if (fitsInt32(a)) return a === 0 ? 0 : 32 - Math.clz32(Math.abs(a));
  const hex = BigInt(absInt(a)).toString(16);
  return hex.length * 4 - (Math.clz32(parseInt(hex[0] ?? '0', 16)) - 28);
}

/** The nearest float, ties to even; too large is an OverflowError. */
export function intToFloat(a: PyInt): number {
  const value = Number(a);
  if (!Number.isFinite(value)) throw new ValueFault('OverflowError', 'int too large to convert to float');
  return value;
}

/** `a / b` rounded once (CPython's long_true_divide), also where both are beyond a float's range. */
export function trueDivideInt(a: PyInt, b: PyInt): number {
  if (b === 0) throw new ValueFault('ZeroDivisionError', 'division by zero');
  if (typeof a === 'number' && typeof b === 'number') return a / b;
  if (a === 0) return b < 0 ? -0 : 0;
  const quotient = divideRounded(BigInt(absInt(a)), BigInt(absInt(b)));
  if (quotient === Infinity) throw new ValueFault('OverflowError', 'integer division result too large for a float');
  return a < 0 === b < 0 ? quotient : -quotient;
}

/** `a / b` of positive bigints as the nearest double, ties to even; Infinity when too large. */
export function divideRounded(a: bigint, b: bigint): number {
  let exponent = bitLengthInt(a) - bitLengthInt(b);
  const scaledLess = exponent < 0 ? a << BigInt(-exponent) < b : a < b << BigInt(exponent);
  if (scaledLess) exponent -= 1;
  if (exponent > 1023) return Infinity;
  // The quotient lies in [2**exponent, 2**(exponent + 1)); `unit` is the weight of a double's last bit there.
  const unit = Math.max(exponent - 52, -1074);
  const numerator = unit < 0 ? a << BigInt(-unit) : a;
  const denominator = unit > 0 ? b << BigInt(unit) : b;
  return timesPowerOfTwo(Number(divideHalfEven(numerator, denominator)), unit);
}

/** The integer nearest to `a / b` (`b > 0`), ties to even. */
export function divideHalfEven(a: bigint, b: bigint): bigint {
  let quotient = a / b;
  let remainder = a % b;
  if (remainder < 0n) {
    quotient -= 1n;
    remainder += b;
  }
  const twice = remainder * 2n;
  return twice > b || (twice === b && (quotient & 1n) === 1n) ? quotient + 1n : quotient;
}

/** `round(a, digits)`: to a multiple of `10 ** -digits` where `digits` is negative. */
export function roundInt(a: PyInt, digits: PyInt): PyInt {
  if (digits >= 0) return a;
  const unit = BigInt(powerInt(10, negateInt(digits)));
  return normalizeInt(divideHalfEven(BigInt(a), unit) * unit);
}

/** -1, 0 or 1. */
export function compareInt(a: PyInt, b: PyInt): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
