/** Number literals (Language Reference 2.5; checks of Parser/lexer/lexer.c and pegen's parsenumber). */
import { PyComplex, PyFloat, normalizeInt } from '../../values/plain.js';
import type { PyInt } from '../../values/plain.js';
import type { SyntaxNode } from '../cst.js';
import type { Context } from './context.js';

const DECIMAL = /^(?:0(?:_?0)*|[1-9](?:_?[0-9])*)$/;
const RADIX = /^0(?:[xX](?:_?[0-9a-fA-F])+|[oO](?:_?[0-7])+|[bB](?:_?[01])+)$/;
const DIGITS = '[0-9](?:_?[0-9])*';
const POINT_FLOAT = `(?:(?:${DIGITS})?\\.${DIGITS}|${DIGITS}\\.)`;
const FLOAT = new RegExp(`^(?:${POINT_FLOAT}(?:[eE][-+]?${DIGITS})?|${DIGITS}[eE][-+]?${DIGITS})$`);
const IMAGINARY_INT = new RegExp(`^${DIGITS}$`);

/** CPython's default of `sys.set_int_max_str_digits`. */
const MAX_DIGITS = 4300;

/** The value of an `integer` or `float` node. */
export function number(context: Context, node: SyntaxNode): PyInt | PyFloat | PyComplex {
  const text = context.text(node);
  const plain = text.replaceAll('_', '');
  if (/[jJ]$/.test(text) && !RADIX.test(text)) {
    const real = text.slice(0, -1);
    if (FLOAT.test(real) || IMAGINARY_INT.test(real)) return new PyComplex(0, Number(plain.slice(0, -1)));
  } else if (FLOAT.test(text)) {
    return new PyFloat(Number(plain));
  } else if (DECIMAL.test(text)) {
    if (plain.length > MAX_DIGITS) context.syntaxError(tooLong(plain.length), node);
    return normalizeInt(BigInt(plain));
  } else if (RADIX.test(text)) {
    return normalizeInt(BigInt(plain.toLowerCase()));
  }
  return context.syntaxError(complaint(text), node);
}

/** What is wrong with a literal that the grammar took and Python does not. */
function complaint(text: string): string {
  if (/^0[0-9_]*[1-9]/.test(text) && /^[0-9_]+$/.test(text)) {
    return 'leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers';
  }
  if (/^0[xX]/.test(text)) return 'invalid hexadecimal literal';
  if (/^0[oO]/.test(text)) return 'invalid octal literal';
  if (/^0[bB]/.test(text)) return 'invalid binary literal';
  return 'invalid decimal literal';
}

function tooLong(digits: number): string {
  return `Exceeds the limit (${MAX_DIGITS} digits) for integer string conversion: value has ${digits} digits; `
    + 'use sys.set_int_max_str_digits() to increase the limit - '
    + 'Consider hexadecimal for huge integer literals to avoid decimal conversion limits.';
}
