import { addConstructor, named } from './arguments.js';
import { callSpecial } from './call.js';
import { PyDict } from './dict.js';
import { raise } from './exception.js';
import { PyList } from './list.js';
import { addMethods } from './native.js';
import type { Native } from './native.js';
import { PyObject } from './object.js';
import type { PyValue } from './object.js';
import { after } from './pending.js';
import { repr, str } from './text.js';
import { PyTuple } from './tuple.js';
import { builtinType, typeOf } from './type.js';

export const mappingProxyType = builtinType('mappingproxy');
mappingProxyType.collection = 'mapping';

/** mappingproxy: a read-only view of a mapping, of a class's namespace for one. */
export class PyMappingProxy extends PyObject {
  constructor(readonly mapping: PyValue) {
    super(mappingProxyType);
  }
}

/** The view of a class's namespace. */
export function namespaceView(namespace: Map<string, PyValue>): PyMappingProxy {
  return new PyMappingProxy(new PyDict(namespace as Map<PyValue, PyValue>));
}

function proxyOf(mapping: PyValue): PyMappingProxy {
  const type = typeOf(mapping);
  if (type.lookup('__getitem__') === undefined || mapping instanceof PyList || mapping instanceof PyTuple) {
    raise('TypeError', `mappingproxy() argument must be a mapping, not ${type.name}`);
  }
  return new PyMappingProxy(mapping);
}

/** The dict methods that only read. */
const READING = [
  '__getitem__', '__contains__', '__iter__', '__len__', '__eq__', '__or__', '__reversed__', 'get', 'keys', 'values', 'items', 'copy',
];

const delegate = (name: string): Native => (context, [self, ...args]) =>
  callSpecial(context, (self as PyMappingProxy).mapping, name, args)!;

/** Gives mappingproxy its methods. */
export function installMappingProxy(): void {
  addConstructor(mappingProxyType, named({ names: ['mapping'], positional: 1, required: 1 }, (_, [mapping]) => proxyOf(mapping!)));
  addMethods(mappingProxyType, Object.fromEntries(READING.map((name) => [name, delegate(name)])));
  addMethods(mappingProxyType, {
    __str__: (context, [self]) => str(context, (self as PyMappingProxy).mapping),
    __repr__: (context, [self]) => after(repr(context, (self as PyMappingProxy).mapping), (text) => `mappingproxy(${text})`),
  });
}
