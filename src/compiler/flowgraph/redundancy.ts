import { Op } from '../../bytecode/opcodes.js';
import { NO_LOCATION } from '../instructions.js';
import type { Block, FlowGraph, GraphInstruction } from './graph.js';
import { isUnconditionalJump, skipEmptyBlocks } from './graph.js';

/** Removes the NOPs that no line event needs: `basicblock_remove_redundant_nops`. Returns how many went. */
function removeNopsIn(block: Block): number {
  if (!block.instructions.some(({ opcode }) => opcode === Op.NOP)) return 0;
  const kept: GraphInstruction[] = [];
  let previousLine = -1;
  for (const [index, instruction] of block.instructions.entries()) {
    const line = instruction.lineno;
    if (instruction.opcode === Op.NOP && isRedundantNop(block, index, previousLine)) continue;
    kept.push(instruction);
    previousLine = line;
  }
  return block.keep(kept);
}

/** A neighbour on the same line makes the line event; one without a line inherits the NOP's location. */
function isRedundantNop(block: Block, index: number, previousLine: number): boolean {
  const nop = block.instructions[index] as GraphInstruction;
  if (nop.lineno < 0 || nop.lineno === previousLine) return true;
  const following = block.instructions[index + 1];
  if (following === undefined) return nop.lineno === firstLineFrom(block.next);
  if (following.lineno < 0) {
    following.location = nop.location;
    return true;
  }
  return following.lineno === nop.lineno;
}

/** The line of the next instruction that will stay; -1 if there is none. */
function firstLineFrom(block: Block | null): number {
  const following = skipEmptyBlocks(block);
  const staying = following?.instructions.find(({ opcode, lineno }) => opcode !== Op.NOP || lineno >= 0);
  return (staying?.location ?? NO_LOCATION).lineno;
}

/** `remove_redundant_nops`. Returns how many went. */
export function removeRedundantNops(graph: FlowGraph): number {
  let removed = 0;
  for (const block of graph) removed += removeNopsIn(block);
  return removed;
}

/** Turns jumps to the place that follows anyway into NOPs: `remove_redundant_jumps`. Returns how many. */
function removeRedundantJumps(graph: FlowGraph): number {
  let removed = 0;
  for (const { last, next } of graph) {
    if (last === undefined || !isUnconditionalJump(last.opcode)) continue;
    if (skipEmptyBlocks(last.jumpTarget) === skipEmptyBlocks(next)) {
      last.becomeNop();
      removed++;
    }
  }
  return removed;
}

/** `remove_redundant_nops_and_jumps`. */
export function removeRedundantNopsAndJumps(graph: FlowGraph): void {
  let removed: number;
  do {
    removed = removeRedundantNops(graph);
    removed += removeRedundantJumps(graph);
  } while (removed > 0);
}

/** Removes what is pushed only to be popped, and NOPs: `remove_redundant_nops_and_pairs`. */
export function removeRedundantNopsAndPairs(graph: FlowGraph): void {
  let changed: boolean;
  do {
    changed = false;
    let previous: GraphInstruction | null = null;
    for (const block of graph) {
      removeNopsIn(block);
      if (block.isLabelled) previous = null;
      for (const instruction of block.instructions) {
        if (instruction.opcode === Op.POP_TOP && previous !== null && pushesWithoutEffect(previous)) {
          previous.becomeNop();
          instruction.becomeNop();
          changed = true;
        }
        previous = instruction;
      }
      if (previous?.isJump || !block.fallsThrough) previous = null;
    }
  } while (changed);
}

function pushesWithoutEffect({ opcode, oparg }: GraphInstruction): boolean {
  return opcode === Op.LOAD_CONST || opcode === Op.LOAD_SMALL_INT || (opcode === Op.COPY && oparg === 1);
}
