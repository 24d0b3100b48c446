import { Op } from '../../bytecode/opcodes.js';
import type { Instruction, InstructionSequence } from '../instructions.js';
import { Block, FlowGraph, hasTarget, isTerminator } from './graph.js';

/**
 * Cuts a sequence into blocks, at every instruction that is jumped to and after every terminator:
 * `_PyCfg_FromInstructionSequence`, `translate_jump_labels_to_targets`.
 */
export function graphFromSequence(sequence: InstructionSequence): FlowGraph {
  const { instructions } = sequence;
  const targets = new Map<number, Block | null>();
  for (const { opcode, oparg } of instructions) {
    if (hasTarget(opcode)) targets.set(sequence.positionOf(oparg), null);
  }
  const builder = new Builder();
  for (const [position, instruction] of instructions.entries()) {
    if (targets.has(position)) targets.set(position, builder.startLabelled());
    if (instruction.opcode === Op.ANNOTATIONS_PLACEHOLDER) {
      for (const inner of sequence.annotations?.instructions ?? []) builder.add(inner);
    } else {
      builder.add(instruction);
    }
  }
  const graph = new FlowGraph(builder.entry);
  for (const block of graph) {
    for (const instruction of block.instructions) {
      if (!hasTarget(instruction.opcode)) continue;
      const target = targets.get(sequence.positionOf(instruction.oparg));
      if (!target) throw new Error('a jump goes past the end of the instructions');
      instruction.target = target;
    }
  }
  return graph;
}

class Builder {
  readonly entry = new Block();
  private current = this.entry;

  /** The block whose first instruction comes next: `_PyCfgBuilder_UseLabel`. */
  startLabelled(): Block {
    if (!this.current.isEmpty || this.current.isLabelled) this.startBlock();
    this.current.isLabelled = true;
    return this.current;
  }

  add({ opcode, oparg, location }: Instruction): void {
    const last = this.current.last;
    if (last !== undefined && isTerminator(last.opcode)) this.startBlock();
    this.current.add(opcode, oparg, location);
  }

  private startBlock(): void {
    this.current.next = new Block();
    this.current = this.current.next;
  }
}
