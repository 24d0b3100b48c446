/** Python's float: text, arithmetic, rounding, conversion. All functions take and give bare doubles. */
import { scaleToInteger, shortestDigits } from './decimal-digits.js';
import { ValueFault } from './fault.js';
import { normalizeInt, type PyInt } from './plain.js';
import { powerOf } from './power.js';
import { asciiDigits, reprStr, stripWhitespace } from './str.js';

/** `repr(x)`: the shortest text that reads back; an exponent below 1e-4 and from 1e16 on. */
export function reprFloat(x: number): string {
  if (Number.isNaN(x)) return 'nan';
  if (!Number.isFinite(x)) return x > 0 ? 'inf' : '-inf';
  const sign = x < 0 || Object.is(x, -0) ? '-' : '';
  const { digits, point } = shortestDigits(Math.abs(x));
  if (point > 16 || point < -3) {
    const fraction = digits.length > 1 ? `.${digits.slice(1)}` : '';
    return `${sign}${digits.slice(0, 1)}${fraction}e${exponentText(point - 1)}`;
  }
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  if (digits.length <= point) return `${sign}${digits.padEnd(point, '0')}.0`;
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}

/** A decimal exponent as C prints it: a sign and at least two digits. */
export function exponentText(exponent: number): string {
  return `${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
}

/** Quotient towards minus infinity and remainder with the divisor's sign (float_divmod). */
export function divmodFloat(a: number, b: number): [quotient: number, remainder: number] {
  if (b === 0) throw new ValueFault('ZeroDivisionError', 'division by zero');
  let remainder = a % b;
  let quotient = (a - remainder) / b;
  if (remainder !== 0) {
    if (b < 0 !== remainder < 0) {
      remainder += b;
      quotient -= 1;
    }
  } else {
    remainder = b < 0 ? -0 : 0;
  }
  if (quotient === 0) return [a / b < 0 || Object.is(a / b, -0) ? -0 : 0, remainder];
  const floor = Math.floor(quotient);
  return [quotient - floor > 0.5 ? floor + 1 : floor, remainder];
}

export const floorDivideFloat = (a: number, b: number): number => divmodFloat(a, b)[0];
export const moduloFloat = (a: number, b: number): number => divmodFloat(a, b)[1];

export function trueDivideFloat(a: number, b: number): number {
  if (b === 0) throw new ValueFault('ZeroDivisionError', 'division by zero');
  return a / b;
}

/**
 * `a ** b` where the result is real; undefined where it is complex (negative base, fractional exponent).
 * Special cases as in float_pow and C99 Annex F.
 */
export function powerFloat(a: number, b: number): number | undefined {
  if (b === 0 || a === 1) return 1;
  if (a === -1 && !Number.isFinite(b) && !Number.isNaN(b)) return 1;
  if (a === 0 && b < 0) throw new ValueFault('ZeroDivisionError', 'zero to a negative power');
  if (a < 0 && Number.isFinite(a) && Number.isFinite(b) && !Number.isInteger(b)) return undefined;
  const finite = Number.isFinite(a) && Number.isFinite(b) && a !== 0;
  const magnitude = finite ? powerOf(Math.abs(a), b) : a ** b;
  const result = finite && a < 0 && b % 2 !== 0 ? -magnitude : magnitude;
  if (!Number.isFinite(result) && Number.isFinite(a) && Number.isFinite(b)) {
    throw new ValueFault('OverflowError', "(34, 'Numerical result out of range')");
  }
  return result;
}

/** `int(x)`: towards zero. */
export function truncateFloat(x: number): PyInt {
  if (Number.isNaN(x)) throw new ValueFault('ValueError', 'cannot convert float NaN to integer');
  if (!Number.isFinite(x)) throw new ValueFault('OverflowError', 'cannot convert float infinity to integer');
  return normalizeInt(BigInt(Math.trunc(x)));
}

/** `round(x)`: to the nearest int, ties to even. */
export function roundFloatToInt(x: number): PyInt {
  const floor = Math.floor(x);
  const rest = x - floor;
  return truncateFloat(rest > 0.5 || (rest === 0.5 && floor % 2 !== 0) ? floor + 1 : floor);
}

/** `round(x, digits)`, correctly rounded in decimal. */
export function roundFloat(x: number, digits: PyInt): number {
  if (!Number.isFinite(x) || digits > 323) return x;
  if (digits < -308) return x * 0;
  const places = Number(digits);
  const scaled = scaleToInteger(Math.abs(x), places);
  const rounded = Number(`${scaled}e${-places}`);
  if (rounded === Infinity) throw new ValueFault('OverflowError', 'rounded value too large to represent');
  return x < 0 || Object.is(x, -0) ? -rounded : rounded;
}

const NUMBER = /^[+-]?(?:(?:\d(?:_?\d)*)?\.?(?:(?<=\.)\d(?:_?\d)*)?)(?:(?<=[\d.])e[+-]?\d(?:_?\d)*)?$/i;
const SPECIAL = /^([+-]?)(inf(?:inity)?|nan)$/i;

/** `float(text)`; the error names the argument by its repr. */
export function parseFloatText(text: string, shown = reprStr(text)): number {
  const trimmed = asciiDigits(stripWhitespace(text));
  const special = SPECIAL.exec(trimmed);
  if (special) {
    const value = special[2]?.toLowerCase() === 'nan' ? NaN : Infinity;
    return special[1] === '-' ? -value : value;
  }
  if (!NUMBER.test(trimmed) || !/\d/.test(trimmed.split(/e/i)[0] ?? '')) {
    throw new ValueFault('ValueError', `could not convert string to float: ${shown}`);
  }
  return Number(trimmed.replaceAll('_', ''));
}

/** Orders an int and a float exactly: -1, 0, 1, or NaN when the float is not a number. */
export function compareIntFloat(a: PyInt, b: number): number {
  if (Number.isNaN(b)) return NaN;
  if (typeof a === 'number') return a < b ? -1 : a > b ? 1 : 0;
  if (!Number.isFinite(b)) return b > 0 ? -1 : 1;
  const whole = BigInt(Math.trunc(b));
  if (a !== whole) return a < whole ? -1 : 1;
  return Math.sign(Math.trunc(b) - b);
}
