/** Python's str as a sequence of code points: access, repr, classification. */

const SURROGATE = /[\ud800-\udfff]/;

/** `text.isascii()`. */
export const isAscii = (text: string): boolean => !/[\u0080-\uffff]/.test(text);

/** True when a UTF-16 unit is a code point, so that plain indexing is right. */
const isFlat = (text: string): boolean => !SURROGATE.test(text);

/** `len(text)`. */
export function lengthStr(text: string): number {
  if (isFlat(text)) return text.length;
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}

/** The characters; a lone surrogate is one of its own. */
export function characters(text: string): string[] {
  return isFlat(text) ? text.split('') : Array.from(text);
}

/** The character at a 0-based index within the length. */
export function characterAt(text: string, index: number): string {
  return (isFlat(text) ? text[index] : Array.from(text)[index]) ?? '';
}

/** `text[start:stop]` for bounds within the length. */
export function sliceStr(text: string, start: number, stop: number): string {
  if (start >= stop) return '';
  return isFlat(text) ? text.slice(start, stop) : Array.from(text).slice(start, stop).join('');
}

/** Index in code points of a UTF-16 index. */
export function codePointIndex(text: string, unit: number): number {
  return isFlat(text) ? unit : lengthStr(text.slice(0, unit));
}

/** Order by code points: UTF-16 order differs where surrogate pairs meet U+E000 and above. */
export function compareStr(a: string, b: string): number {
  if (a === b) return 0;
  if (isFlat(a) && isFlat(b)) return a < b ? -1 : 1;
  const left = Array.from(a, (c) => c.codePointAt(0) ?? 0);
  const right = Array.from(b, (c) => c.codePointAt(0) ?? 0);
  const at = left.findIndex((point, i) => point !== right[i]);
  if (at < 0) return -1;
  const other = right[at];
  return other === undefined || (left[at] ?? 0) > other ? 1 : -1;
}

const UNPRINTABLE = /[\p{C}\p{Z}]/u;

/** `str.isprintable` of one character: no control, format, surrogate, unassigned or separator but the space. */
export function isPrintable(character: string): boolean {
  return character === ' ' || !UNPRINTABLE.test(character);
}

const SHORT_ESCAPES: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A code point as Python's shortest numeric escape. */
export function escapeCodePoint(point: number): string {
  if (point < 0x100) return `\\x${point.toString(16).padStart(2, '0')}`;
  if (point < 0x10000) return `\\u${point.toString(16).padStart(4, '0')}`;
  return `\\U${point.toString(16).padStart(8, '0')}`;
}

/** The quote that `repr` chooses: single, unless that would need escapes and double would not. */
export function chooseQuote(text: string): "'" | '"' {
  return text.includes("'") && !text.includes('"') ? '"' : "'";
}

const PLAIN_TEXT = /^[ !#-&(-[\]-~]*$/;

/** `repr(text)`. */
export function reprStr(text: string): string {
  if (PLAIN_TEXT.test(text)) return `'${text}'`;
  const quote = chooseQuote(text);
  let body = '';
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    if (character === quote) body += `\\${character}`;
    else if (point < 0x7f && point >= 0x20 && character !== '\\') body += character;
    else body += SHORT_ESCAPES[character] ?? (isPrintable(character) ? character : escapeCodePoint(point));
  }
  return quote + body + quote;
}

/** `ascii(text)` of a repr: everything beyond ASCII escaped. */
export function escapeNonAscii(text: string): string {
  return text.replace(/[\u{80}-\u{10ffff}]/gu, (character) => escapeCodePoint(character.codePointAt(0) ?? 0));
}

/** Python's whitespace (`str.isspace`): JavaScript's `\s` lacks the separators 1C–1F and 85, and adds FEFF. */
export const WHITESPACE = '\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';

const LEADING = new RegExp(`^[${WHITESPACE}]+`);
const TRAILING = new RegExp(`[${WHITESPACE}]+$`);

export const stripLeading = (text: string): string => text.replace(LEADING, '');
export const stripTrailing = (text: string): string => text.replace(TRAILING, '');
export const stripWhitespace = (text: string): string => stripLeading(stripTrailing(text));

/** Decimal digits of every script replaced by ASCII ones, as `int()` and `float()` read them. */
export function asciiDigits(text: string): string {
  return text.replace(/[\u{80}-\u{10ffff}]/gu, (character) => {
    const value = decimalValue(character);
    return value === undefined ? character : String(value);
  });
}

const DECIMAL = /^\p{Nd}$/u;

/** The value of a decimal digit; Unicode keeps each script's ten in one run. */
export function decimalValue(character: string): number | undefined {
  if (!DECIMAL.test(character)) return undefined;
  const point = character.codePointAt(0) ?? 0;
  let before = 0;
  while (DECIMAL.test(String.fromCodePoint(point - before - 1))) before += 1;
  return before % 10;
}
