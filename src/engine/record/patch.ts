/** Patches: what changed in a container, where that is shorter than the container. */
import type { HeapObject, Patch } from '../../trace/schema.js';

const PATCHED: ReadonlySet<string> = new Set(['list', 'dict', 'set']);

/** The `v` of a container; undefined for other kinds. */
const itemsOf = (object: HeapObject): readonly unknown[] | undefined => (PATCHED.has(object.t) ? (object as { v: unknown[] }).v : undefined);

/** Items are values or pairs of values: small, so that their text is the cheapest way to compare them. */
const same = (a: unknown, b: unknown): boolean => a === b || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b));

/** One splice that turns a container's `v` into another, or undefined where the whole is not longer. */
export function patchOf(before: HeapObject, after: HeapObject, wholeLength: number): { v: Patch } | undefined {
  const [old, now] = [itemsOf(before), itemsOf(after)];
  if (before.t !== after.t || old === undefined || now === undefined) return undefined;
  const shorter = Math.min(old.length, now.length);
  let start = 0;
  while (start < shorter && same(old[start], now[start])) start++;
  let end = 0;
  while (end < shorter - start && same(old[old.length - 1 - end], now[now.length - 1 - end])) end++;
  const items = now.slice(start, now.length - end);
  const patch: { v: Patch } = { v: ['~', [start, old.length - end - start, items]] };
  return JSON.stringify(patch).length < wholeLength ? patch : undefined;
}
