import type { Location } from '../instructions.js';
import { hasTarget, type Block, type FlowGraph } from './graph.js';

/** Where an exception goes. */
export interface HandlerEntry {
  /** Index of the handler's first instruction. */
  readonly position: number;
  /** Depth of the stack at the handler's top. */
  readonly startDepth: number;
  readonly preservesLasti: boolean;
}

/** An instruction in its final place. */
export interface PlacedInstruction {
  opcode: number;
  /** For a jump: index of the instruction it goes to. */
  oparg: number;
  location: Location;
  readonly handler: HandlerEntry | null;
}

/** Lays the blocks out in a row: `_PyCfg_ToInstructionSequence`. */
export function placeInstructions(graph: FlowGraph): PlacedInstruction[] {
  const positions = new Map<Block, number>();
  let length = 0;
  for (const block of graph) {
    positions.set(block, length);
    length += block.instructions.length;
  }
  const positionOf = (block: Block): number => {
    const position = positions.get(block);
    if (position === undefined) throw new Error('a block that is jumped to is not in the code');
    return position;
  };
  const handlers = new Map<Block, HandlerEntry>();
  const entryOf = (block: Block): HandlerEntry => {
    let entry = handlers.get(block);
    if (entry === undefined) {
      entry = { position: positionOf(block), startDepth: block.startDepth, preservesLasti: block.preservesLasti };
      handlers.set(block, entry);
    }
    return entry;
  };
  const placed: PlacedInstruction[] = [];
  for (const { instructions } of graph) {
    for (const instruction of instructions) {
      const { opcode, location, handler } = instruction;
      const oparg = hasTarget(opcode) ? positionOf(instruction.jumpTarget) : instruction.oparg;
      placed.push({ opcode, oparg, location, handler: handler && entryOf(handler) });
    }
  }
  return placed;
}
