import { Op } from '../../bytecode/opcodes.js';
import type { FrameBlock } from '../frame-block.js';
import { isLoop } from '../frame-block.js';
import type { Label, Location } from '../instructions.js';
import { NO_LOCATION } from '../instructions.js';
import { emitAwait } from './await.js';
import type { Codegen } from './codegen.js';
import { nameOp } from './names.js';
import { AwaitSource } from './opargs.js';
import { callExitWithNones } from './with.js';

/**
 * Emits what leaves one frame block in order: ends its handlers, drops what it keeps on the stack, runs a
 * `finally` body or `__exit__`. `codegen_unwind_fblock`
 *
 * @param keepTop whether a value on top of the stack (what `return` gives back) must survive
 * @returns the place of the instructions after it: none once code of another place ran in between
 */
function unwindBlock(c: Codegen, loc: Location, block: FrameBlock, keepTop: boolean): Location {
  switch (block.kind) {
    case 'while':
    case 'exception handler':
    case 'exception group handler':
    case 'async comprehension':
    case 'stop iteration':
      return loc;
    case 'for':
    case 'pop value':
      popUnderneath(c, loc, keepTop);
      return loc;
    case 'try except':
      c.emit(loc, Op.POP_BLOCK);
      return loc;
    case 'finally try':
      c.emit(loc, Op.POP_BLOCK);
      if (keepTop) c.inFrameBlock(loc, { kind: 'pop value' }, () => c.statements(block.finalbody));
      else c.statements(block.finalbody);
      return NO_LOCATION;
    case 'finally end':
      popUnderneath(c, loc, keepTop);
      if (keepTop) c.emit(loc, Op.SWAP, 2);
      c.emit(loc, Op.POP_BLOCK);
      c.emit(loc, Op.POP_EXCEPT);
      return loc;
    case 'with':
    case 'async with':
      unwindWith(c, block, keepTop);
      return NO_LOCATION;
    case 'handler cleanup':
      unwindHandler(c, loc, block.name, keepTop);
      return loc;
  }
}

/** Pops the stack, or what lies under its top. */
function popUnderneath(c: Codegen, loc: Location, keepTop: boolean): void {
  if (keepTop) c.emit(loc, Op.SWAP, 2);
  c.emit(loc, Op.POP_TOP);
}

type WithBlock = Extract<FrameBlock, { kind: 'with' | 'async with' }>;

function unwindWith(c: Codegen, { kind, location: loc }: WithBlock, keepTop: boolean): void {
  c.emit(loc, Op.POP_BLOCK);
  if (keepTop) {
    c.emit(loc, Op.SWAP, 3);
    c.emit(loc, Op.SWAP, 2);
  }
  callExitWithNones(c, loc);
  if (kind === 'async with') emitAwait(c, loc, AwaitSource.AEXIT);
  c.emit(loc, Op.POP_TOP);
}

function unwindHandler(c: Codegen, loc: Location, name: string | null, keepTop: boolean): void {
  if (name !== null) c.emit(loc, Op.POP_BLOCK);
  if (keepTop) c.emit(loc, Op.SWAP, 2);
  c.emit(loc, Op.POP_BLOCK);
  c.emit(loc, Op.POP_EXCEPT);
  if (name !== null) unbindHandlerName(c, loc, name);
}

/** `name = None; del name`: the body may have deleted the name itself. `codegen_try_except` */
export function unbindHandlerName(c: Codegen, loc: Location, name: string): void {
  c.loadConst(loc, null);
  nameOp(c, loc, name, 'Store');
  nameOp(c, loc, name, 'Del');
}

/** Where code goes on after leaving blocks, and the loop it stopped at. */
interface Unwound {
  loc: Location;
  loop: Extract<FrameBlock, { start: Label }> | null;
}

/**
 * Leaves all frame blocks, or those inside the innermost loop. While a block's own cleanup is generated it is off
 * the list, so that a `return` in a `finally` body leaves only what is around it. `codegen_unwind_fblock_stack`
 */
function unwindBlocks(c: Codegen, loc: Location, keepTop: boolean, toLoop: boolean): Unwound {
  const { frameBlocks } = c.unit;
  const top = frameBlocks.at(-1);
  if (top === undefined) return { loc, loop: null };
  if (top.kind === 'exception group handler') {
    c.error(loc, "'break', 'continue' and 'return' cannot appear in an except* block");
  }
  if (toLoop && isLoop(top)) return { loc, loop: top };
  frameBlocks.pop();
  const unwound = unwindBlocks(c, unwindBlock(c, loc, top, keepTop), keepTop, toLoop);
  frameBlocks.push(top);
  return unwound;
}

/** Leaves all blocks of a function before it returns; gives the place of the return. */
export function unwindForReturn(c: Codegen, loc: Location, keepTop: boolean): Location {
  return unwindBlocks(c, loc, keepTop, false).loc;
}

/** `codegen_break` */
export function breakLoop(c: Codegen, origin: Location): void {
  c.emit(origin, Op.NOP);
  const { loc, loop } = unwindBlocks(c, origin, false, true);
  if (loop === null) c.error(origin, "'break' outside loop");
  c.jump(unwindBlock(c, loc, loop, false), Op.JUMP, loop.exit);
}

/** `codegen_continue` */
export function continueLoop(c: Codegen, origin: Location): void {
  c.emit(origin, Op.NOP);
  const { loc, loop } = unwindBlocks(c, origin, false, true);
  if (loop === null) c.error(origin, "'continue' not properly in loop");
  c.jump(loc, Op.JUMP, loop.start);
}
