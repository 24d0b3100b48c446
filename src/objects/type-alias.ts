/** `type X = …` (PEP 695; Objects/typevarobject.c): its value is computed when it is asked for. */
import { addConstructor, addDeclarations, named, none, one } from './arguments.js';
import { raise } from './exception.js';
import { PyGenericAlias } from './generic-alias.js';
import { iterate } from './iteration.js';
import { addGetters } from './native.js';
import { PyObject } from './object.js';
import type { Held, PyValue } from './object.js';
import { textOf } from './str-arguments.js';
import { EMPTY_TUPLE, PyTuple } from './tuple.js';
import { Lazy } from './type-variables.js';
import { builtinType, typeOf } from './type.js';
import { unionable, unite } from './union.js';

export const typeAliasType = builtinType('TypeAliasType', undefined, 'typing');

export class PyTypeAlias extends PyObject {
  constructor(readonly name: string, readonly parameters: PyTuple | undefined, readonly value: Lazy, readonly module: PyValue) {
    super(typeAliasType);
  }

  override get held(): Held { return [this.parameters, this.value.compute, this.value.value]; }
}

const asAlias = (object: PyObject): PyTypeAlias => object as PyTypeAlias;

function subscribe(self: PyTypeAlias, key: PyValue): PyValue {
  if (self.parameters === undefined) raise('TypeError', 'Only generic type aliases are subscriptable');
  return new PyGenericAlias(self, key instanceof PyTuple ? key.items : [key]);
}

/** Gives type aliases their methods. */
export function installTypeAlias(): void {
  addConstructor(typeAliasType, named({ names: ['name', 'value', 'type_params'], positional: 2, required: 2 }, (_, [name, value, parameters], context) => {
    const text = textOf(name!) ?? raise('TypeError', `typealias() argument 'name' must be str, not ${typeOf(name!).name}`);
    if (parameters !== undefined && !(parameters instanceof PyTuple)) raise('TypeError', 'type_params must be a tuple');
    const given = parameters instanceof PyTuple && parameters.items.length > 0 ? parameters : undefined;
    return new PyTypeAlias(text, given, new Lazy(value, undefined), context.globals?.entries.get('__name__') ?? null);
  }));
  addDeclarations(typeAliasType, {
    __repr__: none<PyTypeAlias>((self) => self.name),
    __getitem__: one<PyTypeAlias>((self, key) => subscribe(self, key)),
    __iter__: none<PyTypeAlias>((self, context) => iterate(context, new PyTuple([new PyGenericAlias(self, [], true)]))),
    __or__: one<PyValue>((self, other) => unite(self, other)),
    __ror__: one<PyValue>((self, other) => unite(other, self)),
  });
  addGetters(typeAliasType, {
    __name__: (self) => asAlias(self).name,
    __value__: (self, context) => asAlias(self).value.get(context)!,
    __type_params__: (self) => asAlias(self).parameters ?? EMPTY_TUPLE,
    __parameters__: (self) => asAlias(self).parameters ?? EMPTY_TUPLE,
    __module__: (self) => asAlias(self).module,
    evaluate_value: (self) => asAlias(self).value.compute ?? null,
  });
  unionable.add(typeAliasType);
  typeAliasType.isFinal = true;
}
