/** Number literals (Language Reference 2.5). */
import { PyComplex, PyFloat, normalizeInt } from '../../values/plain.js';
import type { PyInt } from '../../values/plain.js';
import type { SyntaxNode } from '../cst.js';
import type { Context } from './context.js';

const RADIX = /^0[xXoObB]/;

/** CPython's default of `sys.set_int_max_str_digits`. */
const MAX_DIGITS = 4300;

/** The value of an `integer` or `float` node. */
export function number(context: Context, node: SyntaxNode): PyInt | PyFloat | PyComplex {
  const digits = context.text(node).replaceAll('_', '');
  if (RADIX.test(digits)) return normalizeInt(BigInt(digits.toLowerCase()));
  if (/[jJ]$/.test(digits)) return new PyComplex(0, Number(digits.slice(0, -1)));
  if (/[.eE]/.test(digits)) return new PyFloat(Number(digits));
  if (digits.length > MAX_DIGITS) context.syntaxError(tooLong(digits.length), node);
  return normalizeInt(BigInt(digits));
}

function tooLong(digits: number): string {
  return `Exceeds the limit (${MAX_DIGITS} digits) for integer string conversion: value has ${digits} digits; `
    + 'use sys.set_int_max_str_digits() to increase the limit - '
    + 'Consider hexadecimal for huge integer literals to avoid decimal conversion limits.';
}
