import type { HandlerEntry, PlacedInstruction } from '../flowgraph/to-sequence.js';

/**
 * Encodes which handler covers which code units: `assemble_exception_table`.
 *
 * @param offsets of the instructions in code units, and the total
 */
export function exceptionTable(instructions: readonly PlacedInstruction[], offsets: readonly number[]): Uint8Array {
  const bytes: number[] = [];
  let start = 0;
  for (const [position, { handler }] of instructions.entries()) {
    const end = offsets[position + 1] as number;
    const following = instructions[position + 1];
    if (following !== undefined && following.handler?.position === handler?.position) continue;
    if (handler !== null) writeEntry(bytes, start, end, handler, offsets[handler.position] as number);
    start = end;
  }
  return Uint8Array.from(bytes);
}

/** `assemble_emit_exception_table_entry`; the depth is that to unwind to, below what the handler is given. */
function writeEntry(bytes: number[], start: number, end: number, handler: HandlerEntry, target: number): void {
  const lasti = handler.preservesLasti ? 1 : 0;
  const depth = handler.startDepth - 1 - lasti;
  const first = bytes.length;
  for (const value of [start, end - start, target, (depth << 1) | lasti]) writeVarint(bytes, value);
  // The first byte of an entry is marked, so that the table can be searched by bisection.
  bytes[first] = (bytes[first] as number) | 0x80;
}

/** Six bits a byte, high ones first. */
function writeVarint(bytes: number[], value: number): void {
  for (const shift of [24, 18, 12, 6]) {
    if (value >= 1 << shift) bytes.push(0x40 | ((value >> shift) & 63));
  }
  bytes.push(value & 63);
}
