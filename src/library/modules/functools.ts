/** The `functools` module. */
import { addConstructor, addDeclarations, declareFunctions, matchArguments, named, one, some } from '../../objects/arguments.js';
import type { Declaration } from '../../objects/arguments.js';
import { findAttribute, getAttribute, setAttribute } from '../../objects/attribute.js';
import { call, callUnbound } from '../../objects/call.js';
import { compare } from '../../objects/compare.js';
import type { Comparison } from '../../objects/compare.js';
import type { Context } from '../../objects/context.js';
import { PyDict } from '../../objects/dict.js';
import { raise } from '../../objects/exception.js';
import { intOf } from '../../objects/integer.js';
import { collect, iterate, next } from '../../objects/iteration.js';
import { PyModule } from '../../objects/module.js';
import { PyBuiltinFunction, PyMethodDescriptor, wrapperDescriptorType } from '../../objects/native.js';
import { PyObject } from '../../objects/object.js';
import type { PyValue } from '../../objects/object.js';
import { after, settle } from '../../objects/pending.js';
import type { Result, Steps } from '../../objects/pending.js';
import { truth } from '../../objects/truth.js';
import { tupleOf } from '../../objects/tuple.js';
import { PyType, builtinType, objectType, setTypeAttribute, typeOf } from '../../objects/type.js';
import { NOT_IMPLEMENTED } from '../../values/plain.js';
import { PyLruCache, installLruCache } from './lru-cache.js';
import { PyPartial, installPartial, partialType } from './partial.js';

const ASSIGNED = ['__module__', '__name__', '__qualname__', '__doc__', '__annotate__', '__type_params__'];

/** `update_wrapper(wrapper, wrapped)`: the wrapper takes on the name and documentation of what it wraps. */
function* updateWrapper(context: Context, [wrapper, wrapped, assigned = tupleOf(ASSIGNED)]: (PyValue | undefined)[]): Steps {
  for (const name of yield* settle(collect(context, assigned))) {
    const value = yield* settle(findAttribute(context, wrapped!, name as string));
    if (value !== undefined) yield* settle(setAttribute(context, wrapper!, name as string, value));
  }
  const own = yield* settle(getAttribute(context, wrapper!, '__dict__'));
  const theirs = yield* settle(findAttribute(context, wrapped!, '__dict__'));
  if (own instanceof PyDict && theirs instanceof PyDict) for (const [name, value] of theirs.entries) own.entries.set(name, value);
  yield* settle(setAttribute(context, wrapper!, '__wrapped__', wrapped!));
  return wrapper!;
}

function* reduce(_: null, [func, iterable, initial]: (PyValue | undefined)[], context: Context): Steps {
  const iterator = yield* settle(iterate(context, iterable!));
  let result = initial === undefined ? yield* settle(next(context, iterator)) : initial;
  if (result === undefined) raise('TypeError', 'reduce() of empty iterable with no initial value');
  for (;;) {
    const item = yield* settle(next(context, iterator));
    if (item === undefined) return result;
    result = yield* settle(call(context, func!, [result, item]));
  }
}

function* cached(context: Context, func: PyValue, maxSize: number | null, typed: boolean): Steps {
  const wrapper = new PyLruCache(func, maxSize, typed);
  return yield* updateWrapper(context, [wrapper, func]);
}

/** `lru_cache(maxsize=128, typed=False)`, or `lru_cache(function)` itself as the decorator. */
function* lruCache(_: null, [maxSize = 128, typed = false]: (PyValue | undefined)[], context: Context): Steps {
  const isTyped = yield* settle(truth(context, typed));
  const size = maxSize === null ? null : intOf(maxSize);
  if (size !== undefined) {
    const limit = size === null ? null : Math.max(0, Number(size));
    return new PyBuiltinFunction('decorating_function', (inner, [func]) => cached(inner, func!, limit, isTyped), undefined, 'decorating_function', 'functools');
  }
  if (typeOf(maxSize).lookup('__call__') === undefined) raise('TypeError', 'Expected first argument to be an integer, a callable, or None');
  return yield* cached(context, maxSize, 128, isTyped);
}

const keyType = builtinType('KeyWrapper', undefined, 'functools');

/** What `cmp_to_key` makes of an item: ordered by the comparison function. */
class PyComparisonKey extends PyObject {
  constructor(readonly comparison: PyValue, readonly item: PyValue) {
    super(keyType);
  }
}

function installComparisonKey(): void {
  const comparing = (operator: Comparison): Declaration => one<PyComparisonKey>((self, other, context) => {
    if (!(other instanceof PyComparisonKey)) raise('TypeError', 'other argument must be K instance');
    return after(call(context, self.comparison, [self.item, other.item]), (sign) => compare(context, operator, sign, 0));
  });
  addDeclarations(keyType, {
    __lt__: comparing('<'), __le__: comparing('<='), __eq__: comparing('=='),
    __gt__: comparing('>'), __ge__: comparing('>='),
  });
  setTypeAttribute(keyType, '__hash__', null);
}

/** `a OP b` from another ordering method and equality. */
type Derived = (context: Context, self: PyValue, other: PyValue) => Result;

/** What `total_ordering` adds where a class defines one of the four: name, from the defined operation, or negated, or joined with equality. */
function derivedOrder(root: string): readonly [name: string, derived: Derived][] {
  const ask = (context: Context, self: PyValue, other: PyValue): Result => callUnbound(context, typeOf(self).lookup(root)!, self, [other]);
  const combine = (change: (result: boolean, equal: boolean) => boolean): Derived => (context, self, other) =>
    after(ask(context, self, other), (answer) => {
      if (answer === NOT_IMPLEMENTED) return answer;
      return after(truth(context, answer), (result) =>
        after(compare(context, '==', self, other), (same) => after(truth(context, same), (equal) => change(result, equal))));
    });
  const not = combine((result) => !result);
  const orEqual = combine((result, equal) => result || equal);
  const andDiffers = combine((result, equal) => result && !equal);
  const notAndDiffers = combine((result, equal) => !result && !equal);
  const notOrEqual = combine((result, equal) => !result || equal);
  const table: Record<string, readonly [string, Derived][]> = {
    __lt__: [['__gt__', notAndDiffers], ['__le__', orEqual], ['__ge__', not]],
    __le__: [['__ge__', notOrEqual], ['__lt__', andDiffers], ['__gt__', not]],
    __gt__: [['__lt__', notAndDiffers], ['__ge__', orEqual], ['__le__', not]],
    __ge__: [['__le__', notOrEqual], ['__gt__', andDiffers], ['__lt__', not]],
  };
  return table[root]!;
}

function totalOrdering(type: PyValue): PyValue {
  if (!(type instanceof PyType)) raise('TypeError', 'total_ordering() argument must be a class');
  const defined = ['__lt__', '__le__', '__gt__', '__ge__'].filter((name) => type.lookup(name) !== objectType.lookup(name));
  const root = defined.includes('__lt__') ? '__lt__' : defined.at(-1);
  if (root === undefined) raise('ValueError', 'must define at least one ordering operation: < > <= >=');
  for (const [name, derived] of derivedOrder(root)) {
    if (defined.includes(name)) continue;
    setTypeAttribute(type, name, new PyMethodDescriptor(type, name, (context, [self, other]) => derived(context, self!, other!), wrapperDescriptorType));
  }
  return type;
}

installPartial();
installLruCache();
installComparisonKey();
addConstructor(keyType, () => () => raise('TypeError', "cannot create 'functools.KeyWrapper' instances"));

/** Makes `functools`. */
export function makeFunctools(): PyModule {
  const functions = declareFunctions({
    cache: one((_, func, context) => cached(context, func, null, false)),
    cmp_to_key: one((_, comparison) =>
      new PyBuiltinFunction('K', (_context, [item]) => new PyComparisonKey(comparison, item!), undefined, 'K', 'functools')),
    lru_cache: named<null>({ names: ['maxsize', 'typed'], positional: 2, required: 0 }, lruCache),
    reduce: some<null>(2, 3, reduce),
    total_ordering: one((_, type) => totalOrdering(type)),
    update_wrapper: named({ names: ['wrapper', 'wrapped', 'assigned', 'updated'], positional: 4, required: 2 }, (_, args, context) =>
      updateWrapper(context, args)),
  }, 'functools');
  const wraps: Declaration = () => (_, [, ...args], keywords) => {
    const [wrapped, assigned] = matchArguments('wraps', { names: ['wrapped', 'assigned', 'updated'], positional: 3, required: 1 }, args, keywords);
    return new PyPartial(functions.get('update_wrapper')!, [], new Map([['wrapped', wrapped!], ...(assigned === undefined ? [] : [['assigned', assigned] as const])]));
  };
  return new PyModule('functools', [
    ...functions, ...declareFunctions({ wraps }, 'functools'), ['partial', partialType],
    ['WRAPPER_ASSIGNMENTS', tupleOf(ASSIGNED)], ['WRAPPER_UPDATES', tupleOf(['__dict__'])],
  ], 'frozen');
}
