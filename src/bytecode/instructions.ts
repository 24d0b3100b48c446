import { ValueFault } from '../values/fault.js';
import { Op, baseOpcode, cacheCount, hasArg, hasJump } from './opcodes.js';

/** An instruction of a code object. Offsets are in bytes. */
export interface DecodedInstruction {
  /** Where the opcode is. */
  readonly offset: number;
  /** Where the first EXTENDED_ARG before it is, or `offset`. */
  readonly startOffset: number;
  readonly opcode: number;
  /** The whole oparg, EXTENDED_ARGs included; null for an opcode without one. */
  readonly arg: number | null;
}

/**
 * The instructions of `co_code`, EXTENDED_ARGs among them, inline caches left out: `dis._unpack_opargs`.
 *
 * @throws ValueFault IndexError for bytes that end with half an instruction
 */
export function* instructions(code: Uint8Array): Generator<DecodedInstruction, void, undefined> {
  let extended = 0;
  let startOffset = 0;
  for (let offset = 0; offset < code.length;) {
    const opcode = code[offset] as number;
    const base = baseOpcode(opcode);
    const arg = hasArg.has(base) ? opargAt(code, offset) | extended : null;
    yield { offset, startOffset: opcode === Op.EXTENDED_ARG ? offset : startOffset, opcode, arg };
    // A C int: four EXTENDED_ARGs may make it negative.
    extended = opcode === Op.EXTENDED_ARG ? (arg ?? 0) << 8 : 0;
    offset += 2 * (1 + cacheCount(base));
    if (opcode !== Op.EXTENDED_ARG) startOffset = offset;
  }
}

function opargAt(code: Uint8Array, offset: number): number {
  const oparg = code[offset + 1];
  if (oparg === undefined) throw new ValueFault('IndexError', 'index out of range');
  return oparg;
}

const backwardJumps: ReadonlySet<number> = new Set([
  Op.JUMP_BACKWARD, Op.JUMP_BACKWARD_NO_INTERRUPT, Op.END_ASYNC_FOR,
]);

/** The byte offset an instruction jumps to, null if it does not jump. */
export function jumpTarget({ offset, opcode, arg }: DecodedInstruction): number | null {
  const base = baseOpcode(opcode);
  if (arg === null || !hasJump.has(base)) return null;
  const distance = backwardJumps.has(base) ? -arg : arg;
  return offset + 2 * (1 + cacheCount(base) + distance);
}
