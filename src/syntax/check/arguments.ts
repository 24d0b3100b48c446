/** The grammar of a call's arguments (Grammar/python.gram, "args", "invalid_arguments", "invalid_kwarg"). */
import type { Expressions } from './expressions.js';
import type { Reader } from './reader.js';
import type { Shape } from './shapes.js';
import type { Token } from './tokens.js';

/** What has been read of a list of arguments. */
interface Progress {
  count: number;
  keyword: boolean;
  doubleStar: boolean;
  /** What the first positional argument in the wrong place follows. */
  misplacedAfter: 'keyword argument' | 'keyword argument unpacking' | null;
}

export class CallArguments {
  constructor(private readonly reader: Reader, private readonly expressions: Expressions) {}

  /** `( … )`; gives the closing parenthesis. A lone generator expression needs no parentheses of its own. */
  parenthesized(generator = true): Token {
    const { reader } = this;
    reader.expect('(');
    const progress: Progress = { count: 0, keyword: false, doubleStar: false, misplacedAfter: null };
    while (!reader.is(')')) {
      const comma = reader.last;
      const found = reader.optional(() => {
        this.argument(progress, generator, comma);
        return true;
      });
      if (!found) break;
      progress.count += 1;
      if (!reader.take(',')) break;
    }
    if (progress.misplacedAfter) this.misplaced(progress.misplacedAfter);
    return reader.expect(')');
  }

  private misplaced(after: string): void {
    const { reader } = this;
    if (!reader.explain) reader.fail();
    reader.raiseHere(`positional argument follows ${after}`);
  }

  private argument(progress: Progress, generator: boolean, comma: Token): void {
    const { reader } = this;
    if (reader.is('*')) {
      if (!reader.explain && progress.doubleStar) reader.fail();
      if (reader.explain && progress.count === 0) this.expressions.brackets.explainStarredElement();
      const star = this.expressions.starredExpression();
      if (reader.explain && reader.is('=')) this.assigned('iterable argument unpacking', star);
      if (progress.doubleStar) reader.raiseFrom('iterable argument unpacking follows keyword argument unpacking', comma);
      return;
    }
    if (reader.is('**')) {
      const first = reader.advance();
      const value = this.expressions.expression();
      if (reader.explain && reader.is('=')) this.assigned('keyword argument unpacking', { ...value, first });
      progress.doubleStar = true;
      return;
    }
    if (reader.isName() && reader.next?.text === '=') this.keyword(progress);
    else if (reader.explain || !(progress.keyword || progress.doubleStar)) this.positional(progress, generator);
    else this.noKeyword();
  }

  /** Where only a keyword may follow. */
  private noKeyword(): never {
    const { reader } = this;
    reader.expectName();
    reader.expect('=');
    throw new Error('a keyword argument was taken for something else');
  }

  private assigned(what: string, left: Shape): void {
    const { reader } = this;
    reader.advance();
    const value = this.expressions.expression();
    reader.raise(`cannot assign to ${what}`, left.first, value.last);
  }

  private keyword(progress: Progress): void {
    const { reader } = this;
    const name = reader.advance();
    const equals = reader.advance();
    if (reader.explain && reader.is(',', ')')) reader.raise('expected argument value expression', name, equals);
    this.expressions.expression();
    if (reader.explain && reader.is('for', 'async')) {
      this.expressions.brackets.clauses(null);
      reader.raise("invalid syntax. Maybe you meant '==' or ':=' instead of '='?", name, equals);
    }
    progress.keyword = true;
  }

  private positional(progress: Progress, generator: boolean): void {
    const { reader } = this;
    const value = this.value();
    if (reader.is('for', 'async')) {
      this.generator(value, progress, generator);
      return;
    }
    if (reader.explain && reader.is('=')) {
      if (['True', 'False', 'None'].includes(value.kind)) reader.raise(`cannot assign to ${value.kind}`, value.first, reader.token);
      reader.raise('expression cannot contain assignment, perhaps you meant "=="?', value.first, reader.token);
    }
    if (progress.doubleStar) progress.misplacedAfter ??= 'keyword argument unpacking';
    else if (progress.keyword) progress.misplacedAfter ??= 'keyword argument';
  }

  private value(): Shape {
    const { reader, expressions } = this;
    if (reader.isName() && reader.next?.text === ':=') return expressions.namedExpression();
    const value = expressions.expression();
    if (reader.is(':=')) reader.fail();
    return value;
  }

  private generator(value: Shape, progress: Progress, allowed: boolean): void {
    const { reader } = this;
    if (!allowed || (!reader.explain && progress.count > 0)) reader.fail();
    this.expressions.brackets.clauses(value);
    if (progress.count === 0 && reader.is(')')) return;
    if (reader.explain && reader.is(',', ')')) {
      reader.raise('Generator expression must be parenthesized', value.first, reader.last);
    }
    reader.fail();
  }
}
