import type { PyBytes } from '../values/plain.js';
import type { PyByteArray } from './bytearray.js';
import { raise } from './exception.js';
import { PyObject } from './object.js';
import type { Held, PyValue } from './object.js';
import { builtinType } from './type.js';

export const memoryViewType = builtinType('memoryview');

/** Which items of the owner's bytes a view has: `length` of them from `start` on, `step` bytes apart. */
export interface ViewShape {
  readonly start: number;
  readonly length: number;
  readonly step: number;
  readonly format: string;
  readonly itemSize: number;
}

/** memoryview of one dimension. */
export class PyMemoryView extends PyObject {
  released = false;

  constructor(readonly owner: PyValue, readonly source: PyBytes | PyByteArray, readonly shape: ViewShape, readonly readOnly: boolean) {
    super(memoryViewType);
  }

  override get held(): Held { return [this.owner]; }

  /** The whole of the owner's bytes. */
  get data(): Uint8Array {
    if (this.released) raise('ValueError', 'operation forbidden on released memoryview object');
    const { data } = this.source;
    const { start, length, step, itemSize } = this.shape;
    const last = start + (length - 1) * step;
    // CPython refuses to change the size while there are views, which it can tell by counting references.
    if (length > 0 && Math.max(start, last) + itemSize > data.length) raise('BufferError', 'the memoryview\'s object has been re-sized');
    return data;
  }

  /** The view's own bytes, copied. */
  bytes(): Uint8Array {
    const { start, length, step, itemSize } = this.shape;
    const { data } = this;
    const copy = new Uint8Array(length * itemSize);
    for (let i = 0; i < length; i++) copy.set(data.subarray(start + i * step, start + i * step + itemSize), i * itemSize);
    return copy;
  }
}
