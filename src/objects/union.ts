/** `int | str`: a union of types. */
import { hashFrozenSet } from '../values/hash.js';
import { NOT_IMPLEMENTED } from '../values/plain.js';
import { addDeclarations, none, one } from './arguments.js';
import { genericAliasType, typeText } from './generic-alias.js';
import { raise } from './exception.js';
import { addClassMethod, addGetters, addMembers } from './native.js';
import { PyObject } from './object.js';
import type { Held, PyValue } from './object.js';
import { after } from './pending.js';
import type { Result, Steps } from './pending.js';
import type { Context } from './context.js';
import { textOf } from './str-arguments.js';
import { repr } from './text.js';
import { EMPTY_TUPLE, PyTuple } from './tuple.js';
import { PyType, builtinType, noneType, typeOf, typeType } from './type.js';

export const unionType = builtinType('Union', undefined, 'typing');

/** A union of types; None stands for its type. */
export class PyUnion extends PyObject {
  constructor(readonly members: readonly PyValue[]) {
    super(unionType);
  }

  override get held(): Held { return this.members; }
}

/** Types whose instances can be members of a union, besides types themselves. */
export const unionable = new Set<PyType>([genericAliasType]);

const membersOf = (value: PyValue): readonly PyValue[] | undefined => {
  if (value instanceof PyUnion) return value.members;
  return value === null || value instanceof PyType || unionable.has(typeOf(value)) ? [value === noneType ? null : value] : undefined;
};

/** `a | b`, each member once; one alone is itself. */
export function unite(a: PyValue, b: PyValue): PyValue {
  const [left, right] = [membersOf(a), membersOf(b)];
  if (left === undefined || right === undefined) return NOT_IMPLEMENTED;
  const members = [...new Set([...left, ...right])];
  return members.length === 1 ? members[0]! : new PyUnion(members);
}

/** `Union[a, b]`: of anything that may stand in an annotation. */
function unionOf(items: readonly PyValue[]): PyValue {
  if (items.length === 0) raise('TypeError', 'Cannot take a Union of no types.');
  const members = [...new Set(items.flatMap((item) => membersOf(item) ?? [item]))];
  return members.length === 1 ? members[0]! : new PyUnion(members);
}

function* reprUnion(self: PyUnion, context: Context): Steps<string> {
  const names: string[] = [];
  for (const member of self.members) {
    names.push(yield* typeText(context, member));
  }
  return names.join(' | ');
}

/** A union takes anything for a member, but a tuple (`typing._type_check`); a text would stand for a name. */
function withAny(context: Context, result: PyValue, members: readonly PyValue[], other: PyValue): Result {
  if (result !== NOT_IMPLEMENTED) return result;
  if (textOf(other) !== undefined) raise('NotImplementedError', 'a name in a union is not supported here');
  if (!(other instanceof PyTuple)) return new PyUnion(members);
  return after(repr(context, other), (text) => raise('TypeError', `Union[arg, ...]: each arg must be a type. Got ${text}.`));
}

/** Whether two unions have the same members, in whatever order. */
const isSame = (a: PyUnion, b: PyUnion): boolean => a.members.length === b.members.length && a.members.every((member) => b.members.includes(member));

/** Gives types `|`, and unions their methods. */
export function installUnion(): void {
  addClassMethod(unionType, '__class_getitem__', (_, [, key]) => unionOf(key instanceof PyTuple ? key.items : [key!]));
  const operators = {
    __or__: one<PyValue>((self, other) => unite(self, other)),
    __ror__: one<PyValue>((self, other) => unite(other, self)),
  };
  addDeclarations(typeType, operators);
  addDeclarations(genericAliasType, operators);
  addDeclarations(unionType, {
    ...operators,
    __or__: one<PyUnion>((self, other, context) => withAny(context, unite(self, other), [...self.members, other], other)),
    __ror__: one<PyUnion>((self, other, context) => withAny(context, unite(other, self), [other, ...self.members], other)),
    __repr__: none<PyUnion>(reprUnion),
    __eq__: one<PyUnion>((self, other) => (other instanceof PyUnion ? isSame(self, other) : NOT_IMPLEMENTED)),
    __ne__: one<PyUnion>((self, other) => (other instanceof PyUnion ? !isSame(self, other) : NOT_IMPLEMENTED)),
    __hash__: none<PyUnion>((self, context) => hashFrozenSet(self.members.map((member) => context.addressOf(member) / 16))),
    __mro_entries__: one<PyUnion>((self, _, context) => after(reprUnion(self, context) as Result<string>, (text) => raise('TypeError', `Cannot subclass ${text}`))),
    __getitem__: one<PyUnion>((self, _, context) => after(reprUnion(self, context) as Result<string>, (text) => raise('TypeError', `${text} is not a generic class`))),
  });
  addMembers(unionType, { __args__: (self) => new PyTuple((self as PyUnion).members.map((member) => (member === null ? noneType : member))) });
  addGetters(unionType, { __name__: () => 'Union', __qualname__: () => 'Union', __origin__: () => unionType, __parameters__: () => EMPTY_TUPLE });
}
