/** The grammar of expressions (Grammar/python.gram, "Expressions" and their `invalid_` rules). */
import { KEYWORDS } from '../convert/names.js';
import { CallArguments } from './arguments.js';
import { Brackets } from './brackets.js';
import { ParameterChecker } from './parameters.js';
import type { Reader } from './reader.js';
import { extended, headless, isBareName, shape } from './shapes.js';
import type { Shape } from './shapes.js';
import { Strings } from './strings.js';
import type { Token } from './tokens.js';

/** Binary operators by how tight they bind, loosest first. */
const BINARY: readonly (readonly string[])[] = [['|'], ['^'], ['&'], ['<<', '>>'], ['+', '-'], ['*', '/', '//', '%', '@']];
const COMPARE: readonly string[] = ['==', '!=', '<', '<=', '>', '>=', 'in', 'is', 'not'];
/** Keywords that an expression can begin with. */
const OPENING_KEYWORDS: ReadonlySet<string> = new Set(['True', 'False', 'None', 'not', 'lambda', 'await']);
const SOFT_KEYWORDS: ReadonlySet<string> = new Set(['_', 'case', 'match', 'type']);

export class Expressions {
  private readonly callArguments: CallArguments;
  readonly strings: Strings;
  readonly brackets: Brackets;

  constructor(readonly reader: Reader) {
    this.callArguments = new CallArguments(reader, this);
    this.strings = new Strings(reader, this);
    this.brackets = new Brackets(reader, this);
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
    const first = item();
    if (!this.reader.is(',')) return first;
    const parts = [first];
    while (this.reader.take(',') && this.startsExpression()) parts.push(item());
    return { ...headless('tuple', first.first, this.reader.last, parts), head: first.head };
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
    return this.reader.is('*') ? this.starredElement(() => this.binary(0)) : this.namedExpression();
  }

  /** A starred expression in brackets; there a lone star has words of its own. */
  starredElement(operand: () => Shape): Shape {
    const { reader } = this;
    const result = reader.attempt(() => this.starred(operand));
    if (result) return result;
    if (reader.explain) {
      reader.advance();
      if (!this.startsExpression()) reader.raiseHere('Invalid star expression');
    }
    return reader.fail();
  }

  starred(operand: () => Shape): Shape {
    const star = this.reader.expect('*');
    const value = operand();
    return headless('starred', star, value.last, [value]);
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
      return headless('named expression', name, value.last);
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
    if (!reader.is('=') || expr.head !== expr) return;
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
    if (!['list', 'tuple', 'generator expression', 'True', 'None', 'False'].includes(left.kind)) {
      reader.raise(`cannot assign to ${left.kind} here. Maybe you meant '==' instead of '='?`, left.first, left.last);
    }
  }

  expression(): Shape {
    const { reader } = this;
    if (reader.is('lambda')) return this.lambda();
    if (reader.explain) this.explainStatementBeforeIf();
    const start = reader.token;
    const follower = reader.next;
    const body = this.disjunction();
    if (reader.explain) this.explainNeighbour(body, start, follower);
    if (!reader.is('if')) return body;
    reader.advance();
    const test = this.disjunction();
    if (!reader.is('else')) {
      if (reader.explain && !reader.is(':')) reader.raise("expected 'else' after 'if' expression", body.first, test.last);
      reader.fail();
    }
    reader.advance();
    if (reader.explain && !reader.looksLike(() => this.expression())) {
      reader.raise("expected expression after 'else', but statement is given", reader.token, reader.token);
    }
    const orelse = this.expression();
    return extended('conditional expression', body, orelse.last);
  }

  private explainStatementBeforeIf(): void {
    const { reader } = this;
    if (!reader.is('pass', 'break', 'continue') || reader.next?.text !== 'if') return;
    const word = reader.token;
    const matches = reader.looksLike(() => {
      reader.advance();
      reader.advance();
      this.disjunction();
      reader.expect('else');
    });
    if (matches) reader.raise("expected expression before 'if', but statement is given", word, word);
  }

  /** Two expressions side by side: a forgotten comma, a string cut in two, or Python 2's print. */
  private explainNeighbour(left: Shape, start: Token, follower: Token | undefined): void {
    const { reader } = this;
    if (!this.startsExpression() || reader.is('*', '-', '+', '(', '[')) return;
    const quiet = reader.quietly();
    const right = quiet.attempt(() => new Expressions(quiet).expression());
    if (!right) return;
    const call = start.type === 'name' && (start.text === 'print' || start.text === 'exec') && start === left.last;
    if (left.kind === 'literal' && left.first.type === 'string' && quiet.isType('string')) {
      reader.raise('invalid syntax. Is this intended to be part of the string?', right.first, right.last);
    }
    const oddPrefix = start.type === 'name' && follower?.type === 'string';
    const soft = start.type === 'name' && SOFT_KEYWORDS.has(start.text);
    if (!oddPrefix && !soft && !call && reader.last.level > 0) {
      reader.raise('invalid syntax. Perhaps you forgot a comma?', left.first, right.last);
    }
    if (call) {
      const all = this.starExpressions();
      reader.raise(`Missing parentheses in call to '${start.text}'. Did you mean ${start.text}(...)?`, start, all.last);
    }
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
    return headless('lambda', first, body.last);
  }

  // ---- operators

  disjunction(): Shape {
    return this.chain('or', () => this.chain('and', () => this.inversion()));
  }

  private chain(operator: string, operand: () => Shape): Shape {
    const first = operand();
    if (!this.reader.is(operator)) return first;
    let last = first;
    while (this.reader.take(operator)) last = operand();
    return extended('expression', first, last.last);
  }

  private inversion(): Shape {
    if (!this.reader.is('not')) return this.comparison();
    const first = this.reader.advance();
    return headless('expression', first, this.inversion().last);
  }

  private comparison(): Shape {
    const { reader } = this;
    const first = this.binary(0);
    let last: Shape | null = null;
    while (reader.is(...COMPARE)) {
      const operator = reader.advance();
      if (operator.text === 'not') reader.expect('in');
      else if (operator.text === 'is') reader.take('not');
      last = this.binary(0);
    }
    return last ? extended('comparison', first, last.last) : first;
  }

  /** Binary operators from a level of binding on; 0 is the grammar's `bitwise_or`. */
  binary(level: number): Shape {
    const operators = BINARY[level];
    if (!operators) return this.factor();
    let left = this.binary(level + 1);
    while (this.reader.is(...operators)) {
      this.reader.advance();
      this.explainNot(level);
      left = shape('expression', left.first, this.binary(level + 1).last);
    }
    return left;
  }

  private explainNot(level: number): void {
    const { reader } = this;
    if (!reader.explain || level < 4 || !reader.is('not')) return;
    const word = reader.token;
    const operand = reader.attempt(() => this.inversion());
    if (operand) reader.raise("'not' after an operator must be parenthesized", word, operand.last);
  }

  private factor(): Shape {
    const { reader } = this;
    if (!reader.is('+', '-', '~')) return this.power();
    const first = reader.advance();
    this.explainNot(BINARY.length);
    return shape('expression', first, this.factor().last);
  }

  private power(): Shape {
    const base = this.awaitPrimary();
    return this.reader.take('**') ? shape('expression', base.first, this.factor().last) : base;
  }

  private awaitPrimary(): Shape {
    if (!this.reader.is('await')) return this.primary();
    const first = this.reader.advance();
    return shape('await expression', first, this.primary().last);
  }

  // ---- primaries

  private primary(): Shape {
    const { reader } = this;
    let left = this.atom();
    for (;;) {
      if (reader.take('.')) left = shape('attribute', left.first, reader.expectName());
      else if (reader.is('(')) left = shape('function call', left.first, this.callArguments.parenthesized());
      else if (reader.take('[')) {
        this.slices();
        left = shape('subscript', left.first, reader.expect(']'));
      } else return left;
    }
  }

  private slices(): void {
    const { reader } = this;
    do {
      if (reader.is('*')) this.starredElement(() => this.expression());
      else this.slice();
    } while (reader.take(',') && !reader.is(']'));
  }

  private slice(): void {
    const { reader } = this;
    if (!reader.is(':')) this.namedExpression();
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
