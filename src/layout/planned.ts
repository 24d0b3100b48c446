/** A plan: a sketch with places and routes, from which the picture of any step is read. */
import type { LinkId, NodeId } from '../scene/model.js';
import type { Ground, Settled } from './ground.js';
import type { Column, PlacedLink, PlacedNode, PlacedScene, Plan, Rect } from './model.js';
import { Places } from './places.js';
import { Routes } from './routes.js';
import { MORE, type Size } from './sizes.js';
import { lowestBox, lowestFrame, settled, type Sketch } from './sketch.js';
import { portOf } from './union.js';

export class Planned implements Plan {
  readonly variant: Plan['variant'];
  readonly width: number;
  readonly height: number;
  readonly columns: Column[];
  readonly zone: Rect | null;

  readonly #sketch: Sketch;
  readonly #places: Places;
  readonly #routes: Routes;

  constructor(sketch: Sketch) {
    this.variant = sketch.narrow ? 'narrow' : 'wide';
    this.#sketch = sketch;
    const tops = settled(sketch);
    this.#places = new Places(sketch, tops);
    this.#routes = new Routes(sketch, this.#places);
    this.width = Math.max(sketch.width, this.#routes.rightmost);
    this.height = Math.max(lowestBox(sketch, tops), lowestFrame(sketch), this.#routes.lowest) + sketch.geometry.bottom;
    this.zone = this.#zone();
    this.columns = this.#headings();
  }

  #zone(): Rect | null {
    const { columns, spans, geometry } = this.#sketch;
    const span = columns.cells > 0 ? spans[columns.cells] : undefined;
    if (!span) return null;
    const { pad, top, bottom } = geometry.zone;
    return { x: span.x - pad, y: top, w: span.w + 2 * pad, h: this.height - top - bottom };
  }

  #headings(): Column[] {
    const { union, columns: { cells, of }, spans, geometry } = this.#sketch;
    const functions = [...union.nodes.values()].some(({ kind, id }) => kind === 'function' && of.get(id) === 1);
    const heading = (column: number): Column['heading'] | null => {
      if (column === 0) return 'frames';
      if (column === 1 && column !== cells) return functions ? 'functions' : 'objects';
      if (cells > 0 && column === cells) return 'cells';
      return cells > 0 && column === cells + 1 ? 'values' : null;
    };
    return spans.flatMap(({ x, w }, column): Column[] => {
      const name = heading(column);
      if (name === null || w === 0) return [];
      const middle = name === 'cells';
      return [{ heading: name, x, w, anchor: middle ? 'middle' : 'start', textX: middle ? x + w / 2 : x, textY: geometry.headingY }];
    });
  }

  at(step: number): PlacedScene {
    const { scenes, union, stack } = this.#sketch;
    const scene = scenes[step];
    const sizes = union.sizes[step];
    const frameTops = stack.tops[step];
    if (!scene || !sizes || !frameTops) throw new RangeError(`invalid step: ${step}`);
    const boxes = new Map<NodeId, PlacedNode>();
    for (const [id, size] of sizes) boxes.set(id, this.#box(id, size, frameTops.get(id) ?? this.#places.of({ id }).top, step));
    const links = new Map<LinkId, PlacedLink>();
    for (const link of scene.links) links.set(link.id, { link, route: this.#routes.at(link.id, step, frameTops) });
    return { boxes, links };
  }

  groundAt(step: number): Ground {
    const { scenes, union, geometry, level, columns, spans, stack, trees, pinned } = this.#sketch;
    const levels = new Map([...pinned].map(([id, box]) => [id, box.level]));
    for (const { members } of trees) for (const member of members) levels.set(member.node.id, member.level);
    const boxes = new Map<NodeId, Settled>();
    for (const id of union.sizes[step]?.keys() ?? []) {
      const node = union.nodes.get(id);
      if (!node) continue;
      const rows = new Map([...node.ports].map(([key, lives]) => [key, lives.findLast(({ birth }) => birth <= step)?.place ?? -1]));
      boxes.set(id, { ...this.#places.of(node), w: node.w, h: node.h, level: levels.get(id) ?? 0, rows });
    }
    const routes = new Map(scenes[step]?.links.map(({ id }) => [id, this.#routes.laid(id)]));
    return { geometry, level, columns, spans, open: stack.open, boxes, routes };
  }

  #box(id: NodeId, size: Size, top: number, step: number): PlacedNode {
    const { union } = this.#sketch;
    const node = union.nodes.get(id);
    if (!node) throw new Error(`box ${id} is not in the plan`);
    const { x } = this.#places.of(node);
    const rows = new Map(size.rows.map(({ key, h }) => [key, { y: top + portOf(node, key, step), h }]));
    const slots = new Map<string, Rect>();
    let right = x;
    [...size.node.slots.map(({ key }) => key), ...(size.slots.length > size.node.slots.length ? [MORE] : [])].forEach((key, index) => {
      const w = node.slots[index] ?? 0;
      slots.set(key, { x: right, y: top, w, h: size.fixed });
      right += w;
    });
    if (slots.size === 0) right = size.node.shape === 'tray' ? x + size.w : this.#places.right(node);
    return { node: size.node, x, y: top, w: right - x, h: union.heightOf(node, size, step), header: size.header, rows, slots };
  }
}
