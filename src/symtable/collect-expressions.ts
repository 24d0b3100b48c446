/** The first pass over expressions: `symtable_visit_expr` of Python/symtable.c. */
import type {
  Arg, Arguments, Await, Comprehension, ComprehensionExpr, Expr, ExprContext, Keyword, Lambda, NamedExpr, Position,
} from '../syntax/ast.js';
import { OpenBlocks } from './open-blocks.js';
import { DEF } from './table.js';
import type { BlockType, ComprehensionKind } from './table.js';

/** Blocks that are evaluated apart from the code around them, and so have no walrus, `yield` or `await`. */
const FORBIDDEN_IN: Readonly<Partial<Record<BlockType, string>>> = {
  'annotation': 'an annotation', 'type alias': 'a type alias', 'type parameters': 'the definition of a generic',
};

/** Blocks that a walrus in a comprehension cannot bind in. */
const NO_PLACE_FOR_WALRUS: Readonly<Partial<Record<BlockType, string>>> = {
  'class': 'in a class body', 'type variable': 'in a TypeVar bound', 'type alias': 'in a type alias',
  'type parameters': 'within the definition of a generic',
};

export abstract class ExpressionCollector extends OpenBlocks {
  protected expressions(list: (Expr | null)[]): void {
    for (const expr of list) this.optional(expr);
  }

  protected optional(expr: Expr | null): void {
    if (expr) this.expression(expr);
  }

  protected keywords(keywords: Keyword[]): void {
    for (const keyword of keywords) if (keyword.arg !== null) this.checkName(keyword.arg, keyword, 'Store');
    for (const keyword of keywords) this.expression(keyword.value);
  }

  protected expression(e: Expr): void {
    switch (e.node) {
      case 'NamedExpr': return this.namedExpr(e);
      case 'BoolOp':
      case 'JoinedStr':
      case 'TemplateStr': return this.expressions(e.values);
      case 'BinOp': return this.expressions([e.left, e.right]);
      case 'UnaryOp': return this.expression(e.operand);
      case 'Lambda': return this.lambda(e);
      case 'IfExp': return this.expressions([e.test, e.body, e.orelse]);
      case 'Dict': return this.expressions([...e.keys, ...e.values]);
      case 'Set':
      case 'List':
      case 'Tuple': return this.expressions(e.elts);
      case 'ListComp': return this.comprehension(e, 'list', null, e.elt);
      case 'SetComp': return this.comprehension(e, 'set', null, e.elt);
      case 'DictComp': return this.comprehension(e, 'dict', e.value, e.key);
      case 'GeneratorExp': return this.comprehension(e, 'generator', null, e.elt);
      case 'Yield':
      case 'YieldFrom': return this.yields(e, e.value);
      case 'Await': return this.await(e);
      case 'Compare': return this.expressions([e.left, ...e.comparators]);
      case 'Call':
        this.expressions([e.func, ...e.args]);
        return this.keywords(e.keywords);
      case 'FormattedValue':
      case 'Interpolation': return this.expressions([e.value, e.format_spec]);
      case 'Constant': return undefined;
      case 'Attribute':
        this.checkName(e.attr, e, e.ctx);
        return this.expression(e.value);
      case 'Subscript': return this.expressions([e.value, e.slice]);
      case 'Starred': return this.expression(e.value);
      case 'Slice': return this.expressions([e.lower, e.upper, e.step]);
      case 'Name': return this.name(e.id, e.ctx, e);
    }
  }

  private name(id: string, ctx: ExprContext, at: Position): void {
    if (this.visit.inUnevaluatedAnnotation) return;
    if (ctx === 'Load') this.define(id, DEF.USE, at, 'never-bound', ctx);
    else this.define(id, DEF.LOCAL, at, ctx === 'Del' ? 'deleted' : this.binding, ctx);
    // Reading `super` counts as a use of `__class__`.
    if (ctx === 'Load' && id === 'super' && this.table.isFunctionLike) {
      this.define('__class__', DEF.USE, at, 'implicit');
    }
  }

  private yields(e: Expr, value: Expr | null): void {
    this.forbidInAnnotation('yield expression', e);
    this.optional(value);
    this.table.generator = true;
    const { comprehension } = this.table;
    if (comprehension) {
      this.fail(`'yield' inside ${comprehension === 'generator' ? 'generator expression' : `${comprehension} comprehension`}`, e);
    }
  }

  private await(e: Await): void {
    this.forbidInAnnotation('await expression', e);
    const { table } = this;
    if (!table.isFunctionLike) this.fail("'await' outside function", e);
    if (!this.inAsyncFunction && table.comprehension === null) this.fail("'await' outside async function", e);
    this.expression(e.value);
    table.coroutine = true;
  }

  private get inAsyncFunction(): boolean {
    return this.table.type === 'function' && this.table.coroutine;
  }

  /** `symtable_raise_if_annotation_block` */
  private forbidInAnnotation(what: string, e: Expr): void {
    const where = this.visit.typeVariable ?? FORBIDDEN_IN[this.table.type];
    if (where !== undefined) this.fail(`${what} cannot be used within ${where}`, e);
  }

  private namedExpr(e: NamedExpr): void {
    this.forbidInAnnotation('named expression', e);
    if (this.visit.compIterExpr > 0) {
      this.fail('assignment expression cannot be used in a comprehension iterable expression', e);
    }
    if (this.table.comprehension) this.bindOutside(e.target.id, e.target);
    this.expression(e.value);
    this.bindingAs('walrus', () => this.expression(e.target));
  }

  /** A walrus in a comprehension binds in the block around it (PEP 572). `symtable_extend_namedexpr_scope` */
  private bindOutside(name: string, at: Position): void {
    for (const visit of this.stack.toReversed()) {
      const { table } = visit;
      const flags = this.flagsOf(name, table);
      if (table.comprehension) {
        if (flags & DEF.COMP_ITER && flags & DEF.LOCAL) {
          this.fail(`assignment expression cannot rebind comprehension iteration variable '${name}'`, at);
        }
        continue;
      }
      if (table.type === 'annotation') continue;
      const where = NO_PLACE_FOR_WALRUS[table.type];
      if (where !== undefined) this.fail(`assignment expression within a comprehension cannot be used ${where}`, at);
      const global = table.type === 'module' || (flags & DEF.GLOBAL) !== 0;
      this.define(name, global ? DEF.GLOBAL : DEF.NONLOCAL, at, 'walrus');
      this.declare(name, at);
      this.defineIn(visit, name, table.type === 'module' ? DEF.GLOBAL : DEF.LOCAL, at, 'walrus');
      return;
    }
  }

  private lambda(e: Lambda): void {
    this.defaults(e.args);
    this.inside(this.newTable('function', 'lambda', e, e), () => {
      this.parameters(e.args);
      this.expression(e.body);
    });
  }

  private comprehension(e: ComprehensionExpr, kind: ComprehensionKind, value: Expr | null, elt: Expr): void {
    const [outermost, ...rest] = e.generators;
    if (!outermost) throw new Error('a comprehension has no generator');
    this.iterable(outermost);
    const table = this.newTable('function', kind === 'generator' ? 'genexpr' : `${kind}comp`, e, e);
    this.inside(table, () => {
      table.comprehension = kind;
      if (outermost.is_async) table.coroutine = true;
      this.define('.0', DEF.PARAM, e, 'implicit');
      this.iterationTarget(outermost);
      this.expressions(outermost.ifs);
      for (const clause of rest) {
        this.iterationTarget(clause);
        this.iterable(clause);
        this.expressions(clause.ifs);
        if (clause.is_async) table.coroutine = true;
      }
      this.optional(value);
      this.expression(elt);
      table.generator = kind === 'generator';
    });
    if (!table.coroutine || kind === 'generator') return;
    if (!this.inAsyncFunction && this.table.comprehension === null) {
      this.fail('asynchronous comprehension outside of an asynchronous function', e);
    }
    this.table.coroutine = true;
  }

  private iterationTarget(clause: Comprehension): void {
    this.visit.compIterTarget = true;
    this.bindingAs('comprehension', () => this.expression(clause.target));
    this.visit.compIterTarget = false;
  }

  private iterable(clause: Comprehension): void {
    this.visit.compIterExpr += 1;
    this.expression(clause.iter);
    this.visit.compIterExpr -= 1;
  }

  // ---- parameters

  protected defaults(args: Arguments): void {
    this.expressions(args.defaults);
    this.expressions(args.kw_defaults);
  }

  protected parameters(args: Arguments): void {
    const { table } = this;
    const add = (arg: Arg) => this.define(arg.arg, DEF.PARAM, arg, 'parameter');
    [...args.posonlyargs, ...args.args, ...args.kwonlyargs].forEach(add);
    if (args.vararg) {
      add(args.vararg);
      table.varargs = true;
    }
    if (args.kwarg) {
      add(args.kwarg);
      table.varkeywords = true;
    }
  }
}
