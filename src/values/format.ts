/** `format(value, spec)` of plain values, and the float presentations shared with `%` formatting. */
import { reprComplex } from './complex.js';
import { fixedText, significantDigits } from './decimal-digits.js';
import { ValueFault } from './fault.js';
import { exponentText, reprFloat } from './float.js';
import { type FormatSpec, layoutNumber, padText, parseFormatSpec, unknownFormatCode } from './format-spec.js';
import { absInt, intToFloat } from './int.js';
import { intToStr } from './int-text.js';
import type { PyComplex, PyInt } from './plain.js';
import { lengthStr, sliceStr } from './str.js';

function refuse(message: string): never {
  throw new ValueFault('ValueError', message);
}

/** `format(text, spec)`; `typeName` is the value's type in messages. */
export function formatStr(text: string, spec: string, typeName = 'str'): string {
  if (spec === '') return text;
  const parsed = parseFormatSpec(spec, typeName, 's', '<');
  if (parsed.type !== 's') throw unknownFormatCode(parsed.type ?? '', typeName);
  if (parsed.sign === ' ') refuse('Space not allowed in string format specifier');
  if (parsed.sign) refuse('Sign not allowed in string format specifier');
  if (parsed.coerceZero) refuse('Negative zero coercion (z) not allowed in string format specifier');
  if (parsed.alternate) refuse('Alternate form (#) not allowed in string format specifier');
  if (parsed.align === '=') refuse("'=' alignment not allowed in string format specifier");
  const length = lengthStr(text);
  const shown = parsed.precision !== undefined && parsed.precision < length ? sliceStr(text, 0, parsed.precision) : text;
  return padText(shown, Math.min(length, parsed.precision ?? length), parsed);
}

const RADIX: Record<string, number> = { b: 2, o: 8, x: 16, X: 16 };

/** `format(value, spec)` of an int (of a bool, where spec is not empty). */
export function formatInt(value: PyInt, spec: string, typeName = 'int'): string {
  if (spec === '') return intToStr(value);
  const parsed = parseFormatSpec(spec, typeName, 'd', '>');
  const type = parsed.type ?? 'd';
  if ('eEfFgG%'.includes(type)) return layoutFloat(intToFloat(value), parsed);
  if (!'bcdoxXn'.includes(type)) throw unknownFormatCode(type, typeName);
  if (parsed.precision !== undefined) refuse('Precision not allowed in integer format specifier');
  if (parsed.coerceZero) refuse('Negative zero coercion (z) not allowed in integer format specifier');
  if (type === 'c') return formatCharacter(value, parsed);
  const radix = RADIX[type];
  const digits = radix === undefined ? intToStr(absInt(value)) : absInt(value).toString(radix);
  const prefix = parsed.alternate && radix !== undefined ? `0${type}` : '';
  const whole = type === 'X' ? digits.toUpperCase() : digits;
  return layoutNumber({ negative: value < 0, prefix, whole, rest: '' }, parsed, radix === undefined ? 3 : 4);
}

function formatCharacter(value: PyInt, spec: FormatSpec): string {
  if (spec.sign) refuse("Sign not allowed with integer format specifier 'c'");
  if (spec.alternate) refuse("Alternate form (#) not allowed with integer format specifier 'c'");
  if (value < 0 || value > 0x10ffff) throw new ValueFault('OverflowError', '%c arg not in range(0x110000)');
  const whole = String.fromCodePoint(Number(value));
  return layoutNumber({ negative: false, prefix: '', whole, rest: '' }, spec);
}

/** `format(value, spec)` of a float. */
export function formatFloat(value: number, spec: string, typeName = 'float'): string {
  if (spec === '') return reprFloat(value);
  const parsed = parseFormatSpec(spec, typeName, undefined, '>');
  if (parsed.type !== undefined && !'eEfFgGn%'.includes(parsed.type)) throw unknownFormatCode(parsed.type, typeName);
  return layoutFloat(value, parsed);
}

function layoutFloat(value: number, spec: FormatSpec): string {
  const type = spec.type === 'n' ? 'g' : spec.type;
  const scaled = type === '%' ? value * 100 : value;
  const text = magnitudeText(Math.abs(scaled), type === '%' ? 'f' : type, spec.precision, spec.alternate);
  const [whole, rest] = splitWhole(text);
  const zeroed = spec.coerceZero && !/[1-9]/.test(text.split(/e/i)[0] ?? '') && Number.isFinite(value);
  const negative = (scaled < 0 || Object.is(scaled, -0)) && !zeroed;
  const percent = type === '%' ? '%' : '';
  return layoutNumber({ negative, prefix: '', whole, rest: groupFraction(rest, spec.fractionGrouping) + percent }, spec);
}

/** Digits before the point and what follows; `inf` and `nan` are not digits, so they are not grouped. */
function splitWhole(text: string): [whole: string, rest: string] {
  const length = /^\d*/.exec(text)?.[0].length ?? 0;
  return length === 0 ? ['', text] : [text.slice(0, length), text.slice(length)];
}

/** Groups of three digits from the point to the right. */
function groupFraction(rest: string, mark: string | undefined): string {
  if (mark === undefined) return rest;
  return rest.replace(/^\.\d+/, (fraction) => `.${fraction.slice(1).replace(/\d{3}(?=\d)/g, `$&${mark}`)}`);
}

/**
 * The text of a non-negative float (PyOS_double_to_string): `e`, `f`, `g` and their capitals, or undefined
 * for the presentation of `repr`, which with a precision is `g` with a digit after the point.
 */
export function magnitudeText(
  value: number, type: string | undefined, precision: number | undefined, alternate: boolean,
): string {
  if (!Number.isFinite(value)) {
    const name = Number.isNaN(value) ? 'nan' : 'inf';
    return type !== undefined && type !== type.toLowerCase() ? name.toUpperCase() : name;
  }
  switch (type) {
    case undefined:
      return precision === undefined ? shortText(value, alternate) : generalText(value, precision, alternate, true);
    case 'f':
    case 'F':
      return fixedText(value, precision ?? 6) + (alternate && precision === 0 ? '.' : '');
    case 'e':
    case 'E':
      return letterCase(scientificText(value, precision ?? 6, alternate), type);
    default:
      return letterCase(generalText(value, precision ?? 6, alternate, false), type);
  }
}

const letterCase = (text: string, type: string): string => (type === type.toLowerCase() ? text : text.toUpperCase());

function shortText(value: number, alternate: boolean): string {
  const text = reprFloat(value);
  return alternate ? text.replace(/^(\d+)e/, '$1.e') : text;
}

function scientificText(value: number, precision: number, alternate: boolean): string {
  const { digits, point } = significantDigits(value, precision + 1);
  return exponential(digits, point, alternate);
}

function exponential(digits: string, point: number, alternate: boolean): string {
  const dot = digits.length > 1 || alternate ? '.' : '';
  return `${digits.slice(0, 1)}${dot}${digits.slice(1)}e${exponentText(point - 1)}`;
}

/** `g`: so many significant digits, trailing zeros dropped, an exponent where it is shorter. */
function generalText(value: number, precision: number, alternate: boolean, dotZero: boolean): string {
  const count = Math.max(precision, 1);
  const exact = significantDigits(value, count);
  const { point } = exact;
  const digits = alternate ? exact.digits : exact.digits.replace(/(?!^)0+$/, '');
  if (point <= -4 || point > count - (dotZero ? 1 : 0)) return exponential(digits, point, alternate);
  if (point <= 0) return `0.${'0'.repeat(-point)}${digits}`;
  const whole = digits.slice(0, point).padEnd(point, '0');
  const fraction = digits.slice(point);
  if (fraction !== '') return `${whole}.${fraction}`;
  return whole + (dotZero ? '.0' : alternate ? '.' : '');
}

/** `format(value, spec)` of a complex. */
export function formatComplex(value: PyComplex, spec: string, typeName = 'complex'): string {
  if (spec === '') return reprComplex(value);
  const parsed = parseFormatSpec(spec, typeName, undefined, '>');
  if (parsed.type !== undefined && !'eEfFgGn'.includes(parsed.type)) throw unknownFormatCode(parsed.type, typeName);
  if (parsed.fill === '0') refuse('Zero padding is not allowed in complex format specifier');
  if (parsed.align === '=') refuse("'=' alignment flag is not allowed in complex format specifier");
  const part = (x: number, sign: FormatSpec['sign']): string =>
    complexPart(layoutFloat(x, { ...parsed, width: 0, sign }), parsed.type);
  // Without a type letter the text is repr's: no zero real part, and brackets.
  const bare = parsed.type === undefined;
  const skipReal = bare && Object.is(value.real, 0);
  const imaginary = `${part(value.imag, skipReal ? parsed.sign : '+')}j`;
  const text = skipReal ? imaginary : part(value.real, parsed.sign) + imaginary;
  return padText(bare && !skipReal ? `(${text})` : text, text.length + (bare && !skipReal ? 2 : 0), parsed);
}

const complexPart = (text: string, type: string | undefined): string =>
  type === undefined ? text.replace(/\.0$/, '') : text;
