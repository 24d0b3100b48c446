/**
 * The timeline: a trace as something to seek in. Deltas with sparse keyframes; any step, in either
 * direction, costs the same.
 */
import type { Trace, TraceRecord } from './schema.js';
import type { State } from './state.js';
import type { Stop, StopKind } from './stops.js';

export declare class Timeline {
  readonly trace: Trace;
  readonly stops: readonly Stop[];
  /** The last step. */
  readonly duration: number;

  constructor(trace: Trace, kind: StopKind = 'line');

  /** The state at a stop, with only what is alive in it. Steps outside 0 … duration are clamped. */
  at(step: number): State;
  /** The records that the film of a step plays: those after the stop before, up to its own. */
  recordsOf(step: number): readonly TraceRecord[];
  /** Step of a target: an integer, `end`, `line:7`, `call:get_avg#2`, `return:get_avg`, `raise`; null if there is none. */
  find(target: string): number | null;
}
