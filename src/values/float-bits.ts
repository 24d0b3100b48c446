/** Doubles taken apart and put together exactly. */

const view = new DataView(new ArrayBuffer(8));

/** `2 ** exponent` for a normal exponent, from its bits: engines differ in the last bits of `**`. */
function powerOfTwo(exponent: number): number {
  view.setBigUint64(0, BigInt(exponent + 1023) << 52n);
  return view.getFloat64(0);
}

/** `x * 2 ** exponent`, rounded once (C's ldexp). */
export function timesPowerOfTwo(x: number, exponent: number): number {
  if (exponent > 1023) return timesPowerOfTwo(x * powerOfTwo(1023), Math.min(exponent - 1023, 2000));
  if (exponent >= -1022) return x * powerOfTwo(exponent);
  // The first factor leaves a normal, hence exact, number (or one far too small); only the second rounds.
  return x * powerOfTwo(Math.max(exponent + 1022, -1022)) * powerOfTwo(-1022);
}

/** A finite double as `mantissa * 2 ** exponent`, the mantissa an integer with the double's sign. */
export function decompose(x: number): { mantissa: bigint; exponent: number } {
  view.setFloat64(0, x);
  const bits = view.getBigUint64(0);
  const field = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & 0xfffffffffffffn;
  const magnitude = field === 0 ? fraction : fraction | 0x10000000000000n;
  return { mantissa: bits >> 63n ? -magnitude : magnitude, exponent: Math.max(field, 1) - 1075 };
}

/** A finite double as a fraction with a positive denominator, in lowest terms. */
export function asIntegerRatio(x: number): [numerator: bigint, denominator: bigint] {
  let { mantissa, exponent } = decompose(x);
  if (mantissa === 0n) return [0n, 1n];
  for (; exponent < 0 && (mantissa & 1n) === 0n; exponent++) mantissa >>= 1n;
  return exponent < 0 ? [mantissa, 1n << BigInt(-exponent)] : [mantissa << BigInt(exponent), 1n];
}
