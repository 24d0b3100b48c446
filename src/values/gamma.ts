/** The gamma and error functions: gamma as CPython computes it (`m_tgamma`, `m_lgamma`), the error function correctly rounded. */
import { exp, log } from './elementary.js';
import { LN2, ONE, PI, fixed, nearest, over, powerOfTwo, times } from './fixed-point.js';
import { powerOf, squareRoot } from './power.js';

/** Lanczos' approximation with 13 terms and this parameter, as a quotient of polynomials: coefficients from the constant one on. */
const G = 6.02468004077673;
const G_LESS_HALF = 5.52468004077673;
const NUMERATOR = [
  23531376880.41076, 42919803642.6491, 35711959237.35567, 17921034426.03721, 6039542586.352028, 1439720407.3117216, 248874557.86205417,
  31426415.585400194, 2876370.6289353725, 186056.26539522348, 8071.672002365816, 210.82427775157936, 2.5066282746310002,
];
const DENOMINATOR = [0, 39916800, 120543840, 150917976, 105258076, 45995730, 13339535, 2637558, 357423, 32670, 1925, 66, 1];

/** Of large numbers the quotient is taken in `1 / x`, which overflows later and is more exact. */
function lanczosSum(x: number): number {
  const value = (coefficients: readonly number[]): number => (x < 5
    ? coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0)
    : coefficients.reduce((sum, coefficient) => sum / x + coefficient, 0));
  return value(NUMERATOR) / value(DENOMINATOR);
}

/** `sin(pi * x)`, exact where it is a zero. */
function sinPi(x: number): number {
  const y = Math.abs(x) % 2;
  const value = [
    () => Math.sin(Math.PI * y), () => Math.cos(Math.PI * (y - 0.5)), () => Math.sin(Math.PI * (1 - y)), () => -Math.cos(Math.PI * (y - 1.5)), () => Math.sin(Math.PI * (y - 2)),
  ][Math.floor(2 * y + 0.5)]!();
  return x < 0 ? -value : value;
}

const factorials = [1];
for (let n = 1; n < 23; n++) factorials.push(factorials[n - 1]! * n);

/** Gamma of a double; NaN where it has none, infinite where it is too large. */
export function gamma(x: number): number {
  if (x === -Infinity || (x <= 0 && Number.isInteger(x))) return NaN;
  if (!Number.isFinite(x)) return x;
  if (Number.isInteger(x) && x <= factorials.length) return factorials[x - 1]!;
  const size = Math.abs(x);
  if (size < 1e-20) return 1 / x;
  if (size > 200) return x < 0 ? 0 / sinPi(x) : Infinity;
  const y = size + G_LESS_HALF;
  // What was lost in that sum, carried to the result.
  const lost = size > G_LESS_HALF ? y - size - G_LESS_HALF : y - G_LESS_HALF - size;
  const correction = lost * G / y;
  const halves = size < 140 ? [powerOf(y, size - 0.5)] : [powerOf(y, size / 2 - 0.25), powerOf(y, size / 2 - 0.25)];
  if (x > 0) {
    const value = lanczosSum(size) / exp(y);
    return halves.reduce((product, factor) => product * factor, value + correction * value);
  }
  const value = -Math.PI / sinPi(size) / size * exp(y) / lanczosSum(size);
  return halves.reduce((quotient, factor) => quotient / factor, value - correction * value);
}

/** The natural logarithm of gamma's absolute value; infinite at its poles. */
export function logGamma(x: number): number {
  if (!Number.isFinite(x)) return Number.isNaN(x) ? x : Infinity;
  if (Number.isInteger(x) && x <= 2) return x <= 0 ? Infinity : 0;
  const size = Math.abs(x);
  if (size < 1e-20) return -log(size);
  const value = log(lanczosSum(size)) - G + (size - 0.5) * (log(size + G - 0.5) - 1);
  return x < 0 ? LOG_PI - log(Math.abs(sinPi(size))) - log(size) - value : value;
}

const LOG_PI = 1.1447298858494002;

/** From here on the continued fraction is quicker. */
const SERIES_END = 3;
const ROOT_OF_PI = squareRoot(PI * ONE);

/** `2 / sqrt(pi)` times the integral of `e ** -t²` from 0 to `x`, by its series; in fixed point. */
function errorSeries(x: bigint): bigint {
  const square = times(x, x);
  // Each power of the series once, divided by the odd numbers as it is added up.
  let sum = 0n;
  for (let [power, n] = [x, 0n]; power !== 0n; n += 1n, power = -times(power, square) / n) sum += power / (2n * n + 1n);
  return over(2n * sum, ROOT_OF_PI);
}

/** `erfc` of a large positive number: `e ** -x² / sqrt(pi)` over a continued fraction, evaluated from far inside. */
function errorTail(x: number): number {
  const argument = fixed(x);
  let fraction = argument;
  for (let n = 200n; n > 0n; n--) fraction = argument + over((n * ONE) / 2n, fraction);
  const { factor, exponent } = powerOfTwo(-over(times(argument, argument), LN2));
  return nearest(over(over(factor, fraction), ROOT_OF_PI), Number(exponent));
}

/** The error function. */
export function erf(x: number): number {
  if (Number.isNaN(x) || x === 0) return x;
  if (Math.abs(x) >= 6) return Math.sign(x);
  return Math.abs(x) < 2 ** -40 ? x * 1.1283791670955126 : nearest(errorSeries(fixed(x)));
}

/** `1 - erf(x)`, exact also where that is small. */
export function erfc(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x >= 28) return 0;
  if (x <= -6) return 2;
  return x < SERIES_END ? nearest(ONE - errorSeries(fixed(x))) : errorTail(x);
}
