/**
 * Sizes by character arithmetic: only + − × ÷ and comparisons, so the same trace gives the same bytes
 * everywhere. All lengths in CSS pixels.
 */
import type { Advances } from './model.js';

export interface Geometry {
  /** Type sizes of names, titles, tags and notes. */
  code: number;
  title: number;
  tag: number;
  note: number;
  /** Size of tags where the picture is smallest, since nothing falls below 9 px on screen: their room is for that. */
  tagAtLeast: number;
  /** Boxes of frames, of functions (and bound methods), of other objects. */
  frame: BoxGeometry;
  function: BoxGeometry;
  object: BoxGeometry;
  /** Header of a folded frame, and the gap below it. */
  folded: { h: number; gap: number };
  cell: { min: number; max: number; h: number; noteBelow: number };
  tray: { h: number; first: number; slot: number; pad: number; empty: number; max: number; above: number; below: number };
  /** Compact one-line boxes. */
  line: number;
  gaps: { column: number; leastColumn: number; box: number; frame: number; leastFrame: number };
  /** Offset of the first column, the top of the content, the right and lower margins, the zone's padding. */
  left: number;
  top: number;
  right: number;
  bottom: number;
  zone: { pad: number; top: number; bottom: number };
  headingY: number;
  /** Narrow only: step to the right of a box that hangs below its owner, and how many of them there are. */
  indent: number;
  levels: number;
}

export interface BoxGeometry {
  min: number;
  max: number;
  header: number;
  row: number;
  /** Space above the first row and below the last. */
  head: number;
  foot: number;
  /** Left edge to text; text to right edge. */
  padLeft: number;
  padRight: number;
  /** Left edge to title (after an italic f or a pause mark). */
  titleLeft: number;
}

export const WIDE: Geometry = {
  code: 12.5, title: 12.5, tag: 10.5, note: 11, tagAtLeast: 11.25,
  frame: { min: 120, max: 190, header: 32, row: 28, head: 2, foot: 4, padLeft: 12, padRight: 11, titleLeft: 12 },
  function: { min: 108, max: 200, header: 32, row: 28, head: 1, foot: 3, padLeft: 12, padRight: 11, titleLeft: 25 },
  object: { min: 96, max: 190, header: 28, row: 24, head: 1, foot: 3, padLeft: 11, padRight: 11, titleLeft: 11 },
  folded: { h: 26, gap: 5 },
  cell: { min: 98, max: 160, h: 40, noteBelow: 18 },
  tray: { h: 34, first: 28, slot: 28, pad: 19, empty: 44, max: 260, above: 14, below: 13 },
  line: 26,
  gaps: { column: 44, leastColumn: 36, box: 14, frame: 52, leastFrame: 12 },
  left: 24, top: 58, right: 20, bottom: 24, zone: { pad: 16, top: 46, bottom: 16 }, headingY: 32,
  indent: 0, levels: 0,
};

export const NARROW: Geometry = {
  code: 12, title: 12.5, tag: 10.5, note: 10.5, tagAtLeast: 10.5,
  frame: { min: 104, max: 128, header: 28, row: 24, head: 2, foot: 4, padLeft: 12, padRight: 11, titleLeft: 12 },
  function: { min: 98, max: 118, header: 28, row: 24, head: 1, foot: 3, padLeft: 12, padRight: 6, titleLeft: 25 },
  object: { min: 84, max: 112, header: 28, row: 24, head: 1, foot: 3, padLeft: 11, padRight: 9, titleLeft: 11 },
  folded: { h: 26, gap: 5 },
  cell: { min: 88, max: 100, h: 36, noteBelow: 30 },
  tray: { h: 28, first: 36, slot: 24, pad: 14, empty: 50, max: 112, above: 14, below: 13 },
  line: 26,
  gaps: { column: 26, leastColumn: 20, box: 12, frame: 26, leastFrame: 12 },
  left: 12, top: 36, right: 12, bottom: 18, zone: { pad: 9, top: 30, bottom: 8 }, headingY: 20,
  indent: 14, levels: 3,
};

/** Narrow with room to spare: fewer texts are cut. */
export const ROOMY: Geometry = {
  ...NARROW,
  frame: { ...NARROW.frame, max: 152 },
  function: { ...NARROW.function, max: 142 },
  object: { ...NARROW.object, max: 132 },
  cell: { ...NARROW.cell, max: 118 },
  levels: 6,
};

/** Narrow with a picture that would still be too wide: the same with shorter texts. */
export const TIGHT: Geometry = {
  ...NARROW,
  frame: { ...NARROW.frame, min: 96, max: 114 },
  function: { ...NARROW.function, min: 84, max: 100 },
  object: { ...NARROW.object, min: 72, max: 92 },
  cell: { ...NARROW.cell, max: 88 },
  tray: { ...NARROW.tray, max: 90 },
  gaps: { ...NARROW.gaps, column: 20, leastColumn: 16 },
  indent: 10, levels: 2,
};

// East Asian wide and fullwidth characters, and emoji (UAX #11, UTS #51).
const WIDE_CHARACTER = /[\p{Emoji_Presentation}\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** ASCII, as nearly all texts are: a column each, found without looking at every character by itself. */
const PLAIN = /^[\x20-\x7e]*$/;

/** Columns of a text: a wide East Asian character counts two. */
export function columnsOf(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let columns = 0;
  for (const character of text) columns += WIDE_CHARACTER.test(character) ? 2 : 1;
  return columns;
}

/** The text, cut with an ellipsis so that it takes at most so many columns. */
export function fitted(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text;
  let kept = '';
  let taken = 1;
  for (const character of text) {
    taken += columnsOf(character);
    if (taken > columns) break;
    kept += character;
  }
  return `${kept}…`;
}

/** The geometry of a variant with the advances of the fonts in use. */
export class Metrics {
  constructor(readonly geometry: Geometry, readonly advances: Advances) {}

  /** Width of a text in the code family at the size of names. */
  code(text: string, size = this.geometry.code): number {
    return columnsOf(text) * this.advances.code * size;
  }

  /** Upper bound of the width of a text in the interface family. */
  text(text: string, size: number): number {
    return columnsOf(text) * this.advances.text * size;
  }

  codeColumns(width: number, size = this.geometry.code): number {
    return Math.floor(width / (this.advances.code * size));
  }

  textColumns(width: number, size: number): number {
    return Math.floor(width / (this.advances.text * size));
  }
}

/** Rounded up to whole even pixels: middles stay on the pixel grid. */
export const even = (length: number): number => Math.ceil(length / 2) * 2;
