/** A one-to-one pairing of the numbers of two traces. */
export class Bijection {
  readonly #forward: Map<number, number>;
  readonly #backward: Map<number, number>;

  constructor(forward = new Map<number, number>(), backward = new Map<number, number>()) {
    this.#forward = forward;
    this.#backward = backward;
  }

  /** Pairs two numbers; false if either has another partner. */
  pair(a: number, b: number): boolean {
    if (this.#forward.has(a) || this.#backward.has(b)) return this.#forward.get(a) === b;
    this.#forward.set(a, b);
    this.#backward.set(b, a);
    return true;
  }

  has(a: number): boolean {
    return this.#forward.has(a);
  }

  hasPartner(b: number): boolean {
    return this.#backward.has(b);
  }

  /** True if two numbers are paired. */
  pairs(a: number, b: number): boolean {
    return this.#forward.get(a) === b;
  }

  copy(): Bijection {
    return new Bijection(new Map(this.#forward), new Map(this.#backward));
  }
}
