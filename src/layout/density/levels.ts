/** Densities: the same scenes with less in them. */
import type { Scene } from '../../scene/model.js';
import { compacted } from './alike.js';
import { untouchedFolded } from './fold.js';
import { inlined } from './inline.js';
import { interned } from './rewriting.js';

export interface Dense { level: number; scenes: readonly Scene[] }

/** The scenes at each density that makes a difference, everything first. What is left away is so for the whole trace. */
export function* densities(scenes: readonly Scene[]): Generator<Dense> {
  let now: readonly Scene[] = interned(scenes);
  yield { level: 0, scenes: now };
  for (const [index, denser] of [compacted, inlined, untouchedFolded].entries()) {
    const next = denser(now);
    if (!next) continue;
    now = next;
    yield { level: index + 1, scenes: now };
  }
}

/** The scenes at the highest density up to a level. */
export function atLevel(scenes: readonly Scene[], level: number): Dense {
  let found: Dense = { level: 0, scenes };
  for (const dense of densities(scenes)) if (dense.level <= level) found = dense;
  return found;
}
