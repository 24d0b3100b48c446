/** When the stages of a step are: at most four one after another, cause before effect, at most 900 ms together. */
import type { PlacedNode } from '../layout/model.js';
import type { Happening } from '../scene/model.js';
import type { Window } from './blend.js';
import type { Still } from './storyboard.js';

/** Stage times at speed 1, ms: fades and flashes, travelling and drawing, moving and swinging. */
export const T1 = 160, T2 = 240, T3 = 320;
/** No step is longer than this, ms. */
export const LONGEST = 900;

export interface Stages {
  cue: Window;
  travel: Window;
  /** A box first, then its links: one stage in two beats. */
  appear: Window;
  draw: Window;
  /** Links let go. */
  vanish: Window;
  /** Boxes go; a frame turns into its ghost. */
  ghost: Window;
  /** Cells glow once, ports flash. */
  glow: Window;
  end: number;
}

export function stagesOf(before: Still, after: Still, leaving: readonly PlacedNode[]): Stages {
  const { happenings } = after.scene;
  const has = (...kinds: Happening['t'][]): boolean => happenings.some((h) => kinds.includes(h.t));
  if (leaving.length > 0 && !has('call', 'resume')) {
    const kept = leaving.some(({ node }) => after.placed.boxes.has(node.id));
    return leavingStages(has('return', 'bind', 'cell-set') ? T2 : 0, kept ? T2 : 0);
  }
  const goes = [...before.placed.boxes.values()].some(({ node }) => node.kind !== 'frame' && !after.placed.boxes.has(node.id))
    || [...before.placed.links.values()].some(({ link }) => link.kind !== 'trail' && !after.placed.links.has(link.id));
  let end = 0;
  const next = (length: number): Window => ({ start: end, end: end += length });
  // A frame that makes room for a new one goes before it comes.
  const first = leaving.length > 0 ? { vanish: next(T1), ghost: next(T1) } : null;
  const cue = next(has('call', 'lookup') && !first ? T1 : 0);
  const travel = next(has('read-free') ? T3 : has('cell-set', 'return', 'unwind', 'handled', 'yield') ? T2 : 0);
  const appear = next(has('call', 'resume') ? T2 : T1);
  const draw = next(has('cell-created', 'resume', 'yield') ? T3 : T2);
  const vanish = first?.vanish ?? next(goes ? T1 : 0);
  const glow = { start: draw.end, end: draw.end + T1 };
  if (has('cell-created', 'closure', 'mutate', 'cell-set')) end = Math.max(end, glow.end);
  return shortened({ cue, travel, appear, draw, vanish, ghost: first?.ghost ?? vanish, glow, end });
}

/** A return's order: the value travels and is bound, the links let go, the frame goes or turns into a ghost, its cells glow. */
function leavingStages(travelling: number, glowing: number): Stages {
  const travel = { start: 0, end: travelling }, vanish = { start: travelling, end: travelling + T1 };
  const ghost = { start: vanish.end, end: vanish.end + T2 };
  const glow = { start: ghost.end, end: ghost.end + glowing };
  const arrival = { start: Math.max(0, travelling - T1), end: travelling || T2 };
  return { cue: { start: 0, end: Math.min(T1, travelling) }, travel, vanish, ghost, glow, appear: arrival, draw: arrival, end: glow.end };
}

/** All stages in proportion, so that the step is not longer than it may be. */
function shortened(stages: Stages): Stages {
  const factor = Math.min(1, LONGEST / stages.end);
  const scale = ({ start, end }: Window): Window => ({ start: start * factor, end: end * factor });
  return {
    cue: scale(stages.cue), travel: scale(stages.travel), appear: scale(stages.appear), draw: scale(stages.draw),
    vanish: scale(stages.vanish), ghost: scale(stages.ghost), glow: scale(stages.glow), end: stages.end * factor,
  };
}
