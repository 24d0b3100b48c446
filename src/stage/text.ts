/** Sizes, widths and clipping of text: character arithmetic, never a measurement. */
import type { Advances } from '../layout/model.js';

/** Words the stage writes itself; everything else comes with the scene. Given in the reader's language. */
export interface StageWords {
  headings: Record<'frames' | 'functions' | 'objects' | 'cells' | 'values', string>;
  empty: string;
  unset: string;
  returning: string;
  returned: string;
  popped: string;
}

export const ENGLISH: StageWords = {
  headings: { frames: 'Frames', functions: 'Functions', objects: 'Objects', cells: 'Cells', values: 'Values' },
  empty: 'empty',
  unset: 'unset',
  returning: 'returning',
  returned: 'returned',
  popped: 'popped off the stack',
};

/** Size in px and family of each kind of text. */
const STYLES = {
  title: { size: 12.5, family: 'text' },
  signature: { size: 12.5, family: 'code' },
  name: { size: 12.5, family: 'code' },
  tag: { size: 10.5, family: 'text' },
  heading: { size: 10, family: 'text' },
  index: { size: 9.5, family: 'code' },
  mark: { size: 16, family: 'code' },
  unset: { size: 11, family: 'text' },
  note: { size: 11, family: 'text' },
} as const;

export type TextStyle = keyof typeof STYLES;

/** Nothing is drawn smaller than this on screen, px. */
export const SMALLEST = 9;
const NARROW_NAME = 12, NARROW_NOTE = 10.5;

/** Text metrics of one view: the advances of its fonts, its scale and its variant. */
export class Metrics {
  constructor(readonly advances: Advances, readonly scale: number, readonly narrow: boolean) {}

  /** Font size in the world, so large that it is not below 9 px on screen. */
  size(style: TextStyle): number {
    const narrow = style === 'name' ? NARROW_NAME : style === 'note' ? NARROW_NOTE : STYLES[style].size;
    return Math.max(this.narrow ? narrow : STYLES[style].size, SMALLEST / this.scale);
  }

  width(content: string, style: TextStyle): number {
    return columns(content) * this.size(style) * this.advances[STYLES[style].family];
  }

  /** The text, cut with an ellipsis so that it is at most `room` px wide; '' where not even one character fits. */
  fit(content: string, style: TextStyle, room: number): string {
    if (this.width(content, style) <= room) return content;
    let kept = '';
    for (const ch of content) {
      if (this.width(`${kept}${ch}…`, style) > room) break;
      kept += ch;
    }
    return kept === '' ? '' : `${kept.trimEnd()}…`;
  }

  /** The text broken at spaces into at most two lines of `room` px. */
  wrap(content: string, style: TextStyle, room: number): string[] {
    if (this.width(content, style) <= room) return [content];
    const words = content.split(' ');
    let first = words.shift() ?? '';
    while (words.length > 0 && this.width(`${first} ${words[0]}`, style) <= room) first += ` ${words.shift()}`;
    return [this.fit(first, style, room), this.fit(words.join(' '), style, room)].filter((part) => part !== '');
  }
}

/** Columns a text takes: wide East Asian characters count two, combining marks none. */
function columns(content: string): number {
  let n = 0;
  for (const ch of content) n += /\p{M}/u.test(ch) ? 0 : WIDE.test(ch) ? 2 : 1;
  return n;
}

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
