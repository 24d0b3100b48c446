/** Python's complex: text and arithmetic. */
import { ValueFault } from './fault.js';
import { reprFloat } from './float.js';
import { PyComplex } from './plain.js';
import { hypotenuse } from './power.js';
import { asciiDigits, stripWhitespace } from './str.js';

/** A part of a complex prints like a float without its `.0`. */
export function complexPartText(x: number): string {
  return reprFloat(x).replace(/\.0$/, '');
}

/** `repr(z)`: `2j`, or `(1+2j)` once the real part is not positive zero. */
export function reprComplex({ real, imag }: PyComplex): string {
  const imaginary = complexPartText(imag);
  if (Object.is(real, 0)) return `${imaginary}j`;
  return `(${complexPartText(real)}${imaginary.startsWith('-') ? '' : '+'}${imaginary}j)`;
}

export const addComplex = (a: PyComplex, b: PyComplex): PyComplex => new PyComplex(a.real + b.real, a.imag + b.imag);

export const subtractComplex = (a: PyComplex, b: PyComplex): PyComplex =>
  new PyComplex(a.real - b.real, a.imag - b.imag);

export const multiplyComplex = (a: PyComplex, b: PyComplex): PyComplex =>
  new PyComplex(a.real * b.real - a.imag * b.imag, a.real * b.imag + a.imag * b.real);

/** Smith's method, as _Py_c_quot: scaling by the larger part avoids overflow. */
export function divideComplex(a: PyComplex, b: PyComplex): PyComplex {
  if (b.real === 0 && b.imag === 0) throw new ValueFault('ZeroDivisionError', 'division by zero');
  if (Math.abs(b.real) >= Math.abs(b.imag)) {
    const ratio = b.imag / b.real;
    const denominator = b.real + b.imag * ratio;
    return new PyComplex((a.real + a.imag * ratio) / denominator, (a.imag - a.real * ratio) / denominator);
  }
  const ratio = b.real / b.imag;
  const denominator = b.real * ratio + b.imag;
  return new PyComplex((a.real * ratio + a.imag) / denominator, (a.imag * ratio - a.real) / denominator);
}

/** `a ** b`: repeated multiplication for small whole exponents, polar form otherwise (complex_pow). */
export function powerComplex(a: PyComplex, b: PyComplex): PyComplex {
  if (b.imag === 0 && Number.isInteger(b.real) && Math.abs(b.real) <= 100) return powerWhole(a, b.real);
  if (a.real === 0 && a.imag === 0) {
    if (b.imag !== 0 || b.real < 0) throw new ValueFault('ZeroDivisionError', 'zero to a negative or complex power');
    return new PyComplex(0, 0);
  }
  const size = Math.hypot(a.real, a.imag);
  const angle = Math.atan2(a.imag, a.real);
  let length = size ** b.real;
  let phase = angle * b.real;
  if (b.imag !== 0) {
    length *= Math.exp(-angle * b.imag);
    phase += b.imag * Math.log(size);
  }
  return new PyComplex(length * Math.cos(phase), length * Math.sin(phase));
}

function powerWhole(a: PyComplex, exponent: number): PyComplex {
  if (exponent < 0) {
    if (a.real === 0 && a.imag === 0) throw new ValueFault('ZeroDivisionError', 'zero to a negative or complex power');
    return divideComplex(new PyComplex(1, 0), powerWhole(a, -exponent));
  }
  let result = new PyComplex(1, 0);
  let power = a;
  for (let left = exponent; left > 0; left >>= 1) {
    if (left & 1) result = multiplyComplex(result, power);
    power = multiplyComplex(power, power);
  }
  return result;
}

/** `abs(z)`. */
export function absComplex({ real, imag }: PyComplex): number {
  const size = hypotenuse(real, imag);
  if (size === Infinity && Number.isFinite(real) && Number.isFinite(imag)) {
    throw new ValueFault('OverflowError', 'absolute value too large');
  }
  return size;
}

const PART = String.raw`(?:(?:\d(?:_?\d)*\.?(?:\d(?:_?\d)*)?|\.\d(?:_?\d)*)(?:e[+-]?\d(?:_?\d)*)?|inf(?:inity)?|nan)`;
const COMPLEX = new RegExp(`^(?<real>[+-]?${PART}(?![\\d.]*j))?(?:(?<imag>(?:(?<=.)[+-]|^[+-]?)(?:${PART})?)j)?$`, 'i');

/** `complex(text)`. */
export function parseComplexText(text: string): PyComplex {
  const trimmed = asciiDigits(stripWhitespace(text));
  const inner = /^\(.*\)$/s.test(trimmed) ? stripWhitespace(trimmed.slice(1, -1)) : trimmed;
  const parts = inner === '' ? undefined : COMPLEX.exec(inner)?.groups;
  if (!parts) throw new ValueFault('ValueError', 'complex() arg is a malformed string');
  return new PyComplex(partValue(parts['real'] ?? '0'), parts['imag'] === undefined ? 0 : partValue(parts['imag']));
}

function partValue(text: string): number {
  if (/^[+-]?$/.test(text)) return text === '-' ? -1 : 1;
  const plain = text.replaceAll('_', '').toLowerCase();
  const sign = plain.startsWith('-') ? -1 : 1;
  if (plain.includes('inf')) return sign * Infinity;
  return plain.includes('nan') ? NaN : Number(plain);
}
