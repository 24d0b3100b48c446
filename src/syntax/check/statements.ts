/** The grammar of statements (Grammar/python.gram and its `invalid_` rules). */
import { CallArguments } from './arguments.js';
import { Expressions } from './expressions.js';
import { ParameterChecker } from './parameters.js';
import type { Reader } from './reader.js';
import { invalidTarget, isBareName } from './shapes.js';
import type { Shape } from './shapes.js';
import { Patterns } from './patterns.js';
import { SimpleStatements } from './simple-statements.js';
import type { Token } from './tokens.js';
import { checkTypeParameters } from './type-parameters.js';

export class Statements {
  private readonly expressions: Expressions;
  private readonly simple: SimpleStatements;
  private readonly patterns: Patterns;

  constructor(private readonly reader: Reader) {
    this.expressions = new Expressions(reader);
    this.simple = new SimpleStatements(reader, this.expressions);
    this.patterns = new Patterns(reader, this.expressions);
  }

  /** A whole program. */
  file(): void {
    while (!this.reader.isType('end')) this.statement();
  }

  /** One expression, or several with commas between them, and nothing else. */
  expressionInput(): void {
    this.expressions.expressions();
    while (this.reader.takeType('newline'));
    if (!this.reader.isType('end')) this.reader.fail();
  }

  private statement(): void {
    const { reader } = this;
    switch (reader.token.type === 'name' ? reader.token.text : reader.token.text === '@' ? '@' : '') {
      case 'if': return this.ifStatement();
      case 'while': return this.whileStatement();
      case 'for': return this.forStatement();
      case 'try': return this.tryStatement();
      case 'with': return this.withStatement();
      case 'def': return this.functionDefinition();
      case 'class': return this.classDefinition();
      case '@': return this.decorated();
      case 'async': return this.asynchronous();
      case 'match': case 'case': return this.matchOrSimple();
      default: return this.simple.line();
    }
  }

  /** `: block`; a missing colon at the end of the line is named. */
  private suite(owner: string, word: Token, forced = false): void {
    const { reader } = this;
    if (!reader.is(':')) {
      if (forced) reader.raise("expected ':'", reader.token, reader.token);
      if (reader.explain && reader.isType('newline')) reader.raiseHere("expected ':'");
    }
    reader.expect(':');
    if (!reader.takeType('newline')) return this.simple.line();
    if (!reader.isType('indent')) {
      if (reader.explain) {
        reader.raiseHere(`expected an indented block after ${owner} on line ${reader.lineOf(word)}`, 'IndentationError');
      }
      reader.fail();
    }
    reader.advance();
    do this.statement(); while (!reader.isType('dedent'));
    reader.advance();
    return undefined;
  }

  private ifStatement(): void {
    const { reader } = this;
    let count = 0;
    do {
      const word = reader.advance();
      reader.enter();
      count += 1;
      this.expressions.namedExpression();
      this.suite(`'${word.text}' statement`, word);
    } while (reader.is('elif'));
    this.elseBlock();
    reader.leave(count);
    if (reader.explain && reader.is('elif')) reader.raiseHere("'elif' block follows an 'else' block");
  }

  private elseBlock(): void {
    const { reader } = this;
    if (reader.is('else')) this.suite("'else' statement", reader.advance(), true);
  }

  private whileStatement(): void {
    const word = this.reader.advance();
    this.expressions.namedExpression();
    this.suite("'while' statement", word);
    this.elseBlock();
  }

  private forStatement(): void {
    const { reader } = this;
    const word = reader.advance();
    this.expressions.brackets.forTargets(false);
    reader.expect('in');
    this.expressions.starExpressions();
    this.suite("'for' statement", word);
    this.elseBlock();
  }

  private tryStatement(): void {
    const { reader } = this;
    this.suite("'try' statement", reader.advance(), true);
    const handlers = reader.is('except');
    if (handlers) this.handlers();
    if (reader.is('finally')) this.suite("'finally' statement", reader.advance(), true);
    else if (!handlers) {
      if (reader.explain) reader.raiseHere("expected 'except' or 'finally' block");
      reader.fail();
    }
  }

  /** Clauses of one kind: all `except` or all `except*` (PEP 654). */
  private handlers(): void {
    const { reader } = this;
    const star = reader.next?.text === '*';
    while (reader.is('except')) {
      const mixed = (reader.next?.text === '*') !== star;
      if (mixed) this.mixedHandlers(star);
      this.handler(star);
    }
    this.elseBlock();
  }

  private mixedHandlers(star: boolean): never {
    const { reader } = this;
    const word = reader.advance();
    const last = star ? word : reader.advance();
    if (reader.explain) {
      if (!star || !reader.is(':')) this.handlerTypes(!star);
      if (reader.is(':')) reader.raise("cannot have both 'except' and 'except*' on the same 'try'", word, last);
    }
    return reader.fail();
  }

  private handler(star: boolean): void {
    const { reader } = this;
    const word = reader.advance();
    const keyword = star ? 'except*' : 'except';
    if (star) {
      reader.expect('*');
      if (reader.explain && (reader.isType('newline') || reader.is(':'))) reader.raiseHere('expected one or more exception types');
      this.handlerTypes(star);
    } else if (!reader.is(':') && !(reader.explain && reader.isType('newline'))) {
      this.handlerTypes(star);
    }
    this.suite(`'${keyword}' statement`, word);
  }

  private handlerTypes(star: boolean): void {
    const { reader } = this;
    const types = this.expressions.expressions();
    if (!reader.take('as')) return undefined;
    if (types.kind === 'tuple' && !types.parenthesized && types.first.text !== '(') {
      if (reader.explain && reader.isName() && reader.next?.text === ':') {
        reader.advance();
        reader.expect(':');
        reader.raiseFrom("multiple exception types must be parenthesized when using 'as'", types.first);
      }
      reader.fail();
    }
    if (!reader.explain) return void reader.expectName();
    const name = this.expressions.expression();
    if (isBareName(name)) return undefined;
    if (reader.is(':')) reader.raise(`cannot use except${star ? '*' : ''} statement with ${name.kind}`, name.first, name.last);
    return reader.fail();
  }

  private withStatement(): void {
    const { reader } = this;
    const word = reader.advance();
    const parenthesized = reader.is('(') && reader.attempt(() => {
      reader.advance();
      do this.withItem(); while (reader.take(',') && !reader.is(')'));
      reader.expect(')');
      if (!reader.is(':')) reader.fail();
      return true;
    });
    if (!parenthesized) {
      do this.withItem(); while (reader.take(','));
    }
    this.suite("'with' statement", word);
  }

  private withItem(): void {
    const { reader } = this;
    this.expressions.expression();
    if (!reader.take('as')) return;
    const target = this.target();
    const invalid = invalidTarget(target, 'assign');
    if (!invalid) return;
    if (reader.explain && reader.is(',', ')', ':')) reader.raise(`cannot assign to ${invalid.kind}`, invalid.first, invalid.last);
    reader.fail();
  }

  private target(): Shape {
    const { reader } = this;
    return reader.is('*') ? this.expressions.starred(() => this.expressions.binary(0)) : this.expressions.expression();
  }

  private functionDefinition(): void {
    const { reader } = this;
    const word = reader.advance();
    reader.expectName();
    checkTypeParameters(reader, this.expressions);
    reader.force('(');
    new ParameterChecker(reader, this.expressions, 'function').check();
    reader.expect(')');
    reader.attempt(() => {
      reader.expect('->');
      this.expressions.expression();
    });
    if (!reader.is(':')) reader.force(':');
    this.suite('function definition', word);
  }

  private classDefinition(): void {
    const { reader } = this;
    const word = reader.advance();
    reader.expectName();
    checkTypeParameters(reader, this.expressions);
    if (reader.is('(')) new CallArguments(reader, this.expressions).parenthesized(false);
    this.suite('class definition', word);
  }

  private decorated(): void {
    const { reader } = this;
    while (reader.take('@')) {
      this.expressions.namedExpression();
      if (!reader.takeType('newline')) reader.fail();
    }
    if (reader.is('def')) this.functionDefinition();
    else if (reader.is('class')) this.classDefinition();
    else if (reader.is('async') && reader.next?.text === 'def') this.asynchronous();
    else reader.fail();
  }

  private asynchronous(): void {
    const { reader } = this;
    reader.advance();
    if (reader.is('def')) this.functionDefinition();
    else if (reader.is('for')) this.forStatement();
    else if (reader.is('with')) this.withStatement();
    else reader.fail();
  }

  // ---- match

  /** `match` and `case` are names wherever no `match` statement can be read. */
  private matchOrSimple(): void {
    const { reader } = this;
    if (reader.is('match') && reader.attempt(() => this.matchStatement())) return;
    if (reader.explain && reader.is('match')) reader.attempt(() => this.explainMatch());
    this.simple.line();
  }

  private matchStatement(): true {
    const { reader } = this;
    reader.expect('match');
    this.subject();
    reader.expect(':');
    if (!reader.takeType('newline') || !reader.takeType('indent') || !reader.is('case')) reader.fail();
    do this.caseBlock(); while (reader.is('case'));
    if (!reader.takeType('dedent')) reader.fail();
    return true;
  }

  private subject(): void {
    const { reader } = this;
    const { kind } = this.expressions.starNamedExpression();
    if (!reader.take(',')) {
      if (kind === 'starred') reader.fail();
      return;
    }
    while (this.expressions.startsExpression()) {
      this.expressions.starNamedExpression();
      if (!reader.take(',')) return;
    }
  }

  private caseBlock(): void {
    const { reader } = this;
    const word = reader.expect('case');
    this.patterns.patterns();
    if (reader.take('if')) this.expressions.namedExpression();
    this.suite("'case' statement", word);
  }

  /** A `match` whose block is missing. */
  private explainMatch(): void {
    const { reader } = this;
    const word = reader.expect('match');
    this.subject();
    if (reader.takeType('newline')) reader.raiseHere("expected ':'");
    reader.expect(':');
    if (reader.takeType('newline') && !reader.isType('indent')) {
      reader.raiseHere(`expected an indented block after 'match' statement on line ${reader.lineOf(word)}`, 'IndentationError');
    }
  }
}
