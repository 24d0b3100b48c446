/** Calls, returns, and generators that fall asleep and wake. */
import type { PlacedNode, Point } from '../../layout/model.js';
import type { Happening, NodeId, Row } from '../../scene/model.js';
import type { Window } from '../blend.js';
import { flashing, flying, pulse } from '../effects.js';
import { portKey, linkKey } from '../pen.js';
import { faded } from '../primitives.js';
import type { Primitive } from '../primitives.js';
import { T1, linkFrom, lowerEdge, portOf, rowHolding } from '../storyboard.js';
import type { Storyboard, Still } from '../storyboard.js';

/** What a frame shows below its header as it starts to unfold, px: enough for its round corners. */
const SLIVER = 18;

type Of<T extends Happening['t']> = Extract<Happening, { t: T }>;

/** The called function lights up, the new frame unfolds from the caller's lower edge, the arguments land in its rows. */
export function call(board: Storyboard, h: Of<'call'>): void {
  const { stages, after, before } = board;
  const frame = after.placed.boxes.get(h.frame);
  if (h.fn) flashBox(board, h.fn, stages.cue);
  if (!frame || before.placed.boxes.has(h.frame)) return;
  const from = h.caller === null ? null : lowerEdge(before, h.caller);
  // A generator's frame does not unfold: it leaves the generator, and has its tracks.
  if (!board.tracks.has(h.frame)) board.play(h.frame, { ...stages.appear, how: 'mix', from: folded(board, frame, from ? from.y : frame.y) });
  if (!from) return;
  for (const key of h.args) {
    const to = portOf(after, h.frame, key), row = frame.node.rows.find((r) => r.key === key);
    if (!to || !row) continue;
    const source = defaultRow(board, h.fn, h.frame, key) ?? from;
    board.show(portKey(h.frame, key), stages.draw, flying(`fly/${key}`, source, to, '', row.value, board.style.metrics));
    landing(board, h.frame, row, stages.draw);
  }
}

/** Where a parameter's default lies, if the call has taken the very same object from there. */
function defaultRow(board: Storyboard, fn: NodeId | null, frame: NodeId, name: string): Point | null {
  const row = fn === null ? undefined : board.before.placed.boxes.get(fn)?.node.rows.find((r) => r.scope === 'default' && r.key === name);
  if (fn === null || !row) return null;
  const held = linkFrom(board.before, fn, row.key)?.link.to, taken = linkFrom(board.after, frame, name)?.link.to;
  return held !== undefined && held === taken ? portOf(board.before, fn, row.key) : null;
}

/** What a value becomes where it lands: the row's dot or text appears as the value arrives, not before. */
function landing(board: Storyboard, frame: NodeId, row: Row, window: Window): void {
  const arrival = { start: window.end - T1 / 2, end: window.end, how: 'fade' as const };
  for (const part of ['value', 'port', 'stub']) board.play(`${portKey(frame, row.key)}/${part}`, arrival);
}

/** A frame of little more than its header, at a place of its own, not yet seen. */
function folded(board: Storyboard, box: PlacedNode, y: number): Primitive {
  return faded(board.draw({ ...box, y, h: Math.min(box.h, box.header + SLIVER), rows: new Map() }, board.after.pen, { rows: [] }), 0);
}

function flashBox(board: Storyboard, node: NodeId, window: Window): void {
  const box = board.before.placed.boxes.get(node);
  if (box) board.show(`flash/${node}`, window, flashing(`flash/${node}`, box, 'local', 9));
}

/** The value travels to the caller, the frame lets go of its links, turns into a ghost or fades, its cells glow once. */
export function leave(board: Storyboard, h: Of<'return'>): void {
  const { stages, before, after } = board;
  const box = before.placed.boxes.get(h.frame);
  if (!box || h.to === null) return;
  const waiting = { ...stages.travel, end: Math.min(60, stages.travel.end) };
  const letGo = { ...stages.vanish, end: stages.vanish.start + T1 / 2 };
  const cut = box.node.rows.map((row): Row => (row.port === 'none' ? row : { ...row, port: 'cut' }));
  board.play(h.frame,
    { ...waiting, how: 'fade', to: board.draw(box, before.pen, { tag: board.style.words.returning }) },
    { ...letGo, how: 'fade', to: board.draw(box, { ...before.pen, leaving: new Map() }, { state: 'waiting', tag: board.style.words.returned, rows: cut }) },
    { ...stages.ghost, how: 'fade' });
  for (const link of after.placed.links.values()) {
    if (link.link.kind !== 'trail' || before.placed.links.has(link.link.id)) continue;
    board.play(linkKey(link.link), { ...stages.ghost, how: 'fade' });
    board.play(`${linkKey(link.link)}/cut`, { ...stages.ghost, how: 'fade' });
  }
  carryHome(board, h);
  for (const cell of h.cells) {
    const place = after.placed.boxes.get(cell);
    if (place && h.ghost) board.show(`pulse/${cell}`, stages.glow, pulse(`pulse/${cell}`, place));
  }
}

/** The way of the returned value: from the row that holds it to the row that is bound to it, which shows it as it arrives. */
function carryHome(board: Storyboard, h: Of<'return'>): void {
  if (h.to === null || (h.target === null && h.value === '')) return;
  const { before, after } = board;
  const source = rowHolding(before, h.frame, h.target, h.value);
  const from = portOf(before, h.frame, source?.key ?? '');
  const bound = after.scene.happenings.find((other) => other.t === 'bind' && other.node === h.to);
  const to = (bound?.t === 'bind' ? portOf(after, h.to, bound.row) : null) ?? lowerEdge(after, h.to);
  const arrival = { start: board.stages.travel.end - T1 / 4, end: board.stages.travel.end, how: 'fade' as const };
  const link = bound?.t === 'bind' ? linkFrom(after, h.to, bound.row) : undefined;
  if (link && !before.placed.links.has(link.link.id)) board.play(linkKey(link.link), arrival);
  if (from && to) board.show(`value/${h.frame}`, board.stages.travel, flying('value', from, to, '', h.target === null ? h.value : null, board.style.metrics));
}

/** A ghost whose place is needed, or whose last cell has died, fades before anything else happens. */
export function clearGhosts(board: Storyboard): void {
  const { before, after } = board, first = { start: 0, end: T1, how: 'fade' as const };
  for (const [id, box] of before.placed.boxes) {
    if (box.node.state !== 'ghost' || after.placed.boxes.has(id)) continue;
    board.play(id, first);
    board.play(`${id}/note`, first);
    for (const { link } of before.placed.links.values()) {
      if (link.from === id) for (const key of [linkKey(link), `${linkKey(link)}/cut`]) board.play(key, first);
    }
  }
}

/** The yielded value travels to the caller. */
export function suspend(board: Storyboard, h: Of<'yield'>): void {
  const frame = board.before.placed.boxes.get(h.frame);
  const from = portOf(board.before, h.frame, '');
  const caller = frame && callerOf(board.after, frame);
  const to = caller && lowerEdge(board.after, caller.node.id);
  if (from && to) board.show(`yield/${h.frame}`, board.stages.travel, flying('yield', from, to, '', h.value, board.style.metrics));
}

/** The frame on whose top another stands. */
export function callerOf(still: Still, frame: PlacedNode): PlacedNode | undefined {
  return [...still.placed.boxes.values()]
    .filter(({ node }) => node.kind === 'frame' && node.state !== 'ghost' && node.depth < frame.node.depth)
    .toSorted((a, b) => b.node.depth - a.node.depth)[0];
}

/** A frame that falls asleep shrinks into its generator, one that wakes leaves it for the top of the stack. */
export function sleepAndWake(board: Storyboard): void {
  const { before, after, stages } = board;
  const move = { start: stages.appear.start, end: stages.draw.end, how: 'mix' as const };
  for (const [id, generator] of after.placed.boxes) {
    const was = before.placed.boxes.get(id)?.node.state, is = generator.node.state;
    if (generator.node.kind !== 'generator' || was === undefined || was === is) continue;
    const [here, there] = is === 'running' ? [after, before] : [before, after];
    const frame = [...here.placed.boxes.values()].find(({ node }) =>
      node.kind === 'frame' && !there.placed.boxes.has(node.id) && generator.node.title.startsWith(node.title));
    if (!frame) continue;
    const asleep = shrunk(board, frame, generator, here);
    if (is === 'running') {
      board.play(frame.node.id, { ...move, from: asleep });
      continue;
    }
    board.play(frame.node.id, { ...move, to: asleep }, { start: move.end, end: move.end, how: 'fade' });
    for (const { link } of before.placed.links.values()) {
      if (link.from === frame.node.id && !after.placed.links.has(link.id)) board.play(linkKey(link), { ...stages.appear, how: 'mix' });
    }
  }
}

/** A frame squeezed onto its generator's box, not seen. */
function shrunk(board: Storyboard, frame: PlacedNode, { x, y, w, h, header, rows }: PlacedNode, still: Still): Primitive {
  return faded(board.draw({ ...frame, x, y, w, h: Math.max(h, header + SLIVER), header, rows }, still.pen), 0);
}
