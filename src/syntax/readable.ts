/**
 * Python that the parser's grammar cannot read, replaced by something of the same length that it can. What was
 * written is taken from the source later; the tree only has to say what it is and where.
 */
import type { Token } from './check/tokens.js';
import type { Range } from './token-scanner.js';
import type { TypeExpressions } from './type-expressions.js';

/** Names that the grammar may take for its keywords; `print` and `exec` are Python 2's. */
const MISTAKABLE: ReadonlySet<string> = new Set(['match', 'case', 'type', 'print', 'exec']);

/**
 * The text with other letters for what the grammar misreads: names (`type(a).b = c`), the `=` of `f'{x:=^9}'`, to it
 * a walrus, and backslashes and doubled braces in strings.
 */
export function unmistakable(text: string, tokens: readonly Token[], { softKeywords }: TypeExpressions): string {
  return replaced(text, tokens.flatMap((token) => {
    switch (token.type) {
      case 'name': return MISTAKABLE.has(token.text) && !softKeywords.has(token.start) ? [token] : [];
      case 'string': return token.text.includes('\\') ? [withinQuotes(token)] : [];
      case 'fstring-middle':
      case 'tstring-middle': return /^=|[\\{}]/.test(token.text) ? [token] : [];
      default: return [];
    }
  }), '_');
}

function withinQuotes({ text, start, end }: Token): Range {
  const [opening = '', quotes = ''] = /^[a-zA-Z]*("""|\'\'\'|["'])/.exec(text) ?? [];
  return { start: start + opening.length, end: end - quotes.length };
}

/** The text with a plain name for each type and no lists of type parameters. */
export function withoutTypes(text: string, { expressions, lists }: TypeExpressions): string {
  return replaced(replaced(text, expressions, '_'), lists.values(), ' ');
}

/** The text with a character in place of all of some ranges, which are in order. */
function replaced(text: string, ranges: Iterable<Range>, char: string): string {
  let result = '';
  let at = 0;
  for (const { start, end } of ranges) {
    result += text.slice(at, start) + char.repeat(end - start);
    at = end;
  }
  return result + text.slice(at);
}
