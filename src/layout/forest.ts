/** Owners: every box but a frame hangs from one other box or from a frame's row, so that trees can be laid out by themselves. */
import type { NodeId } from '../scene/model.js';
import { lifeOf, startOf, type Union, type UnionEdge, type UnionNode } from './union.js';

export interface Tree {
  readonly node: UnionNode;
  /** Owned boxes, sorted by the row they hang from. */
  readonly children: { tree: Tree; edge: UnionEdge }[];
}

export interface Forest {
  readonly roots: Tree[];
  /** The owner's link of each owned box. */
  readonly owned: ReadonlyMap<NodeId, UnionEdge>;
}

/** Links that never make an owner: free names lead to a cell of somebody else's, trails to the past. */
const NEVER_OWNS: ReadonlySet<string> = new Set(['free', 'trail', 'cell']);

/** An object or cell owns only what it holds for at least this part of that thing's life. */
const LASTING = 0.25;

class Forester implements Forest {
  readonly roots: Tree[];
  readonly owned = new Map<NodeId, UnionEdge>();
  readonly #incoming = new Map<NodeId, UnionEdge[]>();
  readonly #capturing = new Set<NodeId>();

  constructor(readonly union: Union) {
    for (const edge of union.edges.values()) {
      if (edge.link.kind === 'free') this.#capturing.add(edge.source.id);
      if (NEVER_OWNS.has(edge.link.kind)) continue;
      const known = this.#incoming.get(edge.target.id);
      if (known) known.push(edge);
      else this.#incoming.set(edge.target.id, [edge]);
    }
    for (const node of union.nodes.values()) {
      const edge = node.kind === 'frame' || node.kind === 'cell' ? null : this.#owner(node);
      if (edge) this.owned.set(node.id, edge);
    }
    this.roots = this.#trees();
  }

  /** The link that owns a box: the earliest lasting one from an object or cell; null where a frame's link is best. */
  #owner(node: UnionNode): UnionEdge | null {
    const candidates = (this.#incoming.get(node.id) ?? []).filter((edge) => this.#mayOwn(edge));
    const inner = candidates.filter(({ source }) => source.kind !== 'frame');
    const lasting = inner.filter((edge) => lifeOf(edge) >= lifeOf(node) * LASTING).sort((a, b) => a.birth - b.birth)[0];
    if (lasting) return lasting;
    const longest = candidates.sort((a, b) => lifeOf(b) - lifeOf(a))[0];
    return longest && longest.source.kind !== 'frame' ? longest : null;
  }

  /** No cycles; a function that captures cells stands left of them, so no cell may own it. */
  #mayOwn(edge: UnionEdge): boolean {
    if (edge.source.kind === 'cell' && this.#capturing.has(edge.target.id)) return false;
    for (let node: UnionNode | undefined = edge.source; node; node = this.owned.get(node.id)?.source) {
      if (node === edge.target) return false;
    }
    return true;
  }

  #trees(): Tree[] {
    const trees = new Map<NodeId, Tree>();
    for (const node of this.union.nodes.values()) if (node.kind !== 'frame') trees.set(node.id, { node, children: [] });
    const roots: Tree[] = [];
    for (const tree of trees.values()) {
      const edge = this.owned.get(tree.node.id);
      if (edge) trees.get(edge.source.id)?.children.push({ tree, edge });
      else roots.push(tree);
    }
    for (const { children } of trees.values()) {
      children.sort((a, b) => startOf(a.edge) - startOf(b.edge) || a.edge.birth - b.edge.birth);
    }
    return roots;
  }
}

export const plant = (union: Union): Forest => new Forester(union);
