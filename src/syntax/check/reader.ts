/**
 * Reads tokens for the grammar and reports faults the way CPython's parser does: a first pass only
 * finds out how far the text is Python; where it fails, a second pass with `explain` on looks for
 * the faults that have words of their own (the `invalid_` rules of Grammar/python.gram).
 */
import { Diagnostic } from '../../source/diagnostic.js';
import type { DiagnosticKind } from '../../source/diagnostic.js';
import { codePointLength } from '../../source/text.js';
import type { SourceText } from '../../source/text.js';
import { KEYWORDS } from '../convert/names.js';
import type { Token, Tokens } from './tokens.js';

/** Thrown where the text is not Python from some token on; how far it was read is known to the reader. */
const NO_MATCH = Symbol('no match');

/** Whether something thrown says only that a rule did not match. */
export function isNoMatch(thrown: unknown): boolean {
  return thrown === NO_MATCH;
}

export class Reader {
  private at = 0;

  constructor(
    private readonly source: SourceText,
    private readonly tokens: Tokens,
    /** The second pass. */
    readonly explain: boolean,
    /** Index of the last token looked at; it never goes back, and the second pass begins with that of the first. */
    private readonly reach = { index: 0 },
  ) {}

  /** A reader for the second pass. */
  again(): Reader {
    return new Reader(this.source, this.tokens, true, { ...this.reach });
  }

  get furthestToken(): Token {
    return this.tokens.list[this.reach.index] ?? this.end();
  }

  get token(): Token {
    this.reach.index = Math.max(this.reach.index, this.at);
    return this.tokens.list[this.at] ?? this.end();
  }

  /** The token before. */
  get last(): Token {
    return this.tokens.list[this.at - 1] ?? this.end();
  }

  /** The token after this one, without counting as looked at. */
  get next(): Token | undefined {
    return this.tokens.list[this.at + 1];
  }

  private end(): never {
    if (this.tokens.fault) throw this.tokens.fault;
    throw new Error('the grammar reads beyond the end of the text');
  }

  advance(): Token {
    const { token } = this;
    this.at += 1;
    return token;
  }

  /** The next token is this keyword or operator. */
  is(...texts: string[]): boolean {
    const { token } = this;
    return (token.type === 'op' || token.type === 'name') && texts.includes(token.text);
  }

  isType(type: Token['type']): boolean {
    return this.token.type === type;
  }

  isName(): boolean {
    return this.token.type === 'name' && !KEYWORDS.has(this.token.text);
  }

  take(...texts: string[]): boolean {
    if (!this.is(...texts)) return false;
    this.at += 1;
    return true;
  }

  takeType(type: Token['type']): boolean {
    if (!this.isType(type)) return false;
    this.at += 1;
    return true;
  }

  expect(text: string): Token {
    return this.is(text) ? this.advance() : this.fail();
  }

  expectName(): Token {
    return this.isName() ? this.advance() : this.fail();
  }

  expectType(type: Token['type']): Token {
    return this.isType(type) ? this.advance() : this.fail();
  }

  /** As `expect`; in the second pass what is missing is named. */
  force(text: string): void {
    if (this.take(text)) return;
    if (this.explain) this.raise(`expected '${text}'`, this.token, this.token);
    this.fail();
  }

  fail(): never {
    throw NO_MATCH;
  }

  /** Runs a rule; if it does not match, goes back and gives null. */
  attempt<T>(rule: () => T): T | null {
    const { at } = this;
    try {
      return rule();
    } catch (error) {
      if (error !== NO_MATCH) throw error;
      this.at = at;
      return null;
    }
  }

  /** Whether a rule would match here. */
  looksLike(rule: () => void): boolean {
    const { at } = this;
    const matched = this.attempt(() => {
      rule();
      return true;
    });
    this.at = at;
    return matched === true;
  }

  /** Runs a rule without explanations (the `_without_invalid` rules). */
  quietly(): Reader {
    const quiet = new Reader(this.source, this.tokens, false, this.reach);
    quiet.at = this.at;
    return quiet;
  }

  lineOf(token: Token): number {
    return this.source.lineAt(token.start);
  }

  // ---- faults

  /** A fault from the start of one token to the end of another. */
  raise(message: string, first: Token, last: Token): never {
    throw this.diagnostic('SyntaxError', message, first, last);
  }

  /** A fault at the last token that was looked at. */
  raiseHere(message: string, kind: DiagnosticKind = 'SyntaxError'): never {
    throw this.diagnostic(kind, message, this.furthestToken, this.furthestToken);
  }

  /** A fault from the start of a token to the end of the last one that was looked at. */
  raiseFrom(message: string, first: Token): never {
    const { line, column } = this.place(first.start);
    const last = this.furthestToken;
    const to = this.place(last.type === 'newline' ? last.start : last.end);
    throw new Diagnostic('SyntaxError', message, {
      line, offset: column + 1, endLine: to.line, endOffset: to.column + (last.type === 'newline' ? 1 : 0),
    }, this.source.line(line));
  }

  /** A fault at the last character of a token, with no end. */
  raiseAtEnd(message: string, token: Token): never {
    const { line, column } = this.place(token.end);
    throw new Diagnostic('SyntaxError', message, { line, offset: column, endLine: line, endOffset: 0 }, this.source.line(line));
  }

  diagnostic(kind: DiagnosticKind, message: string, first: Token, last: Token): Diagnostic {
    const from = this.place(first.start);
    if (first.type === 'indent' || first.type === 'dedent' || first.type === 'end') {
      // These have no width; CPython gives the column that it has read up to.
      const offset = first.start === this.source.text.length ? from.column + 1 : from.column;
      return new Diagnostic(kind, message, { line: from.line, offset, endLine: from.line, endOffset: -1 }, this.source.line(from.line));
    }
    const to = last.type === 'newline' ? { ...this.place(last.start), newline: 1 } : { ...this.place(last.end), newline: 0 };
    return new Diagnostic(kind, message, {
      line: from.line, offset: from.column + 1, endLine: to.line, endOffset: to.column + 1 + to.newline,
    }, this.source.line(from.line));
  }

  /** Line and column in code points. The end of the text belongs to its last line. */
  private place(offset: number): { line: number; column: number } {
    const { text } = this.source;
    const atEnd = offset === text.length && text.endsWith('\n');
    const line = this.source.lineAt(atEnd ? offset - 1 : offset);
    const until = atEnd ? offset - 1 : offset;
    return { line, column: codePointLength(text.slice(this.source.lineStart(line), until)) };
  }
}
