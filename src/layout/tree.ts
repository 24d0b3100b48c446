/**
 * A tree of owned boxes laid out by itself, rigid from then on: children level with the row that holds
 * them, siblings below one another unless they never live at the same time.
 */
import type { NodeId } from '../scene/model.js';
import type { Columns } from './columns.js';
import type { Tree } from './forest.js';
import type { Geometry } from './metrics.js';
import { aliveTogether, startOf, type UnionEdge, type UnionNode } from './union.js';

export interface Member {
  readonly node: UnionNode;
  readonly column: number;
  /** Top of the box relative to the tree's origin. */
  top: number;
  /** Narrow: steps to the right of the column's edge. */
  readonly level: number;
}

export interface RigidTree {
  readonly root: UnionNode;
  readonly members: readonly Member[];
}

/** Steps for which the place of a dead box stays empty, so that its successor is not taken for it. */
export const STRETCH = 2;

class Builder {
  readonly members: Member[] = [];

  constructor(readonly columns: Columns, readonly geometry: Geometry) {}

  #column(id: NodeId): number {
    return this.columns.of.get(id) ?? 1;
  }

  /** The first top at or below the wanted one that is below all of the tree in this column: branches do not cross. */
  #free(column: number, node: UnionNode, wanted: number): number {
    const gap = this.geometry.gaps.box;
    return this.members.reduce((top, member) =>
      (member.column === column && aliveTogether(member.node, node, STRETCH) ? Math.max(top, member.top + member.node.h + member.node.below + gap + node.above) : top), wanted);
  }

  /** Below the siblings that hang from higher rows at the same time: links of one owner do not cross. */
  #belowSiblings(siblings: readonly { member: Member; edge: UnionEdge }[], edge: UnionEdge): number {
    const { above } = edge.target;
    return siblings.reduce((low, { member: { node, top }, edge: other }) =>
      (aliveTogether(edge, other) ? Math.max(low, top + node.h + node.below + this.geometry.gaps.box + above) : low), -Infinity);
  }

  /** Places a box at the wanted top or below, then what it owns. */
  place(tree: Tree, wanted: number, level: number): Member {
    const { node, children } = tree;
    const column = this.#column(node.id);
    const member: Member = { node, column, level, top: this.#free(column, node, wanted) };
    this.members.push(member);
    const siblings: { member: Member; edge: UnionEdge }[] = [];
    const childLevel = node.kind === 'cell' ? level : Math.min(level + 1, this.geometry.levels);
    for (const { tree: child, edge } of children) {
      const beside = this.#column(child.node.id) > column;
      const alongside = member.top + startOf(edge) - child.node.anchor;
      const under = member.top + node.h + node.below + this.geometry.gaps.box + child.node.above;
      const wish = Math.max(beside ? alongside : under, this.#belowSiblings(siblings, edge));
      const placed = this.place(child, wish, childLevel);
      if (siblings.length === 0 && beside && placed.top > wish) this.#sink(member, placed.top - wish);
      siblings.push({ member: placed, edge });
    }
    return member;
  }

  /** An owner follows its first child down where nothing stands in its way. */
  #sink(member: Member, distance: number): void {
    const blocked = this.members.some((other) => other !== member && other.column === member.column && other.top > member.top && aliveTogether(other.node, member.node, STRETCH));
    if (!blocked) member.top += distance;
  }
}

export function layTree(tree: Tree, columns: Columns, geometry: Geometry): RigidTree {
  const builder = new Builder(columns, geometry);
  builder.place(tree, 0, 0);
  return { root: tree.node, members: builder.members };
}
