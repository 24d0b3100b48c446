/** Links of all kinds: a wire along its route, with the head that tells what it means. */
import type { PlacedLink, Point } from '../layout/model.js';
import type { LinkKind } from '../scene/model.js';
import { circle, group, path, wire } from './primitives.js';
import type { Group, Wire } from './primitives.js';
import type { Head } from './geometry.js';
import { fix, middleOf } from './geometry.js';
import { linkKey } from './pen.js';

const HEADS: Record<LinkKind, Head> = {
  reference: 'arrow', cell: 'plug', free: 'socket', value: 'arrow', default: 'arrow', trail: 'none', exception: 'arrow',
};

const CROSS = 4, CROSS_GROUND = 7;

export function drawLink({ link, route }: PlacedLink, touched: boolean): Wire {
  const part = link.kind === 'free' ? 'link free-variable' : 'link';
  return wire(linkKey(link), `link ${link.kind} ${touched ? 'touched' : 'rest'}`, route, HEADS[link.kind], { 'data-link': link.id, part });
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
