/** The grammar of `match` patterns (Grammar/python.gram, "patterns" and its `invalid_` rules; PEP 634). */
import type { Expressions } from './expressions.js';
import type { Reader } from './reader.js';
import type { Token } from './tokens.js';

/** What a pattern stands on. */
interface Extent {
  first: Token;
  last: Token;
}

export class Patterns {
  constructor(private readonly reader: Reader, private readonly expressions: Expressions) {}

  /** What follows `case`: a pattern, or a sequence of them without brackets. */
  patterns(): void {
    const { reader } = this;
    const starred = this.maybeStarred();
    if (reader.take(',')) this.sequence(':', 'if');
    else if (starred) reader.fail();
  }

  /** The rest of a sequence up to what closes it, which is left to the caller. */
  private sequence(...closing: string[]): void {
    const { reader } = this;
    while (!reader.is(...closing)) {
      this.maybeStarred();
      if (!reader.take(',')) return;
    }
  }

  /** `*name` or a pattern; true for the former. */
  private maybeStarred(): boolean {
    const { reader } = this;
    if (!reader.take('*')) {
      this.pattern();
      return false;
    }
    if (!reader.take('_')) this.captureTarget();
    return true;
  }

  private pattern(): Extent {
    const { reader } = this;
    const first = reader.token;
    do this.closed(); while (reader.take('|'));
    if (reader.take('as')) this.asTarget();
    return { first, last: reader.last };
  }

  private asTarget(): void {
    const { reader } = this;
    if (reader.attempt(() => this.captureTarget())) return;
    if (!reader.explain) reader.fail();
    if (reader.is('_')) reader.raise("cannot use '_' as a target", reader.token, reader.token);
    const target = this.expressions.expression();
    reader.raise(`cannot use ${target.kind} as pattern target`, target.first, target.last);
  }

  /** A name to bind: no `_`, and not the beginning of something longer. */
  private captureTarget(): Token {
    const { reader } = this;
    if (reader.is('_')) reader.fail();
    const name = reader.expectName();
    if (reader.is('.', '(', '=')) reader.fail();
    return name;
  }

  private closed(): void {
    const { reader } = this;
    const { token } = reader;
    if (token.type === 'number' || reader.is('-')) this.number();
    else if (this.expressions.strings.starts()) this.expressions.strings.literals();
    else if (reader.take('None', 'True', 'False', '_')) return;
    else if (reader.isName()) this.named();
    else if (reader.is('(')) this.parenthesized();
    else if (reader.take('[')) {
      this.sequence(']');
      reader.expect(']');
    } else if (reader.is('{')) this.mapping();
    else reader.fail();
  }

  /** A number with its sign, or a complex one as a sum of its parts. */
  private number(): void {
    const { reader } = this;
    reader.take('-');
    const real = reader.expectType('number');
    if (!reader.take('+', '-')) return;
    if (isImaginary(real)) reader.raise('real number required in complex literal', real, real);
    const imaginary = reader.expectType('number');
    if (!isImaginary(imaginary)) reader.raise('imaginary number required in complex literal', imaginary, imaginary);
  }

  /** A capture, a dotted value or a class with its patterns. */
  private named(): void {
    const { reader } = this;
    reader.advance();
    const dotted = this.attributes();
    if (reader.is('(')) this.classArguments();
    else if (reader.is('=') || (!dotted && reader.is('.'))) reader.fail();
  }

  private attributes(): boolean {
    const { reader } = this;
    let count = 0;
    for (; reader.take('.'); count += 1) {
      reader.enter();
      reader.expectName();
    }
    reader.leave(count);
    return count > 0;
  }

  private classArguments(): void {
    const { reader } = this;
    reader.expect('(');
    let keywords = false;
    while (!reader.is(')')) {
      if (reader.isName() && reader.next?.text === '=') {
        reader.advance();
        reader.advance();
        this.pattern();
        keywords = true;
      } else if (keywords) {
        this.misplacedPositional();
      } else {
        this.pattern();
      }
      if (!reader.take(',')) break;
    }
    reader.expect(')');
  }

  /** Positional patterns after keyword patterns. */
  private misplacedPositional(): never {
    const { reader } = this;
    const { first, last } = this.pattern();
    if (!reader.explain) reader.fail();
    let end = last;
    while (reader.take(',')) {
      const more = reader.attempt(() => this.pattern());
      if (!more) break;
      end = more.last;
    }
    return reader.raise('positional patterns follow keyword patterns', first, end);
  }

  private parenthesized(): void {
    const { reader } = this;
    reader.expect('(');
    if (reader.take(')')) return;
    const starred = this.maybeStarred();
    if (reader.take(',')) this.sequence(')');
    else if (starred) reader.fail();
    reader.expect(')');
  }

  private mapping(): void {
    const { reader } = this;
    reader.expect('{');
    while (!reader.is('}')) {
      if (reader.take('**')) {
        this.captureTarget();
        reader.take(',');
        break;
      }
      this.mappingKey();
      reader.expect(':');
      this.pattern();
      if (!reader.take(',')) break;
    }
    reader.expect('}');
  }

  private mappingKey(): void {
    const { reader } = this;
    const { token } = reader;
    if (token.type === 'number' || reader.is('-')) this.number();
    else if (this.expressions.strings.starts()) this.expressions.strings.literals();
    else if (!reader.take('None', 'True', 'False')) {
      reader.expectName();
      if (!this.attributes()) reader.fail();
    }
  }
}

function isImaginary(number: Token): boolean {
  return /[jJ]$/.test(number.text);
}
