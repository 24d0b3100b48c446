/** The codecs unicode_escape and raw_unicode_escape: characters as the escapes of string literals. */
import type { OnBadBytes } from './codecs.js';
import { escapeCodePoint } from './str.js';

const SHORT: ReadonlyMap<number, string> = new Map([[0x5c, '\\\\'], [0x0a, '\\n'], [0x0d, '\\r'], [0x09, '\\t']]);
const bytesOf = (text: string): number[] => Array.from(text, (character) => character.charCodeAt(0));

/** `\n`, `\xe4`, `\u20ac` …: everything but printable ASCII is escaped. */
export function encodeEscape(point: number): readonly number[] {
  if (point >= 0x20 && point < 0x7f && point !== 0x5c) return [point];
  return bytesOf(SHORT.get(point) ?? escapeCodePoint(point));
}

/** Latin-1, and escapes for what is beyond. */
export const encodeRawEscape = (point: number): readonly number[] => (point < 0x100 ? [point] : bytesOf(escapeCodePoint(point)));

const LETTERS: ReadonlyMap<string, string> = new Map([
  ['\n', ''], ['\\', '\\'], ["'", "'"], ['"', '"'], ['a', '\x07'], ['b', '\b'], ['f', '\f'], ['n', '\n'], ['r', '\r'], ['t', '\t'], ['v', '\v'],
]);
const DIGITS: ReadonlyMap<string, number> = new Map([['x', 2], ['u', 4], ['U', 8]]);

/** Reads escapes; `raw` knows only those of Unicode. */
export function decodeEscape(data: Uint8Array, onBad: OnBadBytes, raw: boolean): string {
  const source = Array.from(data, (byte) => String.fromCharCode(byte)).join('');
  let text = '';
  for (let at = 0; at < source.length;) {
    const backslashes = /^\\+/.exec(source.slice(at))?.[0].length ?? 0;
    const letter = source[at + 1];
    if (backslashes === 0 || (raw && (backslashes % 2 === 0 || (letter !== 'u' && letter !== 'U')))) {
      const count = raw && backslashes > 0 ? Math.max(1, backslashes - (backslashes % 2)) : 1;
      text += source.slice(at, at + count);
      at += count;
      continue;
    }
    const octal = raw ? undefined : /^[0-7]{1,3}/.exec(source.slice(at + 1))?.[0];
    const size = letter === undefined ? undefined : DIGITS.get(letter);
    if (octal !== undefined) {
      text += String.fromCharCode(parseInt(octal, 8));
      at += 1 + octal.length;
    } else if (size !== undefined) {
      const digits = new RegExp(`^[0-9A-Fa-f]{0,${size}}`).exec(source.slice(at + 2))![0];
      const point = parseInt(digits, 16);
      const end = at + 2 + digits.length;
      if (digits.length < size) text += onBad({ start: at, end, reason: `truncated \\${letter!}${'X'.repeat(size)} escape` });
      else if (point > 0x10ffff) text += onBad({ start: at, end, reason: raw ? '\\Uxxxxxxxx out of range' : 'illegal Unicode character' });
      else text += String.fromCodePoint(point);
      at = end;
    } else if (letter === undefined) {
      text += onBad({ start: at, end: at + 1, reason: '\\ at end of string' });
      at += 1;
    } else {
      text += LETTERS.get(letter) ?? `\\${letter}`;
      at += 2;
    }
  }
  return text;
}
