/**
 * When the stages of a step are: cue, travel, appear or change, vanish, one after another, cause before effect.
 * Each takes the time its events ask for; a step with too many of them is shortened as a whole.
 */
import type { PlacedLink, PlacedNode, PlacedScene } from '../layout/model.js';
import type { Happening } from '../scene/model.js';
import type { Window } from './blend.js';
import { visitsOf } from './visits.js';
import type { Primitive } from './primitives.js';
import type { Still } from './storyboard.js';

/** Stage times at speed 1, ms: fades and flashes, travelling and drawing, moving and swinging. */
export const T1 = 160, T2 = 240, T3 = 320;
/** No step is longer than this, ms. */
export const LONGEST = 900;

export interface Stages {
  /** Who acts: a called function lights up, names are looked up. */
  cue: Window;
  /** Within the cue, a free name is read: along its link into the cell and on to the value; then the value comes back. */
  read: Window;
  back: Window;
  /** After the names, attributes are looked for from object to object. */
  search: Window;
  /** Values move to where they are needed. */
  travel: Window;
  /** A returned value moves to the caller: after all that the frame has done, before all that the caller does with it. */
  home: Window;
  /** What is printed leaves the picture. */
  print: Window;
  /** A box first, then its links and what lands in its rows: one stage in two beats. */
  appear: Window;
  draw: Window;
  /** Links let go. */
  vanish: Window;
  /** Boxes go or turn grey; a frame turns into its ghost. */
  ghost: Window;
  /** Cells glow once, ports flash. */
  glow: Window;
  /** Time for each stop of a search. */
  beat: number;
  end: number;
}

type Has = (...kinds: Happening['t'][]) => boolean;
/** The window of so many ms after all windows before. */
type Next = (length: number) => Window;

/** What leaves the boxes and links of the picture as they are. */
const QUIET: ReadonlySet<Happening['t']> = new Set<Happening['t']>(['return', 'left', 'lookup', 'attribute', 'read-free', 'output']);
/** What ends with a flash of cells or ports. */
const GLOWING: readonly Happening['t'][] = ['cell-created', 'closure', 'mutate', 'cell-set'];

/** What the two stills and the events between them ask for. */
interface Facts {
  has: Has;
  /** Boxes, links or notes differ. */
  changes: boolean;
  /** Links that come; links that turn to another target; links that go. */
  fresh: boolean;
  swings: boolean;
  lost: boolean;
  /** Boxes that were not dead go. */
  hidden: boolean;
  /** A generator's frame leaves it for the stack, or comes back. */
  moves: boolean;
  /** Arguments are passed. */
  passed: boolean;
  /** A cell that was there is set, so that a value travels to it. */
  written: boolean;
  /** A frame that leaves stays as a ghost. */
  kept: boolean;
}

export function stagesOf(before: Still, after: Still, leaving: readonly PlacedNode[]): Stages {
  const facts = factsOf(before, after, leaving), { has } = facts;
  let end = 0;
  const next: Next = (length) => ({ start: end, end: end += length });
  // A frame that makes room for a new one, or whose value its caller has gone on with, goes before anything else.
  const goesFirst = has('call', 'resume') || (has('left') && has('return', 'yield', 'raise', 'unwind', 'handled'));
  const first = leaving.length > 0 && goesFirst ? { vanish: next(T1), ghost: next(T1) } : null;
  const cues = cueOf(after, facts, next, first !== null);
  const rest = leaving.length > 0 && !first ? farewell(facts, next)
    : has('return') && after.scene.happenings.every(({ t }) => QUIET.has(t)) ? homeOnly(next)
    : change(facts, next);
  const stages = { ...cues, ...rest, ...first };
  return shortened({ ...stages, beat: T1, end: Math.max(end, stages.glow.end, T1) });
}

function factsOf(before: Still, after: Still, leaving: readonly PlacedNode[]): Facts {
  const { happenings } = after.scene;
  const has: Has = (...kinds) => happenings.some((h) => kinds.includes(h.t));
  const come = missing(after.placed, before.placed), gone = missing(before.placed, after.placed);
  const turned = come.filter((link) => gone.some((old) => old.link.from === link.link.from && old.link.row === link.link.row));
  return {
    has,
    changes: come.length > 0 || ['nodes', 'marks'].some((key) => layer(before, key) !== layer(after, key)),
    fresh: come.length > turned.length, swings: turned.length > 0,
    lost: gone.length > turned.length,
    hidden: [...before.placed.boxes.values()].some(({ node }) => node.state !== 'dying' && !after.placed.boxes.has(node.id) && node.kind !== 'frame'),
    moves: [...after.placed.boxes.values()].some(({ node }) => node.kind === 'generator' && node.state !== 'finished'
      && (before.placed.boxes.get(node.id)?.node.state ?? node.state) !== node.state),
    passed: happenings.some((h) => h.t === 'call' && h.args.length > 0),
    written: happenings.some((h) => h.t === 'cell-set' && before.placed.boxes.has(h.cell)),
    kept: leaving.some(({ node }) => after.placed.boxes.has(node.id)),
  };
}

/** A layer of a picture; unchanged, it is the same object on both sides. */
function layer({ picture }: Still, key: string): Primitive | undefined {
  return picture.find((p) => p.key === key);
}

/** Links of one scene that the other has not. Ghosts' trails are not links that anybody draws or lets go. */
function missing(here: PlacedScene, there: PlacedScene): PlacedLink[] {
  return [...here.links.values()].filter(({ link }) => link.kind !== 'trail' && !there.links.has(link.id));
}

/** Names are looked up together, then attributes are searched for. */
function cueOf(after: Still, { has }: Facts, next: Next, late: boolean): Pick<Stages, 'cue' | 'read' | 'back' | 'search'> {
  const { names, attributes } = visitsOf(after.placed, after.scene.happenings);
  const flash = has('call') && !late ? T1 : 0;
  const cue = next(Math.max(flash, names * T1, has('read-free') ? T3 + T1 : 0));
  const read = { start: cue.start, end: cue.start + T3 };
  return { cue, read, back: { start: read.end, end: read.end + T1 }, search: next(attributes * T1) };
}

type Rest = Omit<Stages, 'cue' | 'read' | 'back' | 'search' | 'beat' | 'end'>;

/** Values arrive, boxes and links come and change, then what is not needed any more goes. */
function change({ has, changes, fresh, swings, lost, hidden, moves, passed, written }: Facts, next: Next): Rest {
  const travel = next(written || has('unwind', 'yield') ? T2 : 0);
  const appear = next(moves ? T3 : has('call', 'mutate', 'output') ? T2 : changes ? T1 : 0);
  const draw = next(Math.max(has('cell-created') ? T3 : fresh || passed ? T2 : 0, swings ? T3 - (appear.end - appear.start) : 0));
  const glow = { start: draw.end, end: draw.end + (has(...GLOWING) ? T1 : 0) };
  const vanish = next(lost || has('died') ? T1 : 0), ghost = next(has('died') || hidden ? T1 : 0);
  return { travel, print: { start: appear.start, end: appear.start + T2 }, appear, draw, vanish, ghost, glow, home: next(has('return') ? T2 : 0) };
}

/** A value goes home and nothing else changes. */
function homeOnly(next: Next): Rest {
  const home = next(T2);
  return { travel: home, print: home, appear: { start: home.start, end: home.start + T1 }, draw: home, vanish: home, ghost: home, glow: home, home };
}

/** A return's order: the value travels and is bound, the links let go, the frame goes or turns into a ghost, its cells glow. */
function farewell(facts: Facts, next: Next): Rest {
  const { has, changes, written, kept } = facts;
  if (has('class-made')) return classFarewell(next);
  const travel = next(has('return', 'unwind') || written ? T2 : 0);
  // A value that travels is bound as it arrives; one that the step before has brought home is bound now.
  const arrives = has('return') && travel.end > travel.start;
  const bound = arrives ? { start: travel.end - T1, end: travel.end } : next(changes || has('output') ? T2 : 0);
  const [appear, draw] = arrives ? [bound, bound]
    : [{ start: bound.start, end: Math.min(bound.end, bound.start + T1) }, { start: Math.min(bound.end, bound.start + T1 / 2), end: bound.end }];
  const vanish = next(T1), ghost = next(T2), glow = next(kept ? T2 : has(...GLOWING) ? T1 : 0);
  const print = arrives ? { start: vanish.start, end: vanish.start + T2 } : bound;
  return { travel, home: travel, print, appear, draw, vanish, ghost, glow };
}

/** The rows of a class body become the class, the frame folds, the class gets its name. */
function classFarewell(next: Next): Rest {
  const appear = next(T3), fold = next(T1), draw = next(T2);
  const none = { start: appear.start, end: appear.start };
  return { travel: none, home: none, print: draw, appear, draw, vanish: fold, ghost: fold, glow: { start: draw.end, end: draw.end } };
}

/** All stages in proportion, so that the step is not longer than it may be. */
function shortened(stages: Stages): Stages {
  const factor = Math.min(1, LONGEST / stages.end);
  const scale = ({ start, end }: Window): Window => ({ start: start * factor, end: end * factor });
  return {
    cue: scale(stages.cue), read: scale(stages.read), back: scale(stages.back), search: scale(stages.search), travel: scale(stages.travel),
    home: scale(stages.home), print: scale(stages.print), appear: scale(stages.appear), draw: scale(stages.draw), vanish: scale(stages.vanish), ghost: scale(stages.ghost),
    glow: scale(stages.glow), beat: stages.beat * factor, end: stages.end * factor,
  };
}
