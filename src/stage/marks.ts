/** What stands beside boxes: notes, and the rings around what the step has touched. */
import type { PlacedNode, PlacedScene, Rect } from '../layout/model.js';
import { NOTE_OVERHANG } from '../layout/sizes.js';
import type { Link, Touch } from '../scene/model.js';
import { INSET as CELL_INSET, capsule, cellPortX } from './cells.js';
import { circle, group, rect, text } from './primitives.js';
import type { Group, Primitive } from './primitives.js';
import { portKey } from './pen.js';
import type { Pen } from './pen.js';
import { portX } from './rows.js';

const NOTE_DROP = 20, NARROW_NOTE_DROP = 15, LEADING = 13, FRAME_NOTE_DROP = 19;
/** How much wider than its box a note may be, narrow; a frame's, wide. */
const NARROW_NOTE = 1.3, FRAME_NOTE = 1.6, NOTE_INSET = 2;
const OUT = 4, TRAY_OUT = 2, CELL_OUT = 7, DOT_RADIUS = 4.6;

/** The note under a box: who keeps a cell alive, what a ghost is (for which a narrow picture has no room); "" draws nothing. */
export function drawNote(box: PlacedNode, pen: Pen): Group[] {
  const { node } = box, { metrics } = pen;
  if (node.note === '') return [];
  const size = metrics.size('note'), key = `${node.id}/note`;
  if (node.kind === 'frame') {
    return metrics.narrow ? [] : [group(key, 'remark', [
      text(`${key}/0`, '', box.x, box.y + box.h + FRAME_NOTE_DROP, size, metrics.fit(node.note, 'note', box.w * FRAME_NOTE)),
    ])];
  }
  const y = box.y + box.h + (metrics.narrow ? NARROW_NOTE_DROP : NOTE_DROP);
  // Narrow, the arrow to the value comes down from the dot: the note stands left of it.
  const beside = metrics.narrow && pen.leaving.has(portKey(node.id, ''));
  const [x, anchor] = beside ? [box.x + NOTE_INSET, 'start'] as const : [box.x + box.w / 2, 'middle'] as const;
  const room = beside ? box.w - NOTE_INSET - CELL_INSET - DOT_RADIUS : box.w * (metrics.narrow ? NARROW_NOTE : NOTE_OVERHANG);
  const lines = metrics.wrap(node.note, 'note', room);
  return [group(key, 'note', lines.map((content, i) => text(`${key}/${i}`, '', x, y + i * LEADING, size, content, anchor)))];
}

/** The mark of what the step has touched: a ring around a row, slot or box, or a filled dot; nothing if that is not drawn. */
export function drawTouch(touch: Touch, placed: PlacedScene, pen: Pen, touched: readonly Touch[]): Primitive[] {
  const box = placed.boxes.get(touch.node);
  if (!box) return [];
  const key = touchKey(touch), cls = `touch ${touch.role}`;
  const link = pen.leaving.get(portKey(touch.node, touch.row));
  const slot = box.slots.get(touch.row), row = box.rows.get(touch.row);
  if (touch.role === 'ok' && link && touched.some(({ node, role }) => node === link.link.to && role === 'ok')) {
    // It refers to what has changed and has not changed itself.
    const x = box.node.kind === 'cell' ? cellPortX(box, link) : portX(box, link);
    return [circle(key, 'touch-dot', x, row?.y ?? box.y + box.h / 2, DOT_RADIUS)];
  }
  if (touch.row === '' && box.node.kind === 'cell') return [capsule(key, cls, box, CELL_OUT)];
  if (touch.row === '') return [around(key, cls, box, box.node.shape === 'tray' ? TRAY_OUT : OUT, box.node.kind === 'instance' ? 14 : 9)];
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
