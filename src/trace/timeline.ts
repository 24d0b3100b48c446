/**
 * The timeline: a trace as something to seek in. States are rebuilt from sparse keyframes, so any step,
 * in either direction, costs the same however long the trace is.
 */
import { codesOf, codesOfFrames } from './codes.js';
import { Rebuilder } from './rebuild.js';
import { findStops } from './stops.js';
import type { Stop, StopKind } from './stops.js';
import type { CodeObject, State } from './state.js';
import type { Trace, TraceRecord } from './schema.js';
import { findTarget } from './targets.js';
import { TraceError } from './trace-error.js';

/** Records between two keyframes. Keyframes share what did not change, so they cost about what the deltas cost. */
const KEYFRAME_RECORDS = 128;

export class Timeline {
  readonly trace: Trace;
  readonly stops: readonly Stop[];
  /** The last step. */
  readonly duration: number;
  readonly #codes: ReadonlyMap<number, CodeObject>;
  readonly #frameCodes: ReadonlyMap<number, CodeObject>;
  readonly #keyframes: Rebuilder[] = [];

  /** @throws TraceError where the trace has no stop at all. */
  constructor(trace: Trace, kind: StopKind = 'line') {
    this.trace = trace;
    this.#codes = codesOf(trace);
    this.#frameCodes = codesOfFrames(trace, this.#codes);
    this.stops = findStops(trace, kind, this.#frameCodes);
    this.duration = this.stops.length - 1;
    if (this.duration < 0) throw new TraceError('it has no stop');
  }

  /** A step within 0 … duration. */
  clamp(step: number): number {
    return Math.min(Math.max(Math.trunc(step), 0), this.duration);
  }

  /** The stop of a step; steps outside are clamped. */
  stop(step: number): Stop {
    return this.stops[this.clamp(step)] as Stop;
  }

  /** The code object that a frame runs, by the frame's number. */
  codeOfFrame(frame: number): CodeObject | undefined {
    return this.#frameCodes.get(frame);
  }

  /** The state at a stop, with only what is alive in it; steps outside are clamped. */
  at(step: number): State {
    return this.stateAt(this.stop(step).record);
  }

  /** The records that the film of a step plays: those after the stop before, up to its own. */
  recordsOf(step: number): readonly TraceRecord[] {
    const clamped = this.clamp(step);
    const from = clamped === 0 ? 0 : this.stop(clamped - 1).record + 1;
    return this.trace.records.slice(from, this.stop(clamped).record + 1);
  }

  /** The state at a record, by its index, with only what is alive in it. */
  stateAt(record: number): State {
    const nearest = Math.floor(record / KEYFRAME_RECORDS);
    const rebuilder = this.#keyframe(nearest).fork();
    this.#play(rebuilder, nearest * KEYFRAME_RECORDS, record + 1);
    return rebuilder.state();
  }

  /** Step of a target: an integer, `end`, `line:7`, `call:get_avg#2`, `return:get_avg`, `raise`; null if there is none from the step `from` on. */
  find(target: string, from = 0): number | null {
    return findTarget(this, target, from);
  }

  /** Keyframe number k stands before record k × KEYFRAME_RECORDS; made when first needed. */
  #keyframe(number: number): Rebuilder {
    for (let known = this.#keyframes.length; known <= number; known++) {
      const before = this.#keyframes[known - 1];
      const next = before?.fork() ?? new Rebuilder(this.#codes);
      if (before) this.#play(next, (known - 1) * KEYFRAME_RECORDS, known * KEYFRAME_RECORDS);
      this.#keyframes.push(next);
    }
    return this.#keyframes[number] as Rebuilder;
  }

  #play(rebuilder: Rebuilder, from: number, to: number): void {
    for (let index = from; index < to; index++) rebuilder.apply(this.trace.records[index] as TraceRecord);
  }
}
