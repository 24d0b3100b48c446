/** Reads on in the tokens of a program that has passed the check, by its brackets alone. */
import type { Token } from './check/tokens.js';

/** UTF-16 offsets, end exclusive. */
export interface Range {
  start: number;
  end: number;
}

export class TokenScanner {
  private index = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  get token(): Token {
    return this.ahead(0);
  }

  /** The token so many places further on; past the end the last one. */
  ahead(count: number): Token {
    const token = this.tokens[this.index + count] ?? this.tokens.at(-1);
    if (!token) throw new Error('a program has no tokens, not even an end');
    return token;
  }

  /** Goes over a token and gives it. */
  advance(): Token {
    const { token } = this;
    this.index += 1;
    return token;
  }

  is(...operators: string[]): boolean {
    return this.token.type === 'op' && operators.includes(this.token.text);
  }

  /** Goes over an operator if it stands here. */
  take(operator: string): boolean {
    const here = this.is(operator);
    if (here) this.index += 1;
    return here;
  }

  /**
   * Goes on to one of these operators or words, or to the end of the line, and gives what it has passed. What stands in
   * brackets is passed as a whole, and so are the commas, `=` and colon of a lambda's parameters.
   */
  upTo(...stops: string[]): Range {
    const { start } = this.token;
    let end = start;
    let depth = 0;
    let lambdas = 0;
    for (;; end = this.advance().end) {
      const { type, text } = this.token;
      if (type === 'newline' || type === 'end') return { start, end };
      if (type !== 'op' && type !== 'name') continue;
      if (depth === 0 && lambdas === 0 && stops.includes(text)) return { start, end };
      if (depth === 0 && text === 'lambda') lambdas += 1;
      if (depth === 0 && text === ':') lambdas -= 1;
      depth += bracketStep(this.token);
    }
  }
}

/** How a token changes the number of open brackets. */
export function bracketStep({ type, text }: Token): number {
  if (type !== 'op') return 0;
  if (text === '(' || text === '[' || text === '{') return 1;
  return text === ')' || text === ']' || text === '}' ? -1 : 0;
}
