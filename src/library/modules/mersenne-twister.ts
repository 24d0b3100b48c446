/** The generator MT19937 of Matsumoto and Nishimura, seeded and read as `Modules/_randommodule.c` does. */

const N = 624;
const M = 397;

export class MersenneTwister {
  readonly state = new Uint32Array(N);
  /** The next word of `state` to be given; N when all are used. */
  index = N;

  /** `init_by_array`: seeds with an int's 32-bit words, lowest first. */
  seed(magnitude: bigint): void {
    const key = wordsOf(magnitude);
    const { state } = this;
    this.seedWord(19650218);
    let i = 1;
    const mixed = (factor: number): number => state[i]! ^ Math.imul(state[i - 1]! ^ (state[i - 1]! >>> 30), factor);
    const advance = (): void => {
      i += 1;
      if (i < N) return;
      state[0] = state[N - 1]!;
      i = 1;
    };
    for (let k = 0; k < Math.max(N, key.length); k++) {
      const j = k % key.length;
      state[i] = mixed(1664525) + key[j]! + j;
      advance();
    }
    for (let k = 1; k < N; k++) {
      state[i] = mixed(1566083941) - i;
      advance();
    }
    state[0] = 0x80000000;
    this.index = N;
  }

  private seedWord(seed: number): void {
    const { state } = this;
    state[0] = seed;
    for (let i = 1; i < N; i++) state[i] = Math.imul(1812433253, state[i - 1]! ^ (state[i - 1]! >>> 30)) + i;
  }

  /** 32 random bits. */
  word(): number {
    if (this.index >= N) this.refill();
    let y = this.state[this.index++]!;
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    return (y ^ (y >>> 18)) >>> 0;
  }

  private refill(): void {
    const { state } = this;
    for (let i = 0; i < N; i++) {
      const y = (state[i]! & 0x80000000) | (state[(i + 1) % N]! & 0x7fffffff);
      state[i] = state[(i + M) % N]! ^ (y >>> 1) ^ (y & 1 ? 0x9908b0df : 0);
    }
    this.index = 0;
  }

  /** A double in [0, 1) with 53 random bits. */
  random(): number {
    const high = this.word() >>> 5;
    return (high * 0x4000000 + (this.word() >>> 6)) / 0x20000000000000;
  }

  /** `count` random bits as a number that is not negative. */
  bits(count: number): bigint {
    let value = 0n;
    for (let at = 0; at < count; at += 32) value |= BigInt(this.word() >>> Math.max(0, 32 - (count - at))) << BigInt(at);
    return value;
  }
}

function wordsOf(magnitude: bigint): number[] {
  const words: number[] = [];
  for (let rest = magnitude; rest > 0n; rest >>= 32n) words.push(Number(rest & 0xffffffffn));
  return words.length === 0 ? [0] : words;
}
