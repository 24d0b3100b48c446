/** Objects that change in place, and objects that die. */
import type { Happening } from '../../scene/model.js';
import { blinking } from '../effects.js';
import { linkKey, portKey } from '../pen.js';
import { linksTo, portOf } from '../storyboard.js';
import type { Storyboard } from '../storyboard.js';

/** The last links draw back, then the box turns grey and dotted; with the next step it fades. */
export function died(board: Storyboard, h: Extract<Happening, { t: 'died' }>): void {
  const { stages, before, after } = board, leaving = board.leaving.length > 0;
  board.play(h.node, { ...(leaving ? stages.ghost : stages.draw), how: 'fade' });
  if (leaving) return;
  for (const { link } of before.placed.links.values()) {
    if ((link.from === h.node || link.to === h.node) && !after.placed.links.has(link.id)) board.play(linkKey(link), { ...stages.appear, how: 'mix' });
  }
}

/** The box stays put, the slot changes, every dot that refers to it flashes once. */
export function mutate(board: Storyboard, h: Extract<Happening, { t: 'mutate' }>): void {
  const { stages, after } = board;
  const work = { start: stages.appear.start, end: stages.draw.end };
  if (h.kind === 'set') board.play(`${portKey(h.node, h.row)}/value`, { ...work, how: 'slide' });
  for (const { link } of linksTo(after, h.node)) {
    const port = portOf(after, link.from, link.row), key = `referrer/${portKey(link.from, link.row)}`;
    if (port) board.show(key, stages.glow, blinking(key, port, 'ok'));
  }
}
