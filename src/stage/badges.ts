/** Small signs that a step leaves: the letter of the rule that found a name, the numbers of a search, the pin at a default. */
import type { PlacedNode, PlacedScene, Point } from '../layout/model.js';
import type { Happening, NodeId, Touch } from '../scene/model.js';
import { circle, group, path, text } from './primitives.js';
import type { Group, Primitive } from './primitives.js';
import { portKey } from './pen.js';
import type { Pen } from './pen.js';
import { portX } from './rows.js';
import { attributeVisits, lookupVisits } from './visits.js';
import type { Visit } from './visits.js';

const BADGE_RADIUS = 7;
/** Key of the builtins' place in a module's box. */
const SHELF = '\u2026builtins';
const LETTERS: Record<string, string> = { local: 'L', cell: 'E', free: 'E', global: 'G', builtin: 'B' };

/** The middle of a visit's badge: at a row's left end, or on a box's upper edge; the builtins stand at the right of the module's. */
export function badgePoint({ box, row, shelf }: Pick<Visit, 'box' | 'row' | 'shelf'>): Point {
  const y = box.rows.get(row)?.y;
  return shelf ? { x: box.x + box.w - 2 * BADGE_RADIUS, y: box.y } : { x: y === undefined ? box.x + BADGE_RADIUS : box.x, y: y ?? box.y };
}

/** The signs of one happening; those of several at one place are one, so they have the same key. */
export function drawBadges(happening: Happening, placed: PlacedScene, pen: Pen): Primitive[] {
  switch (happening.t) {
    case 'lookup': {
      const found = lookupVisits(placed, happening).at(-1);
      return found ? letter(found, happening.scope, pen) : [];
    }
    case 'read-free': {
      const box = placed.boxes.get(happening.cell);
      return box ? letter({ box, row: '', shelf: false }, 'free', pen) : [];
    }
    case 'attribute': return attributeVisits(placed, happening).map((visit) => stopNumber(visit, pen));
    case 'created': return pinsOf(placed.boxes.get(happening.node), pen);
    default: return [];
  }
}

function letter(visit: Pick<Visit, 'box' | 'row' | 'shelf'>, scope: string, pen: Pen): Group[] {
  const sign = LETTERS[scope];
  return sign === undefined ? [] : [badge(`badge/${portKey(visit.box.node.id, visit.shelf ? SHELF : visit.row)}`, scope, badgePoint(visit), sign, pen)];
}

/** Stops of a search stand at the right of what they visit, apart from letters and names. */
function stopNumber({ box, row, place }: Visit, pen: Pen): Group {
  const y = box.rows.get(row)?.y ?? box.y;
  return badge(`stop/${box.node.id}`, 'stop', { x: box.x + box.w, y }, String(place), pen);
}

export function badge(key: string, role: string, { x, y }: Point, sign: string, { metrics }: Pen): Group {
  return group(key, `badge ${role}`, [
    circle(`${key}/ground`, 'ground', x, y, BADGE_RADIUS),
    text(`${key}/letter`, '', x, y + 3.5, metrics.size('index'), sign, 'middle'),
  ]);
}

/** Default values of a function that has just been made are pinned: they were evaluated now and stay what they are. */
function pinsOf(box: PlacedNode | undefined, pen: Pen): Primitive[] {
  if (box?.node.kind !== 'function') return [];
  return box.node.rows.flatMap(({ key: row, scope }) => {
    const y = box.rows.get(row)?.y, key = pinKey(box.node.id, row);
    if (scope !== 'default' || y === undefined) return [];
    const x = portX(box, pen.leaving.get(portKey(box.node.id, row)));
    return [group(key, 'pin', [
      path(`${key}/needle`, 'needle', `M${x + 2} ${y - 4}l4 -5`),
      circle(`${key}/head`, 'head', x + 7, y - 10, 2.8),
    ])];
  });
}

export function pinKey(fn: NodeId, row: string): string {
  return `pin/${portKey(fn, row)}`;
}

/** A default that a call has taken is marked where it came from, as the parameter is. */
export function defaultsTaken(happening: Happening): Touch[] {
  if (happening.t !== 'call' || happening.fn === null) return [];
  const fn: NodeId = happening.fn;
  return happening.defaults.map((name) => ({ node: fn, row: defaultRow(name), role: 'local' }));
}

/** Key of the row of a function's box that holds a parameter's default. */
export function defaultRow(parameter: string): string {
  return `=${parameter}`;
}
