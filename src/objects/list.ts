import { PyObject } from './object.js';
import type { PyValue } from './object.js';
import { listType } from './type.js';
import type { PyType } from './type.js';

/** list. */
export class PyList extends PyObject {
  constructor(public items: PyValue[] = [], type: PyType = listType) {
    super(type);
  }
}
