import { callSpecial } from './call.js';
import { PyDict } from './dict.js';
import { addMethods } from './native.js';
import type { Native } from './native.js';
import { PyObject } from './object.js';
import type { PyValue } from './object.js';
import { after } from './pending.js';
import { repr } from './text.js';
import { builtinType } from './type.js';

export const mappingProxyType = builtinType('mappingproxy');
mappingProxyType.collection = 'mapping';

/** mappingproxy: a read-only view of a class's namespace. */
export class PyMappingProxy extends PyObject {
  /** A dict over the same entries. */
  readonly mapping: PyDict;

  constructor(namespace: Map<string, PyValue>) {
    super(mappingProxyType);
    this.mapping = new PyDict(namespace as Map<PyValue, PyValue>);
  }
}

/** The dict methods that only read. */
const READING = [
  '__getitem__', '__contains__', '__iter__', '__len__', '__eq__', '__or__', '__reversed__', 'get', 'keys', 'values', 'items', 'copy',
];

const delegate = (name: string): Native => (context, [self, ...args]) =>
  callSpecial(context, (self as PyMappingProxy).mapping, name, args)!;

/** Gives mappingproxy its methods. */
export function installMappingProxy(): void {
  addMethods(mappingProxyType, Object.fromEntries(READING.map((name) => [name, delegate(name)])));
  addMethods(mappingProxyType, {
    __repr__: (context, [self]) => after(repr(context, (self as PyMappingProxy).mapping), (text) => `mappingproxy(${text})`),
  });
}
