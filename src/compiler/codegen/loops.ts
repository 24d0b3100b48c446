import { Op } from '../../bytecode/opcodes.js';
import type * as ast from '../../syntax/ast.js';
import { NO_LOCATION } from '../instructions.js';
import { asyncLoop } from './await.js';
import type { Codegen } from './codegen.js';
import { locationOf } from './location.js';
import { jumpIf } from './operators.js';

/** `codegen_for` */
export function forLoop(c: Codegen, s: ast.For): void {
  const start = c.newLabel();
  const cleanup = c.newLabel();
  const exit = c.newLabel();
  c.inFrameBlock(locationOf(s), { kind: 'for', start, exit }, () => {
    const loc = locationOf(s.iter);
    c.expression(s.iter);
    c.emit(loc, Op.GET_ITER);
    c.useLabel(start);
    c.jump(loc, Op.FOR_ITER, cleanup);
    // Lets a header over several lines be traced line by line; removed where it adds nothing.
    c.emit(locationOf(s.target), Op.NOP);
    c.expression(s.target);
    c.statements(s.body);
    c.jump(NO_LOCATION, Op.JUMP, start);
    c.useLabel(cleanup);
    c.emit(NO_LOCATION, Op.END_FOR);
    c.emit(NO_LOCATION, Op.POP_ITER);
  });
  c.statements(s.orelse);
  c.useLabel(exit);
}

/** `codegen_async_for` */
export function asyncForLoop(c: Codegen, s: ast.For): void {
  const loc = locationOf(s);
  const iterLoc = locationOf(s.iter);
  const start = c.newLabel();
  const exit = c.newLabel();
  c.expression(s.iter);
  c.emit(iterLoc, Op.GET_AITER);
  c.useLabel(start);
  c.inFrameBlock(loc, { kind: 'for', start, exit }, () => asyncLoop(c, loc, iterLoc, () => {
    c.emit(loc, Op.NOT_TAKEN);
    c.expression(s.target);
    c.statements(s.body);
    c.jump(NO_LOCATION, Op.JUMP, start);
  }));
  c.statements(s.orelse);
  c.useLabel(exit);
}

/** `codegen_while` */
export function whileLoop(c: Codegen, s: ast.While): void {
  const loc = locationOf(s);
  const start = c.newLabel();
  const exit = c.newLabel();
  const finished = c.newLabel();
  c.useLabel(start);
  c.inFrameBlock(loc, { kind: 'while', start, exit }, () => {
    jumpIf(c, loc, s.test, finished, false);
    c.statements(s.body);
    c.jump(NO_LOCATION, Op.JUMP, start);
  });
  c.useLabel(finished);
  c.statements(s.orelse);
  c.useLabel(exit);
}
