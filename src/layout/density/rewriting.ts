/** Scenes changed box by box. What was the same object at two steps stays one, so that later passes compare by identity. */
import type { Link, LinkId, NodeId, Row, Scene, SceneNode } from '../../scene/model.js';

/** The scenes with every box replaced; what has become of a box depends on nothing but the box. */
export function withNodes(scenes: readonly Scene[], change: (node: SceneNode) => SceneNode): Scene[] {
  const known = new Map<SceneNode, SceneNode>();
  const changed = (node: SceneNode): SceneNode => {
    let result = known.get(node);
    if (!result) known.set(node, (result = change(node)));
    return result;
  };
  return scenes.map((scene) => ({ ...scene, nodes: scene.nodes.map(changed) }));
}

/** True if two states of a box read the same, and so have the same size. */
function looksLike(a: SceneNode, b: SceneNode): boolean {
  return a === b || (a.title === b.title && a.tag === b.tag && a.state === b.state && a.note === b.note && a.value === b.value && a.more === b.more && a.shape === b.shape
    && a.depth === b.depth && a.description === b.description
    && a.rows.length === b.rows.length && a.rows.every((row, index) => sameRow(row, b.rows[index]))
    && a.slots.length === b.slots.length && a.slots.every((slot, index) => slot.key === b.slots[index]?.key && slot.text === b.slots[index]?.text));
}

const sameRow = (a: Row, b: Row | undefined): boolean =>
  b !== undefined && a.key === b.key && a.label === b.label && a.value === b.value && a.port === b.port && a.scope === b.scope && a.unbound === b.unbound;

/** The scenes with one object for a box as long as it reads the same, and one for each link. */
export function interned(scenes: readonly Scene[]): Scene[] {
  const nodes = new Map<NodeId, SceneNode>();
  const links = new Map<LinkId, Link>();
  const node = (now: SceneNode): SceneNode => {
    const last = nodes.get(now.id);
    if (last && looksLike(last, now)) return last;
    nodes.set(now.id, now);
    return now;
  };
  const link = (now: Link): Link => {
    const last = links.get(now.id);
    if (!last) links.set(now.id, now);
    return last ?? now;
  };
  return scenes.map((scene) => ({ ...scene, nodes: scene.nodes.map(node), links: scene.links.map(link) }));
}

/** All boxes of interned scenes, each once for every way it reads. */
export function distinctNodes(scenes: readonly Scene[]): Set<SceneNode> {
  const found = new Set<SceneNode>();
  for (const { nodes } of scenes) for (const node of nodes) found.add(node);
  return found;
}

/** All links of interned scenes. */
export function distinctLinks(scenes: readonly Scene[]): Set<Link> {
  const found = new Set<Link>();
  for (const { links } of scenes) for (const link of links) found.add(link);
  return found;
}
