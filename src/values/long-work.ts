/**
 * Work on ints that may be so long that it takes seconds: done in portions, so that others have their turn in between.
 * What is yielded is the time a portion took, in words of memory that are filled meanwhile.
 */
import { bitLengthInt } from './int.js';
import { ValueFault } from './fault.js';
import { BITS_PER_WORD } from './limits.js';
import { normalizeInt } from './plain.js';
import type { PyInt } from './plain.js';

export type LongWork<T> = Generator<number, T>;

/** Multiplying and dividing take more than linear time. */
function cost(a: bigint): number {
  return (bitLengthInt(a) / BITS_PER_WORD) ** 1.5;
}

export const magnitude = (a: PyInt): bigint => (a < 0 ? -BigInt(a) : BigInt(a));

/** The greatest common divisor, by Euclid. */
export function* greatestCommonDivisor(a: PyInt, b: PyInt): LongWork<PyInt> {
  let [x, y] = [magnitude(a), magnitude(b)];
  while (y !== 0n) {
    [x, y] = [y, x % y];
    yield cost(x);
  }
  return normalizeInt(x);
}

/** `pow(a, b, m)` with Python's sign rule; a negative exponent asks for the modular inverse. */
export function* modularPower(a: PyInt, b: PyInt, m: PyInt): LongWork<PyInt> {
  if (m === 0) throw new ValueFault('ValueError', 'pow() 3rd argument cannot be 0');
  const modulus = BigInt(m);
  const size = magnitude(m);
  const portion = cost(size);
  let exponent = BigInt(b);
  let base = positiveModulo(BigInt(a), size);
  if (exponent < 0n) {
    base = yield* modularInverse(base, size);
    exponent = -exponent;
  }
  let result = 1n % size;
  for (const bit of exponent.toString(2)) {
    result = (result * result) % size;
    if (bit === '1') result = (result * base) % size;
    yield portion;
  }
  return normalizeInt(modulus < 0n && result !== 0n ? result + modulus : result);
}

function positiveModulo(a: bigint, m: bigint): bigint {
  const remainder = a % m;
  return remainder < 0n ? remainder + m : remainder;
}

function* modularInverse(a: bigint, m: bigint): LongWork<bigint> {
  let [r, nextR, s, nextS] = [a, m, 1n, 0n];
  while (nextR !== 0n) {
    const quotient = r / nextR;
    [r, nextR] = [nextR, r - quotient * nextR];
    [s, nextS] = [nextS, s - quotient * nextS];
    yield cost(m);
  }
  if (r !== 1n) throw new ValueFault('ValueError', 'base is not invertible for the given modulus');
  return positiveModulo(s, m);
}

/** The greatest int whose square is not above `n`: each round doubles the number of right bits. */
export function* integerRoot(n: bigint): LongWork<PyInt> {
  if (n === 0n) return 0;
  const half = (bitLengthInt(n) - 1) >> 1;
  let root = 1n;
  let known = 0;
  for (let round = 31 - Math.clz32(half); round >= 0; round--) {
    const wanted = half >> round;
    const shift = wanted - known - 1;
    root = (root << BigInt(shift)) + (n >> BigInt(2 * half - known - wanted + 1)) / root;
    known = wanted;
    yield cost(root);
  }
  return normalizeInt(root * root > n ? root - 1n : root);
}
