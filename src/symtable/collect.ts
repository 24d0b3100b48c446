/**
 * The first pass: the bare facts about each block's names, gathered in CPython's order
 * (`symtable_visit_*` of Python/symtable.c); the order decides slots and cells.
 */
import type { SourceText } from '../source/text.js';
import type {
  AnnAssign, Arguments, ClassDef, ExceptHandler, Expr, FunctionDef, Global, If, Import, ImportFrom, MatchCase, Mod, Nonlocal, Pattern,
  Position, Stmt, TypeAlias, TypeParam,
} from '../syntax/ast.js';
import { elifOf } from '../syntax/walk.js';
import { ExpressionCollector } from './collect-expressions.js';
import type { Futures } from './future.js';
import { isFuture } from './future.js';
import { DEF } from './table.js';
import type { SymbolTable, SymbolTables } from './table.js';

const NOWHERE: Position = { lineno: 0, col_offset: 0, end_lineno: 0, end_col_offset: 0 };

type GenericDefinition = FunctionDef | ClassDef | TypeAlias;

export class Collector extends ExpressionCollector {
  constructor(source: SourceText, private readonly future: Futures) {
    super(source, future.names);
  }

  collect(mod: Mod): Omit<SymbolTables, 'futures'> {
    const top = this.newTable('module', 'top', NOWHERE, mod);
    this.inside(top, () => {
      top.hasDocstring = mod.node === 'Module' && hasDocstring(mod.body);
      if (mod.node === 'Expression') this.expression(mod.body);
      else this.statements(mod.body);
    });
    return { top, blocks: this.blocks, typeParamDefaults: this.typeParamDefaults };
  }

  // ---- statements

  private statements(body: Stmt[]): void {
    for (const statement of body) this.statement(statement);
  }

  private statement(s: Stmt): void {
    switch (s.node) {
      case 'FunctionDef':
      case 'AsyncFunctionDef': return this.functionDef(s);
      case 'ClassDef': return this.classDef(s);
      case 'Return':
        this.optional(s.value);
        if (s.value) this.table.returnsValue = true;
        return undefined;
      case 'Delete': return this.expressions(s.targets);
      case 'Assign':
        this.expressions(s.targets);
        return this.expression(s.value);
      case 'TypeAlias': return this.typeAlias(s);
      case 'AnnAssign': return this.annAssign(s);
      case 'AugAssign':
        this.bindingAs('augmented', () => this.expression(s.target));
        return this.expression(s.value);
      case 'AsyncFor':
      case 'For':
        if (s.node === 'AsyncFor' && !this.table.coroutine) this.fail("'async for' outside async function", s);
        this.bindingAs('loop', () => this.expression(s.target));
        this.expression(s.iter);
        return this.conditional(() => this.blocksOf(s.body, s.orelse));
      case 'If': return this.conditional(() => this.ifStatement(s));
      case 'While':
        this.expression(s.test);
        return this.conditional(() => this.blocksOf(s.body, s.orelse));
      case 'Match':
        this.expression(s.subject);
        return this.conditional(() => {
          for (const one of s.cases) this.matchCase(one);
        });
      case 'AsyncWith':
      case 'With':
        if (s.node === 'AsyncWith' && !this.table.coroutine) this.fail("'async with' outside async function", s);
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
      case 'TryStar':
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

  private ifStatement(s: If): void {
    for (let clause: If | null = s; clause; clause = elifOf(clause)) {
      this.expression(clause.test);
      this.statements(clause.body);
      if (!elifOf(clause)) this.statements(clause.orelse);
    }
  }

  private blocksOf(...blocks: Stmt[][]): void {
    for (const block of blocks) this.statements(block);
  }

  private functionDef(s: FunctionDef): void {
    this.define(s.name, DEF.LOCAL, s, 'def');
    this.defaults(s.args);
    this.expressions(s.decorator_list);
    this.generic(s.name, s, s.type_params, s.args, () => {
      const table = this.newTable('function', s.name, s, s);
      table.hasDocstring = hasDocstring(s.body);
      table.coroutine = s.node === 'AsyncFunctionDef';
      this.signatureAnnotations(s);
      this.inside(table, () => {
        this.parameters(s.args);
        this.statements(s.body);
      });
    });
  }

  private classDef(s: ClassDef): void {
    this.define(s.name, DEF.LOCAL, s, 'class');
    this.expressions(s.decorator_list);
    const outer = this.className;
    this.generic(s.name, s, s.type_params, null, () => {
      this.expressions(s.bases);
      this.keywords(s.keywords);
      const table = this.newTable('class', s.name, s, s);
      this.className = s.name;
      this.inside(table, () => {
        table.hasDocstring = hasDocstring(s.body);
        if (s.type_params.length > 0) {
          this.define('__type_params__', DEF.LOCAL, s, 'implicit');
          this.define('.type_params', DEF.USE, s, 'implicit');
        }
        this.statements(s.body);
      });
    });
    this.className = outer;
  }

  private typeAlias(s: TypeAlias): void {
    this.bindingAs('type-alias', () => this.expression(s.name));
    const inClass = this.table.type === 'class';
    this.generic(s.name.id, s, s.type_params, null, () => {
      const table = this.newTable('type alias', s.name.id, s, s);
      this.insideDeferred(table, s, () => {
        if (inClass) this.seeClassScope(table, s.value);
        this.expression(s.value);
      });
    });
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

  private matchCase({ pattern, guard, body }: MatchCase): void {
    this.pattern(pattern);
    this.optional(guard);
    this.statements(body);
  }

  private patterns(patterns: Pattern[]): void {
    for (const pattern of patterns) this.pattern(pattern);
  }

  private pattern(p: Pattern): void {
    switch (p.node) {
      case 'MatchValue': return this.expression(p.value);
      case 'MatchSingleton': return undefined;
      case 'MatchSequence':
      case 'MatchOr': return this.patterns(p.patterns);
      case 'MatchStar': return this.capture(p.name, p);
      case 'MatchMapping':
        this.expressions(p.keys);
        this.patterns(p.patterns);
        return this.capture(p.rest, p);
      case 'MatchClass':
        this.expression(p.cls);
        this.patterns(p.patterns);
        for (const [i, value] of p.kwd_patterns.entries()) this.checkName(p.kwd_attrs[i] ?? '', value, 'Store');
        return this.patterns(p.kwd_patterns);
      case 'MatchAs':
        if (p.pattern) this.pattern(p.pattern);
        return this.capture(p.name, p);
    }
  }

  private capture(name: string | null, at: Position): void {
    if (name !== null) this.define(name, DEF.LOCAL, at, 'match');
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

  // ---- type parameters (PEP 695, 696)

  /**
   * What is generic stands in a block of its type parameters. The defaults of a function's parameters are evaluated
   * outside and handed in. `symtable_enter_type_param_block`
   */
  private generic(name: string, at: GenericDefinition, params: TypeParam[], args: Arguments | null, body: () => void): void {
    if (params.length === 0) return body();
    const table = this.newTable('type parameters', name, at, params);
    const inClass = this.table.type === 'class';
    return this.inside(table, () => {
      if (inClass) this.seeClassScope(table, at);
      if (at.node === 'ClassDef') {
        for (const implicit of ['.type_params', '.generic_base']) {
          this.define(implicit, DEF.LOCAL, at, 'implicit');
          this.define(implicit, DEF.USE, at, 'implicit');
        }
        this.className = name;
        table.mangledNames = new Set();
      }
      // CPython asks whether there is a list of defaults, and there is one even if it is empty.
      if (args) this.define('.defaults', DEF.PARAM, at, 'implicit');
      if (args?.kw_defaults.some((value) => value !== null)) this.define('.kwdefaults', DEF.PARAM, at, 'implicit');
      for (const param of params) this.typeParam(param);
      body();
    });
  }

  private typeParam(param: TypeParam): void {
    this.define(param.name, DEF.TYPE_PARAM | DEF.LOCAL, param, 'type-parameter');
    if (param.name === '__classdict__') this.fail(`reserved name '${param.name}' cannot be used for type parameter`, param);
    if (param.node === 'TypeVar' && param.bound) {
      const table = this.newTable('type variable', param.name, param.bound, param);
      this.typeVariable(table, param.bound, param.bound.node === 'Tuple' ? 'a TypeVar constraint' : 'a TypeVar bound');
    }
    if (param.default_value) {
      const table = this.newTable('type variable', param.name, param.default_value, null);
      this.typeParamDefaults.set(param, table);
      this.typeVariable(table, param.default_value, `a ${param.node} default`);
    }
  }

  /** A bound or default. `symtable_visit_type_param_bound_or_default` */
  private typeVariable(table: SymbolTable, value: Expr, what: string): void {
    const inClass = this.table.canSeeClassScope;
    this.insideDeferred(table, value, () => {
      if (inClass) this.seeClassScope(table, value);
      this.visit.typeVariable = what;
      this.expression(value);
    });
  }

  // ---- annotations

  /** Every `def` has an annotation block, even an empty one (PEP 649). */
  private signatureAnnotations(s: FunctionDef): void {
    const { args } = s;
    const inClass = this.table.type === 'class' || this.table.canSeeClassScope;
    const table = this.newTable('annotation', '__annotate__', s, args);
    this.insideDeferred(table, s, () => {
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
    this.insideDeferred(block, expr, () => {
      if (first && table.type === 'class' && !this.futures.has('annotations')) this.seeClassScope(block, expr);
      this.visit.inUnevaluatedAnnotation = table.type === 'function';
      this.expression(expr);
    });
  }

  private seeClassScope(table: SymbolTable, at: Position): void {
    table.canSeeClassScope = true;
    this.define('__classdict__', DEF.USE, at, 'implicit');
  }}

function hasDocstring(body: Stmt[]): boolean {
  const [first] = body;
  return first?.node === 'Expr' && first.value.node === 'Constant' && typeof first.value.value === 'string';
}
