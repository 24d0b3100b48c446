/** The `math` module. */
import { declareFunctions, named, one, some } from '../../objects/arguments.js';
import type { Declaration, Declarations } from '../../objects/arguments.js';
import { callSpecial } from '../../objects/call.js';
import type { Context } from '../../objects/context.js';
import { raise } from '../../objects/exception.js';
import { toFloat } from '../../objects/float-methods.js';
import { intOf, toIndex } from '../../objects/integer.js';
import { collect, iterate, next } from '../../objects/iteration.js';
import { longWork } from '../../objects/long-work.js';
import { PyModule } from '../../objects/module.js';
import type { PyValue } from '../../objects/object.js';
import { binary, binaryOperator } from '../../objects/operators.js';
import { Pause, after, settle } from '../../objects/pending.js';
import type { Result, Steps } from '../../objects/pending.js';
import { tupleOf } from '../../objects/tuple.js';
import { acosh, asinh, cosh, exp, exp2, log, log10, log2, sinh, tanh } from '../../values/elementary.js';
import { reprFloat, truncateFloat } from '../../values/float.js';
import { decompose, timesPowerOfTwo } from '../../values/float-bits.js';
import { fusedMultiplyAdd } from '../../values/fma.js';
import { erf, erfc, gamma, logGamma } from '../../values/gamma.js';
import { absInt, bitLengthInt, multiplyInt } from '../../values/int.js';
import { normalizeInt, PyFloat } from '../../values/plain.js';
import type { PyInt } from '../../values/plain.js';
import { greatestCommonDivisor, integerRoot, magnitude } from '../../values/long-work.js';
import { hypotenuse, powerOf } from '../../values/power.js';

/** A function of one double; outside of its domain a ValueError says what was expected, infinity from a finite number is a range error. */
const real = (compute: (x: number) => number, mayOverflow = false, expected?: string): Declaration => one((_, value, context) =>
  after(toFloat(context, value), (x) => {
    const result = compute(x);
    const refuse = (): never => raise('ValueError', expected === undefined ? 'math domain error' : `expected ${expected}, got ${reprFloat(x)}`);
    if (Number.isNaN(result) && !Number.isNaN(x)) refuse();
    if (!Number.isFinite(result) && Number.isFinite(x)) {
      if (mayOverflow) raise('OverflowError', 'math range error');
      refuse();
    }
    return new PyFloat(result);
  }));

/** What functions of one double expect, where not all are good. */
const EXPECTED: Readonly<Record<string, string>> = {
  acos: 'a number in range from -1 up to 1', asin: 'a number in range from -1 up to 1', atanh: 'a number between -1 and 1',
  acosh: 'argument value not less than 1', gamma: 'a noninteger or positive integer', lgamma: 'a noninteger or positive integer', sin: 'a finite input', cos: 'a finite input', tan: 'a finite input',
};

const test = (check: (x: number) => boolean): Declaration => one((_, value, context) => after(toFloat(context, value), check));

/** `floor`, `ceil`, `trunc`: of floats here, of anything else by special method. */
const rounding = (name: string, round: (x: number) => number): Declaration => one((_, value, context) => {
  if (value instanceof PyFloat) return truncateFloat(round(value.value));
  return callSpecial(context, value, name, []) ?? after(toFloat(context, value), (x) => truncateFloat(round(x)));
});

/** Natural logarithm of a float, or of an int of any size. */
function logarithm(context: Context, value: PyValue, name: (x: number) => number, ofTwo: number): Result<number> {
  const int = intOf(value);
  if (int !== undefined && typeof int === 'bigint' && int > 0n) {
    // As CPython does: the logarithm of a mantissa in [0.5, 1), and that of the power of two.
    const bits = Number(bitLengthInt(int));
    const mantissa = bits > 64 ? Number(int >> BigInt(bits - 64)) / 2 ** 64 : Number(int) / 2 ** bits;
    return bits < 1024 ? name(Number(int)) : name(mantissa) + ofTwo * bits;
  }
  return after(toFloat(context, value), (x) => {
    if (x > 0 || Number.isNaN(x)) return name(x);
    raise('ValueError', `expected a positive input${int === undefined ? `, got ${reprFloat(x)}` : ''}`);
  });
}

function logarithmTo(context: Context, value: PyValue, base: PyValue | undefined): Result {
  return after(logarithm(context, value, log, Math.LN2), (x) => {
    if (base === undefined) return new PyFloat(x);
    return after(logarithm(context, base, log, Math.LN2), (divisor) =>
      (divisor === 0 ? raise('ZeroDivisionError', 'division by zero') : new PyFloat(x / divisor)));
  });
}

function integerArgument(context: Context, value: PyValue): Result<bigint> {
  return after(toIndex(context, value), BigInt);
}

function* factorial(context: Context, n: bigint): Steps<PyInt> {
  if (n < 0n) raise('ValueError', 'factorial() not defined for negative values');
  let product: PyInt = 1;
  for (let i = 2; i <= n; i++) {
    product = multiplyInt(product, i);
    yield* breathe(context, product);
  }
  return product;
}

/** Between two steps with a long int, the page may have its turn. */
function* breathe(context: Context, result: PyInt): Steps<void> {
  if (typeof result === 'bigint') context.charge(bitLengthInt(result) / 64);
  if (context.spend()) yield new Pause();
}

const gcd = (context: Context, a: PyInt, b: PyInt): Result<PyInt> => longWork(context, greatestCommonDivisor(a, b));

function lcm(context: Context, a: PyInt, b: PyInt): Result<PyInt> {
  if (a === 0 || b === 0) return 0;
  return after(gcd(context, a, b), (divisor) => normalizeInt((magnitude(a) / BigInt(divisor)) * magnitude(b)));
}

const folding = (start: PyInt, combine: (context: Context, a: PyInt, b: PyInt) => Result<PyInt>): Declaration => some(0, Infinity, function* fold(_, args, context): Steps {
  let result = start;
  for (const arg of args) result = yield* settle(combine(context, result, yield* settle(toIndex(context, arg))));
  return absInt(result);
});

function squareRoot(context: Context, n: bigint): Result<PyInt> {
  if (n < 0n) raise('ValueError', 'isqrt() argument must be nonnegative');
  return longWork(context, integerRoot(n));
}

function* combinations(context: Context, n: bigint, k: bigint): Steps<PyInt> {
  if (n < 0n) raise('ValueError', 'n must be a non-negative integer');
  if (k < 0n) raise('ValueError', 'k must be a non-negative integer');
  let result = k > n ? 0n : 1n;
  for (let i = 1n; i <= k && result !== 0n; i++) {
    result = (result * (n - k + i)) / i;
    yield* breathe(context, result);
  }
  return normalizeInt(result);
}

function* permutations(context: Context, n: bigint, k: bigint): Steps<PyInt> {
  return multiplyInt(yield* combinations(context, n, k), yield* factorial(context, k));
}

/** Shewchuk's exact summation: partial sums that do not overlap. */
function exactSum(values: readonly number[]): number {
  let sum = 0n;
  const unit = -1074;
  let special = 0;
  for (const value of values) {
    if (Number.isFinite(value)) {
      const { mantissa, exponent } = decompose(value);
      sum += mantissa << BigInt(exponent - unit);
    } else {
      special += value;
    }
  }
  if (special !== 0) return special;
  const length = bitLengthInt(normalizeInt(sum));
  const shift = Math.max(0, length - 64);
  const sticky = shift > 0 && sum % (1n << BigInt(shift)) !== 0n ? 1n : 0n;
  return timesPowerOfTwo(Number((sum >> BigInt(shift)) | sticky), unit + shift);
}

function* product(_: null, [iterable, start = 1]: (PyValue | undefined)[], context: Context): Steps {
  const iterator = yield* settle(iterate(context, iterable!));
  let result: PyValue = start;
  for (;;) {
    const item = yield* settle(next(context, iterator));
    if (item === undefined) return result;
    result = yield* settle(binary(context, binaryOperator('*'), result, item));
  }
}

function* floats(context: Context, values: readonly PyValue[]): Steps<number[]> {
  const result: number[] = [];
  for (const value of values) result.push(yield* settle(toFloat(context, value)));
  return result;
}

function power(x: number, y: number): number {
  if (y === 0 || x === 1 || (x === -1 && Math.abs(y) === Infinity)) return 1;
  if (x === 0 && y < 0 && y !== -Infinity) raise('ValueError', 'math domain error');
  if (!Number.isFinite(x) || !Number.isFinite(y) || x === 0) return x ** y;
  if (x < 0 && !Number.isInteger(y)) raise('ValueError', 'math domain error');
  const size = powerOf(Math.abs(x), y);
  if (size === Infinity) raise('OverflowError', 'math range error');
  return x < 0 && y % 2 !== 0 ? -size : size;
}

const two = (compute: (x: number, y: number) => number): Declaration => some(2, 2, function* both(_, args, context): Steps {
  const [x = 0, y = 0] = yield* floats(context, args);
  return new PyFloat(compute(x, y));
});

const CLOSENESS = { names: ['a', 'b', 'rel_tol', 'abs_tol'], positional: 2, required: 2 } as const;

function* isClose(_: null, args: (PyValue | undefined)[], context: Context): Steps {
  const [x = 0, y = 0, relative = 1e-9, absolute = 0] = yield* floats(context, args.map((arg, i) => arg ?? new PyFloat(i === 2 ? 1e-9 : 0)));
  if (relative < 0 || absolute < 0) raise('ValueError', 'tolerances must be non-negative');
  if (x === y) return true;
  if (!Number.isFinite(x) || !Number.isFinite(y)) return false;
  return Math.abs(x - y) <= Math.max(relative * Math.max(Math.abs(x), Math.abs(y)), absolute);
}

/** IEEE remainder: `x - n * y` with n the nearest int, the even one of two. */
function remainder(x: number, y: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return NaN;
  if (!Number.isFinite(x) || y === 0) raise('ValueError', 'math domain error');
  if (!Number.isFinite(y)) return x;
  const size = Math.abs(y);
  const rest = Math.abs(x) % size;
  const other = size - rest;
  const odd = Math.abs((Math.abs(x) - rest) / size) % 2 === 1;
  const nearest = rest < other ? rest : rest > other ? -other : odd ? -other : rest;
  return x < 0 || Object.is(x, -0) ? -nearest : nearest;
}

const bits = new DataView(new ArrayBuffer(8));

/** The double that comes after `x` on the way to `y`. */
function nextAfter(x: number, y: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return NaN;
  if (x === y) return y;
  if (x === 0) return y > 0 ? Number.MIN_VALUE : -Number.MIN_VALUE;
  bits.setFloat64(0, x);
  bits.setBigInt64(0, bits.getBigInt64(0) + ((y > x) === (x > 0) ? 1n : -1n));
  return bits.getFloat64(0);
}

function unitInLastPlace(x: number): number {
  const size = Math.abs(x);
  if (!Number.isFinite(size)) return size;
  const after = nextAfter(size, Infinity);
  return after === Infinity ? size - nextAfter(size, -Infinity) : after - size;
}

function* distance(_: null, [p, q]: PyValue[], context: Context): Steps {
  const [from, to] = [yield* floats(context, yield* settle(collect(context, p!))), yield* floats(context, yield* settle(collect(context, q!)))];
  if (from.length !== to.length) raise('ValueError', 'both points must have the same number of dimensions');
  return new PyFloat(from.map((x, i) => x - to[i]!).reduce(hypotenuse, 0));
}

function* sumOfProducts(_: null, [p, q]: PyValue[], context: Context): Steps {
  const [left, right] = [yield* settle(collect(context, p!)), yield* settle(collect(context, q!))];
  if (left.length !== right.length) raise('ValueError', 'Inputs are not the same length');
  let total: PyValue = 0;
  for (const [i, value] of left.entries()) {
    total = yield* settle(binary(context, binaryOperator('+'), total, yield* settle(binary(context, binaryOperator('*'), value, right[i]!))));
  }
  return total;
}

/** Mantissa in [0.5, 1) and exponent. */
function mantissaAndExponent(x: number): PyValue {
  if (x === 0 || !Number.isFinite(x)) return tupleOf([new PyFloat(x), 0]);
  let exponent = Math.max(-1074, Math.floor(Math.log2(Math.abs(x))) + 1);
  let mantissa = timesPowerOfTwo(x, -exponent);
  while (Math.abs(mantissa) >= 1) { mantissa /= 2; exponent += 1; }
  while (Math.abs(mantissa) < 0.5) { mantissa *= 2; exponent -= 1; }
  return tupleOf([new PyFloat(mantissa), exponent]);
}

/** The gamma function and its logarithm have poles, and are too large for a double elsewhere. */
const gammaLike = (name: string, compute: (x: number) => number): Declaration => one((_, value, context) => after(toFloat(context, value), (x) => {
  const result = compute(x);
  const isPole = (x <= 0 && Number.isInteger(x)) || (Number.isNaN(result) && !Number.isNaN(x));
  if (isPole) raise('ValueError', `expected ${EXPECTED[name]!}, got ${reprFloat(x)}`);
  if (!Number.isFinite(result) && Number.isFinite(x)) raise('OverflowError', 'math range error');
  return new PyFloat(result);
}));

/** C's fma, of which CPython refuses what is no number or too large. */
function* multiplyAdd(_: null, args: readonly PyValue[], context: Context): Steps {
  const [x = 0, y = 0, z = 0] = yield* floats(context, args);
  const result = fusedMultiplyAdd(x, y, z);
  if (Number.isNaN(result) && ![x, y, z].some(Number.isNaN)) raise('ValueError', 'invalid operation in fma');
  if (!Number.isFinite(result) && [x, y, z].every(Number.isFinite)) raise('OverflowError', 'overflow in fma');
  return new PyFloat(result);
}

/** `x * 2 ** exponent`. */
function scaleByPowerOfTwo(x: number, exponent: PyInt): PyValue {
  if (!Number.isFinite(x) || x === 0) return new PyFloat(x);
  if (exponent < -2200) return new PyFloat(x < 0 ? -0 : 0);
  const result = exponent > 2200 ? Infinity : timesPowerOfTwo(x, Number(exponent));
  return Number.isFinite(result) ? new PyFloat(result) : raise('OverflowError', 'math range error');
}

const functions: Declarations = {
  ...Object.fromEntries(Object.entries({
    sin: Math.sin, cos: Math.cos, tan: Math.tan, asin: Math.asin, acos: Math.acos, atan: Math.atan, atanh: Math.atanh, cbrt: Math.cbrt,
    sinh, tanh, asinh, acosh,
  }).map(([name, compute]) => [name, real(compute, name === 'sinh', EXPECTED[name])])),
  sqrt: one((_, value, context) => after(toFloat(context, value), (x) => {
    if (x < 0) raise('ValueError', `expected a nonnegative input, got ${reprFloat(x)}`);
    return new PyFloat(Math.sqrt(x));
  })),
  exp: real(exp, true),
  expm1: real(Math.expm1, true),
  cosh: real(cosh, true),
  log1p: real(Math.log1p, false, 'argument value > -1'),
  fabs: real(Math.abs),
  degrees: real((x) => x * (180 / Math.PI)),
  radians: real((x) => x * (Math.PI / 180)),
  floor: rounding('__floor__', Math.floor),
  ceil: rounding('__ceil__', Math.ceil),
  trunc: rounding('__trunc__', Math.trunc),
  isnan: test(Number.isNaN),
  isinf: test((x) => !Number.isFinite(x) && !Number.isNaN(x)),
  isfinite: test(Number.isFinite),
  isclose: named(CLOSENESS, isClose),
  remainder: two(remainder),
  nextafter: two(nextAfter),
  ulp: one((_, value, context) => after(toFloat(context, value), (x) => new PyFloat(unitInLastPlace(x)))),
  frexp: one((_, value, context) => after(toFloat(context, value), mantissaAndExponent)),
  dist: some(2, 2, distance),
  sumprod: some(2, 2, sumOfProducts),
  erf: real(erf), erfc: real(erfc), gamma: gammaLike('gamma', gamma), lgamma: gammaLike('lgamma', logGamma),
  fma: some(3, 3, multiplyAdd),
  exp2: real(exp2, true),
  log: some(1, 2, (_, [value, base], context) => logarithmTo(context, value!, base)),
  log2: one((_, value, context) => after(logarithm(context, value, log2, 1), (x) => new PyFloat(x))),
  log10: one((_, value, context) => after(logarithm(context, value, log10, Math.log10(2)), (x) => new PyFloat(x))),
  pow: two(power),
  atan2: two(Math.atan2),
  fmod: two((x, y) => ((y === 0 && !Number.isNaN(x)) || (Math.abs(x) === Infinity && !Number.isNaN(y)) ? raise('ValueError', 'math domain error') : x % y)),
  copysign: two((x, y) => (y < 0 || Object.is(y, -0) ? -Math.abs(x) : Math.abs(x))),
  hypot: some(0, Infinity, function* hypot(_, args, context): Steps {
    return new PyFloat((yield* floats(context, args)).reduce(hypotenuse, 0));
  }),
  factorial: one((_, n, context) => after(integerArgument(context, n), (all) => factorial(context, all))),
  gcd: folding(0, gcd),
  lcm: folding(1, lcm),
  isqrt: one((_, n, context) => after(integerArgument(context, n), (int) => squareRoot(context, int))),
  comb: some(2, 2, (_, [n, k], context) => after(integerArgument(context, n!), (all) =>
    after(integerArgument(context, k!), (chosen) => combinations(context, all, chosen)))),
  perm: some(1, 2, (_, [n, k = n], context) => after(integerArgument(context, n!), (all) => after(integerArgument(context, k!), (chosen) =>
    (chosen > all ? 0 : permutations(context, all, chosen))))),
  fsum: one(function* fsum(_, iterable, context): Steps {
    return new PyFloat(exactSum(yield* floats(context, yield* settle(collect(context, iterable)))));
  }),
  prod: named({ names: ['', 'start'], positional: 1, required: 1 }, product),
  modf: one((_, value, context) => after(toFloat(context, value), (x) => {
    const fraction = Math.abs(x) === Infinity ? 0 * Math.sign(x) : x % 1;
    return tupleOf([new PyFloat(fraction), new PyFloat(Math.trunc(x))]);
  })),
  ldexp: some(2, 2, (_, [mantissa, exponent], context) => after(toFloat(context, mantissa!), (x) =>
    after(toIndex(context, exponent!), (power) => scaleByPowerOfTwo(x, power)))),
};

/** Makes `math`. */
export function makeMath(): PyModule {
  return new PyModule('math', [
    ...declareFunctions(functions, 'math'), ['pi', new PyFloat(Math.PI)], ['e', new PyFloat(Math.E)], ['tau', new PyFloat(2 * Math.PI)],
    ['inf', new PyFloat(Infinity)], ['nan', new PyFloat(NaN)],
  ]);
}
