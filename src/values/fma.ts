import { decompose, timesPowerOfTwo } from './float-bits.js';
import { divideRounded } from './int.js';

/** `x * y + z`, rounded once. */
export function fusedMultiplyAdd(x: number, y: number, z: number): number {
  if (Number.isFinite(x) && Number.isFinite(y) && !Number.isFinite(z)) return z;
  if (!Number.isFinite(x) || !Number.isFinite(y) || x === 0 || y === 0) return x * y + z;
  const [a, b, c] = [decompose(x), decompose(y), decompose(z)];
  const unit = Math.min(a.exponent + b.exponent, c.exponent);
  const sum = ((a.mantissa * b.mantissa) << BigInt(a.exponent + b.exponent - unit)) + (c.mantissa << BigInt(c.exponent - unit));
  if (sum === 0n) return 0;
  const size = sum < 0n ? -sum : sum;
  const rounded = unit < 0 ? divideRounded(size, 1n << BigInt(-unit)) : timesPowerOfTwo(divideRounded(size, 1n), unit);
  return sum < 0n ? -rounded : rounded;
}
