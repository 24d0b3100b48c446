import { Op, cacheCount, hasArg, hasJump } from './opcodes.js';

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

/** The instructions of `co_code`, EXTENDED_ARGs among them, inline caches left out: `dis._unpack_opargs`. */
export function* instructions(code: Uint8Array): Generator<DecodedInstruction, void, undefined> {
  let extended = 0;
  let startOffset = 0;
  for (let offset = 0; offset < code.length;) {
    const opcode = code[offset] as number;
    const arg = hasArg.has(opcode) ? (code[offset + 1] as number) | extended : null;
    yield { offset, startOffset: opcode === Op.EXTENDED_ARG ? offset : startOffset, opcode, arg };
    extended = opcode === Op.EXTENDED_ARG ? (arg ?? 0) << 8 : 0;
    offset += 2 * (1 + cacheCount(opcode));
    if (opcode !== Op.EXTENDED_ARG) startOffset = offset;
  }
}

const backwardJumps: ReadonlySet<number> = new Set([
  Op.JUMP_BACKWARD, Op.JUMP_BACKWARD_NO_INTERRUPT, Op.END_ASYNC_FOR,
]);

/** The byte offset an instruction jumps to, null if it does not jump. */
export function jumpTarget({ offset, opcode, arg }: DecodedInstruction): number | null {
  if (arg === null || !hasJump.has(opcode)) return null;
  const distance = backwardJumps.has(opcode) ? -arg : arg;
  return offset + 2 * (1 + cacheCount(opcode) + distance);
}
