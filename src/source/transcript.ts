/**
 * Transcripts of interactive sessions, by lines alone: prompts, code between them, expected output.
 *
 * After `>>>` and its `...` lines everything is expected output, until the next prompt or a
 * separator, a line of five or more `#`; after a separator stands code again. Code without a prompt
 * comes as one stretch; `splitStatements` in `syntax/` cuts it into its statements.
 */

export interface TranscriptInput {
  /** The code without prompts. */
  text: string;
  /** Its first line in the transcript, 1-based. */
  line: number;
  /** It stands after `>>>`; otherwise it is code between prompts. */
  prompt: boolean;
  /** Output that the author wrote under the prompt, without a last line break; null when there is none. */
  expected: string | null;
  /** First line of the expected output, 1-based; null when there is none. */
  expectedLine: number | null;
}

const PROMPT = /^>>>(?: |$)/;
const CONTINUATION = /^\.\.\.(?: |$)/;
const SEPARATOR = /^\s*#{5,}\s*$/;
/** A line that does nothing: blank or a comment. */
const IDLE = /^\s*(?:#.*)?$/;

/** True when a line begins with a prompt; such a text is no plain program. */
export function isTranscript(text: string): boolean {
  return linesOf(text).some((line) => PROMPT.test(line));
}

/** True for a line that parts code from what stands before it. */
export function isSeparator(line: string): boolean {
  return SEPARATOR.test(line);
}

/** The inputs of a transcript in order. A text without a prompt is one input, the whole program. */
export function splitTranscript(text: string): TranscriptInput[] {
  const lines = linesOf(text);
  const inputs: TranscriptInput[] = [];
  let at = 0;
  while (at < lines.length) {
    const prompt = PROMPT.test(lines[at] ?? '');
    const end = boundary(lines, prompt ? at + 1 : at);
    const input = prompt ? prompted(lines, at, end) : code(lines, at, end);
    if (input) inputs.push(input);
    at = isSeparator(lines[end] ?? '') ? end + 1 : end;
  }
  return inputs;
}

function linesOf(text: string): string[] {
  return text.split(/\r\n|\r|\n/);
}

/** The next prompt or separator from a line on: there expected output ends, and code. */
function boundary(lines: string[], from: number): number {
  let at = from;
  while (at < lines.length && !PROMPT.test(lines[at] ?? '') && !isSeparator(lines[at] ?? '')) at += 1;
  return at;
}

function prompted(lines: string[], start: number, end: number): TranscriptInput {
  let output = start + 1;
  while (output < end && CONTINUATION.test(lines[output] ?? '')) output += 1;
  const text = lines.slice(start, output).map((line) => line.slice(4)).join('\n');
  const [first, last] = trimmed(lines, output, end, (line) => line.trim() === '');
  const expected = first < last ? lines.slice(first, last).join('\n') : null;
  return { text, line: start + 1, prompt: true, expected, expectedLine: expected === null ? null : first + 1 };
}

function code(lines: string[], start: number, end: number): TranscriptInput | null {
  const [first, last] = trimmed(lines, start, end, (line) => IDLE.test(line));
  if (first >= last) return null;
  return { text: lines.slice(first, last).join('\n'), line: first + 1, prompt: false, expected: null, expectedLine: null };
}

/** A range of lines without the empty ones at its ends. */
function trimmed(lines: string[], start: number, end: number, empty: (line: string) => boolean): [number, number] {
  let first = start;
  let last = end;
  while (first < last && empty(lines[first] ?? '')) first += 1;
  while (last > first && empty(lines[last - 1] ?? '')) last -= 1;
  return [first, last];
}
