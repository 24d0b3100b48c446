/** Finding each tree the free place nearest to where it wants to be. */
import type { NodeId } from '../scene/model.js';
import type { Geometry } from './metrics.js';
import { STRETCH, type RigidTree } from './tree.js';
import { aliveTogether, type UnionNode } from './union.js';

export interface Wish { tree: RigidTree; y: number }

interface Occupied { node: UnionNode; top: number; bottom: number }

interface Interval { from: number; to: number }

/** The offsets at which a tree would meet what is placed. */
function forbidden(tree: RigidTree, placed: ReadonlyMap<number, Occupied[]>, gap: number): Interval[] {
  const found: Interval[] = [];
  for (const { node, column, top } of tree.members) {
    for (const other of placed.get(column) ?? []) {
      if (!aliveTogether(node, other.node, STRETCH)) continue;
      found.push({ from: other.top - gap - (top + node.h + node.below), to: other.bottom + gap - (top - node.above) });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

/** The offset nearest to the wish that is at least `least` and inside no (open) interval. */
function nearest(wish: number, least: number, intervals: readonly Interval[]): number {
  const start = Math.max(wish, least);
  let down = start;
  for (const { from, to } of intervals) if (from < down && down < to) down = to;
  let up = start;
  for (const { from, to } of intervals.toSorted((a, b) => b.to - a.to)) if (from < up && up < to) up = from;
  return up >= least && start - up <= down - start ? up : down;
}

/** Tops of all boxes but frames. Trees are placed in the order of their wishes. */
export function placeTrees(wishes: readonly Wish[], geometry: Geometry): Map<NodeId, number> {
  const tops = new Map<NodeId, number>();
  const placed = new Map<number, Occupied[]>();
  for (const { tree, y } of wishes) {
    const highest = tree.members.reduce((least, { node, top }) => Math.min(least, top - node.above), Infinity);
    const offset = nearest(y, geometry.top - highest, forbidden(tree, placed, geometry.gaps.box));
    for (const { node, column, top } of tree.members) {
      const at = Math.round(offset + top);
      tops.set(node.id, at);
      const list = placed.get(column) ?? [];
      list.push({ node, top: at - node.above, bottom: at + node.h + node.below });
      placed.set(column, list);
    }
  }
  return tops;
}
