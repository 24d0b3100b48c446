/** Objects that change in place, and objects that die. */
import type { Happening } from '../../scene/model.js';
import { blinking } from '../effects.js';
import { linkKey, portKey } from '../pen.js';
import { linksTo, portOf } from '../storyboard.js';
import type { Storyboard } from '../storyboard.js';
import { swing } from './names.js';

/** The last links draw back, then the box turns grey and dotted; with the next step it fades. */
export function died(board: Storyboard, h: Extract<Happening, { t: 'died' }>): void {
  const { stages, before, after } = board;
  board.play(h.node, { ...stages.ghost, how: 'fade' });
  for (const { link } of before.placed.links.values()) {
    if ((link.from === h.node || link.to === h.node) && !after.placed.links.has(link.id) && !board.tracks.has(linkKey(link))) {
      board.play(linkKey(link), { ...stages.vanish, how: 'mix' });
    }
  }
}

/** The box stays put, the slot's old value slides out and the new one in, every dot that refers to the box flashes once. */
export function mutate(board: Storyboard, h: Extract<Happening, { t: 'mutate' }>): void {
  const { stages, after } = board;
  if (h.kind === 'set') {
    board.play(`${portKey(h.node, h.row)}/value`, { ...stages.appear, how: 'slide' });
    swing(board, h.node, h.row);
  }
  for (const { link } of linksTo(after, h.node)) {
    const port = portOf(after, link.from, link.row), key = `referrer/${portKey(link.from, link.row)}`;
    if (port) board.show(key, stages.glow, blinking(key, port, 'ok'));
  }
}
