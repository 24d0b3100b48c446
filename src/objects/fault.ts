import { CodecFault, ValueFault } from '../values/fault.js';
import { isMemoryFault } from '../values/limits.js';
import { PyException, Raise, exceptionTypes } from './exception.js';
import type { ExceptionName } from './exception.js';

/** What a builtin threw, as the machine handles it: a fault of a plain operation becomes its Python exception. */
export function asRaise(error: unknown): unknown {
  if (isMemoryFault(error)) return new Raise(new PyException(exceptionTypes.MemoryError, []));
  if (!(error instanceof ValueFault)) return error;
  if (error instanceof CodecFault) {
    const { kind, encoding, object, start, end, reason } = error;
    const exception = new PyException(exceptionTypes[kind], [encoding, object, start, end, reason]);
    for (const [name, value] of Object.entries({ encoding, object, start, end, reason })) exception.members.set(name, value);
    return new Raise(exception);
  }
  const kind: ExceptionName = error.kind;
  return new Raise(new PyException(exceptionTypes[kind], error.message === '' ? [] : [error.message]));
}
