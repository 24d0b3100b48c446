/** The text of an uncaught exception as CPython 3.14 prints it (traceback.py, TracebackException.format). */
import { formatFrame } from './frame-text.js';
import type { SourceReader } from '../../vm/source-reader.js';
import type { ExceptionSummary, FrameSummary, SyntaxPlace } from './model.js';

const CAUSE = '\nThe above exception was the direct cause of the following exception:\n\n';
const CONTEXT = '\nDuring handling of the above exception, another exception occurred:\n\n';
/** So many equal frames are shown before the rest is counted (_RECURSIVE_CUTOFF). */
const RECURSIVE_CUTOFF = 3;

/** The whole text, causes and contexts first. */
export function formatException(exception: ExceptionSummary, source: SourceReader): string {
  return formatChain(exception, source, new Margin());
}

function formatChain(exception: ExceptionSummary, source: SourceReader, margin: Margin): string {
  // A chain may be longer than JavaScript's stack is deep.
  const chain: { link: ExceptionSummary; bridge: string }[] = [];
  for (let link: ExceptionSummary | null = exception, bridge = ''; link !== null;) {
    chain.push({ link, bridge });
    const { cause, context, suppressContext }: ExceptionSummary = link;
    bridge = cause ? CAUSE : CONTEXT;
    link = cause ?? (suppressContext ? null : context);
  }
  return chain.reverse().map(({ link, bridge }) => formatAlone(link, source, margin) + (bridge && margin.put(bridge))).join('');
}

function formatAlone(exception: ExceptionSummary, source: SourceReader, margin: Margin): string {
  if (exception.exceptions !== null) return formatGroup(exception, exception.exceptions, source, margin);
  const stack = exception.frames.length > 0 ? `Traceback (most recent call last):\n${formatStack(exception.frames, source)}` : '';
  return margin.put(stack + formatExceptionOnly(exception));
}

/** Deeper groups are not shown, nor more than so many exceptions of one (max_group_depth, max_group_width). */
const GROUP_DEPTH = 10;
const GROUP_WIDTH = 15;

/** The lines at the left of what stands in groups (_ExceptionPrintContext). */
class Margin {
  depth = 0;
  /** The frame's lower edge is still to be drawn: by the innermost of the groups that end at one line. */
  needsClose = false;

  get indent(): string { return ' '.repeat(2 * this.depth); }

  /** Text with the margin before each of its lines. */
  put(text: string, edge = '|'): string {
    return this.depth === 0 ? text : text.replace(/[^\n]*\n|[^\n]+$/g, (line) => `${this.indent}${edge} ${line}`);
  }
}

function formatGroup(group: ExceptionSummary, exceptions: readonly ExceptionSummary[], source: SourceReader, margin: Margin): string {
  if (margin.depth > GROUP_DEPTH) return margin.put(`... (max_group_depth is ${GROUP_DEPTH})\n`);
  const outermost = margin.depth === 0;
  if (outermost) margin.depth = 1;
  let text = '';
  if (group.frames.length > 0) {
    text += margin.put('Exception Group Traceback (most recent call last):\n', outermost ? '+' : '|');
    text += margin.put(formatStack(group.frames, source));
  }
  text += margin.put(formatExceptionOnly(group)) + formatParts(exceptions, source, margin);
  if (outermost) margin.depth = 0;
  return text;
}

function formatParts(exceptions: readonly ExceptionSummary[], source: SourceReader, margin: Margin): string {
  const more = exceptions.length - GROUP_WIDTH;
  const shown = exceptions.slice(0, GROUP_WIDTH).map((part, index) => ({ title: `${index + 1}`, write: () => formatChain(part, source, margin) }));
  if (more > 0) shown.push({ title: '...', write: () => margin.put(`and ${more} more exception${more > 1 ? 's' : ''}\n`) });
  let text = '';
  margin.needsClose = false;
  shown.forEach(({ title, write }, index) => {
    const last = index === shown.length - 1;
    if (last) margin.needsClose = true;
    text += `${margin.indent}${index === 0 ? '+-' : '  '}+---------------- ${title} ----------------\n`;
    margin.depth += 1;
    text += write();
    if (last && margin.needsClose) {
      text += `${margin.indent}+------------------------------------\n`;
      margin.needsClose = false;
    }
    margin.depth -= 1;
  });
  return text;
}

/** The frames, outermost first; long recursion is cut short. */
export function formatStack(frames: readonly FrameSummary[], source: SourceReader): string {
  let text = '';
  let repeated = 0;
  const flush = (): void => {
    const more = repeated - RECURSIVE_CUTOFF;
    if (more > 0) text += `  [Previous line repeated ${more} more time${more > 1 ? 's' : ''}]\n`;
  };
  let last: FrameSummary | null = null;
  for (const frame of frames) {
    if (!last || last.filename !== frame.filename || last.line !== frame.line || last.name !== frame.name) {
      flush();
      repeated = 0;
      last = frame;
    }
    repeated += 1;
    if (repeated <= RECURSIVE_CUTOFF) text += formatFrame(frame, source);
  }
  flush();
  return text;
}

/** The last lines: what the exception is and says. */
export function formatExceptionOnly({ type, text, syntax, notes }: ExceptionSummary): string {
  const line = syntax ? formatSyntaxError(type, syntax) : `${text === '' ? type : `${type}: ${text}`}\n`;
  return line + notes.map((note) => `${note}\n`).join('');
}

/** A SyntaxError shows its own place (TracebackException._format_syntax_error). */
export function formatSyntaxError(type: string, place: SyntaxPlace): string {
  const where = place.line === null ? '' : `  File "${place.filename ?? '<string>'}", line ${place.line}\n`;
  const suffix = place.line === null && place.filename !== null ? ` (${place.filename})` : '';
  return `${where}${place.text === null ? '' : underlinedText(place.text, place)}${type}: ${place.message || '<no detail available>'}${suffix}\n`;
}

function underlinedText(text: string, { line, offset, endLine, endOffset }: SyntaxPlace): string {
  const right = text.replace(/\n+$/, '');
  const shown = right.replace(/^[ \n\f]+/, '');
  const first = `    ${shown}\n`;
  if (offset === null) return first;
  const spaces = right.length - shown.length;
  const clipped = (value: number): number => (text !== '' && value > Array.from(text).length ? Array.from(right).length + 1 : value);
  const from = clipped(offset);
  let to = clipped(line === endLine ? (endOffset !== null && endOffset !== 0 ? endOffset : offset) : Array.from(right).length + 1);
  if (from >= to || to < 0) to = from + 1;
  const column = from - 1 - spaces;
  if (column < 0) return first;
  // Tabs stay tabs, so that the carets stand where the text does.
  const lead = Array.from(shown).slice(0, column).map((char) => (/\s/.test(char) ? char : ' ')).join('');
  return `${first}    ${lead.padEnd(Math.min(column, Array.from(shown).length))}${'^'.repeat(to - from)}\n`;
}
