import { Op } from '../../bytecode/opcodes.js';
import type { Symbol, SymbolTable } from '../../symtable/table.js';
import { DEF, SCOPE } from '../../symtable/table.js';
import type { Location } from '../instructions.js';
import { NO_LOCATION } from '../instructions.js';
import type { UnitSymbol } from '../unit.js';
import type { Codegen } from './codegen.js';

/**
 * Generates an inlined comprehension (PEP 709), whose iterator lies on the stack. Its names hide those around it:
 * their values (or cells) are parked on the stack meanwhile and restored on every way out.
 */
export function inInlinedScope(c: Codegen, loc: Location, table: SymbolTable, generate: () => void): void {
  const { unit } = c;
  const inClassBody = unit.table.type === 'class' && unit.inlinedDepth === 0;
  const restoreScopes = mergeScopes(c, table, inClassBody);
  const parked = parkLocals(c, loc, table);
  if (parked.length === 0) {
    generate();
  } else {
    const cleanup = c.newLabel();
    const end = c.newLabel();
    // The iterator comes back to the top; the parked values are rotated, which restoring reverses.
    c.emit(loc, Op.SWAP, parked.length + 1);
    c.jump(loc, Op.SETUP_FINALLY, cleanup);
    generate();
    c.emit(NO_LOCATION, Op.POP_BLOCK);
    c.jump(NO_LOCATION, Op.JUMP_NO_INTERRUPT, end);
    c.useLabel(cleanup);
    c.emit(NO_LOCATION, Op.SWAP, 2);
    c.emit(NO_LOCATION, Op.POP_TOP);
    restoreLocals(c, loc, parked);
    c.emit(NO_LOCATION, Op.RERAISE, 0);
    c.useLabel(end);
    restoreLocals(c, loc, parked);
  }
  restoreScopes();
}

/** Whether the comprehension binds the name itself, and not by a walrus for the function around it. */
function isBoundIn(symbol: Symbol): boolean {
  return (symbol.flags & DEF.LOCAL) !== 0 && (symbol.flags & DEF.NONLOCAL) === 0;
}

/**
 * Gives the unit the comprehension's view of its names, and makes those it binds fast locals even in a module or class
 * body. A name that is free inside stays what it is outside, save in a class body, whose names a comprehension does not
 * see. `_PyCompile_TweakInlinedComprehensionScopes`
 *
 * @returns what undoes it: `_PyCompile_RevertInlinedComprehensionScopes`
 */
function mergeScopes(c: Codegen, table: SymbolTable, inClassBody: boolean): () => void {
  const { unit } = c;
  const hidden = new Map<string, UnitSymbol | undefined>();
  const madeFast: string[] = [];
  unit.inlinedDepth += 1;
  for (const [name, symbol] of table.symbols) {
    const outside = unit.scopeOf(name);
    const staysFree = symbol.scope === SCOPE.FREE || (symbol.scope === SCOPE.CELL && outside === SCOPE.FREE);
    if ((symbol.scope !== outside && !staysFree) || inClassBody) {
      hidden.set(name, unit.symbols.get(name));
      unit.symbols.set(name, symbol);
    }
    if ((isBoundIn(symbol) || inClassBody) && !unit.table.isFunctionLike && !unit.fastNow.has(name)) {
      unit.fastNow.add(name);
      unit.metadata.fasthidden.add(name);
      madeFast.push(name);
    }
  }
  return () => {
    unit.inlinedDepth -= 1;
    for (const [name, symbol] of hidden) {
      if (symbol === undefined) unit.symbols.delete(name);
      else unit.symbols.set(name, symbol);
    }
    for (const name of madeFast) unit.fastNow.delete(name);
  };
}

/**
 * Puts the values of the names the comprehension binds on the stack; gives the names.
 * `codegen_push_inlined_comprehension_locals`
 */
function parkLocals(c: Codegen, loc: Location, table: SymbolTable): string[] {
  const { unit } = c;
  const parked: string[] = [];
  for (const [name, symbol] of table.symbols) {
    if (!isBoundIn(symbol)) continue;
    c.emit(loc, Op.LOAD_FAST_AND_CLEAR, unit.metadata.varnames.add(name));
    if (symbol.scope === SCOPE.CELL) {
      const isFree = unit.scopeOf(name) === SCOPE.FREE;
      c.emit(loc, Op.MAKE_CELL, isFree ? unit.freeOparg(name) : unit.cellOparg(name));
    }
    parked.push(name);
  }
  return parked;
}

/** `restore_inlined_comprehension_locals` */
function restoreLocals(c: Codegen, loc: Location, parked: readonly string[]): void {
  c.emit(loc, Op.SWAP, parked.length + 1);
  for (const name of parked.toReversed()) {
    c.emit(loc, Op.STORE_FAST_MAYBE_NULL, c.unit.metadata.varnames.add(name));
  }
}
