/** The grammar of parameter lists of functions and lambdas ("params", "invalid_parameters" and kin). */
import type { Expressions } from './expressions.js';
import type { Reader } from './reader.js';
import type { Token } from './tokens.js';

export class ParameterChecker {
  private readonly close: string;
  private defaults = false;
  private star = false;
  private slash = false;
  private count = 0;

  constructor(
    private readonly reader: Reader, private readonly expressions: Expressions, private readonly owner: 'function' | 'lambda',
  ) {
    this.close = owner === 'lambda' ? ':' : ')';
  }

  /** Reads the parameters up to the closing parenthesis or the lambda's colon. */
  check(): void {
    const { reader } = this;
    while (!reader.is(this.close)) {
      if (reader.is('**')) {
        this.doubleStar();
        return;
      }
      if (reader.is('*')) this.starred();
      else if (reader.is('/')) this.positionalOnly();
      else if (reader.is('(')) this.parenthesized();
      else this.ordinary();
      if (!reader.take(',')) return;
    }
  }

  private complain(message: string, first: Token, last = first): never {
    if (this.reader.explain) this.reader.raise(message, first, last);
    return this.reader.fail();
  }

  private name(starred = false): Token {
    const { reader } = this;
    const name = reader.expectName();
    if (this.owner === 'function' && reader.take(':')) {
      if (starred) this.expressions.starExpression();
      else this.expressions.expression();
    }
    this.count += 1;
    return name;
  }

  private ordinary(): void {
    const { reader } = this;
    const name = this.name();
    if (reader.is('=')) {
      const equals = reader.advance();
      if (reader.explain && reader.is(',', ')')) this.complain('expected default value expression', equals);
      this.expressions.expression();
      this.defaults = true;
    } else if (this.defaults && !this.star) {
      if (!reader.is(',', this.close)) reader.fail();
      this.complain('parameter without a default follows parameter with a default', name, reader.last);
    }
  }

  private positionalOnly(): void {
    const { reader } = this;
    const word = reader.advance();
    if (this.star) this.complain('/ must be ahead of *', word);
    if (this.slash) this.complain('/ may appear only once', word);
    if (this.count === 0) {
      if (reader.explain && reader.is(',')) this.complain('at least one argument must precede /', word);
      reader.fail();
    }
    if (reader.is('*')) this.complain('expected comma between / and *', reader.token);
    this.slash = true;
  }

  private starred(): void {
    const { reader } = this;
    const word = reader.advance();
    if (this.star) this.secondStar(word);
    this.star = true;
    if (reader.is(this.close)) this.bareStar(word);
    if (reader.is(',')) {
      if (reader.next?.text === this.close || reader.next?.text === '**') this.bareStar(word);
      return;
    }
    this.name(true);
    if (reader.is('=')) this.complain('var-positional argument cannot have default value', reader.token);
  }

  private secondStar(word: Token): never {
    const { reader } = this;
    const isParameter = (): void => {
      if (reader.is(',')) return;
      this.name(true);
      if (!reader.is(',', this.close)) reader.fail();
    };
    if (reader.explain && reader.looksLike(isParameter)) this.complain('* argument may appear only once', word);
    return reader.fail();
  }

  private bareStar(word: Token): void {
    const { reader } = this;
    // For lambdas CPython reports the token it has read up to.
    if (this.owner === 'lambda' && reader.explain) {
      if (reader.take(',')) void reader.token;
      reader.raiseHere('named arguments must follow bare *');
    }
    this.complain('named arguments must follow bare *', word);
  }

  private doubleStar(): void {
    const { reader } = this;
    reader.advance();
    this.name();
    if (reader.is('=')) this.complain('var-keyword argument cannot have default value', reader.token);
    if (!reader.take(',') || reader.is(this.close)) return;
    if (reader.isName() || reader.is('*', '**', '/')) this.complain('arguments cannot follow var-keyword argument', reader.token);
    reader.fail();
  }

  private parenthesized(): void {
    const { reader } = this;
    if (!reader.explain || this.defaults || this.star || this.slash) reader.fail();
    const open = reader.advance();
    do this.name(); while (reader.take(',') && !reader.is(')'));
    const what = this.owner === 'lambda' ? 'Lambda expression parameters' : 'Function parameters';
    this.complain(`${what} cannot be parenthesized`, open, reader.expect(')'));
  }
}
