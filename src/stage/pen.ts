/** What drawing code needs beside the box itself, and the keys of what it draws. */
import type { PlacedLink, PlacedNode, PlacedScene } from '../layout/model.js';
import type { Happening, NodeId, SceneNode } from '../scene/model.js';
import type { Attributes } from './primitives.js';
import type { TextMetrics, StageWords } from './text.js';

export interface Pen {
  metrics: TextMetrics;
  words: StageWords;
  /** The link that leaves a row, by `portKey`. */
  leaving: ReadonlyMap<string, PlacedLink>;
  /** Frames that return a value in this step and are still there. */
  returning: ReadonlySet<NodeId>;
}

export function portKey(node: NodeId, row: string): string {
  return `${node}/row/${row}`;
}

export function linkKey(link: { id: string }): string {
  return `link/${link.id}`;
}

export function penFor(metrics: TextMetrics, words: StageWords, placed: PlacedScene, happenings: readonly Happening[]): Pen {
  const leaving = new Map<string, PlacedLink>();
  for (const link of placed.links.values()) leaving.set(portKey(link.link.from, link.link.row), link);
  const returning = new Set(happenings.flatMap((h) => (h.t === 'return' ? [h.frame] : [])));
  return { metrics, words, leaving, returning };
}

const PARTS: Partial<Record<SceneNode['kind'], string>> = { frame: 'frame', cell: 'cell' };

/** Attributes of a box's group: its identity, and the part that a page's stylesheet may address. */
export function nodeAttributes(box: PlacedNode): Attributes {
  const { node } = box;
  let part = PARTS[node.kind] ?? 'object';
  if (node.state === 'ghost') part += ' returned';
  if (node.kind === 'cell' && node.note !== '') part += ' escaped';
  return { 'data-node': node.id, part };
}
