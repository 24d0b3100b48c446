/** Names: looked up, bound, bound anew. */
import type { Happening, NodeId } from '../../scene/model.js';
import { flashing } from '../effects.js';
import { linkKey } from '../pen.js';
import { T3 } from '../stages.js';
import { linkFrom, wireOf } from '../storyboard.js';
import type { Storyboard } from '../storyboard.js';

type Of<T extends Happening['t']> = Extract<Happening, { t: T }>;

/** A ring goes to the one place where the interpreter really looks; a name's scope was fixed before the run. */
export function lookup(board: Storyboard, h: Of<'lookup'>): void {
  const box = h.at === null ? undefined : board.before.placed.boxes.get(h.at);
  if (!box) return;
  const row = box.rows.get(h.name);
  const key = `lookup/${box.node.id}/${h.name}`;
  if (row) board.show(key, board.stages.cue, flashing(key, { x: box.x + 6, y: row.y - row.h / 2 + 6, w: box.w - 12, h: row.h - 12 }, h.scope, 2));
  else if (box.node.kind === 'cell') board.show(key, board.stages.cue, flashing(key, box, h.scope, box.h / 2));
}

/** A new name's link draws itself (the default). A rebound name's link lets go and swings to the new target; the dot stays. */
export function bind(board: Storyboard, h: Of<'bind'>): void {
  swing(board, h.node, h.row);
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
