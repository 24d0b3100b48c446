import { addClassDeclarations, addConstructor, addDeclarations, named, none, one, some } from './arguments.js';
import { callMethod } from './attribute.js';
import { compare } from './compare.js';
import type { Comparison } from './compare.js';
import { contains, getItem } from './container.js';
import type { Context } from './context.js';
import { PyDict } from './dict.js';
import { raise } from './exception.js';
import { genericAliasMethod } from './generic-alias.js';
import { hash } from './hash.js';
import { iterate } from './iteration.js';
import { PyList } from './list.js';
import { PyObject } from './object.js';
import type { PyValue } from './object.js';
import { binary, binaryOperator } from './operators.js';
import { after } from './pending.js';
import type { Result } from './pending.js';
import { repr, str } from './text.js';
import { length } from './truth.js';
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

/** The mapping of a proxy, any other value itself. */
const unwrap = (value: PyValue): PyValue => (value instanceof PyMappingProxy ? value.mapping : value);

const OR = binaryOperator('|');

const comparing = (operator: Comparison) =>
  one<PyMappingProxy>((self, other, context) => compare(context, operator, self.mapping, unwrap(other)));

/** Methods that ask the mapping the same. */
const delegate = (name: string) => none<PyMappingProxy>((self, context) => callMethod(context, self.mapping, name, []));

function get(self: PyMappingProxy, [key, otherwise = null]: PyValue[], context: Context): Result {
  return callMethod(context, self.mapping, 'get', [key!, otherwise]);
}

/** Gives mappingproxy its methods. */
export function installMappingProxy(): void {
  addConstructor(mappingProxyType, named({ names: ['mapping'], positional: 1, required: 1 }, (_, [mapping]) => proxyOf(mapping!)));
  addClassDeclarations(mappingProxyType, { __class_getitem__: () => genericAliasMethod });
  addDeclarations(mappingProxyType, {
    __len__: none<PyMappingProxy>((self, context) => length(context, self.mapping)),
    __getitem__: one<PyMappingProxy>((self, key, context) => getItem(context, self.mapping, key)),
    __contains__: one<PyMappingProxy>((self, key, context) => contains(context, self.mapping, key)),
    __iter__: none<PyMappingProxy>((self, context) => iterate(context, self.mapping)),
    __hash__: none<PyMappingProxy>((self, context) => hash(context, self.mapping)),
    __str__: none<PyMappingProxy>((self, context) => str(context, self.mapping)),
    __repr__: none<PyMappingProxy>((self, context) => after(repr(context, self.mapping), (text) => `mappingproxy(${text})`)),
    __eq__: comparing('=='), __ne__: comparing('!='), __lt__: comparing('<'),
    __le__: comparing('<='), __gt__: comparing('>'), __ge__: comparing('>='),
    __or__: one<PyMappingProxy>((self, other, context) => binary(context, OR, self.mapping, unwrap(other))),
    __ror__: one<PyMappingProxy>((self, other, context) => binary(context, OR, unwrap(other), self.mapping)),
    __ior__: one<PyMappingProxy>(() => raise('TypeError', "'|=' is not supported by mappingproxy; use '|' instead")),
    __reversed__: delegate('__reversed__'),
    keys: delegate('keys'), values: delegate('values'), items: delegate('items'), copy: delegate('copy'),
    get: some<PyMappingProxy>(1, 2, get),
  });
}
