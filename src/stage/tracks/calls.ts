/** Calls, and the way of a returned value home. */
import type { PlacedNode } from '../../layout/model.js';
import type { Happening, NodeId } from '../../scene/model.js';
import type { Window } from '../blend.js';
import { defaultRow } from '../badges.js';
import { flashing, flying } from '../effects.js';
import { portKey, linkKey } from '../pen.js';
import { faded } from '../primitives.js';
import type { Primitive } from '../primitives.js';
import { T1 } from '../stages.js';
import { linkFrom, lowerEdge, portOf, rowHolding } from '../storyboard.js';
import type { Storyboard } from '../storyboard.js';
import { SLIVER } from './generators.js';
import { landing } from './landing.js';

type Of<T extends Happening['t']> = Extract<Happening, { t: T }>;

/** The called function lights up, the new frame unfolds from the caller's lower edge, the arguments land in its rows. */
export function call(board: Storyboard, h: Of<'call'>): void {
  const { stages, after, before } = board;
  const frame = after.placed.boxes.get(h.frame);
  if (h.fn) flashBox(board, h.fn, stages.cue);
  if (!frame || before.placed.boxes.has(h.frame)) return;
  const from = h.caller === null ? null : lowerEdge(after, h.caller);
  // A generator's frame does not unfold: it leaves the generator, and has its tracks.
  if (!board.tracks.has(h.frame)) board.play(h.frame, { ...stages.appear, how: 'mix', from: folded(board, frame, from ? from.y : frame.y) });
  if (!from) return;
  for (const key of h.args) {
    const to = portOf(after, h.frame, key), row = frame.node.rows.find((r) => r.key === key);
    if (!to || !row) continue;
    const source = h.fn !== null && h.defaults.includes(key) ? portOf(before, h.fn, defaultRow(key)) : null;
    // A parameter that an inner function needs lies in a cell, which opens at the same time.
    const cell = row.scope === 'cell' ? linkFrom(after, h.frame, key)?.link.to : undefined;
    const value = cell === undefined ? row.value : after.placed.boxes.get(cell)?.node.value ?? null;
    board.show(portKey(h.frame, key), stages.draw, flying(`fly/${key}`, source ?? from, to, '', value, board.style.metrics));
    if (cell === undefined) landing(board, h.frame, key, stages.draw);
  }
}

/** A frame of little more than its header, at a place of its own, not yet seen. */
function folded(board: Storyboard, box: PlacedNode, y: number): Primitive {
  return faded(board.draw({ ...box, y, h: Math.min(box.h, box.header + SLIVER), rows: new Map() }, board.after.pen, { rows: [] }), 0);
}

function flashBox(board: Storyboard, node: NodeId, window: Window): void {
  const box = board.before.placed.boxes.get(node);
  if (box) board.show(`flash/${node}`, window, flashing(`flash/${node}`, box, 'local', 9));
}

/** The way of the returned value: from the row that holds it to the row that is bound to it, which shows it as it arrives. */
export function carryHome(board: Storyboard, h: Of<'return'>): void {
  const { before, after } = board;
  const binds = after.scene.happenings.filter((other): other is Of<'bind'> => other.t === 'bind' && other.node === h.to);
  if (h.to === null || (h.target === null && h.value === '') || isClassBody(board, h, binds)) return;
  const source = rowHolding(before, h.frame, h.target, h.value);
  const from = portOf(before, h.frame, source?.key ?? '');
  // What the caller has made of the value, `f() + 1`, is another one.
  const bound = binds.find((bind) => bind.target === h.target && (h.target !== null || bind.value === h.value));
  const to = (bound ? portOf(after, h.to, bound.row) : null) ?? lowerEdge(after, h.to);
  const { home } = board.stages;
  const link = bound && linkFrom(after, h.to, bound.row);
  if (link && !before.placed.links.has(link.link.id)) board.play(linkKey(link.link), { start: home.end - T1 / 4, end: home.end, how: 'fade' });
  if (from && to) board.show(`value/${h.frame}`, home, flying('value', from, to, '', h.target === null ? h.value : null, board.style.metrics));
}

/** A class body returns nothing to anybody: the class that will be bound, or is bound in this step, is made of its names. */
function isClassBody({ before, after }: Storyboard, { frame, target }: Of<'return'>, binds: readonly Of<'bind'>[]): boolean {
  const box = after.placed.boxes.get(frame) ?? before.placed.boxes.get(frame);
  return box?.node.rows.some(({ scope }) => scope === 'class') === true
    || binds.some((bind) => bind.target !== null && bind.target !== target && after.placed.boxes.get(bind.target)?.node.kind === 'class');
}
