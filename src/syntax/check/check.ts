/**
 * Is this text Python? The grammar of the parser is lenient: it takes much that Python refuses and
 * recovers from faults without saying what it expected. So each program is held against Python's own
 * grammar first, which says yes or names the fault with CPython's words and place (Parser/pegen.c).
 */
import { Diagnostic } from '../../source/diagnostic.js';
import type { SourceText } from '../../source/text.js';
import { tokenize } from './lexer.js';
import { NoMatch, Reader } from './reader.js';
import { Statements } from './statements.js';
import type { Bracket, Tokens } from './tokens.js';

/** The tokens of a program whose lines end in `\n`. Throws a Diagnostic when it is not Python. */
export function checkSyntax(source: SourceText): Tokens {
  const tokens = tokenize(source);
  const first = new Reader(source, tokens, false);
  if (matches(first)) return tokens;
  const second = new Reader(source, tokens, true, first.furthest);
  const named = explanation(second);
  throw overriding(source, tokens, first) ?? named ?? generic(first);
}

function matches(reader: Reader): boolean {
  try {
    new Statements(reader).file();
    return true;
  } catch (error) {
    if (error instanceof NoMatch) return false;
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
  if (fault) return fault;
  const failed = reader.furthestToken;
  const since = open && source.lineAt(open.offset);
  return open && since && (failed.type === 'end' || reader.lineOf(failed) > since) ? neverClosed(source, open) : null;
}

function neverClosed(source: SourceText, { char, offset }: Bracket): Diagnostic {
  const { line, column } = source.utf8At(offset);
  return new Diagnostic('SyntaxError', `'${char}' was never closed`, {
    line, offset: source.codePointColumn(line, column) + 1, endLine: line, endOffset: 0,
  }, source.line(line));
}

function generic(reader: Reader): Diagnostic {
  const token = reader.furthestToken;
  if (token.type === 'indent') return reader.diagnostic('IndentationError', 'unexpected indent', token, token);
  if (token.type === 'dedent') return reader.diagnostic('IndentationError', 'unexpected unindent', token, token);
  return reader.diagnostic('SyntaxError', 'invalid syntax', token, token);
}
