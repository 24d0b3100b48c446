/** Lists, dicts and sets: what changed in one is found without describing all of it. */
import { PyDict } from '../../objects/dict.js';
import { PyList } from '../../objects/list.js';
import type { PyObject, PyValue } from '../../objects/object.js';
import { PySet } from '../../objects/set.js';
import { dictType, listType } from '../../objects/type.js';

/** Contents of a container: its values, in a dict keys and values by turns. */
export interface Contents {
  readonly kind: 'list' | 'dict' | 'set' | 'frozenset';
  readonly flat: readonly PyValue[];
  /** Values that belong together: 2 in a dict. */
  readonly width: 1 | 2;
}

/** The contents of an exact list, dict or set; undefined for everything else. */
export function contentsOf(object: PyObject): Contents | undefined {
  if (object instanceof PyList) return object.type === listType ? { kind: 'list', flat: object.items, width: 1 } : undefined;
  if (object instanceof PyDict) return object.type === dictType ? { kind: 'dict', flat: itemsOf(object), width: 2 } : undefined;
  if (object instanceof PySet && !object.type.heap) return { kind: object.frozen ? 'frozenset' : 'set', flat: object.table.values(), width: 1 };
  return undefined;
}

/** Keys and values by turns, without what `exec` adds to the globals it is given. */
function itemsOf({ entries }: PyDict): PyValue[] {
  const items = entries.has('__builtins__') ? [...entries].filter(([key]) => key !== '__builtins__') : [...entries];
  return items.flat();
}

/** One splice, in flat positions, that turns `before` into `after`; undefined where they are the same. */
export interface Splice { start: number; deleted: number; inserted: readonly PyValue[] }

export function spliceBetween(before: readonly PyValue[], after: readonly PyValue[], width: number): Splice | undefined {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  if (start === before.length && start === after.length) return undefined;
  start -= start % width;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  end -= end % width;
  return { start, deleted: before.length - end - start, inserted: after.slice(start, after.length - end) };
}
