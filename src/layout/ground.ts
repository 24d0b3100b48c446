/**
 * What a plan has fixed, for a plan of more steps of the same trace: boxes that live on keep their places, rows and
 * routes, and everything new is placed around them.
 */
import type { LinkId, NodeId } from '../scene/model.js';
import type { Columns } from './columns.js';
import type { Forest, Tree } from './forest.js';
import { Metrics, type Geometry } from './metrics.js';
import type { ColumnSpan, Route } from './model.js';
import type { Place } from './places.js';
import type { Obstacle } from './placing.js';
import { aliveTogether, type Union, type UnionNode } from './union.js';

/** A box that has its place. */
export interface Settled extends Place {
  w: number;
  h: number;
  /** Steps to the right of its column's edge. */
  level: number;
  /** Row key → its position. */
  rows: ReadonlyMap<string, number>;
}

/** A route with the lanes that it takes on its way. */
export interface Laid { route: Route; lanes: readonly { column: number; y: number }[] }

export interface Ground {
  readonly geometry: Geometry;
  /** The density. */
  readonly level: number;
  readonly columns: Columns;
  readonly spans: readonly ColumnSpan[];
  /** Tops of open frames by depth. */
  readonly open: readonly number[];
  readonly boxes: ReadonlyMap<NodeId, Settled>;
  readonly routes: ReadonlyMap<LinkId, ReadonlyMap<number, Laid>>;
}

/** The boxes of a union that keep their places: all that live on, but for those that have grown into others. */
export function pinnedOf(union: Union, { boxes }: Ground): Map<NodeId, Settled> {
  const pinned = new Map<NodeId, Settled>();
  for (const node of union.nodes.values()) {
    const box = boxes.get(node.id);
    if (box && node.kind !== 'frame') pinned.set(node.id, box);
  }
  for (const [id, box] of pinned) {
    const node = union.nodes.get(id);
    if (node && node.h > box.h && [...pinned].some(([other, place]) => other !== id && reaches(node, box, union.nodes.get(other), place))) pinned.delete(id);
  }
  return pinned;
}

const reaches = (node: UnionNode, place: Place, other: UnionNode | undefined, otherPlace: Place): boolean =>
  other !== undefined && place.column === otherPlace.column && aliveTogether(node, other)
  && place.top - node.above < otherPlace.top + other.h + other.below && otherPlace.top - other.above < place.top + node.h + node.below;

/** The trees of what is new: each hangs from what is pinned, or from nothing. */
export function newTrees({ roots }: Forest, pinned: ReadonlyMap<NodeId, Settled>): { tree: Tree; level: number }[] {
  const found: { tree: Tree; level: number }[] = [];
  /** The tree without what is pinned; null where its root is. */
  const cut = (tree: Tree): Tree | null => {
    const place = pinned.get(tree.node.id);
    const below = place ? (tree.node.kind === 'cell' ? place.level : place.level + 1) : 0;
    const children = tree.children.flatMap(({ tree: child, edge }) => {
      const rest = cut(child);
      if (rest && place) found.push({ tree: rest, level: below });
      return rest && !place ? [{ tree: rest, edge }] : [];
    });
    return place ? null : { node: tree.node, children };
  };
  for (const root of roots) {
    const rest = cut(root);
    if (rest) found.push({ tree: rest, level: 0 });
  }
  return found;
}

/** Columns of a longer trace: what is pinned keeps its own, the rest goes to the right of its owner, and what finds no room there behind the last one. */
export function longerColumns({ roots }: Forest, pinned: ReadonlyMap<NodeId, Settled>, { columns, spans }: Ground, narrow: boolean): Columns {
  const of = new Map<NodeId, number>();
  const needsCells = columns.cells === 0 && roots.some(({ node }) => node.kind === 'cell');
  const cells = needsCells ? columns.count : columns.cells;
  const last = cells === columns.count ? columns.count + 1 : columns.count;
  const free = (wanted: number): number => {
    const column = wanted === cells && !narrow ? wanted + 1 : wanted;
    return column >= columns.count || (spans[column]?.w ?? 0) === 0 ? last : column;
  };
  const visit = ({ node, children }: Tree, wanted: number): void => {
    const column = pinned.get(node.id)?.column ?? (node.kind === 'cell' ? cells : narrow && wanted === cells ? cells : free(wanted));
    of.set(node.id, column);
    for (const { tree } of children) visit(tree, narrow ? column : column + 1);
  };
  for (const root of roots) visit(root, 1);
  return { of, cells, count: 1 + [...of.values()].reduce((most, column) => Math.max(most, column), Math.max(columns.count - 1, cells)), tops: new Map() };
}

/** The lanes and rails of links that go on: nothing new may stand on them. */
export function keptLinks(union: Union, { routes, boxes }: Ground, pinned: ReadonlyMap<NodeId, Settled>): Obstacle[] {
  const found: Obstacle[] = [];
  for (const { link, source, target, birth, death } of union.edges.values()) {
    const laid = routes.get(link.id);
    if (!laid) continue;
    const keep = (column: number, top: number, h: number): unknown => found.push({ node: { birth, death, h, above: 0, below: 0 }, column, top });
    for (const { lanes } of laid.values()) for (const { column, y } of lanes) keep(column, y, 0);
    const [from, to] = [boxes.get(source.id), boxes.get(target.id)];
    if (from && to && pinned.has(source.id) && pinned.has(target.id) && from.column === to.column && to.top > from.top) keep(from.column, from.top, to.top - from.top);
  }
  return found;
}

/** Metrics by which a box of a column fits into it. */
export class Limits {
  readonly #metrics = new Map<number, Metrics>();

  constructor(readonly metrics: Metrics, readonly widths: ReadonlyMap<NodeId, number>) {}

  of(id: NodeId): Metrics {
    const limit = this.widths.get(id);
    if (limit === undefined) return this.metrics;
    let limited = this.#metrics.get(limit);
    if (!limited) this.#metrics.set(limit, (limited = new Metrics(narrowed(this.metrics.geometry, limit), this.metrics.advances)));
    return limited;
  }
}

function narrowed(geometry: Geometry, limit: number): Geometry {
  const within = <T extends { min: number; max: number }>(box: T): T => ({ ...box, min: Math.min(box.min, limit), max: Math.min(box.max, limit) });
  const { frame, function: callable, object, cell, tray } = geometry;
  return { ...geometry, frame: within(frame), function: within(callable), object: within(object), cell: within(cell), tray: { ...tray, max: Math.min(tray.max, limit) } };
}
