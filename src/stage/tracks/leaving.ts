/** Frames that leave the stack, ghosts that go, frames that fold. */
import type { PlacedNode } from '../../layout/model.js';
import type { NodeId, Row } from '../../scene/model.js';
import type { Window } from '../blend.js';
import { pulse } from '../effects.js';
import { linkKey } from '../pen.js';
import { T1 } from '../stages.js';
import type { Storyboard } from '../storyboard.js';

/** Of the time in which the value travels home, ms: the tag changes at its start. */
const RETURNING = 60;

/** What leaves or folds is told the same way, whatever made it leave. */
export function leaveFrames(board: Storyboard): void {
  const { happenings } = board.after.scene;
  for (const frame of board.leaving) {
    // A class body's frame has a film of its own.
    if (!happenings.some((h) => h.t === 'class-made' && h.frame === frame.node.id)) leave(board, frame);
  }
  for (const [id, box] of board.before.placed.boxes) {
    const now = board.after.placed.boxes.get(id)?.node.state;
    if (box.node.state === 'ghost' && now === undefined) clearGhost(board, id);
    if (box.node.kind === 'frame' && box.node.state !== 'folded' && now === 'folded') dropLinks(board, id, board.stages.appear);
  }
}

/** The frame lets go of its links, turns into a ghost or fades, and the cells it leaves behind glow once. */
function leave(board: Storyboard, frame: PlacedNode): void {
  const { stages, before, after } = board, { id } = frame.node, { words } = board.style;
  dropLinks(board, id, stages.vanish);
  if (frame.node.state !== 'raising') {
    const cut = frame.node.rows.map((row): Row => (row.port === 'none' ? row : { ...row, port: 'cut' }));
    // Otherwise the step before has shown its return, and its tag says so.
    if (after.scene.happenings.some((h) => h.t === 'return' && h.frame === id)) {
      const { start } = stages.home;
      board.play(id, { start, end: start + RETURNING, how: 'fade', to: board.draw(frame, { ...before.pen, returning: new Set([id]) }, { tag: words.returning }) });
    }
    const left = board.draw(frame, { ...before.pen, leaving: new Map() }, { state: 'waiting', tag: words.returned, rows: cut });
    board.play(id, { start: stages.vanish.start, end: stages.vanish.start + T1 / 2, how: 'fade', to: left });
  }
  board.play(id, { ...stages.ghost, how: 'fade' });
  for (const { link } of after.placed.links.values()) {
    if (link.kind !== 'trail' || link.from !== id) continue;
    board.play(linkKey(link), { ...stages.ghost, how: 'fade' });
    board.play(`${linkKey(link)}/cut`, { ...stages.ghost, how: 'fade' });
    const cell = after.placed.boxes.get(link.to);
    if (cell) board.show(`pulse/${link.to}`, stages.glow, pulse(`pulse/${link.to}`, cell));
  }
}

/** The links of a frame that are not there any more draw back. */
function dropLinks(board: Storyboard, frame: NodeId, window: Window): void {
  for (const { link } of board.before.placed.links.values()) {
    if (link.from === frame && !board.after.placed.links.has(link.id)) board.play(linkKey(link), { start: window.start, end: window.end, how: 'mix' });
  }
}

/** A ghost whose place is needed, or whose last cell has died, fades before anything else happens. */
function clearGhost(board: Storyboard, id: NodeId): void {
  const first = { start: 0, end: T1, how: 'fade' as const };
  board.play(id, first);
  board.play(`${id}/note`, first);
  for (const { link } of board.before.placed.links.values()) {
    if (link.from === id) for (const key of [linkKey(link), `${linkKey(link)}/cut`]) board.play(key, first);
  }
}

/** What the step before has shown as dead is gone before anything else happens. */
export function fadeDead(board: Storyboard): void {
  const first = { start: 0, end: T1, how: 'fade' as const };
  const dead = new Set([...board.before.placed.boxes.values()].filter(({ node }) => node.state === 'dying').map(({ node }) => node.id));
  for (const id of dead) if (!board.after.placed.boxes.has(id)) board.play(id, first);
  for (const { link } of board.before.placed.links.values()) {
    if ((dead.has(link.from) || dead.has(link.to)) && !board.after.placed.links.has(link.id)) board.play(linkKey(link), first);
  }
}
