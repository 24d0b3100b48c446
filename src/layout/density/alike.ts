/** Density 1: instances of which there are many at once become one line each. */
import type { Scene, SceneNode } from '../../scene/model.js';
import { withNodes } from './rewriting.js';

/** More instances of one class than this alive at once are many. */
const MANY = 6;

const alike = (node: SceneNode): string | null => (node.kind === 'instance' ? node.title : null);

/** Classes with many instances at some step. */
function crowded(scenes: readonly Scene[]): Set<string> {
  const found = new Set<string>();
  for (const { nodes } of scenes) {
    const counts = new Map<string, number>();
    for (const node of nodes) {
      const key = alike(node);
      if (key === null) continue;
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      if (count > MANY) found.add(key);
    }
  }
  return found;
}

/** The scenes with compact boxes, from the first step to the last; null where nothing is crowded. */
export function compacted(scenes: readonly Scene[]): Scene[] | null {
  const classes = crowded(scenes);
  if (classes.size === 0) return null;
  return withNodes(scenes, (node) => (classes.has(alike(node) ?? '') ? { ...node, shape: 'line' } : node));
}
