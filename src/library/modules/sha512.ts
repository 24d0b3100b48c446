/** SHA-512 (FIPS 180-4), by which a text or bytes become a seed. */

const word = (value: bigint): bigint => BigInt.asUintN(64, value);
const rotate = (x: bigint, by: bigint): bigint => word((x >> by) | (x << (64n - by)));

/** The constants are the first 64 bits behind the point of square and cube roots of primes. */
function constants(count: number, degree: 2n | 3n): bigint[] {
  const primes: bigint[] = [];
  for (let candidate = 2n; primes.length < count; candidate++) if (primes.every((prime) => candidate % prime !== 0n)) primes.push(candidate);
  return primes.map((prime) => word(root(prime << (64n * degree), degree)));
}

/** The greatest int whose power is not above `value`. */
function root(value: bigint, degree: 2n | 3n): bigint {
  let found = 0n;
  for (let bit = 1n << 72n; bit > 0n; bit >>= 1n) if ((found | bit) ** degree <= value) found |= bit;
  return found;
}

const INITIAL = constants(8, 2n);
const ROUNDS = constants(80, 3n);

function padded(message: Uint8Array): DataView {
  const bytes = new Uint8Array(Math.ceil((message.length + 17) / 128) * 128);
  bytes.set(message);
  bytes[message.length] = 0x80;
  const view = new DataView(bytes.buffer);
  view.setBigUint64(bytes.length - 8, BigInt(message.length) * 8n);
  return view;
}

function schedule(view: DataView, offset: number): bigint[] {
  const words = Array.from({ length: 16 }, (_, i) => view.getBigUint64(offset + i * 8));
  for (let i = 16; i < 80; i++) {
    const [a, b] = [words[i - 15]!, words[i - 2]!];
    const low = rotate(a, 1n) ^ rotate(a, 8n) ^ (a >> 7n);
    const high = rotate(b, 19n) ^ rotate(b, 61n) ^ (b >> 6n);
    words.push(word(words[i - 16]! + low + words[i - 7]! + high));
  }
  return words;
}

function compress(state: readonly bigint[], words: readonly bigint[]): bigint[] {
  let [a, b, c, d, e, f, g, h] = state as [bigint, bigint, bigint, bigint, bigint, bigint, bigint, bigint];
  for (const [i, scheduled] of words.entries()) {
    const choice = (e & f) ^ (~e & g);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const first = h + (rotate(e, 14n) ^ rotate(e, 18n) ^ rotate(e, 41n)) + choice + ROUNDS[i]! + scheduled;
    const second = (rotate(a, 28n) ^ rotate(a, 34n) ^ rotate(a, 39n)) + majority;
    [a, b, c, d, e, f, g, h] = [word(first + second), a, b, c, word(d + first), e, f, g];
  }
  return [a, b, c, d, e, f, g, h].map((value, i) => word(value + state[i]!));
}

/** The 64 bytes of the digest. */
export function sha512(message: Uint8Array): Uint8Array {
  const view = padded(message);
  let state = INITIAL;
  for (let offset = 0; offset < view.byteLength; offset += 128) state = compress(state, schedule(view, offset));
  const digest = new DataView(new ArrayBuffer(64));
  for (const [i, value] of state.entries()) digest.setBigUint64(i * 8, value);
  return new Uint8Array(digest.buffer);
}
