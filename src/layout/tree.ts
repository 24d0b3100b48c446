/**
 * A tree of owned boxes laid out by itself, rigid from then on: children level with the row that holds
 * them, siblings below one another unless they never live at the same time.
 */
import type { NodeId } from '../scene/model.js';
import type { Columns } from './columns.js';
import type { Tree } from './forest.js';
import type { Geometry } from './metrics.js';
import { aliveTogether, portOf, type UnionNode } from './union.js';

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

  constructor(readonly columns: Columns, readonly geometry: Geometry, readonly narrow: boolean) {}

  #lowest(column: number, node: UnionNode, except?: UnionNode): number {
    const others = this.members.filter((member) => member.column === column && member.node !== except && aliveTogether(member.node, node, STRETCH));
    return others.reduce((low, { node: other, top }) => Math.max(low, top + other.h + other.below + this.geometry.gaps.box + node.above), -Infinity);
  }

  #column(id: NodeId): number {
    return this.columns.of.get(id) ?? 1;
  }

  /** Places a box at the wanted top or below; then what it owns. Gives the top it got. */
  place(tree: Tree, wanted: number, level: number): Member {
    const { node, children } = tree;
    const column = this.#column(node.id);
    const member: Member = { node, column, level, top: Math.max(wanted, this.#lowest(column, node)) };
    this.members.push(member);
    children.forEach(({ tree: child, edge }, index) => {
      const beside = this.#column(child.node.id) > column;
      const level2 = this.narrow && node.kind !== 'cell' ? level + 1 : level;
      if (!beside) {
        this.place(child, member.top + node.h + node.below + this.geometry.gaps.box + child.node.above, level2);
        return;
      }
      const wish = member.top + portOf(node, edge.link.row) - child.node.anchor;
      const placed = this.place(child, wish, level2);
      if (index === 0 && placed.top > wish) this.#sink(member, placed.top - wish);
    });
    return member;
  }

  /** An owner follows its first child down where nothing stands in its way. */
  #sink(member: Member, distance: number): void {
    const below = this.members.some((other) => other !== member && other.column === member.column && other.top > member.top && aliveTogether(other.node, member.node, STRETCH));
    if (!below) member.top += distance;
  }
}

export function layTree(tree: Tree, columns: Columns, geometry: Geometry, narrow: boolean): RigidTree {
  const builder = new Builder(columns, geometry, narrow);
  builder.place(tree, 0, 0);
  return { root: tree.node, members: builder.members };
}
