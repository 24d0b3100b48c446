/** All coordinates of a plan as one text, the same wherever it is made: what Node and browsers must agree on byte by byte. */
import type { Plan, Point, Rect, Route } from '../../src/layout/model.js';

const rect = ({ x, y, w, h }: Rect): string => [x, y, w, h].join(' ');
const point = ({ x, y }: Point): string => `${x},${y}`;
const route = ({ start, segments }: Route): string =>
  [point(start), ...segments.map((segment) => (segment.t === 'line' ? `L${point(segment.to)}` : `C${point(segment.c1)} ${point(segment.c2)} ${point(segment.to)}`))].join(' ');

/** A line for the world, each box, row, slot and link of the steps `first` … `last`. */
export function coordinates(plan: Plan, first: number, last: number): string {
  const lines = [`${plan.variant} ${plan.width} ${plan.height}`, ...plan.columns.map(({ x, w, textX, textY }) => [x, w, textX, textY].join(' ')), plan.zone ? rect(plan.zone) : 'no zone'];
  for (let step = first; step <= last; step++) {
    const { boxes, links } = plan.at(step);
    lines.push(`step ${step}`);
    for (const [id, box] of boxes) {
      lines.push(`${id} ${rect(box)} ${box.header}`);
      for (const [key, { y, h }] of box.rows) lines.push(`  ${key} ${y} ${h}`);
      for (const [key, slot] of box.slots) lines.push(`  ${key} ${rect(slot)}`);
    }
    for (const [id, link] of links) lines.push(`${id} ${route(link.route)}`);
  }
  return lines.join('\n');
}

/** A short name for a text: FNV-1a over its UTF-16 units, 32 bits forwards and 32 bits backwards, in hexadecimal. */
export function fingerprint(text: string): string {
  let forwards = 0x811c9dc5;
  let backwards = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    forwards = Math.imul(forwards ^ text.charCodeAt(index), 0x01000193);
    backwards = Math.imul(backwards ^ text.charCodeAt(text.length - 1 - index), 0x01000193);
  }
  return [forwards, backwards].map((part) => (part >>> 0).toString(16).padStart(8, '0')).join('');
}
