/** What was and is not any more, dotted below everything else: where a name led until now, and the way of an exception. */
import type { PlacedScene, Point } from '../layout/model.js';
import type { Happening } from '../scene/model.js';
import { circle, group, text, wire } from './primitives.js';
import type { Group, Primitive, Wire } from './primitives.js';
import { formerLinks, framesLeft, raisingIn } from './past.js';
import type { Past } from './past.js';
import { linkKey } from './pen.js';
import type { Pen } from './pen.js';
import { PORT_INSET } from './rows.js';

const KNOT = 3, TITLE_LEFT = 12;

export function drawFormer(happenings: readonly Happening[], past: Past, placed: PlacedScene, pen: Pen): Primitive[] {
  const links = formerLinks(happenings, past, placed).map(({ link, route }): Wire =>
    wire(`former/${linkKey(link)}`, `link ${link.kind} former`, route, 'none'));
  return [...links, ...drawTrail(past, placed, pen)];
}

/** A dotted line from the innermost frame that the exception has left up to the one it is in now, a knot at each. */
function drawTrail(past: Past, placed: PlacedScene, { metrics }: Pen): Group[] {
  const now = raisingIn(placed), left = framesLeft(past, placed), key = 'trail';
  const knots = left.map((box): Point => ({ x: box.x + box.w - PORT_INSET, y: box.y + box.header / 2 }));
  const [start, ...others] = knots;
  if (!now || !start) return [];
  const way = [...others, { x: now.x + now.w - PORT_INSET, y: now.y + now.h }];
  // A ghost has its title; of the others nothing else is left that says who they were.
  const titles = left.filter(({ node }) => !placed.boxes.has(node.id)).map(({ node, x, y, w, header }) =>
    text(`${key}/${node.id}/title`, 'title', x + TITLE_LEFT, y + header / 2 + 4.3, metrics.size('title'), metrics.fit(node.title, 'title', w - TITLE_LEFT - 2 * PORT_INSET)));
  return [group(key, 'error-trail', [
    wire(`${key}/way`, 'way', { start, segments: way.map((to) => ({ t: 'line', to })) }, 'arrow'),
    ...knots.map(({ x, y }, i) => circle(`${key}/${left[i]?.node.id ?? i}`, 'knot', x, y, KNOT)),
    ...titles,
  ])];
}
