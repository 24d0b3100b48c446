import { Op } from '../../bytecode/opcodes.js';
import { NO_LOCATION } from '../instructions.js';
import type { FlowGraph } from './graph.js';
import { Block, skipEmptyBlocks } from './graph.js';

/** Opcodes at which the machine looks for signals: `OPCODE_HAS_EVAL_BREAK`. */
const evalBreakOpcodes: ReadonlySet<number> = new Set([
  Op.CALL, Op.CALL_FUNCTION_EX, Op.JUMP, Op.JUMP_BACKWARD, Op.RESUME,
]);

/** PEP 626: an instruction that leaves the frame must know its line. `resolve_line_numbers`. */
export function resolveLineNumbers(graph: FlowGraph): void {
  duplicateExitsWithoutLine(graph);
  propagateLineNumbers(graph);
}

/**
 * Gives every jump to an exit without line an exit of its own, which then takes the jump's line:
 * `duplicate_exits_without_lineno`.
 */
function duplicateExitsWithoutLine(graph: FlowGraph): void {
  for (const { last } of graph) {
    if (last === undefined || !last.isJump) continue;
    const target = skipEmptyBlocks(last.jumpTarget);
    if (target === null || !isExitWithoutLine(target) || target.predecessors <= 1) continue;
    const copy = new Block();
    copy.appendCopies(target);
    const first = copy.instructions[0];
    if (first !== undefined) first.location = last.location;
    last.target = copy;
    target.predecessors--;
    copy.predecessors = 1;
    copy.next = target.next;
    copy.isLabelled = true;
    target.next = copy;
  }
  for (const { last, next, fallsThrough } of graph) {
    if (!fallsThrough || next === null || last === undefined || !isExitWithoutLine(next)) continue;
    const first = next.instructions[0];
    if (first !== undefined) first.location = last.location;
  }
}

/** `is_exit_or_eval_check_without_lineno`. */
function isExitWithoutLine(block: Block): boolean {
  const mayBeInterrupted = block.instructions.some(({ opcode }) => evalBreakOpcodes.has(opcode));
  return (block.exitsScope || mayBeInterrupted) && block.hasNoLine;
}

/** An instruction without line takes that of the one before it, across blocks too: `propagate_line_numbers`. */
function propagateLineNumbers(graph: FlowGraph): void {
  for (const block of graph) {
    const { last } = block;
    if (last === undefined) continue;
    let location = NO_LOCATION;
    for (const instruction of block.instructions) {
      if (instruction.lineno === NO_LOCATION.lineno) instruction.location = location;
      else location = instruction.location;
    }
    const successors = [block.fallsThrough ? block.next : null, last.isJump ? last.target : null];
    for (const successor of successors) {
      const first = successor?.predecessors === 1 ? successor.instructions[0] : undefined;
      if (first?.lineno === NO_LOCATION.lineno) first.location = location;
    }
  }
}
