/** The scene at a step: boxes, rows and links as plain data, with what happened since the stop before. */
import type { Timeline } from '../trace/timeline.js';
import { objectId, type Item } from './box.js';
import { evaluated } from './evaluated.js';
import { deaths, happeningsOf } from './happenings.js';
import type { Link, LinkId, NodeId, Row, Scene, SceneNode } from './model.js';
import { touchedBy } from './touched.js';
import { viewAt, type SceneOptions, type Shown, type View } from './view.js';

const textOf = ({ content }: Item): string | null => (content && 'text' in content ? content.text : null);

/** A row that refers to an object beyond those that the picture holds says what it is. */
function rowOf({ boxes, context }: View, { key, label, scope, port, content }: Item): Row {
  const isBeyond = content !== null && 'object' in content && !boxes.has(objectId(content.object));
  if (isBeyond && port !== 'cut') return { key, label, scope, port: 'none', value: context.text([content.object]) };
  return { key, label, scope, port, value: content && 'text' in content ? content.text : null, ...(content === null && port === 'none' ? { unbound: true } : {}) };
}

function nodeOf(view: View, { box, items, more }: Shown): SceneNode {
  const { id, kind, title, tag, mono, state, shape, note, depth, creator, description } = box;
  const open = shape === 'box' && state !== 'folded';
  return {
    id, kind, title, tag, mono, state, shape, note, depth, creator, description, more,
    rows: open ? items.map((entry) => rowOf(view, entry)) : [],
    slots: shape === 'tray' ? items.map((entry) => ({ key: entry.key, text: textOf(entry) ?? '' })) : [],
    value: shape === 'capsule' && items[0] ? textOf(items[0]) : null,
  };
}

/** The last picture of what has died: nothing leads to it, and it leads nowhere. */
function dyingNode(view: View, shown: Shown): SceneNode {
  const node = nodeOf(view, shown);
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
    nodes: [...[...now.boxes.values()].map((shown) => nodeOf(now, shown)), ...deaths(before, now).map((shown) => dyingNode(before ?? now, shown))],
    links: [...now.boxes.values()].flatMap((shown) => linksOf(now, shown)),
    touched: touchedBy(now, happenings),
    happenings,
    expression: stop.expression ? evaluated(now, timeline.trace.header.text ?? '', stop.expression) : null,
  };
}
