/** How large a box is at one step, with its texts cut to what fits. */
import type { Row, SceneNode } from '../scene/model.js';
import { even, fitted, type BoxGeometry, type Metrics } from './metrics.js';

export interface RowSize { key: string; h: number }

export interface Size {
  /** The node as the scene gives it. */
  source: SceneNode;
  /** The node with its texts as they fit. */
  node: SceneNode;
  w: number;
  header: number;
  /** Rows from top to bottom; their places are decided over the whole trace. */
  rows: RowSize[];
  /** First row's top below the header, and the foot below the last row. */
  head: number;
  foot: number;
  /** Height where there are no rows to place (capsule, tray, line, folded frame); else 0. */
  fixed: number;
  /** Slot widths of a tray. */
  slots: number[];
  /** Room reserved above and below the box for its label, indices or note. */
  above: number;
  below: number;
}

/** Between a label and a value in one row. */
const ROW_GAP = 10;
/** From the right edge to the left end of a port. */
const PORT = 22;
const TITLE_GAP = 4;
/** The pause mark before a generator's title. */
const PAUSE = 13;
/** A text is never cut to less. */
const LEAST_COLUMNS = 3;
const GHOST_NARROW_TAG = '↩';
const GHOST_NOTE_BELOW = 24;

export function geometryOf(node: SceneNode, { geometry }: Metrics): BoxGeometry {
  if (node.kind === 'frame') return geometry.frame;
  return node.kind === 'function' || node.kind === 'method' ? geometry.function : geometry.object;
}

/** A row cut to the widest box: the label may take half, the value the rest. */
function fittedRow(row: Row, box: BoxGeometry, metrics: Metrics): Row {
  const columns = metrics.codeColumns(box.max - box.padLeft - (row.value === null ? PORT : box.padRight) - ROW_GAP);
  const valueColumns = row.value === null ? 0 : Math.min(columns - LEAST_COLUMNS, Math.max(row.value.length, LEAST_COLUMNS));
  const label = fitted(row.label, Math.max(columns - valueColumns, Math.floor(columns / 2)));
  return { ...row, label, value: row.value === null ? null : fitted(row.value, Math.max(columns - label.length, LEAST_COLUMNS)) };
}

function rowWidth(row: Row, box: BoxGeometry, metrics: Metrics): number {
  const end = row.value === null ? PORT : metrics.code(row.value) + box.padRight;
  return box.padLeft + metrics.code(row.label) + ROW_GAP + end;
}

interface Header { title: string; tag: string; w: number }

/** Title and tag as they fit: a tag gives way to the title, except the name of an exception, which is cut. */
function fittedHeader(node: SceneNode, tag: string, box: BoxGeometry, metrics: Metrics): Header {
  const { geometry } = metrics;
  const left = node.kind === 'generator' ? box.titleLeft + PAUSE : box.titleLeft;
  const room = box.max - left - box.padRight;
  const titleWidth = (title: string): number => (node.mono ? metrics.code(title, geometry.title) : metrics.text(title, geometry.title));
  const tagWidth = (text: string): number => (text === '' ? 0 : metrics.text(text, geometry.tagAtLeast) + TITLE_GAP);
  const header = (title: string, text: string): Header => ({ title, tag: text, w: left + titleWidth(title) + tagWidth(text) + box.padRight });
  if (titleWidth(node.title) + tagWidth(tag) <= room) return header(node.title, tag);
  const raising = node.state === 'raising';
  const share = raising ? room / 2 : room;
  const columns = node.mono ? metrics.codeColumns(share, geometry.title) : metrics.textColumns(share, geometry.title);
  const title = fitted(node.title, Math.max(columns, LEAST_COLUMNS));
  return header(title, raising ? fitted(tag, Math.max(metrics.textColumns(room - titleWidth(title) - TITLE_GAP, geometry.tagAtLeast), LEAST_COLUMNS)) : '');
}

function boxSize(node: SceneNode, metrics: Metrics, narrow: boolean): Size {
  const { geometry } = metrics;
  const box = geometryOf(node, metrics);
  const { title, tag, w } = fittedHeader(node, narrow && node.state === 'ghost' ? GHOST_NARROW_TAG : node.tag, box, metrics);
  const rows = node.rows.map((row) => fittedRow(row, box, metrics));
  const wanted = Math.max(box.min, w, ...rows.map((row) => rowWidth(row, box, metrics)));
  const folded = node.state === 'folded';
  const more = node.more > 0 && !folded ? [{ key: MORE, h: box.row }] : [];
  return {
    source: node, node: { ...node, title, tag, rows }, w: Math.min(even(wanted), box.max), header: folded ? geometry.folded.h : box.header,
    rows: [...rows.map(({ key }) => ({ key, h: box.row })), ...more], head: box.head, foot: box.foot,
    fixed: folded ? geometry.folded.h : 0, slots: [], above: 0, below: node.state === 'ghost' && !narrow ? GHOST_NOTE_BELOW : 0,
  };
}

/** Key of the place of "+n" in a box of rows and in a tray. */
export const MORE = '\u2026more';

function traySize(node: SceneNode, metrics: Metrics): Size {
  const { tray } = metrics.geometry;
  const columns = metrics.codeColumns(tray.max / 2);
  const texts = node.slots.map(({ key, text }) => ({ key, text: fitted(text, columns) }));
  // The first slot stands under the type, which an arrow from above must not touch.
  const width = (text: string, index: number): number => Math.max(index === 0 ? tray.first : tray.slot, even(metrics.code(text) + tray.pad));
  let slots = texts;
  const total = (): number => slots.reduce((sum, { text }, index) => sum + width(text, index), 0) + moreWidth();
  const left = (): number => node.more + texts.length - slots.length;
  const moreWidth = (): number => (left() > 0 ? width(`+${left()}`, slots.length) : 0);
  // The last slot stays: in a long list it is the one that was touched.
  while (slots.length > 2 && total() > tray.max) slots = [...slots.slice(0, -2), ...slots.slice(-1)];
  const widths = slots.map(({ text }, index) => width(text, index));
  if (left() > 0) widths.push(moreWidth());
  const w = widths.reduce((sum, each) => sum + each, 0);
  return {
    source: node, node: { ...node, slots, more: left() }, w: slots.length === 0 ? tray.empty : w, header: 0, rows: [], head: 0, foot: 0,
    fixed: tray.h, slots: widths, above: tray.above, below: slots.length > 0 ? tray.below : 0,
  };
}

/** A note may be this much wider than its capsule before it takes a second line. */
export const NOTE_OVERHANG = 1.75;
const NOTE_LEADING = 13;

function noteRoom(note: string, w: number, metrics: Metrics): number {
  if (note === '') return 0;
  const { cell, note: size } = metrics.geometry;
  return metrics.text(note, size) > w * NOTE_OVERHANG ? cell.noteBelow + NOTE_LEADING : cell.noteBelow;
}

function capsuleSize(node: SceneNode, metrics: Metrics): Size {
  const { cell } = metrics.geometry;
  const pad = 15;
  const unset = cell.max - 2 * pad - metrics.code(node.title) < UNSET ? 0 : UNSET;
  const tail = node.state === 'unset' ? unset : node.value === null ? CAPSULE_DOT : CAPSULE_GAP + metrics.code(node.value);
  const columns = metrics.codeColumns(cell.max - 2 * pad - Math.min(tail, cell.max * VALUE_SHARE));
  const title = fitted(node.title, columns);
  const value = node.value === null ? null : fitted(node.value, metrics.codeColumns(cell.max - 2 * pad - CAPSULE_GAP - metrics.code(title)));
  const wanted = 2 * pad + metrics.code(title) + (value === null ? tail : CAPSULE_GAP + metrics.code(value));
  const w = Math.min(Math.max(cell.min, even(wanted)), cell.max);
  return {
    source: node, node: { ...node, title, value }, w, header: 0, rows: [], head: 0, foot: 0,
    fixed: cell.h, slots: [], above: 0, below: noteRoom(node.note, w, metrics),
  };
}

/** Room after the name for the dot of a capsule, and for the quiet word in an empty one if the capsule may be so wide. */
const CAPSULE_DOT = 14;
const UNSET = 40;
/** Between a name and a value in a capsule, and how much of the widest one the value may take. */
const CAPSULE_GAP = 6;
const VALUE_SHARE = 0.4;

/** Columns that a line which stands for others is given to count them in words. */
const COUNT_COLUMNS = 13;

/** Title, first small value and a dot in one line; all links leave from its middle. */
function lineSize(node: SceneNode, metrics: Metrics): Size {
  const { object, line, title } = metrics.geometry;
  const value = node.rows.find((row) => row.value !== null)?.value ?? null;
  const dot = node.rows.some(({ port }) => port !== 'none') ? PORT : object.padRight;
  const titleWidth = node.more > 0 ? metrics.text('0', title) * COUNT_COLUMNS : metrics.text(node.title, title);
  const wanted = object.titleLeft + titleWidth + (value === null ? 0 : ROW_GAP + metrics.code(value)) + dot;
  return {
    source: node, node: { ...node, value }, w: Math.min(Math.max(object.min, even(wanted)), object.max), header: 0, rows: [], head: 0, foot: 0,
    fixed: line, slots: [], above: 0, below: 0,
  };
}

export function sizeOf(node: SceneNode, metrics: Metrics, narrow: boolean): Size {
  switch (node.shape) {
    case 'capsule': return capsuleSize(node, metrics);
    case 'tray': return traySize(node, metrics);
    case 'line': return lineSize(node, metrics);
    case 'box': return boxSize(node, metrics, narrow);
  }
}
