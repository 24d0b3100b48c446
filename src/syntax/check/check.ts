/**
 * Is this text Python? The grammar of the parser is lenient: it takes much that Python refuses and
 * recovers from faults without saying what it expected. So each program is held against Python's own
 * grammar first, which says yes or names the fault with CPython's words and place (Parser/pegen.c).
 */
import { Diagnostic } from '../../source/diagnostic.js';
import type { SourceText } from '../../source/text.js';
import { tokenize } from './lexer.js';
import { isNoMatch, Reader } from './reader.js';
import { Statements } from './statements.js';
import { statementTokens } from './statement-tokens.js';
import type { Bracket, Tokens } from './tokens.js';

/** The tokens of a program whose lines end in `\n`. Throws a Diagnostic when it is not Python. */
export function checkSyntax(source: SourceText): Tokens {
  const tokens = tokenize(source);
  const first = new Reader(source, tokens, false);
  if (matches(first)) return tokens;
  const stop = first.furthestToken;
  const second = first.again();
  const named = explanation(second);
  if (!named && stop.type === 'indent') throw first.diagnostic('IndentationError', 'unexpected indent', stop, stop);
  if (!named && stop.type === 'dedent') throw first.diagnostic('IndentationError', 'unexpected unindent', stop, stop);
  throw overriding(source, tokens, second) ?? named ?? generic(first);
}

/** An input of a transcript is one statement, or some on one line. Throws a Diagnostic for more. */
export function checkSingle(source: SourceText, tokens: Tokens): void {
  const [, second] = statementTokens(tokens.list);
  if (!second) return;
  const reader = new Reader(source, tokens, false);
  const before = tokens.list[tokens.list.indexOf(second) - 1];
  if (before?.type !== 'newline') throw reader.diagnostic('SyntaxError', 'invalid syntax', second, second);
  throw reader.diagnostic('SyntaxError', 'multiple statements found while compiling a single statement', before, before);
}

function matches(reader: Reader): boolean {
  try {
    new Statements(reader).file();
    return true;
  } catch (error) {
    if (isNoMatch(error)) return false;
    throw error;
  }
}

/** The fault that the second pass has words for, or null. */
function explanation(reader: Reader): Diagnostic | null {
  try {
    matches(reader);
    return null;
  } catch (error) {
    if (error instanceof Diagnostic) return error;
    throw error;
  }
}

/** Faults of the tokenizer further on, and brackets open since an earlier line, are the likelier cause. */
function overriding(source: SourceText, { fault, open }: Tokens, reader: Reader): Diagnostic | null {
  // CPython's tokenizer only notes wrong indentation, which overrides nothing.
  if (fault) return fault.kind === 'SyntaxError' ? fault : null;
  if (!open) return null;
  const failed = reader.furthestToken;
  return failed.type === 'end' || reader.lineOf(failed) > source.lineAt(open.offset) ? neverClosed(source, open) : null;
}

function neverClosed(source: SourceText, { char, offset }: Bracket): Diagnostic {
  const { line, column } = source.utf8At(offset);
  return new Diagnostic('SyntaxError', `'${char}' was never closed`, {
    line, offset: source.codePointColumn(line, column) + 1, endLine: line, endOffset: 0,
  }, source.line(line));
}

/** What CPython says when nothing better is known. */
function generic(reader: Reader): Diagnostic {
  const token = reader.furthestToken;
  const fault = reader.diagnostic('SyntaxError', 'invalid syntax', token, token);
  if (token.type !== 'end' || !fault.span) return fault;
  return new Diagnostic(fault.kind, fault.message, { ...fault.span, offset: 0, endOffset: 0 }, fault.text);
}
