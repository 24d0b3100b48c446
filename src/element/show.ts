/** A trace made ready to be shown: timeline, scenes, plans, narration, marks and output. All derived, all kept once made. */
import { plan } from '../layout/plan.js';
import type { Advances, Plan } from '../layout/model.js';
import { narrate, type Narration } from '../scene/narration/narrate.js';
import { outline, type OutlineItem } from '../scene/outline.js';
import { sceneAt } from '../scene/scene.js';
import type { Scene } from '../scene/model.js';
import type { Trace, TraceRecord } from '../trace/schema.js';
import { Timeline } from '../trace/timeline.js';
import type { OutputChunk } from './code-rows.js';
import type { ScrubMark } from './panels/controls.js';
import type { Lang } from './strings.js';

/** Longer traces are planned by windows of so many steps, since a plan needs every scene it is for. */
const WINDOW = 600;
/** More marks than this say nothing any more; exceptions always do. */
const MANY_MARKS = 120;

/** The steps `first` … `last` of a trace, planned together. `plan.at` takes steps of the trace. */
export interface PlannedWindow { first: number; last: number; plan: Plan }

export interface Room { width: number; variant: Plan['variant']; advances: Advances }

export class Show {
  readonly timeline: Timeline;
  readonly output: readonly OutputChunk[];
  readonly marks: readonly ScrubMark[];
  private readonly scenes = new Map<number, Scene>();
  private readonly windows = new Map<string, PlannedWindow>();

  constructor(readonly trace: Trace, readonly lang: Lang) {
    this.timeline = new Timeline(trace);
    this.output = outputOf(this.timeline);
    this.marks = marksOf(this.timeline);
  }

  get duration(): number {
    return this.timeline.duration;
  }

  scene(step: number): Scene {
    let scene = this.scenes.get(step);
    if (!scene) {
      scene = sceneAt(this.timeline, step, { lang: this.lang, hide: [], focus: [] });
      this.scenes.set(step, scene);
    }
    return scene;
  }

  /** The first step of the transcript's input at a line, or of what comes after it. */
  stepOfLine(line: number): number {
    for (const { step, at } of played(this.timeline)) if (at >= line) return step;
    return this.duration;
  }

  narration(step: number): Narration {
    return narrate(this.timeline, this.scene(step), this.lang);
  }

  outline(step: number): OutlineItem[] {
    return outline(this.scene(step), this.lang);
  }

  /** The plan that holds a step, for a given room; the whole trace is one plan unless it is long. */
  planned(step: number, room: Room): PlannedWindow {
    const first = this.duration < 1.5 * WINDOW ? 0 : Math.floor(step / WINDOW) * WINDOW;
    const key = [first, room.width, room.variant, room.advances.code].join(' ');
    let window = this.windows.get(key);
    if (!window) {
      const last = this.duration < 1.5 * WINDOW ? this.duration : Math.min(first + WINDOW - 1, this.duration);
      const scenes = Array.from({ length: last - first + 1 }, (_, index) => this.scene(first + index));
      window = { first, last, plan: shifted(plan(scenes, room), first) };
      this.windows.set(key, window);
    }
    return window;
  }
}

/** A plan knows its scenes by their place in the list it was made from. */
function shifted(own: Plan, first: number): Plan {
  const { variant, width, height, columns, zone } = own;
  return { variant, width, height, columns, zone, at: (step) => own.at(step - first) };
}

/** Every record with the step whose film plays it, and the first line of the transcript's input it belongs to. */
function* played(timeline: Timeline): Generator<{ record: TraceRecord; step: number; at: number }> {
  let step = 0;
  let at = 0;
  for (const [index, record] of timeline.trace.records.entries()) {
    while (step < timeline.duration && index > timeline.stop(step).record) step += 1;
    if (record.e === 'input') at = record.at ?? at;
    yield { record, step, at };
  }
}

/** What the program wrote. An input's traceback stands in its `end` record, a program's in the last one. */
function outputOf(timeline: Timeline): OutputChunk[] {
  const chunks: OutputChunk[] = [];
  for (const { record, step, at } of played(timeline)) {
    for (const [stream, text] of record.o ?? []) chunks.push({ step, at, stream, text });
    if (record.tb) chunks.push({ step, at, stream: 'err', text: record.tb });
  }
  return chunks;
}

function marksOf(timeline: Timeline): ScrubMark[] {
  const marks = new Map<number, ScrubMark['role']>();
  const rank = ['return', 'cell', 'call', 'raise'];
  for (const { record, step } of played(timeline)) {
    const role = roleOf(record);
    if (role && rank.indexOf(role) > rank.indexOf(marks.get(step) ?? '')) marks.set(step, role);
  }
  const all = [...marks].map(([step, role]) => ({ step, role }));
  return all.length <= MANY_MARKS ? all : all.filter(({ role }) => role === 'raise').slice(0, MANY_MARKS);
}

/** Calls and returns of the module itself mark nothing: they are the two ends. */
function roleOf(record: TraceRecord): ScrubMark['role'] | null {
  if (record.e === 'raise') return 'raise';
  if (record.e === 'call' && record.l !== 0) return 'call';
  if (record.e === 'return' && record.S === undefined) return 'return';
  return null;
}
