/** Numbers as bytes. */
import type { Context } from './context.js';
import { raise } from './exception.js';
import { toIndex } from './integer.js';
import { collect } from './iteration.js';
import type { PyValue } from './object.js';
import { after, settle } from './pending.js';
import type { Result, Steps } from './pending.js';

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
