/** Finding each tree the free place nearest to where it wants to be. */
import type { Geometry } from './metrics.js';
import { STRETCH, type RigidTree } from './tree.js';
import { aliveTogether, type Life, type UnionNode } from './union.js';

/** Where a tree, given by its index, wants its origin to be. */
export interface Wish { tree: number; y: number }

/** An open interval of y. */
export interface Interval { from: number; to: number }

/** What stands in a column for good: a box, or a link that must not be covered. */
export interface Obstacle { node: Pick<UnionNode, 'birth' | 'death' | 'h' | 'above' | 'below'>; column: number; top: number }

/** The origins at which a tree would meet another one whose origin is 0. */
interface Conflict extends Interval { other: number }

/** The y nearest to the wish that is at least `least` and inside no interval; the upper one of two as near. */
export function nearest(wish: number, least: number, intervals: Interval[]): number {
  const start = Math.max(wish, least);
  let from = -Infinity;
  let to = -Infinity;
  intervals.sort((a, b) => a.from - b.from);
  for (const interval of intervals) {
    // Intervals that reach into each other are one; the one around the start decides.
    if (interval.from < to) to = Math.max(to, interval.to);
    else if (interval.from >= start || to > start) break;
    else ({ from, to } = interval);
  }
  if (to <= start) return start;
  return from >= least && start - from <= to - start ? from : to;
}

interface Part extends Life { tree: number; node: Obstacle['node']; top: number }

export class Placing {
  readonly #conflicts: Conflict[][];
  readonly #fixed: Interval[][];
  /** Least origin of each tree. */
  readonly #least: number[];
  /** What one placement costs, in pairs of boxes that might meet. */
  readonly size: number;

  constructor(trees: readonly RigidTree[], obstacles: readonly Obstacle[], geometry: Geometry) {
    this.#conflicts = trees.map(() => []);
    this.#fixed = trees.map(() => []);
    this.#least = trees.map(({ members }) => geometry.top - members.reduce((least, { node, top }) => Math.min(least, top - node.above), Infinity));
    const gap = geometry.gaps.box;
    const columns = new Map<number, Part[]>();
    const add = (tree: number, node: Obstacle['node'], column: number, top: number): void => {
      const parts = columns.get(column) ?? [];
      for (const other of parts) {
        if (other.tree === tree || !aliveTogether(node, other, STRETCH)) continue;
        const from = other.top - other.node.above - gap - (top + node.h + node.below);
        const to = other.top + other.node.h + other.node.below + gap - (top - node.above);
        if (other.tree < 0) this.#fixed[tree]?.push({ from, to });
        else {
          this.#conflicts[tree]?.push({ other: other.tree, from, to });
          this.#conflicts[other.tree]?.push({ other: tree, from: -to, to: -from });
        }
      }
      parts.push({ tree, node, top, birth: node.birth, death: node.death });
      columns.set(column, parts);
    };
    for (const { node, column, top } of obstacles) add(-1, node, column, top);
    for (const [tree, { members }] of trees.entries()) for (const { node, column, top } of members) add(tree, node, column, top);
    this.size = this.#conflicts.reduce((sum, conflicts) => sum + conflicts.length, 0);
  }

  /** The origin of each tree. Trees are placed in the order of the wishes. */
  place(wishes: readonly Wish[]): number[] {
    const origins: number[] = this.#least.map(() => NaN);
    for (const { tree, y } of wishes) {
      const taken = [...(this.#fixed[tree] ?? [])];
      for (const { other, from, to } of this.#conflicts[tree] ?? []) {
        const origin = origins[other] ?? NaN;
        if (!Number.isNaN(origin)) taken.push({ from: from + origin, to: to + origin });
      }
      origins[tree] = nearest(Math.round(y), this.#least[tree] ?? 0, taken);
    }
    return origins;
  }
}
