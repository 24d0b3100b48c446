import type { PyInt } from '../values/plain.js';
import { PyObject } from './object.js';
import type { PyValue } from './object.js';
import { dictType } from './type.js';
import type { PyType } from './type.js';

/**
 * dict. `entries` holds the keys as they were first inserted, in order; a str key stands for itself, so
 * names are read with `entries.get('name')`: instance attributes, globals and class bodies rely on it.
 * Any other key goes through `dict-table.ts`.
 */
export class PyDict extends PyObject {
  /** Finds keys that equal others than themselves; undefined while there are none. Kept by `dict-table.ts`. */
  index: KeyIndex | undefined = undefined;

  constructor(readonly entries: Map<PyValue, PyValue> = new Map(), type: PyType = dictType) {
    super(type);
  }
}

/** Where a dict's keys are that a Map cannot find by itself. */
export interface KeyIndex {
  /** Bools, floats and instances of subclasses of int, float and str by the number or text they equal. */
  readonly plain: Map<PyInt | string, PyValue>;
  /** Keys with a hash of their own (tuples, instances with `__hash__` …) by hash. */
  readonly buckets: Map<PyInt, PyValue[]>;
  /** How many keys the buckets hold. */
  hashed: number;
}
