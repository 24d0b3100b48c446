import { Op } from '../../bytecode/opcodes.js';
import { NO_LOCATION } from '../instructions.js';
import { Block, type FlowGraph } from './graph.js';
import { removeRedundantNopsAndJumps } from './redundancy.js';

/** Moves exception handlers and what only they lead to behind the rest: `push_cold_blocks_to_end`. */
export function pushColdBlocksToEnd(graph: FlowGraph): void {
  if (graph.entry.next === null) return;
  markWarm(graph);
  markCold(graph);
  makeFallthroughsExplicit(graph);
  const blocks = [...graph];
  const cold = blocks.filter((block) => block.isCold);
  if (cold.length === 0) return;
  const ordered = [...blocks.filter((block) => !block.isCold), ...cold];
  for (const [index, block] of ordered.entries()) block.next = ordered[index + 1] ?? null;
  removeRedundantNopsAndJumps(graph);
}

/** What normal control flow reaches: `mark_warm`. */
function markWarm(graph: FlowGraph): void {
  const todo = [graph.entry];
  for (let block = todo.pop(); block !== undefined; block = todo.pop()) {
    block.isWarm = true;
    todo.push(...successors(block).filter((successor) => !successor.isWarm));
  }
}

/** What only handlers reach: `mark_cold`. */
function markCold(graph: FlowGraph): void {
  const todo = [...graph].filter((block) => block.isHandler);
  for (let block = todo.pop(); block !== undefined; block = todo.pop()) {
    block.isCold = true;
    todo.push(...successors(block).filter((successor) => !successor.isWarm && !successor.isCold));
  }
}

function successors(block: Block): Block[] {
  const found: Block[] = [];
  if (block.next !== null && block.fallsThrough) found.push(block.next);
  for (const instruction of block.instructions) {
    if (instruction.isJump) found.push(instruction.jumpTarget);
  }
  return found;
}

/** A cold block that falls through to a warm one will stand elsewhere: it must jump. */
function makeFallthroughsExplicit(graph: FlowGraph): void {
  for (const block of graph) {
    const { next } = block;
    if (!block.isCold || !block.fallsThrough || next === null || !next.isWarm) continue;
    const bridge = new Block();
    bridge.addJump(Op.JUMP_NO_INTERRUPT, next, NO_LOCATION);
    bridge.isCold = true;
    bridge.predecessors = 1;
    bridge.next = next;
    next.isLabelled = true;
    block.next = bridge;
  }
}
