import { Op, cacheCount, hasJump } from '../../bytecode/opcodes.js';
import type { PlacedInstruction } from '../flowgraph/to-sequence.js';

/** The code units between a SEND and its END_SEND: what END_ASYNC_FOR names is the latter. */
const END_SEND_OFFSET = 5;

/** The size of an instruction in code units, with EXTENDED_ARGs and caches: `_PyCompile_InstrSize`. */
export function instructionSize(opcode: number, oparg: number): number {
  return 1 + extendedArgs(oparg) + cacheCount(opcode);
}

/** How many EXTENDED_ARGs the oparg needs. */
export function extendedArgs(oparg: number): number {
  return oparg > 0xffffff ? 3 : oparg > 0xffff ? 2 : oparg > 0xff ? 1 : 0;
}

/** `resolve_unconditional_jumps`. */
export function resolveUnconditionalJumps(instructions: PlacedInstruction[]): void {
  for (const [position, instruction] of instructions.entries()) {
    const forward = instruction.oparg > position;
    if (instruction.opcode === Op.JUMP) {
      instruction.opcode = forward ? Op.JUMP_FORWARD : Op.JUMP_BACKWARD;
    } else if (instruction.opcode === Op.JUMP_NO_INTERRUPT) {
      instruction.opcode = forward ? Op.JUMP_FORWARD : Op.JUMP_BACKWARD_NO_INTERRUPT;
    }
  }
}

/**
 * Turns jump targets into distances, until no distance changes the size of an instruction:
 * `resolve_jump_offsets`. Returns the offset of every instruction in code units, and the total.
 */
export function resolveJumpOffsets(instructions: PlacedInstruction[]): number[] {
  const targets = instructions.map(({ opcode, oparg }) => (hasJump.has(opcode) ? oparg : -1));
  for (;;) {
    const offsets = offsetsOf(instructions);
    let sizesChanged = false;
    for (const [position, instruction] of instructions.entries()) {
      const target = targets[position] as number;
      if (target < 0) continue;
      const size = instructionSize(instruction.opcode, instruction.oparg);
      const distance = (offsets[target] as number) - ((offsets[position] as number) + size);
      instruction.oparg = instruction.opcode === Op.END_ASYNC_FOR ? -distance - END_SEND_OFFSET : Math.abs(distance);
      if (instructionSize(instruction.opcode, instruction.oparg) !== size) sizesChanged = true;
    }
    if (!sizesChanged) return offsets;
  }
}

function offsetsOf(instructions: readonly PlacedInstruction[]): number[] {
  const offsets = [0];
  let offset = 0;
  for (const { opcode, oparg } of instructions) {
    offset += instructionSize(opcode, oparg);
    offsets.push(offset);
  }
  return offsets;
}
