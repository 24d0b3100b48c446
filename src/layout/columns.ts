/** Which column each box stands in: frames, objects, cells, what cells hold. Left to right is "refers to". */
import type { NodeId } from '../scene/model.js';
import type { Forest, Tree } from './forest.js';
import type { Union } from './union.js';

export interface Columns {
  readonly of: ReadonlyMap<NodeId, number>;
  /** Number of the cell column; 0 where the trace has no cell. */
  readonly cells: number;
  readonly count: number;
  /** Boxes with which a long chain goes on at the top of the next column, with the box that is at the top of the first one. */
  readonly tops: ReadonlyMap<NodeId, NodeId>;
}

/** A tree and what follows it as long as each box owns just one other. */
function chainOf(tree: Tree): Tree[] {
  const chain = [tree];
  for (let last = tree; last.children.length === 1;) {
    const [child] = last.children;
    if (!child) break;
    chain.push((last = child.tree));
  }
  return chain;
}

/** Gives every box of a tree its column; `top` is the head of the chain that goes on at the top of this column. */
type SetColumn = (node: NodeId, column: number, top: NodeId | null) => void;

/** The columns of one tree's boxes, the root's being `first`; chains longer than `room` become columns of boxes, like text. */
function spread(root: Tree, first: number, room: number, set: SetColumn): void {
  const visit = (tree: Tree, column: number): void => {
    const chain = chainOf(tree);
    const columns = Math.max(1, room - (column - first));
    const perColumn = Math.ceil(chain.length / columns);
    for (const [index, { node }] of chain.entries()) {
      set(node.id, column + Math.floor(index / perColumn), index > 0 && perColumn > 1 && index % perColumn === 0 ? tree.node.id : null);
    }
    const next = column + Math.floor((chain.length - 1) / perColumn) + 1;
    for (const { tree: child } of chain.at(-1)?.children ?? []) visit(child, next);
  };
  visit(root, first);
}

/** Narrow: everything hangs below its owner. */
function stand(tree: Tree, column: number, set: SetColumn): void {
  set(tree.node.id, column, null);
  for (const { tree: child } of tree.children) stand(child, column, set);
}

/** @param room columns that a chain may take */
export function columnsOf(union: Union, forest: Forest, room: number, narrow: boolean): Columns {
  const of = new Map<NodeId, number>();
  const tops = new Map<NodeId, NodeId>();
  const set: SetColumn = (node, column, top) => {
    of.set(node, column);
    if (top !== null) tops.set(node, top);
  };
  const lay = (root: Tree, first: number): void => (narrow ? stand(root, first, set) : spread(root, first, room, set));
  const cellRoots = forest.roots.filter(({ node }) => node.kind === 'cell');
  for (const root of forest.roots) if (root.node.kind !== 'cell') lay(root, 1);
  let cells = 0;
  if (cellRoots.length > 0) {
    const capturing = [...union.edges.values()].filter(({ link }) => link.kind === 'free').map(({ source }) => of.get(source.id) ?? 0);
    cells = 1 + Math.max(1, ...capturing);
    // The cells' column is theirs alone.
    if (!narrow) for (const [id, column] of of) if (column >= cells) of.set(id, column + 1);
    for (const root of cellRoots) {
      set(root.node.id, cells, null);
      // What hangs from a cell is a tree of its own as far as columns go.
      for (const { tree } of root.children) lay(tree, narrow ? cells : cells + 1);
    }
  }
  return { of, cells, count: 1 + [...of.values()].reduce((most, column) => Math.max(most, column), cells), tops };
}
