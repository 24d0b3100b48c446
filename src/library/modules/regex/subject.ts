/** What a pattern is matched against: a str by code points, or bytes. */
import { raise } from '../../../objects/exception.js';
import { PyBoxed } from '../../../objects/object.js';
import type { PyValue } from '../../../objects/object.js';
import { textOf } from '../../../objects/str-arguments.js';
import { typeOf } from '../../../objects/type.js';
import { latin1Text } from '../../../values/bytes.js';
import { PyBytes } from '../../../values/plain.js';
import { lengthStr, sliceStr } from '../../../values/str.js';
import type { Codes } from './matcher.js';

export class Subject {
  readonly codes: Codes;

  /** @param value the argument itself */
  constructor(readonly value: PyValue, private readonly content: string | PyBytes) {
    this.codes = content instanceof PyBytes ? content.data : codePoints(content);
  }

  get isText(): boolean { return typeof this.content === 'string'; }

  get length(): number { return this.codes.length; }

  slice(start: number, end: number): string | PyBytes {
    const { content } = this;
    return content instanceof PyBytes ? new PyBytes(content.data.slice(start, end)) : sliceStr(content, start, end);
  }

  /** Pieces put together. */
  join(pieces: readonly (string | PyBytes)[]): string | PyBytes {
    if (this.isText) return pieces.join('');
    return bytesOfLatin1(pieces.map((piece) => (piece instanceof PyBytes ? latin1Text(piece) : piece)).join(''));
  }
}

function codePoints(text: string): Codes {
  const codes = new Uint32Array(lengthStr(text));
  if (codes.length === text.length) for (let i = 0; i < text.length; i++) codes[i] = text.charCodeAt(i);
  else Array.from(text).forEach((character, i) => { codes[i] = character.codePointAt(0)!; });
  return codes;
}

/** The bytes whose numbers are the characters'. */
export function bytesOfLatin1(text: string): PyBytes {
  return new PyBytes(Uint8Array.from(text, (character) => character.charCodeAt(0)));
}

/** The text or bytes that a value is; undefined for anything else. */
export function contentOf(value: PyValue): string | PyBytes | undefined {
  const content = value instanceof PyBoxed ? value.value : value;
  return content instanceof PyBytes ? content : textOf(content);
}

/** The subject of a search by a pattern for texts, or for bytes. */
export function subjectOf(value: PyValue, isText: boolean): Subject {
  const content = contentOf(value) ?? raise('TypeError', `expected string or bytes-like object, got '${typeOf(value).name}'`);
  const subject = new Subject(value, content);
  if (subject.isText && !isText) raise('TypeError', 'cannot use a bytes pattern on a string-like object');
  if (!subject.isText && isText) raise('TypeError', 'cannot use a string pattern on a bytes-like object');
  return subject;
}
