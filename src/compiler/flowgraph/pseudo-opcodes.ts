import { Op } from '../../bytecode/opcodes.js';
import { Block, type FlowGraph } from './graph.js';
import { removeRedundantNopsAndJumps } from './redundancy.js';

/** JUMP_IF_FALSE keeps the value tested: COPY, TO_BOOL, POP_JUMP_IF_FALSE. `convert_pseudo_conditional_jumps`. */
export function convertPseudoConditionalJumps(graph: FlowGraph): void {
  for (const block of graph) {
    const { last } = block;
    if (last === undefined || (last.opcode !== Op.JUMP_IF_FALSE && last.opcode !== Op.JUMP_IF_TRUE)) continue;
    last.opcode = last.opcode === Op.JUMP_IF_FALSE ? Op.POP_JUMP_IF_FALSE : Op.POP_JUMP_IF_TRUE;
    const position = block.instructions.length - 1;
    block.insert(position, Op.COPY, 1, last.location).handler = last.handler;
    block.insert(position + 1, Op.TO_BOOL, 0, last.location).handler = last.handler;
  }
}

/** `convert_pseudo_ops`. */
export function convertPseudoOpcodes(graph: FlowGraph): void {
  for (const { instructions } of graph) {
    for (const instruction of instructions) {
      if (instruction.isBlockPush) instruction.becomeNop();
      else if (instruction.opcode === Op.LOAD_CLOSURE) instruction.opcode = Op.LOAD_FAST;
      else if (instruction.opcode === Op.STORE_FAST_MAYBE_NULL) instruction.opcode = Op.STORE_FAST;
    }
  }
  removeRedundantNopsAndJumps(graph);
}

const reversedJumps: ReadonlyMap<number, number> = new Map([
  [Op.POP_JUMP_IF_TRUE, Op.POP_JUMP_IF_FALSE], [Op.POP_JUMP_IF_FALSE, Op.POP_JUMP_IF_TRUE],
  [Op.POP_JUMP_IF_NONE, Op.POP_JUMP_IF_NOT_NONE], [Op.POP_JUMP_IF_NOT_NONE, Op.POP_JUMP_IF_NONE],
]);

/**
 * Conditional jumps only go forwards: one backwards is reversed around an unconditional jump. Either way
 * NOT_TAKEN marks the path where the condition was not met: `normalize_jumps`.
 */
export function normalizeJumps(graph: FlowGraph): void {
  const passed = new Set<Block>();
  for (const block of graph) {
    passed.add(block);
    const { last } = block;
    const reversed = last === undefined ? undefined : reversedJumps.get(last.opcode);
    if (last === undefined || reversed === undefined) continue;
    const target = last.jumpTarget;
    if (!passed.has(target)) {
      block.add(Op.NOT_TAKEN, 0, last.location);
      continue;
    }
    if (block.next === null) throw new Error('a conditional jump ends the code');
    const backwards = new Block();
    backwards.add(Op.NOT_TAKEN, 0, last.location);
    backwards.addJump(Op.JUMP, target, last.location);
    backwards.startDepth = target.startDepth;
    backwards.isCold = block.isCold;
    backwards.next = block.next;
    last.opcode = reversed;
    last.target = block.next;
    block.next = backwards;
  }
}
