/**
 * Stops: the records the reader can rest at. `step` counts them from 0; the film of a step plays
 * every record since the stop before. The rules are those of "What a step is" in the architecture.
 */
import { lineOffsets } from './codes.js';
import { evaluationsOf } from './evaluations.js';
import type { Evaluation, Evaluations } from './evaluations.js';
import type { Event, Trace, TraceRecord } from './schema.js';
import type { CodeObject } from './state.js';

/**
 * What counts as a step: every line event, calls and returns, every line event and every sub-expression that has got
 * its value, every instruction, or `# viz: stop` comments. Sub-expressions and instructions are in traces of op granularity only.
 */
export const STOP_KINDS = ['line', 'call', 'expression', 'opcode', 'manual'] as const;
export type StopKind = (typeof STOP_KINDS)[number];

export interface Stop {
  /** Index of the record it rests at. */
  readonly record: number;
  readonly event: Event;
  /** Frame the event belongs to; null for `input`, `syntax` and `end`. */
  readonly frame: number | null;
  /** The line of the whole text that just ran (lit), 1-based; 0 where nothing has run yet. */
  readonly line: number;
  /** The line of the whole text that runs next (thin mark), 1-based; 0 where none does. */
  readonly next: number;
  /** The sub-expression that has just been evaluated; null at other stops, and always unless the trace has op granularity. */
  readonly expression: Evaluation | null;
}

const LINE_STOPS: ReadonlySet<Event> = new Set<Event>(['line', 'return', 'unwind', 'yield', 'resume', 'throw', 'raise', 'handled', 'input', 'syntax', 'end']);
const CALL_STOPS: ReadonlySet<Event> = new Set<Event>(['return', 'unwind', 'yield', 'resume', 'throw', 'input', 'syntax', 'end']);
const LEAVES: ReadonlySet<Event> = new Set<Event>(['return', 'unwind']);
const MANUAL = /#\s*viz:\s*stop\b/;

/**
 * True for events of the interpreter's cleanup code, which say nothing about the reader's program: `stopiter`,
 * `reraise`, and a `handled` that ends in the `reraise` of the same frame before it comes to any line.
 */
export function isInternal(records: readonly TraceRecord[], index: number): boolean {
  const record = records[index];
  if (record?.e === 'reraise' || record?.e === 'stopiter') return true;
  if (record?.e !== 'handled') return false;
  let next = index + 1;
  while (records[next]?.e === 'op') next++;
  return records[next]?.e === 'reraise' && records[next]?.f === record.f;
}

/** One pass over a trace that knows, at each record, which line of each frame just ran. */
class StopFinder {
  readonly #trace: Trace;
  readonly #frameCodes: ReadonlyMap<number, CodeObject>;
  readonly #offsets: ReadonlyMap<number, number>;
  /** Lines that the frames stand at, by frame number; a fresh frame stands at its `def`. */
  readonly #at = new Map<number, number>();
  /** The line of the text that the last record stood at. */
  #last = 0;
  readonly #stops: Stop[] = [];
  readonly #evaluations: Evaluations;

  constructor(trace: Trace, frameCodes: ReadonlyMap<number, CodeObject>, evaluations: Evaluations) {
    this.#trace = trace;
    this.#frameCodes = frameCodes;
    this.#evaluations = evaluations;
    this.#offsets = lineOffsets(trace);
  }

  find(wanted: (record: TraceRecord, index: number) => boolean): Stop[] {
    this.#trace.records.forEach((record, index) => {
      if (wanted(record, index)) this.#stops.push(this.#stop(record, index));
      if (record.f === undefined || !record.l) return;
      this.#last = this.#inText(record.f, record.l);
      if (record.e !== 'call') this.#at.set(record.f, record.l);
    });
    return this.#stops;
  }

  #stop({ e: event, f, l, at }: TraceRecord, record: number): Stop {
    const expression = this.#evaluations.get(record) ?? null;
    if (f === undefined) {
      const next = event === 'syntax' ? l ?? 0 : event === 'input' ? at ?? 0 : 0;
      return { record, event, frame: null, line: event === 'end' ? this.#last : 0, next, expression };
    }
    const code = this.#frameCodes.get(f);
    const before = this.#at.get(f) ?? (code && code.n !== '<module>' ? code.l : 0);
    const isAhead = event === 'line' || event === 'op' || event === 'call';
    const line = this.#inText(f, isAhead ? before : l ?? before);
    return { record, event, frame: f, line, next: isAhead ? this.#inText(f, l ?? 0) : 0, expression };
  }

  #inText(frame: number, line: number): number {
    if (line === 0 || this.#offsets.size === 0) return line;
    return line + (this.#offsets.get(this.#frameCodes.get(frame)?.i ?? -1) ?? 0);
  }
}

/** Index of the next record that is neither an instruction nor internal, or the number of records. */
function nextVisible(records: readonly TraceRecord[], index: number): number {
  let next = index + 1;
  while (next < records.length && (records[next]?.e === 'op' || isInternal(records, next))) next++;
  return next;
}

/** The start, the end, and every arrival at a line with a `# viz: stop` comment. */
function isMarked(trace: Trace, frameCodes: ReadonlyMap<number, CodeObject>): (record: TraceRecord, index: number) => boolean {
  const lines = (trace.header.text ?? '').split('\n');
  const offsets = lineOffsets(trace);
  const start = trace.records.findIndex((record) => LINE_STOPS.has(record.e));
  return (record, index) => {
    if (index === start || (record.e === 'end' && index === trace.records.length - 1)) return true;
    if (record.e !== 'line' || !record.l) return false;
    const offset = offsets.get(frameCodes.get(record.f ?? -1)?.i ?? -1) ?? 0;
    return MANUAL.test(lines[record.l + offset - 1] ?? '');
  };
}

/** The stops of a trace, in order. The first is where the module has been entered (in a transcript: the first input). */
export function findStops(trace: Trace, kind: StopKind, frameCodes: ReadonlyMap<number, CodeObject>): Stop[] {
  const { records } = trace;
  const isFirstLine = (index: number): boolean => {
    let before = index - 1;
    while (records[before]?.e === 'op') before--;
    return records[before]?.e === 'call';
  };
  /** A return or unwind that leads straight to a line of the caller, or that ends the module, is one with it. */
  const merges = (record: TraceRecord, index: number): boolean => {
    const after = records[nextVisible(records, index)]?.e;
    return after === 'line' || (after === 'end' && frameCodes.get(record.f ?? -1)?.n === '<module>');
  };
  const evaluations: Evaluations = kind === 'expression' || kind === 'opcode' ? evaluationsOf(trace, frameCodes) : new Map();
  const isLineStop = (record: TraceRecord, index: number): boolean => LINE_STOPS.has(record.e) && !(LEAVES.has(record.e) && merges(record, index));
  const rules: Record<StopKind, (record: TraceRecord, index: number) => boolean> = {
    line: isLineStop,
    // A return that gives a call its value is one with it.
    expression: (record, index) => evaluations.has(index) || (isLineStop(record, index) && !(LEAVES.has(record.e) && evaluations.has(index + 1))),
    call: (record, index) => (record.e === 'line' ? isFirstLine(index) : CALL_STOPS.has(record.e) && !(LEAVES.has(record.e) && merges(record, index))),
    opcode: (record, index) => {
      const after = records[index + 1]?.e;
      if (LEAVES.has(record.e)) return after !== 'op' && after !== 'line' && after !== 'end';
      return record.e !== 'call' && !(record.e === 'line' && after === 'op');
    },
    manual: kind === 'manual' ? isMarked(trace, frameCodes) : () => false,
  };
  return new StopFinder(trace, frameCodes, evaluations).find((record, index) => !isInternal(records, index) && rules[kind](record, index));
}
