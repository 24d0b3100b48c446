/** Hexadecimal texts of floats. */
import { ValueFault } from './fault.js';
import { decompose } from './float-bits.js';
import { reprFloat } from './float.js';
import { trueDivideInt } from './int.js';
import { normalizeInt } from './plain.js';
import { stripWhitespace } from './str.js';

/** `x.hex()`. */
export function hexFloat(x: number): string {
  if (!Number.isFinite(x)) return reprFloat(x);
  const sign = x < 0 || Object.is(x, -0) ? '-' : '';
  if (x === 0) return `${sign}0x0.0p+0`;
  const { mantissa, exponent } = decompose(Math.abs(x));
  const fraction = (mantissa & 0xfffffffffffffn).toString(16).padStart(13, '0');
  const binary = exponent + 52;
  return `${sign}0x${mantissa >> 52n}.${fraction}p${binary < 0 ? '-' : '+'}${Math.abs(binary)}`;
}

const HEX = /^([+-]?)(?:(inf(?:inity)?|nan)|(?:0x)?([0-9a-f]*)(?:\.([0-9a-f]*))?(?:p([+-]?\d+))?)$/i;
/** Beyond these no double is left, whatever the digits. */
const MOST_EXPONENT = 5_000;

/** `float.fromhex(text)`. */
export function parseHexFloat(text: string): number {
  const [, sign = '', name, whole = '', fraction = '', power = '0'] = HEX.exec(stripWhitespace(text)) ?? [];
  const factor = sign === '-' ? -1 : 1;
  if (name !== undefined) return factor * (/^nan$/i.test(name) ? NaN : Infinity);
  const digits = (whole + fraction).replace(/^0+/, '');
  if (whole + fraction === '') throw new ValueFault('ValueError', 'invalid hexadecimal floating-point string');
  if (digits === '') return factor * 0;
  const exponent = Number(power) - 4 * fraction.length;
  const size = exponent + 4 * digits.length;
  if (size > MOST_EXPONENT) throw tooLarge();
  if (size < -MOST_EXPONENT) return factor * 0;
  const mantissa = BigInt(`0x${digits}`);
  const [numerator, denominator] = exponent >= 0 ? [mantissa << BigInt(exponent), 1n] : [mantissa, 1n << BigInt(-exponent)];
  try {
    return factor * trueDivideInt(normalizeInt(numerator), normalizeInt(denominator));
  } catch (error) {
    throw error instanceof ValueFault ? tooLarge() : error;
  }
}

const tooLarge = (): ValueFault => new ValueFault('OverflowError', 'hexadecimal value too large to represent as a float');
