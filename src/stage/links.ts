/** Links of all kinds: a wire along its route, with the head that tells what it means. */
import type { PlacedLink } from '../layout/model.js';
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

/** The cross on a ghost's trail to a cell that it no longer holds. */
export function drawCut(placed: PlacedLink): Group {
  const key = `${linkKey(placed.link)}/cut`, { x, y } = middleOf(placed.route);
  const stroke = (dx: number): string => `M${fix(x - dx)} ${fix(y - CROSS)}L${fix(x + dx)} ${fix(y + CROSS)}`;
  return group(key, 'cut-mark', [
    circle(`${key}/ground`, 'ground', x, y, CROSS_GROUND),
    path(`${key}/cross`, 'cross', stroke(CROSS) + stroke(-CROSS)),
  ]);
}
