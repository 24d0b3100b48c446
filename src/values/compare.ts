/** Equality and order of plain values. */
import { compareBytes } from './bytes.js';
import { compareIntFloat } from './float.js';
import { compareInt } from './int.js';
import { asInt, isIntegral, isNumber, type PyNumber } from './number.js';
import { PyBytes, PyComplex, PyFloat } from './plain.js';
import { compareStr } from './str.js';

/** `a == b` for plain values; false for values of unrelated types. */
export function equalPlain(a: unknown, b: unknown): boolean {
  if (a === b) return !(a instanceof PyFloat) || !Number.isNaN(a.value);
  if (typeof a === 'string' || a === null || b === null) return false;
  if (isNumber(a)) return isNumber(b) && equalNumbers(a, b);
  return a instanceof PyBytes && b instanceof PyBytes && compareBytes(a, b) === 0;
}

function equalNumbers(a: PyNumber, b: PyNumber): boolean {
  if (a instanceof PyComplex) {
    if (b instanceof PyComplex) return a.real === b.real && a.imag === b.imag;
    return a.imag === 0 && equalNumbers(new PyFloat(a.real), b);
  }
  return b instanceof PyComplex ? equalNumbers(b, a) : compareReal(a, b) === 0;
}

function compareReal(a: Exclude<PyNumber, PyComplex>, b: Exclude<PyNumber, PyComplex>): number {
  if (isIntegral(a)) return isIntegral(b) ? compareInt(asInt(a), asInt(b)) : compareIntFloat(asInt(a), b.value);
  if (isIntegral(b)) return -compareIntFloat(asInt(b), a.value);
  return a.value < b.value ? -1 : a.value > b.value ? 1 : a.value === b.value ? 0 : NaN;
}

/**
 * Orders two plain values: negative, zero, positive, NaN where they are unordered (a NaN float),
 * undefined where the types have no order.
 */
export function comparePlain(a: unknown, b: unknown): number | undefined {
  if (typeof a === 'string') return typeof b === 'string' ? compareStr(a, b) : undefined;
  if (isNumber(a) && isNumber(b)) {
    return a instanceof PyComplex || b instanceof PyComplex ? undefined : compareReal(a, b);
  }
  return a instanceof PyBytes && b instanceof PyBytes ? compareBytes(a, b) : undefined;
}
