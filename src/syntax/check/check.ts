/**
 * Is this text Python? The grammar of the parser is lenient: it takes much that Python refuses and
 * recovers from faults without saying what it expected. So each program is held against Python's own
 * grammar first, which says yes or names the fault with CPython's words and place (Parser/pegen.c).
 */
import { Diagnostic } from '../../source/diagnostic.js';
import type { SourceText } from '../../source/text.js';
import type { CharacterNames } from '../character-names.js';
import { tokenize } from './lexer.js';
import { isNoMatch, Reader } from './reader.js';
import { Statements } from './statements.js';
import { statementTokens } from './statement-tokens.js';
import type { Bracket, Tokens } from './tokens.js';

/** What a text is to be: a program, or an expression for `eval`. */
type Start = 'file' | 'expressionInput';

/**
 * The tokens of a program whose lines end in `\n`. Throws a Diagnostic when it is not Python; what `\N{…}` names is
 * not asked without the names of characters.
 */
export function checkSyntax(source: SourceText, start: Start = 'file', names: CharacterNames | null = null): Tokens {
  const tokens = tokenize(source);
  const first = Reader.first(source, tokens, names);
  const found = outcome(first, start);
  if (found === 'matches') return tokens;
  if (found !== 'fails') throw overriding(source, tokens, first) ?? found;
  const stop = first.furthestToken;
  const second = first.again();
  const named = outcome(second, start);
  if (named instanceof Diagnostic && named.kind !== 'limit') throw overriding(source, tokens, second) ?? named;
  if (stop.type === 'indent') throw first.diagnostic('IndentationError', 'unexpected indent', stop, stop);
  if (stop.type === 'dedent') throw first.diagnostic('IndentationError', 'unexpected unindent', stop, stop);
  throw overriding(source, tokens, second) ?? (start === 'file' ? generic(first) : atEnd(source, generic(first)));
}

/** An expression needs no line break behind it: where it breaks off, there is no token to point to. */
function atEnd(source: SourceText, fault: Diagnostic): Diagnostic {
  const { text } = source;
  if (text === '') return new Diagnostic(fault.kind, fault.message, { line: 0, offset: 0, endLine: 0, endOffset: 0 }, '');
  const { span } = fault;
  const last = text.split('\n').length;
  if (text.endsWith('\n') || span === null || (span.line === last && span.offset !== null && span.offset <= Array.from(source.line(last) ?? '').length)) return fault;
  if (span.line < last) return fault;
  return new Diagnostic(fault.kind, fault.message, { line: last, offset: 0, endLine: last, endOffset: 0 }, source.line(last));
}

/** An input of a transcript is one statement, or some on one line. Throws a Diagnostic for more. */
export function checkSingle(source: SourceText, tokens: Tokens): void {
  const [, second] = statementTokens(tokens.list);
  if (!second) return;
  const reader = Reader.first(source, tokens);
  const before = tokens.list[tokens.list.indexOf(second) - 1];
  if (before?.type !== 'newline') throw reader.diagnostic('SyntaxError', 'invalid syntax', second, second);
  throw reader.diagnostic('SyntaxError', 'multiple statements found while compiling a single statement', before, before);
}

/** What comes of reading a whole program; a Diagnostic for a fault that has words of its own. */
function outcome(reader: Reader, start: Start): 'matches' | 'fails' | Diagnostic {
  try {
    new Statements(reader)[start]();
    return 'matches';
  } catch (thrown) {
    if (isNoMatch(thrown)) return 'fails';
    if (thrown instanceof Diagnostic) return thrown;
    throw thrown;
  }
}

/**
 * Faults of the tokenizer further on, and brackets open since an earlier line, are the likelier cause, unless they
 * are in the same f-string (`_PyPegen_tokenize_full_source_to_check_for_errors`).
 */
function overriding(source: SourceText, { fault, isNoted, open, isInString }: Tokens, reader: Reader): Diagnostic | null {
  if (fault && !isNoted) return isInString ? null : fault;
  if (!open) return null;
  const failed = reader.furthestToken;
  if (failed.type === 'end') return neverClosed(source, open);
  return !isInString && reader.lineOf(failed) > source.lineAt(open.offset) ? neverClosed(source, open) : null;
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
