/** The bytes that a value is worth. */
import { bufferOf } from './buffer.js';
import { PyByteArray } from './bytearray.js';
import { callSpecial } from './call.js';
import type { Context } from './context.js';
import { raise } from './exception.js';
import { toIndex } from './integer.js';
import { collect } from './iteration.js';
import type { PyValue } from './object.js';
import { after, settle } from './pending.js';
import type { Result, Steps } from './pending.js';
import { textOf } from './str-arguments.js';
import { typeOf } from './type.js';

/** A number as a byte; `noun` begins the message for one out of range. */
export function byteOf(context: Context, value: PyValue, noun: 'byte' | 'bytes'): Result<number> {
  return after(toIndex(context, value), (byte) =>
    (byte < 0 || byte > 255 ? raise('ValueError', `${noun} must be in range(0, 256)`) : Number(byte)));
}

/** The bytes that an iterable's items are. */
export function* bytesOfItems(context: Context, iterable: PyValue, noun: 'byte' | 'bytes'): Steps<Uint8Array> {
  const items = yield* settle(collect(context, iterable));
  const data = new Uint8Array(items.length);
  for (let i = 0; i < items.length; i++) data[i] = yield* settle(byteOf(context, items[i]!, noun));
  return data;
}

/**
 * The bytes that `bytes(source)` has where source is no number: by `__bytes__`, of a buffer, of the items (`PyObject_Bytes`).
 * A bytearray does not ask for `__bytes__`.
 */
export function* bytesOf(context: Context, source: PyValue, kind: 'bytes' | 'bytearray' = 'bytes'): Steps<Uint8Array> {
  const made = kind === 'bytes' ? callSpecial(context, source, '__bytes__', []) : undefined;
  if (made !== undefined) {
    const bytes = yield* settle(made);
    const data = bytes instanceof PyByteArray ? undefined : bufferOf(bytes);
    return data ?? raise('TypeError', `__bytes__ returned non-bytes (type ${typeOf(bytes).name})`);
  }
  const data = bufferOf(source);
  if (data !== undefined) return data.slice();
  if (textOf(source) !== undefined || (typeOf(source).lookup('__iter__') === undefined && typeOf(source).lookup('__getitem__') === undefined)) {
    raise('TypeError', `cannot convert '${typeOf(source).name}' object to ${kind}`);
  }
  return yield* bytesOfItems(context, source, kind === 'bytes' ? 'bytes' : 'byte');
}
