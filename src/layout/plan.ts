/**
 * The foresighted column layout: the union of all steps is laid out once, every box has one place for
 * its whole life, and places are shared only by boxes that never live at the same time (after Diehl,
 * Görg and Kerren). Pure arithmetic: same scenes, width and advances, same bytes.
 */
import type { Link, LinkId, NodeId, Scene } from '../scene/model.js';
import { columnsOf, type Columns } from './columns.js';
import { compacted } from './density.js';
import { plant } from './forest.js';
import { Metrics, NARROW, ROOMY, TIGHT, WIDE, type Geometry } from './metrics.js';
import type { Advances, Column, PlacedLink, PlacedNode, PlacedScene, Plan, Rect, Route } from './model.js';
import { Ordering } from './order.js';
import { hangingRoute, hangingX, reaching, Router, type ColumnSpan, type Place } from './routing.js';
import { MORE, type Size } from './sizes.js';
import { stackOf, type Stack } from './stack.js';
import { layTree, type RigidTree } from './tree.js';
import { aliveTogether, portOf, unite, type Union, type UnionEdge, type UnionNode } from './union.js';

export interface PlanOptions {
  /** Width of the stage in CSS pixels. */
  width: number;
  advances: Advances;
  variant: 'wide' | 'narrow';
}

/** Lanes keep clear of the headings. */
const HEADING_BELOW = 8;
/** From the zone to the right edge. */
const ZONE_MARGIN = 3;
/** Wide: room that one column of a chain takes. The smallest scales at which pictures are shown. */
const CHAIN_COLUMN = 150;
const LEAST_SCALE = 0.8;
const LEAST_NARROW_SCALE = 0.85;
/** Whole texts are worth a picture that is so much smaller. */
const LEAST_ROOMY_SCALE = 0.92;
const LEAST_ROOM = 2;
const MOST_ROOM = 6;

/** Columns that a chain may take before it continues below. */
function chainRoom({ width, variant }: PlanOptions, geometry: Geometry): number {
  if (variant === 'narrow') return Infinity;
  const room = Math.floor((width / LEAST_SCALE - geometry.left - geometry.frame.max) / CHAIN_COLUMN);
  return Math.min(Math.max(room, LEAST_ROOM), MOST_ROOM);
}

class Planner implements Plan {
  readonly variant: Plan['variant'];
  readonly width: number;
  readonly height: number;
  readonly columns: Column[];
  readonly zone: Rect | null;

  readonly #scenes: readonly Scene[];
  readonly #geometry: Geometry;
  readonly #union: Union;
  readonly #columns: Columns;
  readonly #spans: ColumnSpan[];
  readonly #stack: Stack;
  readonly #places = new Map<NodeId, Place>();
  readonly #owned: ReadonlyMap<NodeId, UnionEdge>;
  /** Routes by the y they start at: a frame may stand at several. */
  readonly #routes = new Map<LinkId, Map<number, Route>>();

  constructor(scenes: readonly Scene[], options: PlanOptions, geometry: Geometry) {
    this.variant = options.variant;
    const narrow = options.variant === 'narrow';
    this.#scenes = scenes;
    this.#geometry = geometry;
    this.#union = unite(scenes, new Metrics(geometry, options.advances), narrow);
    const forest = plant(this.#union);
    this.#owned = forest.owned;
    this.#columns = columnsOf(this.#union, forest, chainRoom(options, geometry), narrow);
    this.#stack = stackOf(this.#union, scenes, geometry);
    const trees = forest.roots.map((tree) => layTree(tree, this.#columns, geometry));
    const tops = new Ordering(trees, this.#union, this.#columns, this.#stack.home, geometry).settle();
    this.#spans = this.#sideways(trees, options.width);
    this.#place(trees, tops);
    const { lowest, rightmost } = this.#routeAll();
    this.width = Math.max(this.#right(), rightmost);
    this.height = Math.max(this.#bottom(), lowest) + geometry.bottom;
    this.zone = this.#zone();
    this.columns = this.#headings();
  }

  /** Column widths by their widest box; gutters give way first where the world is wider than the stage. */
  #sideways(trees: readonly RigidTree[], width: number): ColumnSpan[] {
    const { gaps, left, right, indent, frame } = this.#geometry;
    const widths = Array.from({ length: this.#columns.count }, () => 0);
    widths[0] = [...this.#union.nodes.values()].reduce((most, { kind, w }) => (kind === 'frame' ? Math.max(most, w) : most), frame.min);
    for (const { members } of trees) {
      for (const { node, column, level } of members) widths[column] = Math.max(widths[column] ?? 0, node.w + level * indent);
    }
    const boxes = widths.reduce((sum, each) => sum + each, 0);
    const gutters = Math.max(1, widths.filter((each) => each > 0).length - 1);
    const gutter = Math.min(gaps.column, Math.max(gaps.leastColumn, Math.floor((width - left - right - boxes) / gutters)));
    let x = left;
    return widths.map((w) => {
      const span = { x, w };
      x += w > 0 ? w + gutter : 0;
      return span;
    });
  }

  #place(trees: readonly RigidTree[], tops: ReadonlyMap<NodeId, number>): void {
    const { indent } = this.#geometry;
    for (const { kind, id } of this.#union.nodes.values()) {
      if (kind === 'frame') this.#places.set(id, { column: 0, x: this.#spans[0]?.x ?? 0, top: this.#stack.home.get(id) ?? 0 });
    }
    for (const { root, members } of trees) {
      for (const { node, column, level } of members) {
        const span = this.#spans[column] ?? { x: 0, w: 0 };
        const hangs = this.variant === 'narrow' && root.kind === 'cell' && this.#owned.get(node.id)?.source.kind === 'cell';
        const x = hangs ? span.x + Math.max(0, root.w - node.w) : span.x + level * indent;
        this.#places.set(node.id, { column, x, top: tops.get(node.id) ?? 0 });
      }
    }
  }

  #placeOf(node: UnionNode): Place {
    const place = this.#places.get(node.id);
    if (!place) throw new Error(`box ${node.id} has no place`);
    return place;
  }

  #bottom(): number {
    let bottom = this.#geometry.top;
    for (const node of this.#union.nodes.values()) {
      if (node.kind !== 'frame') bottom = Math.max(bottom, this.#placeOf(node).top + node.h + node.below);
    }
    for (const [step, scene] of this.#scenes.entries()) {
      for (const [id, top] of this.#stack.tops(scene)) {
        const size = this.#union.sizes[step]?.get(id);
        if (size) bottom = Math.max(bottom, top + this.#heightOf(id, size, step) + size.below);
      }
    }
    return bottom;
  }

  #right(): number {
    const { right, zone } = this.#geometry;
    const last = this.#spans.at(-1) ?? { x: 0, w: 0 };
    const cellsLast = this.#columns.cells === this.#columns.count - 1;
    return last.x + last.w + (cellsLast ? Math.max(right, zone.pad + ZONE_MARGIN) : right);
  }

  #zone(): Rect | null {
    const span = this.#columns.cells > 0 ? this.#spans[this.#columns.cells] : undefined;
    if (!span) return null;
    const { pad, top, bottom } = this.#geometry.zone;
    return { x: span.x - pad, y: top, w: span.w + 2 * pad, h: this.height - top - bottom };
  }

  #headings(): Column[] {
    const { cells } = this.#columns;
    const functions = [...this.#union.nodes.values()].some(({ kind, id }) => kind === 'function' && this.#columns.of.get(id) === 1);
    const heading = (column: number): Column['heading'] | null => {
      if (column === 0) return 'frames';
      if (column === 1 && column !== cells) return functions ? 'functions' : 'objects';
      if (cells > 0 && column === cells) return 'cells';
      return cells > 0 && column === cells + 1 ? 'values' : null;
    };
    return this.#spans.flatMap(({ x, w }, column): Column[] => {
      const name = heading(column);
      if (name === null || w === 0) return [];
      const middle = name === 'cells';
      return [{ heading: name, x, w, anchor: middle ? 'middle' : 'start', textX: middle ? x + w / 2 : x, textY: this.#geometry.headingY }];
    });
  }

  /**
   * Routes of all links, oldest first: which lane a link gets must not depend on which step is asked for
   * first. Gives how far down and to the right they reach.
   */
  #routeAll(): { lowest: number; rightmost: number } {
    const router = new Router(this.#spans, (node) => this.#placeOf(node), this.#union.nodes.values(), this.#geometry.headingY + HEADING_BELOW);
    const frameTops = this.#scenes.map((scene) => this.#stack.tops(scene));
    for (const edge of this.#union.edges.values()) {
      const routes = new Map<number, Route>();
      this.#routes.set(edge.link.id, routes);
      for (let step = edge.birth; step <= edge.death; step++) {
        const y = this.#start(edge, step, frameTops[step]);
        if (y !== undefined && !routes.has(y)) routes.set(y, this.#route(router, edge, y));
      }
    }
    return router;
  }

  /** y of the middle of the row that a link leaves at a step; undefined where its frame is not there. */
  #start({ source, link }: UnionEdge, step: number, frameTops: ReadonlyMap<NodeId, number> | undefined): number | undefined {
    const top = source.kind === 'frame' ? frameTops?.get(source.id) : this.#placeOf(source).top;
    return top === undefined ? undefined : top + portOf(source, link.row, step);
  }

  #route(router: Router, edge: UnionEdge, y: number): Route {
    const hangs = this.variant === 'narrow' && this.#owned.get(edge.target.id) === edge;
    if (hangs && this.#isClearBelow(edge)) return hangingRoute(edge, this.#placeOf(edge.source), this.#placeOf(edge.target));
    const { x } = this.#placeOf(edge.source);
    const right = edge.source.kind === 'frame' ? x + (this.#spans[0]?.w ?? 0) : x + edge.source.w;
    return router.route(edge, y, right);
  }

  /** True where nothing stands in the way of the arrow or rail from an owner down to what hangs from it. */
  #isClearBelow(edge: UnionEdge): boolean {
    const from = this.#placeOf(edge.source);
    const to = this.#placeOf(edge.target);
    const x = hangingX(edge, from);
    if (edge.source.kind !== 'cell' && to.x <= x) return false;
    return [...this.#union.nodes.values()].every((node) => {
      const place = this.#placeOf(node);
      const between = place.column === from.column && place.top > from.top && place.top < to.top;
      return node === edge.target || !between || x < place.x || x > place.x + node.w || !aliveTogether(node, edge);
    });
  }

  /** Height of a box now: down to its lowest row, or what it has without rows. */
  #heightOf(id: NodeId, size: Size, step: number): number {
    const node = this.#union.nodes.get(id);
    if (!node || size.fixed > 0) return size.fixed;
    const rows = size.rows.map(({ key, h }) => portOf(node, key, step) + h / 2);
    return rows.length === 0 ? size.header : Math.max(...rows) + size.foot;
  }

  #box(id: NodeId, size: Size, top: number, step: number): PlacedNode {
    const node = this.#union.nodes.get(id);
    const place = this.#places.get(id);
    if (!node || !place) throw new Error(`box ${id} is not in the plan`);
    const rows = new Map(size.rows.map(({ key, h }) => [key, { y: top + portOf(node, key, step), h }]));
    const slots = new Map<string, Rect>();
    let x = place.x;
    [...size.node.slots.map(({ key }) => key), ...(size.slots.length > size.node.slots.length ? [MORE] : [])].forEach((key, index) => {
      const w = node.slots[index] ?? 0;
      slots.set(key, { x, y: top, w, h: size.fixed });
      x += w;
    });
    const w = node.kind === 'frame' ? this.#spans[0]?.w ?? node.w : slots.size > 0 ? x - place.x : size.node.shape === 'tray' ? size.w : node.w;
    return { node: size.node, x: place.x, y: top, w, h: this.#heightOf(id, size, step), header: size.header, rows, slots };
  }

  at(step: number): PlacedScene {
    const scene = this.#scenes[step];
    const sizes = this.#union.sizes[step];
    if (!scene || !sizes) throw new RangeError(`invalid step: ${step}`);
    const tops = this.#stack.tops(scene);
    const boxes = new Map<NodeId, PlacedNode>();
    for (const [id, size] of sizes) boxes.set(id, this.#box(id, size, tops.get(id) ?? this.#places.get(id)?.top ?? 0, step));
    const links = new Map<LinkId, PlacedLink>();
    for (const link of scene.links) links.set(link.id, this.#link(link, step, tops, boxes.get(link.to)));
    return { boxes, links };
  }

  #link(link: Link, step: number, tops: ReadonlyMap<NodeId, number>, target: PlacedNode | undefined): PlacedLink {
    const edge = this.#union.edges.get(link.id);
    const y = edge && this.#start(edge, step, tops);
    const route = y === undefined ? undefined : this.#routes.get(link.id)?.get(y);
    if (!route) throw new Error(`link ${link.id} has no route`);
    return { link, route: edge && target ? reaching(route, edge, target) : route };
  }
}

/** The lowest density at which a picture is no taller than a stage of this width is likely to show at the least scale. */
function atDensity(scenes: readonly Scene[], options: PlanOptions, geometry: Geometry): Planner {
  const open = new Planner(scenes, options, geometry);
  const compact = open.height * LEAST_SCALE > options.width ? compacted(scenes) : null;
  return compact ? new Planner(compact, options, geometry) : open;
}

/** Plans a whole trace: places once, routes per link. Throws where a link's end is missing from its scene. */
export function plan(scenes: readonly Scene[], options: PlanOptions): Plan {
  if (options.variant === 'wide') return atDensity(scenes, options, WIDE);
  const roomy = atDensity(scenes, options, ROOMY);
  if (roomy.width * LEAST_ROOMY_SCALE <= options.width) return roomy;
  const narrow = atDensity(scenes, options, NARROW);
  return narrow.width * LEAST_NARROW_SCALE <= options.width ? narrow : atDensity(scenes, options, TIGHT);
}
