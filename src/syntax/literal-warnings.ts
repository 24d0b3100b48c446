/** What CPython's parser warns of in literals (Parser/string_parser.c, `warn_invalid_escape_sequence`; Parser/lexer/lexer.c). */
import type { SourceText } from '../source/text.js';
import type { SyntaxWarning } from '../source/warning.js';
import { tokenize } from './check/lexer.js';
import type { Token } from './check/tokens.js';

const PREFIX = /^[a-zA-Z]*/;
/** A backslash with what it makes into a character or an octal number; `N`, `u` and `U` only in text. */
const ESCAPE = /\\(?:([0-7]{1,3})|([^]))/g;
const KNOWN = '\n\\\'"abfnrtvx';
const HIGHEST_OCTAL = 0o377;
const NUMBER_KINDS: Readonly<Record<string, string>> = { x: 'hexadecimal', o: 'octal', b: 'binary' };

/** Without a backslash, and a letter after a digit, there is nothing to warn of: most programs need not be read twice. */
const SUSPICIOUS = /\\|\d\.?[a-z]/i;

/** The warnings of a text whose lines end in `\n`, in its order. */
export function literalWarnings(source: SourceText): SyntaxWarning[] {
  if (!SUSPICIOUS.test(source.text)) return [];
  const { list } = tokenize(source);
  const raw: boolean[] = [];
  return list.flatMap((token, index): SyntaxWarning[] => {
    switch (token.type) {
      case 'fstring-start': case 'tstring-start':
        raw.push(/r/i.test(PREFIX.exec(token.text)![0]));
        return [];
      case 'fstring-end': case 'tstring-end':
        raw.pop();
        return [];
      case 'fstring-middle': case 'tstring-middle': return raw.at(-1) ? [] : invalidEscape(source, withBrace(source, token), 0, true);
      case 'string': return stringWarnings(source, token);
      case 'number': return numberWarnings(source, token, list[index + 1]);
      default: return [];
    }
  });
}

/** A backslash before a replacement field is an escape of its brace. */
function withBrace(source: SourceText, token: Token): Token {
  return token.text.endsWith('\\') ? { ...token, text: source.text.slice(token.start, token.end + 1) } : token;
}

function stringWarnings(source: SourceText, token: Token): SyntaxWarning[] {
  const prefix = PREFIX.exec(token.text)![0].toLowerCase();
  return prefix.includes('r') ? [] : invalidEscape(source, token, prefix.length, !prefix.includes('b'));
}

/** Of a literal only the first. */
function invalidEscape(source: SourceText, { text, start }: Token, from: number, isText: boolean): SyntaxWarning[] {
  for (const { 0: escape, 1: octal, 2: char = '', index } of text.slice(from).matchAll(ESCAPE)) {
    const known = octal === undefined ? KNOWN.includes(char) || (isText && 'NuU'.includes(char)) : parseInt(octal, 8) <= HIGHEST_OCTAL;
    if (known) continue;
    const kind = octal === undefined ? 'escape' : 'octal escape';
    return [{
      message: `"${escape}" is an invalid ${kind} sequence. Such sequences will not work in the future. Did you mean "\\${escape}"? A raw string is also an option.`,
      line: source.lineAt(start + from + index),
    }];
  }
  return [];
}

/** A keyword at once after a number. */
function numberWarnings(source: SourceText, { text, start, end }: Token, next: Token | undefined): SyntaxWarning[] {
  if (next?.type !== 'name' || next.start !== end) return [];
  const kind = /[jJ]$/.test(text) ? 'imaginary' : (text.startsWith('0') && NUMBER_KINDS[(text[1] ?? '').toLowerCase()]) || 'decimal';
  return [{ message: `invalid ${kind} literal`, line: source.lineAt(start) }];
}
