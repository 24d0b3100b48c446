/** `int | str`: a union of types. */
import { NOT_IMPLEMENTED } from '../values/plain.js';
import { addDeclarations, none, one } from './arguments.js';
import { addGetters } from './native.js';
import { PyObject } from './object.js';
import type { PyValue } from './object.js';
import { settle } from './pending.js';
import type { Steps } from './pending.js';
import type { Context } from './context.js';
import { repr } from './text.js';
import { PyTuple } from './tuple.js';
import { PyType, builtinType, noneType, typeType } from './type.js';

export const unionType = builtinType('Union', undefined, 'typing');

/** A union of types; None stands for its type. */
export class PyUnion extends PyObject {
  constructor(readonly members: readonly PyValue[]) {
    super(unionType);
  }
}

const membersOf = (value: PyValue): readonly PyValue[] | undefined => {
  if (value instanceof PyUnion) return value.members;
  return value === null || value instanceof PyType ? [value === noneType ? null : value] : undefined;
};

/** `a | b`, each member once; one alone is itself. */
function unite(a: PyValue, b: PyValue): PyValue {
  const [left, right] = [membersOf(a), membersOf(b)];
  if (left === undefined || right === undefined) return NOT_IMPLEMENTED;
  const members = [...new Set([...left, ...right])];
  return members.length === 1 ? members[0]! : new PyUnion(members);
}

function* reprUnion(self: PyUnion, context: Context): Steps {
  const names: string[] = [];
  for (const member of self.members) {
    names.push(member instanceof PyType
      ? (member.module === 'builtins' ? member.qualname : `${member.module}.${member.qualname}`)
      : yield* settle(repr(context, member)));
  }
  return names.join(' | ');
}

/** Gives types `|`, and unions their methods. */
export function installUnion(): void {
  const operators = {
    __or__: one<PyValue>((self, other) => unite(self, other)),
    __ror__: one<PyValue>((self, other) => unite(other, self)),
  };
  addDeclarations(typeType, operators);
  addDeclarations(unionType, { ...operators, __repr__: none<PyUnion>(reprUnion) });
  addGetters(unionType, { __args__: (self) => new PyTuple((self as PyUnion).members.map((member) => (member === null ? noneType : member))) });
}
