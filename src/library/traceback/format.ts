/** The text of an uncaught exception as CPython 3.14 prints it (traceback.py, TracebackException.format). */
import { formatFrame } from './frame-text.js';
import type { ExceptionSummary, FrameSummary, SourceReader, SyntaxPlace } from './model.js';

const CAUSE = '\nThe above exception was the direct cause of the following exception:\n\n';
const CONTEXT = '\nDuring handling of the above exception, another exception occurred:\n\n';
/** So many equal frames are shown before the rest is counted (_RECURSIVE_CUTOFF). */
const RECURSIVE_CUTOFF = 3;

/** The whole text, causes and contexts first. */
export function formatException(exception: ExceptionSummary, source: SourceReader): string {
  const { cause, context, suppressContext } = exception;
  const before = cause ? formatException(cause, source) + CAUSE : context && !suppressContext ? formatException(context, source) + CONTEXT : '';
  const stack = exception.frames.length > 0 ? `Traceback (most recent call last):\n${formatStack(exception.frames, source)}` : '';
  return before + stack + formatExceptionOnly(exception);
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
