/** Densities: the same scenes with less in them. */
import type { Scene } from '../../scene/model.js';
import { compacted } from './alike.js';
import { untouchedFolded } from './fold.js';
import { shortStacks } from './frames.js';
import { inlined } from './inline.js';
import { interned } from './rewriting.js';

/** The scenes at each density that makes a difference, everything first. What is left away is so for the whole trace. */
export function* densities(scenes: readonly Scene[]): Generator<readonly Scene[]> {
  let now = shortStacks(interned(scenes));
  yield now;
  for (const denser of [compacted, inlined, untouchedFolded]) {
    const next = denser(now);
    if (!next) continue;
    now = next;
    yield now;
  }
}
