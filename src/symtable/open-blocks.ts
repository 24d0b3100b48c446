/** The blocks that are open while a program is read, and the names noted in them (`symtable_add_def`). */
import type { SourceText } from '../source/text.js';
import type { ExprContext, Position, TypeParam } from '../syntax/ast.js';
import { mangleIn } from './mangle.js';
import { nameError } from './name-error.js';
import { DEF, SCOPE, SymbolTable } from './table.js';
import type { BindingWord, BlockNode, BlockType, Reason, ReasonWord, Symbol } from './table.js';

/** What matters about a block only while it is being visited. */
interface Visit {
  table: SymbolTable;
  compIterTarget: boolean;
  /** How deep in iterables of comprehensions, where a walrus is forbidden (bpo-37757). */
  compIterExpr: number;
  inConditionalBlock: boolean;
  inUnevaluatedAnnotation: boolean;
  /** In a block of type 'type variable': what of a type parameter it is, as errors call it. */
  typeVariable: string | null;
}

export abstract class OpenBlocks {
  protected readonly blocks = new Map<BlockNode, SymbolTable>();
  protected readonly typeParamDefaults = new Map<TypeParam, SymbolTable>();
  protected readonly stack: Visit[] = [];
  /** The class that private names are mangled with. */
  protected className: string | null = null;
  /** The kind of statement whose targets are being visited, for the reasons. */
  protected binding: BindingWord = 'assigned';

  /** `futures`: names imported from `__future__`. */
  constructor(private readonly source: SourceText, protected readonly futures: ReadonlySet<string>) {}

  protected get visit(): Visit {
    const visit = this.stack.at(-1);
    if (!visit) throw new Error('no block is open');
    return visit;
  }

  protected get table(): SymbolTable {
    return this.visit.table;
  }

  protected get top(): SymbolTable {
    const bottom = this.stack[0];
    if (!bottom) throw new Error('no block is open');
    return bottom.table;
  }

  protected newTable(type: BlockType, name: string, at: Position, node: BlockNode | null): SymbolTable {
    const parent = this.stack.at(-1)?.table ?? null;
    const table = new SymbolTable(type, name, at, parent);
    table.nested = parent !== null && (parent.nested || parent.isFunctionLike);
    table.method = type === 'function' && parent?.type === 'class';
    if (node) this.blocks.set(node, table);
    return table;
  }

  protected inside(table: SymbolTable, body: () => void): void {
    const outer = this.stack.at(-1);
    // With `from __future__ import annotations` they become strings and need no block.
    const asText = table.type === 'annotation' && this.futures.has('annotations');
    if (outer && !asText && !outer.table.children.includes(table)) outer.table.children.push(table);
    // A class mangles all names in its body.
    if (outer && table.type !== 'class') table.mangledNames ??= outer.table.mangledNames;
    this.stack.push({
      table, compIterTarget: false, compIterExpr: outer?.compIterExpr ?? 0, inConditionalBlock: false,
      inUnevaluatedAnnotation: false, typeVariable: null,
    });
    const binding = this.binding;
    this.binding = 'assigned';
    body();
    this.binding = binding;
    this.stack.pop();
  }

  /** Opens a block that is evaluated later, on demand; its only parameter is the format. */
  protected insideDeferred(table: SymbolTable, at: Position, body: () => void): void {
    this.inside(table, () => {
      if (table.symbols.size === 0) {
        this.define('.format', DEF.PARAM, at, 'implicit');
        this.define('.format', DEF.USE, at, 'implicit');
      }
      body();
    });
  }

  protected conditional(body: () => void): void {
    const { visit } = this;
    const before = visit.inConditionalBlock;
    visit.inConditionalBlock = true;
    body();
    visit.inConditionalBlock = before;
  }

  protected bindingAs(word: BindingWord, body: () => void): void {
    const before = this.binding;
    this.binding = word;
    body();
    this.binding = before;
  }

  // ---- names

  protected flagsOf(name: string, table = this.table): number {
    return table.symbols.get(mangleIn(table, this.className, name))?.flags ?? 0;
  }

  /** Adds flags to a name of this block (`symtable_add_def`). */
  protected define(name: string, flag: number, at: Position, word: ReasonWord, ctx?: ExprContext): void {
    if (flag & (DEF.PARAM | DEF.LOCAL | DEF.IMPORT)) this.checkName(name, at, ctx ?? 'Store');
    if (flag & DEF.TYPE_PARAM) this.table.mangledNames?.add(name);
    this.defineIn(this.visit, name, flag, at, word);
  }

  protected defineIn(visit: Visit, name: string, flag: number, at: Position, word: ReasonWord): void {
    const mangled = mangleIn(this.table, this.className, name);
    const { table } = visit;
    const symbol = this.symbol(table, mangled, at);
    if (flag & DEF.PARAM && symbol.flags & DEF.PARAM) {
      this.fail(`duplicate argument '${name}' in function definition`, at);
    }
    if (flag & DEF.TYPE_PARAM && symbol.flags & DEF.TYPE_PARAM) this.fail(`duplicate type parameter '${name}'`, at);
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

  /** Notes a name that `nonlocal` or `global` makes another block's. */
  protected declare(name: string, at: Position): void {
    this.table.directives.push({ name: mangleIn(this.table, this.className, name), at });
  }

  protected checkName(name: string, at: Position, ctx: ExprContext): void {
    if (name === '__debug__' && ctx !== 'Load') {
      this.fail(`cannot ${ctx === 'Del' ? 'delete' : 'assign to'} __debug__`, at);
    }
  }

  protected fail(message: string, at: Position): never {
    throw nameError(this.source, message, at);
  }
}

/** Keeps the first binding, use and declaration of a name. */
function note(symbol: Symbol, flag: number, reason: Reason): void {
  if (flag & (DEF.GLOBAL | DEF.NONLOCAL)) symbol.declared ??= reason;
  else if (flag & DEF.BOUND) symbol.bound ??= reason;
  else symbol.used ??= reason;
}
