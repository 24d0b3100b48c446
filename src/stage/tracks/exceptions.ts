/** Exceptions on their way: raised in a frame, up through its callers. Into the name that takes them they drop as it is bound. */
import type { Happening } from '../../scene/model.js';
import { chip, flashing, flying } from '../effects.js';
import { faded } from '../primitives.js';
import { portOf } from '../storyboard.js';
import type { Storyboard } from '../storyboard.js';
import { callerOf } from './generators.js';

/** The frame's edge and header take the exception's colour (the default); a chip with its name appears in the header and becomes the tag. */
export function raise(board: Storyboard, h: Extract<Happening, { t: 'raise' }>): void {
  const frame = board.after.placed.boxes.get(h.frame), at = portOf(board.after, h.frame, '');
  if (!frame || !at) return;
  const { metrics } = board.style, key = `raise/${h.frame}`;
  const name = metrics.fit(h.exception, 'name', frame.w / 2), half = metrics.width(name, 'name') / 2;
  const sign = chip(`${key}/chip`, { x: at.x - half, y: at.y }, name, 'err', metrics);
  const ring = flashing(key, frame, 'err', 9);
  board.show(key, board.stages.appear, (t) => [...ring(t), faded(sign, Math.min(1, 3 * t))]);
}

/** The exception rises to the caller's header. The frame left behind goes as any other, a step later. */
export function unwind(board: Storyboard, h: Extract<Happening, { t: 'unwind' }>): void {
  const frame = board.before.placed.boxes.get(h.frame);
  const caller = frame && callerOf(board.after, frame);
  const from = portOf(board.before, h.frame, ''), to = caller && portOf(board.after, caller.node.id, '');
  if (from && to) board.show(`unwind/${h.frame}`, board.stages.travel, flying('unwind', from, to, 'err', h.exception, board.style.metrics));
}
