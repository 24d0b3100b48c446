/**
 * Stops: the records the reader can rest at. `step` counts them from 0; the film of a step plays
 * every record since the stop before. The rules are those of "What a step is" in the architecture.
 */
import type { Event, Trace, TraceRecord } from './schema.js';

/** What counts as a step: every line event, calls and returns, every instruction, or `# viz: stop` comments. */
export type StopKind = 'line' | 'call' | 'opcode' | 'manual';

export interface Stop {
  /** Index of the record it rests at. */
  readonly record: number;
  readonly event: Event;
  /** Frame the event belongs to; null for `input`, `syntax` and `end`. */
  readonly frame: number | null;
  /** The line that just ran (lit), 1-based; 0 where nothing has run yet. */
  readonly line: number;
  /** The line that runs next (thin mark), 1-based; 0 where none does. */
  readonly next: number;
}
