/** Density 3: subtrees that no step touches become one line each that counts them, for the whole trace. */
import type { Link, LinkId, NodeId, NodeKind, Scene, SceneNode } from '../../scene/model.js';
import { distinctLinks, distinctNodes } from './rewriting.js';

/** What may be folded away although the program has room for it: data, not scopes. */
const DATA: ReadonlySet<NodeKind> = new Set(['list', 'tuple', 'set', 'frozenset', 'dict', 'instance', 'iterator', 'opaque']);

/** A fold stands for at least so many objects. */
const LEAST = 2;

/** Folded boxes by the fold that each of them is in, which has the name of one of them. */
function folds(scenes: readonly Scene[], kept: ReadonlySet<NodeId>): Map<NodeId, NodeId> {
  const foldOf = new Map<NodeId, NodeId>();
  const foldUnder = new Map<NodeId, NodeId>();
  for (const { nodes, links } of scenes) {
    if (nodes.every(({ id }) => kept.has(id) || foldOf.has(id))) continue;
    const held = new Map<NodeId, Link[]>();
    for (const link of links) held.set(link.from, [...(held.get(link.from) ?? []), link]);
    // A Set is visited in the order of insertion, boxes that are added on the way included: nearest holders first.
    const reached = new Set(nodes.map(({ id }) => id).filter((id) => kept.has(id)));
    for (const id of reached) {
      for (const { to } of held.get(id) ?? []) {
        if (kept.has(to) || reached.has(to)) continue;
        reached.add(to);
        if (foldOf.has(to)) continue;
        const fold = foldOf.get(id) ?? foldUnder.get(id) ?? to;
        if (kept.has(id)) foldUnder.set(id, fold);
        foldOf.set(to, fold);
      }
    }
  }
  return foldOf;
}

/** The scenes with all boxes folded that are not kept; null where there are none. */
function folded(scenes: readonly Scene[], kept: ReadonlySet<NodeId>): Scene[] | null {
  const foldOf = folds(scenes, kept);
  const sizes = new Map<NodeId, number>();
  for (const fold of foldOf.values()) sizes.set(fold, (sizes.get(fold) ?? 0) + 1);
  for (const [id, fold] of foldOf) if ((sizes.get(fold) ?? 0) < LEAST) foldOf.delete(id);
  if (foldOf.size === 0) return null;
  const known = new Map<string, SceneNode>();
  const lineFor = (id: NodeId, count: number): SceneNode => {
    const key = `${id} ${count}`;
    let line = known.get(key);
    if (!line) known.set(key, (line = foldLine(id, count)));
    return line;
  };
  return scenes.map((scene) => {
    const counts = new Map<NodeId, number>();
    for (const { id } of scene.nodes) {
      const fold = foldOf.get(id);
      if (fold !== undefined) counts.set(fold, (counts.get(fold) ?? 0) + 1);
    }
    return {
      ...scene,
      nodes: [...scene.nodes.filter(({ id }) => !foldOf.has(id)), ...[...counts].map(([id, count]) => lineFor(id, count))],
      links: redirected(scene.links, foldOf),
    };
  });
}

function foldLine(id: NodeId, more: number): SceneNode {
  return {
    id, kind: 'opaque', title: '', tag: '', mono: false, state: 'plain', shape: 'line', rows: [], slots: [], more, value: null, note: '', depth: -1, creator: null,
    description: `+${more}`,
  };
}

/** Links lead to the fold that their target is in; those that start in one are not shown. */
function redirected(links: readonly Link[], foldOf: ReadonlyMap<NodeId, NodeId>): Link[] {
  return links.filter(({ from }) => !foldOf.has(from)).map((link) => {
    const to = foldOf.get(link.to);
    return to === undefined ? link : { ...link, to, id: `${link.kind} ${link.from} ${link.row} ${to}` as LinkId };
  });
}

/** Boxes that some step touches, but for having been made. */
function touched(scenes: readonly Scene[]): Set<NodeId> {
  const found = new Set<NodeId>();
  for (const scene of scenes) for (const { node, row, role } of scene.touched) if (row !== '' || role !== 'value') found.add(node);
  return found;
}

/** The scenes without what no step touches, two links and more away from what it does or from a scope. */
export function untouchedFolded(scenes: readonly Scene[]): Scene[] | null {
  const kept = touched(scenes);
  const holders = new Map<NodeId, Set<NodeId>>();
  const data = new Set<NodeId>();
  for (const { id, kind } of distinctNodes(scenes)) if (DATA.has(kind)) data.add(id); else kept.add(id);
  for (const { from, to } of distinctLinks(scenes)) holders.set(to, (holders.get(to) ?? new Set()).add(from));
  for (const [id, from] of holders) if ([...from].some((holder) => !data.has(holder))) kept.add(id);
  // What leads to a kept box is kept.
  for (const id of kept) for (const holder of holders.get(id) ?? []) kept.add(holder);
  const near = [...holders].filter(([, from]) => [...from].some((holder) => kept.has(holder))).map(([id]) => id);
  return folded(scenes, new Set([...kept, ...near]));
}
