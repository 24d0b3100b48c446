import { Op } from '../../bytecode/opcodes.js';
import type * as ast from '../../syntax/ast.js';
import type { SymbolTable } from '../../symtable/table.js';
import type { Location } from '../instructions.js';
import { NO_LOCATION } from '../instructions.js';
import { asyncLoop, emitAwait } from './await.js';
import { makeFunction } from './closures.js';
import type { Codegen } from './codegen.js';
import { inInlinedScope } from './inlining.js';
import { locationBetween, locationOf } from './location.js';
import { AwaitSource } from './opargs.js';
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
    loop(c, e, 0, 0, true);
  });
}

/** Makes a function of the comprehension and calls it with the outermost iterator. */
function comprehensionFunction(c: Codegen, e: ast.ComprehensionExpr, table: SymbolTable): void {
  const loc = locationOf(e);
  const { name, build } = KINDS[e.node];
  c.enterUnit({ kind: 'comprehension', name, table, firstlineno: e.lineno, counts: { argcount: 1 } });
  if (build !== null) c.emit(loc, build, 0);
  loop(c, e, 0, 0, false);
  if (build !== null) c.emit(loc, Op.RETURN_VALUE);
  else wrapInStopIterationHandler(c);
  makeFunction(c, loc, c.leaveUnit(true), 0);
  outermostIterator(c, e);
  c.emit(loc, Op.CALL, 0);
  if (table.coroutine && e.node !== 'GeneratorExp') emitAwait(c, loc, AwaitSource.EXPRESSION);
}

function outermostIterator(c: Codegen, e: ast.ComprehensionExpr): void {
  clauseIterator(c, clauseAt(e, 0));
}

/** Leaves an iterator over the clause's iterable. `codegen_comprehension_iter` */
function clauseIterator(c: Codegen, { iter, is_async }: ast.Comprehension): void {
  c.expression(iter);
  c.emit(locationOf(iter), is_async ? Op.GET_AITER : Op.GET_ITER);
}

function clauseAt(e: ast.ComprehensionExpr, index: number): ast.Comprehension {
  const clause = e.generators[index];
  if (clause === undefined) throw new Error(`a comprehension has no clause ${index}`);
  return clause;
}

/**
 * The loop of one `for … if …` clause, around those after it. The last one adds the element to the result, which lies
 * `depth` iterators further down. `codegen_comprehension_generator`
 */
function loop(c: Codegen, e: ast.ComprehensionExpr, index: number, depth: number, iteratorOnStack: boolean): void {
  const clause = clauseAt(e, index);
  const single = index > 0 && !clause.is_async ? onlyElement(clause.iter) : null;
  if (single !== null) {
    c.expression(single);
    round(c, e, index, depth);
    return;
  }
  if (!iteratorOnStack) {
    if (index === 0) c.emit(locationOf(e), Op.LOAD_FAST, 0);
    else clauseIterator(c, clause);
  }
  if (clause.is_async) asyncClause(c, e, index, depth + 1);
  else syncClause(c, e, index, depth + 1);
}

/** The element of `[value]` in `for name in [value]`, an idiom for an assignment, which needs no loop. */
function onlyElement(iter: ast.Expr): ast.Expr | null {
  if (iter.node !== 'List' && iter.node !== 'Tuple') return null;
  const [element, ...others] = iter.elts;
  return element === undefined || others.length > 0 || element.node === 'Starred' ? null : element;
}

/** `codegen_sync_comprehension_generator` */
function syncClause(c: Codegen, e: ast.ComprehensionExpr, index: number, depth: number): void {
  const start = c.newLabel();
  const exhausted = c.newLabel();
  c.useLabel(start);
  c.jump(locationOf(clauseAt(e, index).iter), Op.FOR_ITER, exhausted);
  c.jump(round(c, e, index, depth), Op.JUMP, start);
  c.useLabel(exhausted);
  c.emit(NO_LOCATION, Op.END_FOR);
  c.emit(NO_LOCATION, Op.POP_ITER);
}

/** `codegen_async_comprehension_generator` */
function asyncClause(c: Codegen, e: ast.ComprehensionExpr, index: number, depth: number): void {
  const loc = locationOf(e);
  const start = c.newLabel();
  c.useLabel(start);
  c.inFrameBlock(loc, { kind: 'async comprehension' }, () => {
    asyncLoop(c, loc, loc, () => c.jump(round(c, e, index, depth), Op.JUMP, start));
  });
}

/** One round of a clause, whose item lies on the stack; gives the place of the jump to the next round. */
function round(c: Codegen, e: ast.ComprehensionExpr, index: number, depth: number): Location {
  const { target, ifs } = clauseAt(e, index);
  const isLast = index === e.generators.length - 1;
  const nextRound = c.newLabel();
  c.expression(target);
  for (const test of ifs) jumpIf(c, locationOf(e), test, nextRound, false);
  if (!isLast) loop(c, e, index + 1, depth, false);
  const elementLoc = isLast ? addElement(c, e, depth) : locationOf(elementOf(e));
  c.useLabel(nextRound);
  return elementLoc;
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
