/** The `math` module. */
import { declareFunctions, one, some } from '../../objects/arguments.js';
import type { Declaration, Declarations } from '../../objects/arguments.js';
import { callSpecial } from '../../objects/call.js';
import type { Context } from '../../objects/context.js';
import { raise } from '../../objects/exception.js';
import { toFloat } from '../../objects/float-methods.js';
import { intOf, toIndex } from '../../objects/integer.js';
import { collect, iterate, next } from '../../objects/iteration.js';
import { PyModule } from '../../objects/module.js';
import type { PyValue } from '../../objects/object.js';
import { binary, binaryOperator } from '../../objects/operators.js';
import { after, settle } from '../../objects/pending.js';
import type { Result, Steps } from '../../objects/pending.js';
import { tupleOf } from '../../objects/tuple.js';
import { reprFloat, truncateFloat } from '../../values/float.js';
import { decompose, timesPowerOfTwo } from '../../values/float-bits.js';
import { absInt, bitLengthInt, multiplyInt } from '../../values/int.js';
import { normalizeInt, PyFloat } from '../../values/plain.js';
import type { PyInt } from '../../values/plain.js';
import { hypotenuse, powerOf } from '../../values/power.js';

/** A function of one double; NaN from a number is a domain error, infinity from a finite one a range error. */
const real = (compute: (x: number) => number, mayOverflow = false): Declaration => one((_, value, context) =>
  after(toFloat(context, value), (x) => {
    const result = compute(x);
    if (Number.isNaN(result) && !Number.isNaN(x)) raise('ValueError', 'math domain error');
    if (!Number.isFinite(result) && Number.isFinite(x)) {
      if (mayOverflow) raise('OverflowError', 'math range error');
      raise('ValueError', 'math domain error');
    }
    return new PyFloat(result);
  }));

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
    const shift = Math.max(0, bitLengthInt(int) - 1000);
    return name(Number(int >> BigInt(shift))) + shift * ofTwo;
  }
  return after(toFloat(context, value), (x) => {
    if (x > 0 || Number.isNaN(x)) return name(x);
    raise('ValueError', `expected a positive input${int === undefined ? `, got ${reprFloat(x)}` : ''}`);
  });
}

function log(context: Context, value: PyValue, base: PyValue | undefined): Result {
  return after(logarithm(context, value, Math.log, Math.LN2), (x) => {
    if (base === undefined) return new PyFloat(x);
    return after(logarithm(context, base, Math.log, Math.LN2), (divisor) =>
      (divisor === 0 ? raise('ZeroDivisionError', 'division by zero') : new PyFloat(x / divisor)));
  });
}

function integerArgument(context: Context, value: PyValue): Result<bigint> {
  return after(toIndex(context, value), BigInt);
}

function factorial(n: bigint): PyInt {
  if (n < 0n) raise('ValueError', 'factorial() not defined for negative values');
  let product: PyInt = 1;
  for (let i = 2; i <= n; i++) product = multiplyInt(product, i);
  return product;
}

function gcd(a: PyInt, b: PyInt): PyInt {
  let [x, y] = [BigInt(absInt(a)), BigInt(absInt(b))];
  while (y !== 0n) [x, y] = [y, x % y];
  return normalizeInt(x);
}

function lcm(a: PyInt, b: PyInt): PyInt {
  if (a === 0 || b === 0) return 0;
  return normalizeInt((BigInt(absInt(a)) / BigInt(gcd(a, b))) * BigInt(absInt(b)));
}

const folding = (start: PyInt, combine: (a: PyInt, b: PyInt) => PyInt): Declaration => some(0, Infinity, function* fold(_, args, context): Steps {
  let result = start;
  for (const arg of args) result = combine(result, yield* settle(toIndex(context, arg)));
  return absInt(result);
});

/** The greatest int whose square is not above `n`. */
function integerRoot(n: bigint): PyInt {
  if (n < 0n) raise('ValueError', 'isqrt() argument must be nonnegative');
  if (n === 0n) return 0;
  let root = 1n << BigInt((bitLengthInt(normalizeInt(n)) + 1) >> 1);
  for (;;) {
    const closer = (root + n / root) >> 1n;
    if (closer >= root) return normalizeInt(root);
    root = closer;
  }
}

function combinations(n: bigint, k: bigint): PyInt {
  if (n < 0n) raise('ValueError', 'n must be a non-negative integer');
  if (k < 0n) raise('ValueError', 'k must be a non-negative integer');
  let result = k > n ? 0n : 1n;
  for (let i = 1n; i <= k && result !== 0n; i++) result = (result * (n - k + i)) / i;
  return normalizeInt(result);
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

function* product(_: unknown, [iterable, start = 1]: PyValue[], context: Context): Steps {
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
  if (y === 0 || x === 1) return 1;
  if (x === 0 && y < 0) raise('ValueError', 'math domain error');
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

function isClose(x: number, y: number): boolean {
  return x === y || (Number.isFinite(x) && Number.isFinite(y) && Math.abs(x - y) <= 1e-9 * Math.max(Math.abs(x), Math.abs(y)));
}

const functions: Declarations = {
  ...Object.fromEntries((['sin', 'cos', 'tan', 'asin', 'acos', 'atan', 'sinh', 'tanh', 'asinh', 'acosh', 'atanh', 'cbrt'] as const)
    .map((name) => [name, real(Math[name])])),
  sqrt: one((_, value, context) => after(toFloat(context, value), (x) => {
    if (x < 0) raise('ValueError', `expected a nonnegative input, got ${reprFloat(x)}`);
    return new PyFloat(Math.sqrt(x));
  })),
  exp: real(Math.exp, true),
  expm1: real(Math.expm1, true),
  cosh: real(Math.cosh, true),
  log1p: real(Math.log1p),
  fabs: real(Math.abs),
  degrees: real((x) => x * (180 / Math.PI)),
  radians: real((x) => x * (Math.PI / 180)),
  floor: rounding('__floor__', Math.floor),
  ceil: rounding('__ceil__', Math.ceil),
  trunc: rounding('__trunc__', Math.trunc),
  isnan: test(Number.isNaN),
  isinf: test((x) => !Number.isFinite(x) && !Number.isNaN(x)),
  isfinite: test(Number.isFinite),
  isclose: some(2, 2, function* close(_, args, context): Steps {
    const [x = 0, y = 0] = yield* floats(context, args);
    return isClose(x, y);
  }),
  log: some(1, 2, (_, [value, base], context) => log(context, value!, base)),
  log2: one((_, value, context) => after(logarithm(context, value, Math.log2, 1), (x) => new PyFloat(x))),
  log10: one((_, value, context) => after(logarithm(context, value, Math.log10, Math.log10(2)), (x) => new PyFloat(x))),
  pow: two(power),
  atan2: two(Math.atan2),
  fmod: two((x, y) => (y === 0 || !Number.isFinite(x) ? raise('ValueError', 'math domain error') : x % y)),
  copysign: two((x, y) => (y < 0 || Object.is(y, -0) ? -Math.abs(x) : Math.abs(x))),
  hypot: some(0, Infinity, function* hypot(_, args, context): Steps {
    return new PyFloat((yield* floats(context, args)).reduce(hypotenuse, 0));
  }),
  factorial: one((_, n, context) => after(integerArgument(context, n), factorial)),
  gcd: folding(0, gcd),
  lcm: folding(1, lcm),
  isqrt: one((_, n, context) => after(integerArgument(context, n), integerRoot)),
  comb: some(2, 2, (_, [n, k], context) => after(integerArgument(context, n!), (all) =>
    after(integerArgument(context, k!), (chosen) => combinations(all, chosen)))),
  perm: some(1, 2, (_, [n, k = n], context) => after(integerArgument(context, n!), (all) => after(integerArgument(context, k!), (chosen) =>
    (chosen > all ? 0 : multiplyInt(combinations(all, chosen), factorial(chosen)))))),
  fsum: one(function* fsum(_, iterable, context): Steps {
    return new PyFloat(exactSum(yield* floats(context, yield* settle(collect(context, iterable)))));
  }),
  prod: some(1, 2, product),
  modf: one((_, value, context) => after(toFloat(context, value), (x) => {
    const fraction = Number.isFinite(x) ? x % 1 : x < 0 ? -0 : 0;
    return tupleOf([new PyFloat(fraction), new PyFloat(Math.trunc(x))]);
  })),
  ldexp: some(2, 2, (_, [mantissa, exponent], context) => after(toFloat(context, mantissa!), (x) =>
    after(toIndex(context, exponent!), (power) => new PyFloat(timesPowerOfTwo(x, Math.max(-5000, Math.min(5000, Number(power)))))))),
};

/** Makes `math`. */
export function makeMath(): PyModule {
  return new PyModule('math', [
    ...declareFunctions(functions, 'math'), ['pi', new PyFloat(Math.PI)], ['e', new PyFloat(Math.E)], ['tau', new PyFloat(2 * Math.PI)],
    ['inf', new PyFloat(Infinity)], ['nan', new PyFloat(NaN)],
  ]);
}
