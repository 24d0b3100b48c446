/** Sizes, widths and clipping of text: character arithmetic, never a measurement. */
import { Metrics, NARROW, WIDE, columnsOf } from '../layout/metrics.js';
import type { Geometry } from '../layout/metrics.js';
import type { Advances } from '../layout/model.js';

/** Words the stage writes itself; everything else comes with the scene. Given in the reader's language. */
export interface StageWords {
  headings: Record<'frames' | 'functions' | 'objects' | 'cells' | 'values', string>;
  empty: string;
  unset: string;
  returning: string;
  returned: string;
  /** Header of the folded middle of a deep stack. */
  moreFrames(count: number): string;
  /** Label of a box that stands for others. */
  moreObjects(count: number): string;
}

export const ENGLISH: StageWords = {
  headings: { frames: 'Frames', functions: 'Functions', objects: 'Objects', cells: 'Cells', values: 'Values' },
  empty: 'empty',
  unset: 'unset',
  returning: 'returning',
  returned: 'returned',
  moreFrames: (count) => (count === 1 ? '1 more frame' : `${count} more frames`),
  moreObjects: (count) => (count === 1 ? '+1 object' : `+${count} objects`),
};

/** Nothing is drawn smaller than this on screen, px. */
export const SMALLEST = 9;

/** Size in px and family of each kind of text; sizes that the layout reckons with are the layout's. */
const STYLES = {
  title: { size: (g: Geometry) => g.title, family: 'text' },
  signature: { size: (g: Geometry) => g.title, family: 'code' },
  name: { size: (g: Geometry) => g.code, family: 'code' },
  tag: { size: (g: Geometry) => g.tag, family: 'text' },
  note: { size: (g: Geometry) => g.note, family: 'text' },
  heading: { size: () => 10, family: 'text' },
  index: { size: () => 9.5, family: 'code' },
  unset: { size: () => 11, family: 'text' },
} as const;

export type TextStyle = keyof typeof STYLES;

/** The layout's metrics with what a view adds to them: its scale on screen. */
export class TextMetrics extends Metrics {
  constructor(advances: Advances, readonly scale: number, readonly narrow: boolean) {
    super(narrow ? NARROW : WIDE, advances);
  }

  /** Font size in the world, so large that it is not below 9 px on screen. */
  size(style: TextStyle): number {
    return Math.max(STYLES[style].size(this.geometry), SMALLEST / this.scale);
  }

  width(content: string, style: TextStyle): number {
    return columnsOf(content) * this.size(style) * this.advances[STYLES[style].family];
  }

  /** The text, cut with an ellipsis so that it is at most `room` px wide; '' where not even one character fits. */
  fit(content: string, style: TextStyle, room: number): string {
    if (this.width(content, style) <= room) return content;
    let kept = '';
    for (const ch of content) {
      if (this.width(`${kept}${ch}…`, style) > room) break;
      kept += ch;
    }
    // No space and no joiner without the character that it would join.
    return kept === '' ? '' : `${kept.replace(/[\s\u200d]+$/u, '')}…`;
  }

  /** The text in one line of `room` px, or broken at the space where two lines are the shortest, each cut to the room. */
  wrap(content: string, style: TextStyle, room: number): string[] {
    if (this.width(content, style) <= room) return [content];
    const words = content.split(' ');
    let best = [content], shortest = Infinity;
    for (let count = 1; count < words.length; count++) {
      const lines = [words.slice(0, count).join(' '), words.slice(count).join(' ')];
      const longest = Math.max(...lines.map((line) => this.width(line, style)));
      if (longest < shortest) [best, shortest] = [lines, longest];
    }
    return best.map((line) => this.fit(line, style, room)).filter((line) => line !== '');
  }
}
