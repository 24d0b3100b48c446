/**
 * A tree of owned boxes laid out by itself, rigid from then on: children level with the row that holds
 * them, siblings below one another unless they never live at the same time.
 */
import type { NodeId } from '../scene/model.js';
import type { Columns } from './columns.js';
import type { Tree } from './forest.js';
import type { Geometry } from './metrics.js';
import { aliveTogether, lifeOf, startOf, type UnionEdge, type UnionNode } from './union.js';

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

/** Boxes that live for fewer steps pass by: they must not push the others apart. */
const LASTING = 9;

const lasts = (node: UnionNode): boolean => lifeOf(node) >= LASTING;

class Builder {
  readonly members: Member[] = [];

  constructor(readonly columns: Columns, readonly geometry: Geometry) {}

  #column(id: NodeId): number {
    return this.columns.of.get(id) ?? 1;
  }

  /**
   * The first free top at or below the wanted one. What lasts stands below all of the tree that lasts in this
   * column, so branches do not cross; what passes may fill a gap.
   */
  #free(column: number, node: UnionNode, wanted: number): number {
    const gap = this.geometry.gaps.box;
    const others = this.members.filter((member) => member.column === column && aliveTogether(member.node, node, STRETCH))
      .map(({ node: other, top }) => ({ other, from: top - other.above - gap - node.h - node.below, to: top + other.h + other.below + gap + node.above }))
      .sort((a, b) => a.from - b.from);
    let top = wanted;
    if (lasts(node)) for (const { other, to } of others) if (lasts(other)) top = Math.max(top, to);
    for (const { from, to } of others) if (from < top && top < to) top = to;
    return top;
  }

  /** The box at whose top a chain goes on with this one in the next column. */
  #headOf(id: NodeId): Member | undefined {
    const head = this.columns.tops.get(id);
    return head === undefined ? undefined : this.members.find(({ node }) => node.id === head);
  }

  /** Below the siblings that hang from higher rows at the same time: links of one owner do not cross. */
  #belowSiblings(siblings: readonly { member: Member; edge: UnionEdge }[], edge: UnionEdge): number {
    const { above } = edge.target;
    if (!lasts(edge.target)) return -Infinity;
    return siblings.reduce((low, { member: { node, top }, edge: other }) =>
      (lasts(node) && aliveTogether(edge, other) ? Math.max(low, top + node.h + node.below + this.geometry.gaps.box + above) : low), -Infinity);
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
      const head = this.#headOf(child.node.id);
      const wish = head ? head.top : Math.max(beside ? alongside : under, this.#belowSiblings(siblings, edge));
      const placed = this.place(child, wish, childLevel);
      if (siblings.length === 0 && beside && !head && placed.top > wish) this.#sink(member, placed.top - wish);
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

/** @param level of the root: steps to the right of its column's edge */
export function layTree(tree: Tree, columns: Columns, geometry: Geometry, level: number): RigidTree {
  const builder = new Builder(columns, geometry);
  builder.place(tree, 0, Math.min(level, geometry.levels));
  return { root: tree.node, members: builder.members };
}
