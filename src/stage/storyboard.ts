/**
 * The storyboard of one step: the two stills it joins, when its stages are, and the tracks and effects
 * that its happenings ask for. `tracks/` fills it, `film.ts` plays it.
 */
import type { PlacedLink, PlacedNode, PlacedScene, Point } from '../layout/model.js';
import type { Happening, NodeId, Row, Scene, SceneNode } from '../scene/model.js';
import type { Track, Window } from './blend.js';
import { linkKey, penFor, portKey } from './pen.js';
import type { Pen } from './pen.js';
import type { Group, Picture, Primitive } from './primitives.js';
import { PORT_INSET } from './rows.js';
import { drawNode } from './still.js';
import type { Style } from './still.js';

/** Stage times at speed 1, ms: fades and flashes, travelling and drawing, moving and swinging. */
export const T1 = 160, T2 = 240, T3 = 320;
/** No step is longer than this, ms. */
export const LONGEST = 900;

/** The stages of a step. `appear` and `draw` are one stage in two beats: a box first, then its links. */
export interface Stages { cue: Window; travel: Window; appear: Window; draw: Window; vanish: Window; ghost: Window; glow: Window; end: number }

/** Something that is seen only while it lasts: a travelling value, a flash. `at` takes the eased share of its window. */
export interface Effect extends Window { key: string; at(t: number): Primitive[] }

/** One side of a film: a scene, its places and its picture. */
export interface Still { scene: Scene; placed: PlacedScene; picture: Picture; pen: Pen }

export class Storyboard {
  readonly tracks = new Map<string, Track[]>();
  readonly effects: Effect[] = [];
  readonly stages: Stages;
  /** Whether the step is told as a return; a return that ends the run has nowhere to carry its value and is not. */
  readonly returns: boolean;

  constructor(readonly before: Still, readonly after: Still, readonly style: Style) {
    const { happenings } = after.scene;
    this.returns = happenings.some((h) => h.t === 'return' && h.to !== null);
    this.stages = this.returns ? returnStages(happenings) : stagesOf(happenings, before, after);
  }

  play(key: string, ...tracks: Track[]): void {
    this.tracks.set(key, [...(this.tracks.get(key) ?? []), ...tracks]);
  }

  show(key: string, window: Window, at: Effect['at']): void {
    this.effects.push({ key: `effect/${key}`, start: window.start, end: window.end, at });
  }

  /** Draws a box in a state or place that neither still has. */
  draw(box: PlacedNode, pen: Pen, change: Partial<SceneNode> = {}): Group {
    return drawNode({ ...box, node: { ...box.node, ...change } }, pen);
  }
}

function stagesOf(happenings: readonly Happening[], before: Still, after: Still): Stages {
  const has = (...kinds: Happening['t'][]): boolean => happenings.some((h) => kinds.includes(h.t));
  const goes = [...before.placed.boxes.values()].some(({ node }) => node.state !== 'ghost' && !after.placed.boxes.has(node.id))
    || [...before.placed.links.values()].some(({ link }) => link.kind !== 'trail' && !after.placed.links.has(link.id));
  let end = 0;
  const next = (length: number): Window => ({ start: end, end: end += length });
  const cue = next(has('call', 'lookup') ? T1 : 0);
  const travel = next(has('read-free') ? T3 : has('cell-set', 'unwind', 'handled', 'yield') ? T2 : 0);
  const appear = next(has('call', 'resume') ? T2 : T1);
  const draw = next(has('cell-created', 'resume', 'yield') ? T3 : T2);
  const vanish = next(goes ? T1 : 0);
  const glow = { start: draw.end, end: draw.end + T1 };
  if (has('cell-created', 'closure', 'mutate', 'cell-set')) end = Math.max(end, glow.end);
  return shortened({ cue, travel, appear, draw, vanish, ghost: vanish, glow, end });
}

/** The return's own order: the value travels and is bound, the links let go, the frame turns into a ghost, its cells glow. */
function returnStages(happenings: readonly Happening[]): Stages {
  const kept = happenings.some((h) => h.t === 'return' && h.ghost);
  const travel = { start: 0, end: T2 }, vanish = { start: T2, end: T2 + T1 };
  const ghost = { start: vanish.end, end: vanish.end + T2 };
  const glow = { start: ghost.end, end: ghost.end + (kept ? T2 : 0) };
  return {
    cue: { start: 0, end: 0 }, travel, vanish, ghost, glow, end: glow.end,
    appear: { start: T2 - T1, end: T2 }, draw: { start: T2 - T1, end: T2 },
  };
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

/** One side with the boxes and links it has. */
export function stillOf(scene: Scene, placed: PlacedScene, picture: Picture, style: Style): Still {
  return { scene, placed, picture, pen: penFor(style.metrics, style.words, placed) };
}

/** Where a row's port is; the middle of a capsule's dot for the row ''; null if the row is not drawn. */
export function portOf(still: Still, node: NodeId, row: string): Point | null {
  const box = still.placed.boxes.get(node);
  if (!box) return null;
  const slot = box.slots.get(row);
  if (slot) return { x: slot.x + slot.w / 2, y: slot.y + slot.h / 2 };
  const place = box.rows.get(row);
  if (place) return { x: box.x + box.w - PORT_INSET, y: place.y };
  return row === '' ? { x: box.x + box.w - PORT_INSET, y: box.y + (box.header || box.h) / 2 } : null;
}

/** The middle of a box's lower edge: where a value comes from that has no row yet. */
export function lowerEdge(still: Still, node: NodeId): Point | null {
  const box = still.placed.boxes.get(node);
  return box ? { x: box.x + box.w - PORT_INSET, y: box.y + box.h } : null;
}

/** The link that leaves a row. */
export function linkFrom(still: Still, node: NodeId, row: string): PlacedLink | undefined {
  return still.pen.leaving.get(portKey(node, row));
}

/** All links that arrive at a box. */
export function linksTo(still: Still, node: NodeId): PlacedLink[] {
  return [...still.placed.links.values()].filter((l) => l.link.to === node);
}

/** The drawn wire of a link. */
export function wireOf(still: Still, link: PlacedLink): Primitive | undefined {
  const layer = still.picture.find((p) => p.key === 'links');
  return layer?.t === 'g' ? layer.children.find((p) => p.key === linkKey(link.link)) : undefined;
}

/** The row of a frame that refers to a box or holds a small value; for a value that leaves the frame. */
export function rowHolding(still: Still, frame: NodeId, target: NodeId | null, value: string | null): Row | undefined {
  return still.placed.boxes.get(frame)?.node.rows.find((row) => (target !== null
    ? linkFrom(still, frame, row.key)?.link.to === target
    : value !== null && value !== '' && row.value === value));
}
