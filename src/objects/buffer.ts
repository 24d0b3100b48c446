/** What is like bytes: bytes, bytearray, memoryview (the buffer protocol). */
import { PyBytes } from '../values/plain.js';
import { PyByteArray } from './bytearray.js';
import { raise } from './exception.js';
import { PyMemoryView } from './memoryview.js';
import { PyBoxed } from './object.js';
import type { PyValue } from './object.js';
import { typeOf } from './type.js';

/** The bytes of a bytes-like object, to be read at once; undefined for anything else. */
export function bufferOf(value: PyValue | undefined): Uint8Array | undefined {
  if (value instanceof PyBytes) return value.data;
  if (value instanceof PyByteArray) return value.data;
  if (value instanceof PyMemoryView) return value.bytes();
  return value instanceof PyBoxed && value.value instanceof PyBytes ? value.value.data : undefined;
}

/** The bytes of an argument that must be bytes-like. */
export function needBuffer(value: PyValue): Uint8Array {
  return bufferOf(value) ?? raise('TypeError', `a bytes-like object is required, not '${typeOf(value).name}'`);
}
