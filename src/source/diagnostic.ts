/**
 * What is wrong with the reader's program or page, said in words.
 *
 * One error type for everything that stops a program before it runs: a fault of the program
 * (CPython's class, message and position), a construct we do not support, a limit, and the
 * plain sentences of our own (a grammar that may not be loaded, a file that is not there).
 */

import type { SourceText } from './text.js';

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

/** The part of CPython that finds a fault: what its exceptions tell of the place differs a little. */
export type Finder = 'tokenizer' | 'parser' | 'symtable';

export class Diagnostic extends Error {
  override readonly name = 'Diagnostic';

  constructor(
    readonly kind: DiagnosticKind,
    message: string,
    readonly span: DiagnosticSpan | null = null,
    /** The source line the span points into, without its line break, or null. */
    readonly text: string | null = null,
    readonly foundBy: Finder = 'parser',
  ) {
    super(message);
  }

  /** True for the faults that Python itself would report. */
  get isPython(): boolean {
    return this.kind === 'SyntaxError' || this.kind === 'IndentationError' || this.kind === 'TabError';
  }
}

/** A stretch in the AST's terms: 1-based lines, 0-based UTF-8 columns. */
export interface AstPosition {
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
}

/** A diagnostic about a stretch of the AST. */
export function diagnosticAt(source: SourceText, kind: DiagnosticKind, message: string, at: AstPosition): Diagnostic {
  return new Diagnostic(kind, message, {
    line: at.lineno,
    offset: source.codePointColumn(at.lineno, at.col_offset) + 1,
    endLine: at.end_lineno,
    endOffset: source.codePointColumn(at.end_lineno, at.end_col_offset) + 1,
  }, source.line(at.lineno));
}
