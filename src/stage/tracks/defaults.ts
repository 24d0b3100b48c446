/** Default values: evaluated once, by the `def`, in the frame that runs it. */
import type { Happening, NodeId } from '../../scene/model.js';
import { pinKey } from '../badges.js';
import { flying } from '../effects.js';
import { lowerEdge, portOf } from '../storyboard.js';
import type { Still, Storyboard } from '../storyboard.js';
import { T1 } from '../stages.js';
import { landing } from './landing.js';

/** The values travel together from the frame into the square rows of the function that has just been made. */
export function defaultsEvaluated(board: Storyboard, h: Extract<Happening, { t: 'created' }>): void {
  const { after, stages } = board;
  const box = after.placed.boxes.get(h.node), frame = runningFrame(board.before) ?? runningFrame(after);
  const from = frame === null ? null : lowerEdge(board.before, frame) ?? lowerEdge(after, frame);
  if (box?.node.kind !== 'function' || !from) return;
  for (const { key: row, scope, value } of box.node.rows) {
    const to = scope === 'default' ? portOf(after, h.node, row) : null, key = `default/${h.node}/${row}`;
    if (!to) continue;
    board.show(key, stages.draw, flying(key, from, to, '', value, board.style.metrics));
    landing(board, h.node, row, stages.draw);
    board.play(pinKey(h.node, row), { start: stages.draw.end - T1 / 2, end: stages.draw.end, how: 'fade' });
  }
}

/** The innermost frame of the stack. */
function runningFrame({ placed }: Still): NodeId | null {
  const stack = [...placed.boxes.values()].filter(({ node }) => node.kind === 'frame' && node.state !== 'ghost');
  return stack.toSorted((a, b) => b.node.depth - a.node.depth)[0]?.node.id ?? null;
}
