/**
 * The foresighted column layout: the union of all steps is laid out once, every box has one place for
 * its whole life, and places are shared only by boxes that never live at the same time (after Diehl,
 * Görg and Kerren). Pure arithmetic: same scenes, width and advances, same bytes.
 */
import type { Scene } from '../scene/model.js';
import { compacted } from './density.js';
import { NARROW, ROOMY, TIGHT, WIDE, type Geometry } from './metrics.js';
import type { Plan } from './model.js';
import { Planned } from './planned.js';
import { draftHeight, LEAST_SCALE, sketch, type PlanOptions, type Sketch } from './sketch.js';

export type { PlanOptions };

const LEAST_NARROW_SCALE = 0.85;
/** Whole texts are worth a picture that is so much smaller. */
const LEAST_ROOMY_SCALE = 0.92;

/** The lowest density at which a picture is no taller than a stage of this width is likely to show at the least scale. */
function atDensity(scenes: readonly Scene[], options: PlanOptions, geometry: Geometry): Sketch {
  const open = sketch(scenes, options, geometry);
  const compact = draftHeight(open) * LEAST_SCALE > options.width ? compacted(scenes) : null;
  return compact ? sketch(compact, options, geometry) : open;
}

function sketched(scenes: readonly Scene[], options: PlanOptions): Sketch {
  if (options.variant === 'wide') return atDensity(scenes, options, WIDE);
  const roomy = atDensity(scenes, options, ROOMY);
  if (roomy.width * LEAST_ROOMY_SCALE <= options.width) return roomy;
  const narrow = atDensity(scenes, options, NARROW);
  return narrow.width * LEAST_NARROW_SCALE <= options.width ? narrow : atDensity(scenes, options, TIGHT);
}

/** Plans a whole trace: places once, routes per link. Throws where a link's end is missing from its scene. */
export const plan = (scenes: readonly Scene[], options: PlanOptions): Plan => new Planned(sketched(scenes, options));
