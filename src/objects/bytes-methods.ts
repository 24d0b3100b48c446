/** bytes: construction and methods. */
import { compareBytes, decodeBytes, encodeStr, latin1Text, reprBytes } from '../values/bytes.js';
import { hashBytes } from '../values/hash.js';
import { NOT_IMPLEMENTED, PyBytes } from '../values/plain.js';
import { addConstructor, addDeclarations, named, none, one } from './arguments.js';
import type { Declaration } from './arguments.js';
import { decide } from './compare.js';
import type { Comparison } from './compare.js';
import type { Context } from './context.js';
import { raise } from './exception.js';
import { intOf, toIndex } from './integer.js';
import { PyIterator, collect } from './iteration.js';
import { PyBoxed } from './object.js';
import type { PyValue } from './object.js';
import { after, settle } from './pending.js';
import type { Result, Steps } from './pending.js';
import { checkSize, repetitions, subscript } from './sequence.js';
import { takeSlice } from './slice.js';
import { needStrict, textOf } from './str-methods.js';
import { builtinType, bytesType, typeOf } from './type.js';
import type { PyType } from './type.js';

export const bytesIteratorType = builtinType('bytes_iterator');

/** Iterates the numbers of a bytes. */
export class PyBytesIterator extends PyIterator {
  index = 0;

  constructor(public source: PyBytes | undefined) {
    super(bytesIteratorType);
  }

  override advance(): PyValue | undefined {
    const byte = this.source?.data[this.index];
    if (byte === undefined) this.source = undefined;
    else this.index += 1;
    return byte;
  }
}

function bytesOf(value: PyValue | undefined): PyBytes | undefined {
  if (value instanceof PyBytes) return value;
  return value instanceof PyBoxed && value.value instanceof PyBytes ? value.value : undefined;
}

const fromLatin1 = (text: string): PyBytes => new PyBytes(Uint8Array.from(text, (character) => character.charCodeAt(0)));

function* newBytes(type: PyType, [source, encoding]: (PyValue | undefined)[], context: Context): Steps {
  const made = yield* bytesFrom(context, source, encoding);
  return type === bytesType ? made : new PyBoxed(type, made);
}

function* bytesFrom(context: Context, source: PyValue | undefined, encoding: PyValue | undefined): Steps<PyBytes> {
  if (source === undefined) return new PyBytes(new Uint8Array());
  const text = textOf(source);
  if (text !== undefined) {
    if (encoding === undefined) raise('TypeError', 'string argument without an encoding');
    return encodeStr(text, textOf(encoding) ?? raise('TypeError', `bytes() argument 'encoding' must be str, not ${typeOf(encoding).name}`));
  }
  const bytes = bytesOf(source);
  if (bytes !== undefined) return bytes;
  const size = intOf(source);
  if (size !== undefined) {
    if (size < 0) raise('ValueError', 'negative count');
    checkSize(Number(size), 1);
    return new PyBytes(new Uint8Array(Number(size)));
  }
  if (typeOf(source).lookup('__iter__') === undefined) raise('TypeError', `cannot convert '${typeOf(source).name}' object to bytes`);
  const data: number[] = [];
  for (const item of yield* settle(collect(context, source))) {
    const byte = yield* settle(toIndex(context, item));
    if (byte < 0 || byte > 255) raise('ValueError', 'bytes must be in range(0, 256)');
    data.push(Number(byte));
  }
  return new PyBytes(Uint8Array.from(data));
}

const comparing = (operator: Comparison): Declaration => one<PyBytes>((self, other) => {
  const bytes = bytesOf(other);
  return bytes === undefined ? NOT_IMPLEMENTED : decide(operator, compareBytes(self, bytes));
});

const repeat = (self: PyBytes, times: PyValue, context: Context): Result => after(repetitions(context, times), (count) => {
  checkSize(self.data.length, count);
  return fromLatin1(latin1Text(self).repeat(count));
});

function contains(self: PyBytes, item: PyValue, context: Context): Result {
  const bytes = bytesOf(item);
  if (bytes !== undefined) return latin1Text(self).includes(latin1Text(bytes));
  return after(toIndex(context, item, `a bytes-like object is required, not '${typeOf(item).name}'`), (byte) => {
    if (byte < 0 || byte > 255) raise('ValueError', 'byte must be in range(0, 256)');
    return self.data.includes(Number(byte));
  });
}

/** Gives bytes its methods. */
export function installBytes(): void {
  addConstructor(bytesType, named<PyType>({ names: ['source', 'encoding', 'errors'], positional: 3, required: 0 }, newBytes));
  addDeclarations(bytesType, {
    __len__: none<PyBytes>((self) => self.data.length),
    __repr__: none<PyBytes>(reprBytes),
    __hash__: none<PyBytes>(hashBytes),
    __iter__: none<PyBytes>((self) => new PyBytesIterator(self)),
    __contains__: one<PyBytes>(contains),
    __getitem__: one<PyBytes>((self, key, context) => subscript(context, {
      name: 'bytes', indexName: 'index', length: self.data.length, item: (index) => self.data[index]!,
      slice: (range) => new PyBytes(Uint8Array.from(takeSlice([...self.data], range))),
    }, key)),
    __add__: one<PyBytes>((self, other) => {
      const bytes = bytesOf(other) ?? raise('TypeError', `can't concat ${typeOf(other).name} to bytes`);
      return new PyBytes(Uint8Array.of(...self.data, ...bytes.data));
    }),
    __mul__: one<PyBytes>(repeat),
    __rmul__: one<PyBytes>(repeat),
    __eq__: comparing('=='), __ne__: comparing('!='), __lt__: comparing('<'),
    __le__: comparing('<='), __gt__: comparing('>'), __ge__: comparing('>='),
    decode: named<PyBytes>({ names: ['encoding', 'errors'], positional: 2, required: 0 }, (self, [encoding = 'utf-8', errors]) => {
      needStrict(errors);
      return decodeBytes(self, textOf(encoding) ?? raise('TypeError', `decode() argument 'encoding' must be str, not ${typeOf(encoding).name}`));
    }),
    hex: none<PyBytes>((self) => Array.from(self.data, (byte) => byte.toString(16).padStart(2, '0')).join('')),
    upper: none<PyBytes>((self) => fromLatin1(latin1Text(self).replace(/[a-z]/g, (letter) => letter.toUpperCase()))),
    lower: none<PyBytes>((self) => fromLatin1(latin1Text(self).replace(/[A-Z]/g, (letter) => letter.toLowerCase()))),
    startswith: one<PyBytes>((self, prefix) => latin1Text(self).startsWith(latin1Text(bytesOf(prefix)
      ?? raise('TypeError', `startswith first arg must be bytes or a tuple of bytes, not ${typeOf(prefix).name}`)))),
    endswith: one<PyBytes>((self, suffix) => latin1Text(self).endsWith(latin1Text(bytesOf(suffix)
      ?? raise('TypeError', `endswith first arg must be bytes or a tuple of bytes, not ${typeOf(suffix).name}`)))),
    find: one<PyBytes>((self, part) => latin1Text(self).indexOf(latin1Text(bytesOf(part)
      ?? raise('TypeError', `argument should be integer or bytes-like object, not '${typeOf(part).name}'`)))),
  }, (value) => bytesOf(value));
}
