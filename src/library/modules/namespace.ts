/** `types.SimpleNamespace` (`Objects/namespaceobject.c`): attributes and nothing else. */
import { addConstructor, addDeclarations, none, one } from '../../objects/arguments.js';
import { equals } from '../../objects/compare.js';
import type { Context } from '../../objects/context.js';
import { call } from '../../objects/call.js';
import { PyDict } from '../../objects/dict.js';
import { updateDict } from '../../objects/dict-methods.js';
import { raise } from '../../objects/exception.js';
import { addMembers } from '../../objects/native.js';
import { ensureDict } from '../../objects/object-methods.js';
import { PyInstance } from '../../objects/object.js';
import type { Held, PyValue } from '../../objects/object.js';
import { settle } from '../../objects/pending.js';
import type { Keywords, Steps } from '../../objects/pending.js';
import { repr } from '../../objects/text.js';
import { builtinType, setTypeAttribute, typeOf } from '../../objects/type.js';
import { NOT_IMPLEMENTED } from '../../values/plain.js';

export const namespaceType = builtinType('SimpleNamespace', undefined, 'types');

class PyNamespace extends PyInstance {
  override get held(): Held { return [this.dict]; }
}

/** A namespace with these attributes. */
export function makeNamespace(entries: Iterable<readonly [PyValue, PyValue]>): PyInstance {
  const namespace = new PyNamespace(namespaceType);
  namespace.dict = new PyDict(new Map(entries));
  return namespace;
}

function* fill(context: Context, self: PyInstance, args: readonly PyValue[], keywords: Keywords | undefined): Steps {
  if (args.length > 1) raise('TypeError', `SimpleNamespace expected at most 1 argument, got ${args.length}`);
  const given = new PyDict();
  yield* updateDict(context, given, args[0], undefined);
  for (const key of given.entries.keys()) if (typeof key !== 'string') raise('TypeError', 'keywords must be strings');
  const { entries } = ensureDict(self);
  for (const [name, value] of [...given.entries, ...(keywords ?? [])]) entries.set(name, value);
  return null;
}

function* reprNamespace(self: PyInstance, context: Context): Steps {
  const name = self.type === namespaceType ? 'namespace' : self.type.shortName;
  if (!context.enterRepr(self)) return `${name}(...)`;
  try {
    const parts: string[] = [];
    for (const [key, value] of ensureDict(self).entries) {
      if (typeof key === 'string' && key !== '') parts.push(`${key}=${yield* settle(repr(context, value))}`);
    }
    return `${name}(${parts.join(', ')})`;
  } finally {
    context.leaveRepr(self);
  }
}

function* replaced(context: Context, self: PyInstance, keywords: Keywords | undefined): Steps {
  const made = yield* settle(call(context, self.type, []));
  const { entries } = ensureDict(made as PyInstance);
  for (const [name, value] of [...ensureDict(self).entries, ...(keywords ?? [])]) entries.set(name, value);
  return made;
}

const isNamespace = (value: PyValue): value is PyInstance => typeOf(value).isSubtypeOf(namespaceType);

namespaceType.hasDict = true;
addConstructor(namespaceType, () => (_, [cls]) => {
  const namespace = new PyNamespace(cls as typeof namespaceType);
  namespace.dict = new PyDict();
  return namespace;
});
addDeclarations(namespaceType, {
  __init__: () => (context, [self, ...args], keywords) => fill(context, self as PyInstance, args, keywords),
  __repr__: none<PyInstance>(reprNamespace),
  __eq__: one<PyInstance>((self, other, context) => (isNamespace(other) ? equals(context, ensureDict(self), ensureDict(other)) : NOT_IMPLEMENTED)),
  __replace__: () => (context, [self, ...args], keywords) => {
    if (args.length > 0) raise('TypeError', '__replace__() takes no positional arguments');
    return replaced(context, self as PyInstance, keywords);
  },
});
addMembers(namespaceType, { __dict__: ensureDict });
setTypeAttribute(namespaceType, '__hash__', null);
