/** Where the statements of a program begin, by its tokens. */
import type { Token } from './tokens.js';

/** Words that go on with the statement before. */
const CONTINUING: ReadonlySet<string> = new Set(['elif', 'else', 'except', 'finally']);

/** The first tokens of the top-level statements. */
export function statementTokens(tokens: Token[]): Token[] {
  const starts: Token[] = [];
  let depth = 0;
  let fresh = true;
  let decorated = false;
  for (const token of tokens) {
    if (token.type === 'indent') depth += 1;
    else if (token.type === 'dedent') depth -= 1;
    else if (token.type === 'newline') fresh = true;
    else if (token.type !== 'end') {
      if (fresh && depth === 0) {
        const goesOn = decorated || (starts.length > 0 && CONTINUING.has(token.text));
        if (!goesOn) starts.push(token);
        decorated = token.text === '@';
      }
      fresh = false;
    }
  }
  return starts;
}
