/** The methods that bytes and bytearray share. They work on Latin-1 text, a character a byte. */
import { checkCharacters } from '../values/limits.js';
import { compareBytes, fromLatin1, latin1Text } from '../values/bytes.js';
import {
  ASCII_TESTS, capitalizeAscii, hexText, lowerAscii, splitAsciiLines, splitBlanks, splitBlanksRight, stripAscii, swapAscii,
  titleAscii, upperAscii,
} from '../values/bytes-text.js';
import { decodeBytes } from '../values/codecs.js';
import { countText, expandTabs, replaceText, splitAt, splitAtRight, zeroFill } from '../values/str-split.js';
import { NOT_IMPLEMENTED, PyBytes } from '../values/plain.js';
import { named, none, one, some } from './arguments.js';
import type { Declaration, Declarations } from './arguments.js';
import { bufferOf, needBuffer } from './buffer.js';
import { formatBytes } from './bytes-percent.js';
import { PyByteArray } from './bytearray.js';
import { decide } from './compare.js';
import type { Comparison } from './compare.js';
import type { Context } from './context.js';
import { raise } from './exception.js';
import { toIndex, toSize } from './integer.js';
import { collect } from './iteration.js';
import { PyList } from './list.js';
import type { PyValue } from './object.js';
import { after, settle } from './pending.js';
import type { Result, Steps } from './pending.js';
import { bounds, repetitions, subscript } from './sequence.js';
import { takeSlice } from './slice.js';
import { needTextArgument, textOf, typeName } from './str-arguments.js';
import { length, truth } from './truth.js';
import { PyTuple } from './tuple.js';
import { bytesType, typeOf } from './type.js';

/** bytes or bytearray. */
export type BytesLike = PyBytes | PyByteArray;

const textOfSelf = (self: BytesLike): string => latin1Text(new PyBytes(self.data));
const textOfBuffer = (value: PyValue): string => latin1Text(new PyBytes(needBuffer(value)));

/** A result of the same kind as `self`. */
const like = (self: BytesLike, text: string): PyValue => {
  const bytes = fromLatin1(text);
  return self instanceof PyByteArray ? new PyByteArray(bytes.data) : bytes;
};

const mapping = (change: (text: string) => string): Declaration => none<BytesLike>((self) => like(self, change(textOfSelf(self))));

/** A byte, or a run of them: what `find` and `in` look for. */
function soughtText(context: Context, value: PyValue, refusal: string): Result<string> {
  if (bufferOf(value) !== undefined) return textOfBuffer(value);
  return after(toIndex(context, value, refusal), (byte) => {
    if (byte < 0 || byte > 255) raise('ValueError', 'byte must be in range(0, 256)');
    return String.fromCharCode(Number(byte));
  });
}

function searching(search: (part: string, wanted: string) => number, result: (at: number, from: number) => PyValue): Declaration {
  return some<BytesLike>(1, 3, (self, [wanted, ...range], context) =>
    after(bounds(context, range, self.data.length), ([from, to]) =>
      after(soughtText(context, wanted!, `argument should be integer or bytes-like object, not '${typeOf(wanted!).name}'`), (text) =>
        result(from <= to ? search(textOfSelf(self).slice(from, to), text) : -1, from))));
}

const position = (at: number, from: number): number => (at < 0 ? -1 : from + at);
const found = (at: number, from: number): number => (at < 0 ? raise('ValueError', 'subsection not found') : from + at);
const first = (part: string, wanted: string): number => part.indexOf(wanted);
const last = (part: string, wanted: string): number => part.lastIndexOf(wanted);

function affix(name: string, test: (part: string, affix: string) => boolean): Declaration {
  return some<BytesLike>(1, 3, (self, [wanted, ...range], context) =>
    after(bounds(context, range, self.data.length), ([from, to]) => {
      if (!(wanted instanceof PyTuple) && bufferOf(wanted) === undefined) {
        raise('TypeError', `${name} first arg must be bytes or a tuple of bytes, not ${typeOf(wanted!).name}`);
      }
      const part = textOfSelf(self).slice(from, to);
      return (wanted instanceof PyTuple ? wanted.items : [wanted!]).some((candidate) => {
        const text = textOfBuffer(candidate);
        return from <= to && test(part, text);
      });
    }));
}

const stripping = (left: boolean, right: boolean): Declaration => some<BytesLike>(0, 1, (self, [set = null]) =>
  like(self, stripAscii(textOfSelf(self), set === null ? undefined : textOfBuffer(set), left, right)));

function padding(name: string, align: '<' | '>' | '^'): Declaration {
  return some<BytesLike>(1, 2, (self, [width, fill], context) => after(toSize(context, width!), (size) => {
    const character = fill === undefined ? ' ' : fillByte(name, fill);
    const text = textOfSelf(self);
    const room = Math.max(0, size - text.length);
    checkCharacters(room, 1);
    const left = align === '<' ? 0 : align === '>' ? room : (room >> 1) + (room & size & 1);
    return like(self, character.repeat(left) + text + character.repeat(room - left));
  }));
}

function fillByte(name: string, fill: PyValue): string {
  const data = fill instanceof PyByteArray ? fill.data : fill instanceof PyBytes ? fill.data : bufferOfBytes(fill);
  if (data === undefined) raise('TypeError', `${name}() argument 2 must be a byte string of length 1, not ${typeName(fill)}`);
  if (data.length !== 1) {
    raise('TypeError', `${name}(): argument 2 must be a byte string of length 1, not a ${fill instanceof PyByteArray ? 'bytearray' : 'bytes'} object of length ${data.length}`);
  }
  return String.fromCharCode(data[0]!);
}

/** The bytes of an instance of a subclass of bytes. */
const bufferOfBytes = (value: PyValue): Uint8Array | undefined =>
  (typeOf(value).layout === bytesType ? bufferOf(value) : undefined);

function splitting(
  words: (text: string, limit: number) => string[], at: (text: string, separator: string, limit: number) => string[],
): Declaration {
  return named<BytesLike>({ names: ['sep', 'maxsplit'], positional: 2, required: 0 }, (self, [separator = null, limit], context) =>
    after(limit === undefined ? -1 : toSize(context, limit), (most) => {
      const parts = separator === null ? words(textOfSelf(self), most) : at(textOfSelf(self), textOfBuffer(separator), most);
      return new PyList(parts.map((part) => like(self, part)));
    }));
}

function partitioning(find: (text: string, separator: string) => number, rest: 'left' | 'right'): Declaration {
  return one<BytesLike>((self, separator) => {
    const wanted = textOfBuffer(separator);
    if (wanted === '') raise('ValueError', 'empty separator');
    const text = textOfSelf(self);
    const at = find(text, wanted);
    const parts = at >= 0 ? [text.slice(0, at), wanted, text.slice(at + wanted.length)] : rest === 'left' ? [text, '', ''] : ['', '', text];
    return new PyTuple(parts.map((part) => like(self, part)));
  });
}

function join(self: BytesLike, iterable: PyValue, context: Context): Result {
  if (typeOf(iterable).lookup('__iter__') === undefined && typeOf(iterable).lookup('__getitem__') === undefined) {
    raise('TypeError', 'can only join an iterable');
  }
  return after(collect(context, iterable), (items) => like(self, items.map((item, i) => {
    if (bufferOf(item) === undefined) raise('TypeError', `sequence item ${i}: expected a bytes-like object, ${typeOf(item).name} found`);
    return textOfBuffer(item);
  }).join(textOfSelf(self))));
}

function translate(self: BytesLike, [table, deleted]: (PyValue | undefined)[]): PyValue {
  const map = table === null ? undefined : needBuffer(table!);
  if (map !== undefined && map.length !== 256) raise('ValueError', 'translation table must be 256 characters long');
  const gone = new Set(deleted === undefined ? [] : needBuffer(deleted));
  const kept = self.data.filter((byte) => !gone.has(byte)).map((byte) => map?.[byte] ?? byte);
  return self instanceof PyByteArray ? new PyByteArray(kept) : new PyBytes(kept);
}

function* hex(self: BytesLike, [separator, group = 1]: (PyValue | undefined)[], context: Context): Steps {
  const size = yield* settle(toSize(context, group));
  return hexText(self.data, yield* hexSeparator(context, separator), size);
}

/** The separator of `hex`: one ASCII character. */
export function* hexSeparator(context: Context, separator: PyValue | undefined): Steps<string> {
  if (separator === undefined) return '';
  if ((yield* settle(length(context, separator))) !== 1) raise('ValueError', 'sep must be length 1.');
  const text = textOf(separator) ?? (typeOf(separator).layout === bytesType ? textOfBuffer(separator) : undefined);
  if (text === undefined) raise('TypeError', 'sep must be str or bytes.');
  if (text > '\x7f') raise('ValueError', 'sep must be ASCII.');
  return text;
}

const comparing = (operator: Comparison): Declaration => one<BytesLike>((self, other) => {
  const data = bufferOf(other);
  return data === undefined ? NOT_IMPLEMENTED : decide(operator, compareBytes(new PyBytes(self.data), new PyBytes(data)));
});

const repeat = (self: BytesLike, times: PyValue, context: Context): Result => after(repetitions(context, times), (count) => {
  checkCharacters(self.data.length, count);
  return like(self, textOfSelf(self).repeat(count));
});

function replace(self: BytesLike, [old, replacement, count]: (PyValue | undefined)[], context: Context): Result {
  const [from, to] = [textOfBuffer(old!), textOfBuffer(replacement!)];
  return after(count === undefined ? -1 : toSize(context, count), (most) => like(self, replaceText(textOfSelf(self), from, to, most)));
}

const tests = Object.fromEntries(Object.entries(ASCII_TESTS).map(([name, test]) => [name, none<BytesLike>((self) => test(textOfSelf(self)))]));

/** The methods; `kind` is for messages: `bytes` or `bytearray`. */
export function bytesMethods(kind: 'bytes' | 'bytearray'): Declarations {
  return {
    ...tests,
    __len__: none<BytesLike>((self) => self.data.length),
    __contains__: one<BytesLike>((self, item, context) =>
      after(soughtText(context, item, `a bytes-like object is required, not '${typeOf(item).name}'`), (text) => textOfSelf(self).includes(text))),
    __getitem__: one<BytesLike>((self, key, context) => subscript(context, {
      name: kind, indexName: kind === 'bytes' ? 'index' : 'bytearray index', length: self.data.length, item: (index) => self.data[index]!,
      slice: (range) => like(self, takeSlice([...textOfSelf(self)], range).join('')),
    }, key)),
    __add__: one<BytesLike>((self, other) => {
      if (bufferOf(other) === undefined) raise('TypeError', `can't concat ${typeOf(other).name} to ${typeOf(self).name}`);
      return like(self, textOfSelf(self) + textOfBuffer(other));
    }),
    __mul__: one<BytesLike>(repeat),
    __rmul__: one<BytesLike>(repeat),
    __mod__: one<BytesLike>((self, values, context) =>
      after(formatBytes(context, textOfSelf(self), values), (text) => like(self, text))),
    __rmod__: one<BytesLike>((self, template, context) => (template instanceof PyByteArray || typeOf(template).layout === bytesType
      ? after(formatBytes(context, textOfBuffer(template), self as PyValue), (text) => like(self, text))
      : NOT_IMPLEMENTED)),
    __eq__: comparing('=='), __ne__: comparing('!='), __lt__: comparing('<'),
    __le__: comparing('<='), __gt__: comparing('>'), __ge__: comparing('>='),
    capitalize: mapping(capitalizeAscii),
    lower: mapping(lowerAscii),
    upper: mapping(upperAscii),
    swapcase: mapping(swapAscii),
    title: mapping(titleAscii),
    center: padding('center', '^'),
    ljust: padding('ljust', '<'),
    rjust: padding('rjust', '>'),
    zfill: one<BytesLike>((self, width, context) => after(toSize(context, width), (size) => {
      checkCharacters(Math.max(0, size), 1);
      return like(self, zeroFill(textOfSelf(self), size, self.data.length));
    })),
    expandtabs: named<BytesLike>({ names: ['tabsize'], positional: 1, required: 0 }, (self, [size], context) =>
      after(size === undefined ? 8 : toSize(context, size), (tab) => like(self, expandTabs(textOfSelf(self), tab)))),
    strip: stripping(true, true),
    lstrip: stripping(true, false),
    rstrip: stripping(false, true),
    removeprefix: one<BytesLike>((self, prefix) => {
      const [text, start] = [textOfSelf(self), textOfBuffer(prefix)];
      return like(self, text.startsWith(start) ? text.slice(start.length) : text);
    }),
    removesuffix: one<BytesLike>((self, suffix) => {
      const [text, end] = [textOfSelf(self), textOfBuffer(suffix)];
      return like(self, text.endsWith(end) ? text.slice(0, text.length - end.length) : text);
    }),
    split: splitting(splitBlanks, splitAt),
    rsplit: splitting(splitBlanksRight, splitAtRight),
    splitlines: named<BytesLike>({ names: ['keepends'], positional: 1, required: 0 }, (self, [keep], context) =>
      after(keep === undefined ? false : truth(context, keep), (keepEnds) =>
        new PyList(splitAsciiLines(textOfSelf(self), keepEnds).map((line) => like(self, line))))),
    partition: partitioning((text, separator) => text.indexOf(separator), 'left'),
    rpartition: partitioning((text, separator) => text.lastIndexOf(separator), 'right'),
    join: one<BytesLike>(join),
    find: searching(first, position),
    rfind: searching(last, position),
    index: searching(first, found),
    rindex: searching(last, found),
    count: searching((part, wanted) => countText(part, wanted, part.length), (count) => Math.max(0, count)),
    startswith: affix('startswith', (part, text) => part.startsWith(text)),
    endswith: affix('endswith', (part, text) => part.endsWith(text)),
    replace: named<BytesLike>({ names: ['', '', 'count'], positional: 3, required: 2 }, replace),
    translate: named<BytesLike>({ names: ['', 'delete'], positional: 2, required: 1 }, translate),
    hex: named<BytesLike>({ names: ['sep', 'bytes_per_sep'], positional: 2, required: 0 }, hex),
    decode: named<BytesLike>({ names: ['encoding', 'errors'], positional: 2, required: 0 }, (self, [encoding = 'utf-8', errors = 'strict']) => {
      const codec = needTextArgument(encoding, "decode() argument 'encoding'");
      const handler = needTextArgument(errors, "decode() argument 'errors'");
      // Nothing is decoded by any codec, known or not (`PyUnicode_FromEncodedObject`).
      return self.data.length === 0 ? '' : decodeBytes(new PyBytes(self.data), codec, handler);
    }),
  };
}
