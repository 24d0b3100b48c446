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

const tuples = new WeakMap<readonly PyValue[], PyTuple>();

/** The one tuple over an array that belongs to another object and never changes: `co_names`, `__bases__` … */
export function tupleOver(items: readonly PyValue[]): PyTuple {
  let tuple = tuples.get(items);
  if (tuple === undefined) tuples.set(items, tuple = tupleOf(items));
  return tuple;
}

/** A tuple of these items; the empty one is shared. */
export function tupleOf(items: readonly PyValue[]): PyTuple {
  return items.length === 0 ? EMPTY_TUPLE : new PyTuple(items);
}
