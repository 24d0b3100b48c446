/** Special methods that the number types share: arithmetic, comparison, truth. */
import { comparePlain, equalPlain } from '../values/compare.js';
import { arithmetic, asInt, isIntegral, isNumber, negate } from '../values/number.js';
import type { ArithmeticOperator, PyNumber } from '../values/number.js';
import { NOT_IMPLEMENTED, PyComplex, PyFloat } from '../values/plain.js';
import { none, one } from './arguments.js';
import type { Declaration, Declarations } from './arguments.js';
import { decide } from './compare.js';
import type { Comparison } from './compare.js';
import { PyBoxed } from './object.js';
import type { PyValue } from './object.js';

/** The number that a value is, instances of subclasses included, or undefined. */
export function numberOf(value: PyValue): PyNumber | undefined {
  if (isNumber(value)) return value;
  return value instanceof PyBoxed && isNumber(value.value) ? value.value : undefined;
}

/** A number in its most specific builtin type: what `self` is worth to the methods. */
export function unboxNumber(value: PyValue): PyNumber {
  const number = numberOf(value);
  if (number === undefined) throw new Error('a number method was called on a value that is no number');
  return number;
}

const OPERATORS: readonly [name: string, operator: ArithmeticOperator][] = [
  ['add', '+'], ['sub', '-'], ['mul', '*'], ['truediv', '/'], ['floordiv', '//'], ['mod', '%'], ['pow', '**'],
  ['lshift', '<<'], ['rshift', '>>'], ['and', '&'], ['or', '|'], ['xor', '^'],
];

const INT_ONLY: ReadonlySet<ArithmeticOperator> = new Set(['<<', '>>', '&', '|', '^']);
const NOT_COMPLEX: ReadonlySet<ArithmeticOperator> = new Set([...INT_ONLY, '//', '%']);

const COMPARISONS: readonly [name: string, operator: Comparison][] = [
  ['__lt__', '<'], ['__le__', '<='], ['__eq__', '=='], ['__ne__', '!='], ['__gt__', '>'], ['__ge__', '>='],
];

/** Which operands a type's methods accept: an int leaves floats to the float's reflected method. */
type Accepts = (other: PyNumber) => boolean;

const accepts: Record<'int' | 'float' | 'complex', Accepts> = {
  int: isIntegral,
  float: (other) => !(other instanceof PyComplex),
  complex: () => true,
};

/** The arithmetic and comparison methods of `int`, `float` or `complex`. */
export function numberMethods(kind: 'int' | 'float' | 'complex'): Declarations {
  const methods: Record<string, Declaration> = {};
  const excluded = kind === 'int' ? undefined : kind === 'float' ? INT_ONLY : NOT_COMPLEX;
  for (const [name, operator] of OPERATORS) {
    if (excluded?.has(operator)) continue;
    methods[`__${name}__`] = one<PyNumber>((self, other) => operate(operator, self, other, accepts[kind]));
    methods[`__r${name}__`] = one<PyNumber>((self, other) => operateReflected(operator, self, other, accepts[kind]));
  }
  for (const [name, operator] of COMPARISONS) {
    methods[name] = one<PyNumber>((self, other) => compareNumber(operator, self, other, accepts[kind]));
  }
  return {
    ...methods,
    __neg__: none<PyNumber>((self) => negate(self)),
    __pos__: none<PyNumber>((self) => (typeof self === 'boolean' ? asInt(self) : self)),
    __bool__: none<PyNumber>((self) => isTrue(self)),
  };
}

function operate(operator: ArithmeticOperator, self: PyNumber, other: PyValue, accept: Accepts): PyValue {
  const operand = numberOf(other);
  if (operand === undefined || !accept(operand)) return NOT_IMPLEMENTED;
  return arithmetic(operator, self, operand) ?? NOT_IMPLEMENTED;
}

function operateReflected(operator: ArithmeticOperator, self: PyNumber, other: PyValue, accept: Accepts): PyValue {
  const operand = numberOf(other);
  if (operand === undefined || !accept(operand)) return NOT_IMPLEMENTED;
  return arithmetic(operator, operand, self) ?? NOT_IMPLEMENTED;
}

function compareNumber(operator: Comparison, self: PyNumber, other: PyValue, accept: Accepts): PyValue {
  const operand = numberOf(other);
  if (operand === undefined || !accept(operand)) return NOT_IMPLEMENTED;
  if (operator === '==') return equalPlain(self, operand);
  if (operator === '!=') return !equalPlain(self, operand);
  const order = comparePlain(self, operand);
  return order === undefined ? NOT_IMPLEMENTED : decide(operator, order);
}

function isTrue(value: PyNumber): boolean {
  if (value instanceof PyFloat) return value.value !== 0;
  if (value instanceof PyComplex) return value.real !== 0 || value.imag !== 0;
  return Boolean(value);
}
