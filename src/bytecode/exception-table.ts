/** An entry of `co_exceptiontable`: exceptions raised from `start` up to `end` go to `target`. Byte offsets. */
export interface ExceptionEntry {
  readonly start: number;
  readonly end: number;
  readonly target: number;
  /** To how many items the stack is cut first. */
  readonly depth: number;
  /** Whether the offset of the instruction that raised is pushed, too. */
  readonly lasti: boolean;
}

/** Decodes an exception table: `dis._parse_exception_table`. */
export function exceptionEntries(table: Uint8Array): ExceptionEntry[] {
  const entries: ExceptionEntry[] = [];
  let index = 0;
  const varint = (): number => {
    let value = 0;
    for (;;) {
      const byte = table[index++];
      if (byte === undefined) throw new Error('the exception table ends within an entry');
      value = (value << 6) | (byte & 63);
      if ((byte & 64) === 0) return value;
    }
  };
  while (index < table.length) {
    const start = 2 * varint();
    const end = start + 2 * varint();
    const target = 2 * varint();
    const depthAndLasti = varint();
    entries.push({ start, end, target, depth: depthAndLasti >> 1, lasti: (depthAndLasti & 1) !== 0 });
  }
  return entries;
}
