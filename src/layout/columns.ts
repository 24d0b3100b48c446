/** Which column each box stands in: frames, objects, cells, what cells hold. Left to right is "refers to". */
import type { NodeId } from '../scene/model.js';
import type { Forest, Tree } from './forest.js';
import type { Union } from './union.js';

export interface Columns {
  readonly of: ReadonlyMap<NodeId, number>;
  /** Number of the cell column; 0 where the trace has no cell. */
  readonly cells: number;
  readonly count: number;
  /** Boxes that continue a long chain below, at the first column of their tree. */
  readonly wrapped: ReadonlySet<NodeId>;
}

/** The columns of one tree's boxes, the root's being `first`; chains longer than `room` go on below. */
function spread(root: Tree, first: number, room: number, narrow: boolean, set: (node: NodeId, column: number, wraps: boolean) => void): void {
  const visit = (tree: Tree, column: number, start: number): void => {
    for (const { tree: child } of tree.children) {
      const next = narrow ? column : column + 1;
      const wraps = next - start >= room && tree.children.length === 1;
      set(child.node.id, wraps ? start : next, wraps);
      visit(child, wraps ? start : next, start);
    }
  };
  set(root.node.id, first, false);
  // What hangs from a cell is a tree of its own as far as columns go.
  visit(root, first, root.node.kind === 'cell' && !narrow ? first + 1 : first);
}

/** @param room Columns that a chain may take before it continues below. */
export function columnsOf(union: Union, forest: Forest, room: number, narrow: boolean): Columns {
  const of = new Map<NodeId, number>();
  const wrapped = new Set<NodeId>();
  const set = (node: NodeId, column: number, wraps: boolean): void => {
    of.set(node, column);
    if (wraps) wrapped.add(node);
  };
  const cellRoots = forest.roots.filter(({ node }) => node.kind === 'cell');
  for (const root of forest.roots) if (root.node.kind !== 'cell') spread(root, 1, room, narrow, set);
  let cells = 0;
  if (cellRoots.length > 0) {
    const capturing = [...union.edges.values()].filter(({ link }) => link.kind === 'free').map(({ source }) => of.get(source.id) ?? 0);
    cells = 1 + Math.max(1, ...capturing);
    // The cells' column is theirs alone.
    if (!narrow) for (const [id, column] of of) if (column >= cells) of.set(id, column + 1);
    for (const root of cellRoots) spread(root, cells, room, narrow, set);
  }
  return { of, cells, count: 1 + Math.max(0, cells, ...of.values()), wrapped };
}
