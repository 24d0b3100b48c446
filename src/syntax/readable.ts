/**
 * Python that the parser's grammar cannot read, replaced by something of the same length that it can. What was
 * written is taken from the source later; the tree only has to say what it is and where.
 */
import type { Token } from './check/tokens.js';
import type { Range } from './token-scanner.js';
import type { TypeExpressions } from './type-expressions.js';

/** Names that the grammar may take for its keywords; `print` and `exec` are Python 2's. */
const MISTAKABLE: ReadonlySet<string> = new Set(['match', 'case', 'type', 'print', 'exec', '__future__']);

/** A range and the character that all of it becomes. */
interface Edit extends Range {
  fill: ' ' | '_' | '\f';
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
    if (previous !== undefined && goesOn(text, previous, token)) edits.push({ start: previous.end, end: token.start, fill: ' ' });
    if (token.type === 'op' && stars.has(token.start)) edits.push(...withoutStar(text, token, previous));
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
  return !LINE_TOKENS.has(previous.type) && !LINE_TOKENS.has(type) && text.slice(previous.end, start).includes('\n');
}

/** To the grammar indentation begins anew after a form feed: so a statement without its star keeps its depth. */
function withoutStar(text: string, { start, end }: Token, previous: Token | undefined): Edit[] {
  if (previous !== undefined && !LINE_TOKENS.has(previous.type)) return [{ start, end, fill: ' ' }];
  const begin = text.lastIndexOf('\n', start) + 1;
  return [{ start: begin, end: begin + 1, fill: '\f' }, ...(begin < start ? [{ start: begin + 1, end, fill: ' ' as const }] : [])];
}

function editOf(token: Token, { softKeywords }: TypeExpressions): Edit | null {
  const { type, text, start, end } = token;
  switch (type) {
    case 'name': return MISTAKABLE.has(text) && !softKeywords.has(start) ? { start, end, fill: '_' } : null;
    case 'string': return text.includes('\\') ? { ...withinQuotes(token), fill: '_' } : null;
    case 'fstring-middle':
    case 'tstring-middle': return /^=|[\\{}]/.test(text) ? { start, end, fill: '_' } : null;
    default: return null;
  }
}

function withinQuotes({ text, start, end }: Token): Range {
  const [opening = '', quotes = ''] = /^[a-zA-Z]*("""|\'\'\'|["'])/.exec(text) ?? [];
  return { start: start + opening.length, end: end - quotes.length };
}

/** The text with a plain name for each type and no lists of type parameters. */
export function withoutTypes(text: string, { expressions, lists }: TypeExpressions): string {
  const named = edited(text, expressions.map(({ start, end }) => ({ start, end, fill: '_' })));
  return edited(named, Array.from(lists.values(), ({ start, end }) => ({ start, end, fill: ' ' })));
}

/** The text with edits, which are in order. */
function edited(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, fill } of edits) {
    parts.push(text.slice(at, start), fill.repeat(end - start));
    at = end;
  }
  return parts.join('') + text.slice(at);
}
