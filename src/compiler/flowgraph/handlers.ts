import { Op } from '../../bytecode/opcodes.js';
import type { Block, FlowGraph, GraphInstruction } from './graph.js';

/** RESUME's oparg at the start of a function, and its flag for a yield inside the outermost handler only. */
const RESUME_AT_FUNC_START = 0;
const RESUME_OPARG_DEPTH1_MASK = 4;

/** `mark_except_handlers`. */
export function markHandlers(graph: FlowGraph): void {
  for (const block of graph) {
    for (const instruction of block.instructions) {
      if (instruction.isBlockPush) instruction.jumpTarget.isHandler = true;
    }
  }
}

/**
 * Follows the control flow with a stack of open handlers, gives every instruction its innermost one
 * and turns POP_BLOCK into NOP: `label_exception_targets`.
 */
export function labelHandlers(graph: FlowGraph): void {
  const reached = new Set<Block>([graph.entry]);
  const todo: { block: Block; handlers: readonly Block[] }[] = [{ block: graph.entry, handlers: [] }];
  const reach = (block: Block, handlers: readonly Block[]): void => {
    if (reached.has(block)) return;
    reached.add(block);
    todo.push({ block, handlers });
  };
  for (let item = todo.pop(); item !== undefined; item = todo.pop()) {
    const { block } = item;
    const handlers = [...item.handlers];
    let yieldDepth = -1;
    for (const instruction of block.instructions) {
      if (instruction.isBlockPush) {
        reach(instruction.jumpTarget, [...handlers]);
        handlers.push(openHandler(instruction));
        continue;
      }
      if (instruction.opcode === Op.POP_BLOCK) {
        if (handlers.pop() === undefined) throw new Error('POP_BLOCK closes a handler that was never opened');
        instruction.becomeNop();
        continue;
      }
      instruction.handler = handlers.at(-1) ?? null;
      if (instruction.isJump) {
        reach(instruction.jumpTarget, [...handlers]);
      } else if (instruction.opcode === Op.YIELD_VALUE) {
        yieldDepth = handlers.length;
      } else if (instruction.opcode === Op.RESUME && instruction.oparg !== RESUME_AT_FUNC_START) {
        if (yieldDepth === 1) instruction.oparg |= RESUME_OPARG_DEPTH1_MASK;
        yieldDepth = -1;
      }
    }
    if (block.fallsThrough && block.next !== null) reach(block.next, handlers);
  }
}

function openHandler(setup: GraphInstruction): Block {
  const handler = setup.jumpTarget;
  if (setup.opcode === Op.SETUP_WITH || setup.opcode === Op.SETUP_CLEANUP) handler.preservesLasti = true;
  return handler;
}
