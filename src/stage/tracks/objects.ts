/** Objects that change in place: the box stays put, the slot changes, every dot that refers to it flashes once. */
import type { Happening } from '../../scene/model.js';
import { blinking } from '../effects.js';
import { portKey } from '../pen.js';
import { linksTo, portOf } from '../storyboard.js';
import type { Storyboard } from '../storyboard.js';

export function mutate(board: Storyboard, h: Extract<Happening, { t: 'mutate' }>): void {
  const { stages, after } = board;
  const work = { start: stages.appear.start, end: stages.draw.end };
  if (h.kind === 'set') board.play(`${portKey(h.node, h.row)}/value`, { ...work, how: 'slide' });
  for (const { link } of linksTo(after, h.node)) {
    const port = portOf(after, link.from, link.row), key = `referrer/${portKey(link.from, link.row)}`;
    if (port) board.show(key, stages.glow, blinking(key, port, 'ok'));
  }
}
