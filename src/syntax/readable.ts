/**
 * Python that the parser's grammar cannot read, replaced by something of the same length that it can. What was
 * written is taken from the source later; the tree only has to say what it is and where.
 */
import { TAB, widthsOf } from './check/indentation.js';
import type { Token } from './check/tokens.js';
import type { Range } from './token-scanner.js';
import type { TypeExpressions } from './type-expressions.js';

/** Names that the grammar may take for its keywords; `print` and `exec` are Python 2's. */
const MISTAKABLE: ReadonlySet<string> = new Set(['match', 'case', 'type', 'print', 'exec', '__future__']);

/** A range and what it becomes, of the same length. */
interface Edit extends Range {
  text: string;
}

/** Tokens that stand for the end of a line or for what its indentation means. */
const LINE_TOKENS: ReadonlySet<Token['type']> = new Set(['newline', 'indent', 'dedent', 'end']);

/**
 * The text with other letters for what the grammar misreads: names (`type(a).b = c`), the `=` of `f'{x:=^9}'`, to it
 * a walrus, backslashes and doubled braces in strings; and without the stars of expressions.
 */
export function unmistakable(text: string, tokens: readonly Token[], found: TypeExpressions, stars: ReadonlySet<number>): string {
  const edits: Edit[] = [];
  let previous: Token | undefined;
  for (const token of tokens) {
    const isStar = token.type === 'op' && stars.has(token.start);
    if (previous === undefined || LINE_TOKENS.has(previous.type)) edits.push(...lineStart(text, token, isStar));
    else {
      if (goesOn(text, previous, token)) edits.push(filled({ start: previous.end, end: token.start }, ' '));
      if (isStar) edits.push(filled(token, ' '));
    }
    const edit = editOf(token, found);
    if (edit !== null) edits.push(edit);
    previous = token;
  }
  return edited(text, edits);
}

/**
 * Whether a line goes on after a break between two tokens, in brackets or after a backslash. To the grammar a line that
 * is indented less than its block ends the block there too.
 */
function goesOn(text: string, previous: Token, { type, start }: Token): boolean {
  return !LINE_TOKENS.has(type) && text.slice(previous.end, start).includes('\n');
}

/** The indentation of a line as the grammar counts it: anew after a form feed, and a tab always as eight columns. */
function lineStart(text: string, { type, start }: Token, isStar: boolean): Edit[] {
  if (LINE_TOKENS.has(type)) return [];
  const begin = text.lastIndexOf('\n', start - 1) + 1;
  const space = text.slice(begin, start);
  if (!isStar && !space.includes(' \t')) return [];
  const { width } = widthsOf(space);
  const shortest = '\t'.repeat(Math.floor(width / TAB)) + ' '.repeat(width % TAB);
  const end = isStar ? start + 1 : start;
  return [{ start: begin, end, text: shortest.padStart(end - begin, '\f') }];
}

function filled({ start, end }: Range, character: ' ' | '_'): Edit {
  return { start, end, text: character.repeat(end - start) };
}

function editOf(token: Token, { softKeywords }: TypeExpressions): Edit | null {
  const { type, text, start } = token;
  switch (type) {
    case 'name': return MISTAKABLE.has(text) && !softKeywords.has(start) ? filled(token, '_') : null;
    case 'string': return text.includes('\\') ? filled(withinQuotes(token), '_') : null;
    case 'fstring-middle':
    case 'tstring-middle': return /^=|[\\{}]/.test(text) ? filled(token, '_') : null;
    default: return null;
  }
}

function withinQuotes({ text, start, end }: Token): Range {
  const [opening = '', quotes = ''] = /^[a-zA-Z]*("""|\'\'\'|["'])/.exec(text) ?? [];
  return { start: start + opening.length, end: end - quotes.length };
}

/** The text with a placeholder for each type and no lists of type parameters. */
export function withoutTypes(text: string, { expressions, lists }: TypeExpressions): string {
  const named = edited(text, expressions.map((range) => placeholder(text, range)));
  return edited(named, Array.from(lists.values(), (range) => filled(range, ' ')));
}

/** A plain name; after a word that it would be a part of (`match[a]:`), empty brackets. */
function placeholder(text: string, range: Range): Edit {
  const { start, end } = range;
  return /\w/.test(text.charAt(start - 1)) ? { start, end, text: `(${' '.repeat(end - start - 2)})` } : filled(range, '_');
}

/** The text with edits, which are in order. */
function edited(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, text: instead } of edits) {
    parts.push(text.slice(at, start), instead);
    at = end;
  }
  return parts.join('') + text.slice(at);
}
