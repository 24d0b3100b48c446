import { PyDict } from './dict.js';
import { PyBuiltinFunction } from './native.js';
import { PyObject } from './object.js';
import type { PyValue } from './object.js';
import { builtinType } from './type.js';
import type { PyType } from './type.js';

export const moduleType = builtinType('module');

/** A module; its names are its `__dict__`. */
export class PyModule extends PyObject {
  /** @param origin where it comes from, as its repr shows it; null for one that the program made */
  constructor(
    readonly name: string, names: Iterable<readonly [PyValue, PyValue]> = [],
    readonly origin: 'built-in' | 'frozen' | null = 'built-in', type: PyType = moduleType,
  ) {
    super(type);
    this.dict = new PyDict(new Map<PyValue, PyValue>([
      ['__name__', name], ['__doc__', null], ['__package__', origin === null ? null : ''], ['__loader__', null], ['__spec__', null], ...names,
    ]));
    for (const value of this.dict.entries.values()) if (value instanceof PyBuiltinFunction && value.module === name) value.home ??= this;
  }
}
