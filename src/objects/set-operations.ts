/** Membership of sets by Python's equality. */
import type { PyInt } from '../values/plain.js';
import type { Context } from './context.js';
import { equals } from './compare.js';
import { hashFor } from './dict-table.js';
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
  return after(hashFor(context, value, 'a set element'), (hash) => {
    const candidates = set.table.candidates(hash);
    for (const member of candidates) {
      const same = equals(context, member, value);
      if (isPending(same)) return findInSteps(context, candidates, value, hash);
      if (same) return { member, hash };
    }
    return { member: undefined, hash };
  });
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
