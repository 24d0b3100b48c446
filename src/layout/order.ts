/** In which order and where the trees want to be: every tree moves to the mean of what it is linked to. */
import type { NodeId } from '../scene/model.js';
import type { Columns } from './columns.js';
import type { Geometry } from './metrics.js';
import { Placing, type Obstacle, type Wish } from './placing.js';
import type { RigidTree } from './tree.js';
import { aliveTogether, lifeOf, startOf, type Union, type UnionEdge, type UnionNode } from './union.js';

const ROUNDS = 8;
/** Orders that are tried after the rounds, fewer where there is much to place and to compare. */
const MOST_EVALUATIONS = 250;
const WORK = 2_000_000;
/** What a tree's outgoing links count against those that arrive at it. */
const OUTGOING = 0.5;
/** A call's frame comes and goes; what lives on is placed by what lives on, cells above all. */
const TRANSIENT = 0.25;
const TRANSIENT_TO_CELL = 0.02;
/** Within this distance of the mean a tree is put level with one of its links. */
const SNAP = 14;
const COST_COLUMN = 30;
const COST_LEFTWARD = 60;
const COST_CROSSING = 500;
/** Counting crossings is quadratic; beyond this many links the lengths alone decide. */
const MOST_EDGES = 400;

/** log2(2 + n) for n from 0, a power of two at a time: `Math.log2` may differ in its last bit between engines. */
function weightOf(life: number): number {
  let power = 0;
  let rest = 2 + life;
  while (rest >= 2) {
    rest /= 2;
    power++;
  }
  return power + rest - 1;
}

function lasting({ source, target }: UnionEdge): number {
  if (source.depth <= 0) return 1;
  return target.kind === 'cell' ? TRANSIENT_TO_CELL : TRANSIENT;
}

/** What one link of a tree wants its origin to be. */
interface Pulled { y: number; weight: number }

/** The weighted mean; where a strong link wants nearly the same, that link becomes straight. */
function levelled(pulls: readonly Pulled[]): number {
  let weight = 0;
  let sum = 0;
  let strongest = 0;
  for (const pull of pulls) {
    weight += pull.weight;
    sum += pull.weight * pull.y;
    strongest = Math.max(strongest, pull.weight);
  }
  const mean = sum / weight;
  const near = pulls.filter((pull) => pull.weight >= strongest / 2 && Math.abs(pull.y - mean) <= SNAP);
  return near.reduce((best, { y }) => (Math.abs(y - mean) < Math.abs(best - mean) ? y : best), near[0]?.y ?? mean);
}

const swap = (wishes: readonly Wish[], i: number, j: number): Wish[] =>
  wishes.map((wish, index) => (index === i ? wishes[j] : index === j ? wishes[i] : wish) ?? wish);

/** Swaps two trees with what they wanted, so that each stands where the other would. */
const trade = (wishes: readonly Wish[], i: number, j: number): Wish[] =>
  swap(wishes, i, j).map((wish, index) => ({ tree: wish.tree, y: index === i || index === j ? wishes[index]?.y ?? wish.y : wish.y }));

const toFront = (wishes: readonly Wish[], i: number): Wish[] => [...wishes.slice(i, i + 1), ...wishes.slice(0, i), ...wishes.slice(i + 1)];

/** An order of trees and the origins it leads to. */
interface Order { wishes: readonly Wish[]; origins: readonly number[]; cost: number }

/** One end of a link: `y` below the origin of its tree, or in the world where the tree is -1. */
interface End { tree: number; y: number; column: number }

interface Line { edge: UnionEdge; weight: number; from: End; to: End }

/** Two links that run between the same columns at the same time, so that they may cross. */
interface Pair { a: number; b: number; cost: number }

const heightOf = ({ tree, y }: End, origins: readonly number[]): number => (tree < 0 ? y : y + (origins[tree] ?? NaN));

export class Ordering {
  readonly #trees: readonly RigidTree[];
  readonly #columns: Columns;
  readonly #geometry: Geometry;
  readonly #placing: Placing;
  readonly #lines: Line[];
  readonly #pairs: Pair[];
  /** Where each box stands in its tree, or for good. */
  readonly #spots = new Map<NodeId, { tree: number; top: number }>();
  /** Lowest top of each tree's boxes, from its origin. */
  readonly #lowest: number[];

  /** @param fixed tops of frames and of boxes that keep the place they have; @param pinned what stands in the way of the trees */
  constructor(trees: readonly RigidTree[], union: Union, columns: Columns, fixed: ReadonlyMap<NodeId, number>, geometry: Geometry, pinned: readonly Obstacle[]) {
    this.#trees = trees;
    this.#columns = columns;
    this.#geometry = geometry;
    this.#placing = new Placing(trees, pinned, geometry);
    for (const [id, top] of fixed) this.#spots.set(id, { tree: -1, top });
    for (const [tree, { members }] of trees.entries()) for (const { node, top } of members) this.#spots.set(node.id, { tree, top });
    this.#lowest = trees.map(({ members }) => members.reduce((most, { top }) => Math.max(most, top), -Infinity));
    this.#lines = [...union.edges.values()].filter(({ link }) => link.kind !== 'trail').map((edge) => ({
      edge, weight: weightOf(lifeOf(edge)) * lasting(edge), from: this.#end(edge.source, startOf(edge)), to: this.#end(edge.target, edge.target.anchor),
    }));
    this.#pairs = this.#lines.length <= MOST_EDGES ? pairsOf(this.#lines) : [];
  }

  #end({ id }: UnionNode, port: number): End {
    const spot = this.#spots.get(id);
    if (!spot) throw new Error(`box ${id} is in no tree`);
    return { tree: spot.tree, y: spot.top + port, column: this.#columns.of.get(id) ?? 0 };
  }

  /** The tops of all boxes but frames. With `draft`, a first idea of them, from which the height can be told. */
  settle(draft: boolean): Map<NodeId, number> {
    let { wishes, origins } = this.#placed(this.#wishes(this.#trees.map(() => NaN)));
    let best: Order = { wishes, origins, cost: this.#cost(origins) };
    for (let round = 0; round < (draft ? 1 : ROUNDS); round++) {
      ({ wishes, origins } = this.#placed(this.#wishes(origins)));
      const cost = this.#cost(origins);
      if (cost < best.cost) best = { wishes, origins, cost };
    }
    if (!draft) best = this.#swapped(this.#straightened(this.#swapped(best)));
    return new Map(this.#trees.flatMap(({ members }, tree) => members.map(({ node, top }): [NodeId, number] => [node.id, top + (best.origins[tree] ?? 0)])));
  }

  #placed(wishes: readonly Wish[]): { wishes: readonly Wish[]; origins: readonly number[] } {
    return { wishes, origins: this.#placing.place(wishes) };
  }

  /** Swaps among four neighbours, with and without their wishes, and moves to the front, as long as they pay. Evaluations are counted, never time. */
  #swapped(start: Order): Order {
    let best = start;
    let left = Math.min(MOST_EVALUATIONS, Math.floor(WORK / (1 + this.#placing.size + this.#pairs.length)));
    const attempt = (wishes: readonly Wish[]): boolean => {
      left--;
      const origins = this.#placing.place(wishes);
      const cost = this.#cost(origins);
      if (cost >= best.cost) return false;
      best = { wishes, origins, cost };
      return true;
    };
    const count = this.#trees.length;
    for (let improved = true; improved && left > 0;) {
      improved = false;
      for (let index = 0; index < count && left > 0; index++) {
        for (let distance = 1; distance <= 3 && left > 0; distance++) {
          if (index + distance >= count) continue;
          improved = attempt(swap(best.wishes, index, index + distance)) || improved;
          improved = attempt(trade(best.wishes, index, index + distance)) || improved;
        }
        if (index > 3 && left > 0) improved = attempt(toFront(best.wishes, index)) || improved;
      }
    }
    return best;
  }

  /** At last every cell goes level with what refers to it; all other boxes stay where they are. */
  #straightened({ origins }: Order): Order {
    const isCell = (tree: number): boolean => this.#trees[tree]?.root.kind === 'cell';
    const others = this.#trees.flatMap((_, tree): Wish[] => (isCell(tree) ? [] : [{ tree, y: origins[tree] ?? 0 }]));
    const placed = this.#placed([...others, ...this.#wishes(origins).filter(({ tree }) => isCell(tree))]);
    return { ...placed, cost: this.#cost(placed.origins) };
  }

  /** What each tree wants, in the order of the wishes. An origin that is not known yet is NaN. */
  #wishes(origins: readonly number[]): Wish[] {
    const pulls: Pulled[][] = this.#trees.map(() => []);
    const pull = (end: End, other: End, weight: number): void => {
      const y = heightOf(other, origins) - end.y;
      if (end.tree >= 0 && !Number.isNaN(y)) pulls[end.tree]?.push({ y, weight });
    };
    for (const { from, to, weight } of this.#lines) {
      if (from.tree === to.tree) continue;
      pull(to, from, weight);
      pull(from, to, weight * OUTGOING);
    }
    const stays = (tree: number, origin: number): number => (Number.isNaN(origin) ? this.#geometry.top - (this.#trees[tree]?.members[0]?.top ?? 0) : origin);
    const wishes = pulls.map((pulled, tree) => ({ tree, y: pulled.length > 0 ? levelled(pulled) : stays(tree, origins[tree] ?? NaN) }));
    // Equal wishes keep the order in which the boxes appear: the sort must not depend on the engine.
    const birth = (tree: number): number => this.#trees[tree]?.root.birth ?? 0;
    return wishes.sort((a, b) => a.y - b.y || birth(a.tree) - birth(b.tree) || a.tree - b.tree);
  }

  #cost(origins: readonly number[]): number {
    let cost = this.#lowest.reduce((most, top, tree) => Math.max(most, top + (origins[tree] ?? 0)), 0);
    const starts: number[] = [];
    const ends: number[] = [];
    for (const { weight, from, to } of this.#lines) {
      const start = heightOf(from, origins);
      const end = heightOf(to, origins);
      const sideways = to.column - from.column;
      cost += weight * (Math.abs(end - start) + COST_COLUMN * Math.abs(sideways) + (sideways <= 0 ? COST_LEFTWARD : 0));
      starts.push(start);
      ends.push(end);
    }
    for (const { a, b, cost: crossing } of this.#pairs) {
      if (((starts[a] ?? 0) - (starts[b] ?? 0)) * ((ends[a] ?? 0) - (ends[b] ?? 0)) < 0) cost += crossing;
    }
    return cost;
  }
}

function pairsOf(lines: readonly Line[]): Pair[] {
  return lines.flatMap((one, a) => lines.slice(a + 1).flatMap((other, after): Pair[] => {
    const together = one.from.column === other.from.column && one.to.column === other.to.column
      && one.edge.target !== other.edge.target && aliveTogether(one.edge, other.edge);
    return together ? [{ a, b: a + 1 + after, cost: COST_CROSSING * Math.min(one.weight, other.weight) }] : [];
  }));
}
