/** Where every box stands for its whole life; a frame's top is the one at which it first appears. */
import type { NodeId } from '../scene/model.js';
import type { ColumnSpan } from './model.js';
import type { Sketch } from './sketch.js';
import type { UnionNode } from './union.js';

export interface Place { column: number; x: number; top: number }

export class Places {
  readonly #places = new Map<NodeId, Place>();
  readonly spans: readonly ColumnSpan[];

  /** @param tops of all boxes but frames */
  constructor({ union, trees, stack, spans, geometry, narrow, owned, pinned }: Sketch, tops: ReadonlyMap<NodeId, number>) {
    this.spans = spans;
    for (const { kind, id } of union.nodes.values()) {
      if (kind === 'frame') this.#places.set(id, { column: 0, x: spans[0]?.x ?? 0, top: stack.home.get(id) ?? 0 });
    }
    for (const [id, { column, x, top }] of pinned) this.#places.set(id, { column, x, top });
    for (const { root, members } of trees) {
      for (const { node, column, level } of members) {
        const span = spans[column] ?? { x: 0, w: 0 };
        const hangs = narrow && root.kind === 'cell' && owned.get(node.id)?.source.kind === 'cell';
        const x = hangs ? span.x + Math.max(0, root.w - node.w) : span.x + level * geometry.indent;
        this.#places.set(node.id, { column, x, top: tops.get(node.id) ?? 0 });
      }
    }
  }

  of({ id }: { readonly id: NodeId }): Place {
    const place = this.#places.get(id);
    if (!place) throw new Error(`box ${id} has no place`);
    return place;
  }

  /** x of the right edge of a box; frames are as wide as their column. */
  right(node: UnionNode): number {
    const { x } = this.of(node);
    return x + (node.kind === 'frame' ? this.spans[0]?.w ?? node.w : node.w);
  }
}
