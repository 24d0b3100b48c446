/** A trace made ready to be shown: timeline, scenes, plans, narration, marks and output. All derived, all kept once made. */
import { plan } from '../layout/plan.js';
import type { Advances, Plan } from '../layout/model.js';
import { narrate, type Narration } from '../scene/narration/narrate.js';
import { outline, type OutlineItem } from '../scene/outline.js';
import { sceneAt } from '../scene/scene.js';
import type { NodeId, Scene, SceneNode } from '../scene/model.js';
import { withAddresses } from '../trace/addresses.js';
import type { Trace, TraceRecord } from '../trace/schema.js';
import type { CodeObject } from '../trace/state.js';
import type { StopKind } from '../trace/stops.js';
import { Timeline } from '../trace/timeline.js';
import type { Diagnostic } from '../source/diagnostic.js';
import { codeRows, type CodeRows, type OutputChunk } from './code-rows.js';
import type { ScrubMark } from './panels/controls.js';
import { narrationText } from './panels/narration.js';
import { related, type Related, type Subject } from './related.js';
import { say, type Lang } from './strings.js';
import { Variables, type Variable } from './variables.js';

/** A plan needs every scene it is for, so longer traces are planned by windows: of so many steps, fewer where the stack is deep. */
const WINDOW = 600;
const SMALLEST_WINDOW = 30;
/** Frames in all the scenes of a window. */
const WINDOW_FRAMES = 12_000;
/** The room for the narration is measured by so many steps. */
const MEASURED_STEPS = 300;
/** More marks than this say nothing any more; exceptions always do. */
const MANY_MARKS = 120;

/** The steps `first` … `last` of a trace, planned together. `plan.at` takes steps of the trace. */
export interface PlannedWindow { first: number; last: number; plan: Plan }

export interface Room { width: number; variant: Plan['variant']; advances: Advances }

export interface ShowOptions {
  lang: Lang;
  stops: StopKind;
  /** Where the element's own part of the program begins: earlier steps belong to another element; lines are numbered through. */
  firstLine: number;
  /** What kept the program from running, to be shown at its place. */
  diagnostic: Diagnostic | null;
}

export class Show {
  readonly timeline: Timeline;
  /** The first step. */
  readonly first: number;
  readonly output: readonly OutputChunk[];
  readonly marks: readonly ScrubMark[];
  readonly code: CodeRows;
  readonly variables: Variables;
  /** Width of the longest sentences of the first steps, em: what the narration needs room for. */
  readonly longestNarration: number;
  private builtins: ReadonlySet<string> | undefined;
  private readonly scenes = new Map<number, Scene>();
  private readonly windows = new Map<string, PlannedWindow>();
  private readonly window: number;

  readonly lang: Lang;

  /** @throws Error where nothing of the trace can be shown */
  constructor(readonly trace: Trace, { lang, stops, firstLine, diagnostic }: ShowOptions) {
    this.lang = lang;
    this.timeline = new Timeline(trace, stops);
    this.window = Math.max(SMALLEST_WINDOW, Math.min(WINDOW, Math.floor(WINDOW_FRAMES / deepestStack(trace))));
    this.first = firstLine > 1 ? this.stepOfLine(firstLine) : 0;
    this.output = outputOf(this.timeline);
    this.variables = new Variables(trace.header.names ?? [], trace.header.text ?? '');
    this.code = codeRows(trace, this.variables, this.output, diagnostic, firstLine);
    this.marks = marksOf(this.timeline).filter(({ step }) => step >= this.first);
    this.longestNarration = this.measured();
  }

  /** The last step. */
  get last(): number {
    return this.timeline.duration;
  }

  /** Something has run: a program that does not compile has no diagram and no steps to take. */
  get runs(): boolean {
    return this.trace.records.some(({ e }) => e === 'call');
  }

  /** Names of the program that are builtins wherever it uses them. */
  get builtinNames(): ReadonlySet<string> {
    return (this.builtins ??= builtinNamesOf(this.trace));
  }

  clamp(step: number): number {
    return Math.max(this.first, this.timeline.clamp(step));
  }

  /** The step of a target in the element's own part; null where there is none. */
  find(target: string): number | null {
    return this.timeline.find(target, this.first);
  }

  /** The code object that runs at a step; between inputs and at the end, the one that ran last. */
  codeAt(step: number): CodeObject | null {
    const { records } = this.trace;
    let { record } = this.timeline.stop(step);
    while (record > 0 && records[record]?.f === undefined) record -= 1;
    const frame = (records[record]?.f === undefined ? records.find(({ f }) => f !== undefined) : records[record])?.f;
    return frame === undefined ? null : this.timeline.codeOfFrame(frame) ?? null;
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
  private stepOfLine(line: number): number {
    for (const { step, at } of played(this.timeline)) if (at >= line) return step;
    return this.last;
  }

  narration(step: number): Narration {
    return narrate(this.timeline, this.scene(step), this.lang);
  }

  /** Tells the first steps; a trace that is at odds with itself is found here. */
  private measured(): number {
    const last = Math.min(this.last, this.first + Math.min(MEASURED_STEPS, this.window));
    let longest = 0;
    for (let step = this.first; step <= last; step++) longest = Math.max(longest, widthOf(narrationText(this.narration(step))));
    return longest;
  }

  outline(step: number): OutlineItem[] {
    return outline(this.scene(step), this.lang);
  }

  /** What belongs to what the reader points at. */
  related(step: number, subject: Subject): Related | null {
    return related(this.scene(step), subject, (node, row) => this.variableOf(step, node, row));
  }

  /** In words, what the reader points at. */
  description(step: number, subject: Subject): string {
    if ('node' in subject) {
      const node = this.scene(step).nodes.find(({ id }) => id === subject.node);
      return node ? [node.description, node.note].filter((part) => part !== '').join(', ') : '';
    }
    const named = this.variables.all.get(subject.variable);
    return named ? `${named.name}, ${say(this.lang, named.scope === 'class' ? 'local' : named.scope)}` : '';
  }

  /** The variable that a row of a box, or a cell itself (row ''), stands for. */
  private variableOf(step: number, node: SceneNode, key: string): Variable | null {
    const block = this.blockOf(step, node);
    if (block === null) return null;
    if (node.kind === 'cell') return this.variables.of(node.title, 'cell', block);
    const scope = node.rows.find((row) => row.key === key)?.scope;
    if (scope === undefined || scope === 'plain') return null;
    return scope === 'default' ? this.variables.of(key.replace(/^=/, ''), 'local', block) : this.variables.of(key, scope, block);
  }

  /** The block whose names a box shows: a frame's, a function's, that of a cell's creator. */
  private blockOf(step: number, { id, kind, creator }: SceneNode): string | null {
    const ofFrame = (frame: NodeId): string | null => (frame === 'module' ? '<module>' : this.timeline.codeOfFrame(Number(frame.slice(1)))?.q ?? null);
    if (kind === 'frame') return ofFrame(id);
    if (kind === 'cell') return creator && ofFrame(creator);
    const state = this.timeline.at(step);
    const entry = state.heap.get(Number(id.slice(1)));
    if (entry?.t === 'func') return state.codes.get(entry.c)?.q ?? null;
    return entry && 'f' in entry && typeof entry.f === 'number' ? this.timeline.codeOfFrame(entry.f)?.q ?? null : null;
  }

  /** The steps that are planned together with a step: all of them unless the trace is long. */
  private part(step: number): { first: number; last: number; whole: boolean } {
    const whole = this.last < 1.5 * this.window;
    const first = whole ? 0 : Math.floor(step / this.window) * this.window;
    return { first, last: whole ? this.last : Math.min(first + this.window - 1, this.last), whole };
  }

  /**
   * Makes all scenes that a step is shown with.
   * @throws TraceError where the trace is at odds with itself
   */
  prepare(step: number): void {
    const { first, last } = this.part(step);
    for (let each = first; each <= last; each++) this.scene(each);
  }

  /** The plan that holds a step, for a given room. */
  planned(step: number, room: Room): PlannedWindow {
    const { first, last, whole } = this.part(step);
    const keyOf = (start: number): string => [start, room.width, room.variant, room.advances.code].join(' ');
    let window = this.windows.get(keyOf(first));
    if (!window) {
      const scenes = Array.from({ length: last - first + 1 }, (_, index) => this.scene(first + index));
      // Who steps on from one window into the next finds all that lives on where it was.
      const before = this.windows.get(keyOf(first - this.window))?.plan;
      const ground = before?.groundAt?.(first - 1);
      window = { first, last, plan: shifted(plan(scenes, { ...room, open: !whole, ...(ground && { ground }) }), first) };
      this.windows.set(keyOf(first), window);
    }
    return window;
  }
}

/** An upper estimate in em: interface text, and characters of East Asia. */
const widthOf = (text: string): number => 0.53 * text.length + 0.47 * (text.match(/[\u2e80-\uffff]/g)?.length ?? 0);

function builtinNamesOf({ header: { text = '', names = [] } }: Trace): ReadonlySet<string> {
  const lines = text.split('\n');
  return new Set(names.filter(([, , , scope]) => scope === 'builtin').map(([line, col, endCol]) => lines[line - 1]?.slice(col, endCol) ?? ''));
}

function deepestStack(trace: Trace): number {
  let depth = 0;
  let deepest = 1;
  for (const { S } of trace.records) {
    if (!S) continue;
    depth += S.length - 1 - S[0];
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** A plan knows its scenes by their place in the list it was made from. */
function shifted(own: Plan, first: number): Plan {
  const { variant, width, height, columns, zone } = own;
  return {
    variant, width, height, columns, zone, first,
    at: (step) => own.at(step - first),
    ...(own.groundAt && { groundAt: (step: number) => own.groundAt!(step - first) }),
  };
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
    for (const [stream, text] of record.o ?? []) chunks.push({ step, at, stream, text: withAddresses(text) });
    if (record.tb) chunks.push({ step, at, stream: 'err', text: withAddresses(record.tb) });
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
