/**
 * A persistent vector for things numbered from 0 without gaps: forks share chunks until one of them writes.
 * Traces number objects and frames by first sight, so a keyframe of a large heap costs only what changed.
 */
const BITS = 6;
const CHUNK = 1 << BITS;

export class Vector<T> {
  #chunks: (T | undefined)[][] = [];
  /** Chunks that no other vector shares. */
  #own = new Set<number>();

  get(index: number): T | undefined {
    return this.#chunks[index >> BITS]?.[index & (CHUNK - 1)];
  }

  set(index: number, value: T | undefined): void {
    const at = index >> BITS;
    if (!this.#own.has(at)) {
      this.#chunks[at] = this.#chunks[at]?.slice() ?? [];
      this.#own.add(at);
    }
    (this.#chunks[at] as (T | undefined)[])[index & (CHUNK - 1)] = value;
  }

  /** A vector with the same contents; writes to either are not seen by the other. */
  fork(): Vector<T> {
    this.#own.clear();
    const copy = new Vector<T>();
    copy.#chunks = this.#chunks.slice();
    return copy;
  }
}
