/**
 * The film of a step: from the still before to the still of the step, as a pure function of its progress.
 * Everything that moves, moves by this function; nothing has a clock or a state of its own.
 */
import type { Plan } from '../layout/model.js';
import type { Happening, Scene } from '../scene/model.js';
import { blend, share } from './blend.js';
import type { Defaults, Window } from './blend.js';
import { group } from './primitives.js';
import type { Group, Picture, Primitive } from './primitives.js';
import { drawStep } from './still.js';
import type { Style } from './still.js';
import { T1 } from './stages.js';
import { Storyboard, stillOf } from './storyboard.js';
import type { Still } from './storyboard.js';
import { cellCreated, cellSet, closure, readFree } from './tracks/cells.js';
import { call, carryHome } from './tracks/calls.js';
import { classMade } from './tracks/classes.js';
import { defaultsEvaluated } from './tracks/defaults.js';
import { raise, unwind } from './tracks/exceptions.js';
import { sleepAndWake, suspend } from './tracks/generators.js';
import { fadeDead, leaveFrames } from './tracks/leaving.js';
import { attribute, bind, lookup } from './tracks/names.js';
import { died, mutate } from './tracks/objects.js';
import { output } from './tracks/output.js';

/** What a film is made from: places and scenes of a whole trace. */
export interface Source {
  plan: Plan;
  /** The scene of a step, 0-based. */
  scene(step: number): Scene;
}

/** One step's film. */
export interface Clip {
  /** Length at speed 1, ms; 0 for the first step. */
  duration: number;
  /** The picture at a progress from 0 (the still before) to 1 (the still of the step). */
  at(progress: number): Picture;
}

/** So many scenes before a step may tell what an event in it means: an exception is handled a few lines before it gets its name. */
const EARLIER = 5;

/** The still of a step. */
export function stillAt(source: Source, step: number, style: Style): Picture {
  return drawStep(source.plan, step, source.scene(step), style);
}

/** One picture of a step's film. */
export function frameOf(source: Source, step: number, progress: number, style: Style): Picture {
  return clipOf(source, step, style).at(progress);
}

/** Makes the film of a step; its pictures are then cheap. */
export function clipOf(source: Source, step: number, style: Style): Clip {
  const still = (at: number): Still => {
    const scene = source.scene(at);
    return stillOf(scene, source.plan.at(at), drawStep(source.plan, at, scene, style), style);
  };
  const after = still(step);
  const first = source.plan.first ?? 0;
  if (step === first) return { duration: 0, at: () => after.picture };
  const before = still(step - 1);
  const shared = after.picture.map((layer, i) => share(before.picture[i], layer));
  const earlier = Array.from({ length: Math.min(EARLIER, step - first) }, (_, back) => source.scene(step - 1 - back));
  const board = new Storyboard(before, { ...after, picture: shared }, style, earlier, style.outlet ?? { x: 0, y: source.plan.height });
  leaveFrames(board);
  fadeDead(board);
  sleepAndWake(board);
  for (const happening of after.scene.happenings) direct(board, happening);
  return { duration: board.stages.end, at: (progress) => pictureAt(board, progress) };
}

/** Fades what differs between two pictures; nothing changes its place or size. */
export function crossfade(from: Picture, to: Picture): (progress: number) => Picture {
  const whole = { start: 0, end: 1 };
  const targets = to.map((layer, i) => share(from[i], layer));
  return (progress) => (progress <= 0 ? from : progress >= 1 ? to : targets.flatMap((layer, i) =>
    blend(from[i] ?? null, layer, progress, new Map(), { enter: whole, exit: whole, change: whole, how: 'fade' })));
}

/** The tracks of one happening; what asks for nothing special comes, changes and goes by the defaults. */
function direct(board: Storyboard, h: Happening): void {
  switch (h.t) {
    case 'call': return call(board, h);
    case 'return': return carryHome(board, h);
    case 'yield': return suspend(board, h);
    case 'lookup': return lookup(board, h);
    case 'bind': return bind(board, h);
    case 'cell-created': return cellCreated(board, h);
    case 'cell-set': return cellSet(board, h);
    case 'read-free': return readFree(board, h);
    case 'closure': return closure(board, h);
    case 'mutate': return mutate(board, h);
    case 'attribute': return attribute(board, h);
    case 'class-made': return classMade(board, h);
    case 'created': return defaultsEvaluated(board, h);
    case 'raise': return raise(board, h);
    case 'unwind': return unwind(board, h);
    case 'output': return output(board, h);
    case 'died': return died(board, h);
    case 'resume': case 'left': case 'handled': return;
  }
}

/** When things of a layer come, go and change if no happening has a say in it. */
function defaultsOf(layer: string, board: Storyboard): Defaults {
  const { stages } = board;
  const first: Window = { start: 0, end: Math.min(T1, stages.end) };
  const last: Window = { start: Math.max(0, stages.end - T1), end: stages.end };
  const change: Window = { start: stages.appear.start, end: Math.max(stages.draw.end, stages.appear.end) };
  switch (layer) {
    case 'former': return { enter: change, exit: first, change, how: 'fade' };
    case 'links': return { enter: stages.draw, exit: stages.vanish, change: stages.appear, how: 'mix' };
    case 'nodes': return { enter: stages.appear, exit: stages.ghost, change: stages.appear, how: 'mix' };
    case 'marks': return { enter: stages.glow.end > stages.glow.start && stages.glow.end <= stages.end ? stages.glow : last, exit: stages.vanish, change: stages.appear, how: 'mix' };
    case 'touches': return { enter: last, exit: first, change: last, how: 'mix' };
    default: return { enter: last, exit: last, change: last, how: 'mix' };
  }
}

function pictureAt(board: Storyboard, progress: number): Picture {
  const { before, after, tracks, stages } = board;
  if (progress <= 0) return before.picture;
  if (progress >= 1) return after.picture;
  const time = progress * stages.end;
  return after.picture.map((layer, i): Primitive => {
    const old = before.picture[i];
    if (layer.key === 'effects') return group('effects', 'effects', effectsAt(board, time));
    if (layer.t !== 'g' || old?.t !== 'g') return layer;
    return layerAt(old, layer, time, board, tracks);
  });
}

function layerAt(old: Group, layer: Group, time: number, board: Storyboard, tracks: Storyboard['tracks']): Group {
  const defaults = defaultsOf(layer.key, board);
  const kept = new Map(old.children.map((child) => [child.key, child]));
  const now = new Set(layer.children.map((child) => child.key));
  const gone = old.children.filter((child) => !now.has(child.key)).flatMap((child) => blend(child, null, time, tracks, defaults));
  return { ...layer, children: [...gone, ...layer.children.flatMap((child) => blend(kept.get(child.key) ?? null, child, time, tracks, defaults))] };
}

function effectsAt(board: Storyboard, time: number): Primitive[] {
  return board.effects.flatMap((effect) => (time > effect.start && time < effect.end
    ? effect.at((time - effect.start) / (effect.end - effect.start)) : []));
}
