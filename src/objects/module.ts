import { PyDict } from './dict.js';
import { PyObject } from './object.js';
import type { PyValue } from './object.js';
import { builtinType } from './type.js';

export const moduleType = builtinType('module');

/** A module; its names are its `__dict__`. */
export class PyModule extends PyObject {
  constructor(readonly name: string, names: Iterable<readonly [PyValue, PyValue]> = []) {
    super(moduleType);
    this.dict = new PyDict(new Map<PyValue, PyValue>([['__name__', name], ...names]));
  }
}
