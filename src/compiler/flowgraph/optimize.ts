import { CO_VARARGS, CO_VARKEYWORDS, type Constant } from '../../bytecode/code.js';
import type { InstructionSequence } from '../instructions.js';
import type { ConstantPool, UnitMetadata } from '../unit-metadata.js';
import { optimizeLoadFast } from './borrowed-loads.js';
import { graphFromSequence } from './build.js';
import { pushColdBlocksToEnd } from './cold-blocks.js';
import { optimizeConstantLoads, removeUnusedConstants } from './constants.js';
import { isTerminator, type FlowGraph } from './graph.js';
import { labelHandlers, markHandlers } from './handlers.js';
import { inlineSmallBlocks } from './inlining.js';
import { resolveLineNumbers } from './line-numbers.js';
import { prepareLocalsplus } from './localsplus.js';
import { optimizeBlock } from './peephole.js';
import { convertPseudoConditionalJumps, convertPseudoOpcodes, normalizeJumps } from './pseudo-opcodes.js';
import { removeUnreachable } from './reachability.js';
import { removeRedundantNopsAndJumps, removeRedundantNopsAndPairs } from './redundancy.js';
import { calculateStackDepth } from './stack-depth.js';
import { insertSuperinstructions } from './superinstructions.js';
import { placeInstructions, type PlacedInstruction } from './to-sequence.js';
import { checkUnboundLocals } from './unbound-locals.js';

/** The instructions of a code unit after all passes, in their final order; only jump distances are missing. */
export interface OptimizedUnit {
  readonly instructions: PlacedInstruction[];
  readonly consts: Constant[];
  readonly stackSize: number;
}

/** All passes over the flow graph, in CPython's order. */
export function optimizeUnit(sequence: InstructionSequence, unit: UnitMetadata, flags: number): OptimizedUnit {
  const graph = graphFromSequence(sequence);
  const consts = optimizeCodeUnit(graph, unit.consts.copy(), unit.varnames.size, parameterCount(unit, flags));
  const stackSize = lowerToOpcodes(graph, unit, flags);
  return { instructions: placeInstructions(graph), consts, stackSize };
}

/** `_PyCfg_OptimizeCodeUnit`. Folded constants are added to the pool. Returns the constants that are left. */
export function optimizeCodeUnit(
  graph: FlowGraph, pool: ConstantPool, localCount: number, parameterCount: number,
): Constant[] {
  markHandlers(graph);
  labelHandlers(graph);
  optimizeGraph(graph, pool);
  const consts = removeUnusedConstants(graph, pool);
  checkUnboundLocals(graph, localCount, parameterCount);
  insertSuperinstructions(graph);
  pushColdBlocksToEnd(graph);
  resolveLineNumbers(graph);
  return consts;
}

/** `optimize_cfg`. */
function optimizeGraph(graph: FlowGraph, pool: ConstantPool): void {
  checkGraph(graph);
  inlineSmallBlocks(graph);
  removeUnreachable(graph);
  resolveLineNumbers(graph);
  optimizeConstantLoads(graph, pool);
  for (const block of graph) optimizeBlock(block, pool);
  removeRedundantNopsAndPairs(graph);
  removeUnreachable(graph);
  removeRedundantNopsAndJumps(graph);
}

/** `_PyCfg_OptimizedCfgToInstructionSequence`. Returns the size of the stack. */
function lowerToOpcodes(graph: FlowGraph, unit: UnitMetadata, flags: number): number {
  convertPseudoConditionalJumps(graph);
  const stackSize = calculateStackDepth(graph);
  prepareLocalsplus(graph, unit, flags);
  convertPseudoOpcodes(graph);
  normalizeJumps(graph);
  // What borrows references must see the final order of instructions.
  optimizeLoadFast(graph);
  return stackSize;
}

/** Control may leave a block at its end only: `check_cfg`. */
function checkGraph(graph: FlowGraph): void {
  for (const { instructions, last } of graph) {
    if (instructions.some((instruction) => isTerminator(instruction.opcode) && instruction !== last)) {
      throw new Error('malformed control flow graph: an instruction follows a jump in its block');
    }
  }
}

function parameterCount(unit: UnitMetadata, flags: number): number {
  const rest = (flags & CO_VARARGS ? 1 : 0) + (flags & CO_VARKEYWORDS ? 1 : 0);
  return unit.posonlyargcount + unit.argcount + unit.kwonlyargcount + rest;
}
