/** Trays: lists, tuples and sets of small values, their slots side by side, type above, indices below. */
import type { PlacedNode } from '../layout/model.js';
import { MORE } from '../layout/sizes.js';
import { group, line, rect, text } from './primitives.js';
import type { Group, Primitive } from './primitives.js';
import { nodeAttributes } from './pen.js';
import type { Pen } from './pen.js';

const RADIUS = 6, TYPE_RISE = 6, INDEX_DROP = 11, PADDING = 3;

export function slotKey(node: string, slot: string): string {
  return `${node}/row/${slot}`;
}

export function drawTray(box: PlacedNode, pen: Pen): Group {
  const { node } = box, { metrics, words } = pen;
  const empty = node.slots.length === 0;
  const children: Primitive[] = [
    text(`${node.id}/type`, 'type', box.x + 1, box.y - TYPE_RISE, metrics.size('tag'), metrics.fit(node.title, 'tag', Math.max(box.w, 60))),
    rect(`${node.id}/box`, empty ? 'box empty' : 'box', box.x, box.y, box.w, box.h, RADIUS),
  ];
  if (empty) {
    const label = metrics.fit(words.empty, 'unset', box.w - 2 * PADDING);
    children.push(text(`${node.id}/empty`, 'absent', box.x + box.w / 2, box.y + box.h / 2 + 4, metrics.size('unset'), label, 'middle'));
  }
  // Only sequences have indices; a set has none.
  const indexed = node.kind === 'list' || node.kind === 'tuple';
  for (const [i, slot] of node.slots.entries()) {
    const place = box.slots.get(slot.key);
    if (!place) continue;
    const key = slotKey(node.id, slot.key), x = place.x + place.w / 2;
    const parts: Primitive[] = [
      text(`${key}/value`, 'value', x, place.y + place.h / 2 + 4.3, metrics.size('name'), metrics.fit(slot.text, 'name', place.w - 2 * PADDING), 'middle'),
    ];
    if (indexed) parts.push(text(`${key}/index`, 'index', x, place.y + place.h + INDEX_DROP, metrics.size('index'), metrics.fit(slot.key, 'index', place.w), 'middle'));
    if (i > 0) parts.push(line(`${key}/rule`, 'rule', place.x, place.y, place.x, place.y + place.h));
    children.push(group(key, 'slot', parts));
  }
  if (node.more > 0) children.push(...drawMore(box, pen));
  return group(node.id, `object ${node.kind} ${node.state}`, children, nodeAttributes(box));
}

function drawMore(box: PlacedNode, { metrics }: Pen): Primitive[] {
  const place = box.slots.get(MORE);
  if (!place) return [];
  return [
    line(`${box.node.id}/more-rule`, 'rule', place.x, place.y, place.x, place.y + place.h),
    text(`${box.node.id}/more`, 'tag', place.x + place.w / 2, place.y + place.h / 2 + 4.3, metrics.size('tag'), metrics.fit(`+${box.node.more}`, 'tag', place.w), 'middle'),
  ];
}
