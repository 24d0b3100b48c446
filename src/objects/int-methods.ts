/** int and bool: construction and methods. */
import { checkCharacters } from '../values/limits.js';
import { divmodInt, absInt, bitLengthInt, intToFloat, invertInt, roundInt } from '../values/int.js';
import { intToStr, parseIntText } from '../values/int-text.js';
import { modularPower } from '../values/long-work.js';
import { formatInt } from '../values/format.js';
import { hashInt } from '../values/hash.js';
import { latin1Text, reprBytes } from '../values/bytes.js';
import { arithmetic, asInt, isInt } from '../values/number.js';
import { NOT_IMPLEMENTED, PyBytes, PyFloat, normalizeInt } from '../values/plain.js';
import type { PyInt } from '../values/plain.js';
import { truncateFloat } from '../values/float.js';
import { addClassDeclarations, addConstructor, addDeclarations, named, none, one, some } from './arguments.js';
import type { Declarations } from './arguments.js';
import { bufferOf } from './buffer.js';
import { bytesOf } from './bytes-items.js';
import { call, callSpecial } from './call.js';
import type { Context } from './context.js';
import { raise } from './exception.js';
import { intOf, toIndex, toSize } from './integer.js';
import { longWork } from './long-work.js';
import { addGetters } from './native.js';
import { numberMethods, unboxNumber } from './number-methods.js';
import { PyBoxed } from './object.js';
import type { PyValue } from './object.js';
import { after, settle } from './pending.js';
import type { Result, Steps } from './pending.js';
import { needTextArgument } from './str-arguments.js';
import { truth } from './truth.js';
import { PyTuple } from './tuple.js';
import { PyType, boolType, intType, typeOf } from './type.js';

const unboxInt = (value: PyValue): PyInt => asInt(unboxNumber(value) as PyInt | boolean);

/** `int(value)` for anything but text with a base. */
export function toInt(context: Context, value: PyValue): Result<PyInt> {
  if (value instanceof PyFloat) return truncateFloat(value.value);
  const int = isInt(value) || typeof value === 'boolean' ? asInt(value) : undefined;
  if (int !== undefined) return int;
  const text = textOf(value);
  if (text !== undefined) return parseIntText(text.digits, 10, text.shown);
  for (const method of ['__int__', '__index__']) {
    const result = callSpecial(context, value, method, []);
    if (result !== undefined) {
      return after(result, (answer) => intOf(answer)
        ?? raise('TypeError', `${method} returned non-int (type ${typeOf(answer).name})`));
    }
  }
  raise('TypeError', `int() argument must be a string, a bytes-like object or a real number, not '${typeOf(value).name}'`);
}

/** The text of a str or bytes, and how a message shows it. */
function textOf(value: PyValue): { digits: string; shown?: string } | undefined {
  const plain = value instanceof PyBoxed ? value.value : value;
  if (typeof plain === 'string') return { digits: plain };
  const data = bufferOf(value);
  return data === undefined ? undefined : { digits: latin1Text(new PyBytes(data)), shown: reprBytes(new PyBytes(data)) };
}

function newInt(type: PyType, value: PyValue | undefined, base: PyValue | undefined, context: Context): Result {
  const result = base === undefined
    ? value === undefined ? 0 : toInt(context, value)
    : after(toIndex(context, base), (radix) => parseWithBase(value, radix));
  return after(result, (int) => (type === intType ? int : new PyBoxed(type, int)));
}

function parseWithBase(value: PyValue | undefined, base: PyInt): PyInt {
  if (base !== 0 && (base < 2 || base > 36)) raise('ValueError', 'int() base must be >= 2 and <= 36, or 0');
  if (value === undefined) raise('TypeError', 'int() missing string argument');
  const text = textOf(value);
  if (text === undefined) raise('TypeError', "int() can't convert non-string with explicit base");
  return parseIntText(text.digits, Number(base), text.shown);
}

const intMethods: Declarations = {
  ...numberMethods('int'),
  __pow__: some<PyInt>(1, 2, (self, [exponent, modulus], context) => power(context, self, exponent!, modulus)),
  __rpow__: some<PyInt>(1, 2, (self, [base, modulus], context) => {
    const int = intOf(base!);
    return int === undefined ? NOT_IMPLEMENTED : power(context, int, self, modulus);
  }),
  __getnewargs__: none<PyInt>((self) => new PyTuple([self])),
  __divmod__: one<PyInt>((self, other) => divide(self, intOf(other))),
  __rdivmod__: one<PyInt>((self, other) => {
    const dividend = intOf(other);
    return dividend === undefined ? NOT_IMPLEMENTED : divide(dividend, self);
  }),
  __invert__: none<PyInt>((self) => invertInt(self)),
  __abs__: none<PyInt>((self) => absInt(self)),
  __int__: none<PyInt>((self) => self),
  __index__: none<PyInt>((self) => self),
  __trunc__: none<PyInt>((self) => self),
  __floor__: none<PyInt>((self) => self),
  __ceil__: none<PyInt>((self) => self),
  __float__: none<PyInt>((self) => new PyFloat(intToFloat(self))),
  __round__: some<PyInt>(0, 1, (self, [digits], context) =>
    digits === undefined || digits === null ? self : after(toIndex(context, digits), (places) => roundInt(self, places))),
  __repr__: none<PyInt>((self) => intToStr(self)),
  __hash__: none<PyInt>((self) => hashInt(self)),
  bit_length: none<PyInt>((self) => bitLengthInt(self)),
  bit_count: none<PyInt>((self) => absInt(self).toString(2).replaceAll('0', '').length),
  conjugate: none<PyInt>((self) => self),
  is_integer: none<PyInt>(() => true),
  as_integer_ratio: none<PyInt>((self) => new PyTuple([self, 1])),
  to_bytes: named<PyInt>({ names: ['length', 'byteorder', 'signed'], positional: 2, required: 0 }, toBytes),
};

function power(context: Context, self: PyInt, exponent: PyValue, modulus: PyValue | undefined): Result {
  const power = intOf(exponent);
  if (power === undefined) return NOT_IMPLEMENTED;
  if (modulus === undefined || modulus === null) return arithmetic('**', self, power) ?? NOT_IMPLEMENTED;
  const mod = intOf(modulus);
  return mod === undefined ? NOT_IMPLEMENTED : longWork(context, modularPower(self, power, mod));
}

function divide(dividend: PyInt, divisor: PyInt | undefined): PyValue {
  return divisor === undefined ? NOT_IMPLEMENTED : new PyTuple(divmodInt(dividend, divisor));
}

function toBytes(self: PyInt, [length = 1, order = 'big', signed = false]: (PyValue | undefined)[], context: Context): Result {
  return after(toSize(context, length), (size) => {
    const little = isLittle(needTextArgument(order, "to_bytes() argument 'byteorder'"));
    return after(truth(context, signed), (isSigned) => {
      if (size < 0) raise('ValueError', 'length argument must be non-negative');
      if (!isSigned && self < 0) raise('OverflowError', "can't convert negative int to unsigned");
      checkCharacters(size, 1);
      const value = BigInt(self);
      const bits = BigInt(size) * 8n;
      const fits = isSigned ? BigInt.asIntN(Number(bits), value) === value : value >> bits === 0n;
      if (!fits) raise('OverflowError', 'int too big to convert');
      const data = new Uint8Array(size);
      for (let rest = BigInt.asUintN(Number(bits), value), i = size - 1; rest > 0n; rest >>= 8n, i--) data[i] = Number(rest & 0xffn);
      return new PyBytes(little ? data.reverse() : data);
    });
  });
}

function isLittle(order: string): boolean {
  if (order !== 'big' && order !== 'little') raise('ValueError', "byteorder must be either 'little' or 'big'");
  return order === 'little';
}

function* fromBytes(type: PyType, [source, order = 'big', signed = false]: (PyValue | undefined)[], context: Context): Steps {
  const orderText = needTextArgument(order, "from_bytes() argument 'byteorder'");
  const isSigned = yield* settle(truth(context, signed));
  const little = isLittle(orderText);
  const bytes = yield* bytesOf(context, source!);
  const data = little ? bytes.toReversed() : bytes;
  let value = 0n;
  for (const byte of data) value = (value << 8n) | BigInt(byte);
  const int = normalizeInt(isSigned ? BigInt.asIntN(data.length * 8, value) : value);
  return type === intType ? int : yield* settle(call(context, type, [int]));
}

/** Gives int and bool their methods. */
export function installInt(): void {
  addConstructor(intType, named<PyType>({ names: ['', 'base'], positional: 2, required: 0 },
    (type, [value, base], context) => newInt(type, value, base, context)));
  addDeclarations(intType, intMethods, unboxInt);
  // bool(value) must not format as the int it is when the specifier is empty: `str(True)`.
  addDeclarations(intType, {
    __format__: one<PyValue>((self, spec, context) => {
      const text = needTextArgument(spec, '__format__() argument');
      if (text === '' && typeOf(self) !== intType) return callSpecial(context, self, '__str__', [])!;
      return formatInt(unboxInt(self), text, typeOf(self).name);
    }),
  });
  addClassDeclarations(intType, {
    from_bytes: named<PyType>({ names: ['bytes', 'byteorder', 'signed'], positional: 2, required: 1 }, fromBytes),
  });
  addGetters(intType, {
    real: (self) => unboxInt(self),
    imag: () => 0,
    numerator: (self) => unboxInt(self),
    denominator: () => 1,
  });
  installBool();
}

function installBool(): void {
  addConstructor(boolType, some<PyType>(0, 1, (_, [value], context) => (value === undefined ? false : truth(context, value))));
  const bitwise = (operator: '&' | '|' | '^') => one<boolean>((self, other) => {
    const operand = typeof other === 'boolean' ? other : intOf(other);
    return operand === undefined ? NOT_IMPLEMENTED : arithmetic(operator, self, operand)!;
  });
  addDeclarations(boolType, {
    __repr__: none<boolean>((self) => (self ? 'True' : 'False')),
    __and__: bitwise('&'), __rand__: bitwise('&'),
    __or__: bitwise('|'), __ror__: bitwise('|'),
    __xor__: bitwise('^'), __rxor__: bitwise('^'),
  });
}
