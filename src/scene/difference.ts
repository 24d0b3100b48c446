/** What changed between two boxes of the same thing, and which part of a long box is shown. */
import { sameContent, type Box, type Item } from './box.js';

export interface ItemChange {
  readonly key: string;
  readonly kind: 'set' | 'add' | 'remove';
}

/** Slots of a tray, and rows of a container, a frame, any other box, that are shown before the rest becomes "+n". */
const SLOTS = 8;
const ROWS = 6;
const FRAME_ROWS = 24;
const OTHER_ROWS = 12;

/** A sequence changed between its common head and its common tail. */
function positionalChanges(before: readonly Item[], after: readonly Item[]): ItemChange[] {
  const same = (a: Item | undefined, b: Item | undefined): boolean => a !== undefined && b !== undefined && sameContent(a.content, b.content);
  const shortest = Math.min(before.length, after.length);
  let head = 0;
  while (head < shortest && same(before[head], after[head])) head++;
  let tail = 0;
  while (tail < shortest - head && same(before[before.length - 1 - tail], after[after.length - 1 - tail])) tail++;
  const changes: ItemChange[] = [];
  const both = shortest - head - tail;
  for (let index = head; index < head + both; index++) changes.push({ key: String(index), kind: 'set' });
  for (let index = head + both; index < after.length - tail; index++) changes.push({ key: String(index), kind: 'add' });
  for (let index = head + both; index < before.length - tail; index++) changes.push({ key: String(index), kind: 'remove' });
  return changes;
}

function keyedChanges(before: readonly Item[], after: readonly Item[]): ItemChange[] {
  const old = new Map(before.map((entry) => [entry.key, entry]));
  const changes: ItemChange[] = [];
  for (const { key, content } of after) {
    const known = old.get(key);
    old.delete(key);
    if (!known) changes.push({ key, kind: 'add' });
    else if (!sameContent(known.content, content)) changes.push({ key, kind: 'set' });
  }
  for (const key of old.keys()) changes.push({ key, kind: 'remove' });
  return changes;
}

export const itemChanges = (before: Box, after: Box): ItemChange[] =>
  after.positional ? positionalChanges(before.items, after.items) : keyedChanges(before.items, after.items);

const CONTAINERS: ReadonlySet<Box['kind']> = new Set(['list', 'tuple', 'set', 'frozenset', 'dict']);

/** The items that are shown and the number of those that are not. What was touched is always shown. */
export function shownItems(box: Box, touched: readonly ItemChange[]): { items: readonly Item[]; more: number } {
  const room = box.shape === 'tray' ? SLOTS : CONTAINERS.has(box.kind) ? ROWS : box.kind === 'frame' ? FRAME_ROWS : OTHER_ROWS;
  if (box.items.length <= room) return { items: box.items, more: 0 };
  const keys = new Set(touched.map(({ key }) => key));
  const late = box.items.slice(room).filter(({ key }) => keys.has(key)).slice(-(room - 1));
  const items = [...box.items.slice(0, room - late.length), ...late];
  return { items, more: box.items.length - items.length };
}
