import { PyObject } from './object.js';
import type { PyValue } from './object.js';
import { dictType } from './type.js';
import type { PyType } from './type.js';

/**
 * dict. `entries` holds the keys as they were first inserted, in order; a str key stands for itself, so
 * names are read with `entries.get('name')`: instance attributes, globals and class bodies rely on it.
 */
export class PyDict extends PyObject {
  constructor(readonly entries: Map<PyValue, PyValue> = new Map(), type: PyType = dictType) {
    super(type);
  }
}
