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
import { nameError } from './name-error.js';
import { DEF, SCOPE, SymbolTable } from './table.js';
import type { BindingWord, BlockNode, BlockType, Reason, ReasonWord, Symbol } from './table.js';

const NOWHERE: Position = { lineno: 0, col_offset: 0, end_lineno: 0, end_col_offset: 0 };

/** What matters about a block only while it is being visited. */
interface Visit {
  table: SymbolTable;
  compIterTarget: boolean;
  /** How deep in iterables of comprehensions, where a walrus is forbidden (bpo-37757). */
  compIterExpr: number;
  inConditionalBlock: boolean;
  inUnevaluatedAnnotation: boolean;
}

export class Collector {
  private readonly blocks = new Map<BlockNode, SymbolTable>();
  private readonly stack: Visit[] = [];
  private className: string | null = null;
  /** The statement whose targets are being visited, for the reasons. */
  private binding: BindingWord = 'assigned';

  constructor(private readonly source: SourceText, private readonly future: Futures) {}

  collect(mod: Mod): { top: SymbolTable; blocks: Map<BlockNode, SymbolTable> } {
    const top = this.newTable('module', 'top', NOWHERE, mod);
    this.inside(top, () => {
      top.hasDocstring = mod.node === 'Module' && hasDocstring(mod.body);
      this.statements(mod.body);
    });
    return { top, blocks: this.blocks };
  }

  // ---- blocks

  private get visit(): Visit {
    const visit = this.stack.at(-1);
    if (!visit) throw new Error('no block is open');
    return visit;
  }

  private get table(): SymbolTable {
    return this.visit.table;
  }

  private get top(): SymbolTable {
    const bottom = this.stack[0];
    if (!bottom) throw new Error('no block is open');
    return bottom.table;
  }

  private newTable(type: BlockType, name: string, at: Position, node: BlockNode | null): SymbolTable {
    const parent = this.stack.at(-1)?.table ?? null;
    const table = new SymbolTable(type, name, at, parent);
    table.nested = parent !== null && (parent.nested || parent.isFunctionLike);
    table.method = type === 'function' && parent?.type === 'class';
    if (node) this.blocks.set(node, table);
    return table;
  }

  private inside(table: SymbolTable, body: () => void): void {
    const outer = this.stack.at(-1);
    // With `from __future__ import annotations` they become strings and need no block.
    const asText = table.type === 'annotation' && this.future.names.has('annotations');
    if (outer && !asText && !outer.table.children.includes(table)) outer.table.children.push(table);
    this.stack.push({
      table, compIterTarget: false, compIterExpr: outer?.compIterExpr ?? 0, inConditionalBlock: false,
      inUnevaluatedAnnotation: false,
    });
    const binding = this.binding;
    this.binding = 'assigned';
    body();
    this.binding = binding;
    this.stack.pop();
  }

  /** Opens an annotation block; its only parameter is the format. */
  private insideAnnotations(table: SymbolTable, at: Position, body: () => void): void {
    this.inside(table, () => {
      if (table.symbols.size === 0) {
        this.define('.format', DEF.PARAM, at, 'implicit');
        this.define('.format', DEF.USE, at, 'implicit');
      }
      body();
    });
  }

  private conditional(body: () => void): void {
    const { visit } = this;
    const before = visit.inConditionalBlock;
    visit.inConditionalBlock = true;
    body();
    visit.inConditionalBlock = before;
  }

  private bindingAs(word: BindingWord, body: () => void): void {
    const before = this.binding;
    this.binding = word;
    body();
    this.binding = before;
  }

  // ---- names

  private flagsOf(name: string, table = this.table): number {
    return table.symbols.get(mangle(this.className, name))?.flags ?? 0;
  }

  /** Adds flags to a name of this block (`symtable_add_def`). */
  private define(name: string, flag: number, at: Position, word: ReasonWord, ctx?: ExprContext): void {
    if (flag & (DEF.PARAM | DEF.LOCAL | DEF.IMPORT)) this.checkName(name, at, ctx ?? 'Store');
    this.defineIn(this.visit, name, flag, at, word);
  }

  private defineIn(visit: Visit, name: string, flag: number, at: Position, word: ReasonWord): void {
    const mangled = mangle(this.className, name);
    const { table } = visit;
    const symbol = this.symbol(table, mangled, at);
    if (flag & DEF.PARAM && symbol.flags & DEF.PARAM) {
      this.fail(`duplicate argument '${name}' in function definition`, at);
    }
    symbol.flags |= flag;
    if (visit.compIterTarget) {
      if (symbol.flags & (DEF.GLOBAL | DEF.NONLOCAL)) {
        this.fail(`comprehension inner loop cannot rebind assignment expression target '${name}'`, at);
      }
      symbol.flags |= DEF.COMP_ITER;
    }
    note(symbol, flag, { word, line: at.lineno, col: at.col_offset });
    if (flag & DEF.PARAM) table.varnames.push(mangled);
    else if (flag & DEF.GLOBAL) this.symbol(this.top, mangled, at).flags |= flag;
  }

  private symbol(table: SymbolTable, name: string, at: Position): Symbol {
    const existing = table.symbols.get(name);
    if (existing) return existing;
    const reason: Reason = { word: 'implicit', line: at.lineno, col: at.col_offset };
    const symbol: Symbol = { name, flags: 0, scope: SCOPE.LOCAL, reason, bound: null, used: null, declared: null };
    table.symbols.set(name, symbol);
    return symbol;
  }

  private checkName(name: string, at: Position, ctx: ExprContext): void {
    if (name === '__debug__' && ctx !== 'Load') {
      this.fail(`cannot ${ctx === 'Del' ? 'delete' : 'assign to'} __debug__`, at);
    }
  }

  private fail(message: string, at: Position): never {
    throw nameError(this.source, message, at);
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
      if (first && table.type === 'class' && !this.future.names.has('annotations')) this.seeClassScope(block, expr);
      this.visit.inUnevaluatedAnnotation = table.type === 'function';
      this.expression(expr);
    });
  }

  private seeClassScope(table: SymbolTable, at: Position): void {
    table.canSeeClassScope = true;
    this.define('__classdict__', DEF.USE, at, 'implicit');
  }
}

/** Keeps the first binding, use and declaration of a name. */
function note(symbol: Symbol, flag: number, reason: Reason): void {
  if (flag & (DEF.GLOBAL | DEF.NONLOCAL)) symbol.declared ??= reason;
  else if (flag & DEF.BOUND) symbol.bound ??= reason;
  else symbol.used ??= reason;
}

function hasDocstring(body: Stmt[]): boolean {
  const [first] = body;
  return first?.node === 'Expr' && first.value.node === 'Constant' && typeof first.value.value === 'string';
}
