import { Op } from '../../bytecode/opcodes.js';
import type { FlowGraph, GraphInstruction } from './graph.js';
import { removeRedundantNops } from './redundancy.js';

/** Joins pairs of accesses to locals into one instruction: `insert_superinstructions`. */
export function insertSuperinstructions(graph: FlowGraph): void {
  for (const { instructions } of graph) {
    for (const [index, first] of instructions.entries()) {
      const second = instructions[index + 1];
      if (second === undefined) break;
      const joined = superinstruction(first.opcode, second.opcode);
      if (joined !== undefined && canJoin(first, second)) {
        first.become(joined, (first.oparg << 4) | second.oparg);
        second.becomeNop();
      }
    }
  }
  removeRedundantNops(graph);
}

function superinstruction(first: number, second: number): number | undefined {
  if (first === Op.LOAD_FAST && second === Op.LOAD_FAST) return Op.LOAD_FAST_LOAD_FAST;
  if (first === Op.STORE_FAST && second === Op.LOAD_FAST) return Op.STORE_FAST_LOAD_FAST;
  if (first === Op.STORE_FAST && second === Op.STORE_FAST) return Op.STORE_FAST_STORE_FAST;
  return undefined;
}

/** Both on one line, and both slots fit into four bits: `make_super_instruction`. */
function canJoin(first: GraphInstruction, second: GraphInstruction): boolean {
  const sameLine = first.lineno < 0 || second.lineno < 0 || first.lineno === second.lineno;
  return sameLine && first.oparg < 16 && second.oparg < 16;
}
