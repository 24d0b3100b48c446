import { Op } from '../../bytecode/opcodes.js';
import type * as ast from '../../syntax/ast.js';
import type { Label } from '../instructions.js';
import { NO_LOCATION } from '../instructions.js';
import type { Codegen } from './codegen.js';
import { tryExceptStar } from './except-star.js';
import { locationOf } from './location.js';
import { nameOp } from './names.js';
import { popExceptAndReraise } from './reraise.js';
import { unbindHandlerName } from './unwind.js';

/** `codegen_try`, `codegen_try_star` */
export function tryStatement(c: Codegen, s: ast.Try): void {
  if (s.finalbody.length > 0) tryFinally(c, s);
  else handled(c, s);
}

/** The statement without its `finally`. */
function handled(c: Codegen, s: ast.Try): void {
  if (s.node === 'TryStar') tryExceptStar(c, s);
  else tryExcept(c, s);
}

/** The `finally` body is generated twice: for the way out without and with an exception. `codegen_try_finally` */
function tryFinally(c: Codegen, s: ast.Try): void {
  const loc = locationOf(s);
  const end = c.newLabel();
  const exit = c.newLabel();
  const cleanup = c.newLabel();

  c.jump(loc, Op.SETUP_FINALLY, end);
  c.inFrameBlock(loc, { kind: 'finally try', finalbody: s.finalbody }, () => {
    if (s.handlers.length > 0) handled(c, s);
    else c.statements(s.body);
    c.emit(NO_LOCATION, Op.POP_BLOCK);
  });
  c.statements(s.finalbody);
  c.jump(NO_LOCATION, Op.JUMP_NO_INTERRUPT, exit);

  c.useLabel(end);
  c.jump(NO_LOCATION, Op.SETUP_CLEANUP, cleanup);
  c.emit(NO_LOCATION, Op.PUSH_EXC_INFO);
  c.inFrameBlock(NO_LOCATION, { kind: 'finally end' }, () => c.statementsAgain(s.finalbody));
  c.emit(NO_LOCATION, Op.RERAISE, 0);

  c.useLabel(cleanup);
  popExceptAndReraise(c, NO_LOCATION);
  c.useLabel(exit);
}

/** `codegen_try_except` */
function tryExcept(c: Codegen, s: ast.Try): void {
  const loc = locationOf(s);
  const except = c.newLabel();
  const end = c.newLabel();
  const cleanup = c.newLabel();

  c.jump(loc, Op.SETUP_FINALLY, except);
  c.inFrameBlock(loc, { kind: 'try except' }, () => c.statements(s.body));
  c.emit(NO_LOCATION, Op.POP_BLOCK);
  c.statements(s.orelse);
  c.jump(NO_LOCATION, Op.JUMP_NO_INTERRUPT, end);

  c.useLabel(except);
  c.jump(NO_LOCATION, Op.SETUP_CLEANUP, cleanup);
  c.emit(NO_LOCATION, Op.PUSH_EXC_INFO);
  c.inFrameBlock(loc, { kind: 'exception handler' }, () => {
    for (const [i, handler] of s.handlers.entries()) {
      if (handler.type === null && i < s.handlers.length - 1) {
        c.error(locationOf(handler), "default 'except:' must be last");
      }
      exceptClause(c, handler, end);
    }
  });
  c.emit(NO_LOCATION, Op.RERAISE, 0);

  c.useLabel(cleanup);
  popExceptAndReraise(c, NO_LOCATION);
  c.useLabel(end);
}

/** One `except` clause; when it does not match, the next one follows. */
function exceptClause(c: Codegen, handler: ast.ExceptHandler, end: Label): void {
  const loc = locationOf(handler);
  const next = c.newLabel();
  if (handler.type !== null) {
    c.expression(handler.type);
    c.emit(loc, Op.CHECK_EXC_MATCH);
    c.jump(loc, Op.POP_JUMP_IF_FALSE, next);
  }
  if (handler.name === null) {
    c.emit(loc, Op.POP_TOP);
    c.inFrameBlock(loc, { kind: 'handler cleanup', name: null }, () => c.statements(handler.body));
    c.emit(NO_LOCATION, Op.POP_BLOCK);
    c.emit(NO_LOCATION, Op.POP_EXCEPT);
    c.jump(NO_LOCATION, Op.JUMP_NO_INTERRUPT, end);
  } else {
    namedClause(c, handler, handler.name, end);
  }
  c.useLabel(next);
}

/** The body of `except E as name`, inside an implicit `try … finally` that unbinds the name. */
function namedClause(c: Codegen, handler: ast.ExceptHandler, name: string, end: Label): void {
  const loc = locationOf(handler);
  const cleanup = c.newLabel();
  nameOp(c, loc, name, 'Store');
  c.jump(loc, Op.SETUP_CLEANUP, cleanup);
  c.inFrameBlock(loc, { kind: 'handler cleanup', name }, () => c.statements(handler.body));
  c.emit(NO_LOCATION, Op.POP_BLOCK);
  c.emit(NO_LOCATION, Op.POP_BLOCK);
  c.emit(NO_LOCATION, Op.POP_EXCEPT);
  unbindHandlerName(c, NO_LOCATION, name);
  c.jump(NO_LOCATION, Op.JUMP_NO_INTERRUPT, end);

  c.useLabel(cleanup);
  unbindHandlerName(c, NO_LOCATION, name);
  c.emit(NO_LOCATION, Op.RERAISE, 1);
}
