/** What stands beside boxes: notes, and the rings around what the step has touched. */
import type { PlacedNode, PlacedScene, Rect } from '../layout/model.js';
import type { Link, Touch } from '../scene/model.js';
import { capsule } from './cells.js';
import { group, rect, text } from './primitives.js';
import type { Group, Primitive } from './primitives.js';
import { portKey } from './pen.js';
import type { Pen } from './pen.js';
import { trayBody } from './trays.js';

const NOTE_DROP = 20, NARROW_NOTE_DROP = 15, LEADING = 13, POPPED_DROP = 19;
/** How far a note may reach beyond its cell on each side, px: the zone's padding. */
const NOTE_OVERHANG = 16;
const OUT = 4, CELL_OUT = 7;

/** The note under a cell whose frame is gone; "" draws nothing. */
export function drawNote(box: PlacedNode, pen: Pen): Group[] {
  const { node } = box, { metrics } = pen;
  if (node.note === '') return [];
  const x = box.x + box.w / 2;
  const y = box.y + box.h + (metrics.narrow ? NARROW_NOTE_DROP : NOTE_DROP);
  const lines = metrics.wrap(node.note, 'note', box.w + 2 * NOTE_OVERHANG);
  return [group(`${node.id}/note`, 'note', lines.map((content, i) =>
    text(`${node.id}/note/${i}`, '', x, y + i * LEADING, metrics.size('note'), content, 'middle')))];
}

/** What a ghost is, said once below it; a narrow picture has no room for it. */
export function drawPopped(box: PlacedNode, pen: Pen): Primitive[] {
  if (box.node.state !== 'ghost' || pen.metrics.narrow) return [];
  return [text(`${box.node.id}/popped`, 'remark', box.x, box.y + box.h + POPPED_DROP, pen.metrics.size('note'), pen.words.popped)];
}

/** The ring around a touched row, slot or box; nothing if that is not drawn. */
export function drawTouch(touch: Touch, placed: PlacedScene): Primitive[] {
  const box = placed.boxes.get(touch.node);
  if (!box) return [];
  const key = touchKey(touch), cls = `touch ${touch.role}`;
  if (touch.row === '' && box.node.kind === 'cell') return [capsule(key, cls, box, CELL_OUT)];
  if (touch.row === '') return [around(key, cls, trayBody(box), OUT, box.node.kind === 'instance' ? 14 : 9)];
  const slot = box.slots.get(touch.row), row = box.rows.get(touch.row);
  if (slot) return [around(key, cls, slot, -2, 5)];
  if (row) return [around(key, cls, { x: box.x, y: row.y - row.h / 2, w: box.w, h: row.h }, -3, 6)];
  return [];
}

function around(key: string, cls: string, r: Rect, out: number, radius: number): Primitive {
  return rect(key, cls, r.x - out, r.y - out, r.w + 2 * out, r.h + 2 * out, radius + Math.max(out, 0));
}

export function touchKey(touch: Touch): string {
  return `touch/${portKey(touch.node, touch.row)}`;
}

/** Whether a link belongs to what the step has touched and so stands at full strength. */
export function isTouched(link: Link, touched: readonly Touch[]): boolean {
  return touched.some((touch) => touch.node === link.from && (touch.row === link.row || touch.row === ''));
}
