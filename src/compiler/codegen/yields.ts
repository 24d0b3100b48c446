import { Op } from '../../bytecode/opcodes.js';
import type * as ast from '../../syntax/ast.js';
import type { Location } from '../instructions.js';
import { NO_LOCATION } from '../instructions.js';
import type { Codegen } from './codegen.js';
import { locationOf } from './location.js';
import { ResumePoint, intrinsic1 } from './opargs.js';

/** `codegen_visit_expr`, Yield_kind */
export function yieldExpression(c: Codegen, e: ast.Yield): void {
  const loc = locationOf(e);
  if (!c.unit.table.isFunctionLike) c.error(loc, "'yield' outside function");
  if (e.value === null) c.loadConst(loc, null);
  else c.expression(e.value);
  emitYield(c, loc);
}

/** Yields the value on the stack; an asynchronous generator marks it. `codegen_addop_yield` */
export function emitYield(c: Codegen, loc: Location): void {
  const { generator, coroutine } = c.unit.table;
  if (generator && coroutine) c.emit(loc, Op.CALL_INTRINSIC_1, intrinsic1('ASYNC_GEN_WRAP'));
  c.emit(loc, Op.YIELD_VALUE, 0);
  c.emit(loc, Op.RESUME, ResumePoint.AFTER_YIELD);
}

/** `codegen_visit_expr`, YieldFrom_kind */
export function yieldFrom(c: Codegen, e: ast.YieldFrom): void {
  const loc = locationOf(e);
  if (!c.unit.table.isFunctionLike) c.error(loc, "'yield from' outside function");
  if (c.unit.kind === 'function' && c.unit.table.coroutine) c.error(loc, "'yield from' inside async function");
  c.expression(e.value);
  c.emit(loc, Op.GET_YIELD_FROM_ITER);
  c.loadConst(loc, null);
  delegate(c, loc, ResumePoint.AFTER_YIELD_FROM);
}

/**
 * Sends the value on the stack to the iterator below and yields what that gives until it is exhausted; leaves what it
 * returns. The handler is for StopIteration raised while `close` or `throw` is passed on. `codegen_add_yield_from`
 *
 * @param resumePoint the `ResumePoint` where the frame goes on after each value
 */
export function delegate(c: Codegen, loc: Location, resumePoint: number): void {
  const send = c.newLabel();
  const fail = c.newLabel();
  const exit = c.newLabel();
  c.useLabel(send);
  c.jump(loc, Op.SEND, exit);
  c.jump(loc, Op.SETUP_FINALLY, fail);
  c.emit(loc, Op.YIELD_VALUE, 1);
  c.emit(NO_LOCATION, Op.POP_BLOCK);
  c.emit(loc, Op.RESUME, resumePoint);
  c.jump(loc, Op.JUMP_NO_INTERRUPT, send);
  c.useLabel(fail);
  c.emit(loc, Op.CLEANUP_THROW);
  c.useLabel(exit);
  c.emit(loc, Op.END_SEND);
}
