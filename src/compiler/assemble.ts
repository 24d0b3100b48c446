import type { CodeObject } from '../bytecode/code.js';
import type { InstructionSequence } from './instructions.js';
import type { UnitMetadata } from './unit-metadata.js';

/**
 * Optimises the instructions of one code unit and makes its code object: `_PyCompile_OptimizeAndAssemble`.
 * The implicit final `return None` must already be there. The unit's constants may grow; the sequence is used up.
 *
 * @param flags the unit's `co_flags`
 */
export function optimizeAndAssemble(
  _unit: UnitMetadata, _sequence: InstructionSequence, _flags: number, _filename: string,
): CodeObject {
  throw new Error('the assembler is not there yet');
}
