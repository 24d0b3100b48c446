/**
 * What is wrong with the reader's program or page, said in words.
 *
 * One error type for everything that stops a program before it runs: a fault of the program
 * (CPython's class, message and position), a construct we do not support, a limit, and the
 * plain sentences of our own (a grammar that may not be loaded, a file that is not there).
 */

export type DiagnosticKind =
  | 'SyntaxError' | 'IndentationError' | 'TabError'
  | 'unsupported'   // valid Python that we refuse by name
  | 'limit'         // larger or deeper than we take
  | 'environment';  // nothing to do with the program: blocked, missing, unreadable

/**
 * The place, as the attributes of CPython's SyntaxError: 1-based lines, 1-based offsets counted in
 * code points; `null` or 0 where CPython gives none.
 */
export interface DiagnosticSpan {
  line: number;
  offset: number | null;
  endLine: number | null;
  endOffset: number | null;
}

export class Diagnostic extends Error {
  override readonly name = 'Diagnostic';

  constructor(
    readonly kind: DiagnosticKind,
    message: string,
    readonly span: DiagnosticSpan | null = null,
    /** The source line the span points into, without its line break, or null. */
    readonly text: string | null = null,
  ) {
    super(message);
  }

  /** True for the faults that Python itself would report. */
  get isPython(): boolean {
    return this.kind === 'SyntaxError' || this.kind === 'IndentationError' || this.kind === 'TabError';
  }
}
