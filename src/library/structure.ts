/** Tuples with named fields, as `sys.version_info` is one (structseq). */
import { addDeclarations, none } from '../objects/arguments.js';
import { addGetters } from '../objects/native.js';
import type { PyValue } from '../objects/object.js';
import { settle } from '../objects/pending.js';
import type { Steps } from '../objects/pending.js';
import { repr } from '../objects/text.js';
import { PyTuple } from '../objects/tuple.js';
import { builtinType, tupleType } from '../objects/type.js';
import type { PyType } from '../objects/type.js';
import type { Context } from '../objects/context.js';

/** An instance: the items in the order of the fields. */
export class PyStructure extends PyTuple {
  constructor(type: PyType, items: readonly PyValue[]) {
    super(items, type);
  }
}

/** A type with these fields; `title` is its full name, `shown` that in reprs. */
export function structureType(title: string, fields: readonly string[], shown = title): PyType {
  const type = builtinType(title.split('.').at(-1)!, tupleType, title.split('.')[0]);
  addGetters(type, Object.fromEntries(fields.map((field, i) => [field, (self: unknown) => (self as PyStructure).items[i]!])));
  addDeclarations(type, {
    __repr__: none<PyStructure>(function* reprStructure(self, context: Context): Steps {
      const parts: string[] = [];
      for (const [i, field] of fields.entries()) parts.push(`${field}=${yield* settle(repr(context, self.items[i]!))}`);
      return `${shown}(${parts.join(', ')})`;
    }),
  });
  return type;
}
