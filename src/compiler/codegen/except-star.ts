import { Op } from '../../bytecode/opcodes.js';
import type * as ast from '../../syntax/ast.js';
import type { Label } from '../instructions.js';
import { NO_LOCATION } from '../instructions.js';
import type { Codegen } from './codegen.js';
import { locationOf } from './location.js';
import { nameOp } from './names.js';
import { intrinsic2 } from './opargs.js';
import { popExceptAndReraise } from './reraise.js';
import { unbindHandlerName } from './unwind.js';

/**
 * `try … except* …` (PEP 654). While clauses run the stack holds the exception group, a list of what they raised, and
 * the part of the group that no clause has matched yet, or None. `codegen_try_star_except`
 */
export function tryExceptStar(c: Codegen, s: ast.Try): void {
  const loc = locationOf(s);
  const except = c.newLabel();
  const orelse = c.newLabel();
  const end = c.newLabel();
  const cleanup = c.newLabel();

  c.jump(loc, Op.SETUP_FINALLY, except);
  c.inFrameBlock(loc, { kind: 'try except' }, () => c.statements(s.body));
  c.emit(NO_LOCATION, Op.POP_BLOCK);
  c.jump(NO_LOCATION, Op.JUMP_NO_INTERRUPT, orelse);

  c.useLabel(except);
  c.jump(NO_LOCATION, Op.SETUP_CLEANUP, cleanup);
  c.emit(NO_LOCATION, Op.PUSH_EXC_INFO);
  c.inFrameBlock(loc, { kind: 'exception group handler' }, () => {
    for (const [i, handler] of s.handlers.entries()) groupClause(c, handler, i === 0);
  });
  reraiseRest(c, end);

  c.useLabel(cleanup);
  popExceptAndReraise(c, NO_LOCATION);
  c.useLabel(orelse);
  c.statements(s.orelse);
  c.useLabel(end);
}

/** One `except*` clause, inside an implicit `try … finally` that collects what it raises and unbinds its name. */
function groupClause(c: Codegen, handler: ast.ExceptHandler, isFirst: boolean): void {
  const loc = locationOf(handler);
  const { type, name } = handler;
  const raised = c.newLabel();
  const finished = c.newLabel();
  const noMatch = c.newLabel();
  const next = c.newLabel();
  if (type === null) throw new Error('an `except*` clause has a type');
  if (isFirst) {
    c.emit(loc, Op.BUILD_LIST, 0);
    c.emit(loc, Op.COPY, 2);
  }
  c.expression(type);
  c.emit(loc, Op.CHECK_EG_MATCH);
  c.emit(loc, Op.COPY, 1);
  c.jump(loc, Op.POP_JUMP_IF_NONE, noMatch);
  if (name === null) c.emit(loc, Op.POP_TOP);
  else nameOp(c, loc, name, 'Store');

  c.jump(loc, Op.SETUP_CLEANUP, raised);
  c.inFrameBlock(loc, { kind: 'handler cleanup', name }, () => c.statements(handler.body));
  c.emit(NO_LOCATION, Op.POP_BLOCK);
  if (name !== null) unbindHandlerName(c, NO_LOCATION, name);
  c.jump(NO_LOCATION, Op.JUMP_NO_INTERRUPT, finished);

  c.useLabel(raised);
  if (name !== null) unbindHandlerName(c, NO_LOCATION, name);
  c.emit(NO_LOCATION, Op.LIST_APPEND, 3);
  c.emit(NO_LOCATION, Op.POP_TOP);
  c.jump(NO_LOCATION, Op.JUMP_NO_INTERRUPT, next);

  // Keeps the line of the clause's last statement.
  c.useLabel(finished);
  c.emit(NO_LOCATION, Op.NOP);
  c.jump(NO_LOCATION, Op.JUMP_NO_INTERRUPT, next);

  c.useLabel(noMatch);
  c.emit(loc, Op.POP_TOP);
  c.useLabel(next);
}

/** Adds what no clause matched to what they raised and goes on with it, or leaves the statement if there is nothing. */
function reraiseRest(c: Codegen, end: Label): void {
  const combine = c.newLabel();
  const reraise = c.newLabel();
  c.emit(NO_LOCATION, Op.LIST_APPEND, 1);
  c.jump(NO_LOCATION, Op.JUMP_NO_INTERRUPT, combine);
  c.useLabel(combine);
  c.emit(NO_LOCATION, Op.CALL_INTRINSIC_2, intrinsic2('PREP_RERAISE_STAR'));
  c.emit(NO_LOCATION, Op.COPY, 1);
  c.jump(NO_LOCATION, Op.POP_JUMP_IF_NOT_NONE, reraise);
  c.emit(NO_LOCATION, Op.POP_TOP);
  c.emit(NO_LOCATION, Op.POP_BLOCK);
  c.emit(NO_LOCATION, Op.POP_EXCEPT);
  c.jump(NO_LOCATION, Op.JUMP_NO_INTERRUPT, end);

  c.useLabel(reraise);
  c.emit(NO_LOCATION, Op.POP_BLOCK);
  c.emit(NO_LOCATION, Op.SWAP, 2);
  c.emit(NO_LOCATION, Op.POP_EXCEPT);
  c.emit(NO_LOCATION, Op.RERAISE, 0);
}
