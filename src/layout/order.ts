/** In which order and where the trees want to be: every tree moves to the mean of what it is linked to. */
import type { NodeId } from '../scene/model.js';
import type { Columns } from './columns.js';
import type { Geometry } from './metrics.js';
import { placeTrees, type Wish } from './placing.js';
import type { RigidTree } from './tree.js';
import { aliveTogether, lifeOf, startOf, type Union, type UnionEdge } from './union.js';

const ROUNDS = 8;
/** Orders that are tried after the rounds, fewer where there are many links to compare. */
const MOST_EVALUATIONS = 250;
const PAIRS = 2_000_000;
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

/** An order of trees and the places it leads to. */
interface Order { wishes: readonly Wish[]; tops: Map<NodeId, number>; cost: number }

interface Pull { edge: UnionEdge; weight: number }

export class Ordering {
  readonly #pulls: Pull[];
  readonly #treeOf = new Map<NodeId, RigidTree>();

  constructor(
    readonly trees: readonly RigidTree[],
    readonly union: Union,
    readonly columns: Columns,
    readonly frames: ReadonlyMap<NodeId, number>,
    readonly geometry: Geometry,
  ) {
    for (const tree of trees) for (const { node } of tree.members) this.#treeOf.set(node.id, tree);
    this.#pulls = [...union.edges.values()].filter(({ link }) => link.kind !== 'trail').map((edge) => ({ edge, weight: weightOf(lifeOf(edge)) * lasting(edge) }));
  }

  /** The tops of all boxes but frames. */
  settle(): Map<NodeId, number> {
    let wishes = this.#wishes(new Map());
    let tops = placeTrees(wishes, this.geometry);
    let best: Order = { wishes, tops, cost: this.#cost(tops) };
    for (let round = 0; round < ROUNDS; round++) {
      wishes = this.#wishes(tops);
      tops = placeTrees(wishes, this.geometry);
      const cost = this.#cost(tops);
      if (cost < best.cost) best = { wishes, tops, cost };
    }
    return this.#swapped(this.#straightened(this.#swapped(best))).tops;
  }

  /** Swaps among four neighbours, with and without their wishes, and moves to the front, as long as they pay. Evaluations are counted, never time. */
  #swapped(start: Order): Order {
    let best = start;
    let left = Math.min(MOST_EVALUATIONS, Math.floor(PAIRS / (1 + this.#pulls.length * this.#pulls.length)));
    const attempt = (wishes: readonly Wish[]): boolean => {
      left--;
      const tops = placeTrees(wishes, this.geometry);
      const cost = this.#cost(tops);
      if (cost >= best.cost) return false;
      best = { wishes, tops, cost };
      return true;
    };
    for (let improved = true; improved && left > 0;) {
      improved = false;
      for (let index = 0; index < this.trees.length && left > 0; index++) {
        for (let distance = 1; distance <= 3 && left > 0; distance++) {
          if (index + distance >= this.trees.length) continue;
          improved = attempt(swap(best.wishes, index, index + distance)) || improved;
          improved = attempt(trade(best.wishes, index, index + distance)) || improved;
        }
        if (index > 3 && left > 0) improved = attempt(toFront(best.wishes, index)) || improved;
      }
    }
    return best;
  }

  /** At last every cell goes level with what refers to it; all other boxes stay where they are. */
  #straightened({ tops }: Order): Order {
    const others = this.trees.filter(({ root }) => root.kind !== 'cell').map((tree) => ({ tree, y: (tops.get(tree.root.id) ?? 0) - (tree.members[0]?.top ?? 0) }));
    const wishes = [...others, ...this.#wishes(tops).filter(({ tree }) => tree.root.kind === 'cell')];
    const placed = placeTrees(wishes, this.geometry);
    return { wishes, tops: placed, cost: this.#cost(placed) };
  }

  /** What each tree wants, in the order of the wishes. */
  #wishes(tops: ReadonlyMap<NodeId, number>): Wish[] {
    const pulls = new Map<RigidTree, Pulled[]>();
    for (const { edge, weight } of this.#pulls) {
      if (this.#treeOf.get(edge.source.id) === this.#treeOf.get(edge.target.id)) continue;
      this.#pull(pulls, edge.target.id, edge.target.anchor, this.#y(edge.source.id, tops), startOf(edge), weight);
      this.#pull(pulls, edge.source.id, startOf(edge), this.#y(edge.target.id, tops), edge.target.anchor, weight * OUTGOING);
    }
    const wishes = this.trees.map((tree, index) => {
      const pulled = pulls.get(tree);
      const stays = (tops.get(tree.root.id) ?? this.geometry.top) - (tree.members[0]?.top ?? 0);
      return { tree, index, y: pulled ? levelled(pulled) : stays };
    });
    // Equal wishes keep the order in which the boxes appear: the sort must not depend on the engine.
    return wishes.sort((a, b) => a.y - b.y || a.tree.root.birth - b.tree.root.birth || a.index - b.index);
  }

  /** A link from outside the tree wants the tree's origin where the link would be level. */
  #pull(pulls: Map<RigidTree, Pulled[]>, id: NodeId, port: number, otherTop: number | undefined, otherPort: number, weight: number): void {
    const tree = this.#treeOf.get(id);
    if (!tree || otherTop === undefined) return;
    const member = tree.members.find(({ node }) => node.id === id);
    if (!member) return;
    const pulled = pulls.get(tree) ?? [];
    pulled.push({ y: otherTop + otherPort - member.top - port, weight });
    pulls.set(tree, pulled);
  }

  #y(id: NodeId, tops: ReadonlyMap<NodeId, number>): number | undefined {
    return this.frames.get(id) ?? tops.get(id);
  }

  #cost(tops: ReadonlyMap<NodeId, number>): number {
    let cost = [...tops.values()].reduce((most, top) => Math.max(most, top), 0);
    const lines = this.#pulls.map(({ edge, weight }) => {
      const y1 = (this.#y(edge.source.id, tops) ?? 0) + startOf(edge);
      const y2 = (this.#y(edge.target.id, tops) ?? 0) + edge.target.anchor;
      const c1 = this.columns.of.get(edge.source.id) ?? 0;
      const c2 = this.columns.of.get(edge.target.id) ?? 0;
      const sideways = c2 - c1;
      cost += weight * (Math.abs(y2 - y1) + COST_COLUMN * Math.abs(sideways) + (sideways <= 0 ? COST_LEFTWARD : 0));
      return { edge, weight, y1, y2, c1, c2 };
    });
    if (lines.length <= MOST_EDGES) {
      for (let i = 0; i < lines.length; i++) {
        for (let j = i + 1; j < lines.length; j++) {
          const [a, b] = [lines[i], lines[j]];
          if (a && b && crosses(a, b)) cost += COST_CROSSING * Math.min(a.weight, b.weight);
        }
      }
    }
    return cost;
  }
}

interface Line { edge: UnionEdge; y1: number; y2: number; c1: number; c2: number }

/** Two links that start and end in the same columns, are alive together and change their order on the way. */
function crosses(a: Line, b: Line): boolean {
  if (a.c1 !== b.c1 || a.c2 !== b.c2 || a.edge.target === b.edge.target) return false;
  return (a.y1 - b.y1) * (a.y2 - b.y2) < 0 && aliveTogether(a.edge, b.edge);
}
