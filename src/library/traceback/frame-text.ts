/** One frame of a traceback: its place, its source lines, carets under the expression (PEP 657; traceback.py, StackSummary.format_frame_summary). */
import type { Anchors, SourceReader } from '../../vm/source-reader.js';
import type { FrameSummary } from './model.js';

const INDENT = '    ';

/** The text of a frame, every line with its line break. */
export function formatFrame(frame: FrameSummary, source: SourceReader): string {
  // The basic REPL numbers its inputs; readers know them as one file.
  const filename = /^<stdin-.*>$/.test(frame.filename) ? '<stdin>' : frame.filename;
  return `  File "${filename}", line ${frame.line ?? 'None'}, in ${frame.name}\n${excerpt(frame, source)}`;
}

function excerpt(frame: FrameSummary, source: SourceReader): string {
  const { line, endLine, column, endColumn } = frame;
  if (line === null) return '';
  const last = endLine ?? line;
  const original = Array.from({ length: last - line + 1 }, (_, index) => (source.line(frame.filename, line + index) ?? '').trimEnd());
  const lines = dedent(original);
  if (lines.every((text) => text.trim() === '')) return '';
  if (column === null || endColumn === null) return `${INDENT}${(original[0] ?? '').trim()}\n`;
  const shift = characters(original[0] ?? '') - characters(lines[0] ?? '');
  const start = Math.max(0, characterOffset(original[0] ?? '', column) - shift);
  const end = Math.max(0, characterOffset(original.at(-1) ?? '', endColumn) - shift);
  return dedent(underlined(lines, start, end, source)).map((text) => `${INDENT}${text}\n`).join('');
}

/** The significant lines with their carets. `start` and `end` count characters in the first and the last line. */
function underlined(lines: readonly string[], start: number, end: number, source: SourceReader): string[] {
  const anchors = source.anchors(segmentOf(lines, start, end));
  const carets = showsCarets(lines, start, end, anchors, source) ? caretLines(lines, start, end, anchors) : null;
  const shown = significant(lines.length, anchors);
  const result: string[] = [];
  const put = (index: number): void => {
    result.push(lines[index] ?? '');
    const row = carets?.[index];
    if (row !== undefined) result.push(row);
  };
  for (const [at, index] of shown.entries()) {
    const skipped = at === 0 ? 0 : index - (shown[at - 1] ?? 0) - 1;
    if (skipped === 1) put(index - 1);
    else if (skipped > 1) result.push(`...<${skipped} lines>...`);
    put(index);
  }
  return result;
}

/** First and last line, and the lines around both ends of the anchors. */
function significant(count: number, anchors: Anchors | null): number[] {
  const around = anchors ? [anchors.leftEndLine, anchors.rightStartLine].flatMap((line) => [line - 1, line, line + 1]) : [];
  return [...new Set([0, count - 1, ...around])].filter((line) => line >= 0 && line < count).sort((a, b) => a - b);
}

function segmentOf(lines: readonly string[], start: number, end: number): string {
  const text = Array.from(lines.join('\n'));
  return text.slice(start, text.length - (characters(lines.at(-1) ?? '') - end)).join('');
}

function caretLines(lines: readonly string[], start: number, end: number, anchors: Anchors | null): string[] {
  const first = lines[0] ?? '';
  const last = lines.length - 1;
  const from = displayWidth(first, start);
  const to = displayWidth(lines[last] ?? '', end);
  const inside = anchors ? anchorTest(lines, start, anchors) : () => false;
  const [primary, secondary] = anchors ? ['~', '^'] : ['^', '^'];
  return lines.map((line, index) => {
    const indent = line.length - line.trimStart().length;
    const width = index === last ? to : displayWidth(line);
    let row = '';
    for (let column = 0; column < width; column++) {
      if (column < indent || (index === 0 && column < from)) row += ' ';
      else row += inside(index, column) ? secondary : primary;
    }
    return row;
  });
}

/** Whether a display column lies between the anchors; their columns on the first line count from the segment's start. */
function anchorTest(lines: readonly string[], start: number, anchors: Anchors): (line: number, column: number) => boolean {
  const display = (line: number, column: number) => displayWidth(lines[line] ?? '', column + (line === 0 ? start : 0));
  const left = display(anchors.leftEndLine, anchors.leftEndColumn);
  const right = display(anchors.rightStartLine, anchors.rightStartColumn);
  return (line, column) =>
    (line > anchors.leftEndLine || (line === anchors.leftEndLine && column >= left)) &&
    (line < anchors.rightStartLine || (line === anchors.rightStartLine && column < right));
}

/** Carets that would only repeat the line are left out (StackSummary._should_show_carets). */
function showsCarets(lines: readonly string[], start: number, end: number, anchors: Anchors | null, source: SourceReader): boolean {
  const call = source.plainCall(lines.join('\n'));
  if (call === 'empty') return false;
  if (call && call.line === 1 && call.endLine === lines.length && call.column === start && call.endColumn === end) return false;
  if (anchors) return true;
  const before = Array.from(lines[0] ?? '').slice(0, start).join('');
  const after = Array.from(lines.at(-1) ?? '').slice(end).join('');
  return before.trimStart() !== '' || after.trimEnd() !== '';
}

const characters = (text: string): number => Array.from(text).length;

/** Characters before a UTF-8 byte offset. */
function characterOffset(text: string, bytes: number): number {
  let count = 0;
  let used = 0;
  for (const char of text) {
    if (used >= bytes) break;
    const point = char.codePointAt(0) ?? 0;
    used += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    count += 1;
  }
  return count;
}

/** East Asian wide and fullwidth characters, and emoji, take two columns of a terminal. */
const WIDE = /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE10-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}|[\u{17000}-\u{18DF2}\u{1AFF0}-\u{1B2FB}\u{20000}-\u{3FFFD}]/u;

function displayWidth(text: string, offset = Infinity): number {
  let width = 0;
  let count = 0;
  for (const char of text) {
    if (count >= offset) return width;
    width += WIDE.test(char) ? 2 : 1;
    count += 1;
  }
  return offset === Infinity ? width : width + Math.max(0, offset - count);
}

/** textwrap.dedent: the indentation that all lines with content share goes. */
function dedent(lines: readonly string[]): string[] {
  const filled = lines.filter((line) => line.trim() !== '');
  const margins = filled.map((line) => /^[ \t]*/.exec(line)?.[0] ?? '');
  const margin = margins.reduce((common, indent) => {
    let shared = 0;
    while (shared < common.length && common[shared] === indent[shared]) shared += 1;
    return common.slice(0, shared);
  }, margins[0] ?? '');
  return lines.map((line) => (line.trim() === '' ? '' : line.slice(margin.length)));
}
