/**
 * The foresighted column layout: the union of all steps is laid out once, every box has one place for
 * its whole life, and places are shared only by boxes that never live at the same time (after Diehl,
 * Görg and Kerren). Pure arithmetic: same scenes, width and advances, same bytes.
 */
import type { Scene } from '../scene/model.js';
import { atLevel, densities, type Dense } from './density/levels.js';
import { NARROW, ROOMY, TIGHT, WIDE } from './metrics.js';
import type { Plan } from './model.js';
import { Planned } from './planned.js';
import { draftHeight, LEAST_NARROW_SCALE, LEAST_SCALE, sketch, type PlanOptions, type Sketch } from './sketch.js';

export type { PlanOptions };

/** Whole texts are worth a picture that is so much smaller. */
const LEAST_ROOMY_SCALE = 0.92;

/** In the geometry that leaves the texts whole, if the picture is then not too wide. */
function sketched({ scenes, level }: Dense, options: PlanOptions): Sketch {
  if (options.variant === 'wide') return sketch(scenes, options, WIDE, level);
  const roomy = sketch(scenes, options, ROOMY, level);
  if (roomy.width * LEAST_ROOMY_SCALE <= options.width) return roomy;
  const narrow = sketch(scenes, options, NARROW, level);
  return narrow.width * LEAST_NARROW_SCALE <= options.width ? narrow : sketch(scenes, options, TIGHT, level);
}

/** The lowest density at which the picture is no taller than a stage of this width is likely to show at the least scale; else the highest. */
function fitted(scenes: readonly Scene[], options: PlanOptions): Sketch {
  const { ground } = options;
  if (ground) {
    const dense = atLevel(scenes, ground.level);
    return sketch(dense.scenes, options, ground.geometry, dense.level);
  }
  let found: Sketch | null = null;
  for (const dense of densities(scenes)) {
    found = sketched(dense, options);
    if (draftHeight(found) * LEAST_SCALE <= options.width) break;
  }
  if (!found) throw new Error('there is no density at all');
  return found;
}

/** Plans a whole trace: places once, routes per link. Throws where a link's end is missing from its scene. */
export const plan = (scenes: readonly Scene[], options: PlanOptions): Plan => new Planned(fitted(scenes, options));
