import { popped, pushed } from '../../bytecode/stack-effects.js';
import { Op } from '../../bytecode/opcodes.js';
import type { Block, FlowGraph, GraphInstruction } from './graph.js';
import { hasTarget, isScopeExit, isUnconditionalJump } from './graph.js';

/** The effect on the depth of the stack when control goes on, or jumps: `get_stack_effects`. */
function netEffect({ opcode, oparg, isBlockPush }: GraphInstruction, jumps: boolean): number {
  return isBlockPush && !jumps ? 0 : pushed(opcode, oparg) - popped(opcode, oparg);
}

/**
 * Sets every block's depth of the stack at its top: `calculate_stackdepth`. Returns the greatest depth.
 * Throws if two ways into a block disagree, or the stack would underflow.
 */
export function calculateStackDepth(graph: FlowGraph): number {
  for (const block of graph) block.startDepth = -1;
  const todo: Block[] = [];
  const arrive = (block: Block, depth: number): void => {
    if (block.startDepth === depth) return;
    if (block.startDepth >= 0) throw new Error('two ways into a block leave different depths on the stack');
    block.startDepth = depth;
    todo.push(block);
  };
  arrive(graph.entry, 0);
  let greatest = 0;
  for (let block = todo.pop(); block !== undefined; block = todo.pop()) {
    let depth = block.startDepth;
    for (const instruction of block.instructions) {
      greatest = Math.max(greatest, depth);
      // END_ASYNC_FOR names the SEND it belongs to, but does not jump there.
      if (hasTarget(instruction.opcode) && instruction.opcode !== Op.END_ASYNC_FOR) {
        arrive(instruction.jumpTarget, depth + netEffect(instruction, true));
      }
      depth += netEffect(instruction, false);
      if (depth < 0) throw new Error('the stack underflows');
      if (isUnconditionalJump(instruction.opcode) || isScopeExit(instruction.opcode)) break;
    }
    if (block.fallsThrough && block.next !== null) arrive(block.next, depth);
  }
  return greatest;
}
