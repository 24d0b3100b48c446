/**
 * Starred expressions. The grammar of the parser takes few of them (`*None, x` and `*(a, b), c = d` it refuses) and
 * binds the star too tightly (`*a.b` is an attribute of `*a` to it). So stars are found among the tokens, hidden from
 * the parser, and put back around the operand.
 */
import { KEYWORDS } from './convert/names.js';
import type { Token } from './check/tokens.js';
import { bracketStep } from './token-scanner.js';
import type { TypeExpressions } from './type-expressions.js';

/** Offsets of the stars of a program that has passed the check, by the start of the operand. */
export function expressionStars(tokens: readonly Token[], found: TypeExpressions): Map<number, number> {
  const stars = new Map<number, number>();
  const others = found.otherStars.values();
  let other = others.next().value;
  /** Depths of the lambdas whose parameters are being passed. */
  const lambdas: number[] = [];
  let depth = 0;
  let before: Token | null = null;
  tokens.forEach((token, index) => {
    depth += bracketStep(token);
    if (token.type === 'name' && token.text === 'lambda') lambdas.push(depth);
    if (token.type === 'op' && token.text === ':' && lambdas.at(-1) === depth) lambdas.pop();
    if (token.type === 'op' && token.text === '*' && lambdas.at(-1) !== depth && !endsOperand(before, found)) {
      while (other && other.end <= token.start) other = others.next().value;
      const next = tokens[index + 1];
      if (next && !(other && other.start <= token.start)) stars.set(next.start, token.start);
    }
    before = token;
  });
  return stars;
}

const CONSTANTS: ReadonlySet<string> = new Set(['None', 'True', 'False']);

/** Whether a `*` after this token multiplies; after `import` and `except` it is part of the statement. */
function endsOperand(token: Token | null, { softKeywords }: TypeExpressions): boolean {
  if (!token) return false;
  const { type, text, start } = token;
  if (type === 'name') {
    if (text === 'import' || text === 'except' || CONSTANTS.has(text)) return true;
    return !KEYWORDS.has(text) && !softKeywords.has(start);
  }
  return type === 'number' || type === 'string' || /string-end$/.test(type) || (type === 'op' && /^(?:[)\]}]|\.\.\.)$/.test(text));
}
