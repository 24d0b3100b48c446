import { CodeObject } from '../bytecode/code.js';
import { codeBytes } from './assembler/code-bytes.js';
import { exceptionTable } from './assembler/exception-table.js';
import { resolveJumpOffsets, resolveUnconditionalJumps } from './assembler/jumps.js';
import { localsplus } from './assembler/localsplus.js';
import { locationTable } from './assembler/location-table.js';
import { optimizeUnit } from './flowgraph/optimize.js';
import type { InstructionSequence } from './instructions.js';
import type { UnitMetadata } from './unit-metadata.js';

/**
 * Optimises the instructions of one code unit and makes its code object: `_PyCompile_OptimizeAndAssemble`,
 * `_PyAssemble_MakeCodeObject`. The implicit final `return None` must already be there. Nothing given is changed.
 *
 * @param flags the unit's `co_flags`
 */
export function optimizeAndAssemble(
  unit: UnitMetadata, sequence: InstructionSequence, flags: number, filename: string,
): CodeObject {
  const { instructions, consts, stackSize } = optimizeUnit(sequence, unit, flags);
  resolveUnconditionalJumps(instructions);
  const offsets = resolveJumpOffsets(instructions);
  const slots = localsplus(unit, flags);
  return new CodeObject({
    name: unit.name,
    qualname: unit.qualname,
    filename,
    firstlineno: unit.firstlineno,
    argcount: unit.posonlyargcount + unit.argcount,
    posonlyargcount: unit.posonlyargcount,
    kwonlyargcount: unit.kwonlyargcount,
    flags,
    // A frame has room for one item at least.
    stacksize: Math.max(stackSize, 1),
    code: codeBytes(instructions),
    consts,
    names: unit.names.items,
    localsplusnames: slots.names,
    localspluskinds: slots.kinds,
    linetable: locationTable(instructions, offsets, unit.firstlineno),
    exceptiontable: exceptionTable(instructions, offsets),
  });
}
