/** Python's bytes: text and comparison. */
import { PyBytes } from './plain.js';
import { chooseQuote } from './str.js';

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Each byte as the character of that number. */
export function latin1Text({ data }: PyBytes): string {
  let text = '';
  for (const byte of data) text += String.fromCharCode(byte);
  return text;
}

/** The bytes of these numbers: the inverse of `latin1Text`. */
export function fromLatin1(text: string): PyBytes {
  const data = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) data[i] = text.charCodeAt(i);
  return new PyBytes(data);
}

/** `repr(bytes)`. */
export function reprBytes(bytes: PyBytes): string {
  const text = latin1Text(bytes);
  const quote = chooseQuote(text);
  const body = text.replace(/[^]/g, (character) => {
    if (character === quote) return `\\${character}`;
    if (character >= ' ' && character <= '~' && character !== '\\') return character;
    return ESCAPES[character] ?? `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`;
  });
  return `b${quote}${body}${quote}`;
}

/** Lexicographic order: negative, zero or positive. */
export function compareBytes({ data: a }: PyBytes, { data: b }: PyBytes): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
