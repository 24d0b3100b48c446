/** Density 2: containers of a few small values, made once and held by one object alone, are written into its row. */
import type { NodeId, NodeKind, Scene, SceneNode } from '../../scene/model.js';
import { columnsOf } from '../metrics.js';
import { distinctLinks, distinctNodes } from './rewriting.js';

const MOST_VALUES = 3;
/** A longer text would be cut in its row. */
const MOST_COLUMNS = 16;

/** Objects into whose rows a container may be written. Not functions: that a default is an object of its own is the point of it. */
const HOLDERS: ReadonlySet<NodeKind> = new Set(['list', 'tuple', 'set', 'frozenset', 'dict', 'instance', 'exception']);

/** The container as Python writes it; null where it is none, too long, or holds more than small values. */
function literal({ kind, shape, slots, rows, more }: SceneNode): string | null {
  const values = shape === 'tray' ? slots.map(({ text }) => text) : rows.map(({ label, value }) => (value === null ? null : `${label}: ${value}`));
  if (more > 0 || values.length > MOST_VALUES || values.includes(null)) return null;
  const inside = values.join(', ');
  const text = written(kind, inside, values.length);
  return text !== null && columnsOf(text) <= MOST_COLUMNS ? text : null;
}

function written(kind: NodeKind, inside: string, length: number): string | null {
  switch (kind) {
    case 'list': return `[${inside}]`;
    case 'tuple': return length === 1 ? `(${inside},)` : `(${inside})`;
    case 'set': return length === 0 ? 'set()' : `{${inside}}`;
    case 'frozenset': return length === 0 ? 'frozenset()' : `frozenset({${inside}})`;
    case 'dict': return `{${inside}}`;
    default: return null;
  }
}

/** The text of every container that reads the same at all steps. */
function constants(scenes: readonly Scene[]): Map<NodeId, string> {
  const texts = new Map<NodeId, string | null>();
  for (const node of distinctNodes(scenes)) {
    const known = texts.get(node.id);
    if (known === null || node.state === 'dying') continue;
    const text = literal(node);
    texts.set(node.id, known === undefined || known === text ? text : null);
  }
  return new Map([...texts].flatMap(([id, text]): [NodeId, string][] => (text === null ? [] : [[id, text]])));
}

/** The text of every box that can be written into its holder's row at all steps. */
function texts(scenes: readonly Scene[]): Map<NodeId, string> {
  const found = constants(scenes);
  if (found.size === 0) return found;
  const kinds = new Map([...distinctNodes(scenes)].map(({ id, kind }) => [id, kind]));
  const holders = new Map<NodeId, NodeId>();
  for (const { from, to, kind } of distinctLinks(scenes)) {
    const other = (holders.get(to) ?? from) !== from;
    if (other || kind !== 'reference' || !HOLDERS.has(kinds.get(from) ?? 'frame')) found.delete(to);
    holders.set(to, from);
  }
  for (const { links } of scenes) {
    const held = new Set<NodeId>();
    for (const { to } of links) {
      if (held.has(to)) found.delete(to);
      else if (found.has(to)) held.add(to);
    }
  }
  for (const id of found.keys()) if (!holders.has(id)) found.delete(id);
  return found;
}

/** The scenes without the boxes that are now text; null where there are none. */
export function inlined(scenes: readonly Scene[]): Scene[] | null {
  const text = texts(scenes);
  if (text.size === 0) return null;
  const known = new Map<SceneNode, SceneNode>();
  return scenes.map((scene) => {
    const rows = new Map<NodeId, Map<string, string>>();
    for (const { from, row, to } of scene.links) {
      const value = text.get(to);
      if (value !== undefined) rows.set(from, (rows.get(from) ?? new Map<string, string>()).set(row, value));
    }
    const holding = (node: SceneNode): SceneNode => {
      const values = rows.get(node.id);
      if (!values) return node;
      const last = known.get(node);
      if (last) return last;
      const filled: SceneNode = { ...node, rows: node.rows.map((row) => (values.has(row.key) ? { ...row, port: 'none', value: values.get(row.key) ?? null } : row)) };
      known.set(node, filled);
      return filled;
    };
    return { ...scene, nodes: scene.nodes.filter(({ id }) => !text.has(id)).map(holding), links: scene.links.filter(({ to }) => !text.has(to)) };
  });
}
