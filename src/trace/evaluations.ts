/**
 * Evaluations: the moments of a trace of op granularity at which a sub-expression has got its value.
 *
 * The position table gives each instruction the span of what it belongs to. A sub-expression begins where an
 * instruction strictly inside of it is about to run, and has its value once an instruction of exactly its span leaves
 * one value more on the operand stack than there were at the beginning. What such a span does later belongs to the
 * statement: iterating (GET_ITER, FOR_ITER), testing (POP_JUMP_IF_FALSE), leaving a `with`, calling a decorator.
 */
import { lineOffsets } from './codes.js';
import type { ExpressionSpan, FrameDelta, Span, TextSpan, Trace, Value } from './schema.js';
import type { CodeObject } from './state.js';

export interface Evaluation {
  /** Where the sub-expression stands in the whole text. */
  readonly span: TextSpan;
  readonly value: Value;
}

/** Index of a record → what the instruction before it has evaluated. */
export type Evaluations = ReadonlyMap<number, Evaluation>;

/** A sub-expression of the program. */
interface Expression {
  readonly span: TextSpan;
  /** The name it evaluates first, or null. */
  readonly first: Span | null;
  /** Byte offset of the first instruction of exactly its span, once it has been seen: what comes later belongs to the statement. */
  own: number | null;
}

/** A sub-expression that is being evaluated, and how many values lie below its own. */
interface Begun { readonly expression: Expression; depth: number; readonly by: TextSpan }

const isNull = (value: Value | undefined): boolean => Array.isArray(value) && value[0] === 'null';

/** What one frame is at. */
class FrameReader {
  /** Outermost first. */
  #begun: Begun[] = [];
  /** Span of the instruction that runs until the next record of the frame. */
  #running: TextSpan | null = null;
  #stack: readonly Value[] = [];
  /** Values on the stack before that instruction. */
  #before = 0;

  /** An exception, or the end of the frame: nothing that was begun goes on. */
  abandon(): void {
    this.#begun = [];
    this.#running = null;
  }

  takeStack(delta: FrameDelta | null): void {
    if (delta?.s) this.#stack = delta.s;
    else if (delta?.['-']?.['s'] === 1) this.#stack = [];
  }

  /**
   * An instruction has run, that of `span` at an offset is next.
   * @param around the sub-expressions that hold `span`, outermost first
   */
  advance(span: TextSpan | null, offset: number, around: readonly Expression[]): Evaluation | null {
    this.#correct();
    const value = this.#stack.at(-1);
    const done = this.#begun.find(({ expression, depth }) => expression.span === this.#running && this.#stack.length === depth + 1)?.expression;
    this.#begun = this.#begun.filter(({ expression }) => expression !== done && around.includes(expression));
    for (const expression of around) {
      if (expression.span === span) expression.own ??= offset;
      if (span && expression !== done && !this.#begun.some((begun) => begun.expression === expression)) this.#begin(expression, span, offset);
    }
    this.#running = span;
    this.#before = this.#stack.length;
    return done && value !== undefined ? { span: done.span, value } : null;
  }

  /**
   * A superinstruction (LOAD_FAST_LOAD_FAST, STORE_FAST_LOAD_FAST) may have loaded the first name before the
   * expression's own instructions begin; they may then be no more than one of exactly its span.
   */
  #begin(expression: Expression, next: TextSpan, offset: number): void {
    const { span, first, own } = expression;
    if (span === next && (first === null || own !== offset)) return;
    const isLoaded = first !== null && (first[0] !== next[0] || first[1] !== next[1] || span === next);
    this.#begun.push({ expression, depth: this.#stack.length - (isLoaded ? 1 : 0), by: next });
  }

  /** The same where a PUSH_NULL, which has the span of the name, is what the expression has begun with. */
  #correct(): void {
    if (this.#stack.length !== this.#before + 1 || !isNull(this.#stack.at(-1))) return;
    for (const begun of this.#begun) if (begun.by === this.#running && begun.depth === this.#before) begun.depth -= 1;
  }
}

/** Sub-expressions by where an instruction stands. Spans are told apart by identity: one object for one span. */
class SpanIndex {
  readonly #spans = new Map<string, TextSpan>();
  readonly #around = new Map<TextSpan, readonly Expression[]>();
  readonly #expressions: readonly Expression[];

  /** @param expressions outer before inner ones */
  constructor(expressions: readonly ExpressionSpan[]) {
    this.#expressions = expressions.map(([line, col, endLine, endCol, first = null]) => ({ span: this.own([line, col, endLine, endCol]), first, own: null }));
  }

  /** The one object for a span. */
  own(span: TextSpan): TextSpan {
    const key = String(span);
    let known = this.#spans.get(key);
    if (!known) this.#spans.set(key, known = span);
    return known;
  }

  /** Outermost first. `span` must be one that `own` gave. */
  around(span: TextSpan): readonly Expression[] {
    let found = this.#around.get(span);
    if (!found) this.#around.set(span, found = this.#expressions.filter((outer) => holds(outer.span, span)));
    return found;
  }
}

const holds = ([line, col, endLine, endCol]: TextSpan, [l, c, el, ec]: TextSpan): boolean =>
  (line < l || (line === l && col <= c)) && (el < endLine || (el === endLine && ec <= endCol));

const LEAVES = new Set(['return', 'unwind', 'raise', 'reraise', 'handled', 'throw']);
/** Columns of `>>> ` and `... ` before every line of a prompted input. */
const PROMPT = '>>> ';

/** Every evaluation of a trace; none in one of line granularity or without the spans of sub-expressions. */
export function evaluationsOf(trace: Trace, frameCodes: ReadonlyMap<number, CodeObject>): Evaluations {
  const found = new Map<number, Evaluation>();
  const { ex = [], text = '' } = trace.header;
  if (ex.length === 0) return found;
  const index = new SpanIndex(ex);
  const offsets = lineOffsets(trace);
  const lines = text.split('\n');
  const inText = ([line, col, endLine, endCol]: TextSpan, frame: number): TextSpan => {
    const before = offsets.get(frameCodes.get(frame)?.i ?? -1) ?? 0;
    const prompt = offsets.size > 0 && lines[before]?.startsWith(PROMPT) ? PROMPT.length : 0;
    return index.own([line + before, col + prompt, endLine + before, endCol + prompt]);
  };
  const readers = new Map<number, FrameReader>();
  const readerOf = (frame: number): FrameReader => {
    let reader = readers.get(frame);
    if (!reader) readers.set(frame, reader = new FrameReader());
    return reader;
  };
  trace.records.forEach(({ e, f, i = 0, p, F = {} }, at) => {
    for (const [frame, delta] of Object.entries(F)) readerOf(Number(frame)).takeStack(delta);
    if (f === undefined) return;
    if (LEAVES.has(e)) readerOf(f).abandon();
    if (e !== 'op') return;
    const span = p ? inText(p, f) : null;
    const evaluation = readerOf(f).advance(span, i, span ? index.around(span) : []);
    if (evaluation) found.set(at, evaluation);
  });
  return found;
}
