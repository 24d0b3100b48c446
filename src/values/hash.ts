/**
 * Hashes as a 64-bit CPython with PYTHONHASHSEED=0 computes them: they decide the order of sets,
 * and a program that prints one gets the same number every time.
 */
import { asIntegerRatio } from './float-bits.js';
import { normalizeInt, type PyBytes, PyComplex, type PyInt } from './plain.js';

const MODULUS = (1n << 61n) - 1n;
const INFINITY_HASH = 314159n;
const IMAGINARY_FACTOR = 1000003n;

/** A hash is never -1, which C code returns for errors. */
function finish(hash: bigint): PyInt {
  const signed = BigInt.asIntN(64, hash);
  return signed === -1n ? -2 : normalizeInt(signed);
}

export function hashInt(value: PyInt): PyInt {
  if (typeof value === 'number') return value === -1 ? -2 : value;
  return finish(value % MODULUS);
}

/** Equal numbers hash alike: a float is reduced as the fraction it is. */
export function hashFloat(value: number): PyInt {
  // CPython hashes a NaN by its address; a plain value has none.
  if (Number.isNaN(value)) return 0;
  if (!Number.isFinite(value)) return Number(value > 0 ? INFINITY_HASH : -INFINITY_HASH);
  if (Number.isSafeInteger(value)) return hashInt(value + 0);
  const [numerator, denominator] = asIntegerRatio(Math.abs(value));
  // The denominator is a power of two, and 2**61 is 1 for the modulus.
  const shift = BigInt((61 - ((denominator.toString(2).length - 1) % 61)) % 61);
  const hash = ((numerator % MODULUS) << shift) % MODULUS;
  return finish(value < 0 ? -hash : hash);
}

export function hashComplex({ real, imag }: PyComplex): PyInt {
  return finish(BigInt(hashFloat(real)) + IMAGINARY_FACTOR * BigInt(hashFloat(imag)));
}

/** `hash(None)`. */
export const NONE_HASH = 0xfca86420;

const MASK = (1n << 64n) - 1n;
const rotate = (x: bigint, by: bigint): bigint => ((x << by) | (x >> (64n - by))) & MASK;

/** SipHash-1-3 with a zero key, CPython's hash of str and bytes. */
function sipHash(data: Uint8Array): bigint {
  let v0 = 0x736f6d6570736575n;
  let v1 = 0x646f72616e646f6dn;
  let v2 = 0x6c7967656e657261n;
  let v3 = 0x7465646279746573n;
  const round = () => {
    v0 = (v0 + v1) & MASK; v1 = rotate(v1, 13n) ^ v0; v0 = rotate(v0, 32n);
    v2 = (v2 + v3) & MASK; v3 = rotate(v3, 16n) ^ v2;
    v0 = (v0 + v3) & MASK; v3 = rotate(v3, 21n) ^ v0;
    v2 = (v2 + v1) & MASK; v1 = rotate(v1, 17n) ^ v2; v2 = rotate(v2, 32n);
  };
  const absorb = (word: bigint) => {
    v3 ^= word;
    round();
    v0 ^= word;
  };
  const padded = new DataView(new ArrayBuffer((data.length & ~7) + 8));
  data.forEach((byte, i) => padded.setUint8(i, byte));
  padded.setUint8(padded.byteLength - 1, data.length & 0xff);
  for (let at = 0; at < padded.byteLength; at += 8) absorb(padded.getBigUint64(at, true));
  v2 ^= 0xffn;
  round();
  round();
  round();
  return v0 ^ v1 ^ v2 ^ v3;
}

export function hashBytes({ data }: PyBytes): PyInt {
  return data.length === 0 ? 0 : finish(sipHash(data));
}

/** A str is hashed in its internal form: one, two or four bytes a character, by the widest. */
export function hashStr(text: string): PyInt {
  if (text === '') return 0;
  const points = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  const widest = points.reduce((most, point) => Math.max(most, point), 0);
  const width = widest < 0x100 ? 1 : widest < 0x10000 ? 2 : 4;
  const data = new Uint8Array(points.length * width);
  points.forEach((point, i) => {
    for (let byte = 0; byte < width; byte++) data[i * width + byte] = (point >>> (8 * byte)) & 0xff;
  });
  return finish(sipHash(data));
}

const XX_PRIME_1 = 11400714785074694791n;
const XX_PRIME_2 = 14029467366897019727n;
const XX_PRIME_5 = 2870177450012600261n;

/** The hash of a tuple from those of its items (xxHash, tuple_hash). */
export function hashTuple(items: readonly PyInt[]): PyInt {
  let accumulator = XX_PRIME_5;
  for (const item of items) {
    accumulator = (accumulator + BigInt.asUintN(64, BigInt(item)) * XX_PRIME_2) & MASK;
    accumulator = (rotate(accumulator, 31n) * XX_PRIME_1) & MASK;
  }
  accumulator = (accumulator + (BigInt(items.length) ^ (XX_PRIME_5 ^ 3527539n))) & MASK;
  return accumulator === MASK ? 1546275796 : finish(accumulator);
}

/** The hash of a frozenset from those of its members, in any order (frozenset_hash). */
export function hashFrozenSet(members: readonly PyInt[]): PyInt {
  let hash = 0n;
  for (const member of members) {
    const bits = BigInt.asUintN(64, BigInt(member));
    hash ^= ((bits ^ 89869747n ^ ((bits << 16n) & MASK)) * 3644798167n) & MASK;
  }
  hash ^= (BigInt(members.length) + 1n) * 1927868237n & MASK;
  hash ^= (hash >> 11n) ^ (hash >> 25n);
  hash = (hash * 69069n + 907133923n) & MASK;
  return hash === MASK ? 590923713 : finish(hash);
}
