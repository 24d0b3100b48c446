/**
 * Arithmetic of a real and a complex number. Since CPython 3.14 the real one is not widened first:
 * an imaginary part of +0 that it does not have would change signs of zeros and make infinities NaN.
 */
import { ValueFault } from './fault.js';
import { PyComplex } from './plain.js';

export type MixedOperator = '+' | '-' | '*' | '/';

/** `z OPERATOR x` (_Py_cr_sum, _Py_cr_diff, _Py_cr_prod, _Py_cr_quot). */
export function complexWithReal(operator: MixedOperator, z: PyComplex, x: number): PyComplex {
  switch (operator) {
    case '+': return new PyComplex(z.real + x, z.imag);
    case '-': return new PyComplex(z.real - x, z.imag);
    case '*': return new PyComplex(z.real * x, z.imag * x);
    case '/':
      if (x === 0) throw new ValueFault('ZeroDivisionError', 'division by zero');
      return new PyComplex(z.real / x, z.imag / x);
  }
}

/** `x OPERATOR z` (_Py_rc_diff, _Py_rc_quot). */
export function realWithComplex(operator: MixedOperator, x: number, z: PyComplex): PyComplex {
  switch (operator) {
    case '+': case '*': return complexWithReal(operator, z, x);
    case '-': return new PyComplex(x - z.real, -z.imag);
    case '/': return divideReal(x, z);
  }
}

/** Smith's method, as for two complex numbers. */
function divideReal(x: number, z: PyComplex): PyComplex {
  if (z.real === 0 && z.imag === 0) throw new ValueFault('ZeroDivisionError', 'division by zero');
  if (Math.abs(z.real) >= Math.abs(z.imag)) {
    const ratio = z.imag / z.real;
    const denominator = z.real + z.imag * ratio;
    return new PyComplex(x / denominator, (-x * ratio) / denominator);
  }
  const ratio = z.real / z.imag;
  const denominator = z.real * ratio + z.imag;
  return new PyComplex((x * ratio) / denominator, -x / denominator);
}
