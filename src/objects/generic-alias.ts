/** `list[int]`: a class with type arguments, for annotations (types.GenericAlias). */
import { addClassDeclarations, addDeclarations, none, one } from './arguments.js';
import { call } from './call.js';
import type { Context } from './context.js';
import { addGetters } from './native.js';
import { PyObject } from './object.js';
import type { Held, PyValue } from './object.js';
import { settle } from './pending.js';
import type { Steps } from './pending.js';
import { repr } from './text.js';
import { PyTuple } from './tuple.js';
import { ELLIPSIS } from '../values/plain.js';
import { PyType, builtinType } from './type.js';

export const genericAliasType = builtinType('GenericAlias');

/** A class and its type arguments. Calling it calls the class. */
export class PyGenericAlias extends PyObject {
  constructor(readonly origin: PyType, readonly args: readonly PyValue[]) {
    super(genericAliasType);
  }

  override get held(): Held { return this.args; }
}

function* reprAlias(self: PyGenericAlias, context: Context): Steps {
  const names: string[] = [];
  for (const value of [self.origin, ...self.args]) {
    if (value === ELLIPSIS) names.push('...');
    else if (value instanceof PyType) names.push(value.module === 'builtins' ? value.qualname : `${value.module}.${value.qualname}`);
    else names.push(yield* settle(repr(context, value)));
  }
  const [origin = '', ...args] = names;
  return `${origin}[${args.length === 0 ? '()' : args.join(', ')}]`;
}

/** Gives these types subscription, and aliases their methods. */
export function installGenericAlias(types: readonly PyType[]): void {
  for (const type of types) {
    addClassDeclarations(type, {
      __class_getitem__: one<PyType>((self, key) => new PyGenericAlias(self, key instanceof PyTuple ? key.items : [key])),
    });
  }
  addDeclarations(genericAliasType, {
    __repr__: none<PyGenericAlias>(reprAlias),
    __call__: () => (context, [self, ...args], keywords) => call(context, (self as PyGenericAlias).origin, args, keywords),
  });
  addGetters(genericAliasType, {
    __origin__: (self) => (self as PyGenericAlias).origin,
    __args__: (self) => new PyTuple((self as PyGenericAlias).args),
  });
}
