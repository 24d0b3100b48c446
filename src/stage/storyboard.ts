/**
 * The storyboard of one step: the two stills it joins, its stages, and the tracks and effects
 * that its happenings ask for. `tracks/` fills it, `film.ts` plays it.
 */
import type { PlacedLink, PlacedNode, PlacedScene, Point } from '../layout/model.js';
import type { NodeId, Row, Scene, SceneNode } from '../scene/model.js';
import type { Track, Window } from './blend.js';
import { linkKey, penFor, portKey } from './pen.js';
import type { Pen } from './pen.js';
import type { Group, Picture, Primitive } from './primitives.js';
import { PORT_INSET, portX } from './rows.js';
import { stagesOf } from './stages.js';
import type { Stages } from './stages.js';
import { drawNode } from './still.js';
import type { Style } from './still.js';

/** Something that is seen only while it lasts: a travelling value, a flash. `at` takes the eased share of its window. */
export interface Effect extends Window { key: string; at(t: number): Primitive[] }

/** One side of a film: a scene, its places and its picture. */
export interface Still { scene: Scene; placed: PlacedScene; picture: Picture; pen: Pen }

export class Storyboard {
  readonly tracks = new Map<string, Track[]>();
  readonly effects: Effect[] = [];
  readonly stages: Stages;
  /** Frames that leave the stack in this step, for good or as ghosts; a generator's that falls asleep does not. */
  readonly leaving: readonly PlacedNode[];

  /**
   * @param earlier scenes before those two, the latest first: some events tell what a later one means
   * @param outlet where printed text leaves the picture
   */
  constructor(readonly before: Still, readonly after: Still, readonly style: Style, readonly earlier: readonly Scene[], readonly outlet: Point) {
    this.leaving = [...before.placed.boxes.values()].filter((box) => leaves(box, before.placed, after.placed));
    this.stages = stagesOf(before, after, this.leaving);
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

function leaves({ node }: PlacedNode, before: PlacedScene, after: PlacedScene): boolean {
  const now = after.boxes.get(node.id)?.node.state;
  if (node.kind !== 'frame' || node.state === 'ghost' || (now !== undefined && now !== 'ghost')) return false;
  return ![...after.boxes.values()].some((box) => isOf(box.node, node) && box.node.state === 'paused' && before.boxes.get(box.node.id)?.node.state !== 'paused');
}

/** Whether a generator is the one whose frame this is; both are known by the function's name. */
export function isOf(generator: SceneNode, frame: SceneNode): boolean {
  return generator.kind === 'generator' && generator.title.startsWith(frame.title);
}

/** One side with the boxes and links it has. */
export function stillOf(scene: Scene, placed: PlacedScene, picture: Picture, style: Style): Still {
  return { scene, placed, picture, pen: penFor(style.metrics, style.words, placed, scene.happenings) };
}

/** Where a row's port is; the middle of a capsule's dot for the row ''; null if the row is not drawn. */
export function portOf(still: Still, node: NodeId, row: string): Point | null {
  const box = still.placed.boxes.get(node);
  if (!box) return null;
  const slot = box.slots.get(row);
  if (slot) return { x: slot.x + slot.w / 2, y: slot.y + slot.h / 2 };
  const place = box.rows.get(row);
  if (place) return { x: portX(box, linkFrom(still, node, row)), y: place.y };
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

/** The primitive with a key, wherever in the picture it is. */
export function primitiveIn(still: Still, key: string): Primitive | undefined {
  const search = (list: Picture): Primitive | undefined => {
    for (const p of list) {
      const found = p.key === key ? p : p.t === 'g' ? search(p.children) : undefined;
      if (found) return found;
    }
    return undefined;
  };
  return search(still.picture);
}

/**
 * The row from which a value leaves its frame: the one that refers to it, or the only one that holds an equal small value.
 * Of several equal ones nobody can say which it was.
 */
export function rowHolding(still: Still, frame: NodeId, target: NodeId | null, value: string | null): Row | undefined {
  const rows = still.placed.boxes.get(frame)?.node.rows ?? [];
  if (target !== null) return rows.find((row) => linkFrom(still, frame, row.key)?.link.to === target);
  const equal = rows.filter((row) => value !== null && value !== '' && row.value === value);
  return equal.length === 1 ? equal[0] : undefined;
}
