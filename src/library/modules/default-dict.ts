/** `collections.defaultdict` (`Modules/_collectionsmodule.c`). */
import { addConstructor, addDeclarations, none, one } from '../../objects/arguments.js';
import { call, callSpecial } from '../../objects/call.js';
import type { Context } from '../../objects/context.js';
import { setItem } from '../../objects/container.js';
import { PyDict } from '../../objects/dict.js';
import { updateDict } from '../../objects/dict-methods.js';
import { PyException, Raise, exceptionTypes, raise } from '../../objects/exception.js';
import { addGetters } from '../../objects/native.js';
import type { PyValue } from '../../objects/object.js';
import { settle } from '../../objects/pending.js';
import type { Steps } from '../../objects/pending.js';
import { repr } from '../../objects/text.js';
import { PyDictIterator } from '../../objects/dict-views.js';
import { EMPTY_TUPLE, PyTuple } from '../../objects/tuple.js';
import { builtinType, dictType, typeOf } from '../../objects/type.js';
import type { PyType } from '../../objects/type.js';
import { NOT_IMPLEMENTED } from '../../values/plain.js';

export const defaultDictType = builtinType('defaultdict', dictType, 'collections');

/** A dict that makes the values it lacks. */
class PyDefaultDict extends PyDict {
  factory: PyValue = null;
}

function* init(context: Context, self: PyDefaultDict, args: PyValue[], keywords: Map<string, PyValue> | undefined): Steps {
  const [factory = null, ...rest] = args;
  if (factory !== null && typeOf(factory).lookup('__call__') === undefined) raise('TypeError', 'first argument must be callable or None');
  if (rest.length > 1) raise('TypeError', `dict expected at most 1 argument, got ${rest.length}`);
  self.factory = factory;
  return yield* updateDict(context, self, rest[0], keywords);
}

function* missing(context: Context, self: PyDefaultDict, key: PyValue): Steps {
  if (self.factory === null) throw new Raise(new PyException(exceptionTypes.KeyError, [key]));
  const value = yield* settle(call(context, self.factory, []));
  yield* settle(setItem(context, self, key, value));
  return value;
}

function* reprDefault(self: PyDefaultDict, context: Context): Steps {
  const items = yield* settle(repr(context, new PyDict(self.entries)));
  let factory = '...';
  if (self.factory === null || context.enterRepr(self)) {
    try {
      factory = yield* settle(repr(context, self.factory));
    } finally {
      context.leaveRepr(self);
    }
  }
  return `${self.type.shortName}(${factory}, ${items})`;
}

function* copyWith(context: Context, self: PyDefaultDict, items: PyValue): Steps {
  return yield* settle(call(context, self.type, [self.factory, items]));
}

function* merged(context: Context, self: PyDefaultDict, left: PyValue, right: PyValue): Steps {
  if (!(left instanceof PyDict) || !(right instanceof PyDict)) return NOT_IMPLEMENTED;
  const made = yield* copyWith(context, self, left);
  return yield* settle(callSpecial(context, made, '__ior__', [right])!);
}

/** Gives defaultdict its methods. */
export function installDefaultDict(): void {
  addConstructor(defaultDictType, () => (_, [type]) => new PyDefaultDict(new Map(), type as PyType));
  addDeclarations(defaultDictType, {
    __init__: () => (context, [self, ...args], keywords) => init(context, self as PyDefaultDict, args, keywords),
    __missing__: one<PyDefaultDict>((self, key, context) => missing(context, self, key)),
    __repr__: none<PyDefaultDict>(reprDefault),
    __or__: one<PyDefaultDict>((self, other, context) => merged(context, self, self, other)),
    __ror__: one<PyDefaultDict>((self, other, context) => merged(context, self, other, self)),
    __reduce__: none<PyDefaultDict>((self) => new PyTuple([
      self.type, self.factory === null ? EMPTY_TUPLE : new PyTuple([self.factory]), null, null, new PyDictIterator(self, 'items'),
    ])),
    copy: none<PyDefaultDict>((self, context) => copyWith(context, self, self)),
    __copy__: none<PyDefaultDict>((self, context) => copyWith(context, self, self)),
  });
  addGetters(defaultDictType, {
    default_factory: { get: (self) => (self as PyDefaultDict).factory, set: (self, value) => { (self as PyDefaultDict).factory = value ?? null; } },
  });
}
