import { HashTable } from './hash-table.js';
import { PyObject } from './object.js';
import { builtinType } from './type.js';
import type { PyType } from './type.js';

export const setType = builtinType('set');
export const frozenSetType = builtinType('frozenset');

/** set or frozenset, by its type (see `isFrozen`). */
export class PySet extends PyObject {
  constructor(type: PyType = setType, public table: HashTable = new HashTable()) {
    super(type);
  }

  get frozen(): boolean { return this.type.isSubtypeOf(frozenSetType); }
}
