/**
 * Everything about a plan that is known before the boxes have their y: the union of all steps, owner trees,
 * columns with their widths, the call stack. Cheap, so that densities and geometries can be compared by it.
 */
import type { NodeId, Scene } from '../scene/model.js';
import { columnsOf, type Columns } from './columns.js';
import { plant } from './forest.js';
import { Metrics, type Geometry } from './metrics.js';
import type { Advances, ColumnSpan } from './model.js';
import { Ordering } from './order.js';
import { stackOf, type Stack } from './stack.js';
import { layTree, type RigidTree } from './tree.js';
import { unite, type Union, type UnionEdge } from './union.js';

export interface PlanOptions {
  /** Width of the stage in CSS pixels. */
  width: number;
  advances: Advances;
  variant: 'wide' | 'narrow';
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
  /** Width of the world, but for curves on the right of the last column. */
  readonly width: number;
}

/** Wide: room that one column of a chain takes. The smallest scale at which pictures are shown. */
const CHAIN_COLUMN = 150;
export const LEAST_SCALE = 0.8;
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

/** Column widths by their widest box; gutters give way first where the world is wider than the stage. */
function spansOf(union: Union, columns: Columns, trees: readonly RigidTree[], geometry: Geometry, width: number): ColumnSpan[] {
  const { gaps, left, right, indent, frame } = geometry;
  const widths = Array.from({ length: columns.count }, () => 0);
  widths[0] = [...union.nodes.values()].reduce((most, { kind, w }) => (kind === 'frame' ? Math.max(most, w) : most), frame.min);
  for (const { members } of trees) {
    for (const { node, column, level } of members) widths[column] = Math.max(widths[column] ?? 0, node.w + level * indent);
  }
  const boxes = widths.reduce((sum, each) => sum + each, 0);
  const gutters = Math.max(1, widths.filter((each) => each > 0).length - 1);
  const gutter = Math.min(gaps.column, Math.max(gaps.leastColumn, Math.floor((width - left - right - boxes) / gutters)));
  let x = left;
  return widths.map((w) => {
    const span = { x, w };
    x += w > 0 ? w + gutter : 0;
    return span;
  });
}

export function sketch(scenes: readonly Scene[], options: PlanOptions, geometry: Geometry): Sketch {
  const narrow = options.variant === 'narrow';
  const union = unite(scenes, new Metrics(geometry, options.advances), narrow);
  const { roots, owned } = plant(union);
  const columns = columnsOf(union, { roots, owned }, chainRoom(options, geometry), narrow);
  const trees = roots.map((tree) => layTree(tree, columns, geometry));
  const spans = spansOf(union, columns, trees, geometry, options.width);
  const last = spans.at(-1) ?? { x: 0, w: 0 };
  const cellsLast = columns.cells === columns.count - 1;
  const width = last.x + last.w + (cellsLast ? Math.max(geometry.right, geometry.zone.pad + ZONE_MARGIN) : geometry.right);
  return { scenes, narrow, geometry, union, owned, columns, spans, stack: stackOf(union, scenes, geometry), trees, width };
}

const orderingOf = ({ trees, union, columns, stack, geometry }: Sketch): Ordering => new Ordering(trees, union, columns, stack.home, geometry, []);

/** Tops of all boxes but frames. */
export const settled = (of: Sketch): Map<NodeId, number> => orderingOf(of).settle(false);

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
