import { Op } from '../../bytecode/opcodes.js';
import type * as ast from '../../syntax/ast.js';
import type { SymbolTable } from '../../symtable/table.js';
import type { Label, Location } from '../instructions.js';
import { NO_LOCATION } from '../instructions.js';
import { makeFunction } from './closures.js';
import type { Codegen } from './codegen.js';
import { inInlinedScope } from './inlining.js';
import { locationBetween, locationOf } from './location.js';
import { jumpIf } from './operators.js';
import { wrapInStopIterationHandler } from './stop-iteration.js';
import { emitYield } from './yields.js';

/** The name of a comprehension's unit, when it has one, and the instruction that makes its empty result. */
const KINDS = {
  ListComp: { name: '<listcomp>', build: Op.BUILD_LIST },
  SetComp: { name: '<setcomp>', build: Op.BUILD_SET },
  DictComp: { name: '<dictcomp>', build: Op.BUILD_MAP },
  GeneratorExp: { name: '<genexpr>', build: null },
} as const;

/** `codegen_comprehension` */
export function comprehension(c: Codegen, e: ast.ComprehensionExpr): void {
  const table = c.tableOf(e);
  if (table.compInlined) inlinedComprehension(c, e, table);
  else comprehensionFunction(c, e, table);
}

/** Runs the comprehension in the frame around it (PEP 709). */
function inlinedComprehension(c: Codegen, e: ast.ComprehensionExpr, table: SymbolTable): void {
  const loc = locationOf(e);
  outermostIterator(c, e);
  inInlinedScope(c, loc, table, () => {
    const { build } = KINDS[e.node];
    if (build !== null) {
      c.emit(loc, build, 0);
      c.emit(loc, Op.SWAP, 2);
    }
    generators(c, e, 0, 0, true);
  });
}

/** Makes a function of the comprehension and calls it with the outermost iterator. */
function comprehensionFunction(c: Codegen, e: ast.ComprehensionExpr, table: SymbolTable): void {
  const loc = locationOf(e);
  const { name, build } = KINDS[e.node];
  c.enterUnit({ kind: 'comprehension', name, table, firstlineno: e.lineno, counts: { argcount: 1 } });
  if (build !== null) c.emit(loc, build, 0);
  generators(c, e, 0, 0, false);
  if (build !== null) c.emit(loc, Op.RETURN_VALUE);
  else wrapInStopIterationHandler(c);
  makeFunction(c, loc, c.leaveUnit(true), 0);
  outermostIterator(c, e);
  c.emit(loc, Op.CALL, 0);
}

function outermostIterator(c: Codegen, e: ast.ComprehensionExpr): void {
  const { iter } = generatorAt(e, 0);
  c.expression(iter);
  c.emit(locationOf(iter), Op.GET_ITER);
}

function generatorAt(e: ast.ComprehensionExpr, index: number): ast.Comprehension {
  const generator = e.generators[index];
  if (generator === undefined) throw new Error(`a comprehension has no clause ${index}`);
  return generator;
}

/**
 * The loop of one `for … if …` clause, around those after it. The last one adds the element to the result, which
 * lies `depth` iterators further down. `codegen_sync_comprehension_generator`
 */
function generators(
  c: Codegen, e: ast.ComprehensionExpr, index: number, depth: number, iteratorOnStack: boolean,
): void {
  const loc = locationOf(e);
  const generator = generatorAt(e, index);
  const { iter } = generator;
  const start = c.newLabel();
  const nextRound = c.newLabel();
  const exhausted = c.newLabel();

  const single = index > 0 ? onlyElement(iter) : null;
  if (single !== null) c.expression(single);
  else loopIterator(c, loc, iter, index, iteratorOnStack);
  if (single === null) {
    c.useLabel(start);
    c.jump(locationOf(iter), Op.FOR_ITER, exhausted);
  }
  const inner = single === null ? depth + 1 : depth;
  c.expression(generator.target);
  for (const test of generator.ifs) jumpIf(c, loc, test, nextRound, false);
  if (index + 1 < e.generators.length) generators(c, e, index + 1, inner, false);
  const elementLoc = index + 1 < e.generators.length ? locationOf(elementOf(e)) : addElement(c, e, inner);
  c.useLabel(nextRound);
  if (single === null) endLoop(c, elementLoc, start, exhausted);
}

/** Leaves the clause's iterator on the stack; that of the first clause is there or is the unit's parameter. */
function loopIterator(c: Codegen, loc: Location, iter: ast.Expr, index: number, iteratorOnStack: boolean): void {
  if (iteratorOnStack) return;
  if (index === 0) {
    c.emit(loc, Op.LOAD_FAST, 0);
    return;
  }
  c.expression(iter);
  c.emit(locationOf(iter), Op.GET_ITER);
}

/** The element of `[value]` in `for name in [value]`, an idiom for an assignment, which needs no loop. */
function onlyElement(iter: ast.Expr): ast.Expr | null {
  if (iter.node !== 'List' && iter.node !== 'Tuple') return null;
  const [element, ...others] = iter.elts;
  return element === undefined || others.length > 0 || element.node === 'Starred' ? null : element;
}

function endLoop(c: Codegen, loc: Location, start: Label, exhausted: Label): void {
  c.jump(loc, Op.JUMP, start);
  c.useLabel(exhausted);
  c.emit(NO_LOCATION, Op.END_FOR);
  c.emit(NO_LOCATION, Op.POP_ITER);
}

/** What a round contributes, or its key. */
function elementOf(e: ast.ComprehensionExpr): ast.Expr {
  return e.node === 'DictComp' ? e.key : e.elt;
}

/** Adds the element to the result, or yields it; gives the place of the element. */
function addElement(c: Codegen, e: ast.ComprehensionExpr, depth: number): Location {
  const loc = locationOf(elementOf(e));
  c.expression(elementOf(e));
  switch (e.node) {
    case 'GeneratorExp':
      emitYield(c, loc);
      c.emit(loc, Op.POP_TOP);
      return loc;
    case 'ListComp':
      c.emit(loc, Op.LIST_APPEND, depth + 1);
      return loc;
    case 'SetComp':
      c.emit(loc, Op.SET_ADD, depth + 1);
      return loc;
    case 'DictComp': {
      c.expression(e.value);
      const entry = locationBetween(e.key, e.value);
      c.emit(entry, Op.MAP_ADD, depth + 1);
      return entry;
    }
  }
}
