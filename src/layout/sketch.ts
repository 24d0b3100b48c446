/**
 * Everything about a plan that is known before the boxes have their y: the union of all steps, owner trees,
 * columns with their widths, the call stack. Cheap, so that densities and geometries can be compared by it.
 */
import type { NodeId, Scene } from '../scene/model.js';
import { columnsOf, type Columns } from './columns.js';
import { plant, type Forest } from './forest.js';
import { keptLinks, Limits, longerColumns, newTrees, pinnedOf, type Ground, type Settled } from './ground.js';
import { Metrics, type Geometry } from './metrics.js';
import type { Advances, ColumnSpan } from './model.js';
import { Ordering } from './order.js';
import type { Obstacle } from './placing.js';
import { stackOf, type Stack } from './stack.js';
import { layTree, type RigidTree } from './tree.js';
import { unite, type Union, type UnionEdge } from './union.js';

export interface PlanOptions {
  /** Width of the stage in CSS pixels. */
  width: number;
  advances: Advances;
  variant: 'wide' | 'narrow';
  /** More steps may follow: columns get room for wider boxes. */
  open?: boolean;
  /** What an earlier plan at this width has fixed. */
  ground?: Ground;
}

export interface Sketch {
  readonly scenes: readonly Scene[];
  readonly narrow: boolean;
  readonly geometry: Geometry;
  readonly union: Union;
  /** The owner's link of each owned box. */
  readonly owned: ReadonlyMap<NodeId, UnionEdge>;
  readonly columns: Columns;
  readonly spans: readonly ColumnSpan[];
  readonly stack: Stack;
  readonly trees: readonly RigidTree[];
  /** Boxes that keep the places of an earlier plan, and that plan. */
  readonly pinned: ReadonlyMap<NodeId, Settled>;
  readonly ground: Ground | null;
  /** Density of the scenes. */
  readonly level: number;
  /** Width of the world, but for curves on the right of the last column. */
  readonly width: number;
  /** x that no curve passes. */
  readonly reach: number;
}

/** Wide: room that one column of a chain takes. The smallest scales at which pictures are shown. */
const CHAIN_COLUMN = 150;
export const LEAST_SCALE = 0.8;
export const LEAST_NARROW_SCALE = 0.85;
const LEAST_ROOM = 2;
const MOST_ROOM = 6;
/** From the zone to the right edge. */
const ZONE_MARGIN = 3;

/** Columns that a chain may take before it goes on below. */
function chainRoom({ width, variant }: PlanOptions, geometry: Geometry): number {
  if (variant === 'narrow') return Infinity;
  const room = Math.floor((width / LEAST_SCALE - geometry.left - geometry.frame.max) / CHAIN_COLUMN);
  return Math.min(Math.max(room, LEAST_ROOM), MOST_ROOM);
}

/** Column widths by their widest box; gutters give way first where the world is wider than the stage. Columns of an earlier plan stay. */
function spansOf(union: Union, columns: Columns, trees: readonly RigidTree[], geometry: Geometry, { width, open = false, ground }: PlanOptions): ColumnSpan[] {
  const { gaps, left, right, indent, frame, object, cell } = geometry;
  const widths = Array.from({ length: columns.count }, () => 0);
  widths[0] = [...union.nodes.values()].reduce((most, { kind, w }) => (kind === 'frame' ? Math.max(most, w) : most), open ? frame.max : frame.min);
  for (const { members } of trees) {
    for (const { node, column, level } of members) {
      const reserved = open ? (column === columns.cells ? cell.max : object.max) : 0;
      widths[column] = Math.max(widths[column] ?? 0, reserved, node.w + level * indent);
    }
  }
  const boxes = widths.reduce((sum, each) => sum + each, 0);
  const gutters = Math.max(1, widths.filter((each) => each > 0).length - 1);
  const gutter = Math.min(gaps.column, Math.max(gaps.leastColumn, Math.floor((width - left - right - boxes) / gutters)));
  let x = left;
  return widths.map((w, column) => {
    const span = ground?.spans[column] ?? { x, w };
    x = span.x + (span.w > 0 ? span.w + gutter : 0);
    return span;
  });
}

/** The widths that boxes may have in the columns of an earlier plan. */
function limitsIn({ spans, boxes }: Ground, union: Union, columns: Columns, { indent, levels }: Geometry): Map<NodeId, number> {
  const limits = new Map<NodeId, number>();
  for (const { id, kind } of union.nodes.values()) {
    const span = spans[kind === 'frame' ? 0 : columns.of.get(id) ?? spans.length];
    if (span) limits.set(id, span.w - (kind === 'frame' || kind === 'cell' ? 0 : boxes.get(id)?.level ?? levels) * indent);
  }
  return limits;
}

/** Union, owners and columns; where an earlier plan has columns, what is new is made to fit into them. */
function related(scenes: readonly Scene[], options: PlanOptions, geometry: Geometry): Pick<Sketch, 'union' | 'columns' | 'pinned'> & { forest: Forest } {
  const narrow = options.variant === 'narrow';
  const { ground } = options;
  const metrics = new Metrics(geometry, options.advances);
  const from = (widths: ReadonlyMap<NodeId, number>): ReturnType<typeof related> => {
    const union = unite(scenes, new Limits(metrics, widths), narrow, ground?.boxes ?? new Map());
    const forest = plant(union);
    if (!ground) return { union, forest, columns: columnsOf(union, forest, chainRoom(options, geometry), narrow), pinned: new Map() };
    const pinned = pinnedOf(union, ground);
    return { union, forest, pinned, columns: longerColumns(forest, pinned, ground, narrow) };
  };
  const free = from(new Map());
  return ground ? from(limitsIn(ground, free.union, free.columns, geometry)) : free;
}

export function sketch(scenes: readonly Scene[], options: PlanOptions, geometry: Geometry, level: number): Sketch {
  const { union, forest, columns, pinned } = related(scenes, options, geometry);
  const { ground, variant } = options;
  const roots = ground ? newTrees(forest, pinned) : forest.roots.map((tree) => ({ tree, level: 0 }));
  const trees = roots.map(({ tree, level: indented }) => layTree(tree, columns, geometry, indented));
  const spans = spansOf(union, columns, trees, geometry, options);
  const last = spans.at(-1) ?? { x: 0, w: 0 };
  const cellsLast = columns.cells === columns.count - 1;
  const width = last.x + last.w + (cellsLast ? Math.max(geometry.right, geometry.zone.pad + ZONE_MARGIN) : geometry.right);
  // The narrow picture must not scroll sideways.
  const reach = variant === 'narrow' ? Math.max(width, Math.floor(options.width / LEAST_NARROW_SCALE)) : Infinity;
  const stack = stackOf(union, scenes, geometry, ground?.open ?? []);
  return { scenes, narrow: variant === 'narrow', geometry, level, union, owned: forest.owned, columns, spans, stack, trees, width, reach, pinned, ground: ground ?? null };
}

function orderingOf({ trees, union, columns, stack, geometry, pinned, ground }: Sketch): Ordering {
  const fixed = new Map(stack.home);
  const obstacles: Obstacle[] = ground ? keptLinks(union, ground, pinned) : [];
  for (const [id, { column, top }] of pinned) {
    const node = union.nodes.get(id);
    if (!node) continue;
    fixed.set(id, top);
    obstacles.push({ node, column, top });
  }
  return new Ordering(trees, union, columns, fixed, geometry, obstacles);
}

/** Tops of all boxes but frames. */
export const settled = (of: Sketch): Map<NodeId, number> =>
  new Map([...[...of.pinned].map(([id, { top }]): [NodeId, number] => [id, top]), ...orderingOf(of).settle(false)]);

/** About how tall the picture will be. */
export function draftHeight(of: Sketch): number {
  const tops = orderingOf(of).settle(true);
  return of.geometry.bottom + Math.max(lowestBox(of, tops), lowestFrame(of));
}

/** y below all boxes but frames. */
export function lowestBox({ union, geometry }: Sketch, tops: ReadonlyMap<NodeId, number>): number {
  let bottom = geometry.top;
  for (const [id, top] of tops) {
    const { h = 0, below = 0 } = union.nodes.get(id) ?? {};
    bottom = Math.max(bottom, top + h + below);
  }
  return bottom;
}

/** y below all frames, at any step. */
export function lowestFrame({ union, stack, geometry }: Sketch): number {
  let bottom = geometry.top;
  for (const [step, tops] of stack.tops.entries()) {
    // The same frames as at the step before stand at the same places.
    if (tops === stack.tops[step - 1]) continue;
    for (const [id, top] of tops) {
      const node = union.nodes.get(id);
      const size = union.sizes[step]?.get(id);
      if (node && size) bottom = Math.max(bottom, top + union.heightOf(node, size, step) + size.below);
    }
  }
  return bottom;
}
