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
/** What the layout puts where a narrow header has no room for "returned"; drawn, since many machines have it as an emoji. */
const RETURNED = '↩';
/** Width of the drawn sign for it, with its gap. */
const SIGN = 15;

export function drawFrame(box: PlacedNode, pen: Pen): Group {
  const { node } = box;
  // A frame without names is as flat as a folded one.
  const flat = box.h <= box.header;
  const children: Primitive[] = [rect(`${node.id}/box`, 'box', box.x, box.y, box.w, box.h, RADIUS)];
  if (node.state === 'ghost') children.push(path(`${node.id}/hatch`, 'hatch', hatch(box, RADIUS)));
  else children.push(drawHeader(box, flat));
  if (node.state === 'running') children.push(drawBar(box));
  children.push(...drawTitle(box, pen));
  if (!flat) children.push(...drawRows(box, pen));
  if (node.state === 'folded' && node.more > 0) children.push(drawUnder(box));
  return group(node.id, `frame ${node.state}`, children, nodeAttributes(box));
}

function drawHeader(box: PlacedNode, flat: boolean): Primitive {
  const r = RADIUS - RIM, left = box.x + RIM, right = box.x + box.w - RIM, top = box.y + RIM;
  if (flat) return rect(`${box.node.id}/head`, 'head', left, top, box.w - 2 * RIM, box.h - 2 * RIM, r);
  const d = `M${left} ${box.y + box.header}V${box.y + RADIUS}A${r} ${r} 0 0 1 ${left + r} ${top}`
    + `H${right - r}A${r} ${r} 0 0 1 ${right} ${box.y + RADIUS}V${box.y + box.header}Z`;
  return path(`${box.node.id}/head`, 'head', d);
}

/** A second lower edge: this box stands for several. */
export function drawUnder({ node, x, y, w, h }: PlacedNode): Primitive {
  return path(`${node.id}/under`, 'under', `M${x + RADIUS} ${y + h + 2.5}H${x + w - RADIUS}`);
}

/** The 3 px bar at the left edge of the running frame, following its round corners. */
function drawBar({ node, x, y, h }: PlacedNode): Primitive {
  const rise = 6.7;
  const d = `M${x} ${y + RADIUS}A${RADIUS} ${RADIUS} 0 0 1 ${x + 3} ${y + RADIUS - rise}`
    + `V${y + h - RADIUS + rise}A${RADIUS} ${RADIUS} 0 0 1 ${x} ${y + h - RADIUS}Z`;
  return path(`${node.id}/bar`, 'bar', d);
}

function drawTitle({ node, x, y, w, header }: PlacedNode, { metrics, words, returning }: Pen): Primitive[] {
  const { titleLeft, padRight } = metrics.geometry.frame;
  const room = w - titleLeft - padRight, middle = y + header / 2, right = x + w - padRight;
  const returns = node.state === 'ghost' || returning.has(node.id);
  // The folded middle of a deep stack is one box for many frames.
  const title = node.more > 0 ? words.moreFrames(node.more) : node.title;
  let tag = node.tag;
  const left = (): number => room - (tag === '' ? 0 : metrics.width(tag, 'tag') + TAG_GAP);
  // A tag gives way to the title, but the exception's name stays: nothing else in the frame says it.
  if (metrics.width(title, 'title') > left() && node.state !== 'raising') tag = '';
  const sign = returns && (tag === '' || tag === RETURNED);
  tag = sign ? '' : metrics.fit(tag, 'tag', room - Math.min(metrics.width(title, 'title'), room * LEAST_TITLE) - TAG_GAP);
  const out: Primitive[] = [
    { ...text(`${node.id}/title`, 'title', x + titleLeft, middle + 4.3, metrics.size('title'), metrics.fit(title, 'title', left() - (sign ? SIGN : 0))), part: 'frame-name' },
  ];
  if (sign) out.push(path(`${node.id}/sign`, 'sign', returnSign(right, middle)));
  if (tag !== '') out.push(text(`${node.id}/tag`, 'tag', right, middle + 4, metrics.size('tag'), tag, 'end'));
  return out;
}

/** An arrow that turns back to the left: "returning", "returned" where there is no room for the words. */
function returnSign(right: number, middle: number): string {
  return `M${right - 7} ${middle - 4}H${right - 3}a3.5 3.5 0 0 1 0 7H${right - 11}m3 -3l-3 3l3 3`;
}
