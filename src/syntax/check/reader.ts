/**
 * Reads tokens for the grammar and reports faults the way CPython's parser does: a first pass only
 * finds out how far the text is Python; where it fails, a second pass with `explain` on looks for
 * the faults that have words of their own (the `invalid_` rules of Grammar/python.gram).
 */
import { Diagnostic } from '../../source/diagnostic.js';
import type { DiagnosticKind, DiagnosticSpan } from '../../source/diagnostic.js';
import { codePointLength, utf8Length } from '../../source/text.js';
import type { LineColumn, SourceText } from '../../source/text.js';
import type { CharacterNames } from '../character-names.js';
import type { NameLookup } from '../convert/escapes.js';
import { KEYWORDS } from '../convert/names.js';
import { MAX_DEPTH } from '../depth.js';
import type { Shape } from './shapes.js';
import type { Token, Tokens } from './tokens.js';

/** Thrown where the text is not Python from some token on; how far it was read is known to the reader. */
const NO_MATCH = Symbol('no match');

/** Whether something thrown says only that a rule did not match. */
export function isNoMatch(thrown: unknown): boolean {
  return thrown === NO_MATCH;
}

/** What the readers of one text share. */
interface Progress {
  /** Index of the last token looked at; it never goes back, and the second pass begins with that of the first. */
  reach: number;
  /** How deep the rules are in one another. */
  depth: number;
  /** What rules found in the second pass: else nesting would cost twice a level. As in CPython, with explanations or without. */
  readonly memos: Memos;
  readonly lookup: NameLookup;
}

/** The rules that are remembered. */
type Memos = Record<'expression' | 'disjunction', Memo>;

/** By the token that the rule began at; null where it did not match. */
type Memo = Map<number, { shape: Shape; end: number } | null>;

const noMemos = (): Memos => ({ expression: new Map(), disjunction: new Map() });

/** A name that is no keyword. */
export function isIdentifier(token: Token): boolean {
  return token.type === 'name' && !KEYWORDS.has(token.text);
}

export class Reader {
  private at = 0;

  private constructor(
    private readonly source: SourceText,
    private readonly tokens: Tokens,
    /** Rules with words of their own for a fault are on. */
    readonly explain: boolean,
    /** In the second pass a rule that fails may have matched a shorter text, as in any parsing expression grammar. */
    readonly retraces: boolean,
    private readonly progress: Progress,
  ) {}

  /** A reader for the first pass. */
  static first(source: SourceText, tokens: Tokens, names: CharacterNames | null = null): Reader {
    // Whether a name is known can only be told with the names at hand.
    const lookup = (name: string): string | undefined => (names ? names.lookup(name) : '?');
    return new Reader(source, tokens, false, false, { reach: 0, depth: 0, memos: noMemos(), lookup });
  }

  /** A reader for the second pass. */
  again(): Reader {
    return new Reader(this.source, this.tokens, true, true, { ...this.progress, depth: 0, memos: noMemos() });
  }

  /** Finds a character by the name in an escape. */
  get lookup(): NameLookup {
    return this.progress.lookup;
  }

  get furthestToken(): Token {
    return this.tokens.list[this.progress.reach] ?? this.exhausted();
  }

  get token(): Token {
    if (this.at > this.progress.reach) this.progress.reach = this.at;
    return this.tokens.list[this.at] ?? this.exhausted();
  }

  /** The token before. */
  get last(): Token {
    return this.tokens.list[this.at - 1] ?? this.exhausted();
  }

  /** The token after this one, without counting as looked at. */
  get next(): Token | undefined {
    return this.tokenAt(this.at + 1);
  }

  /** A token without counting it as looked at. */
  tokenAt(position: number): Token | undefined {
    return this.tokens.list[position];
  }

  private exhausted(): never {
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
    return isIdentifier(this.token);
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

  /** One level deeper. Throws a Diagnostic before JavaScript's own stack ends; a rule that fails need not leave. */
  enter(): void {
    this.progress.depth += 1;
    if (this.progress.depth <= (this.retraces ? MAX_DEPTH / 2 : MAX_DEPTH)) return;
    throw this.diagnostic('limit', 'Parser stack overflowed - Python source too complex to parse', this.token, this.token);
  }

  leave(levels = 1): void {
    this.progress.depth -= levels;
  }

  fail(): never {
    throw NO_MATCH;
  }

  /** Runs a rule; if it does not match, goes back and gives null. */
  attempt<T>(rule: () => T): T | null {
    const { at, progress: { depth } } = this;
    try {
      return rule();
    } catch (error) {
      if (error !== NO_MATCH) throw error;
      this.at = at;
      this.progress.depth = depth;
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

  /** Runs the rule for what may follow; null if it does not match and the text before may stand alone. */
  optional<T>(rule: () => T): T | null {
    return this.retraces ? this.attempt(rule) : rule();
  }

  /** Runs a rule, in the second pass once for each place. */
  remembered(name: keyof Memos, rule: () => Shape): Shape {
    const { at } = this;
    const memo = this.progress.memos[name];
    let known = memo.get(at);
    if (known === undefined) {
      const shape = this.attempt(rule);
      known = shape && { shape, end: this.at };
      memo.set(at, known);
    }
    if (!known) return this.fail();
    this.at = known.end;
    return known.shape;
  }

  /** Where the next token stands in the text's tokens. */
  get position(): number {
    return this.at;
  }

  /** A reader of the second pass at another token. */
  explainingAt(position: number): Reader {
    const reader = new Reader(this.source, this.tokens, true, true, this.progress);
    reader.at = position;
    return reader;
  }

  /** Runs a rule without explanations (the `_without_invalid` rules). */
  quietly(): Reader {
    const quiet = new Reader(this.source, this.tokens, false, this.retraces, this.progress);
    quiet.at = this.at;
    return quiet;
  }

  /** Like `quietly`, and nothing that it finds is remembered. */
  apart(): Reader {
    const reader = new Reader(this.source, this.tokens, false, true, { ...this.progress, memos: noMemos() });
    reader.at = this.at;
    return reader;
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

  /** A fault from the start of a token to where the text has been read. */
  raiseFrom(message: string, first: Token): never {
    const { line, column } = this.place(first.start);
    const end = this.end(this.furthestToken);
    throw this.fault('SyntaxError', message, { line, offset: column + 1, endLine: end.line, endOffset: this.offsetFrom(line, end) - 1 });
  }

  /** A fault at the last character of an expression, with no end. */
  raiseAtEnd(message: string, { first, last }: Shape): never {
    const { line } = this.place(first.start);
    throw this.fault('SyntaxError', message, { line, offset: this.offsetFrom(line, this.end(last)) - 1, endLine: line, endOffset: 0 });
  }

  diagnostic(kind: DiagnosticKind, message: string, first: Token, last: Token): Diagnostic {
    const { line, column } = this.place(first.start);
    if (first.type === 'indent' || first.type === 'dedent' || first.type === 'end') {
      // These have no width; CPython gives the column that it has read up to.
      const offset = first.start === this.source.text.length ? column + 1 : column;
      return this.fault(kind, message, { line, offset, endLine: line, endOffset: -1 });
    }
    const end = this.end(last);
    return this.fault(kind, message, { line, offset: column + 1, endLine: end.line, endOffset: this.offsetFrom(line, end) });
  }

  private fault(kind: DiagnosticKind, message: string, span: DiagnosticSpan): Diagnostic {
    return new Diagnostic(kind, message, span, this.source.line(span.line));
  }

  /** Line and column in code points. The end of the text belongs to its last line. */
  private place(offset: number): LineColumn {
    const { text } = this.source;
    const at = offset === text.length && text.endsWith('\n') ? offset - 1 : offset;
    const line = this.source.lineAt(at);
    return { line, column: codePointLength(text.slice(this.source.lineStart(line), at)) };
  }

  /** Where a token ends. The break at the end of a line takes a column, also where the text ends without one. */
  private end({ type, end }: Token): LineColumn {
    if (type !== 'newline') return this.place(end);
    const { line, column } = this.place(this.source.text[end - 1] === '\n' ? end - 1 : end);
    return { line, column: column + 1 };
  }

  /**
   * The offset of a place, one more than its column. For a fault of many lines CPython counts out the bytes of
   * the column in the first of them (`_PyPegen_byte_offset_to_character_offset`), and so must we.
   */
  private offsetFrom(firstLine: number, { line, column }: LineColumn): number {
    if (line === firstLine) return column + 1;
    const before = [...this.source.line(line)].slice(0, column).join('');
    const bytes = new TextEncoder().encode(this.source.line(firstLine));
    const wanted = utf8Length(before) + (column - codePointLength(before)) + 1;
    if (wanted > bytes.length) return codePointLength(this.source.line(firstLine)) + 1;
    return codePointLength(new TextDecoder().decode(bytes.subarray(0, wanted)));
  }
}
