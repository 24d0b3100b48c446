/** What bytearray has beyond bytes: the methods that change it. */
import { checkCharacters } from '../values/limits.js';
import { none, one, some } from './arguments.js';
import type { Declarations } from './arguments.js';
import { bufferOf } from './buffer.js';
import { PyByteArray } from './bytearray.js';
import { byteOf, bytesOfItems } from './bytes-items.js';
import type { Context } from './context.js';
import { raise } from './exception.js';
import { clampBound, toSize } from './integer.js';
import type { PyValue } from './object.js';
import { after, settle } from './pending.js';
import type { Result, Steps } from './pending.js';
import { indexWithin, repetitions } from './sequence.js';
import { PySlice, resolveSlice } from './slice.js';
import { textOf } from './str-arguments.js';
import { typeOf } from './type.js';

const NOTHING = new Uint8Array();

function setItem(context: Context, self: PyByteArray, key: PyValue, value: PyValue): Result {
  if (key instanceof PySlice) return assignSlice(context, self, key, value);
  return after(indexWithin(context, 'bytearray', key, self.data.length, 'bytearray index out of range'), (index) =>
    after(byteOf(context, value, 'byte'), (byte) => {
      self.data[index] = byte;
      return null;
    }));
}

function* assignSlice(context: Context, self: PyByteArray, slice: PySlice, value: PyValue): Steps {
  const data = yield* bytesToAssign(context, value);
  const { start, stop, step, count } = yield* settle(resolveSlice(context, slice, self.data.length));
  if (step === 1) {
    self.splice(start, Math.max(0, stop - start), data);
  } else if (data.length === count) {
    data.forEach((byte, i) => { self.data[start + i * step] = byte; });
  } else if (data.length === 0) {
    removeSlice(self, start, step, count);
  } else {
    raise('ValueError', `attempt to assign bytes of size ${data.length} to extended slice of size ${count}`);
  }
  return null;
}

function* bytesToAssign(context: Context, value: PyValue): Steps<Uint8Array> {
  const known = bufferOf(value);
  if (known !== undefined) return known.slice();
  if (textOf(value) !== undefined || typeOf(value).lookup('__index__') !== undefined) {
    raise('TypeError', 'can assign only bytes, buffers, or iterables of ints in range(0, 256)');
  }
  if (typeOf(value).lookup('__iter__') === undefined && typeOf(value).lookup('__getitem__') === undefined) {
    raise('TypeError', `cannot convert '${typeOf(value).name}' object to bytearray`);
  }
  return yield* bytesOfItems(context, value, 'byte');
}

function removeSlice(self: PyByteArray, start: number, step: number, count: number): void {
  const gone = new Set(Array.from({ length: count }, (_, i) => start + i * step));
  const kept = self.data.filter((_, i) => !gone.has(i));
  self.splice(0, self.data.length, kept);
}

function deleteItem(context: Context, self: PyByteArray, key: PyValue): Result {
  if (key instanceof PySlice) {
    return after(resolveSlice(context, key, self.data.length), ({ start, step, count }) => {
      removeSlice(self, start, step, count);
      return null;
    });
  }
  return after(indexWithin(context, 'bytearray', key, self.data.length, 'bytearray index out of range'), (index) => {
    self.splice(index, 1, NOTHING);
    return null;
  });
}

function* extend(self: PyByteArray, iterable: PyValue, context: Context): Steps {
  const known = bufferOf(iterable);
  if (known === undefined && typeOf(iterable).lookup('__iter__') === undefined && typeOf(iterable).lookup('__getitem__') === undefined) {
    raise('TypeError', `can't extend bytearray with ${typeOf(iterable).name}`);
  }
  if (textOf(iterable) !== undefined && textOf(iterable) !== '') raise('TypeError', "expected iterable of integers; got: 'str'");
  self.splice(self.data.length, 0, known?.slice() ?? (yield* bytesOfItems(context, iterable, 'byte')));
  return null;
}

function pop(self: PyByteArray, index: number): PyValue {
  const { length } = self.data;
  if (length === 0) raise('IndexError', 'pop from empty bytearray');
  const place = index < 0 ? index + length : index;
  if (place < 0 || place >= length) raise('IndexError', 'pop index out of range');
  const byte = self.data[place]!;
  self.splice(place, 1, NOTHING);
  return byte;
}

export const byteArrayMethods: Declarations = {
  __setitem__: some<PyByteArray>(2, 2, (self, [key, value], context) => setItem(context, self, key!, value!)),
  __delitem__: one<PyByteArray>((self, key, context) => deleteItem(context, self, key)),
  __iadd__: one<PyByteArray>((self, other) => {
    const data = bufferOf(other) ?? raise('TypeError', `can't concat ${typeOf(other).name} to ${typeOf(self).name}`);
    self.splice(self.data.length, 0, data.slice());
    return self;
  }),
  __imul__: one<PyByteArray>((self, times, context) => after(repetitions(context, times), (count) => {
    checkCharacters(self.data.length, count);
    const { data } = self;
    const repeated = new Uint8Array(data.length * count);
    for (let i = 0; i < count; i++) repeated.set(data, i * data.length);
    self.splice(0, data.length, repeated);
    return self;
  })),
  __alloc__: none<PyByteArray>((self) => self.data.length + 1),
  append: one<PyByteArray>((self, value, context) => after(byteOf(context, value, 'byte'), (byte) => {
    self.splice(self.data.length, 0, [byte]);
    return null;
  })),
  clear: none<PyByteArray>((self) => {
    self.splice(0, self.data.length, NOTHING);
    return null;
  }),
  copy: none<PyByteArray>((self) => new PyByteArray(self.data.slice())),
  extend: one<PyByteArray>(extend),
  insert: some<PyByteArray>(2, 2, (self, [index, value], context) => after(toSize(context, index!), (at) =>
    after(byteOf(context, value!, 'byte'), (byte) => {
      self.splice(clampBound(at, self.data.length), 0, [byte]);
      return null;
    }))),
  pop: some<PyByteArray>(0, 1, (self, [index = -1], context) =>
    after(toSize(context, index), (at) => pop(self, at))),
  remove: one<PyByteArray>((self, value, context) => after(byteOf(context, value, 'byte'), (byte) => {
    const at = self.data.indexOf(byte);
    if (at < 0) raise('ValueError', 'value not found in bytearray');
    self.splice(at, 1, NOTHING);
    return null;
  })),
  resize: one<PyByteArray>((self, size, context) => after(toSize(context, size), (length) => {
    if (length < 0) raise('ValueError', `bytearray.resize(): new size must be >= 0, got ${length}`);
    checkCharacters(length, 1);
    const { data } = self;
    if (length < data.length) self.splice(length, data.length - length, NOTHING);
    else self.splice(data.length, 0, new Uint8Array(length - data.length));
    return null;
  })),
  reverse: none<PyByteArray>((self) => {
    self.data.reverse();
    return null;
  }),
};
