/** Membership of sets by Python's equality. */
import type { PyInt } from '../values/plain.js';
import type { Context } from './context.js';
import { equals } from './compare.js';
import { PyDict } from './dict.js';
import { hashFor } from './dict-table.js';
import type { Entry } from './hash-table.js';
import { collect } from './iteration.js';
import type { PyValue } from './object.js';
import { after, isPending, settle } from './pending.js';
import type { Result, Steps } from './pending.js';
import { PySet, setType } from './set.js';
import type { PyType } from './type.js';

/** A member and its hash. */
interface Found {
  readonly member: PyValue | undefined;
  readonly hash: PyInt;
}

/** The member that equals `value`, and the value's hash. Raises TypeError for an unhashable one. */
function find(context: Context, set: PySet, value: PyValue): Result<Found> {
  return after(hashFor(context, value, 'a set element'), (hash) => findHashed(context, set, value, hash));
}

function findHashed(context: Context, set: PySet, value: PyValue, hash: PyInt): Result<Found> {
  const candidates = set.table.candidates(hash);
  for (const member of candidates) {
    const same = equals(context, member, value);
    if (isPending(same)) return findInSteps(context, candidates, value, hash);
    if (same) return { member, hash };
  }
  return { member: undefined, hash };
}

function* findInSteps(context: Context, candidates: readonly PyValue[], value: PyValue, hash: PyInt): Steps<Found> {
  for (const member of candidates) if (yield* settle(equals(context, member, value))) return { member, hash };
  return { member: undefined, hash };
}

/** `value in set`. */
export function setHas(context: Context, set: PySet, value: PyValue): Result<boolean> {
  return after(find(context, set, value), ({ member }) => member !== undefined);
}

/** Adds a value unless a member equals it. */
export function setAdd(context: Context, set: PySet, value: PyValue): Result<void> {
  return after(find(context, set, value), ({ member, hash }) => {
    if (member === undefined) set.table.add(value, hash);
  });
}

/** Removes the member that equals a value; false when there is none. */
export function setRemove(context: Context, set: PySet, value: PyValue): Result<boolean> {
  return after(find(context, set, value), ({ member, hash }) => {
    if (member === undefined) return false;
    set.table.remove(member, hash);
    return true;
  });
}

/** A set of these values, in the order of insertion. */
export function setOf(context: Context, values: readonly PyValue[], type: PyType = setType): Result<PySet> {
  const set = new PySet(type);
  return after(addAll(context, set, values), () => set);
}

/** Adds a member of another set, whose hash is known. */
export function setAddEntry(context: Context, set: PySet, { key, hash }: Entry): Result<void> {
  return after(findHashed(context, set, key, hash), ({ member }) => {
    if (member === undefined) set.table.add(key, hash);
  });
}

/** Adds every item of an iterable (`set_update_internal`): of a set or dict their number is known beforehand. */
export function setUpdate(context: Context, set: PySet, iterable: PyValue): Result<void> {
  if (iterable instanceof PySet) return merge(context, set, iterable);
  if (iterable instanceof PyDict) {
    set.table.reserve(iterable.entries.size);
    return addAll(context, set, [...iterable.entries.keys()]);
  }
  return after(collect(context, iterable), (items) => addAll(context, set, items));
}

function merge(context: Context, set: PySet, other: PySet): Result<void> {
  if (set === other || other.table.size === 0) return undefined;
  set.table.reserve(other.table.size);
  return set.table.duplicate(other.table) ? undefined : addEntries(context, set, other.table.entries());
}

function* addEntries(context: Context, set: PySet, entries: readonly Entry[]): Steps<void> {
  for (const entry of entries) yield* settle(setAddEntry(context, set, entry));
}

/** Removes a value whose hash is known; false when no member equals it. */
export function setRemoveEntry(context: Context, set: PySet, { key, hash }: Entry): Result<boolean> {
  return after(findHashed(context, set, key, hash), ({ member }) => {
    if (member !== undefined) set.table.remove(member, hash);
    return member !== undefined;
  });
}

/** Whether a value whose hash is known equals a member. */
export function setHasEntry(context: Context, set: PySet, { key, hash }: Entry): Result<boolean> {
  return after(findHashed(context, set, key, hash), ({ member }) => member !== undefined);
}

/** Adds each value. */
export function addAll(context: Context, set: PySet, values: readonly PyValue[]): Result<void> {
  for (let i = 0; i < values.length; i++) {
    const added = setAdd(context, set, values[i]!);
    if (isPending(added)) return addRest(context, set, values, i + 1, added);
  }
  return undefined;
}

function* addRest(context: Context, set: PySet, values: readonly PyValue[], from: number, first: Result<void>): Steps<void> {
  yield* settle(first);
  for (const value of values.slice(from)) yield* settle(setAdd(context, set, value));
}
