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

type Of<T extends Happening['t']> = Extract<Happening, { t: T }>;

/** The called function lights up, the new frame unfolds from the caller's lower edge, the arguments land in its rows. */
export function call(board: Storyboard, h: Of<'call'>): void {
  const { stages, after, before } = board;
  const frame = after.placed.boxes.get(h.frame);
  if (h.fn) flashBox(board, h.fn, stages.cue);
  if (!frame || before.placed.boxes.has(h.frame)) return;
  const from = h.caller === null ? null : lowerEdge(before, h.caller);
  board.play(h.frame, { ...stages.appear, how: 'mix', from: folded(board, frame, from ? from.y : frame.y) });
  if (!from) return;
  for (const key of h.args) {
    const to = portOf(after, h.frame, key), row = frame.node.rows.find((r) => r.key === key);
    if (!to || !row) continue;
    const source = defaultRow(before, h.fn, key) ?? from;
    board.show(portKey(h.frame, key), stages.draw, flying(`fly/${key}`, source, to, '', row.value, board.style.metrics));
    landing(board, h.frame, row, stages.draw);
  }
}

/** Where a parameter's default lies, if the call has taken it from there; both then refer to the same object. */
function defaultRow(still: Still, fn: NodeId | null, name: string): Point | null {
  const row = fn === null ? undefined : still.placed.boxes.get(fn)?.node.rows.find((r) => r.port === 'square' && r.key.replace(/\s*=$/, '') === name);
  return fn !== null && row ? portOf(still, fn, row.key) : null;
}

/** What a value becomes where it lands: the row's dot or text appears as the value arrives, not before. */
function landing(board: Storyboard, frame: NodeId, row: Row, window: Window): void {
  const arrival = { start: window.end - T1 / 2, end: window.end, how: 'fade' as const };
  for (const part of ['value', 'port', 'stub']) board.play(`${portKey(frame, row.key)}/${part}`, arrival);
}

/** A frame with its header alone, at a place of its own, not yet seen. */
function folded(board: Storyboard, box: PlacedNode, y: number): Primitive {
  return faded(board.draw({ ...box, y, h: box.header, rows: new Map() }, board.after.pen, { rows: [] }), 0);
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

/** The yielded value travels to the caller; the frame shrinks into its generator. */
export function suspend(board: Storyboard, h: Of<'yield'>): void {
  const frame = board.before.placed.boxes.get(h.frame);
  const from = portOf(board.before, h.frame, '');
  const caller = nearestBelow(board.after, frame?.node.depth ?? 0);
  const to = caller && lowerEdge(board.after, caller.node.id);
  if (from && to) board.show(`yield/${h.frame}`, board.stages.travel, flying('yield', from, to, '', h.value, board.style.metrics));
  const home = generatorThat(board, 'paused');
  if (frame && home && !board.after.placed.boxes.has(h.frame)) board.play(h.frame, { ...board.stages.draw, how: 'mix', to: shrunk(board, frame, home, board.before) }, { ...instant(board.stages.draw.end), how: 'mix' });
}

/** The frame leaves its generator for the top of the stack. */
export function resume(board: Storyboard, h: Of<'resume'>): void {
  const frame = board.after.placed.boxes.get(h.frame);
  const home = generatorThat(board, 'running');
  if (frame && home && !board.before.placed.boxes.has(h.frame)) board.play(h.frame, { start: board.stages.appear.start, end: board.stages.draw.end, how: 'mix', from: shrunk(board, frame, home, board.after) });
}

function instant(at: number): Window {
  return { start: at, end: at };
}

function nearestBelow(still: Still, depth: number): PlacedNode | undefined {
  return [...still.placed.boxes.values()].filter((box) => box.node.kind === 'frame' && box.node.depth < depth && box.node.state !== 'ghost')
    .toSorted((a, b) => b.node.depth - a.node.depth)[0];
}

/** The generator that has fallen asleep or woken in this step. */
function generatorThat(board: Storyboard, state: string): PlacedNode | undefined {
  return [...board.after.placed.boxes.values()].find((box) => box.node.kind === 'generator' && box.node.state === state
    && board.before.placed.boxes.get(box.node.id)?.node.state !== state);
}

/** A frame squeezed onto its generator's box, not seen. */
function shrunk(board: Storyboard, frame: PlacedNode, home: PlacedNode, still: Still): Primitive {
  return faded(board.draw({ ...frame, x: home.x, y: home.y, w: home.w, h: home.h, header: home.header || frame.header, rows: home.rows }, still.pen), 0);
}

