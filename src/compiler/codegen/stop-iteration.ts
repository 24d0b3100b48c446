import { Op } from '../../bytecode/opcodes.js';
import { NO_LOCATION } from '../instructions.js';
import type { Codegen } from './codegen.js';
import { intrinsic1 } from './opargs.js';

/**
 * Ends a generator's unit with the handler, set up before its first instruction, that makes a RuntimeError of a
 * StopIteration leaving the generator (PEP 479). `codegen_wrap_in_stopiteration_handler`
 */
export function wrapInStopIterationHandler(c: Codegen): void {
  const handler = c.newLabel();
  c.unit.sequence.insert(0, Op.SETUP_CLEANUP, handler, NO_LOCATION);
  c.loadConst(NO_LOCATION, null);
  c.emit(NO_LOCATION, Op.RETURN_VALUE);
  c.useLabel(handler);
  c.emit(NO_LOCATION, Op.CALL_INTRINSIC_1, intrinsic1('STOPITERATION_ERROR'));
  c.emit(NO_LOCATION, Op.RERAISE, 1);
}
