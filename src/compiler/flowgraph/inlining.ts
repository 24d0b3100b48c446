import { Op } from '../../bytecode/opcodes.js';
import type { Block, FlowGraph } from './graph.js';
import { isUnconditionalJump } from './graph.js';

/** Exit blocks of at most this many instructions are copied to where they are jumped to from. */
const MAX_COPY_SIZE = 4;

/** `inline_small_or_no_lineno_blocks`; ends because every change removes a jump. */
export function inlineSmallBlocks(graph: FlowGraph): void {
  let changed: boolean;
  do {
    changed = false;
    for (const block of graph) {
      if (inlineJumpedTo(block)) changed = true;
    }
  } while (changed);
}

/**
 * Puts a copy of the block jumped to in place of the jump, if that block is a small exit or has no line
 * of its own: `basicblock_inline_small_or_no_lineno_blocks`. Returns whether it did.
 */
function inlineJumpedTo(block: Block): boolean {
  const jump = block.last;
  if (jump === undefined || !isUnconditionalJump(jump.opcode)) return false;
  const target = jump.jumpTarget;
  const isSmallExit = target.exitsScope && target.instructions.length <= MAX_COPY_SIZE;
  const hasNoLine = target.hasNoLine && !target.fallsThrough;
  if (!isSmallExit && !hasNoLine) return false;
  const replaced = jump.opcode;
  jump.becomeNop();
  block.appendCopies(target);
  const last = block.last;
  // The removed jump looked for signals; the copied one must, too.
  const endsInJump = hasNoLine && last !== undefined && isUnconditionalJump(last.opcode);
  if (endsInJump && replaced === Op.JUMP) last.opcode = Op.JUMP;
  target.predecessors--;
  return true;
}
