/** Names and attributes: looked up, bound, bound anew. */
import type { Happening, NodeId } from '../../scene/model.js';
import { badge, badgePoint } from '../badges.js';
import type { Window } from '../blend.js';
import { flashing, flying } from '../effects.js';
import { linkKey, portKey } from '../pen.js';
import { faded } from '../primitives.js';
import { T3 } from '../stages.js';
import { linkFrom, portOf, wireOf } from '../storyboard.js';
import type { Storyboard } from '../storyboard.js';
import { attributeVisits, lookupVisits } from '../visits.js';
import type { Visit } from '../visits.js';
import { landing } from './landing.js';

type Of<T extends Happening['t']> = Extract<Happening, { t: T }>;

/** What a ring around a row leaves free, so that it does not look like a mark. */
const INSET = 6;

/** A ring goes to the places where the interpreter really looks, a beat each. */
export function lookup(board: Storyboard, h: Of<'lookup'>): void {
  walk(board, `lookup/${h.name}`, h.scope, lookupVisits(board.before.placed, h), board.stages.cue);
}

/** A ring goes from object to object: the instance, its class, the bases of that. */
export function attribute(board: Storyboard, h: Of<'attribute'>): void {
  walk(board, `attribute/${h.name}`, 'value', attributeVisits(board.before.placed, h), board.stages.search);
}

function walk(board: Storyboard, key: string, role: string, visits: readonly Visit[], whole: Window): void {
  const beat = visits.length === 0 ? 0 : Math.min(board.stages.beat, (whole.end - whole.start) / visits.length);
  visits.forEach((visit, i) => {
    const own = `${key}/${visit.box.node.id}/${i}`, start = whole.start + i * beat;
    board.show(own, { start, end: start + beat }, ringAt(board, own, role, visit));
  });
}

function ringAt({ before }: Storyboard, key: string, role: string, visit: Visit): ReturnType<typeof flashing> {
  const { box, row, shelf } = visit, place = box.rows.get(row);
  if (shelf) {
    const sign = badge(key, role, badgePoint(visit), 'B', before.pen);
    return (t) => [faded(sign, t)];
  }
  if (place) return flashing(key, { x: box.x + INSET, y: place.y - place.h / 2 + INSET, w: box.w - 2 * INSET, h: place.h - 2 * INSET }, role, 2);
  const head = box.header || box.h;
  return flashing(key, { x: box.x, y: box.y, w: box.w, h: head }, role, Math.min(9, head / 2));
}

/**
 * A new name's link draws itself (the default). A rebound name's link lets go and swings to the new target; the dot stays.
 * An exception drops from the header into the name that takes it.
 */
export function bind(board: Storyboard, h: Of<'bind'>): void {
  swing(board, h.node, h.row);
  if (!isCaught(board, h)) return;
  const from = portOf(board.after, h.node, ''), to = portOf(board.after, h.node, h.row);
  if (!from || !to) return;
  const key = `handled/${portKey(h.node, h.row)}`;
  board.show(key, board.stages.draw, flying(key, from, to, 'err', board.after.placed.boxes.get(h.target ?? h.node)?.node.title ?? null, board.style.metrics));
  landing(board, h.node, h.row, board.stages.draw);
}

/** Whether a name takes the exception that its frame has just handled: the first that is bound since, to an exception. */
function isCaught({ after, earlier }: Storyboard, { node, target }: Of<'bind'>): boolean {
  if (target === null || after.placed.boxes.get(target)?.node.kind !== 'exception') return false;
  const since = earlier.findIndex(({ happenings }) => happenings.some((h) => h.t === 'handled' && h.frame === node));
  const between = earlier.slice(0, Math.max(since, 0));
  const here = after.scene.happenings.some((h) => h.t === 'handled' && h.frame === node);
  return here || (since >= 0 && !between.some(({ happenings }) => happenings.some((h) => h.t === 'bind' && h.node === node)));
}

/** The link of a row that referred to one thing and now refers to another turns around its dot. */
export function swing(board: Storyboard, node: NodeId, row: string): void {
  const old = linkFrom(board.before, node, row), now = linkFrom(board.after, node, row);
  if (!old || !now || old.link.id === now.link.id) return;
  const from = wireOf(board.before, old);
  if (from?.t !== 'wire') return;
  const { start } = board.stages.appear;
  board.play(linkKey(old.link), { start, end: start, how: 'fade' });
  board.play(linkKey(now.link), { start, end: Math.min(start + T3, board.stages.draw.end), how: 'mix', from: { ...from, key: linkKey(now.link) } });
}
