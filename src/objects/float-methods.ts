/** float and complex: construction and methods. */
import { latin1Text, reprBytes } from '../values/bytes.js';
import { absComplex, parseComplexText, reprComplex } from '../values/complex.js';
import { divmodFloat, parseFloatText, reprFloat, roundFloat, roundFloatToInt, truncateFloat } from '../values/float.js';
import { hexFloat, parseHexFloat } from '../values/hex-float.js';
import { asIntegerRatio } from '../values/float-bits.js';
import { formatComplex, formatFloat } from '../values/format.js';
import { hashComplex, hashFloat } from '../values/hash.js';
import { intToFloat } from '../values/int.js';
import { addComplex, multiplyComplex } from '../values/complex.js';
import { arithmetic, toComplex, toDouble } from '../values/number.js';
import { NOT_IMPLEMENTED, PyBytes, PyComplex, PyFloat, normalizeInt } from '../values/plain.js';
import type { PyInt } from '../values/plain.js';
import { addClassDeclarations, addConstructor, addDeclarations, named, none, one, some } from './arguments.js';
import type { Declarations } from './arguments.js';
import { bufferOf } from './buffer.js';
import { call, callSpecial } from './call.js';
import type { Context } from './context.js';
import { raise } from './exception.js';
import { intOf, toIndex } from './integer.js';
import { addGetters, addMembers } from './native.js';
import type { PyNumber } from '../values/number.js';
import { needTextArgument, textOf } from './str-arguments.js';
import { numberMethods, numberOf, unboxNumber } from './number-methods.js';
import { PyBoxed } from './object.js';
import type { PyValue } from './object.js';
import { after } from './pending.js';
import type { Result } from './pending.js';
import { str } from './text.js';
import { PyTuple } from './tuple.js';
import { complexType, floatType, typeOf } from './type.js';
import type { PyType } from './type.js';

const boxed = (value: PyValue): PyValue => (value instanceof PyBoxed ? value.value : value);

/** The double that a real number is (by `__float__` or `__index__`); `refuse` raises for anything else. */
export function toFloat(context: Context, value: PyValue, refuse: (value: PyValue) => never = notReal): Result<number> {
  if (value instanceof PyFloat) return value.value;
  const int = intOf(value);
  if (int !== undefined) return intToFloat(int);
  const answer = callSpecial(context, value, '__float__', []);
  if (answer === undefined) {
    const index = callSpecial(context, value, '__index__', []);
    return index === undefined ? refuse(value) : after(index, (result) => intToFloat(result as PyInt));
  }
  return after(answer, (result) => {
    const plain = boxed(result);
    if (plain instanceof PyFloat) return plain.value;
    raise('TypeError', `${typeOf(value).name}.__float__() must return a float, not ${typeOf(result).name}`);
  });
}

function notReal(value: PyValue): never {
  raise('TypeError', `must be real number, not ${typeOf(value).name}`);
}

function floatFrom(context: Context, value: PyValue): Result<number> {
  const plain = boxed(value);
  if (typeof plain === 'string') return parseFloatText(plain);
  const data = bufferOf(value);
  if (data !== undefined) return parseFloatText(latin1Text(new PyBytes(data)), reprBytes(new PyBytes(data)));
  return toFloat(context, value, (other) =>
    raise('TypeError', `float() argument must be a string or a real number, not '${typeOf(other).name}'`));
}

const unboxFloat = (value: PyValue): PyFloat => unboxNumber(value) as PyFloat;

const floatMethods = {
  ...numberMethods('float'),
  __pow__: some<PyFloat>(1, 2, (self, [exponent, modulus]) => power(self, exponent!, modulus)),
  __rpow__: some<PyFloat>(1, 2, (self, [base, modulus]) => {
    checkNoModulus(modulus);
    const operand = numberOf(base!);
    return operand === undefined || operand instanceof PyComplex ? NOT_IMPLEMENTED : power(new PyFloat(toDouble(operand)), self, modulus);
  }),
  __getnewargs__: none<PyFloat>((self) => new PyTuple([self])),
  __divmod__: one<PyFloat>((self, other) => divide(self, numberOf(other))),
  __rdivmod__: one<PyFloat>((self, other) => {
    const dividend = numberOf(other);
    return dividend === undefined || dividend instanceof PyComplex
      ? NOT_IMPLEMENTED
      : divide(new PyFloat(toDouble(dividend)), self);
  }),
  __abs__: none<PyFloat>((self) => new PyFloat(Math.abs(self.value))),
  __int__: none<PyFloat>((self) => truncateFloat(self.value)),
  __trunc__: none<PyFloat>((self) => truncateFloat(self.value)),
  __floor__: none<PyFloat>((self) => truncateFloat(Math.floor(self.value))),
  __ceil__: none<PyFloat>((self) => truncateFloat(Math.ceil(self.value))),
  __float__: none<PyFloat>((self) => self),
  __round__: some<PyFloat>(0, 1, (self, [digits], context) => {
    if (digits === undefined || digits === null) return roundFloatToInt(self.value);
    return after(toIndex(context, digits), (places) => new PyFloat(roundFloat(self.value, places)));
  }),
  __repr__: none<PyFloat>((self) => reprFloat(self.value)),
  __hash__: none<PyFloat>((self) => hashFloat(self.value)),
  is_integer: none<PyFloat>((self) => Number.isInteger(self.value)),
  conjugate: none<PyFloat>((self) => self),
  hex: none<PyFloat>((self) => hexFloat(self.value)),
  as_integer_ratio: none<PyFloat>((self) => ratio(self.value)),
};


function power(base: PyFloat, exponent: PyValue, modulus: PyValue | undefined): PyValue {
  checkNoModulus(modulus);
  const operand = numberOf(exponent);
  if (operand === undefined || operand instanceof PyComplex) return NOT_IMPLEMENTED;
  return arithmetic('**', base, operand) ?? NOT_IMPLEMENTED;
}

function checkNoModulus(modulus: PyValue | undefined): void {
  if (modulus !== undefined && modulus !== null) raise('TypeError', 'pow() 3rd argument not allowed unless all arguments are integers');
}

function divide(dividend: PyFloat, divisor: ReturnType<typeof numberOf>): PyValue {
  if (divisor === undefined || divisor instanceof PyComplex) return NOT_IMPLEMENTED;
  return new PyTuple(divmodFloat(dividend.value, toDouble(divisor)).map((part) => new PyFloat(part)));
}

function ratio(value: number): PyTuple {
  if (Number.isNaN(value)) raise('ValueError', 'cannot convert NaN to integer ratio');
  if (!Number.isFinite(value)) raise('OverflowError', 'cannot convert Infinity to integer ratio');
  return new PyTuple(asIntegerRatio(value).map(normalizeInt));
}

/** An empty specifier asks `__str__`, which a subclass may have of its own. */
const formatting = (plain: PyType, format: (self: PyValue, spec: string, typeName: string) => string): Declarations => ({
  __format__: one<PyValue>((self, spec, context) => {
    const text = specText(spec);
    return text === '' && typeOf(self) !== plain ? str(context, self) : format(self, text, typeOf(self).name);
  }),
});

function specText(spec: PyValue): string {
  return needTextArgument(spec, '__format__() argument');
}

const complexMethods = {
  ...numberMethods('complex'),
  __abs__: none<PyComplex>((self) => new PyFloat(absComplex(self))),
  __repr__: none<PyComplex>((self) => reprComplex(self)),
  __hash__: none<PyComplex>((self) => hashComplex(self)),
  __complex__: none<PyComplex>((self) => self),
  conjugate: none<PyComplex>((self) => new PyComplex(self.real, -self.imag)),
  __pow__: some<PyComplex>(1, 2, (self, [exponent, modulus]) => powerOfComplex(self, numberOf(exponent!), modulus)),
  __rpow__: some<PyComplex>(1, 2, (self, [base, modulus]) => {
    const operand = numberOf(base!);
    return operand === undefined ? NOT_IMPLEMENTED : powerOfComplex(operand, self, modulus);
  }),
  __getnewargs__: none<PyComplex>((self) => new PyTuple([new PyFloat(self.real), new PyFloat(self.imag)])),
};

function powerOfComplex(base: PyNumber, exponent: PyNumber | undefined, modulus: PyValue | undefined): PyValue {
  if (exponent === undefined) return NOT_IMPLEMENTED;
  if (modulus !== undefined && modulus !== null) raise('ValueError', 'complex modulo');
  return arithmetic('**', base, exponent) ?? NOT_IMPLEMENTED;
}

/** `complex(real, imag)`: either may itself be complex. */
function newComplex(type: PyType, [real, imag]: (PyValue | undefined)[], context: Context): Result {
  const make = (value: PyComplex): PyValue => (type === complexType ? value : new PyBoxed(type, value));
  const text = real === undefined ? undefined : boxed(real);
  if (typeof text === 'string' && imag === undefined) return make(parseComplexText(text));
  return after(complexPart(context, real === undefined ? 0 : real, 'real', imag === undefined), (a) =>
    after(complexPart(context, imag === undefined ? 0 : imag, 'imag', false), (b) => make(addComplex(a, multiplyComplex(b, new PyComplex(0, 1))))));
}

function complexPart(context: Context, value: PyValue, name: string, alone: boolean): Result<PyComplex> {
  const plain = boxed(value);
  if (plain instanceof PyComplex) return plain;
  const answer = callSpecial(context, value, '__complex__', []);
  if (answer !== undefined) return after(answer, checkComplex);
  return after(toFloat(context, value, (other) => raise('TypeError', alone
    ? `complex() argument must be a string or a number, not ${typeOf(other).name}`
    : `complex() argument '${name}' must be a real number, not ${typeOf(other).name}`)), (x) => new PyComplex(x, 0));
}

function complexNumber(context: Context, value: PyValue): Result<PyComplex> {
  const plain = boxed(value);
  if (plain instanceof PyComplex) return plain;
  const answer = callSpecial(context, value, '__complex__', []);
  return answer === undefined ? after(toFloat(context, value), (x) => new PyComplex(x, 0)) : after(answer, checkComplex);
}

function checkComplex(answer: PyValue): PyComplex {
  const plain = boxed(answer);
  return plain instanceof PyComplex ? plain : raise('TypeError', `__complex__ returned non-complex (type ${typeOf(answer).name})`);
}

/** Gives float and complex their methods. */
export function installFloat(): void {
  addConstructor(floatType, some<PyType>(0, 1, (type, [value], context) =>
    after(value === undefined ? 0 : floatFrom(context, value), (x) =>
      (type === floatType ? new PyFloat(x) : new PyBoxed(type, new PyFloat(x))))));
  addDeclarations(floatType, floatMethods, unboxFloat);
  addDeclarations(floatType, formatting(floatType, (self, spec, name) => formatFloat(unboxFloat(self).value, spec, name)));
  addClassDeclarations(floatType, {
    fromhex: one<PyType>((type, text, context) => {
      const x = new PyFloat(parseHexFloat(textOf(text) ?? raise('TypeError', 'bad argument type for built-in operation')));
      return type === floatType ? x : call(context, type, [x]);
    }),
    from_number: one<PyType>((type, number, context) => after(toFloat(context, number), (x) =>
      (type === floatType ? new PyFloat(x) : call(context, type, [new PyFloat(x)])))),
    __getformat__: one<PyType>((_, kind) => {
      const text = needTextArgument(kind, '__getformat__() argument');
      return text === 'double' || text === 'float' ? 'IEEE, little-endian' : raise('ValueError', "__getformat__() argument 1 must be 'double' or 'float'");
    }),
  });
  addGetters(floatType, { real: (self) => unboxFloat(self), imag: () => new PyFloat(0) });

  addConstructor(complexType, named<PyType>({ names: ['real', 'imag'], positional: 2, required: 0 }, newComplex));
  addDeclarations(complexType, complexMethods, (value) => toComplex(unboxNumber(value)));
  addDeclarations(complexType, formatting(complexType, (self, spec, name) => formatComplex(toComplex(unboxNumber(self)), spec, name)));
  addClassDeclarations(complexType, {
    from_number: one<PyType>((type, number, context) => after(complexNumber(context, number), (z) =>
      (type === complexType ? z : call(context, type, [z])))),
  });
  addMembers(complexType, {
    real: (self) => new PyFloat(toComplex(unboxNumber(self)).real),
    imag: (self) => new PyFloat(toComplex(unboxNumber(self)).imag),
  });
}
