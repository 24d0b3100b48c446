/** The `_functools` module: what `functools` has that CPython writes in C. */
import { addConstructor, addDeclarations, declareFunctions, named, one, some } from '../../objects/arguments.js';
import type { Declaration } from '../../objects/arguments.js';
import { call } from '../../objects/call.js';
import { compare } from '../../objects/compare.js';
import type { Comparison } from '../../objects/compare.js';
import type { Context } from '../../objects/context.js';
import { raise } from '../../objects/exception.js';
import { intOf } from '../../objects/integer.js';
import { iterate, next } from '../../objects/iteration.js';
import { PyModule } from '../../objects/module.js';
import { addGetters } from '../../objects/native.js';
import { PyObject } from '../../objects/object.js';
import type { Held, PyValue } from '../../objects/object.js';
import { after, settle } from '../../objects/pending.js';
import type { Steps } from '../../objects/pending.js';
import { truth } from '../../objects/truth.js';
import { builtinType, setTypeAttribute, typeOf } from '../../objects/type.js';
import { PyLruCache, installLruCache, lruCacheType } from './lru-cache.js';
import { PLACEHOLDER, installPartial, partialType } from './partial.js';

function* reduce(_: null, [func, iterable, initial]: (PyValue | undefined)[], context: Context): Steps {
  if (typeOf(iterable!).lookup('__iter__') === undefined && typeOf(iterable!).lookup('__getitem__') === undefined) {
    raise('TypeError', 'reduce() arg 2 must support iteration');
  }
  const iterator = yield* settle(iterate(context, iterable!));
  let result = initial === undefined ? yield* settle(next(context, iterator)) : initial;
  if (result === undefined) raise('TypeError', 'reduce() of empty iterable with no initial value');
  for (;;) {
    const item = yield* settle(next(context, iterator));
    if (item === undefined) return result;
    result = yield* settle(call(context, func!, [result, item]));
  }
}

const keyType = builtinType('KeyWrapper', undefined, 'functools');

/** What `cmp_to_key` gives, and what that makes of an item: ordered by the comparison function. */
class PyComparisonKey extends PyObject {
  constructor(readonly comparison: PyValue, readonly item: PyValue | undefined) {
    super(keyType);
  }

  override get held(): Held { return [this.comparison, this.item]; }
}

function installComparisonKey(): void {
  const comparing = (operator: Comparison): Declaration => one<PyComparisonKey>((self, other, context) => {
    if (!(other instanceof PyComparisonKey)) raise('TypeError', 'other argument must be K instance');
    if (self.item === undefined || other.item === undefined) raise('AttributeError', 'object');
    return after(call(context, self.comparison, [self.item, other.item]), (sign) => compare(context, operator, sign, 0));
  });
  addDeclarations(keyType, {
    __call__: named<PyComparisonKey>({ names: ['obj'], positional: 1, required: 1 }, (self, [item]) => new PyComparisonKey(self.comparison, item)),
    __lt__: comparing('<'), __le__: comparing('<='), __eq__: comparing('=='), __ne__: comparing('!='),
    __gt__: comparing('>'), __ge__: comparing('>='),
  });
  addGetters(keyType, { obj: (self) => (self as PyComparisonKey).item ?? raise('AttributeError', 'object') });
  setTypeAttribute(keyType, '__hash__', null);
}

/** `_lru_cache_wrapper(user_function, maxsize, typed, cache_info_type)`. */
function* newCache(context: Context, [func, maxSize, typed]: PyValue[]): Steps {
  const size = maxSize === null ? null : intOf(maxSize!);
  if (size === undefined) raise('TypeError', 'maxsize should be integer or None');
  return new PyLruCache(func!, size === null ? null : Math.max(0, Number(size)), yield* settle(truth(context, typed!)));
}

installPartial();
installLruCache();
installComparisonKey();
addConstructor(keyType, () => () => raise('TypeError', "cannot create 'functools.KeyWrapper' instances"));
addConstructor(lruCacheType, some(4, 4, (_, args, context) => newCache(context, args)));

/** Makes `_functools`. */
export function makeFunctoolsCore(): PyModule {
  return new PyModule('_functools', [
    ['partial', partialType], ['Placeholder', PLACEHOLDER], ['_lru_cache_wrapper', lruCacheType],
    ...declareFunctions({
      cmp_to_key: named({ names: ['mycmp'], positional: 1, required: 1 }, (_, [comparison]) => new PyComparisonKey(comparison!, undefined)),
      reduce: named<null>({ names: ['', '', 'initial'], positional: 3, required: 2 }, reduce),
    }, '_functools'),
  ]);
}
