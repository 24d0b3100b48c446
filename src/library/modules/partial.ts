/** `functools.partial`. */
import { addConstructor, addDeclarations, none, some } from '../../objects/arguments.js';
import { call } from '../../objects/call.js';
import type { Context } from '../../objects/context.js';
import { PyDict } from '../../objects/dict.js';
import { raise } from '../../objects/exception.js';
import { PyMethod } from '../../objects/function.js';
import { genericAliasMethod } from '../../objects/generic-alias.js';
import { addClassMethod, addGetters } from '../../objects/native.js';
import { ensureDict } from '../../objects/object-methods.js';
import { PyInstance, PyObject } from '../../objects/object.js';
import type { Held, PyValue } from '../../objects/object.js';
import { settle } from '../../objects/pending.js';
import type { Keywords, Steps } from '../../objects/pending.js';
import { repr } from '../../objects/text.js';
import { tupleOf } from '../../objects/tuple.js';
import { builtinType, typeOf } from '../../objects/type.js';
import type { PyType } from '../../objects/type.js';

const placeholderType = builtinType('_PlaceholderType', undefined, 'functools');
/** `functools.Placeholder`: holds the place of an argument that is given later. */
export const PLACEHOLDER = new PyInstance(placeholderType);

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
    return [fill(this.args, args, true), all.size > 0 ? all : undefined];
  }
}

function* reprPartial(self: PyPartial, context: Context): Steps {
  if (!context.enterRepr(self)) return 'functools.partial(...)';
  try {
    const parts = [yield* settle(repr(context, self.func))];
    for (const arg of self.args) parts.push(yield* settle(repr(context, arg)));
    for (const [name, value] of self.keywords) parts.push(`${name}=${yield* settle(repr(context, value))}`);
    return `${self.type === partialType ? 'functools.partial' : self.type.qualname}(${parts.join(', ')})`;
  } finally {
    context.leaveRepr(self);
  }
}

/** A partial of a partial is one of its function. */
function makePartial(type: PyType, args: readonly PyValue[], keywords: Keywords | undefined): PyPartial {
  const [func, ...rest] = args;
  if (func === undefined) raise('TypeError', "type 'partial' takes at least one argument");
  if (typeOf(func).lookup('__call__') === undefined) raise('TypeError', 'the first argument must be callable');
  if (rest.at(-1) === PLACEHOLDER) raise('TypeError', 'trailing Placeholders are not allowed');
  for (const value of keywords?.values() ?? []) if (value === PLACEHOLDER) raise('TypeError', 'Placeholder cannot be passed as a keyword argument');
  if (!(func instanceof PyPartial) || func.type !== type) return new PyPartial(func, rest, new Map(keywords), type);
  const names = new Map([...func.keywords, ...(keywords ?? [])]);
  return new PyPartial(func.func, fill(func.args, rest, false), names, type);
}

/** Arguments in the places that are held for them, then the others. */
function fill(given: readonly PyValue[], args: readonly PyValue[], complete: boolean): PyValue[] {
  const rest = [...args];
  const places = given.filter((value) => value === PLACEHOLDER).length;
  if (complete && rest.length < places) {
    raise('TypeError', `missing positional arguments in 'partial' call; expected at least ${places}, got ${rest.length}`);
  }
  const filled = given.map((value) => (value === PLACEHOLDER && rest.length > 0 ? rest.shift()! : value));
  return [...filled, ...rest];
}

function installPlaceholder(): void {
  addConstructor(placeholderType, none(() => PLACEHOLDER));
  addDeclarations(placeholderType, { __repr__: none(() => 'Placeholder'), __reduce__: none(() => 'Placeholder') });
}

/** Gives partial its methods. */
export function installPartial(): void {
  installPlaceholder();
  partialType.hasDict = true;
  addConstructor(partialType, () => (_, [type, ...args], keywords) => makePartial(type as PyType, args, keywords));
  addDeclarations(partialType, {
    __init__: () => () => null,
    __call__: () => (context, [self, ...args], keywords) => {
      const partial = self as PyPartial;
      return call(context, partial.func, ...partial.merge(args, keywords));
    },
    __get__: some<PyPartial>(1, 2, (self, [instance]) => (instance === null ? self : new PyMethod(self, instance!))),
    __repr__: none<PyPartial>(reprPartial),
  });
  addClassMethod(partialType, '__class_getitem__', genericAliasMethod);
  addGetters(partialType, {
    func: (self) => (self as PyPartial).func,
    args: (self) => tupleOf((self as PyPartial).args),
    keywords: (self) => new PyDict(new Map<PyValue, PyValue>((self as PyPartial).keywords)),
    __dict__: ensureDict,
  });
}
