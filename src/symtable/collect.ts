/**
 * The first pass: the bare facts about each block's names, gathered in CPython's order
 * (`symtable_visit_*` of Python/symtable.c); the order decides slots and cells.
 */
import type { SourceText } from '../source/text.js';
import type {
  AnnAssign, Arg, Arguments, ClassDef, Comprehension, ComprehensionExpr, ExceptHandler, Expr, ExprContext, FunctionDef,
  Global, Import, ImportFrom, Keyword, Lambda, Mod, NamedExpr, Nonlocal, Position, Stmt,
} from '../syntax/ast.js';
import type { Futures } from './future.js';
import { isFuture } from './future.js';
import { mangle } from './mangle.js';
import { OpenBlocks } from './open-blocks.js';
import { DEF } from './table.js';
import type { BlockNode, SymbolTable } from './table.js';

const NOWHERE: Position = { lineno: 0, col_offset: 0, end_lineno: 0, end_col_offset: 0 };

export class Collector extends OpenBlocks {
  constructor(source: SourceText, private readonly future: Futures) {
    super(source, future.names);
  }

  collect(mod: Mod): { top: SymbolTable; blocks: Map<BlockNode, SymbolTable> } {
    const top = this.newTable('module', 'top', NOWHERE, mod);
    this.inside(top, () => {
      top.hasDocstring = mod.node === 'Module' && hasDocstring(mod.body);
      this.statements(mod.body);
    });
    return { top, blocks: this.blocks };
  }

  // ---- statements

  private statements(body: Stmt[]): void {
    for (const statement of body) this.statement(statement);
  }

  private statement(s: Stmt): void {
    switch (s.node) {
      case 'FunctionDef': return this.functionDef(s);
      case 'ClassDef': return this.classDef(s);
      case 'Return':
        this.optional(s.value);
        if (s.value) this.table.returnsValue = true;
        return undefined;
      case 'Delete': return this.expressions(s.targets);
      case 'Assign':
        this.expressions(s.targets);
        return this.expression(s.value);
      case 'AnnAssign': return this.annAssign(s);
      case 'AugAssign':
        this.bindingAs('augmented', () => this.expression(s.target));
        return this.expression(s.value);
      case 'For':
        this.bindingAs('loop', () => this.expression(s.target));
        this.expression(s.iter);
        return this.conditional(() => this.blocksOf(s.body, s.orelse));
      case 'While':
      case 'If':
        this.expression(s.test);
        return this.conditional(() => this.blocksOf(s.body, s.orelse));
      case 'With':
        return this.conditional(() => {
          for (const item of s.items) {
            this.expression(item.context_expr);
            this.bindingAs('with', () => this.optional(item.optional_vars));
          }
          this.statements(s.body);
        });
      case 'Raise':
        this.optional(s.exc);
        return this.optional(s.cause);
      case 'Try':
        return this.conditional(() => {
          this.statements(s.body);
          for (const handler of s.handlers) this.handler(handler);
          this.blocksOf(s.orelse, s.finalbody);
        });
      case 'Assert':
        this.expression(s.test);
        return this.optional(s.msg);
      case 'Import':
      case 'ImportFrom': return this.imports(s);
      case 'Global': return this.directive(s, DEF.GLOBAL, 'global');
      case 'Nonlocal': return this.directive(s, DEF.NONLOCAL, 'nonlocal');
      case 'Expr': return this.expression(s.value);
      case 'Pass':
      case 'Break':
      case 'Continue': return undefined;
    }
  }

  private blocksOf(...blocks: Stmt[][]): void {
    for (const block of blocks) this.statements(block);
  }

  private functionDef(s: FunctionDef): void {
    this.define(s.name, DEF.LOCAL, s, 'def');
    this.defaults(s.args);
    this.expressions(s.decorator_list);
    const table = this.newTable('function', s.name, s, s);
    table.hasDocstring = hasDocstring(s.body);
    this.signatureAnnotations(s);
    this.inside(table, () => {
      this.parameters(s.args);
      this.statements(s.body);
    });
  }

  private classDef(s: ClassDef): void {
    this.define(s.name, DEF.LOCAL, s, 'class');
    this.expressions(s.decorator_list);
    this.expressions(s.bases);
    this.keywords(s.keywords);
    const table = this.newTable('class', s.name, s, s);
    const outer = this.className;
    this.className = s.name;
    this.inside(table, () => {
      table.hasDocstring = hasDocstring(s.body);
      this.statements(s.body);
    });
    this.className = outer;
  }

  private annAssign(s: AnnAssign): void {
    const { table } = this;
    table.annotationsUsed = true;
    if (s.target.node === 'Name') {
      const { id } = s.target;
      const flags = this.flagsOf(id);
      if (flags & (DEF.GLOBAL | DEF.NONLOCAL) && table !== this.top && s.simple) {
        this.fail(`annotated name '${id}' can't be ${flags & DEF.GLOBAL ? 'global' : 'nonlocal'}`, s);
      }
      if (s.simple) this.define(id, DEF.ANNOT | DEF.LOCAL, s.target, 'annotated');
      else if (s.value) this.define(id, DEF.LOCAL, s.target, 'annotated');
    } else {
      this.expression(s.target);
    }
    this.annotation(s.annotation);
    this.optional(s.value);
  }

  private handler(handler: ExceptHandler): void {
    this.optional(handler.type);
    if (handler.name !== null) this.define(handler.name, DEF.LOCAL, handler, 'except');
    this.statements(handler.body);
  }

  private imports(s: Import | ImportFrom): void {
    for (const alias of s.names) {
      if (alias.name !== '*') {
        const name = (alias.asname ?? alias.name).split('.', 1)[0] ?? '';
        this.define(name, DEF.IMPORT, alias, 'import');
      } else if (this.table.type !== 'module') {
        this.fail('import * only allowed at module level', alias);
      }
    }
    if (s.node === 'ImportFrom' && isFuture(s) && this.isLate(s)) {
      this.fail('from __future__ imports must occur at the beginning of the file', s);
    }
  }

  private isLate(s: Position): boolean {
    const { last } = this.future;
    return !last || s.lineno > last.lineno || (s.lineno === last.end_lineno && s.col_offset > last.end_col_offset);
  }

  private directive(s: Global | Nonlocal, flag: number, word: 'global' | 'nonlocal'): void {
    for (const name of s.names) {
      const flags = this.flagsOf(name);
      if (flags & DEF.PARAM) this.fail(`name '${name}' is parameter and ${word}`, s);
      if (flags & DEF.USE) this.fail(`name '${name}' is used prior to ${word} declaration`, s);
      if (flags & DEF.ANNOT) this.fail(`annotated name '${name}' can't be ${word}`, s);
      if (flags & DEF.LOCAL) this.fail(`name '${name}' is assigned to before ${word} declaration`, s);
      this.define(name, flag, s, `${word}-statement`);
      this.declare(name, s);
    }
  }

  private declare(name: string, at: Position): void {
    this.table.directives.push({ name: mangle(this.className, name), at });
  }

  // ---- expressions

  private expressions(list: (Expr | null)[]): void {
    for (const expr of list) this.optional(expr);
  }

  private optional(expr: Expr | null): void {
    if (expr) this.expression(expr);
  }

  private keywords(keywords: Keyword[]): void {
    for (const keyword of keywords) if (keyword.arg !== null) this.checkName(keyword.arg, keyword, 'Store');
    for (const keyword of keywords) this.expression(keyword.value);
  }

  private expression(e: Expr): void {
    switch (e.node) {
      case 'NamedExpr': return this.namedExpr(e);
      case 'BoolOp':
      case 'JoinedStr': return this.expressions(e.values);
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
      case 'Compare': return this.expressions([e.left, ...e.comparators]);
      case 'Call':
        this.expressions([e.func, ...e.args]);
        return this.keywords(e.keywords);
      case 'FormattedValue': return this.expressions([e.value, e.format_spec]);
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

  private forbidInAnnotation(what: string, e: Expr): void {
    if (this.table.type === 'annotation') this.fail(`${what} cannot be used within an annotation`, e);
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

  /** A walrus in a comprehension binds in the block around it (PEP 572). */
  private bindOutside(name: string, at: Position): void {
    for (const visit of [...this.stack].reverse()) {
      const { table } = visit;
      const flags = this.flagsOf(name, table);
      if (table.comprehension) {
        if (flags & DEF.COMP_ITER && flags & DEF.LOCAL) {
          this.fail(`assignment expression cannot rebind comprehension iteration variable '${name}'`, at);
        }
        continue;
      }
      if (table.type === 'class') this.fail('assignment expression within a comprehension cannot be used in a class body', at);
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

  private comprehension(e: ComprehensionExpr, kind: 'list' | 'set' | 'dict' | 'generator', value: Expr | null, elt: Expr): void {
    const [outermost, ...rest] = e.generators;
    if (!outermost) throw new Error('a comprehension has no generator');
    this.iterable(outermost);
    const table = this.newTable('function', kind === 'generator' ? 'genexpr' : `${kind}comp`, e, e);
    this.inside(table, () => {
      table.comprehension = kind;
      this.define('.0', DEF.PARAM, e, 'implicit');
      this.iterationTarget(outermost);
      this.expressions(outermost.ifs);
      for (const clause of rest) {
        this.iterationTarget(clause);
        this.iterable(clause);
        this.expressions(clause.ifs);
      }
      this.optional(value);
      this.expression(elt);
      table.generator = kind === 'generator';
    });
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

  // ---- parameters and annotations

  private defaults(args: Arguments): void {
    this.expressions(args.defaults);
    this.expressions(args.kw_defaults);
  }

  private parameters(args: Arguments): void {
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

  /** Every `def` has an annotation block, even an empty one (PEP 649). */
  private signatureAnnotations(s: FunctionDef): void {
    const { args } = s;
    const inClass = this.table.type === 'class' || this.table.canSeeClassScope;
    const table = this.newTable('annotation', '__annotate__', s, args);
    this.insideAnnotations(table, s, () => {
      if (inClass) this.seeClassScope(table, s);
      const annotated = [...args.posonlyargs, ...args.args, args.vararg, args.kwarg, ...args.kwonlyargs];
      for (const expr of [...annotated.map((arg) => arg?.annotation ?? null), s.returns]) {
        if (!expr) continue;
        table.annotationsUsed = true;
        this.expression(expr);
      }
    });
  }

  /** The annotation of a variable. In a function it is never evaluated and its names do not count. */
  private annotation(expr: Expr): void {
    const { table, visit } = this;
    // A module may stop half-way, so all its annotations are conditional.
    const conditional = table.type === 'module' || (table.type === 'class' && visit.inConditionalBlock);
    if (conditional && !table.hasConditionalAnnotations) {
      table.hasConditionalAnnotations = true;
      this.define('__conditional_annotations__', DEF.USE, expr, 'implicit');
    }
    const first = table.annotationBlock === null;
    table.annotationBlock ??= this.newTable('annotation', '__annotate__', expr, null);
    const block = table.annotationBlock;
    this.insideAnnotations(block, expr, () => {
      if (first && table.type === 'class' && !this.futures.has('annotations')) this.seeClassScope(block, expr);
      this.visit.inUnevaluatedAnnotation = table.type === 'function';
      this.expression(expr);
    });
  }

  private seeClassScope(table: SymbolTable, at: Position): void {
    table.canSeeClassScope = true;
    this.define('__classdict__', DEF.USE, at, 'implicit');
  }
}

function hasDocstring(body: Stmt[]): boolean {
  const [first] = body;
  return first?.node === 'Expr' && first.value.node === 'Constant' && typeof first.value.value === 'string';
}
