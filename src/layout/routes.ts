/** The routes of all links over the whole trace. */
import type { LinkId, NodeId } from '../scene/model.js';
import type { Laid } from './ground.js';
import type { Route } from './model.js';
import type { Places } from './places.js';
import { hangingRoute, hangingX, plumbRoute, Router } from './routing.js';
import type { Sketch } from './sketch.js';
import { aliveTogether, portOf, type UnionEdge, type UnionNode } from './union.js';

/** Lanes keep clear of the headings. */
const HEADING_BELOW = 8;

export class Routes {
  readonly #sketch: Sketch;
  readonly #places: Places;
  readonly #router: Router;
  /** Routes by the y they start at: a frame may stand at several. */
  readonly #routes = new Map<LinkId, Map<number, Laid>>();
  /** What stands in each column but frames, from top to bottom. */
  readonly #columns = new Map<number, UnionNode[]>();

  /** Oldest links first: which lane a link gets must not depend on which step is asked for first. */
  constructor(sketch: Sketch, places: Places) {
    this.#sketch = sketch;
    this.#places = places;
    const nodes = [...sketch.union.nodes.values()].filter(({ kind }) => kind !== 'frame');
    this.#router = new Router(places, nodes, sketch.geometry.headingY + HEADING_BELOW, sketch.reach);
    for (const node of nodes) {
      const { column } = places.of(node);
      this.#columns.set(column, [...(this.#columns.get(column) ?? []), node]);
    }
    for (const edge of sketch.union.edges.values()) {
      const routes = new Map<number, Laid>();
      for (const y of this.#starts(edge)) if (!routes.has(y)) routes.set(y, this.#former(edge, y) ?? { route: this.#route(edge, y), lanes: this.#router.taken() });
      this.#routes.set(edge.link.id, routes);
    }
  }

  /** y of the lowest lane. */
  get lowest(): number {
    return this.#router.lowest;
  }

  /** x of the widest curve. */
  get rightmost(): number {
    return this.#router.rightmost;
  }

  /** @param frameTops of the step */
  at(id: LinkId, step: number, frameTops: ReadonlyMap<NodeId, number>): Route {
    const edge = this.#sketch.union.edges.get(id);
    const top = edge && this.#top(edge.source, frameTops);
    const route = edge && top !== undefined ? this.#routes.get(id)?.get(top + portOf(edge.source, edge.link.row, step))?.route : undefined;
    if (!route) throw new Error(`link ${id} has no route`);
    return route;
  }

  /** All routes of a link, by the y they start at. */
  laid(id: LinkId): ReadonlyMap<number, Laid> {
    return this.#routes.get(id) ?? new Map<number, Laid>();
  }

  /** The route of an earlier plan, as long as what it points at has not grown towards it. */
  #former(edge: UnionEdge, y: number): Laid | undefined {
    const { ground, pinned } = this.#sketch;
    const laid = ground?.routes.get(edge.link.id)?.get(y);
    const target = pinned.get(edge.target.id);
    if (!laid || !target || edge.target.w > target.w || (edge.source.kind !== 'frame' && !pinned.has(edge.source.id))) return undefined;
    for (const lane of laid.lanes) this.#router.keep(edge, lane);
    return { route: laid.route, lanes: this.#router.taken() };
  }

  #top(node: UnionNode, frameTops: ReadonlyMap<NodeId, number> | undefined): number | undefined {
    return node.kind === 'frame' ? frameTops?.get(node.id) : this.#places.of(node).top;
  }

  /** Every y of the middle of the row that a link leaves, in the order of the steps. */
  *#starts({ source, link, birth, death }: UnionEdge): Generator<number> {
    const { stack } = this.#sketch;
    if (source.kind === 'frame' && stack.sliding.has(source.id)) {
      for (let step = birth; step <= death; step++) {
        const top = stack.tops[step]?.get(source.id);
        if (top !== undefined) yield top + portOf(source, link.row, step);
      }
      return;
    }
    const { top } = this.#places.of(source);
    const lives = source.ports.get(link.row)?.filter((life) => aliveTogether(life, { birth, death })) ?? [];
    for (const { y } of lives) yield top + y;
    if (lives.length === 0) yield top + source.anchor;
  }

  #route(edge: UnionEdge, y: number): Route {
    const { narrow, owned } = this.#sketch;
    const from = this.#places.of(edge.source);
    const to = this.#places.of(edge.target);
    // In a longer trace an owner may stand elsewhere than above what it owns.
    const hangs = narrow && owned.get(edge.target.id) === edge && from.column === to.column && to.top > from.top;
    if (hangs && this.#isClearBelow(edge)) return hangingRoute(edge, from, to);
    const lines = edge.source.line && edge.target.line && edge.source !== edge.target;
    if (lines && from.column === to.column && this.#isClearBetween(edge)) return plumbRoute(edge, from, to);
    return this.#router.route(edge, y);
  }

  /** True where no box stands between two of one column. */
  #isClearBetween(edge: UnionEdge): boolean {
    const from = this.#places.of(edge.source);
    const to = this.#places.of(edge.target);
    return (this.#columns.get(from.column) ?? []).every((node) => {
      const { top } = this.#places.of(node);
      return node === edge.source || node === edge.target || !aliveTogether(node, edge)
        || (top < from.top && top < to.top) || (top > from.top && top > to.top);
    });
  }

  /** True where nothing stands in the way of the arrow or rail from an owner down to what hangs from it. */
  #isClearBelow(edge: UnionEdge): boolean {
    const from = this.#places.of(edge.source);
    const to = this.#places.of(edge.target);
    const x = hangingX(edge, from);
    if (edge.source.kind !== 'cell' && to.x <= x) return false;
    return (this.#columns.get(from.column) ?? []).every((node) => {
      const place = this.#places.of(node);
      const between = place.top > from.top && place.top < to.top;
      return node === edge.target || !between || x < place.x || x > place.x + node.w || !aliveTogether(node, edge);
    });
  }
}
