/** Tuples with named fields as `collections.namedtuple` makes them, for modules that are written in TypeScript. */
import { addClassDeclarations, addConstructor, addDeclarations, none, one } from '../objects/arguments.js';
import { call } from '../objects/call.js';
import type { Context } from '../objects/context.js';
import { PyDict } from '../objects/dict.js';
import { raise } from '../objects/exception.js';
import { collect } from '../objects/iteration.js';
import { addGetters } from '../objects/native.js';
import type { PyValue } from '../objects/object.js';
import { settle } from '../objects/pending.js';
import type { Keywords, Steps } from '../objects/pending.js';
import { repr } from '../objects/text.js';
import { PyTuple, tupleOf } from '../objects/tuple.js';
import { builtinType, setTypeAttribute, tupleType, typeOf } from '../objects/type.js';
import type { PyType } from '../objects/type.js';

/** @param defaults of the last fields */
export function namedTupleType(module: string, name: string, fields: readonly string[], defaults: readonly PyValue[] = []): PyType {
  const type = builtinType(name, tupleType, module);
  const firstDefault = fields.length - defaults.length;
  const itemsFor = (args: readonly PyValue[], keywords: Keywords | undefined): PyValue[] => {
    if (args.length > fields.length) {
      raise('TypeError', `${name}.__new__() takes ${fields.length + 1} positional arguments but ${args.length + 1} were given`);
    }
    for (const keyword of keywords?.keys() ?? []) {
      const at = fields.indexOf(keyword);
      if (at < 0) raise('TypeError', `${name}.__new__() got an unexpected keyword argument '${keyword}'`);
      if (at < args.length) raise('TypeError', `${name}.__new__() got multiple values for argument '${keyword}'`);
    }
    const items = fields.map((field, i) => (i < args.length ? args[i] : given(keywords, field, defaults[i - firstDefault])));
    const missing = fields.filter((_, i) => items[i] === undefined).map((field) => `'${field}'`);
    if (missing.length > 0) {
      raise('TypeError', `${name}.__new__() missing ${missing.length} required positional argument${missing.length === 1 ? '' : 's'}: ${enumeration(missing)}`);
    }
    return items as PyValue[];
  };
  addConstructor(type, () => (_, [cls, ...args], keywords) => new PyTuple(itemsFor(args, keywords), cls as PyType));
  addDeclarations(type, {
    __init__: () => () => null,
    __repr__: none<PyTuple>((self, context) => reprFields(context, self, fields)),
    _asdict: none<PyTuple>((self) => new PyDict(new Map<PyValue, PyValue>(fields.map((field, i) => [field, self.items[i]!])))),
    _replace: () => (context, [self], keywords) => replace(context, self as PyTuple, fields, keywords),
    __getnewargs__: none<PyTuple>((self) => tupleOf(self.items)),
  });
  addClassDeclarations(type, {
    _make: one<PyType>(function* make(cls, iterable, context): Steps {
      return yield* settle(call(context, cls, yield* settle(collect(context, iterable))));
    }),
  });
  addGetters(type, Object.fromEntries(fields.map((field, i) => [field, (self: unknown) => (self as PyTuple).items[i]!])));
  const names = tupleOf(fields);
  setTypeAttribute(type, '_fields', names);
  setTypeAttribute(type, '__match_args__', names);
  setTypeAttribute(type, '_field_defaults', new PyDict(new Map<PyValue, PyValue>(defaults.map((value, i) => [fields[firstDefault + i]!, value]))));
  return type;
}

function given(keywords: Keywords | undefined, field: string, otherwise: PyValue | undefined): PyValue | undefined {
  const value = keywords?.get(field);
  return value === undefined ? otherwise : value;
}

/** `'a', 'b', and 'c'`, as the interpreter enumerates missing arguments. */
function enumeration(names: readonly string[]): string {
  if (names.length < 3) return names.join(' and ');
  return `${names.slice(0, -1).join(', ')}, and ${names.at(-1)!}`;
}

function* reprFields(context: Context, self: PyTuple, fields: readonly string[]): Steps {
  const parts: string[] = [];
  for (const [i, field] of fields.entries()) parts.push(`${field}=${yield* settle(repr(context, self.items[i]!))}`);
  return `${typeOf(self).shortName}(${parts.join(', ')})`;
}

function* replace(context: Context, self: PyTuple, fields: readonly string[], keywords: Keywords | undefined): Steps {
  const unknown = [...keywords?.keys() ?? []].filter((keyword) => !fields.includes(keyword));
  if (unknown.length > 0) raise('TypeError', `Got unexpected field names: [${unknown.map((keyword) => `'${keyword}'`).join(', ')}]`);
  const items = fields.map((field, i) => given(keywords, field, self.items[i])!);
  return yield* settle(call(context, self.type, items));
}
