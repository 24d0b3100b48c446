/** The grammar of simple statements. */
import { KEYWORDS } from '../convert/names.js';
import { Expressions } from './expressions.js';
import type { Reader } from './reader.js';
import { invalidTarget, isBareName, isSingleTarget } from './shapes.js';
import type { Shape } from './shapes.js';
import { checkTypeParameters } from './type-parameters.js';

const AUGMENTED: readonly string[] = ['+=', '-=', '*=', '/=', '//=', '%=', '@=', '&=', '|=', '^=', '<<=', '>>=', '**='];

export class SimpleStatements {
  constructor(private readonly reader: Reader, private readonly expressions: Expressions) {}

  /** One line of statements with semicolons between. */
  line(): void {
    const { reader } = this;
    do this.statement(); while (reader.take(';') && !reader.isType('newline'));
    if (!reader.takeType('newline')) reader.fail();
  }

  private statement(): void {
    const { reader } = this;
    const { token } = reader;
    switch (token.type === 'name' && KEYWORDS.has(token.text) ? token.text : '') {
      case 'pass': case 'break': case 'continue': return this.word();
      case 'return': return this.returnStatement();
      case 'raise': return this.raiseStatement();
      case 'global': case 'nonlocal': return this.names();
      case 'del': return this.deleteStatement();
      case 'assert': return this.assertStatement();
      case 'import': return this.importStatement();
      case 'from': return this.fromStatement();
      case 'yield': return this.yieldStatement();
      default:
        if (token.text === 'type' && reader.attempt(() => this.typeAlias())) return undefined;
        return this.assignmentOrExpression();
    }
  }

  private word(): void {
    const { reader } = this;
    if (reader.explain && reader.next?.text === 'if') this.expressions.starExpressions();
    reader.advance();
  }

  /** `type` is a name wherever this does not match. */
  private typeAlias(): true {
    const { reader } = this;
    reader.expect('type');
    reader.expectName();
    checkTypeParameters(reader, this.expressions);
    reader.expect('=');
    this.expressions.expression();
    return true;
  }

  private returnStatement(): void {
    this.reader.advance();
    if (this.expressions.startsExpression()) this.expressions.starExpressions();
  }

  private raiseStatement(): void {
    const { reader } = this;
    reader.advance();
    if (!this.expressions.startsExpression()) return;
    this.expressions.expression();
    if (reader.take('from')) this.expressions.expression();
  }

  private names(): void {
    const { reader } = this;
    reader.advance();
    do reader.expectName(); while (reader.take(','));
  }

  private deleteStatement(): void {
    const { reader } = this;
    reader.advance();
    const targets = reader.explain ? this.expressions.starExpressions() : this.expressions.commaList(() => this.expressions.primary());
    const invalid = invalidTarget(targets, 'del');
    if (invalid) {
      if (reader.explain) reader.raise(`cannot delete ${invalid.kind}`, invalid.first, invalid.last);
      reader.fail();
    }
    if (!reader.is(';') && !reader.isType('newline')) reader.fail();
  }

  private assertStatement(): void {
    this.reader.advance();
    this.expressions.expression();
    if (this.reader.take(',')) this.expressions.expression();
  }

  // ---- imports

  private importStatement(): void {
    const { reader } = this;
    const word = reader.advance();
    if (reader.explain && reader.isType('newline')) reader.raiseFrom("Expected one or more names after 'import'", reader.token);
    do {
      this.dottedName();
      this.alias();
    } while (reader.take(','));
    if (reader.explain && reader.take('from')) {
      this.dottedName();
      void reader.token;
      reader.raiseFrom("Did you mean to use 'from ... import ...' instead?", word);
    }
  }

  private fromStatement(): void {
    const { reader } = this;
    reader.advance();
    let dots = false;
    while (reader.take('.', '...')) dots = true;
    if (!dots || !reader.is('import')) this.dottedName();
    reader.expect('import');
    if (reader.take('*')) return;
    if (reader.explain && reader.isType('newline')) reader.raiseFrom("Expected one or more names after 'import'", reader.token);
    if (reader.take('(')) {
      do this.importedName(); while (reader.take(',') && !reader.is(')'));
      reader.expect(')');
      return;
    }
    do {
      if (reader.isType('newline')) {
        if (reader.explain) reader.raiseHere('trailing comma not allowed without surrounding parentheses');
        reader.fail();
      }
      this.importedName();
    } while (reader.take(','));
  }

  private importedName(): void {
    this.reader.expectName();
    this.alias();
  }

  private dottedName(): void {
    do this.reader.expectName(); while (this.reader.take('.'));
  }

  private alias(): void {
    const { reader } = this;
    if (!reader.take('as')) return;
    if (reader.explain && !this.aliasEnds()) {
      const target = reader.attempt(() => this.expressions.expression());
      if (target) reader.raise(`cannot use ${target.kind} as import target`, target.first, target.last);
    }
    reader.expectName();
  }

  private aliasEnds(): boolean {
    const { reader } = this;
    return reader.isName() && (reader.next?.type === 'newline' || [',', ')', ';'].includes(reader.next?.text ?? ''));
  }

  // ---- expressions and assignments

  private yieldStatement(): void {
    const { reader } = this;
    const value = this.expressions.yieldExpression();
    if (reader.explain && reader.is('=')) reader.raise('assignment to yield expression not possible', value.first, value.last);
  }

  private assignmentOrExpression(): void {
    const { reader } = this;
    const start = reader.position;
    const left = this.expressions.starExpressions();
    if (reader.is('=')) this.assignment(left);
    else if (reader.is(':')) this.annotated(left);
    else if (reader.is(...AUGMENTED)) this.augmented(left);
    else if (reader.explain) this.explainExpression(start, left);
  }

  /** What `invalid_assignment` sees in an expression that stands alone. */
  private explainExpression(start: number, left: Shape): void {
    const { reader } = this;
    if (reader.is(':=') && !isBareName(left)) this.misplacedWalrus(left);
    const again = new Expressions(reader.explainingAt(start));
    again.reader.attempt(() => {
      again.starNamedExpression();
      again.reader.expect(',');
      for (;;) again.commaList(() => again.starNamedExpression());
    });
  }

  private misplacedWalrus(left: Shape): void {
    const { reader } = this;
    if (reader.looksLike(() => { reader.advance(); this.expressions.expression(); })) {
      reader.raise(`cannot use assignment expressions with ${left.kind}`, left.first, left.last);
    }
  }

  /** `a = b = value`: all but the last are targets. */
  private assignment(first: Shape): void {
    const { reader } = this;
    const targets: Shape[] = [];
    let value: Shape | null = first;
    while (value && reader.is('=')) {
      if (!reader.explain && invalidTarget(value, 'assign')) reader.fail();
      reader.advance();
      targets.push(value);
      value = reader.attempt(() => this.expressions.annotatedRhs());
    }
    if (value && !targets.some((target) => invalidTarget(target, 'assign'))) return;
    if (reader.explain) {
      this.explainComparison([...targets, ...(value ? [value] : [])]);
      for (const target of targets) this.explainTarget(target);
    }
    reader.fail();
  }

  /** The likely case that `==` was meant (`invalid_named_expression`, reached through `invalid_assignment`). */
  private explainComparison([left, right, third]: Shape[]): void {
    if (!left || !right?.head || left.head !== left || !invalidTarget(left, 'assign') && right.head === right) return;
    if (right.head === right && third) return;
    this.expressions.explainEquals(left, right.head);
  }

  private explainTarget(target: Shape): void {
    const { reader } = this;
    const invalid = invalidTarget(target, 'assign');
    if (!invalid) return;
    if (invalid === target && target.kind === 'yield expression' && !target.parenthesized) {
      reader.raise('assignment to yield expression not possible', target.first, target.last);
    }
    reader.raise(`cannot assign to ${invalid.kind}`, invalid.first, invalid.last);
  }

  private annotated(left: Shape): void {
    const { reader } = this;
    const possible = isSingleTarget(left);
    if (!possible && (!reader.explain || left.kind === 'starred')) reader.fail();
    reader.advance();
    this.expressions.expression();
    if (!possible) {
      if (left.kind === 'tuple' || left.kind === 'list') {
        const [only] = left.parts;
        const named = left.first.text === '(' || left.kind === 'list' ? left : only ?? left;
        reader.raise(`only single target (not ${left.kind}) can be annotated`, named.first, named.last);
      }
      reader.raise('illegal target for annotation', left.first, left.last);
    }
    if (reader.take('=')) this.expressions.annotatedRhs();
  }

  private augmented(left: Shape): void {
    const { reader } = this;
    if (!isSingleTarget(left)) {
      if (!reader.explain) reader.fail();
      reader.advance();
      this.expressions.annotatedRhs();
      reader.raise(`'${left.kind}' is an illegal expression for augmented assignment`, left.first, left.last);
    }
    reader.advance();
    this.expressions.annotatedRhs();
  }
}
