/**
 * Lookup in dicts by Python's equality. Most keys are their own Map key: strs, ints, and objects compared by
 * identity. A number of another type is found through the int or float it equals, any other key by hash
 * and `==`, which may run Python code.
 */
import { type PyInt, PyFloat, normalizeInt } from '../values/plain.js';
import type { Context } from './context.js';
import { equals } from './compare.js';
import type { PyDict } from './dict.js';
import { Raise, exceptionTypes, raise } from './exception.js';
import { hash } from './hash.js';
import { PyBoxed } from './object.js';
import type { PyValue } from './object.js';
import { after, isPending, settle } from './pending.js';
import type { Result, Steps } from './pending.js';
import { objectType, typeOf } from './type.js';

/** The value of `key`, or undefined. */
export function dictGet(context: Context, dict: PyDict, key: PyValue): Result<PyValue | undefined> {
  if (dict.index === undefined && isPlainKey(key)) return dict.entries.get(key);
  return after(findKey(context, dict, key), (found) => (found === undefined ? undefined : dict.entries.get(found)));
}

/** Whether a key is its own Map key in a dict without an index. */
function isPlainKey(key: PyValue): boolean {
  return typeof key === 'string' || typeof key === 'number';
}

/** Sets `key`; a key already there stays as it is. */
export function dictSet(context: Context, dict: PyDict, key: PyValue, value: PyValue): Result<void> {
  if (dict.index === undefined && isPlainKey(key)) {
    dict.entries.set(key, value);
    return undefined;
  }
  const bucketHash = needsHash(key) ? hashKey(context, key) : undefined;
  return after(bucketHash, (code) => after(lookup(context, dict, key, code), (found) => {
    if (found === undefined) register(dict, key, code);
    dict.entries.set(found === undefined ? key : found, value);
  }));
}

/** Removes `key` and gives its value, or undefined. */
export function dictDelete(context: Context, dict: PyDict, key: PyValue): Result<PyValue | undefined> {
  return after(findKey(context, dict, key), (found) => {
    if (found === undefined) return undefined;
    const value = dict.entries.get(found);
    dict.entries.delete(found);
    forget(dict, found);
    return value;
  });
}

/** Empties the dict. */
export function dictClear(dict: PyDict): void {
  dict.entries.clear();
  dict.index = undefined;
}

/** The key in the dict that equals `key`, or undefined. Raises TypeError for an unhashable one. */
export function findKey(context: Context, dict: PyDict, key: PyValue): Result<PyValue | undefined> {
  if (dict.index === undefined && isPlainKey(key)) return dict.entries.has(key) ? key : undefined;
  if (!needsHash(key)) return lookup(context, dict, key, undefined);
  return after(hashKey(context, key), (code) => lookup(context, dict, key, code));
}

/** Whether a key is found by hash and equality: its type defines them, and it equals no str or number. */
function needsHash(key: PyValue): boolean {
  if (typeof key !== 'object' || key === null || plainOf(key) !== undefined) return false;
  const type = typeOf(key);
  return type.lookup('__hash__') !== objectType.lookup('__hash__') || type.lookup('__eq__') !== objectType.lookup('__eq__');
}

/** The number, as ints are written, or text that a key equals; undefined for every other key and for NaN. */
function plainOf(key: PyValue): PyInt | string | undefined {
  if (typeof key === 'number' || typeof key === 'bigint' || typeof key === 'string') return key;
  if (typeof key === 'boolean') return Number(key);
  if (key instanceof PyBoxed) return comparesAsPlain(key) ? plainOf(key.value) : undefined;
  if (!(key instanceof PyFloat) || Number.isNaN(key.value)) return undefined;
  return Number.isInteger(key.value) && !Number.isSafeInteger(key.value) ? normalizeInt(BigInt(key.value)) : key.value + 0;
}

/** Whether a subclass of a plain type leaves its hash and equality as they are. */
function comparesAsPlain({ type, value }: PyBoxed): boolean {
  const plain = typeOf(value);
  return type.lookup('__hash__') === plain.lookup('__hash__') && type.lookup('__eq__') === plain.lookup('__eq__');
}

function lookup(context: Context, dict: PyDict, key: PyValue, code: PyInt | undefined): Result<PyValue | undefined> {
  if (dict.entries.has(key)) return key;
  const plain = plainOf(key);
  if (plain !== undefined) {
    const found = dict.entries.has(plain) ? plain : dict.index?.plain.get(plain);
    if (found !== undefined || dict.index === undefined || dict.index.hashed === 0) return found;
    return after(hashKey(context, key), (plainCode) => findEqual(context, dict.index?.buckets.get(plainCode) ?? [], key));
  }
  if (code === undefined) return undefined;
  return findEqual(context, [...dict.index?.buckets.get(code) ?? [], ...plainKeys(context, dict, code)], key);
}

/** The plain keys with a hash: an object may equal one of them. Dicts that mix both kinds are rare. */
function plainKeys(context: Context, dict: PyDict, code: PyInt): PyValue[] {
  if (dict.entries.size === (dict.index?.hashed ?? 0)) return [];
  return [...dict.entries.keys()].filter((key) => plainOf(key) !== undefined && hash(context, key) === code);
}

/** The first of `candidates` that equals `key`. */
function findEqual(context: Context, candidates: readonly PyValue[], key: PyValue): Result<PyValue | undefined> {
  for (const candidate of candidates) {
    const same = equals(context, candidate, key);
    if (isPending(same)) return findEqualInSteps(context, [...candidates], key);
    if (same) return candidate;
  }
  return undefined;
}

function* findEqualInSteps(context: Context, candidates: readonly PyValue[], key: PyValue): Steps<PyValue | undefined> {
  for (const candidate of candidates) if (yield* settle(equals(context, candidate, key))) return candidate;
  return undefined;
}

function register(dict: PyDict, key: PyValue, code: PyInt | undefined): void {
  const plain = plainOf(key);
  if (plain === key || (plain === undefined && code === undefined)) return;
  const index = dict.index ??= { plain: new Map(), buckets: new Map(), hashed: 0 };
  if (plain !== undefined) {
    index.plain.set(plain, key);
    return;
  }
  const { buckets } = index;
  index.hashed += 1;
  const bucket = buckets.get(code!);
  if (bucket === undefined) buckets.set(code!, [key]);
  else bucket.push(key);
}

function forget(dict: PyDict, key: PyValue): void {
  const { index } = dict;
  if (index === undefined) return;
  const plain = plainOf(key);
  if (plain !== undefined) {
    index.plain.delete(plain);
    return;
  }
  for (const [code, bucket] of index.buckets) {
    const at = bucket.indexOf(key);
    if (at < 0) continue;
    index.hashed -= 1;
    if (bucket.length === 1) index.buckets.delete(code);
    else bucket.splice(at, 1);
    return;
  }
}

/** A key's hash; the TypeError of an unhashable one says what it was used for. */
function hashKey(context: Context, key: PyValue): Result<PyInt> {
  return hashFor(context, key, 'a dict key');
}

/** `hash(value)`, where an unhashable value's TypeError names its use: "cannot use 'list' as a dict key (…)". */
export function hashFor(context: Context, value: PyValue, use: string): Result<PyInt> {
  const explain = (error: unknown): never => {
    if (!(error instanceof Raise) || error.exception.type !== exceptionTypes.TypeError) throw error;
    const [reason] = error.exception.args;
    raise('TypeError', `cannot use '${typeOf(value).name}' as ${use} (${typeof reason === 'string' ? reason : ''})`);
  };
  try {
    const code = hash(context, value);
    return isPending(code) ? hashInSteps(code, explain) : code;
  } catch (error) {
    return explain(error);
  }
}

function* hashInSteps(pending: Result<PyInt>, explain: (error: unknown) => never): Steps<PyInt> {
  try {
    return yield* settle(pending);
  } catch (error) {
    return explain(error);
  }
}
