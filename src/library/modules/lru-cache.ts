/** `functools.lru_cache`: a function that remembers its results. */
import { addDeclarations, none, some } from '../../objects/arguments.js';
import { call } from '../../objects/call.js';
import type { Context } from '../../objects/context.js';
import { PyDict } from '../../objects/dict.js';
import { dictClear, dictDelete, dictGet, dictSet } from '../../objects/dict-table.js';
import { PyMethod } from '../../objects/function.js';
import { hash } from '../../objects/hash.js';
import { addGetters } from '../../objects/native.js';
import { ensureDict } from '../../objects/object-methods.js';
import { PyInstance, PyObject } from '../../objects/object.js';
import type { Held, PyValue } from '../../objects/object.js';
import { settle } from '../../objects/pending.js';
import type { Keywords, Steps } from '../../objects/pending.js';
import { tupleOf } from '../../objects/tuple.js';
import { builtinType, intType, objectType, strType, typeOf } from '../../objects/type.js';
import { PyStructure, structureType } from '../structure.js';

export const lruCacheType = builtinType('_lru_cache_wrapper', undefined, 'functools');
const cacheInfoType = structureType('functools.CacheInfo', ['hits', 'misses', 'maxsize', 'currsize'], 'CacheInfo');

/** Stands between positional and keyword arguments of a key. */
const MARK = new PyInstance(objectType);

/** The wrapper of a cached function. */
export class PyLruCache extends PyObject {
  hits = 0;
  misses = 0;
  /** Results by arguments, the least recently used first. */
  readonly results = new PyDict();

  constructor(readonly func: PyValue, readonly maxSize: number | null, readonly typed: boolean) {
    super(lruCacheType);
  }

  override get held(): Held { return [this.func]; }

  /** `_make_key`: the arguments as one hashable value; a single int or str is its own key. */
  key(args: readonly PyValue[], keywords: Keywords | undefined): PyValue {
    const parts = [...args];
    for (const [name, value] of keywords ?? []) parts.push(...(parts.includes(MARK) ? [] : [MARK]), name, value);
    if (this.typed) for (const value of [...args, ...(keywords?.values() ?? [])]) parts.push(typeOf(value));
    const [first] = parts;
    const alone = parts.length === 1 && first !== undefined && (typeOf(first) === intType || typeOf(first) === strType);
    return alone ? first : tupleOf(parts);
  }
}

function* callCached(context: Context, self: PyLruCache, args: PyValue[], keywords: Keywords | undefined): Steps {
  const { results, maxSize } = self;
  if (maxSize === 0) {
    self.misses += 1;
    return yield* settle(call(context, self.func, args, keywords));
  }
  const key = self.key(args, keywords);
  // Hashed first, so that the error for an unhashable argument speaks of no dict.
  yield* settle(hash(context, key));
  const known = yield* settle(dictGet(context, results, key));
  if (known !== undefined) {
    self.hits += 1;
    yield* moveToEnd(context, self, key, known);
    return known;
  }
  self.misses += 1;
  const result = yield* settle(call(context, self.func, args, keywords));
  if ((yield* settle(dictGet(context, results, key))) !== undefined) return result;
  if (maxSize !== null && results.entries.size >= maxSize) {
    const oldest = results.entries.keys().next();
    if (!oldest.done) yield* settle(dictDelete(context, results, oldest.value));
  }
  yield* settle(dictSet(context, results, key, result));
  return result;
}

/** A bounded cache keeps its keys in the order of their last use. */
function* moveToEnd(context: Context, self: PyLruCache, key: PyValue, value: PyValue): Steps<void> {
  if (self.maxSize === null) return;
  yield* settle(dictDelete(context, self.results, key));
  yield* settle(dictSet(context, self.results, key, value));
}

/** Gives the wrapper its methods. */
export function installLruCache(): void {
  lruCacheType.hasDict = true;
  addDeclarations(lruCacheType, {
    __call__: () => (context, [self, ...args], keywords) => callCached(context, self as PyLruCache, args, keywords),
    __get__: some<PyLruCache>(1, 2, (self, [instance]) => (instance === null ? self : new PyMethod(self, instance!))),
    cache_info: none<PyLruCache>((self) =>
      new PyStructure(cacheInfoType, [self.hits, self.misses, self.maxSize, self.results.entries.size])),
    cache_clear: none<PyLruCache>((self) => {
      dictClear(self.results);
      self.hits = 0;
      self.misses = 0;
      return null;
    }),
    cache_parameters: none<PyLruCache>((self) =>
      new PyDict(new Map<PyValue, PyValue>([['maxsize', self.maxSize], ['typed', self.typed]]))),
  });
  addGetters(lruCacheType, { __dict__: ensureDict });
}
