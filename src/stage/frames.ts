/** Frames: a box with a header and a row per name, in each of their states. */
import type { PlacedNode } from '../layout/model.js';
import { hatch } from './geometry.js';
import { group, path, rect, text } from './primitives.js';
import type { Group, Primitive } from './primitives.js';
import { nodeAttributes } from './pen.js';
import type { Pen } from './pen.js';
import { drawRows } from './rows.js';

const RADIUS = 9;
/** Least space between a title and its tag. */
const TAG_GAP = 4;
/** Share of a header that a long exception's name leaves to the frame's. */
const LEAST_TITLE = 0.4;
/** The header lies inside the outline's inner edge. */
const RIM = 0.75;
/** Stands for "returned" where a narrow header has no room for the word. */
const RETURNED = '↩';

export function drawFrame(box: PlacedNode, pen: Pen): Group {
  const { node } = box;
  // A frame without names is as flat as a folded one.
  const flat = box.h <= box.header;
  const children: Primitive[] = [rect(`${node.id}/box`, 'box', box.x, box.y, box.w, box.h, RADIUS)];
  if (node.state === 'ghost') children.push(path(`${node.id}/hatch`, 'hatch', hatch(box, RADIUS)));
  else children.push(drawHeader(box, flat));
  if (node.state === 'running' ) children.push(drawBar(box));
  children.push(...drawTitle(box, pen));
  if (!flat) children.push(...drawRows(box, pen));
  return group(node.id, `frame ${node.state}`, children, nodeAttributes(box));
}

function drawHeader(box: PlacedNode, flat: boolean): Primitive {
  const r = RADIUS - RIM, left = box.x + RIM, right = box.x + box.w - RIM, top = box.y + RIM;
  if (flat) return rect(`${box.node.id}/head`, 'head', left, top, box.w - 2 * RIM, box.h - 2 * RIM, r);
  const d = `M${left} ${box.y + box.header}V${box.y + RADIUS}A${r} ${r} 0 0 1 ${left + r} ${top}`
    + `H${right - r}A${r} ${r} 0 0 1 ${right} ${box.y + RADIUS}V${box.y + box.header}Z`;
  return path(`${box.node.id}/head`, 'head', d);
}

/** The 3 px bar at the left edge of the running frame, following its round corners. */
function drawBar({ node, x, y, h }: PlacedNode): Primitive {
  const rise = 6.7;
  const d = `M${x} ${y + RADIUS}A${RADIUS} ${RADIUS} 0 0 1 ${x + 3} ${y + RADIUS - rise}`
    + `V${y + h - RADIUS + rise}A${RADIUS} ${RADIUS} 0 0 1 ${x} ${y + h - RADIUS}Z`;
  return path(`${node.id}/bar`, 'bar', d);
}

function drawTitle({ node, x, y, w, header }: PlacedNode, { metrics }: Pen): Primitive[] {
  const { titleLeft, padRight } = metrics.geometry.frame;
  const room = w - titleLeft - padRight, middle = y + header / 2;
  let tag = node.tag;
  const left = (): number => room - (tag === '' ? 0 : metrics.width(tag, 'tag') + TAG_GAP);
  // A tag gives way to the title, but the exception's name stays: nothing else in the frame says it.
  if (metrics.width(node.title, 'title') > left() && node.state !== 'raising') tag = node.state === 'ghost' ? RETURNED : '';
  tag = metrics.fit(tag, 'tag', room - Math.min(metrics.width(node.title, 'title'), room * LEAST_TITLE) - TAG_GAP);
  const out: Primitive[] = [
    { ...text(`${node.id}/title`, 'title', x + titleLeft, middle + 4.3, metrics.size('title'), metrics.fit(node.title, 'title', left())), part: 'frame-name' },
  ];
  if (tag !== '') out.push(text(`${node.id}/tag`, 'tag', x + w - padRight, middle + 4, metrics.size('tag'), tag, 'end'));
  return out;
}
