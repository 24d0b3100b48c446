/** Cells and closures: made, captured, read, written. */
import type { PlacedNode, Route } from '../../layout/model.js';
import type { Happening, NodeId } from '../../scene/model.js';
import { blinking, pulse, travelling } from '../effects.js';
import { linkKey, portKey } from '../pen.js';
import { reversed } from '../geometry.js';
import { faded } from '../primitives.js';
import type { Shape } from '../primitives.js';
import { linkFrom, linksTo, portOf, primitiveIn, wireOf } from '../storyboard.js';
import type { Still, Storyboard } from '../storyboard.js';
import { swing } from './names.js';

/** Opacity of a capsule as it leaves its port. */
const FIRST_SEEN = 0.25;

type Of<T extends Happening['t']> = Extract<Happening, { t: T }>;

/** The frame row's port opens into a capsule that glides to its place and pays out its link. */
export function cellCreated(board: Storyboard, h: Of<'cell-created'>): void {
  const { after, stages } = board;
  const box = after.placed.boxes.get(h.cell);
  const link = h.frame === null ? undefined : linksTo(after, h.cell).find((l) => l.link.from === h.frame);
  const port = link && portOf(after, link.link.from, link.link.row);
  if (!box || !port || board.before.placed.boxes.has(h.cell)) return;
  const small: PlacedNode = { ...box, x: port.x - 8, y: port.y - 6, w: 16, h: 12 };
  board.play(h.cell, { ...stages.draw, how: 'mix', from: faded(board.draw(small, after.pen), FIRST_SEEN) });
  closeRing(board, h.cell);
  const wire = wireOf(after, link);
  if (wire?.t === 'wire') board.play(linkKey(link.link), { ...stages.draw, how: 'mix', from: { ...wire, extent: 0 } });
}

/** At its place the second ring runs around the capsule once, and then it is closed. */
function closeRing(board: Storyboard, cell: NodeId): void {
  const key = `${cell}/ring2`, ring = primitiveIn(board.after, key);
  if (ring?.t !== 'rect') return;
  const dashed = (dashes: string): Shape => ({ ...ring, attrs: { ...ring.attrs, pathLength: 1, 'stroke-dasharray': dashes } });
  const { start, end } = board.stages.glow;
  board.play(key, { start: 0, end: 0, how: 'fade', to: dashed('0 1') }, { start, end, how: 'mix', from: dashed('0 1'), to: dashed('1 0') }, { start: end, end, how: 'fade' });
}

/** A closure's free links draw from its diamonds to the cells (the default for links); then every cell glows once. */
export function closure(board: Storyboard, h: Of<'closure'>): void {
  for (const cell of h.cells) {
    const box = board.after.placed.boxes.get(cell);
    if (box) board.show(`pulse/${cell}`, board.stages.glow, pulse(`pulse/${cell}`, box));
  }
}

/** A dot runs along the dashed link into the cell and on to the value, and the value comes back. */
export function readFree(board: Storyboard, h: Of<'read-free'>): void {
  const { before, stages } = board, { metrics } = board.style;
  const way = wayTo(before, h.cell, h.frame);
  if (!way) return;
  const onward = linkFrom(before, h.cell, '');
  const route: Route = onward
    ? { start: way.start, segments: [...way.segments, { t: 'line', to: onward.route.start }, ...onward.route.segments] } : way;
  board.show(`read/${h.cell}`, stages.read, travelling(`read/${h.cell}`, route, 'free', null, metrics));
  const value = before.placed.boxes.get(h.cell)?.node.value ?? null;
  board.show(`back/${h.cell}`, stages.back, travelling(`back/${h.cell}`, reversed(route), 'cell', value, metrics));
}

/** A value runs along the link into the cell; every other holder of the cell flashes once. */
export function cellSet(board: Storyboard, h: Of<'cell-set'>): void {
  const { before, after, stages } = board;
  // A cell that comes in this step brings its value along.
  if (!before.placed.boxes.has(h.cell)) return;
  const way = h.by === null ? null : wayTo(after, h.cell, h.by);
  if (way) board.show(`write/${h.cell}`, stages.travel, travelling(`write/${h.cell}`, way, 'cell', h.value, board.style.metrics));
  board.play(`${h.cell}/value`, { ...stages.appear, how: 'slide' });
  swing(board, h.cell, '');
  for (const { link } of linksTo(after, h.cell)) {
    const port = link.from === h.by || link.kind === 'trail' ? null : portOf(after, link.from, link.row);
    const key = `holder/${portKey(link.from, link.row)}`;
    if (port) board.show(key, stages.glow, blinking(key, port, link.kind === 'free' ? 'free' : 'cell'));
  }
}

/** The route by which a frame reaches a cell: its own link, else the link of the function that it runs. */
function wayTo(still: Still, cell: NodeId, frame: NodeId): Route | null {
  const links = linksTo(still, cell).filter((l) => l.link.kind === 'free' || l.link.kind === 'cell');
  return (links.find((l) => l.link.from === frame) ?? links.find((l) => l.link.kind === 'free'))?.route ?? null;
}
