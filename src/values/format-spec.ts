/** The format-spec mini-language: parsing and the layout that all types share (formatter_unicode.c). */
import { ValueFault } from './fault.js';
import { checkCharacters } from './limits.js';

/** A parsed specifier; absent parts are undefined. */
export interface FormatSpec {
  fill: string;
  align: '<' | '>' | '=' | '^';
  /** Whether the specifier names the alignment itself. */
  alignGiven: boolean;
  sign: '+' | '-' | ' ' | undefined;
  /** `z`: a negative zero after rounding loses its sign. */
  coerceZero: boolean;
  alternate: boolean;
  width: number;
  grouping: ',' | '_' | undefined;
  precision: number | undefined;
  /** Grouping of the digits after the point. */
  fractionGrouping: ',' | '_' | undefined;
  type: string | undefined;
}

const SPEC = new RegExp(
  '^(?:(?<fill>[^])(?<align>[<>=^])|(?<alone>[<>=^]))?(?<sign>[-+ ])?(?<coerce>z)?(?<alternate>#)?(?<zero>0)?'
  + '(?<width>\\d*)(?<grouping>[,_]*)(?:(?<point>\\.)(?<precision>\\d*)(?<fraction>[,_]*))?(?<type>[^]*)$', 'u',
);
const LARGEST = 2 ** 31 - 1;

/**
 * Parses `spec` for a value of the type named `typeName`, whose default type letter and alignment are
 * given. Throws ValueFault with CPython's text.
 */
export function parseFormatSpec(
  spec: string, typeName: string, defaultType: string | undefined, defaultAlign: '<' | '>',
): FormatSpec {
  const parts = SPEC.exec(spec)?.groups ?? {};
  const given = parts['align'] ?? parts['alone'];
  // With a fill of its own, a leading zero is part of the width.
  const zero = parts['zero'] !== undefined && parts['fill'] === undefined;
  const align = given ?? (zero && defaultAlign === '>' ? '=' : defaultAlign);
  const width = digitsValue(parts['width'] ?? '');
  const grouping = separator(parts['grouping'] ?? '');
  const precision = parts['point'] === undefined ? undefined : digitsValue(parts['precision'] ?? '');
  const fractionGrouping = separator(parts['fraction'] ?? '');
  if (parts['point'] !== undefined && precision === undefined && fractionGrouping === undefined) {
    fail('Format specifier missing precision');
  }
  const letters = Array.from(parts['type'] ?? '');
  if (letters.length > 1 || doubled(parts['grouping']) || doubled(parts['fraction'])) {
    fail(`Invalid format specifier '${spec}' for object of type '${typeName}'`);
  }
  const type = letters[0] ?? defaultType;
  if (grouping !== undefined) checkSeparator(grouping, type);
  return {
    fill: parts['fill'] ?? (zero ? '0' : ' '),
    align: align as FormatSpec['align'],
    alignGiven: given !== undefined,
    sign: parts['sign'] as FormatSpec['sign'],
    coerceZero: parts['coerce'] !== undefined,
    alternate: parts['alternate'] !== undefined,
    width: width ?? 0,
    grouping, precision, fractionGrouping, type,
  };
}

function fail(message: string): never {
  throw new ValueFault('ValueError', message);
}

function digitsValue(digits: string): number | undefined {
  if (digits === '') return undefined;
  if (Number(digits) > LARGEST) fail('Too many decimal digits in format string');
  checkCharacters(Number(digits));
  return Number(digits);
}

const doubled = (marks: string | undefined): boolean => marks !== undefined && marks.length > 1;

function separator(marks: string): ',' | '_' | undefined {
  if (marks.includes(',') && marks.includes('_')) fail("Cannot specify both ',' and '_'.");
  return marks === '' ? undefined : (marks[0] as ',' | '_');
}

function checkSeparator(mark: ',' | '_', type: string | undefined): void {
  if (type === undefined || 'defgEG%F'.includes(type)) return;
  if (mark === '_' && 'boxX'.includes(type)) return;
  fail(`Cannot specify '${mark}' with ${letterText(type)}.`);
}

const letterText = (type: string): string =>
  type > ' ' && type < '\x80' ? `'${type}'` : `'\\x${(type.codePointAt(0) ?? 0).toString(16)}'`;

/** The fault for a type letter that the object's type does not know. */
export function unknownFormatCode(type: string, typeName: string): ValueFault {
  return new ValueFault('ValueError', `Unknown format code ${letterText(type)} for object of type '${typeName}'`);
}

/** Pads text to the width; `=` alignment is the number's. `length` is in code points. */
export function padText(text: string, length: number, spec: Pick<FormatSpec, 'fill' | 'align' | 'width'>): string {
  const room = spec.width - length;
  if (room <= 0) return text;
  const left = spec.align === '<' ? 0 : spec.align === '^' ? room >> 1 : room;
  return spec.fill.repeat(left) + text + spec.fill.repeat(room - left);
}

/** A number's text in parts: `-`, `0x`, the digits before the point, and the rest. */
export interface NumberParts {
  negative: boolean;
  prefix: string;
  whole: string;
  rest: string;
}

/** Puts sign, prefix, grouped digits and padding together (format_int_or_long, format_number). */
export function layoutNumber(parts: NumberParts, spec: FormatSpec, groupSize = 3): string {
  const sign = parts.negative ? '-' : spec.sign === '+' || spec.sign === ' ' ? spec.sign : '';
  const head = sign + parts.prefix;
  const zeroFill = spec.fill === '0' && spec.align === '=';
  const least = zeroFill ? spec.width - head.length - parts.rest.length : 0;
  const whole = groupDigits(parts.whole, spec.grouping, groupSize, least);
  const body = whole + parts.rest;
  if (spec.align === '=') return head + spec.fill.repeat(Math.max(0, spec.width - head.length - body.length)) + body;
  return padText(head + body, head.length + body.length, spec);
}

/** Separates digits into groups from the right, with leading zeros up to a width of `least`. */
function groupDigits(digits: string, mark: string | undefined, size: number, least: number): string {
  // Not even zeros go between the digits of `inf`, which has none.
  if (mark === undefined || digits === '') return digits.padStart(least, '0');
  const marked = digits.replace(size === 3 ? /\B(?=(?:.{3})+$)/g : /\B(?=(?:.{4})+$)/g, mark);
  if (marked.length >= least) return marked;
  // A leading separator never stands alone: one more zero goes before it.
  const count = Math.ceil((least * size) / (size + 1));
  const short = count + Math.floor((count - 1) / size) < least;
  return groupDigits(digits.padStart(short ? count + 1 : count, '0'), mark, size, 0);
}
