/** Targets: how an author names a step without counting, e.g. `line:7` or `call:get_avg#2`. */
import type { Timeline } from './timeline.js';

const TARGET = /^(?:(?<step>\d+)|(?<word>end|raise)|line:(?<line>\d+)|(?<event>call|return):(?<name>[^#]+?))(?:#(?<nth>[1-9]\d*))?$/;

/** Index of the nth record (from 1) that fits, from a record on; -1 if there are fewer. */
function nthRecord(timeline: Timeline, nth: number, first: number, fits: (index: number) => boolean): number {
  let left = nth;
  return timeline.trace.records.findIndex((_, index) => index >= first && fits(index) && --left === 0);
}

/** The step whose film plays a record: the first stop at or after it. */
function stepOfRecord(timeline: Timeline, record: number): number | null {
  if (record < 0) return null;
  const step = timeline.stops.findIndex((stop) => stop.record >= record);
  return step < 0 ? null : step;
}

/**
 * The step of a target, or null if the trace has none such:
 * an integer (clamped); `end`; `line:7`, where line 7 of the text is lit; `call:f`, where f has been entered;
 * `return:f`, where f has returned; `raise`, where an exception is raised. `#2` asks for the second of them.
 * @param from steps before this one do not count
 */
export function findTarget(timeline: Timeline, target: string, from: number): number | null {
  const { step, word, line, event, name, nth = '1' } = TARGET.exec(target.trim())?.groups ?? {};
  if (step !== undefined) return timeline.clamp(Number(step));
  if (word === 'end') return timeline.duration;
  if (line !== undefined) {
    const lit = timeline.stops.flatMap((stop, at) => (at >= from && stop.line === Number(line) ? [at] : []));
    return lit[Number(nth) - 1] ?? null;
  }
  const wanted = word ?? event;
  if (wanted === undefined) return null;
  const { records } = timeline.trace;
  return stepOfRecord(timeline, nthRecord(timeline, Number(nth), from === 0 ? 0 : timeline.stop(from - 1).record + 1, (index) => {
    const record = records[index];
    return record?.e === wanted && (name === undefined || timeline.codeOfFrame(record.f ?? -1)?.n === name);
  }));
}
