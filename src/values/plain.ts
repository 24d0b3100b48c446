/**
 * Python's plain values as JavaScript values: immutable, without identity in a trace.
 *
 * None is `null`, a bool a boolean, a str a string (code points matter, lone surrogates are possible),
 * an int a number while it is a safe integer and a bigint beyond (always normalised, see `normalizeInt`).
 * A float has a box of its own, because `1` and `1.0` would be the same JavaScript number.
 */

/** Python's int: a safe integer as a number, anything beyond as a bigint. Never `-0`. */
export type PyInt = number | bigint;

/** Python's float. */
export class PyFloat {
  constructor(readonly value: number) {}
}

/** Python's complex. */
export class PyComplex {
  constructor(readonly real: number, readonly imag: number) {}
}

/** Python's bytes; the array is never written to. */
export class PyBytes {
  constructor(readonly data: Uint8Array) {}
}

/** The types of `...` and `NotImplemented`; `ELLIPSIS` and `NOT_IMPLEMENTED` are the only instances. */
export class PySingleton {
  constructor(readonly name: 'Ellipsis' | 'NotImplemented') {}
}

export const ELLIPSIS = new PySingleton('Ellipsis');
export const NOT_IMPLEMENTED = new PySingleton('NotImplemented');

/** Every value that is not an object of the object model. */
export type PlainValue = null | boolean | PyInt | string | PyFloat | PyComplex | PyBytes | PySingleton;

/** The normal form of an int: a number exactly when it is a safe integer. */
export function normalizeInt(value: bigint): PyInt {
  const narrow = Number(value);
  return Number.isSafeInteger(narrow) ? narrow : value;
}
