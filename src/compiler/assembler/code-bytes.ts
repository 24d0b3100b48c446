import { Op, cacheCount } from '../../bytecode/opcodes.js';
import type { PlacedInstruction } from '../flowgraph/to-sequence.js';
import { extendedArgs } from './jumps.js';

/** `co_code`: the instructions with their EXTENDED_ARGs and empty caches (`write_instr`). */
export function codeBytes(instructions: readonly PlacedInstruction[]): Uint8Array {
  const bytes: number[] = [];
  for (const { opcode, oparg } of instructions) {
    for (let count = extendedArgs(oparg); count > 0; count--) {
      bytes.push(Op.EXTENDED_ARG, (oparg >> (8 * count)) & 0xff);
    }
    bytes.push(opcode, oparg & 0xff);
    for (let count = cacheCount(opcode); count > 0; count--) bytes.push(Op.CACHE, 0);
  }
  return Uint8Array.from(bytes);
}
