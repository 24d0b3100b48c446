/** A trace that cannot be shown: no trace, of another version, cut off, or at odds with itself. The message is a sentence for the reader. */
export class TraceError extends Error {
  override readonly name = 'TraceError';

  constructor(what: string) {
    super(`invalid trace: ${what}`);
  }
}
