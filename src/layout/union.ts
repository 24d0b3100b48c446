/**
 * The union of all scenes: every box and every link of the run, once, with its life and its largest size.
 * A box reserves its largest size and grows inside it, so nothing beside it ever has to move.
 */
import type { Link, LinkId, NodeId, NodeKind, Scene } from '../scene/model.js';
import type { Limits, Settled } from './ground.js';
import { sizeOf, type Size } from './sizes.js';

export interface Life { birth: number; death: number }

export interface UnionNode extends Life {
  readonly id: NodeId;
  readonly kind: NodeKind;
  /** Frames only, else -1. */
  readonly depth: number;
  readonly creator: NodeId | null;
  /** Largest width and height, and the room around them. */
  w: number;
  h: number;
  /** Smallest width: what is always there to be pointed at from above. */
  least: number;
  above: number;
  below: number;
  /** y of the middle of what a link arrives at, from the top. */
  anchor: number;
  /** Row key → its lives, each with the y of the row's middle from the top; a row keeps its place for life. */
  readonly ports: Map<string, RowLife[]>;
  /** A compact line at all steps: its height never changes, and all its links leave from its middle. */
  line: boolean;
  /** Tray: width of each position. */
  slots: number[];
}

export interface UnionEdge extends Life {
  readonly link: Link;
  readonly source: UnionNode;
  readonly target: UnionNode;
}

export interface Union {
  readonly nodes: ReadonlyMap<NodeId, UnionNode>;
  readonly edges: ReadonlyMap<LinkId, UnionEdge>;
  /** Sizes by step. */
  readonly sizes: readonly ReadonlyMap<NodeId, Size>[];
  /** Height of a box of this size at a step: down to its lowest row, or what it has without rows. */
  heightOf(node: UnionNode, size: Size, step: number): number;
}

export const aliveTogether = (a: Life, b: Life, stretch = 0): boolean => a.birth <= b.death + stretch && b.birth <= a.death + stretch;
export const lifeOf = ({ birth, death }: Life): number => death - birth + 1;

export interface RowLife extends Life {
  /** Largest position it would have with no regard to others, and the one it gets; -1 before that. */
  at: number;
  place: number;
  y: number;
}

/**
 * Gives every row that has none a position that it keeps: the largest it ever has, and further down where that one is
 * taken at some time of its life. Should that spread the rows out too far, the first free position.
 */
function placeRows(lives: RowLife[]): void {
  const most = lives.reduce((sum, row) => Math.max(sum, row.at + 1), 0);
  const place = (row: RowLife, from: number): void => {
    const taken = new Set(lives.filter((other) => other.place >= 0 && aliveTogether(other, row)).map((other) => other.place));
    row.place = from;
    while (taken.has(row.place)) row.place++;
  };
  const free = lives.filter((row) => row.place < 0);
  for (const row of free) place(row, row.at);
  if (free.every((row) => row.place < most * 1.5 + 2)) return;
  for (const row of free) row.place = -1;
  for (const row of free) place(row, 0);
}

/** The rows of a box as they were last seen, and the last step at which they were; null as long as they are. */
interface Open { size: Size; until: number | null }

class Uniter implements Union {
  readonly nodes = new Map<NodeId, UnionNode>();
  readonly edges = new Map<LinkId, UnionEdge>();
  readonly sizes: Map<NodeId, Size>[] = [];
  readonly #open = new Map<NodeId, Open>();

  constructor(scenes: readonly Scene[], limits: Limits, narrow: boolean, known: ReadonlyMap<NodeId, Settled>) {
    scenes.forEach((scene, step) => {
      this.sizes.push(this.#sizesOf(scene, step, limits, narrow));
      for (const link of scene.links) this.#link(link, step);
    });
    for (const [id, open] of this.#open) {
      this.#close(id, open);
      this.#reserve(id, open.size, known.get(id)?.rows);
    }
    for (const node of this.nodes.values()) {
      const box = known.get(node.id);
      if (box) node.w = Math.max(node.w, box.w);
    }
  }

  /** Most boxes are the same objects from one step to the next; they only grow older. */
  #sizesOf(scene: Scene, step: number, limits: Limits, narrow: boolean): Map<NodeId, Size> {
    const before = this.sizes[step - 1];
    const sizes = new Map<NodeId, Size>();
    for (const node of scene.nodes) {
      const last = before?.get(node.id);
      const known = this.nodes.get(node.id);
      if (last && known && last.source === node) {
        sizes.set(node.id, last);
        known.death = step;
      } else {
        const size = sizeOf(node, limits.of(node.id), narrow);
        sizes.set(node.id, size);
        this.#add(size, step);
      }
    }
    return sizes;
  }

  #add(size: Size, step: number): void {
    const { node } = size;
    let known = this.nodes.get(node.id);
    if (!known) {
      known = {
        id: node.id, kind: node.kind, depth: node.depth, creator: node.creator, birth: step, death: step,
        w: 0, h: 0, least: Infinity, above: 0, below: 0, anchor: (size.header || size.fixed) / 2, ports: new Map(), line: true, slots: [],
      };
      this.nodes.set(node.id, known);
    }
    const until = this.#close(node.id, this.#open.get(node.id));
    known.death = step;
    known.w = Math.max(known.w, size.w);
    known.h = Math.max(known.h, size.fixed || size.header);
    known.least = Math.min(known.least, size.w);
    known.line &&= node.shape === 'line';
    known.above = Math.max(known.above, size.above);
    known.below = Math.max(known.below, size.below);
    size.slots.forEach((width, index) => { known.slots[index] = Math.max(known.slots[index] ?? 0, width); });
    if (size.slots.length > 0) known.w = Math.max(known.w, known.slots.reduce((sum, width) => sum + width, 0));
    if (size.rows.length > 0) this.#noteRows(known, size, step, until);
  }

  /** The rows of a box that now looks otherwise have lived until it was last seen. Gives that step, -1 where there were none. */
  #close(id: NodeId, open: Open | undefined): number {
    if (!open) return -1;
    const node = this.nodes.get(id);
    open.until ??= node?.death ?? -1;
    for (const { key } of open.size.rows) {
      const row = node?.ports.get(key)?.at(-1);
      if (row) row.death = open.until;
    }
    return open.until;
  }

  /** A row that was there when the box was last seen open lives on, any other begins a life. */
  #noteRows({ id, ports }: UnionNode, size: Size, step: number, until: number): void {
    for (const [index, { key }] of size.rows.entries()) {
      const lives = ports.get(key);
      const row = lives?.at(-1);
      if (row && (row.death === until || row.birth === step)) row.at = Math.max(row.at, index);
      else {
        const fresh = { at: index, place: -1, y: 0, birth: step, death: step };
        if (lives) lives.push(fresh);
        else ports.set(key, [fresh]);
      }
    }
    this.#open.set(id, { size, until: null });
  }

  /** @param settled positions that rows have already */
  #reserve(id: NodeId, { header, head, foot, rows: [first] }: Size, settled: ReadonlyMap<string, number> = new Map()): void {
    const node = this.nodes.get(id);
    if (!node || !first) return;
    const rows = [...node.ports.values()].flat().sort((a, b) => a.birth - b.birth || a.at - b.at);
    for (const [key, place] of settled) {
      const row = node.ports.get(key)?.[0];
      if (row && place >= 0) row.place = place;
    }
    placeRows(rows);
    for (const row of rows) row.y = header + head + first.h * row.place + first.h / 2;
    node.h = Math.max(node.h, header + head + first.h * rows.reduce((most, row) => Math.max(most, row.place + 1), 0) + foot);
  }

  heightOf(node: UnionNode, size: Size, step: number): number {
    if (size.fixed > 0) return size.fixed;
    const rows = size.rows.map(({ key, h }) => portOf(node, key, step) + h / 2);
    return rows.length === 0 ? size.header : Math.max(...rows) + size.foot;
  }

  #link(link: Link, step: number): void {
    const known = this.edges.get(link.id);
    if (known) {
      known.death = step;
      return;
    }
    const source = this.nodes.get(link.from);
    const target = this.nodes.get(link.to);
    if (!source || !target) throw new Error(`link ${link.id} has an end that is not in its scene`);
    this.edges.set(link.id, { link, source, target, birth: step, death: step });
  }
}

/** @param known boxes that have their places and rows already */
export const unite = (scenes: readonly Scene[], limits: Limits, narrow: boolean, known: ReadonlyMap<NodeId, Settled>): Union =>
  new Uniter(scenes, limits, narrow, known);

/** y of the middle of a row at a step, from the top of its box; a capsule's is its middle. */
export function portOf(node: UnionNode, row: string, step: number): number {
  const lives = node.ports.get(row);
  return (lives?.findLast(({ birth }) => birth <= step) ?? lives?.[0])?.y ?? node.anchor;
}

/** y of the row that a link leaves from when it appears. */
export const startOf = ({ source, link, birth }: UnionEdge): number => portOf(source, link.row, birth);
