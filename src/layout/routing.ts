/**
 * Routes: curves inside the gutters between columns, straight lanes across a column through a gap that
 * is free for the link's whole life. Gutters hold no boxes and lanes only gaps, so a link cannot meet a
 * box that is not its own.
 */
import type { NodeId } from '../scene/model.js';
import type { Point, Route, Segment } from './model.js';
import type { Place, Places } from './places.js';
import { nearest } from './placing.js';
import { aliveTogether, type Life, type UnionEdge, type UnionNode } from './union.js';

/** Space between a lane and the boxes above and below it, and between two lanes. */
const LANE_MARGIN = 8;
const LANE_APART = 5;
/** A cell takes its creator's link a little below its middle, where the free names arrive. */
const BELOW_SOCKET = 9;
/** Distance that a tip keeps from the edge it points at. */
const TIP = 1;
const TRAIL_START = 2;
const TRAIL_TIP = 4;

/** A curve behind a column stays in the narrowest gutter. */
const MOST_BEHIND = 16;

interface Lane extends Life { y: number; target: NodeId }
interface Obstacle extends Life { top: number; bottom: number }

const cubic = (from: Point, to: Point): Segment => {
  const middle = (from.x + to.x) / 2;
  return { t: 'cubic', c1: { x: middle, y: from.y }, c2: { x: middle, y: to.y }, to };
};

/** True for trays that get slots in the course of the run. */
const grows = ({ slots, least, w }: UnionNode): boolean => slots.length > 0 && least < w;

export class Router {
  readonly #lanes = new Map<number, Lane[]>();
  readonly #obstacles = new Map<number, Obstacle[]>();
  /** y of the lowest lane, x of the widest curve on the right of a column. */
  lowest = 0;
  rightmost = 0;

  readonly #taken: { column: number; y: number }[] = [];
  readonly #places: Places;
  readonly #highest: number;
  readonly #reach: number;

  /** @param nodes all but frames; @param highest no lane runs above this y; @param reach no curve passes this x */
  constructor(places: Places, nodes: readonly UnionNode[], highest: number, reach: number) {
    this.#places = places;
    this.#highest = highest;
    this.#reach = reach;
    for (const node of nodes) {
      const { column, top } = places.of(node);
      const list = this.#obstacles.get(column) ?? [];
      list.push({ top: top - node.above, bottom: top + node.h + node.below, birth: node.birth, death: node.death });
      this.#obstacles.set(column, list);
    }
  }

  /** @param y1 middle of the row it leaves */
  route(edge: UnionEdge, y1: number): Route {
    const { source, target, link } = edge;
    const from = this.#places.of(source);
    const to = this.#places.of(target);
    const sourceRight = this.#places.right(source);
    const creators = link.kind === 'cell' || link.kind === 'trail';
    const y2 = to.top + target.anchor + (creators ? BELOW_SOCKET : 0);
    const trail = link.kind === 'trail';
    const tip = trail ? TRAIL_TIP : link.kind === 'reference' || link.kind === 'value' || link.kind === 'default' ? TIP : 0;
    if (to.column > from.column) {
      const start = { x: sourceRight + (trail ? TRAIL_START : 0), y: y1 };
      return this.#across(edge, start, { x: to.x - tip, y: y2 }, from.column, to.column);
    }
    if (grows(target)) return this.#behind(edge, { x: from.x, y: y1 }, { x: to.x - TIP, y: y2 }, from.column, to.column);
    const end = { x: to.x + target.w + TIP, y: y2 };
    if (to.column < from.column) return this.#across(edge, { x: from.x, y: y1 }, end, from.column, to.column);
    return this.#around({ x: sourceRight, y: y1 }, end, from.column);
  }

  /** Through the gutters from one column to another, in either direction. */
  #across(edge: UnionEdge, start: Point, end: Point, first: number, last: number): Route {
    const direction = last > first ? 1 : -1;
    const segments: Segment[] = [];
    let at = start;
    const line = (to: Point): void => {
      if (to.x !== at.x) segments.push({ t: 'line', to });
      at = to;
    };
    const curve = (to: Point): void => {
      segments.push(to.y === at.y ? { t: 'line', to } : cubic(at, to));
      at = to;
    };
    for (let column = first; column !== last; column += direction) {
      const next = column + direction;
      line({ x: direction > 0 ? Math.max(at.x, this.#right(column)) : Math.min(at.x, this.#left(column)), y: at.y });
      const entry = direction > 0 ? this.#left(next) : this.#right(next);
      if (next === last) {
        // The tip stands off the box; the curve ends where the gutter does.
        const stop = direction > 0 ? Math.min(entry, end.x) : Math.max(entry, end.x);
        curve({ x: stop, y: end.y });
        line(end);
        break;
      }
      const share = (entry - start.x) / (end.x - start.x);
      const y = this.#lane(edge, next, Math.round(start.y + (end.y - start.y) * share));
      curve({ x: entry, y });
    }
    return { start, segments };
  }

  /** To a box whose right edge moves: past it to the gutter on its left, and back. */
  #behind(edge: UnionEdge, start: Point, end: Point, first: number, last: number): Route {
    const segments: Segment[] = [];
    let at = start;
    if (last < first) {
      const y = this.#lane(edge, last, end.y);
      const over = this.#across(edge, start, { x: this.#right(last), y }, first, last);
      segments.push(...over.segments);
      at = { x: this.#left(last), y };
    }
    const left = this.#left(last);
    const out = left - Math.min(MOST_BEHIND, 8 + Math.round(Math.abs(end.y - at.y) / 8));
    if (at !== start || at.x > left) segments.push({ t: 'line', to: { x: left, y: at.y } });
    segments.push({ t: 'cubic', c1: { x: out, y: at.y }, c2: { x: out, y: end.y }, to: { x: Math.min(left, end.x), y: end.y } });
    if (end.x > left) segments.push({ t: 'line', to: end });
    return { start, segments };
  }

  /** From a box to another of the same column: a C in the gutter on the right. */
  #around(start: Point, end: Point, column: number): Route {
    const edge = this.#right(column);
    const out = Math.min(this.#reach, edge + Math.min(22, 10 + Math.round(Math.abs(end.y - start.y) / 8)));
    this.rightmost = Math.max(this.rightmost, out);
    const segments: Segment[] = [];
    if (start.x < edge) segments.push({ t: 'line', to: { x: edge, y: start.y } });
    segments.push({ t: 'cubic', c1: { x: out, y: start.y }, c2: { x: out, y: end.y }, to: { x: edge, y: end.y } });
    if (end.x < edge) segments.push({ t: 'line', to: end });
    return { start, segments };
  }

  #left(column: number): number {
    return this.#places.spans[column]?.x ?? 0;
  }

  #right(column: number): number {
    const span = this.#places.spans[column];
    return span ? span.x + span.w : 0;
  }

  /** A lane is taken as long as its link lives. */
  keep({ target, birth, death }: UnionEdge, { column, y }: { column: number; y: number }): void {
    const lanes = this.#lanes.get(column) ?? [];
    lanes.push({ y, target: target.id, birth, death });
    this.#lanes.set(column, lanes);
    this.#taken.push({ column, y });
    this.lowest = Math.max(this.lowest, y);
  }

  /** The lanes that were taken since this was asked last. */
  taken(): { column: number; y: number }[] {
    return this.#taken.splice(0);
  }

  /** The free y of a column nearest to the wish; links to the same target may share one. */
  #lane(edge: UnionEdge, column: number, wish: number): number {
    const lanes = this.#lanes.get(column) ?? [];
    const blocked = [
      ...(this.#obstacles.get(column) ?? []).filter((obstacle) => aliveTogether(obstacle, edge)).map(({ top, bottom }) => ({ from: top - LANE_MARGIN, to: bottom + LANE_MARGIN })),
      ...lanes.filter((lane) => lane.target !== edge.target.id && aliveTogether(lane, edge)).map(({ y }) => ({ from: y - LANE_APART, to: y + LANE_APART })),
    ];
    const y = nearest(wish, this.#highest, blocked);
    this.keep(edge, { column, y });
    return y;
  }
}

/** The dot of a capsule, from its right edge; a rail, from its owner's left edge. */
const DOT = 15;
const RAIL = 6;
/** How far inside a box's right corner an arrow from above may end. */
const INSIDE = 10;

/** From the dot of a one-line box straight down or up to another one of its column. */
export function plumbRoute({ source, target }: UnionEdge, from: Place, to: Place): Route {
  const x = from.x + source.w - DOT;
  const y = from.top + source.anchor;
  const end = { x: Math.min(x, to.x + target.least - INSIDE), y: to.top > from.top ? to.top - TIP : to.top + target.h + TIP };
  return { start: { x, y }, segments: [{ t: 'line', to: end }] };
}

/** x of the arrow below a cell's dot, or of the rail on the left below any other owner. */
export const hangingX = ({ source }: UnionEdge, from: Place): number => (source.kind === 'cell' ? from.x + source.w - DOT : from.x + RAIL);

/** Straight down, or bent between the capsule and a box that does not reach as far to the right. */
function dropped(start: Point, bottom: number, end: Point): Segment[] {
  if (end.x === start.x) return [{ t: 'line', to: end }];
  const middle = (bottom + end.y) / 2;
  return [{ t: 'line', to: { x: start.x, y: bottom } }, { t: 'cubic', c1: { x: start.x, y: middle }, c2: { x: end.x, y: middle }, to: end }];
}

/** To a box that hangs below its owner (narrow): down from a cell's dot, or along a rail with an elbow. */
export function hangingRoute(edge: UnionEdge, from: Place, to: Place): Route {
  const x = hangingX(edge, from);
  // It begins behind the owner, whose height changes.
  const start = { x, y: from.top + edge.source.anchor };
  if (edge.source.kind === 'cell') return { start, segments: dropped(start, from.top + edge.source.h, { x: Math.min(x, to.x + edge.target.least - INSIDE), y: to.top - TIP }) };
  const y = to.top + edge.target.anchor;
  return { start, segments: [{ t: 'line', to: { x, y } }, { t: 'line', to: { x: to.x - TIP, y } }], rail: true };
}
