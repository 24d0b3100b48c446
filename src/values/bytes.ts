/** Python's bytes: text and comparison. */
import { ValueFault } from './fault.js';
import { PyBytes } from './plain.js';
import { chooseQuote, escapeCodePoint } from './str.js';

const ESCAPES: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Each byte as the character of that number. */
export function latin1Text({ data }: PyBytes): string {
  let text = '';
  for (const byte of data) text += String.fromCharCode(byte);
  return text;
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

/** A codec: its name in messages, and the first code point it cannot encode. */
interface Codec {
  name: string;
  limit: number;
}

const CODECS: Record<string, Codec> = {
  utf8: { name: 'utf-8', limit: 0x110000 },
  ascii: { name: 'ascii', limit: 0x80 },
  latin1: { name: 'latin-1', limit: 0x100 },
  iso88591: { name: 'latin-1', limit: 0x100 },
};

function codecOf(encoding: string): Codec {
  const codec = CODECS[encoding.toLowerCase().replace(/[-_ ]/g, '')];
  if (!codec) throw new ValueFault('LookupError', `unknown encoding: ${encoding}`);
  return codec;
}

/** `text.encode(encoding)` for UTF-8, ASCII and Latin-1. */
export function encodeStr(text: string, encoding: string): PyBytes {
  const { name, limit } = codecOf(encoding);
  const points = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  const unencodable = (point: number): boolean => point >= limit || (point >= 0xd800 && point < 0xe000);
  const position = points.findIndex(unencodable);
  if (position >= 0) {
    const reason = limit > 0x100 ? 'surrogates not allowed' : `ordinal not in range(${limit})`;
    const after = points.findIndex((point, i) => i > position && !unencodable(point));
    const last = (after < 0 ? points.length : after) - 1;
    const what = last > position
      ? `characters in position ${position}-${last}`
      : `character '${escapeCodePoint(points[position] ?? 0)}' in position ${position}`;
    const message = `'${name}' codec can't encode ${what}: ${reason}`;
    throw new ValueFault('UnicodeEncodeError', message);
  }
  return new PyBytes(limit > 0x100 ? new TextEncoder().encode(text) : Uint8Array.from(points));
}

/** `bytes.decode(encoding)` for UTF-8, ASCII and Latin-1. */
export function decodeBytes(bytes: PyBytes, encoding: string): string {
  const { name, limit } = codecOf(encoding);
  if (limit <= 0x100) {
    const position = bytes.data.findIndex((byte) => byte >= limit);
    if (position < 0) return latin1Text(bytes);
    throw decodeFault(name, bytes, position, 'ordinal not in range(128)');
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.data);
  } catch {
    const position = firstInvalidUtf8(bytes.data);
    const start = (bytes.data[position] ?? 0) >= 0xc2 && (bytes.data[position] ?? 0) <= 0xf4;
    const atEnd = start && position === bytes.data.length - 1;
    throw decodeFault(name, bytes, position, atEnd ? 'unexpected end of data' : start ? 'invalid continuation byte' : 'invalid start byte');
  }
}

function decodeFault(codec: string, { data }: PyBytes, position: number, reason: string): ValueFault {
  const byte = (data[position] ?? 0).toString(16).padStart(2, '0');
  return new ValueFault('UnicodeDecodeError', `'${codec}' codec can't decode byte 0x${byte} in position ${position}: ${reason}`);
}

/** The longest prefix that a lenient decoder gives back unchanged ends at the fault. */
function firstInvalidUtf8(data: Uint8Array): number {
  const kept = new TextEncoder().encode(new TextDecoder('utf-8', { ignoreBOM: true }).decode(data));
  return data.findIndex((byte, i) => byte !== kept[i]);
}
