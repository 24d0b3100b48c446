/** Densities: the same scenes with less in them, from everything to what is needed to be readable at all. */
import type { Scene } from '../../scene/model.js';
import { compacted } from './alike.js';
import { depthFolded, untouchedFolded } from './fold.js';
import { shortStacks } from './frames.js';
import { inlined } from './inline.js';
import { interned } from './rewriting.js';

/** More boxes than this at once are no picture any more. */
const MOST_BOXES = 256;

const mostBoxes = (scenes: readonly Scene[]): number => scenes.reduce((most, { nodes }) => Math.max(most, nodes.length), 0);

/**
 * The scenes at each density that makes a difference, the lowest first. Whatever is left away is so for the whole
 * trace; what a step touches only where there would be no picture otherwise.
 */
export function* densities(scenes: readonly Scene[]): Generator<readonly Scene[]> {
  let now = shortStacks(interned(scenes));
  if (mostBoxes(now) <= MOST_BOXES) yield now;
  for (const denser of [compacted, inlined, untouchedFolded]) {
    const next = denser(now);
    if (!next) continue;
    now = next;
    if (mostBoxes(now) <= MOST_BOXES) yield now;
  }
  if (mostBoxes(now) > MOST_BOXES) yield depthFolded(now, MOST_BOXES);
}
