import { PyObject } from './object.js';
import type { PyValue } from './object.js';
import { tupleType } from './type.js';
import type { PyType } from './type.js';

/** tuple. */
export class PyTuple extends PyObject {
  constructor(readonly items: readonly PyValue[], type: PyType = tupleType) {
    super(type);
  }
}

/** The empty tuple is one object, as in CPython. */
export const EMPTY_TUPLE = new PyTuple([]);
