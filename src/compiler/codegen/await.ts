import { Op } from '../../bytecode/opcodes.js';
import type * as ast from '../../syntax/ast.js';
import type { Location } from '../instructions.js';
import type { Codegen } from './codegen.js';
import { locationOf } from './location.js';
import { AwaitSource, ResumePoint } from './opargs.js';
import { delegate } from './yields.js';

/** `codegen_visit_expr`, Await_kind */
export function awaitExpression(c: Codegen, e: ast.Await): void {
  c.expression(e.value);
  emitAwait(c, locationOf(e), AwaitSource.EXPRESSION);
}

/** Waits for the object on the stack; leaves its result. `source` is an `AwaitSource`. */
export function emitAwait(c: Codegen, loc: Location, source: number): void {
  c.emit(loc, Op.GET_AWAITABLE, source);
  c.loadConst(loc, null);
  delegate(c, loc, ResumePoint.AFTER_AWAIT);
}

/**
 * A loop over the asynchronous iterator on the stack: awaits each item and leaves it to `round`, which jumps back to the
 * start. StopAsyncIteration ends the loop. The common part of `codegen_async_for` and
 * `codegen_async_comprehension_generator`
 *
 * @param loc the place of the machinery that awaits
 * @param endLoc the place of the instruction that ends the loop
 */
export function asyncLoop(c: Codegen, loc: Location, endLoc: Location, round: () => void): void {
  const send = c.newLabel();
  const except = c.newLabel();
  c.jump(loc, Op.SETUP_FINALLY, except);
  c.emit(loc, Op.GET_ANEXT);
  c.loadConst(loc, null);
  c.useLabel(send);
  delegate(c, loc, ResumePoint.AFTER_AWAIT);
  c.emit(loc, Op.POP_BLOCK);
  round();
  c.useLabel(except);
  c.jump(endLoc, Op.END_ASYNC_FOR, send);
}
