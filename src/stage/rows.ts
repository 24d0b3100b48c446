/** Rows of a box: a name or key, and its value, port or nothing. */
import type { PlacedLink, PlacedNode } from '../layout/model.js';
import { geometryOf } from '../layout/sizes.js';
import type { Row } from '../scene/model.js';
import { circle, group, path, rect, text } from './primitives.js';
import type { Group, Primitive } from './primitives.js';
import { portKey } from './pen.js';
import type { Pen } from './pen.js';

/** Distance of a port's middle from the edge it looks to, px. */
export const PORT_INSET = 14;
const PORT_RADIUS = 3.6, CUT_RADIUS = 3.2, DIAMOND = 5, SQUARE = 3;
/** Free px kept between a row's name and what stands at its right. */
const GAP = 8;

/** Class of links, stubs and dots that start in a row. */
export function tint(row: Row): string {
  if (row.port === 'diamond') return 'free';
  return row.scope === 'cell' ? 'cellp' : '';
}

/** Draws all rows of a box. */
export function drawRows(box: PlacedNode, pen: Pen): Group[] {
  return box.node.rows.flatMap((row) => {
    const place = box.rows.get(row.key);
    return place ? [drawRow(box, row, place.y, pen)] : [];
  });
}

function drawRow(box: PlacedNode, row: Row, y: number, pen: Pen): Group {
  const { metrics } = pen;
  const key = portKey(box.node.id, row.key);
  const { padLeft, padRight } = geometryOf(box.node, metrics);
  const room = box.w - padLeft - padRight;
  const value = row.unbound ? pen.words.unset : row.value;
  const style = row.unbound ? 'unset' : 'name';
  const wanted = metrics.width(row.label, 'name');
  // A long name leaves its value two fifths of the row, a short one everything it does not need.
  const nameRoom = value === null ? room - (row.port === 'none' ? 0 : PORT_INSET + DIAMOND)
    : Math.max(room - GAP - metrics.width(value, style), Math.min(wanted, room * 0.6 - GAP));
  const label = metrics.fit(row.label, 'name', nameRoom);
  const children: Primitive[] = [
    text(`${key}/name`, row.scope === 'plain' ? 'key' : `name ${row.scope}`, box.x + padLeft, y + 4.2, metrics.size('name'), label),
  ];
  if (row.port !== 'none') children.push(...drawPort(box, row, y, pen));
  else if (value !== null) {
    const fitted = metrics.fit(value, style, room - GAP - metrics.width(label, 'name'));
    children.push(text(`${key}/value`, row.unbound ? 'absent' : 'value', box.x + box.w - padRight, y + 4.2, metrics.size(style), fitted, 'end'));
  }
  return group(key, 'row', children, { part: 'variable' });
}

/** Where the port of a row is, across: at the left edge if its link leaves there. */
export function portX(box: PlacedNode, link: PlacedLink | undefined): number {
  const leftward = link !== undefined && link.route.start.x < box.x + box.w / 2;
  return leftward ? box.x : box.x + box.w - PORT_INSET;
}

/** A port and the stub from it to the edge of the box where its link starts. */
function drawPort(box: PlacedNode, row: Row, y: number, pen: Pen): Primitive[] {
  const key = portKey(box.node.id, row.key);
  const x = portX(box, pen.leaving.get(key)), edge = box.x + box.w;
  const stub = (from: number): Primitive[] => (x === box.x ? [] : [path(`${key}/stub`, `stub ${tint(row)}`.trim(), `M${from} ${y}H${edge}`)]);
  switch (row.port) {
    case 'dot': return [...stub(x), circle(`${key}/port`, `port ${tint(row)}`.trim(), x, y, PORT_RADIUS)];
    case 'diamond': return [
      ...stub(x + DIAMOND),
      path(`${key}/port`, 'port free', `M${x} ${y - DIAMOND}L${x + DIAMOND} ${y}L${x} ${y + DIAMOND}L${x - DIAMOND} ${y}Z`),
    ];
    case 'square': return [rect(`${key}/port`, 'port default', x - SQUARE, y - SQUARE, 2 * SQUARE, 2 * SQUARE, 1)];
    case 'cut': return [circle(`${key}/port`, 'port cut', x, y, CUT_RADIUS)];
    case 'none': return [];
  }
}
