import { Op } from '../../bytecode/opcodes.js';
import type * as ast from '../../syntax/ast.js';
import type { Label, Location } from '../instructions.js';
import { NO_LOCATION } from '../instructions.js';
import { emitAwait } from './await.js';
import type { Codegen } from './codegen.js';
import { locationOf } from './location.js';
import { AwaitSource, specialMethod } from './opargs.js';
import { popExceptAndReraise } from './reraise.js';

/**
 * `with a as x, b as y: …` from the item at `position` on: each is inside the one before.
 * `codegen_with_inner`, `codegen_async_with_inner`
 */
export function withStatement(c: Codegen, s: ast.With, position = 0): void {
  const item = s.items[position];
  if (item === undefined) return c.statements(s.body);
  const isAsync = s.node === 'AsyncWith';
  const loc = locationOf(item.context_expr);
  const final = c.newLabel();
  const exit = c.newLabel();
  const cleanup = c.newLabel();

  c.expression(item.context_expr);
  enterContext(c, loc, isAsync);
  c.jump(loc, Op.SETUP_WITH, final);

  c.inFrameBlock(loc, { kind: isAsync ? 'async with' : 'with', location: loc }, () => {
    if (item.optional_vars === null) c.emit(loc, Op.POP_TOP);
    else c.expression(item.optional_vars);
    withStatement(c, s, position + 1);
    c.emit(isAsync ? loc : NO_LOCATION, Op.POP_BLOCK);
  });

  callExitWithNones(c, loc);
  if (isAsync) emitAwait(c, loc, AwaitSource.AEXIT);
  c.emit(loc, Op.POP_TOP);
  c.jump(loc, Op.JUMP, exit);

  c.useLabel(final);
  c.jump(loc, Op.SETUP_CLEANUP, cleanup);
  c.emit(loc, Op.PUSH_EXC_INFO);
  c.emit(loc, Op.WITH_EXCEPT_START);
  if (isAsync) emitAwait(c, loc, AwaitSource.AEXIT);
  finishWithException(c, cleanup);
  c.useLabel(exit);
}

/** Leaves the bound `__exit__` and, above, what `__enter__` returned. */
function enterContext(c: Codegen, loc: Location, isAsync: boolean): void {
  c.emit(loc, Op.COPY, 1);
  c.emit(loc, Op.LOAD_SPECIAL, specialMethod(isAsync ? '__aexit__' : '__exit__'));
  c.emit(loc, Op.SWAP, 2);
  c.emit(loc, Op.SWAP, 3);
  c.emit(loc, Op.LOAD_SPECIAL, specialMethod(isAsync ? '__aenter__' : '__enter__'));
  c.emit(loc, Op.CALL, 0);
  if (isAsync) emitAwait(c, loc, AwaitSource.AENTER);
}

/** `__exit__(None, None, None)`. `codegen_call_exit_with_nones` */
export function callExitWithNones(c: Codegen, loc: Location): void {
  c.loadConst(loc, null);
  c.loadConst(loc, null);
  c.loadConst(loc, null);
  c.emit(loc, Op.CALL, 3);
}

/** Goes on with the exception unless `__exit__` returned something true. `codegen_with_except_finish` */
function finishWithException(c: Codegen, cleanup: Label): void {
  const suppress = c.newLabel();
  c.emit(NO_LOCATION, Op.TO_BOOL);
  c.jump(NO_LOCATION, Op.POP_JUMP_IF_TRUE, suppress);
  c.emit(NO_LOCATION, Op.RERAISE, 2);

  c.useLabel(suppress);
  c.emit(NO_LOCATION, Op.POP_TOP);
  c.emit(NO_LOCATION, Op.POP_BLOCK);
  c.emit(NO_LOCATION, Op.POP_EXCEPT);
  c.emit(NO_LOCATION, Op.POP_TOP);
  c.emit(NO_LOCATION, Op.POP_TOP);
  c.emit(NO_LOCATION, Op.POP_TOP);
  const exit = c.newLabel();
  c.jump(NO_LOCATION, Op.JUMP_NO_INTERRUPT, exit);

  c.useLabel(cleanup);
  popExceptAndReraise(c, NO_LOCATION);
  c.useLabel(exit);
}
