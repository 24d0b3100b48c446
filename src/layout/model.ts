/**
 * Places and routes: the result of `plan`, in CSS pixels of an unscaled world, y downwards.
 * Computed once for a whole trace; a node keeps its place for life.
 */
import type { LinkId, NodeId, SceneNode, Link } from '../scene/model.js';
import type { Ground } from './ground.js';

export interface Advances {
  /** Advance of one character of the code family, in em. */
  code: number;
  /** Upper bound of the advance of one character of the interface family, in em. */
  text: number;
}

export interface Point { x: number; y: number }
export interface Rect { x: number; y: number; w: number; h: number }

/** One cubic or straight piece of a route, absolute coordinates. */
export type Segment =
  | { t: 'line'; to: Point }
  | { t: 'cubic'; c1: Point; c2: Point; to: Point };

export interface Route {
  start: Point;
  segments: Segment[];
  /** Narrow: along the rail on the left of an owner, with an elbow to what hangs below it. */
  rail?: true;
}

/** A box as drawn at one step: its rectangle and the middle of each row. */
export interface PlacedNode extends Rect {
  node: SceneNode;
  /** Height of the header; 0 where there is none (capsule, tray). */
  header: number;
  /** Row key → y of its middle and its height, absolute. */
  rows: Map<string, { y: number; h: number }>;
  /** Slot key → its rectangle, absolute (trays). */
  slots: Map<string, Rect>;
}

export interface PlacedLink { link: Link; route: Route }

export interface Column { heading: 'frames' | 'functions' | 'objects' | 'cells' | 'values'; x: number; w: number; anchor: 'start' | 'middle'; textX: number; textY: number }

/** Left edge and width of a column. */
export interface ColumnSpan { x: number; w: number }

/** One step, placed. */
export interface PlacedScene {
  boxes: Map<NodeId, PlacedNode>;
  links: Map<LinkId, PlacedLink>;
}

/** The plan of a whole trace at one width. */
export interface Plan {
  variant: 'wide' | 'narrow';
  /** Size of the world; the same at every step. */
  width: number;
  height: number;
  columns: Column[];
  /** Band behind the cells; null where the trace has none. */
  zone: Rect | null;
  /** The first step it has places for; 0 unless it is for a part of a trace. */
  first?: number;
  /** What a plan of the steps after this one, or before it, must keep; absent where nobody will ask. */
  groundAt?(step: number): Ground;
  /** Places of one step: pure, cheap, any order. */
  at(step: number): PlacedScene;
}
