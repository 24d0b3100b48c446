/** What the code panel shows, row by row: the snippet, and in a transcript the output under each prompt. */
import type { Diagnostic } from '../source/diagnostic.js';
import { differenceOf, type Difference } from '../source/expectation.js';
import { isSeparator, isTranscript, splitTranscript, type TranscriptInput } from '../source/transcript.js';
import type { Trace, TraceRecord } from '../trace/schema.js';
import { LineMarks, type Token } from './code-tokens.js';
import type { Variables } from './variables.js';

/** A piece of output: at which step it was written, and by the input at which line (0 in a plain program). */
export interface OutputChunk { step: number; at: number; stream: 'out' | 'err'; text: string }

export type CodeRow =
  | { kind: 'code'; line: number; prompt: string; tokens: Token[]; fault: { start: number; end: number } | null }
  | { kind: 'separator'; line: number; text: string }
  /** `announced`: the author wrote the same, so it may be read before it is printed. */
  | { kind: 'output'; step: number; stream: 'out' | 'err'; text: string; announced: boolean }
  | { kind: 'expected'; text: string }
  | { kind: 'remark'; step: number; why: Exclude<Difference, 'same'> }
  | { kind: 'fault'; text: string };

export interface CodeRows {
  rows: CodeRow[];
  /** Output stands under its prompts, not in a panel of its own. */
  transcript: boolean;
  /** Output under the prompts needs more room than code does: a disassembly, a traceback. */
  wide: boolean;
}

/** Columns of output that the panel has room for; longer lines wrap. */
const NORMAL_COLUMNS = 40;

const PROMPT = /^(?:>>>|\.\.\.)(?: |$)/;

/**
 * The rows of a traced program.
 * @param firstLine rows before this line belong to another element
 */
export function codeRows(trace: Trace, variables: Variables, output: readonly OutputChunk[], diagnostic: Diagnostic | null, firstLine: number): CodeRows {
  const { text = '', names = [], kw = [] } = trace.header;
  const marks = new LineMarks(names, kw, variables);
  const faults = faultsOf(trace, diagnostic);
  const lines = text.trimEnd().split(/\r\n|\r|\n/);
  const transcript = isTranscript(text);
  const inputs = transcript ? splitTranscript(text) : [];
  const rows: CodeRow[] = [];
  for (let line = firstLine; line <= lines.length; line++) {
    const source = lines[line - 1] ?? '';
    const input = inputs.findLast((candidate) => candidate.line <= line);
    if (input && isExpected(input, line)) continue;
    rows.push(...lineRows(line, source, marks, faults, transcript && isSeparator(source)));
    if (input && line === lastLine(input)) rows.push(...outputRows(input, inputs, output));
  }
  return { rows, transcript, wide: rows.some((row) => row.kind === 'output' && row.text.length > NORMAL_COLUMNS) };
}

const lineCount = (text: string): number => text.split('\n').length;
const lastLine = (input: TranscriptInput): number => input.line + lineCount(input.text) - 1;

function isExpected(input: TranscriptInput, line: number): boolean {
  return input.expected !== null && input.expectedLine !== null && line >= input.expectedLine && line < input.expectedLine + lineCount(input.expected);
}

function lineRows(line: number, source: string, marks: LineMarks, faults: ReadonlyMap<number, Fault>, separator: boolean): CodeRow[] {
  if (separator) return [{ kind: 'separator', line, text: source }];
  const fault = faults.get(line);
  const prompt = PROMPT.exec(source)?.[0] ?? '';
  const rest = marks.tokens(line, source);
  const tokens = prompt === '' ? rest : withoutStart(rest, prompt.length);
  const span = fault && { start: Math.max(0, fault.start - prompt.length), end: Math.max(0, fault.end - prompt.length) };
  const row: CodeRow = { kind: 'code', line, prompt, tokens, fault: span ?? null };
  return fault ? [row, { kind: 'fault', text: fault.text }] : [row];
}

/** The prompt is shown apart: it is no token of the program. */
function withoutStart(tokens: readonly Token[], length: number): Token[] {
  const kept: Token[] = [];
  let left = length;
  for (const token of tokens) {
    const cut = Math.min(left, token.text.length);
    left -= cut;
    if (cut < token.text.length) kept.push({ ...token, text: token.text.slice(cut) });
  }
  return kept;
}

/** What an input wrote, and beside it what the author expected where that differs. */
function outputRows(input: TranscriptInput, inputs: readonly TranscriptInput[], output: readonly OutputChunk[]): CodeRow[] {
  const end = inputs.find((candidate) => candidate.line > input.line)?.line ?? Infinity;
  const chunks = output.filter(({ at }) => at >= input.line && at < end);
  const text = chunks.map((chunk) => chunk.text).join('');
  const step = chunks.at(-1)?.step ?? 0;
  const why = input.expected === null ? null : differenceOf(input.expected, text);
  const ours: CodeRow[] = chunks.flatMap((chunk) => chunk.text.replace(/\n$/, '').split('\n').map((line): CodeRow =>
    ({ kind: 'output', step: chunk.step, stream: chunk.stream, text: line, announced: why === 'same' })));
  if (input.expected === null || why === null || why === 'same') return ours;
  // As written first: it stands there before anything has run.
  return [...input.expected.split('\n').map((line): CodeRow => ({ kind: 'expected', text: line })), { kind: 'remark', step, why }, ...ours];
}

interface Fault { start: number; end: number; text: string }

/** Where a fault is to be shown: the diagnostic of a program, the `syntax` records of a transcript's inputs. */
function faultsOf(trace: Trace, diagnostic: Diagnostic | null): Map<number, Fault> {
  const faults = new Map<number, Fault>();
  let at = 1;
  for (const record of trace.records) {
    if (record.e === 'input') at = record.at ?? at;
    if (record.e === 'syntax') faults.set(at - 1 + (record.l ?? 1), syntaxFault(record));
  }
  const span = diagnostic?.span;
  if (diagnostic && faults.size === 0) {
    const start = Math.max(0, (span?.offset ?? 1) - 1);
    const end = span && span.endLine === span.line && span.endOffset ? span.endOffset - 1 : start + 1;
    const named = diagnostic.isPython ? `${diagnostic.kind}: ${diagnostic.message}` : diagnostic.message;
    faults.set(span?.line ?? 1, { start, end: Math.max(end, start + 1), text: named });
  }
  return faults;
}

function syntaxFault({ k, m, l, c, el, ec }: TraceRecord): Fault {
  const start = Math.max(0, (c ?? 1) - 1);
  const end = el === l && ec ? ec - 1 : start + 1;
  return { start, end: Math.max(end, start + 1), text: `${k}: ${m}` };
}
