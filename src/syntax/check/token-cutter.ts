/** Where the lexer stands in a text, what it has cut off, and how it reports what CPython's tokenizer refuses. */
import { Diagnostic } from '../../source/diagnostic.js';
import type { DiagnosticKind } from '../../source/diagnostic.js';
import { codePointLength } from '../../source/text.js';
import type { SourceText } from '../../source/text.js';
import type { Bracket, Token, TokenType } from './tokens.js';

export class LexerFault extends Error {
  constructor(
    readonly diagnostic: Diagnostic,
    /** Only noted, as an error code: the grammar's own faults come first. */
    readonly isNoted = false,
  ) {
    super(diagnostic.message);
  }
}

/** What lexers have in common, whatever they read. */
export class TokenCutter {
  readonly tokens: Token[] = [];
  /** The brackets that are open. */
  readonly brackets: Bracket[] = [];
  protected readonly text: string;
  /** UTF-16 offset of what comes next. */
  protected at = 0;

  constructor(protected readonly source: SourceText) {
    this.text = source.text;
  }

  protected push(type: TokenType, start: number, end: number): void {
    this.tokens.push({ type, text: this.text.slice(start, end), start, end, level: this.brackets.length });
    this.at = end;
  }

  /** What the pattern, which is sticky, finds here. */
  protected match(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    return pattern.exec(this.text)?.[0] ?? null;
  }

  /** A fault after so many characters: CPython reports the column of the last one read. */
  protected fail(message: string, read: number, endOffset?: number, kind: DiagnosticKind = 'SyntaxError'): never {
    const line = this.source.lineAt(Math.max(read - 1, 0));
    const offset = codePointLength(this.text.slice(this.source.lineStart(line), read));
    throw new LexerFault(new Diagnostic(kind, message, {
      line, offset, endLine: line, endOffset: endOffset ?? offset,
    }, this.source.line(line), 'tokenizer'));
  }

  /** A fault that gives way to those that the grammar finds before it. */
  protected noted(kind: DiagnosticKind, message: string, line: number, offset: number, endOffset: number): never {
    throw new LexerFault(new Diagnostic(kind, message, { line, offset, endLine: line, endOffset }, this.source.line(line)), true);
  }

  protected columnAfter(offset: number): number {
    return offset - this.source.lineStart(this.source.lineAt(offset)) + 1;
  }
}
