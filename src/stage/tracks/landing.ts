/** Where travelling values land: what they become appears as they arrive, not before. */
import type { NodeId } from '../../scene/model.js';
import type { Track, Window } from '../blend.js';
import { linkKey, portKey } from '../pen.js';
import { T1 } from '../stages.js';
import { linkFrom } from '../storyboard.js';
import type { Storyboard } from '../storyboard.js';

/** A row's dot or text, and the link from it, appear at the end of the window. */
export function landing(board: Storyboard, node: NodeId, row: string, window: Window): void {
  const arrival: Track = { start: Math.max(window.start, window.end - T1 / 2), end: window.end, how: 'fade' };
  for (const part of ['value', 'port', 'stub']) board.play(`${portKey(node, row)}/${part}`, arrival);
  const link = linkFrom(board.after, node, row);
  if (link && !board.before.placed.links.has(link.link.id)) board.play(linkKey(link.link), { ...arrival, how: 'mix' });
}
