/** What a sleeping generator waits for. */
import { Op } from '../../bytecode/opcodes.js';
import type { PyResumable } from '../../objects/generator.js';
import type { PyValue } from '../../objects/object.js';
import { Frame } from '../../vm/frame.js';

/** The iterator that `yield from` draws from (`gi_yieldfrom`), or null. */
export function awaitedBy({ state, frame }: PyResumable): PyValue {
  if (state !== 'suspended' || !(frame instanceof Frame)) return null;
  const { instructions, current } = frame;
  const inYieldFrom = instructions.opcodes[current] === Op.YIELD_VALUE && instructions.args[current] === 1;
  return inYieldFrom ? frame.localsplus[frame.sp - 1] ?? null : null;
}
