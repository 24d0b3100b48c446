/** Links of all kinds: a wire along its route, with the head that tells what it means. */
import type { PlacedLink, PlacedScene, Point } from '../layout/model.js';
import type { LinkKind } from '../scene/model.js';
import { circle, group, path, text, wire } from './primitives.js';
import type { Group, Text, Wire } from './primitives.js';
import type { Head } from './geometry.js';
import { fix, middleOf } from './geometry.js';
import { linkKey } from './pen.js';
import type { Pen } from './pen.js';

const HEADS: Record<LinkKind, Head> = {
  reference: 'arrow', cell: 'plug', free: 'socket', value: 'arrow', default: 'arrow', trail: 'none', exception: 'arrow',
};

const CROSS = 4, CROSS_GROUND = 7;

export function drawLink({ link, route }: PlacedLink, touched: boolean): Wire {
  const part = link.kind === 'free' ? 'link free-variable' : 'link';
  return wire(linkKey(link), `link ${link.kind} ${touched ? 'touched' : 'rest'}`, route, HEADS[link.kind], { 'data-link': link.id, part });
}

/** Where the key of what hangs from a rail stands over its box, px from the box's upper left corner. */
const KEY_INSET = 8, KEY_RISE = 3;

/** The key of an owner's row over the box that hangs from it by an elbow: an outline reads without following its rail. */
export function drawKey({ link, route }: PlacedLink, { boxes }: PlacedScene, { metrics }: Pen): Text[] {
  const target = boxes.get(link.to);
  const label = boxes.get(link.from)?.node.rows.find(({ key }) => key === link.row)?.label;
  if (!route.rail || !target || label === undefined) return [];
  // A tray has its type there.
  const inset = target.node.shape === 'tray' ? KEY_INSET + metrics.width(target.node.title, 'tag') : KEY_INSET;
  const fitted = metrics.fit(label, 'index', target.w - inset);
  return fitted === '' ? [] : [text(`${linkKey(link)}/key`, 'index', target.x + inset, target.y - KEY_RISE, metrics.size('index'), fitted)];
}

/** The crosses on ghosts' trails to cells that they no longer hold. Trails side by side have theirs side by side, too. */
export function drawCuts(trails: readonly PlacedLink[]): Group[] {
  const taken: Point[] = [];
  return trails.map(({ link, route }) => {
    const middle = middleOf(route);
    const near = taken.filter(({ x, y }) => Math.abs(x - middle.x) < CROSS_GROUND && Math.abs(y - middle.y) < 2 * CROSS_GROUND).length;
    taken.push(middle);
    return drawCut(`${linkKey(link)}/cut`, { x: middle.x + near * 2 * CROSS_GROUND, y: middle.y });
  });
}

function drawCut(key: string, { x, y }: Point): Group {
  const stroke = (dx: number): string => `M${fix(x - dx)} ${fix(y - CROSS)}L${fix(x + dx)} ${fix(y + CROSS)}`;
  return group(key, 'cut-mark', [
    circle(`${key}/ground`, 'ground', x, y, CROSS_GROUND),
    path(`${key}/cross`, 'cross', stroke(CROSS) + stroke(-CROSS)),
  ]);
}
