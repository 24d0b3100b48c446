/** Heap objects that are boxes with a header: functions, classes, instances, generators, dicts, exceptions, long containers. */
import type { PlacedNode } from '../layout/model.js';
import { MORE, geometryOf } from '../layout/sizes.js';
import type { NodeKind, SceneNode } from '../scene/model.js';
import { drawUnder } from './frames.js';
import { circle, group, line, path, rect, text } from './primitives.js';
import type { Group, Primitive } from './primitives.js';
import { nodeAttributes, portKey } from './pen.js';
import type { Pen } from './pen.js';
import { PORT_INSET, drawRows } from './rows.js';

/** A compact line's text from its edges. */
const INSET = 11;
/** Room that its mark takes before a generator's title. */
const PAUSE = 13;
const TAG_GAP = 6;

const RADII: Partial<Record<NodeKind, number>> = { function: 9, method: 9, instance: 14 };
const CONTAINER_RADIUS = 6;

/** A box with a header and rows. */
export function drawObject(box: PlacedNode, pen: Pen): Group {
  const { node } = box, { id } = node;
  const callable = node.kind === 'function' || node.kind === 'method';
  const children: Primitive[] = [
    rect(`${id}/box`, 'box', box.x, box.y, box.w, box.h, RADII[node.kind] ?? CONTAINER_RADIUS),
    ...drawMark(box),
    drawHeading(box, pen),
  ];
  if (box.h > box.header + 1) {
    const y = box.y + box.header;
    children.push(line(`${id}/rule`, 'rule', box.x + 1, y, box.x + box.w - 1, y));
    children.push(...drawRows(box, pen));
  }
  const more = box.rows.get(MORE);
  if (node.more > 0 && more) children.push(text(`${id}/more`, 'tag', box.x + box.w / 2, more.y + 4, pen.metrics.size('tag'), `+${node.more}`, 'middle'));
  return group(id, `${callable ? 'function' : 'object'} ${node.kind} ${node.state}`, children, nodeAttributes(box));
}

/** What tells the kind before the title is read: the italic f, a generator's mark, a class's second line. */
function drawMark({ node, x, y, w, header }: PlacedNode): Primitive[] {
  const middle = y + header / 2, key = `${node.id}/mark`;
  switch (node.kind) {
    case 'function':
    case 'method': return [path(key, 'f', italicF(x + INSET, middle))];
    case 'class': return [path(key, 'double', `M${x + 5} ${y + 3.5}H${x + w - 5}`)];
    case 'generator': return [generatorMark(key, node.state, x + INSET, middle)];
    default: return [];
  }
}

/** The marks of a player: paused, on the stack, finished. Its tag may lack the room. */
function generatorMark(key: string, state: SceneNode['state'], x: number, middle: number): Primitive {
  switch (state) {
    case 'running': return path(key, 'play', `M${x} ${middle - 4.5}L${x + 6.5} ${middle}L${x} ${middle + 4.5}Z`);
    case 'finished': return path(key, 'play', `M${x - 0.5} ${middle - 3.5}h7v7h-7Z`);
    default: return path(key, 'pause', `M${x} ${middle - 5}V${middle + 5}M${x + 4.5} ${middle - 5}V${middle + 5}`);
  }
}

/** An italic f with both hooks. Drawn, since reading machines differ most in their italics. */
function italicF(x: number, middle: number): string {
  return `M${x + 8.8} ${middle - 5.2}c-.5 -1.1 -2.5 -1.2 -3 1.2l-2 9.4c-.5 2.3 -2 2.4 -2.9 1.5M${x + 2.4} ${middle - 1.6}h5.2`;
}

function drawHeading(box: PlacedNode, { metrics }: Pen): Group {
  const { node } = box, middle = box.y + box.header / 2;
  const { titleLeft, padRight } = geometryOf(node, metrics);
  const left = titleLeft + (node.kind === 'generator' ? PAUSE : 0);
  const style = node.mono ? 'signature' : 'title';
  const room = box.w - left - padRight;
  const title = metrics.fit(node.title, style, room);
  const children: Primitive[] = [
    text(`${node.id}/title`, node.mono ? 'title mono' : 'title', box.x + left, middle + 4.3, metrics.size(style), title),
  ];
  const rest = room - metrics.width(title, style) - TAG_GAP;
  const tag = metrics.width(node.tag, 'tag') <= rest ? node.tag : '';
  if (tag !== '') children.push(text(`${node.id}/tag`, 'tag', box.x + box.w - padRight, middle + 4, metrics.size('tag'), tag, 'end'));
  return group(`${node.id}/heading`, '', children);
}

/** Where a box stands for others, how many: in words if they fit. */
function lineTitle({ title, more }: SceneNode, { metrics, words }: Pen, room: number): string {
  if (more === 0 || title !== '') return title;
  const label = words.moreObjects(more);
  return metrics.width(label, 'title') <= room ? label : `+${more}`;
}

/** One compact line: kind, value, and a dot where it refers to something. */
export function drawLine(box: PlacedNode, pen: Pen): Group {
  const { node } = box, { metrics } = pen, middle = box.y + box.h / 2;
  const linked = node.rows.find((row) => row.port === 'dot' && pen.leaving.has(portKey(node.id, row.key)));
  const room = box.w - 2 * INSET - (linked ? PORT_INSET : 0);
  const title = metrics.fit(lineTitle(node, pen, room), 'title', room);
  const after = metrics.width(title, 'title') + 8;
  const value = node.value ?? node.rows.find((row) => row.value !== null)?.value ?? '';
  const children: Primitive[] = [
    rect(`${node.id}/box`, 'box', box.x, box.y, box.w, box.h, box.h / 2),
    text(`${node.id}/title`, 'title', box.x + INSET, middle + 4.3, metrics.size('title'), title),
    text(`${node.id}/value`, 'value', box.x + INSET + after, middle + 4.3, metrics.size('name'), metrics.fit(value, 'name', room - after)),
  ];
  if (node.more > 0 && node.title === '') children.push(drawUnder(box));
  if (linked) {
    const edge = box.x + box.w;
    const leaving = pen.leaving.get(portKey(node.id, linked.key));
    // An arrow that goes down starts at the dot itself.
    if (leaving && leaving.route.start.x >= edge) children.push(path(`${node.id}/stub`, 'stub', `M${edge - PORT_INSET} ${middle}H${edge}`));
    children.push(circle(`${node.id}/port`, 'port', edge - PORT_INSET, middle, 3.6));
  }
  return group(node.id, `object ${node.kind} ${node.state}`, children, nodeAttributes(box));
}
