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
  /** A free name is read: along its link into the cell and on to the value. */
  read: Window;
  /** Values move to where they are needed. */
  travel: Window;
  /** A returned value moves to the caller: after all that the frame has done, before all that the caller does with it. */
  home: Window;
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

type Has = (...kinds: Happening['t'][]) => boolean;
/** The window of so many ms after all windows before. */
type Next = (length: number) => Window;

/** What leaves the boxes and links of the picture as they are. */
const QUIET: ReadonlySet<Happening['t']> = new Set<Happening['t']>(['return', 'left', 'lookup', 'read-free', 'output']);

export function stagesOf(before: Still, after: Still, leaving: readonly PlacedNode[]): Stages {
  const { happenings } = after.scene;
  const has: Has = (...kinds) => happenings.some((h) => kinds.includes(h.t));
  const kept = leaving.some(({ node }) => after.placed.boxes.has(node.id));
  let end = 0;
  const next: Next = (length) => ({ start: end, end: end += length });
  // A frame that makes room for a new one, or whose value its caller has gone on with, goes before anything else.
  const goesFirst = has('call', 'resume') || (has('left') && has('return', 'yield', 'raise', 'unwind', 'handled'));
  if (leaving.length > 0 && !goesFirst) return shortened(farewell(has, next, kept));
  const first = leaving.length > 0 ? { vanish: next(T1), ghost: next(T1) } : null;
  const cue = next(has('call', 'lookup') && !first ? T1 : 0);
  const read = next(has('read-free') ? T3 : 0);
  const travel = next(has('cell-set', 'unwind', 'handled', 'yield') ? T2 : 0);
  if (has('return') && happenings.every(({ t }) => QUIET.has(t))) {
    const home = next(T2), appear = { start: home.start, end: home.start + T1 };
    const glow = { start: home.start, end: home.end };
    return shortened({ cue, read, travel, home, appear, draw: home, vanish: first?.vanish ?? home, ghost: first?.ghost ?? home, glow, end });
  }
  const goes = [...before.placed.boxes.values()].some(({ node }) => node.kind !== 'frame' && !after.placed.boxes.has(node.id))
    || [...before.placed.links.values()].some(({ link }) => link.kind !== 'trail' && !after.placed.links.has(link.id));
  const appear = next(has('call', 'resume') ? T2 : T1);
  const draw = next(has('cell-created', 'resume', 'yield') ? T3 : T2);
  const vanish = first?.vanish ?? next(goes ? T1 : 0);
  const glow = { start: draw.end, end: draw.end + T1 };
  const home = next(has('return') ? T2 : 0);
  if (kept || has('cell-created', 'closure', 'mutate', 'cell-set')) end = Math.max(end, glow.end);
  return shortened({ cue, read, travel, home, appear, draw, vanish, ghost: first?.ghost ?? vanish, glow, end });
}

/** A return's order: the value travels and is bound, the links let go, the frame goes or turns into a ghost, its cells glow. */
function farewell(has: Has, next: Next, kept: boolean): Stages {
  const cue = next(has('lookup') ? T1 : 0);
  const read = next(has('read-free') ? T3 : 0);
  const travel = next(has('return', 'cell-set') ? T2 : 0);
  // A value that travels is bound as it arrives; one that the step before has brought home is bound now.
  const bound = travel.end > travel.start ? { start: travel.end - T1, end: travel.end } : next(has('bind') ? T2 : 0);
  const [appear, draw] = travel.end > travel.start ? [bound, bound]
    : [{ start: bound.start, end: bound.start + T1 }, { start: bound.start + T1 / 2, end: bound.start + T2 }];
  const vanish = next(T1), ghost = next(T2), glow = next(kept ? T2 : 0);
  return { cue, read, travel, home: travel, appear, draw, vanish, ghost, glow, end: glow.end };
}

/** All stages in proportion, so that the step is not longer than it may be. */
function shortened(stages: Stages): Stages {
  const factor = Math.min(1, LONGEST / stages.end);
  const scale = ({ start, end }: Window): Window => ({ start: start * factor, end: end * factor });
  return {
    cue: scale(stages.cue), read: scale(stages.read), travel: scale(stages.travel), home: scale(stages.home),
    appear: scale(stages.appear), draw: scale(stages.draw), vanish: scale(stages.vanish), ghost: scale(stages.ghost),
    glow: scale(stages.glow), end: stages.end * factor,
  };
}
