/** Density 2: containers of a few small values, made once and held by one object alone, are written into its row. */
import type { NodeId, NodeKind, Scene, SceneNode } from '../../scene/model.js';
import { columnsOf } from '../metrics.js';

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

/** What is known of a box over the whole trace: how it reads, and who holds it. */
interface Candidate { text: string; holder: NodeId | null }

/** The text of every box that can be written into its holder's row at all steps. */
function texts(scenes: readonly Scene[]): Map<NodeId, string> {
  const candidates = new Map<NodeId, Candidate | null>();
  for (const { nodes, links } of scenes) {
    const kinds = new Map<NodeId, NodeKind>();
    for (const node of nodes) {
      kinds.set(node.id, node.kind);
      const known = candidates.get(node.id);
      if (known === null || node.state === 'dying') continue;
      const text = literal(node);
      if (text === null || (known && known.text !== text)) candidates.set(node.id, null);
      else if (!known) candidates.set(node.id, { text, holder: null });
    }
    const held = new Set<NodeId>();
    for (const { from, to, kind } of links) {
      const known = candidates.get(to);
      if (!known) continue;
      const other = known.holder !== null && known.holder !== from;
      if (other || held.has(to) || kind !== 'reference' || !HOLDERS.has(kinds.get(from) ?? 'frame')) candidates.set(to, null);
      else known.holder = from;
      held.add(to);
    }
  }
  return new Map([...candidates].flatMap(([id, known]): [NodeId, string][] => (known && known.holder !== null ? [[id, known.text]] : [])));
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
