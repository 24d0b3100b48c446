/** The scene at a step: boxes, rows and links as plain data, with what happened since the stop before. */
import type { Timeline } from '../trace/timeline.js';
import { objectId, type Item } from './box.js';
import { evaluated } from './evaluated.js';
import { deaths, happeningsOf } from './happenings.js';
import type { Link, LinkId, NodeId, Row, Scene, SceneNode } from './model.js';
import { touchedBy } from './touched.js';
import { viewAt, type SceneOptions, type Shown, type View } from './view.js';

const textOf = ({ content }: Item): string | null => (content && 'text' in content ? content.text : null);

const rowOf = (entry: Item): Row => ({
  key: entry.key, label: entry.label, scope: entry.scope, port: entry.port, value: textOf(entry),
  ...(entry.content === null && entry.port === 'none' ? { unbound: true } : {}),
});

function nodeOf({ box, items, more }: Shown): SceneNode {
  const { id, kind, title, tag, mono, state, shape, note, depth, creator, description } = box;
  const open = shape === 'box' && state !== 'folded';
  return {
    id, kind, title, tag, mono, state, shape, note, depth, creator, description, more,
    rows: open ? items.map(rowOf) : [],
    slots: shape === 'tray' ? items.map((entry) => ({ key: entry.key, text: textOf(entry) ?? '' })) : [],
    value: shape === 'capsule' && items[0] ? textOf(items[0]) : null,
  };
}

/** The last picture of what has died: nothing leads to it, and it leads nowhere. */
function dyingNode(shown: Shown): SceneNode {
  const node = nodeOf(shown);
  return { ...node, state: 'dying', note: '', rows: node.rows.map((row) => (row.port === 'none' ? row : { ...row, port: 'cut' })) };
}

function linksOf(view: View, { box, items }: Shown): Link[] {
  if (box.state === 'folded') return [];
  return items.flatMap(({ key, content, link }) => {
    if (!content || !('object' in content)) return [];
    const to = objectId(content.object);
    return view.boxes.has(to) ? [{ id: linkId(box.id, key, to, link), kind: link, from: box.id, row: key, to }] : [];
  });
}

/** A row that lets go of one thing and takes another has two links, not one that moves. */
const linkId = (from: NodeId, row: string, to: NodeId, kind: string): LinkId => `${kind} ${from} ${row} ${to}` as LinkId;

/**
 * The scene at a stop.
 * @param step 0 … timeline.duration; throws outside.
 */
export function sceneAt(timeline: Timeline, step: number, options: SceneOptions): Scene {
  const stop = timeline.stops[step];
  if (!stop) throw new RangeError(`invalid step: ${step}`);
  const now = viewAt(timeline, step, options);
  const before = step > 0 ? viewAt(timeline, step - 1, options) : null;
  const happenings = happeningsOf(timeline, before, now);
  return {
    step, line: stop.line, next: stop.next, event: stop.event,
    nodes: [...[...now.boxes.values()].map(nodeOf), ...deaths(before, now).map(dyingNode)],
    links: [...now.boxes.values()].flatMap((shown) => linksOf(now, shown)),
    touched: touchedBy(now, happenings),
    happenings,
    expression: stop.expression ? evaluated(now, timeline.trace.header.text ?? '', stop.expression) : null,
  };
}
