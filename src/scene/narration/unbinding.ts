/** Who took a name its value away: the last `del`, or the end of the `except … as` block, before a step. */
import type { TraceRecord } from '../../trace/schema.js';
import type { Timeline } from '../../trace/timeline.js';
import { statementAt } from './statements.js';

export interface Unbinding {
  readonly how: 'del' | 'except';
  /** Line of the whole text, 1-based: of the `del` statement, or of the `except` clause whose block ended. */
  readonly line: number;
}

/** Removes the name from a frame, or empties its cell. */
function unbinds(record: TraceRecord, frame: number, name: string, cell: number | null): boolean {
  if (cell !== null) {
    const change = record.H?.[cell];
    return change !== undefined && change !== null && 't' in change && change.t === 'cell' && change.v === undefined;
  }
  const removed = record.F?.[frame]?.['-']?.['v'];
  return Array.isArray(removed) && removed.includes(name);
}

/** Index of the last stop at or before a record. */
function stepBefore(timeline: Timeline, record: number): number {
  let [low, high] = [0, timeline.stops.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((timeline.stops[middle]?.record ?? Infinity) <= record) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

const bindsIn = (text: string, name: string): boolean => new RegExp(`\\bas\\s+${name}\\s*:$`, 'u').test(text);

/** The nearest `except … as name` at or above a line of the whole text; 0 if there is none. */
export function exceptAbove(timeline: Timeline, line: number, name: string): number {
  for (let above = line; above > 0; above--) {
    const statement = statementAt(timeline, above);
    if (statement?.kind === 'except' && bindsIn(statement.text, name)) return above;
  }
  return 0;
}

/**
 * The last unbinding of a name before a record.
 * @param cell number of the cell that the name leads to; null where it has none
 */
export function unbindingOf(timeline: Timeline, record: number, frame: number, name: string, cell: number | null): Unbinding | null {
  const { records } = timeline.trace;
  let index = record;
  while (index >= 0 && !unbinds(records[index] as TraceRecord, frame, name, cell)) index--;
  if (index < 0) return null;
  // A cell is empty from its making on: nobody has emptied it if it never held anything.
  if (cell !== null && !records.slice(0, index).some(({ H }) => isFilled(H?.[cell]))) return null;
  const line = timeline.stop(stepBefore(timeline, index)).line;
  if (statementAt(timeline, line)?.kind === 'del') return { how: 'del', line };
  const clause = exceptAbove(timeline, line, name);
  return clause === 0 ? null : { how: 'except', line: clause };
}

const isFilled = (change: NonNullable<TraceRecord['H']>[string] | undefined): boolean =>
  change !== undefined && change !== null && 't' in change && change.t === 'cell' && change.v !== undefined;
