/** The grammar of expressions (Grammar/python.gram, "Expressions" and their `invalid_` rules). */
import { KEYWORDS } from '../convert/names.js';
import { CallArguments } from './arguments.js';
import { Brackets } from './brackets.js';
import { Neighbours } from './neighbours.js';
import { ParameterChecker } from './parameters.js';
import type { Reader } from './reader.js';
import { extended, headless, isBareName, isWalrus, shape } from './shapes.js';
import type { Shape } from './shapes.js';
import { Strings } from './strings.js';

/** How tight binary operators bind, from `bitwise_or` on. */
const BINDING: ReadonlyMap<string, number> = new Map([
  ['|', 0], ['^', 1], ['&', 2], ['<<', 3], ['>>', 3], ['+', 4], ['-', 4], ['*', 5], ['/', 5], ['//', 5], ['%', 5], ['@', 5],
]);
/** From here on `not` is no operand without parentheses, and says so. */
const ARITHMETIC = 4;
const COMPARE: ReadonlySet<string> = new Set(['==', '!=', '<', '<=', '>', '>=', 'in', 'is', 'not']);
/** Keywords that an expression can begin with. */
const OPENING_KEYWORDS: ReadonlySet<string> = new Set(['True', 'False', 'None', 'not', 'lambda', 'await']);
/** What nobody compares with `==` where `=` stands. */
const NEVER_COMPARED: ReadonlySet<string> = new Set(['list', 'tuple', 'generator expression', 'True', 'None', 'False']);

export class Expressions {
  private readonly callArguments: CallArguments;
  readonly strings: Strings;
  readonly brackets: Brackets;
  private readonly neighbours: Neighbours;

  constructor(readonly reader: Reader) {
    this.callArguments = new CallArguments(reader, this);
    this.strings = new Strings(reader, this);
    this.brackets = new Brackets(reader, this);
    this.neighbours = new Neighbours(reader, this);
  }

  /** The same rules without explanations, from here on. */
  quietly(): Expressions {
    return new Expressions(this.reader.quietly());
  }

  /** The same rules, elsewhere. */
  at(reader: Reader): Expressions {
    return new Expressions(reader);
  }

  /** As `quietly`, with nothing remembered. */
  apart(): Expressions {
    return new Expressions(this.reader.apart());
  }

  // ---- lists of expressions

  /** One expression or an unparenthesised tuple, each possibly starred. */
  starExpressions(): Shape {
    return this.commaList(() => this.starExpression());
  }

  expressions(): Shape {
    return this.commaList(() => this.expression());
  }

  commaList(item: () => Shape): Shape {
    const { reader } = this;
    const first = item();
    if (!reader.is(',')) return first;
    const parts = [first];
    while (reader.take(',') && this.startsExpression()) {
      const part = reader.optional(item);
      if (!part) break;
      parts.push(part);
    }
    return { ...headless('tuple', first.start, reader.last, parts), head: first.head };
  }

  /** True where an item of a list can begin; after a comma none need follow. */
  startsExpression(): boolean {
    const { token } = this.reader;
    switch (token.type) {
      case 'name': return !KEYWORDS.has(token.text) || OPENING_KEYWORDS.has(token.text);
      case 'number': case 'string': case 'fstring-start': case 'tstring-start': return true;
      case 'op': return ['(', '[', '{', '-', '+', '~', '...', '*'].includes(token.text);
      default: return false;
    }
  }

  starExpression(): Shape {
    return this.reader.is('*') ? this.starred(() => this.binary(0)) : this.expression();
  }

  starNamedExpression(): Shape {
    return this.reader.is('*') ? this.starred(() => this.binary(0)) : this.namedExpression();
  }

  /** `*` and any expression, in calls and subscripts; there a lone star has words of its own. */
  starredExpression(): Shape {
    const { reader } = this;
    const result = reader.attempt(() => this.starred(() => this.expression()));
    if (!result && reader.explain) reader.raiseHere('Invalid star expression');
    return result ?? reader.fail();
  }

  starred(operand: () => Shape): Shape {
    const star = this.reader.expect('*');
    const value = operand();
    return headless('starred', star, value.end, [value]);
  }

  annotatedRhs(): Shape {
    return this.reader.is('yield') ? this.yieldExpression() : this.starExpressions();
  }

  yieldExpression(): Shape {
    const { reader } = this;
    const first = reader.expect('yield');
    if (reader.take('from')) this.expression();
    else if (this.startsExpression()) this.starExpressions();
    return headless('yield expression', first, reader.last);
  }

  // ---- expression, named expression

  namedExpression(): Shape {
    const { reader } = this;
    if (reader.isName() && reader.next?.text === ':=') {
      const name = reader.advance();
      reader.advance();
      const value = this.expression();
      return headless('named expression', name, value.end);
    }
    const expr = this.expression();
    if (reader.explain) this.explainNamed(expr);
    if (reader.is(':=')) reader.fail();
    return expr;
  }

  /** `invalid_named_expression` */
  private explainNamed(expr: Shape): void {
    const { reader } = this;
    if (reader.is(':=') && reader.looksLike(() => { reader.advance(); this.expression(); })) {
      reader.raise(`cannot use assignment expressions with ${expr.kind}`, expr.first, expr.last);
    }
    if (!reader.is('=') || expr.head !== expr || NEVER_COMPARED.has(expr.kind)) return;
    const quiet = reader.quietly();
    quiet.advance();
    const right = quiet.attempt(() => new Expressions(quiet).binary(0));
    if (right && !quiet.is('=', ':=')) this.explainEquals(expr, right);
  }

  /** `a = b` where only a condition or value can stand. */
  explainEquals(left: Shape, right: Shape): void {
    const { reader } = this;
    if (isBareName(left)) {
      reader.raise("invalid syntax. Maybe you meant '==' or ':=' instead of '='?", left.first, right.last);
    }
    if (!NEVER_COMPARED.has(left.kind)) {
      reader.raise(`cannot assign to ${left.kind} here. Maybe you meant '==' instead of '='?`, left.first, left.last);
    }
  }

  expression(): Shape {
    return this.reader.retraces ? this.reader.remembered('expression', () => this.anyExpression()) : this.anyExpression();
  }

  /** An expression that is not remembered as one (`expression_without_invalid`). */
  anyExpression(): Shape {
    const { reader } = this;
    reader.enter();
    if (reader.explain) this.neighbours.explainStart();
    const start = reader.position;
    const body = reader.is('lambda') ? this.lambda() : this.disjunction();
    if (reader.explain) this.neighbours.explainEnd(body, start);
    const result = reader.is('if') ? reader.optional(() => this.conditional(body)) ?? body : body;
    reader.leave();
    return result;
  }

  private conditional(body: Shape): Shape {
    const { reader } = this;
    reader.expect('if');
    const test = this.disjunction();
    if (!reader.is('else')) {
      if (reader.explain && !reader.is(':')) reader.raise("expected 'else' after 'if' expression", body.first, test.last);
      reader.fail();
    }
    reader.advance();
    if (reader.explain && !reader.looksLike(() => this.expression())) {
      reader.raise("expected expression after 'else', but statement is given", reader.token, reader.token);
    }
    return extended('conditional expression', body, this.expression().end);
  }

  private lambda(): Shape {
    const { reader } = this;
    const first = reader.expect('lambda');
    new ParameterChecker(reader, this, 'lambda').check();
    const colon = reader.expect(':');
    if (reader.explain && (reader.isType('fstring-middle') || reader.isType('tstring-middle'))) {
      const [letter] = reader.token.type;
      reader.raise(`${letter!}-string: lambda expressions are not allowed without parentheses`, first, colon);
    }
    const body = this.expression();
    return headless('lambda', first, body.end);
  }

  // ---- operators

  disjunction(): Shape {
    return this.reader.retraces ? this.reader.remembered('disjunction', () => this.anyDisjunction()) : this.anyDisjunction();
  }

  private anyDisjunction(): Shape {
    const first = this.conjunction();
    return this.reader.is('or') ? this.chain('or', first, () => this.conjunction()) : first;
  }

  private conjunction(): Shape {
    const first = this.inversion();
    return this.reader.is('and') ? this.chain('and', first, () => this.inversion()) : first;
  }

  private chain(operator: string, first: Shape, operand: () => Shape): Shape {
    const { reader } = this;
    let result = first;
    while (reader.is(operator)) {
      const last = reader.optional(() => {
        reader.advance();
        return operand();
      });
      if (!last) break;
      result = extended('expression', first, last.end);
    }
    return result;
  }

  private inversion(): Shape {
    const { reader } = this;
    if (!reader.is('not')) return this.comparison();
    const first = reader.advance();
    return headless('expression', first, this.deeper(() => this.inversion()).end);
  }

  private deeper(rule: () => Shape): Shape {
    this.reader.enter();
    const result = rule();
    this.reader.leave();
    return result;
  }

  private comparison(): Shape {
    const { reader } = this;
    const first = this.binary(0);
    let result = first;
    while (COMPARE.has(reader.token.text)) {
      const right = reader.optional(() => {
        const operator = reader.advance();
        if (operator.text === 'not') reader.expect('in');
        else if (operator.text === 'is') reader.take('not');
        return this.binary(0);
      });
      if (!right) break;
      result = extended('comparison', first, right.end);
    }
    return result;
  }

  /** Binary operators that bind at least so tight; 0 is the grammar's `bitwise_or`. */
  binary(least: number): Shape {
    const { reader } = this;
    let left = this.factor();
    for (;;) {
      const binding = BINDING.get(reader.token.text) ?? -1;
      if (binding < least) return left;
      const right = reader.optional(() => {
        reader.advance();
        if (binding >= ARITHMETIC) this.explainNot(() => this.inversion());
        return this.binary(binding + 1);
      });
      if (!right) return left;
      left = shape('expression', left.start, right.end);
    }
  }

  private explainNot(rule: () => Shape): void {
    const { reader } = this;
    if (!reader.explain || !reader.is('not')) return;
    const word = reader.advance();
    const operand = reader.attempt(rule);
    if (operand) reader.raise("'not' after an operator must be parenthesized", word, operand.last);
    reader.fail();
  }

  private factor(): Shape {
    const { reader } = this;
    if (!reader.is('+', '-', '~')) return this.power();
    const first = reader.advance();
    this.explainNot(() => this.factor());
    return shape('expression', first, this.deeper(() => this.factor()).end);
  }

  private power(): Shape {
    const { reader } = this;
    const base = this.awaitPrimary();
    if (!reader.is('**')) return base;
    const exponent = reader.optional(() => {
      reader.advance();
      return this.deeper(() => this.factor());
    });
    return exponent ? shape('expression', base.start, exponent.end) : base;
  }

  private awaitPrimary(): Shape {
    if (!this.reader.is('await')) return this.primary();
    const first = this.reader.advance();
    return shape('await expression', first, this.primary().end);
  }

  // ---- primaries

  primary(): Shape {
    const { reader } = this;
    let left = this.atom();
    for (;;) {
      // Looking for a lone generator expression, CPython comes upon lists and sets as well (`genexp`, `invalid_comprehension`).
      if (reader.explain && reader.is('[', '{')) this.brackets.explainList();
      if (!reader.is('.', '(', '[')) return left;
      const longer = reader.optional(() => this.trailer(left));
      if (!longer) return left;
      left = longer;
    }
  }

  private trailer(left: Shape): Shape {
    const { reader } = this;
    if (reader.take('.')) return shape('attribute', left.start, reader.expectName());
    if (reader.is('(')) return shape('function call', left.start, this.callArguments.parenthesized());
    reader.advance();
    this.slices();
    return shape('subscript', left.start, reader.expect(']'));
  }

  private slices(): void {
    const { reader } = this;
    do {
      if (reader.is('*')) this.starredExpression();
      else this.slice();
    } while (reader.take(',') && !reader.is(']'));
  }

  private slice(): void {
    const { reader } = this;
    if (!reader.is(':') && isWalrus(this.namedExpression())) return;
    if (!reader.take(':')) return;
    if (this.startsExpression()) this.expression();
    if (reader.take(':') && this.startsExpression()) this.expression();
  }

  private atom(): Shape {
    const { reader } = this;
    const { token } = reader;
    if (reader.isName()) return shape('name', reader.advance(), token);
    if (token.type === 'number') return shape('literal', reader.advance(), token);
    if (this.strings.starts()) return this.strings.literals();
    if (reader.is('True', 'False', 'None')) return shape(token.text, reader.advance(), token);
    if (reader.take('...')) return shape('ellipsis', token, token);
    if (reader.is('(')) return this.brackets.group();
    if (reader.is('[')) return this.brackets.list();
    if (reader.is('{')) return this.brackets.braces();
    return reader.fail();
  }
}
