import { Op } from '../../bytecode/opcodes.js';
import type { Location } from '../instructions.js';
import type { Codegen } from './codegen.js';

/**
 * The end of every handler that an exception leaves: the stack holds the exception info to restore, the offset of the
 * raising instruction, and the exception. `codegen_pop_except_and_reraise`
 */
export function popExceptAndReraise(c: Codegen, loc: Location): void {
  c.emit(loc, Op.COPY, 3);
  c.emit(loc, Op.POP_EXCEPT);
  c.emit(loc, Op.RERAISE, 1);
}
