/**
 * What bytes can do of what str can: on Latin-1 text, a character a byte. Only ASCII letters have case, and only
 * ASCII blanks are white.
 */
import { ValueFault } from './fault.js';

export const BLANKS = ' \\t-\\r';
const LEADING = new RegExp(`^[${BLANKS}]+`);
const TRAILING = new RegExp(`[${BLANKS}]+$`);

export const lowerAscii = (text: string): string => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
export const upperAscii = (text: string): string => text.replace(/[a-z]+/g, (letters) => letters.toUpperCase());
export const swapAscii = (text: string): string =>
  text.replace(/[A-Za-z]/g, (letter) => (letter >= 'a' ? letter.toUpperCase() : letter.toLowerCase()));
export const capitalizeAscii = (text: string): string => upperAscii(text.slice(0, 1)) + lowerAscii(text.slice(1));
export const titleAscii = (text: string): string => text.replace(/[A-Za-z]+/g, capitalizeAscii);

/** The `is…` methods. */
export const ASCII_TESTS: Readonly<Record<string, (text: string) => boolean>> = {
  isalnum: (text) => /^[0-9A-Za-z]+$/.test(text),
  isalpha: (text) => /^[A-Za-z]+$/.test(text),
  isascii: (text) => !/[\x80-\xff]/.test(text),
  isdigit: (text) => /^[0-9]+$/.test(text),
  isspace: (text) => /^[ \t-\r]+$/.test(text),
  islower: (text) => /[a-z]/.test(text) && !/[A-Z]/.test(text),
  isupper: (text) => /[A-Z]/.test(text) && !/[a-z]/.test(text),
  istitle: (text) => /[A-Za-z]/.test(text) && titleAscii(text) === text,
};

/** Takes characters of `set`, or blanks without one, off the ends. */
export function stripAscii(text: string, set: string | undefined, left: boolean, right: boolean): string {
  if (set === undefined) {
    const rest = left ? text.replace(LEADING, '') : text;
    return right ? rest.replace(TRAILING, '') : rest;
  }
  let [start, end] = [0, text.length];
  while (left && start < end && set.includes(text[start]!)) start += 1;
  while (right && end > start && set.includes(text[end - 1]!)) end -= 1;
  return text.slice(start, end);
}

/** `split()` at blanks; a negative limit is none. */
export function splitBlanks(text: string, limit: number): string[] {
  const words: string[] = [];
  let rest = text.replace(LEADING, '');
  while (rest !== '') {
    const end = words.length === limit ? -1 : rest.search(/[ \t-\r]/);
    if (end < 0) return [...words, words.length === limit ? rest : rest.replace(TRAILING, '')];
    words.push(rest.slice(0, end));
    rest = rest.slice(end).replace(LEADING, '');
  }
  return words;
}

/** `rsplit()` at blanks. */
export function splitBlanksRight(text: string, limit: number): string[] {
  const words: string[] = [];
  let rest = text.replace(TRAILING, '');
  while (rest !== '') {
    const word = /[^ \t-\r]+$/.exec(rest)![0];
    if (words.length === limit) return [rest, ...words];
    words.unshift(word);
    rest = rest.slice(0, -word.length).replace(TRAILING, '');
  }
  return words;
}

/** `splitlines`: only `\n`, `\r` and `\r\n` end a line of bytes. */
export function splitAsciiLines(text: string, keepEnds: boolean): string[] {
  const lines = text.match(/[^\n\r]*(?:\r\n|[\n\r])|[^\n\r]+$/g) ?? [];
  return keepEnds ? lines : lines.map((line) => line.replace(/(?:\r\n|[\n\r])$/, ''));
}

/** `bytes.fromhex(text)`: pairs of digits, blanks between them. */
export function parseHex(text: string): Uint8Array {
  const data: number[] = [];
  for (let at = 0; at < text.length;) {
    if (/[ \t-\r]/.test(text[at]!)) {
      at += 1;
      continue;
    }
    const bad = /^[0-9A-Fa-f]/.test(text[at]!) ? (at + 1 < text.length && !/[0-9A-Fa-f]/.test(text[at + 1]!) ? at + 1 : -1) : at;
    if (bad >= 0) throw new ValueFault('ValueError', `non-hexadecimal number found in fromhex() arg at position ${bad}`);
    if (at + 1 === text.length) throw new ValueFault('ValueError', 'fromhex() arg must contain an even number of hexadecimal digits');
    data.push(parseInt(text.slice(at, at + 2), 16));
    at += 2;
  }
  return Uint8Array.from(data);
}

/** `data.hex(separator, group)`: groups are counted from the right, with a negative number from the left. */
export function hexText(data: Uint8Array, separator: string, group: number): string {
  const digits = Array.from(data, (byte) => byte.toString(16).padStart(2, '0'));
  if (separator === '' || group === 0) return digits.join('');
  const size = Math.abs(group);
  const groups: string[] = [];
  const lead = group > 0 ? digits.length % size : 0;
  if (lead > 0) groups.push(digits.slice(0, lead).join(''));
  for (let at = lead; at < digits.length; at += size) groups.push(digits.slice(at, at + size).join(''));
  return groups.join(separator);
}
