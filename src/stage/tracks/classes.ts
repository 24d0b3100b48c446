/** Classes: the names of a class body become the class. */
import type { Happening } from '../../scene/model.js';
import { linkKey } from '../pen.js';
import { faded } from '../primitives.js';
import { linkFrom, wireOf } from '../storyboard.js';
import type { Storyboard } from '../storyboard.js';

/** Share of its time in which a class takes the rows of its body over. */
const TAKEOVER = 0.25;

/** The rows of the body's frame lift off together and become the class, links and all; the frame folds. */
export function classMade(board: Storyboard, h: Extract<Happening, { t: 'class-made' }>): void {
  const { before, after, stages } = board;
  const frame = before.placed.boxes.get(h.frame), made = after.placed.boxes.get(h.node);
  if (!frame || !made) return;
  const { start, end } = stages.appear;
  // First the class takes the frame's rows over where they are, then it goes to its place.
  const takeover = { start, end: start + (end - start) * TAKEOVER, how: 'fade' as const }, lift = { start: takeover.end, end, how: 'mix' as const };
  const rows = new Map(made.node.rows.flatMap(({ key }) => {
    const place = frame.rows.get(key);
    return place ? [[key, place] as const] : [];
  }));
  const { x, y, w, h: height, header } = frame;
  board.play(h.node, { ...takeover, to: board.draw({ ...made, x, y, w, h: height, header, rows }, { ...after.pen, leaving: new Map() }) }, lift);
  for (const { key } of made.node.rows) {
    const old = linkFrom(before, h.frame, key), now = linkFrom(after, h.node, key);
    if (!old) continue;
    board.play(linkKey(old.link), { start, end: start, how: 'fade' });
    const wire = now?.link.to === old.link.to ? wireOf(before, old) : undefined;
    if (now && wire?.t === 'wire') board.play(linkKey(now.link), { start, end: start, how: 'fade', to: { ...wire, key: linkKey(now.link) } }, lift);
  }
  const { id } = frame.node;
  const bare = board.draw({ ...frame, rows: new Map() }, before.pen, { rows: [] });
  const folded = board.draw({ ...frame, h: header, rows: new Map() }, before.pen, { rows: [] });
  board.play(id, { ...takeover, to: bare }, { ...stages.ghost, how: 'mix', to: faded(folded, 0) }, { start: stages.ghost.end, end: stages.ghost.end, how: 'fade' });
}
