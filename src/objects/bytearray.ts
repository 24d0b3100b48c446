import { checkCharacters } from '../values/limits.js';
import { PyObject } from './object.js';
import { builtinType } from './type.js';
import type { PyType } from './type.js';

export const byteArrayType = builtinType('bytearray');

/** bytearray: bytes that change. */
export class PyByteArray extends PyObject {
  private storage: Uint8Array;
  private size: number;

  constructor(data: Uint8Array = new Uint8Array(), type: PyType = byteArrayType) {
    super(type);
    this.storage = data;
    this.size = data.length;
  }

  /** The bytes as they are now: writing to the array writes to the object, but it does not outlive a change of size. */
  get data(): Uint8Array { return this.storage.subarray(0, this.size); }

  /** Puts `bytes` in the place of `count` bytes from `start` on. A MemoryError where it would grow too long. */
  splice(start: number, count: number, bytes: ArrayLike<number>): void {
    const size = this.size - count + bytes.length;
    checkCharacters(size);
    let target = this.storage;
    if (size > target.length) {
      // An eighth more than needed, as CPython's: a loop of appends copies each byte a constant number of times.
      target = new Uint8Array(size + (size >> 3) + 8);
      target.set(this.storage.subarray(0, start));
    }
    target.set(this.storage.subarray(start + count, this.size), start + bytes.length);
    target.set(bytes, start);
    this.storage = target;
    this.size = size;
  }
}
