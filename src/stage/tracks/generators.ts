/** Generators: values they yield, frames that fall asleep and wake. */
import type { PlacedNode } from '../../layout/model.js';
import type { Happening } from '../../scene/model.js';
import { flying } from '../effects.js';
import { linkKey } from '../pen.js';
import { faded } from '../primitives.js';
import type { Primitive } from '../primitives.js';
import { isOf, lowerEdge, portOf } from '../storyboard.js';
import type { Still, Storyboard } from '../storyboard.js';

/** What a frame shows below its header as it starts to unfold, px: enough for its round corners. */
export const SLIVER = 18;

type Of<T extends Happening['t']> = Extract<Happening, { t: T }>;

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
  const move = { ...stages.appear, how: 'mix' as const };
  for (const [id, generator] of after.placed.boxes) {
    const was = before.placed.boxes.get(id)?.node.state, is = generator.node.state;
    // The frame of a generator that has finished leaves as any other.
    if (generator.node.kind !== 'generator' || was === undefined || was === is || is === 'finished') continue;
    const [here, there] = is === 'running' ? [after, before] : [before, after];
    const frame = [...here.placed.boxes.values()].find(({ node }) =>
      node.kind === 'frame' && !there.placed.boxes.has(node.id) && isOf(generator.node, node));
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
