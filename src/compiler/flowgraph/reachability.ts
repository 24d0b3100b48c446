import type { Block, FlowGraph } from './graph.js';

/** Empties the blocks nothing leads to and counts the predecessors of the others: `remove_unreachable`. */
export function removeUnreachable(graph: FlowGraph): void {
  for (const block of graph) block.predecessors = 0;
  graph.entry.predecessors = 1;
  const todo: Block[] = [graph.entry];
  const arrive = (block: Block): void => {
    if (block.predecessors === 0) todo.push(block);
    block.predecessors++;
  };
  for (let block = todo.pop(); block !== undefined; block = todo.pop()) {
    if (block.next !== null && block.fallsThrough) arrive(block.next);
    for (const instruction of block.instructions) {
      if (instruction.isJump || instruction.isBlockPush) arrive(instruction.jumpTarget);
    }
  }
  for (const block of graph) {
    if (block.predecessors > 0) continue;
    block.keep([]);
    block.isHandler = false;
  }
}
