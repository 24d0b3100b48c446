/** int ↔ str: literals in any base, and CPython's limit on decimal conversions. */
import { ValueFault } from './fault.js';
import { absInt } from './int.js';
import { normalizeInt, type PyInt } from './plain.js';
import { asciiDigits, reprStr, stripWhitespace } from './str.js';

/** `sys.get_int_max_str_digits()`: decimal conversion takes quadratic time. */
export const MAX_STR_DIGITS = 4300;

const LIMIT = `Exceeds the limit (${MAX_STR_DIGITS} digits) for integer string conversion`;
const ADVICE = 'use sys.set_int_max_str_digits() to increase the limit';

const FIRST_TOO_LONG = 10n ** BigInt(MAX_STR_DIGITS);

/** `str(a)`. */
export function intToStr(a: PyInt): string {
  if (typeof a === 'number') return String(a);
  if (a >= FIRST_TOO_LONG || a <= -FIRST_TOO_LONG) throw new ValueFault('ValueError', `${LIMIT}; ${ADVICE}`);
  return a.toString();
}

const PREFIXES = { 2: '0b', 8: '0o', 16: '0x' } as const;

/** `bin`, `oct`, `hex`: digits in a power-of-two base with its prefix. */
export function intToBase(a: PyInt, base: 2 | 8 | 16): string {
  return `${a < 0 ? '-' : ''}${PREFIXES[base]}${absInt(a).toString(base)}`;
}

/** Sign, prefix, digits; an underscore may follow the prefix and stand between digits. */
const LITERAL = /^([+-]?)(?:0([box])_?)?([0-9a-z]+(?:_[0-9a-z]+)*)$/i;
const BASE_OF_PREFIX: Record<string, number> = { b: 2, o: 8, x: 16 };

/**
 * `int(text, base)`; base 0 reads the prefix, as in source. The error shows `shown` (default: the
 * text's repr; a bytes argument shows its own).
 */
export function parseIntText(text: string, base: number, shown = reprStr(text)): PyInt {
  const invalid = () => new ValueFault('ValueError', `invalid literal for int() with base ${base}: ${shown}`);
  const literal = asciiDigits(stripWhitespace(text));
  let [, sign = '', prefix = '', digits = ''] = LITERAL.exec(literal) ?? [];
  const prefixBase = BASE_OF_PREFIX[prefix.toLowerCase()];
  const radix = base === 0 ? (prefixBase ?? 10) : base;
  if (prefix !== '' && prefixBase !== radix) {
    // `0b1` in base 16 is no prefix but three digits.
    [, sign = '', digits = ''] = /^([+-]?)([0-9a-z]+(?:_[0-9a-z]+)*)$/i.exec(literal) ?? [];
  }
  digits = digits.replaceAll('_', '').toLowerCase();
  if (digits === '' || (base === 0 && prefix === '' && /^0+[1-9]/.test(digits))) throw invalid();
  const value = parseDigits(digits, radix, invalid);
  return normalizeInt(sign === '-' ? -value : value);
}

function parseDigits(digits: string, radix: number, invalid: () => ValueFault): bigint {
  const allowed = '0123456789abcdefghijklmnopqrstuvwxyz'.slice(0, radix);
  for (const digit of digits) if (!allowed.includes(digit)) throw invalid();
  const powerOfTwo = (radix & (radix - 1)) === 0;
  if (!powerOfTwo && digits.length > MAX_STR_DIGITS) {
    throw new ValueFault('ValueError', `${LIMIT}: value has ${digits.length} digits; ${ADVICE}`);
  }
  if (radix === 10) return BigInt(digits);
  if (radix === 2 || radix === 8 || radix === 16) return BigInt(PREFIXES[radix] + digits);
  const scale = BigInt(radix);
  let value = 0n;
  for (const digit of digits) value = value * scale + BigInt(allowed.indexOf(digit));
  return value;
}
