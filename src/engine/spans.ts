/** Spans of names and keywords in the text of a recording, for its header. */
import type { Diagnostic } from '../source/diagnostic.js';
import { SourceText } from '../source/text.js';
import { spansOf } from '../symtable/spans.js';
import { DEF } from '../symtable/table.js';
import type { Parser } from '../syntax/parser.js';
import type { ExpressionSpan, Header, NameSpan, Span } from '../trace/schema.js';
import { expressionSpans } from './expressions.js';
import type { Program } from './program.js';

/** A program, or an input of a transcript, with its place in the whole text. */
export interface Piece {
  readonly text: string;
  /** Lines before it, and columns of the prompt before each of its lines. */
  readonly lines: number;
  readonly columns: number;
  /** A piece with a syntax error has keywords only. */
  readonly program: Program | Diagnostic;
}

/** Names that a program binds at its top level. */
function boundNames({ tables }: Program): string[] {
  return [...tables.top.symbols.values()].filter(({ flags }) => (flags & (DEF.BOUND | DEF.GLOBAL)) !== 0).map(({ name }) => name);
}

const isProgram = (made: Program | Diagnostic): made is Program => 'code' in made;

/** Spans of all pieces, in the order of the text. A name that any piece binds is a global, not a builtin, in all of them. */
export function headerSpans(pieces: readonly Piece[], parser: Parser, builtins: Iterable<string>): Required<Pick<Header, 'names' | 'kw'>> {
  const free = new Set(builtins);
  for (const { program } of pieces) if (isProgram(program)) for (const name of boundNames(program)) free.delete(name);
  const names: NameSpan[] = [];
  const kw: Span[] = [];
  for (const { text, lines, columns, program } of pieces) {
    const found = isProgram(program)
      ? spansOf({ ...program, words: parser.words(program.source.text), builtins: free })
      : { names: [], keywords: keywordsOf(text, parser) };
    names.push(...found.names.map(([line, from, to, scope, block]): NameSpan => [line + lines, from + columns, to + columns, scope, block]));
    kw.push(...found.keywords.map(([line, from, to]): Span => [line + lines, from + columns, to + columns]));
  }
  return { names, kw };
}

function keywordsOf(text: string, parser: Parser): Span[] {
  const source = new SourceText(text.replace(/\r\n?/g, '\n'));
  return parser.words(source.text).keywords.map(({ start, end }) => {
    const { line, column } = source.utf16At(start);
    return [line, column, column + end - start];
  });
}

/** The sub-expressions of all pieces whose values are told. */
export function headerExpressions(pieces: readonly Piece[]): ExpressionSpan[] {
  return pieces.flatMap(({ lines, columns, program }) => (isProgram(program) ? expressionSpans(program.mod, program.source) : [])
    .map(([line, col, endLine, endCol, first]): ExpressionSpan => {
      const span: ExpressionSpan = [line + lines, col + columns, endLine + lines, endCol + columns];
      if (first) span.push([first[0] + lines, first[1] + columns, first[2] + columns]);
      return span;
    }));
}
