/** Exceptions on their way: up through the frames, and into the name that takes them. */
import type { Happening } from '../../scene/model.js';
import { flying } from '../effects.js';
import { portOf } from '../storyboard.js';
import type { Storyboard } from '../storyboard.js';
import { callerOf } from './generators.js';

/** The exception rises to the caller's header; the frame that is left fades. */
export function unwind(board: Storyboard, h: Extract<Happening, { t: 'unwind' }>): void {
  const frame = board.before.placed.boxes.get(h.frame);
  const caller = frame && callerOf(board.after, frame);
  const from = portOf(board.before, h.frame, ''), to = caller && portOf(board.after, caller.node.id, '');
  if (from && to) board.show(`unwind/${h.frame}`, board.stages.travel, flying('unwind', from, to, 'err', h.exception, board.style.metrics));
}

/** The exception drops from the header into the `except` name's row and is an ordinary value from then on. */
export function handled(board: Storyboard, h: Extract<Happening, { t: 'handled' }>): void {
  const bound = board.after.scene.happenings.find((other) => other.t === 'bind' && other.node === h.frame);
  const from = portOf(board.before, h.frame, ''), to = bound?.t === 'bind' ? portOf(board.after, h.frame, bound.row) : null;
  if (from && to) board.show(`handled/${h.frame}`, board.stages.travel, flying('handled', from, to, 'err', h.exception, board.style.metrics));
}
