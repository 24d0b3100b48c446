/** `functools.partial`. */
import { addConstructor, addDeclarations, none } from '../../objects/arguments.js';
import { call } from '../../objects/call.js';
import type { Context } from '../../objects/context.js';
import { PyDict } from '../../objects/dict.js';
import { raise } from '../../objects/exception.js';
import { addGetters } from '../../objects/native.js';
import { ensureDict } from '../../objects/object-methods.js';
import { PyObject } from '../../objects/object.js';
import type { Held, PyValue } from '../../objects/object.js';
import { settle } from '../../objects/pending.js';
import type { Keywords, Steps } from '../../objects/pending.js';
import { repr } from '../../objects/text.js';
import { tupleOf } from '../../objects/tuple.js';
import { builtinType, typeOf } from '../../objects/type.js';
import type { PyType } from '../../objects/type.js';

export const partialType = builtinType('partial', undefined, 'functools');

/** A function with some of its arguments already given. */
export class PyPartial extends PyObject {
  constructor(readonly func: PyValue, readonly args: readonly PyValue[], readonly keywords: Keywords, type: PyType = partialType) {
    super(type);
  }

  override get held(): Held { return [this.func, ...this.args, ...this.keywords.values()]; }

  /** The arguments of a call, these ones first; keywords of the call replace these ones. */
  merge(args: readonly PyValue[], keywords: Keywords | undefined): [PyValue[], Keywords | undefined] {
    const all = new Map([...this.keywords, ...(keywords ?? [])]);
    return [[...this.args, ...args], all.size > 0 ? all : undefined];
  }
}

function* reprPartial(self: PyPartial, context: Context): Steps {
  if (!context.enterRepr(self)) return 'functools.partial(...)';
  try {
    const parts = [yield* settle(repr(context, self.func))];
    for (const arg of self.args) parts.push(yield* settle(repr(context, arg)));
    for (const [name, value] of self.keywords) parts.push(`${name}=${yield* settle(repr(context, value))}`);
    return `functools.partial(${parts.join(', ')})`;
  } finally {
    context.leaveRepr(self);
  }
}

/** A partial of a partial is one of its function. */
function makePartial(type: PyType, args: readonly PyValue[], keywords: Keywords | undefined): PyPartial {
  const [func, ...rest] = args;
  if (func === undefined) raise('TypeError', "type 'partial' takes at least one argument");
  if (typeOf(func).lookup('__call__') === undefined) raise('TypeError', 'the first argument must be callable');
  if (!(func instanceof PyPartial)) return new PyPartial(func, rest, new Map(keywords), type);
  const [merged, names] = func.merge(rest, keywords);
  return new PyPartial(func.func, merged, names ?? new Map<string, PyValue>(), type);
}

/** Gives partial its methods. */
export function installPartial(): void {
  partialType.hasDict = true;
  addConstructor(partialType, () => (_, [type, ...args], keywords) => makePartial(type as PyType, args, keywords));
  addDeclarations(partialType, {
    __init__: () => () => null,
    __call__: () => (context, [self, ...args], keywords) => {
      const partial = self as PyPartial;
      return call(context, partial.func, ...partial.merge(args, keywords));
    },
    __repr__: none<PyPartial>(reprPartial),
  });
  addGetters(partialType, {
    func: (self) => (self as PyPartial).func,
    args: (self) => tupleOf((self as PyPartial).args),
    keywords: (self) => new PyDict(new Map<PyValue, PyValue>((self as PyPartial).keywords)),
    __dict__: ensureDict,
  });
}
