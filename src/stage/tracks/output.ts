/** What a program prints: on its way to the output panel, which stands outside of the picture. */
import type { Happening } from '../../scene/model.js';
import { flying } from '../effects.js';
import { lowerEdge } from '../storyboard.js';
import type { Storyboard } from '../storyboard.js';

/** A chip goes from the frame that prints to the picture's outlet. What is printed in one step goes together, as one. */
export function output(board: Storyboard, h: Extract<Happening, { t: 'output' }>): void {
  const from = h.frame === null ? null : lowerEdge(board.after, h.frame) ?? lowerEdge(board.before, h.frame);
  if (!from) return;
  const key = `output/${h.stream}`;
  if (!board.effects.some((effect) => effect.key === `effect/${key}`)) board.show(key, board.stages.print, flying(key, from, board.outlet, h.stream === 'err' ? 'err' : '', h.text.trim(), board.style.metrics));
}
