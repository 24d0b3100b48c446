import { CO_FAST_FREE } from '../bytecode/code.js';
import { Raise, makeException, raise } from '../objects/exception.js';
import type { Frame } from './frame.js';

/** Raises the NameError for a name that is neither global nor builtin. */
export function nameError(name: string): never {
  const exception = makeException('NameError', `name '${name}' is not defined`);
  exception.members.set('name', name);
  throw new Raise(exception);
}

/** Raises the UnboundLocalError for a local without a value. */
export function unboundLocal(frame: Frame, slot: number): never {
  raise('UnboundLocalError',
    `cannot access local variable '${frame.instructions.slotNames[slot]!}' where it is not associated with a value`);
}

/** Raises the error for an empty cell: of a function's own variable, or of an enclosing function's (`format_exc_unbound`). */
export function unboundFree(frame: Frame, slot: number): never {
  const free = (frame.code.code.localspluskinds[slot]! & CO_FAST_FREE) !== 0;
  if (!free) unboundLocal(frame, slot);
  const name = frame.instructions.slotNames[slot]!;
  const exception = makeException('NameError',
    `cannot access free variable '${name}' where it is not associated with a value in enclosing scope`);
  exception.members.set('name', name);
  throw new Raise(exception);
}
