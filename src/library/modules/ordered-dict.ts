/** `collections.OrderedDict` (`Objects/odictobject.c`): every dict keeps its order, this one can change it. */
import { addClassDeclarations, addDeclarations, addConstructor, named, none, one, some } from '../../objects/arguments.js';
import { call, callSpecial } from '../../objects/call.js';
import { equals } from '../../objects/compare.js';
import type { Context } from '../../objects/context.js';
import { setItem } from '../../objects/container.js';
import { PyDict } from '../../objects/dict.js';
import { dictClear, dictDelete, dictGet, findKey } from '../../objects/dict-table.js';
import { updateDict } from '../../objects/dict-methods.js';
import { PyDictIterator, PyDictView, dictViewTypes } from '../../objects/dict-views.js';
import type { Part } from '../../objects/dict-views.js';
import { PyException, Raise, exceptionTypes, raise } from '../../objects/exception.js';
import { installIteratorProtocol } from '../../objects/iterators.js';
import { collect } from '../../objects/iteration.js';
import type { PyValue } from '../../objects/object.js';
import { addGetters } from '../../objects/native.js';
import { ensureDict } from '../../objects/object-methods.js';
import { after, settle } from '../../objects/pending.js';
import type { Result, Steps } from '../../objects/pending.js';
import { repr } from '../../objects/text.js';
import { truth } from '../../objects/truth.js';
import { PyTuple } from '../../objects/tuple.js';
import { builtinType, dictType, setTypeAttribute } from '../../objects/type.js';
import type { PyType } from '../../objects/type.js';
import { NOT_IMPLEMENTED } from '../../values/plain.js';

export const orderedDictType = builtinType('OrderedDict', dictType, 'collections');
orderedDictType.hasDict = true;

const iteratorType = builtinType('odict_iterator');
const viewTypes: Record<Part, PyType> = {
  keys: builtinType('odict_keys', dictViewTypes.keys),
  values: builtinType('odict_values', dictViewTypes.values),
  items: builtinType('odict_items', dictViewTypes.items),
};

class PyOrderedDictIterator extends PyDictIterator {
  constructor(source: PyDict, part: Part, reversed = false) {
    super(source, part, reversed, iteratorType);
  }

  override advance(): PyValue | undefined {
    if (this.source !== undefined && this.source.entries.size !== this.size) {
      this.source = undefined;
      raise('RuntimeError', 'OrderedDict mutated during iteration');
    }
    return super.advance();
  }
}

const keyError = (key: PyValue): Raise => new Raise(new PyException(exceptionTypes.KeyError, [key]));

function* popItem(self: PyDict, [last = true]: (PyValue | undefined)[], context: Context): Steps {
  if (self.entries.size === 0) raise('KeyError', 'dictionary is empty');
  const fromEnd = yield* settle(truth(context, last));
  const [key] = fromEnd ? [...self.entries.keys()].slice(-1) : self.entries.keys();
  return new PyTuple([key!, (yield* settle(dictDelete(context, self, key!)))!]);
}

function* moveToEnd(self: PyDict, [key, last = true]: (PyValue | undefined)[], context: Context): Steps {
  const found = yield* settle(findKey(context, self, key!));
  if (found === undefined) throw keyError(key!);
  const toEnd = yield* settle(truth(context, last));
  const { entries } = self;
  const value = entries.get(found)!;
  const others = [...entries].filter(([other]) => other !== found);
  // Where keys are found is kept apart from their order.
  entries.clear();
  if (!toEnd) entries.set(found, value);
  for (const [name, held] of others) entries.set(name, held);
  if (toEnd) entries.set(found, value);
  return null;
}

function* equal(context: Context, self: PyDict, other: PyValue): Steps {
  if (!(other instanceof PyDict)) return NOT_IMPLEMENTED;
  const same = yield* settle(callSpecial(context, new PyDict(self.entries), '__eq__', [new PyDict(other.entries)])!);
  if (same !== true || !other.type.isSubtypeOf(orderedDictType)) return same;
  const [mine, theirs] = [[...self.entries.keys()], [...other.entries.keys()]];
  for (const [i, key] of mine.entries()) if (!(yield* settle(equals(context, key, theirs[i]!)))) return false;
  return true;
}

function* reprOrdered(self: PyDict, context: Context): Steps {
  if (self.entries.size === 0) return `${self.type.shortName}()`;
  if (!context.enterRepr(self)) return '...';
  try {
    return `${self.type.shortName}(${yield* settle(repr(context, new PyDict(self.entries)))})`;
  } finally {
    context.leaveRepr(self);
  }
}

function* copy(self: PyDict, context: Context): Steps {
  const made = yield* settle(call(context, self.type, []));
  for (const [key, value] of [...self.entries]) yield* settle(setItem(context, made, key, value));
  return made;
}

function* merged(context: Context, left: PyValue, right: PyValue, type: PyType): Steps {
  if (!(left instanceof PyDict) || !(right instanceof PyDict)) return NOT_IMPLEMENTED;
  const made = yield* settle(call(context, type, [left]));
  return yield* settle(callSpecial(context, made, '__ior__', [right])!);
}

function* fromKeys(type: PyType, [iterable, value = null]: (PyValue | undefined)[], context: Context): Steps {
  const made = yield* settle(call(context, type, []));
  for (const key of yield* settle(collect(context, iterable!))) yield* settle(setItem(context, made, key, value));
  return made;
}

const view = (part: Part) => none<PyDict>((self) => new PyDictView(self, part, viewTypes[part]));

/** Gives OrderedDict its methods. */
export function installOrderedDict(): void {
  addConstructor(orderedDictType, () => (_, [type]) => new PyDict(new Map(), type as PyType));
  addDeclarations(orderedDictType, {
    __init__: () => (context, [self, ...args], keywords): Result => {
      if (args.length > 1) raise('TypeError', `expected at most 1 argument, got ${args.length}`);
      return updateDict(context, self as PyDict, args[0], keywords);
    },
    __repr__: none<PyDict>(reprOrdered),
    __iter__: none<PyDict>((self) => new PyOrderedDictIterator(self, 'keys')),
    __reversed__: none<PyDict>((self) => new PyOrderedDictIterator(self, 'keys', true)),
    __eq__: one<PyDict>((self, other, context) => equal(context, self, other)),
    __ne__: one<PyDict>((self, other, context) => after(equal(context, self, other) as Result, (same) => (typeof same === 'boolean' ? !same : same))),
    __or__: one<PyDict>((self, other, context) => merged(context, self, other, self.type)),
    __ror__: one<PyDict>((self, other, context) => merged(context, other, self, self.type)),
    keys: view('keys'), values: view('values'), items: view('items'),
    popitem: named<PyDict>({ names: ['last'], positional: 1, required: 0 }, popItem),
    move_to_end: named<PyDict>({ names: ['key', 'last'], positional: 2, required: 1 }, moveToEnd),
    pop: named<PyDict>({ names: ['key', 'default'], positional: 2, required: 1 }, (self, [key, otherwise], context) =>
      after(dictDelete(context, self, key!), (value) => {
        const result = value === undefined ? otherwise : value;
        if (result === undefined) throw keyError(key!);
        return result;
      })),
    setdefault: named<PyDict>({ names: ['key', 'default'], positional: 2, required: 1 }, (self, [key, otherwise = null], context) =>
      after(dictGet(context, self, key!), (value) => (value === undefined ? after(setItem(context, self, key!, otherwise), () => otherwise) : value))),
    clear: none<PyDict>((self) => { dictClear(self); return null; }),
    copy: none<PyDict>(copy),
    __copy__: none<PyDict>(copy),
  });
  addGetters(orderedDictType, { __dict__: ensureDict });
  addClassDeclarations(orderedDictType, { fromkeys: some<PyType>(1, 2, fromKeys) });
  setTypeAttribute(orderedDictType, '__hash__', null);
  for (const part of ['keys', 'values', 'items'] as const) {
    addDeclarations(viewTypes[part], {
      __iter__: none<PyDictView>((self) => new PyOrderedDictIterator(self.source, part)),
      __reversed__: none<PyDictView>((self) => new PyOrderedDictIterator(self.source, part, true)),
    });
  }
  installIteratorProtocol([iteratorType]);
}
