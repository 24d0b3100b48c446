/** The exceptions that operations on plain values raise; each is the name of a builtin exception class. */
export type FaultKind =
  | 'TypeError' | 'ValueError' | 'ZeroDivisionError' | 'OverflowError' | 'IndexError' | 'MemoryError'
  | 'UnicodeEncodeError' | 'UnicodeDecodeError' | 'LookupError';

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
