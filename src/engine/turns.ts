/** Work in slices: between them the page handles events and draws. */

const SLICE_MILLISECONDS = 8;

export class Turns {
  private started = performance.now();

  constructor(private readonly signal: AbortSignal | undefined) {}

  /** Whether the page has waited long enough. */
  get isDue(): boolean { return performance.now() - this.started >= SLICE_MILLISECONDS; }

  /** Gives the page its turn. @throws the signal's reason, when stopped */
  async take(): Promise<void> {
    await turnOfThePage();
    this.signal?.throwIfAborted();
    this.started = performance.now();
  }

  /** Does work that comes in portions; gives its outcome. */
  async through<T>(work: Generator<undefined, T>): Promise<T> {
    for (;;) {
      const { done, value } = work.next();
      if (done === true) return value;
      if (this.isDue) await this.take();
    }
  }
}

/** A message channel, because timers are clamped to 4 ms. */
function turnOfThePage(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
