import type { OpName } from './opcode-table.js';

/**
 * Opcodes that do for the program exactly what another one does, and differ in the interpreter's own bookkeeping only,
 * with the name of that other one: what they take and leave, and what their oparg means, is the same.
 */
export const PLAIN_NAMES: Readonly<Partial<Record<OpName, OpName>>> = {
  // Borrows the reference of the frame's slot instead of counting one of its own.
  LOAD_FAST_BORROW: 'LOAD_FAST',
  LOAD_FAST_BORROW_LOAD_FAST_BORROW: 'LOAD_FAST_LOAD_FAST',
  // Does not look for signals on the way.
  JUMP_BACKWARD_NO_INTERRUPT: 'JUMP_BACKWARD',
  JUMP_NO_INTERRUPT: 'JUMP',
  // A slot that may be empty, which is the compiler's concern.
  STORE_FAST_MAYBE_NULL: 'STORE_FAST',
};

/** How names of opcodes are written: as they are, or for teaching as in `PLAIN_NAMES`. */
export type Naming = 'exact' | 'plain';

/** The name that a naming gives an opcode's name. */
export function shownName(opname: string, naming: Naming): string {
  return naming === 'plain' ? PLAIN_NAMES[opname as OpName] ?? opname : opname;
}
