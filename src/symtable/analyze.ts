/**
 * The second pass: which names are local, cell, free or global (`analyze_block` of
 * Python/symtable.c), and the inlining of comprehensions (PEP 709).
 */
import type { SourceText } from '../source/text.js';
import { nameError } from './name-error.js';
import { DEF, SCOPE } from './table.js';
import type { ScopeCode, Symbol, SymbolTable } from './table.js';

/** Names that a class body binds for its inner blocks, whatever its statements say. */
const CLASS_CELLS = ['__class__', '__classdict__', '__conditional_annotations__'] as const;

/** What a block is told about the blocks around it. */
interface Surroundings {
  /** Names bound in enclosing functions; null at module level. */
  readonly bound: Set<string> | null;
  /** Names declared global in enclosing blocks. */
  readonly global: Set<string>;
  /** Those of the bound names that are type parameters. */
  readonly typeParams: Set<string>;
  /** The class whose namespace this block looks into first. */
  readonly classEntry: SymbolTable | null;
}

/** Decides the scope of every name. Throws a Diagnostic for a `nonlocal` without a binding. */
export function analyze(top: SymbolTable, source: SourceText): void {
  new Analyzer(source).block(top, { bound: null, global: new Set(), typeParams: new Set(), classEntry: null }, new Set());
}

class Analyzer {
  constructor(private readonly source: SourceText) {}

  /** Analyses a block and its children; adds the names free in it to `free`. */
  block(table: SymbolTable, around: Surroundings, free: Set<string>): void {
    const local = new Set<string>();
    const scopes = new Map<string, ScopeCode>();
    // What a class binds is not seen by its inner blocks, so theirs is taken before its names count.
    const isClass = table.type === 'class';
    const before = isClass ? { bound: new Set(around.bound), global: new Set(around.global) } : null;
    for (const symbol of table.symbols.values()) {
      scopes.set(symbol.name, this.name(table, symbol, around, local, free));
    }
    const { bound, global } = before ?? {
      bound: new Set([...(table.isFunctionLike ? local : []), ...(around.bound ?? [])]),
      global: new Set(around.global),
    };
    if (isClass) for (const name of CLASS_CELLS) bound.add(name);
    const inner: Surroundings = { bound, global, typeParams: around.typeParams, classEntry: isClass ? table : around.classEntry };

    const newFree = new Set<string>();
    const inlinedCells = new Set<string>();
    for (const child of table.children) {
      const childFree = this.child(child, inner, newFree);
      if (isInlined(table, child)) {
        inlineComprehension(table, child, scopes, childFree, inlinedCells);
        child.compInlined = true;
      }
      for (const name of childFree) newFree.add(name);
    }
    table.children = table.children.flatMap((child) => (child.compInlined ? child.children : [child]));

    if (table.isFunctionLike) makeCells(scopes, newFree, inlinedCells);
    else if (isClass) dropClassCells(table, newFree);
    updateSymbols(table, scopes, around.bound, newFree, inlinedCells);
    for (const name of newFree) free.add(name);
  }

  /** Analyses a child against copies, for what it binds is not its parent's; gives the names free in it. */
  private child(child: SymbolTable, { bound, global, typeParams, classEntry }: Surroundings, free: Set<string>): Set<string> {
    const childFree = new Set(free);
    this.block(child, {
      bound: new Set(bound), global: new Set(global), typeParams: new Set(typeParams),
      classEntry: child.canSeeClassScope ? classEntry : null,
    }, childFree);
    return childFree;
  }

  /** The scope of one name (`analyze_name`); updates the sets it is told about. */
  private name(table: SymbolTable, { name, flags }: Symbol, around: Surroundings, local: Set<string>, free: Set<string>): ScopeCode {
    const { bound, global, typeParams, classEntry } = around;
    if (flags & DEF.GLOBAL) {
      if (flags & DEF.NONLOCAL) this.fail(table, name, `name '${name}' is nonlocal and global`);
      global.add(name);
      bound?.delete(name);
      return SCOPE.GLOBAL_EXPLICIT;
    }
    if (flags & DEF.NONLOCAL) {
      if (!bound) return this.fail(table, name, 'nonlocal declaration not allowed at module level');
      if (!bound.has(name)) return this.fail(table, name, `no binding for nonlocal '${name}' found`);
      if (typeParams.has(name)) return this.fail(table, name, `nonlocal binding not allowed for type parameter '${name}'`);
      free.add(name);
      return SCOPE.FREE;
    }
    if (flags & DEF.BOUND) {
      local.add(name);
      global.delete(name);
      if (flags & DEF.TYPE_PARAM) typeParams.add(name);
      else typeParams.delete(name);
      return SCOPE.LOCAL;
    }
    // A name of the class namespace is looked up there and then among the globals, never in a cell.
    const classFlags = classEntry?.symbols.get(name)?.flags ?? 0;
    if (classFlags & DEF.GLOBAL) return SCOPE.GLOBAL_EXPLICIT;
    if (classFlags & DEF.BOUND && !(classFlags & DEF.NONLOCAL)) return SCOPE.GLOBAL_IMPLICIT;
    if (bound?.has(name)) {
      free.add(name);
      return SCOPE.FREE;
    }
    return SCOPE.GLOBAL_IMPLICIT;
  }

  private fail(table: SymbolTable, name: string, message: string): never {
    const directive = table.directives.find((one) => one.name === name);
    if (!directive) throw new Error(`no statement declares ${name}`);
    throw nameError(this.source, message, directive.at);
  }
}

/** All comprehensions but generator expressions, save in the annotations of a class. */
function isInlined(table: SymbolTable, child: SymbolTable): boolean {
  return child.comprehension !== null && !child.generator && !table.canSeeClassScope;
}

/** Moves a comprehension's names into its parent (`inline_comprehension`). */
function inlineComprehension(
  table: SymbolTable, comp: SymbolTable, scopes: Map<string, ScopeCode>, compFree: Set<string>, inlinedCells: Set<string>,
): void {
  for (const symbol of [...comp.symbols.values()]) {
    const { name, flags } = symbol;
    if (flags & DEF.PARAM) continue;
    let { scope } = symbol;
    if (scope === SCOPE.CELL || flags & DEF.COMP_CELL) inlinedCells.add(name);
    if (scope === SCOPE.FREE && table.type === 'class' && name === '__class__') {
      scope = SCOPE.GLOBAL_IMPLICIT;
      compFree.delete(name);
      comp.symbols.delete(name);
    }
    const existing = table.symbols.get(name);
    if (!existing) {
      table.symbols.set(name, { ...symbol, scope });
      scopes.set(name, scope);
    } else if (existing.flags & DEF.BOUND && table.type !== 'class' && !isFreeInChild(comp, name)) {
      // What was free in the comprehension alone is now simply local.
      compFree.delete(name);
    }
  }
}

function isFreeInChild(table: SymbolTable, name: string): boolean {
  return table.children.some((child) => child.scopeOf(name) === SCOPE.FREE);
}

/** A local that an inner block needs becomes a cell, and is free no further out (`analyze_cells`). */
function makeCells(scopes: Map<string, ScopeCode>, free: Set<string>, inlinedCells: Set<string>): void {
  for (const [name, scope] of scopes) {
    if (scope !== SCOPE.LOCAL || !(free.has(name) || inlinedCells.has(name))) continue;
    scopes.set(name, SCOPE.CELL);
    free.delete(name);
  }
}

function dropClassCells(table: SymbolTable, free: Set<string>): void {
  if (free.delete('__class__')) table.needsClassClosure = true;
  if (free.delete('__classdict__')) table.needsClassDict = true;
  if (free.delete('__conditional_annotations__')) table.hasConditionalAnnotations = true;
}

/** Writes the decisions down and passes free names on through this block (`update_symbols`). */
function updateSymbols(
  table: SymbolTable, scopes: Map<string, ScopeCode>, bound: Set<string> | null, free: Set<string>, inlinedCells: Set<string>,
): void {
  for (const symbol of table.symbols.values()) {
    const scope = scopes.get(symbol.name);
    if (scope === undefined) throw new Error(`the name ${symbol.name} has no scope`);
    symbol.scope = scope;
    if (inlinedCells.has(symbol.name)) symbol.flags |= DEF.COMP_CELL;
  }
  const marksClassFree = table.type === 'class' || table.canSeeClassScope;
  for (const name of free) {
    const existing = table.symbols.get(name);
    if (existing) {
      if (marksClassFree) existing.flags |= DEF.FREE_CLASS;
    } else if (!bound || bound.has(name)) {
      const reason = { word: 'implicit', line: table.at.lineno, col: table.at.col_offset } as const;
      table.symbols.set(name, { name, flags: 0, scope: SCOPE.FREE, reason, bound: null, used: null, declared: null });
    }
  }
}
