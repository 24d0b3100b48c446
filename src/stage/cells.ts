/** Cells: the only capsule, the only double ring, the only thing that glows. */
import type { PlacedLink, PlacedNode } from '../layout/model.js';
import { circle, group, path, rect, text } from './primitives.js';
import type { Group, Primitive } from './primitives.js';
import { nodeAttributes, portKey } from './pen.js';
import type { Pen } from './pen.js';

/** A capsule's name from its left edge, and its dot from its right edge. */
export const INSET = 15;
const LEFT_INSET = 8, HALO = 5, INNER = 3.5, PORT_RADIUS = 3.6, GAP = 4;

/** A capsule around a box, `out` px outside of it. */
export function capsule(key: string, cls: string, box: { x: number; y: number; w: number; h: number }, out: number): Primitive {
  return rect(key, cls, box.x - out, box.y - out, box.w + 2 * out, box.h + 2 * out, box.h / 2 + out);
}

/** Where a cell's dot is, across. */
export function cellPortX(box: PlacedNode, link: PlacedLink): number {
  return link.route.start.x <= box.x ? box.x + LEFT_INSET : box.x + box.w - INSET;
}

export function drawCell(box: PlacedNode, pen: Pen): Group {
  const { node } = box, { id } = node, { metrics } = pen;
  const middle = box.y + box.h / 2, right = box.x + box.w;
  const link = pen.leaving.get(portKey(id, ''));
  const room = box.w - 2 * INSET;
  const unset = node.state === 'unset';
  // The dashed ring says it already: the word is left out where it would cost the name.
  const spare = room - GAP - metrics.width(node.title, 'name');
  const value = unset ? (metrics.width(pen.words.unset, 'unset') <= spare ? pen.words.unset : null) : node.value;
  const style = unset ? 'unset' : 'name';
  const nameRoom = link ? room - 2 * PORT_RADIUS
    : value === null ? room
    : Math.max(room - GAP - metrics.width(value, style), Math.min(metrics.width(node.title, 'name'), room * 0.6 - GAP));
  const name = metrics.fit(node.title, 'name', nameRoom);
  const children: Primitive[] = [];
  if (node.state === 'live') children.push(capsule(`${id}/glow`, 'glow', box, HALO));
  children.push(capsule(`${id}/ring`, 'ring', box, 0), capsule(`${id}/ring2`, 'ring2', box, -INNER));
  children.push(text(`${id}/name`, 'cell-name', box.x + INSET, middle + 4.3, metrics.size('name'), name));
  if (link) {
    // A value to the left is reached from the left; in the narrow variant it hangs below and its link starts at the dot itself.
    const { x: start } = link.route.start, x = cellPortX(box, link);
    const way = start <= box.x ? `H${box.x}` : start < right ? `V${box.y + box.h}` : `H${right}`;
    children.push(path(`${id}/stub`, 'stub cellp', `M${x} ${middle}${way}`));
    children.push(circle(`${id}/port`, 'port cellp', x, middle, PORT_RADIUS));
  } else if (value !== null) {
    const fitted = metrics.fit(value, style, room - GAP - metrics.width(name, 'name'));
    children.push(text(`${id}/value`, unset ? 'absent' : 'value', right - INSET, middle + 4.4, metrics.size(style), fitted, 'end'));
  }
  return group(id, `cell ${node.state}`, children, nodeAttributes(box));
}
