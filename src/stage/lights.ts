/** Lights: what belongs to the thing that the reader points at, stressed over a still; and what the reader points at. */
import type { LinkId, NodeId } from '../scene/model.js';
import type { PlacedNode, PlacedScene, Point, Rect } from '../layout/model.js';
import { capsule } from './cells.js';
import { drawLink } from './links.js';
import { portKey } from './pen.js';
import { group, rect } from './primitives.js';
import type { Group, Primitive } from './primitives.js';

/** What is lit. */
export interface Lights {
  nodes: ReadonlySet<NodeId>;
  /** Rows and slots, by `portKey`. */
  rows: ReadonlySet<string>;
  links: ReadonlySet<LinkId>;
}

/** What is at a place: a box, and the row or slot of it ('' for none). */
export interface Hit { node: NodeId; row: string }

const OUT = 3, CELL_OUT = 5, RADIUS = 10, ROW_OUT = -2, ROW_RADIUS = 6;

/** Copies of the lit links over everything, and rings around what is lit. */
export function drawLights(placed: PlacedScene, { nodes, rows, links }: Lights): Group {
  const wires = [...placed.links.values()].filter(({ link }) => links.has(link.id)).map((link): Primitive => {
    const wire = drawLink(link, true);
    return { ...wire, key: `lit/${wire.key}` };
  });
  const rings = [...placed.boxes.values()].flatMap((box) => [
    ...(nodes.has(box.node.id) ? [ringOf(box)] : []),
    ...placesIn(box).filter(({ row }) => rows.has(portKey(box.node.id, row))).map(({ row, area }) => around(`lit/${portKey(box.node.id, row)}`, area, ROW_OUT, ROW_RADIUS)),
  ]);
  return group('lights', 'lights', [...wires, ...rings]);
}

function ringOf(box: PlacedNode): Primitive {
  const key = `lit/${box.node.id}`;
  return box.node.kind === 'cell' ? capsule(key, 'lit', box, CELL_OUT) : around(key, box, OUT, box.node.kind === 'instance' ? RADIUS + 7 : RADIUS);
}

function around(key: string, { x, y, w, h }: Rect, out: number, radius: number): Primitive {
  return rect(key, 'lit', x - out, y - out, w + 2 * out, h + 2 * out, radius);
}

/** The rows and slots of a box. */
function placesIn(box: PlacedNode): { row: string; area: Rect }[] {
  return [
    ...[...box.rows].map(([row, { y, h }]) => ({ row, area: { x: box.x, y: y - h / 2, w: box.w, h } })),
    ...[...box.slots].map(([row, area]) => ({ row, area })),
  ];
}

const holds = ({ x, y, w, h }: Rect, point: Point): boolean => point.x >= x && point.x <= x + w && point.y >= y && point.y <= y + h;

/** What stands at a point of the world; null where nothing does. */
export function hitAt(placed: PlacedScene, point: Point): Hit | null {
  const box = [...placed.boxes.values()].findLast((candidate) => holds(candidate, point));
  return box ? { node: box.node.id, row: placesIn(box).find(({ area }) => holds(area, point))?.row ?? '' } : null;
}
