/** Text to bytes and back: UTF-8, UTF-16, UTF-32, ASCII, Latin-1, with CPython's error handlers. */
import { decodeEscape, encodeEscape, encodeRawEscape } from './escape-codecs.js';
import { CodecFault, ValueFault } from './fault.js';
import { PyBytes } from './plain.js';
import { escapeCodePoint } from './str.js';
import { decodeUtf8, encodeUtf8 } from './utf8.js';
import { decodeWide, encodeWide } from './wide-codecs.js';

/** A run of input that a codec cannot take: from `start` before `end`, and why. */
export interface BadRun { readonly start: number; readonly end: number; readonly reason: string }

/** What a decoder does with bad bytes: gives the text that stands for them. */
export type OnBadBytes = (run: BadRun) => string;

interface Codec {
  /** Its name in messages. */
  readonly name: string;
  /** The bytes of a code point, or undefined where it has none; a surrogate is asked for only by `surrogatepass`. */
  encode(point: number): readonly number[] | undefined;
  /** What an encoder that takes no such character says. */
  readonly reason: string;
  decode(data: Uint8Array, onBad: OnBadBytes): string;
  /** Bytes before everything else. */
  readonly mark?: readonly number[];
  /** Whether `surrogatepass` applies. */
  readonly unicode: boolean;
}

const isSurrogate = (point: number): boolean => point >= 0xd800 && point < 0xe000;

const narrow = (name: string, limit: number): Codec => ({
  name, reason: `ordinal not in range(${limit})`, unicode: false,
  encode: (point) => (point < limit ? [point] : undefined),
  decode: (data, onBad) => {
    let text = '';
    data.forEach((byte, i) => {
      text += byte < limit ? String.fromCharCode(byte) : onBad({ start: i, end: i + 1, reason: `ordinal not in range(${limit})` });
    });
    return text;
  },
});

const utf8 = (name: string, mark: readonly number[]): Codec => ({
  name: 'utf-8', reason: 'surrogates not allowed', unicode: true, mark, encode: encodeUtf8,
  decode: (data, onBad) => decodeUtf8(name === 'utf-8-sig' && startsWithMark(data) ? data.subarray(3) : data, onBad),
});

const startsWithMark = (data: Uint8Array): boolean => data[0] === 0xef && data[1] === 0xbb && data[2] === 0xbf;

const escapes = (name: string, raw: boolean): Codec => ({
  name, reason: '', unicode: false, encode: raw ? encodeRawEscape : encodeEscape,
  decode: (data, onBad) => decodeEscape(data, onBad, raw),
});

/** What windows-1252 has where Latin-1 has control characters; five bytes are nothing. */
const CP1252 = '\u20ac\0\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\0\u017d\0\0'
  + '\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\0\u017e\u0178';

const cp1252: Codec = {
  name: 'charmap', reason: 'character maps to <undefined>', unicode: false,
  encode: (point) => {
    if (point < 0x80 || (point >= 0xa0 && point < 0x100)) return [point];
    const at = CP1252.indexOf(String.fromCodePoint(point));
    return at < 0 ? undefined : [0x80 + at];
  },
  decode: (data, onBad) => Array.from(data, (byte, i) => {
    const character = byte >= 0x80 && byte < 0xa0 ? CP1252[byte - 0x80]! : String.fromCharCode(byte);
    return character === '\0' && byte !== 0 ? onBad({ start: i, end: i + 1, reason: 'character maps to <undefined>' }) : character;
  }).join(''),
};

const wide = (name: string, size: 2 | 4, order: 'little' | 'big' | 'marked'): Codec => ({
  name, reason: 'surrogates not allowed', unicode: true,
  encode: (point) => encodeWide(point, size, order !== 'big'),
  decode: (data, onBad) => decodeWide(data, size, order, onBad),
  ...(order === 'marked' && { mark: encodeWide(0xfeff, size, true) }),
});

const CODECS: ReadonlyMap<string, Codec> = new Map(([
  [['utf8', 'u8', 'utf', 'utf8ucs2', 'utf8ucs4', 'cp65001'], utf8('utf-8', [])],
  [['utf8sig'], utf8('utf-8-sig', [0xef, 0xbb, 0xbf])],
  [['ascii', 'usascii', '646', 'ansix341968'], narrow('ascii', 0x80)],
  [['latin1', 'iso88591', 'l1', 'latin', '8859', 'cp819'], narrow('latin-1', 0x100)],
  [['unicodeescape'], escapes('unicodeescape', false)], [['rawunicodeescape'], escapes('rawunicodeescape', true)],
  [['cp1252', '1252', 'windows1252'], cp1252],
  [['utf16', 'u16'], wide('utf-16', 2, 'marked')],
  [['utf16le'], wide('utf-16-le', 2, 'little')], [['utf16be'], wide('utf-16-be', 2, 'big')],
  [['utf32', 'u32'], wide('utf-32', 4, 'marked')],
  [['utf32le'], wide('utf-32-le', 4, 'little')], [['utf32be'], wide('utf-32-be', 4, 'big')],
] as const).flatMap(([names, codec]) => names.map((name): [string, Codec] => [name, codec])));

function codecOf(encoding: string): Codec {
  const codec = CODECS.get(encoding.toLowerCase().replace(/[-_ ]/g, ''));
  if (!codec) throw new ValueFault('LookupError', `unknown encoding: ${encoding}`);
  return codec;
}

/** What an error handler puts in the place of characters: other characters, or bytes as they are. */
type Replacement = string | readonly number[] | undefined;

const ENCODE_HANDLERS: ReadonlyMap<string, (point: number, codec: Codec) => Replacement> = new Map([
  ['ignore', () => ''],
  ['replace', () => '?'],
  ['backslashreplace', escapeCodePoint],
  ['xmlcharrefreplace', (point: number) => `&#${point};`],
  ['surrogateescape', (point: number): Replacement => (point >= 0xdc80 && point < 0xdd00 ? [point - 0xdc00] : undefined)],
  ['surrogatepass', (point: number, codec: Codec): Replacement => (codec.unicode && isSurrogate(point) ? codec.encode(point) : undefined)],
]);

const DECODE_HANDLERS: ReadonlyMap<string, (bytes: Uint8Array) => string | undefined> = new Map([
  ['ignore', () => ''],
  ['replace', () => '\ufffd'],
  ['backslashreplace', (bytes: Uint8Array) => Array.from(bytes, escapeCodePoint).join('')],
  ['surrogateescape', (bytes: Uint8Array) =>
    (bytes.every((byte) => byte >= 0x80) ? String.fromCharCode(...Array.from(bytes, (byte) => 0xdc00 + byte)) : undefined)],
]);

function handlerOf<T>(handlers: ReadonlyMap<string, T>, name: string): T | undefined {
  const handler = handlers.get(name);
  if (handler !== undefined || name === 'strict') return handler;
  if (name === 'namereplace') throw new ValueFault('NotImplementedError', 'the error handler namereplace is not supported here');
  if (name === 'surrogatepass' || name === 'xmlcharrefreplace') return undefined;
  throw new ValueFault('LookupError', `unknown error handler name '${name}'`);
}

/** `text.encode(encoding, errors)`. */
export function encodeStr(text: string, encoding: string, errors = 'strict'): PyBytes {
  const codec = codecOf(encoding);
  if (codec.unicode && codec.mark?.length === 0 && !/\p{Surrogate}/u.test(text)) return new PyBytes(new TextEncoder().encode(text));
  const points = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  const takes = (point: number): boolean => !(codec.unicode && isSurrogate(point)) && codec.encode(point) !== undefined;
  const data: number[] = [...codec.mark ?? []];
  for (let i = 0; i < points.length; i++) {
    const point = points[i]!;
    if (takes(point)) {
      data.push(...codec.encode(point)!);
      continue;
    }
    let end = i + 1;
    while (end < points.length && !takes(points[end]!)) end += 1;
    const handler = handlerOf(ENCODE_HANDLERS, errors);
    for (; i < end; i++) {
      const replacement = handler?.(points[i]!, codec);
      if (replacement === undefined) throw new CodecFault('UnicodeEncodeError', codec.name, text, i, end, codec.reason);
      if (typeof replacement !== 'string') data.push(...replacement);
      else for (const character of replacement) data.push(...codec.encode(character.codePointAt(0) ?? 0)!);
    }
    i -= 1;
  }
  return new PyBytes(Uint8Array.from(data));
}

/** `bytes.decode(encoding, errors)`. */
export function decodeBytes(bytes: PyBytes, encoding: string, errors = 'strict'): string {
  const codec = codecOf(encoding);
  return codec.decode(bytes.data, ({ start, end, reason }) => {
    const bad = bytes.data.subarray(start, end);
    const text = errors === 'surrogatepass' && codec.name === 'utf-8' ? passedSurrogate(bytes.data, start) : handlerOf(DECODE_HANDLERS, errors)?.(bad);
    if (text !== undefined) return text;
    throw new CodecFault('UnicodeDecodeError', codec.name, bytes, start, end, reason);
  });
}

/** A surrogate written as UTF-8 would write another character; it takes three bytes. */
function passedSurrogate(data: Uint8Array, at: number): string | undefined {
  const [first = 0, second = 0, third = 0] = data.subarray(at, at + 3);
  if (first !== 0xed || second < 0xa0 || second > 0xbf || (third & 0xc0) !== 0x80) return undefined;
  return String.fromCharCode(0xd000 | ((second & 0x3f) << 6) | (third & 0x3f));
}
