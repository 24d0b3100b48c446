import type { PyBytes } from './plain.js';

/** The exceptions that operations on plain values raise; each is the name of a builtin exception class. */
export type FaultKind =
  | 'TypeError' | 'ValueError' | 'ZeroDivisionError' | 'OverflowError' | 'IndexError' | 'MemoryError'
  | 'UnicodeEncodeError' | 'UnicodeDecodeError' | 'LookupError' | 'NotImplementedError';

/**
 * A fault of the reader's program, found by an operation on plain values.
 * Whoever calls these operations on behalf of Python code turns it into the exception object `kind`
 * with the single argument `message`.
 */
export class ValueFault extends Error {
  constructor(readonly kind: FaultKind, message: string) {
    super(message);
    this.name = kind;
  }
}

/** What a codec cannot encode or decode: the arguments of the exception. */
export class CodecFault extends ValueFault {
  constructor(
    kind: 'UnicodeEncodeError' | 'UnicodeDecodeError', readonly encoding: string, readonly object: string | PyBytes,
    readonly start: number, readonly end: number, readonly reason: string,
  ) {
    super(kind, reason);
  }
}
