/** The `_collections` module: what `collections` has that is not written in Python. */
import { addConstructor, addDeclarations, declareFunctions, none, some } from '../../objects/arguments.js';
import { binary, binaryOperator } from '../../objects/operators.js';
import type { Context } from '../../objects/context.js';
import { setItem } from '../../objects/container.js';
import { PyDict } from '../../objects/dict.js';
import { dictGet, dictSet } from '../../objects/dict-table.js';
import { call } from '../../objects/call.js';
import { getAttribute } from '../../objects/attribute.js';
import { iterate, next } from '../../objects/iteration.js';
import { raise } from '../../objects/exception.js';
import { PyModule } from '../../objects/module.js';
import { PyGetSet, addGetters } from '../../objects/native.js';
import type { PyValue } from '../../objects/object.js';
import { after, settle } from '../../objects/pending.js';
import type { Steps } from '../../objects/pending.js';
import { repr } from '../../objects/text.js';
import { PyTuple } from '../../objects/tuple.js';
import { builtinType, dictType, typeOf } from '../../objects/type.js';
import { defaultDictType, installDefaultDict } from './default-dict.js';
import { dequeType, installDeque } from './deque.js';
import { installOrderedDict, orderedDictType } from './ordered-dict.js';

const ADD = binaryOperator('+');

/** `_count_elements(mapping, iterable)`: counts into a mapping; a dict with its own methods is written directly. */
function* countElements(_: null, [mapping, iterable]: PyValue[], context: Context): Steps {
  const plain = mapping instanceof PyDict && ['get', '__setitem__'].every((name) => mapping.type.lookup(name) === dictType.lookup(name));
  const iterator = yield* settle(iterate(context, iterable!));
  const get = plain ? undefined : yield* settle(getAttribute(context, mapping!, 'get'));
  for (;;) {
    const item = yield* settle(next(context, iterator));
    if (item === undefined) return null;
    const before: PyValue | undefined = get === undefined ? yield* settle(dictGet(context, mapping as PyDict, item)) : yield* settle(call(context, get, [item, 0]));
    const count = yield* settle(binary(context, ADD, before === undefined ? 0 : before, 1));
    if (plain) yield* settle(dictSet(context, mapping, item, count));
    else yield* settle(setItem(context, mapping!, item, count));
  }
}

const tupleGetterType = builtinType('_tuplegetter', undefined, '_collections');

/** `_tuplegetter(index, doc)`: a field of a named tuple. */
class TupleGetter extends PyGetSet {
  constructor(readonly index: number, public doc: PyValue) {
    super(tupleGetterType, String(index), (self) => itemOf(self, index), (_, value) =>
      raise('AttributeError', value === undefined ? "can't delete attribute" : "can't set attribute"), tupleGetterType);
  }
}

function itemOf(self: PyValue, index: number): PyValue {
  if (!(self instanceof PyTuple)) raise('TypeError', `descriptor for index '${index}' for tuple subclasses doesn't apply to '${typeOf(self).name}' object`);
  return itemAt(self, index);
}

function itemAt({ items }: PyTuple, index: number): PyValue {
  return index < items.length ? items[index]! : raise('IndexError', 'tuple index out of range');
}

function installTupleGetter(): void {
  addConstructor(tupleGetterType, some(2, 2, (_, [index, doc]) => new TupleGetter(index as number, doc!)));
  addDeclarations(tupleGetterType, {
    __repr__: none<TupleGetter>((self, context) => after(repr(context, self.doc), (doc) => `_tuplegetter(${self.index}, ${doc})`)),
  });
  addGetters(tupleGetterType, {
    __doc__: { get: (self) => (self as TupleGetter).doc, set: (self, value) => { (self as TupleGetter).doc = value ?? null; } },
  });
}

installDeque();
installOrderedDict();
installDefaultDict();
installTupleGetter();

/** Makes `_collections`. */
export function makeCollectionsCore(): PyModule {
  return new PyModule('_collections', [
    ['deque', dequeType], ['OrderedDict', orderedDictType], ['defaultdict', defaultDictType], ['_tuplegetter', tupleGetterType],
    ...declareFunctions({ _count_elements: some<null>(2, 2, countElements) }, '_collections'),
  ]);
}
