/** The stack of indentations (Language Reference 2.1.8). */

/** Columns from one tab stop to the next. */
export const TAB = 8;
const MAX_LEVELS = 100;

/**
 * Two widths are kept: with tabs to the next multiple of eight, and with tabs of one column.
 * Where they order two lines differently the indentation is ambiguous.
 */
export interface Level { width: number; alternate: number }

export class Indentation {
  private readonly levels: Level[] = [{ width: 0, alternate: 0 }];

  /** How many levels a line opens (1) or closes (negative), or what is wrong with it. */
  line(space: string): number | 'unindent' | 'tabs' | 'deep' {
    const level = widthsOf(space);
    const top = this.top;
    if (level.width === top.width) return level.alternate === top.alternate ? 0 : 'tabs';
    if (level.width > top.width) {
      if (level.alternate <= top.alternate) return 'tabs';
      if (this.levels.length >= MAX_LEVELS) return 'deep';
      this.levels.push(level);
      return 1;
    }
    let closed = 0;
    while (this.levels.length > 1 && level.width < this.top.width) {
      this.levels.pop();
      closed += 1;
    }
    if (level.width !== this.top.width) return 'unindent';
    return level.alternate === this.top.alternate ? -closed : 'tabs';
  }

  /** Closes all levels that are open at the end of the text. */
  close(): Level[] {
    return this.levels.splice(1);
  }

  private get top(): Level {
    const top = this.levels.at(-1);
    if (!top) throw new Error('the stack of indentations has lost its bottom');
    return top;
  }
}

/** Of an indentation that backslashes split the part on the first line counts, if it is not empty. */
export function widthsOf(space: string): Level {
  const level = { width: 0, alternate: 0 };
  let first: Level | null = null;
  for (const char of space) {
    if (char === '\\') {
      first ??= level.width > 0 ? { ...level } : null;
    } else if (char === '\f') {
      level.width = 0;
      level.alternate = 0;
    } else if (char !== '\n') {
      level.width = char === '\t' ? (Math.floor(level.width / TAB) + 1) * TAB : level.width + 1;
      level.alternate += 1;
    }
  }
  return first ?? level;
}
