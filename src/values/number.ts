/** Arithmetic on numbers of mixed types: bool and int widen to float, float to complex. */
import { addComplex, divideComplex, multiplyComplex, powerComplex, subtractComplex } from './complex.js';
import { complexWithReal, realWithComplex, type MixedOperator } from './complex-mixed.js';
import { floorDivideFloat, moduloFloat, powerFloat, trueDivideFloat } from './float.js';
import {
  addInt, andInt, floorDivideInt, intToFloat, moduloInt, multiplyInt, negateInt, orInt, powerInt, shiftLeftInt,
  shiftRightInt, subtractInt, trueDivideInt, xorInt,
} from './int.js';
import { PyComplex, PyFloat, type PyInt } from './plain.js';

export type PyNumber = boolean | PyInt | PyFloat | PyComplex;
export type ArithmeticOperator = '+' | '-' | '*' | '/' | '//' | '%' | '**' | '<<' | '>>' | '&' | '|' | '^';

export const isInt = (value: unknown): value is PyInt => typeof value === 'number' || typeof value === 'bigint';

/** An int or a bool, which is one. */
export const isIntegral = (value: unknown): value is PyInt | boolean => isInt(value) || typeof value === 'boolean';

export const isNumber = (value: unknown): value is PyNumber =>
  isIntegral(value) || value instanceof PyFloat || value instanceof PyComplex;

/** An int or bool as an int. */
export const asInt = (value: PyInt | boolean): PyInt => (typeof value === 'boolean' ? Number(value) : value);

type IntOperation = (a: PyInt, b: PyInt) => PyInt | PyFloat;

const INT_OPERATIONS: Record<ArithmeticOperator, IntOperation> = {
  '+': addInt, '-': subtractInt, '*': multiplyInt, '//': floorDivideInt, '%': moduloInt,
  '/': (a, b) => new PyFloat(trueDivideInt(a, b)),
  '**': powerOfInts,
  '<<': shiftLeftInt, '>>': shiftRightInt, '&': andInt, '|': orInt, '^': xorInt,
};

const FLOAT_OPERATIONS: Partial<Record<ArithmeticOperator, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b, '-': (a, b) => a - b, '*': (a, b) => a * b,
  '/': trueDivideFloat, '//': floorDivideFloat, '%': moduloFloat,
};

const COMPLEX_OPERATIONS: Partial<Record<ArithmeticOperator, (a: PyComplex, b: PyComplex) => PyComplex>> = {
  '+': addComplex, '-': subtractComplex, '*': multiplyComplex, '/': divideComplex, '**': powerComplex,
};

function powerOfInts(a: PyInt, b: PyInt): PyInt | PyFloat {
  if (b >= 0) return powerInt(a, b);
  return new PyFloat(powerFloat(intToFloat(a), intToFloat(b)) ?? NaN);
}

/**
 * `a OPERATOR b`; undefined where the pair of types does not support it (NotImplemented).
 * Throws ValueFault for division by zero, overflow and the like.
 */
export function arithmetic(operator: ArithmeticOperator, a: unknown, b: unknown): PyNumber | undefined {
  if (isInt(a) && isInt(b)) return INT_OPERATIONS[operator](a, b);
  if (!isNumber(a) || !isNumber(b)) return undefined;
  if (a instanceof PyComplex || b instanceof PyComplex) return complexArithmetic(operator, a, b);
  if (a instanceof PyFloat || b instanceof PyFloat) return floatArithmetic(operator, a, b);
  if (typeof a === 'boolean' && typeof b === 'boolean' && BITWISE.has(operator)) {
    return Boolean(INT_OPERATIONS[operator](Number(a), Number(b)));
  }
  return INT_OPERATIONS[operator](asInt(a), asInt(b));
}

/** The operators under which two bools give a bool. */
const BITWISE: ReadonlySet<ArithmeticOperator> = new Set(['&', '|', '^']);

function complexArithmetic(operator: ArithmeticOperator, a: PyNumber, b: PyNumber): PyComplex | undefined {
  if (isMixed(operator)) {
    if (!(a instanceof PyComplex)) return realWithComplex(operator, toDouble(a), toComplex(b));
    if (!(b instanceof PyComplex)) return complexWithReal(operator, a, toDouble(b));
  }
  return COMPLEX_OPERATIONS[operator]?.(toComplex(a), toComplex(b));
}

const isMixed = (operator: ArithmeticOperator): operator is MixedOperator => ['+', '-', '*', '/'].includes(operator);

type RealNumber = Exclude<PyNumber, PyComplex>;

function floatArithmetic(operator: ArithmeticOperator, a: RealNumber, b: RealNumber): PyNumber | undefined {
  if (operator === '**') {
    const [base, exponent] = [toDouble(a), toDouble(b)];
    const power = powerFloat(base, exponent);
    return power === undefined
      ? powerComplex(new PyComplex(base, 0), new PyComplex(exponent, 0))
      : new PyFloat(power);
  }
  const operation = FLOAT_OPERATIONS[operator];
  return operation && new PyFloat(operation(toDouble(a), toDouble(b)));
}

/** A real number as a double; an int too large is an OverflowError. */
export function toDouble(value: RealNumber): number {
  return value instanceof PyFloat ? value.value : intToFloat(asInt(value));
}

export function toComplex(value: PyNumber): PyComplex {
  return value instanceof PyComplex ? value : new PyComplex(toDouble(value), 0);
}

/** `-value`. */
export function negate(value: PyNumber): PyNumber {
  if (value instanceof PyFloat) return new PyFloat(-value.value);
  if (value instanceof PyComplex) return new PyComplex(-value.real, -value.imag);
  return negateInt(asInt(value));
}
