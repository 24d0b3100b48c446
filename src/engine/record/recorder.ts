/** Watches the machine and writes `pystep/1` records, like the recorder of real CPython in the tests. */
import { PyCell } from '../../objects/cell.js';
import type { FrameObject } from '../../objects/frame.js';
import { PyException, makeStop } from '../../objects/exception.js';
import type { PyObject, PyValue } from '../../objects/object.js';
import type { Event, FrameDelta, Lookup, TraceRecord, Value } from '../../trace/schema.js';
import { Frame, NativeFrame } from '../../vm/frame.js';
import type { LookupScope, Observer } from '../../vm/observer.js';
import { reportEffects } from './effects.js';
import type { Dirt } from './effects.js';
import { Frames } from './frames.js';
import { Heap } from './heap.js';
import type { IsTraced } from './heap.js';
import { Numbers } from './numbers.js';
import type { ReasonsOf } from './numbers.js';

export interface RecorderOptions {
  gran: 'line' | 'op';
  maxSteps: number;
  isTraced: IsTraced;
  reasonsOf: ReasonsOf;
  /** `sys.exception()`. */
  handled: () => PyException | null;
  /** The object that was given an address. */
  objectAt: (address: number) => PyObject | undefined;
  /** Span of the running instruction, in UTF-16 columns. */
  spanOf: (frame: Frame) => TraceRecord['p'] | undefined;
  /** Look at everything at every record: slow, and what the tests compare with. */
  exhaustive?: boolean;
  /** Called when the run has as many records as it may have; no more are written then. */
  onLimit: () => void;
}

const ADDRESS = /(?<= at )0x([0-9a-f]+)/g;
/** After these events the frame is off the stack. */
const LEAVES: ReadonlySet<Event> = new Set<Event>(['return', 'yield', 'unwind']);
/** Events at which the machine goes from one frame to another. */
const MOVES: ReadonlySet<Event> = new Set<Event>(['call', 'resume', 'throw', ...LEAVES]);

/** The longest chain of contexts that is followed from an exception. */
const LONGEST_CHAIN = 100;

type Extras = Pick<TraceRecord, 'j' | 'i' | 'p'>;

export class Recorder implements Observer, Dirt {
  readonly records: TraceRecord[] = [];
  /** Extra roots of a transcript: `_` and `last_exc`. */
  readonly roots = new Map<string, PyValue>();
  readonly wantsInstructions: boolean;
  /** The run has reached its number of records. */
  full = false;
  private readonly heap: Heap;
  private readonly frames: Frames;
  private readonly numbers: Numbers;
  /** The traced frames on the call stack, outermost first. */
  private readonly stack: Frame[] = [];
  /** How many frames the last record showed, and how many of those are still there. */
  private shown = 0;
  private kept = 0;
  /** Frames off the stack that the current walk found, or that left it since the last record: of generators and in tracebacks. */
  private readonly offStack = new Set<Frame>();
  private readonly inTracebacks = new WeakSet<Frame>();
  /** Modules of earlier inputs that an exception keeps: what happens to their globals later, they show. */
  private readonly keptModules = new Set<Frame>();
  /** The frame that has run since the last record. */
  private lastFrame: Frame | undefined;
  private globalsChanged = false;
  private pendingOutput: ['out' | 'err', string][] = [];
  private lookups: Lookup[] = [];
  private writtenRoots = '{}';

  constructor(private readonly options: RecorderOptions) {
    this.wantsInstructions = options.gran === 'op';
    this.numbers = new Numbers(options.reasonsOf);
    this.heap = new Heap(this.numbers, options.isTraced, (frame) => this.seeFrame(frame));
    this.frames = new Frames(this.heap, this.wantsInstructions);
  }

  call(frame: Frame): void { this.emit('call', frame); }
  resume(frame: Frame): void { this.emit('resume', frame); }
  line(frame: Frame, line: number, again: boolean): void { this.emit('line', frame, {}, again ? { j: 1 } : {}, line); }
  return(frame: Frame, value: PyValue): void { this.emit('return', frame, { r: value }); }
  yield(frame: Frame, value: PyValue): void { this.emit('yield', frame, { r: value }); }
  throw(frame: Frame, exception: PyException): void { this.emit('throw', frame, { x: exception }); }
  raise(frame: Frame, exception: PyException): void { this.emit('raise', frame, { x: exception }); }
  reraise(frame: Frame, exception: PyException): void { this.emit('reraise', frame, { x: exception }); }
  handled(frame: Frame, exception: PyException): void { this.emit('handled', frame, { x: exception }); }
  unwind(frame: Frame, exception: PyException): void { this.emit('unwind', frame, { x: exception }); }
  stopIteration(frame: Frame, value: PyValue): void { this.emit('stopiter', frame, { x: makeStop(value) }); }

  execute(frame: Frame, opcode: number, arg: number): void {
    reportEffects(this, frame, opcode, arg);
  }

  // Dirt: what instructions may have changed

  touch(object: PyObject): void {
    if (object === this.stack[0]?.globals) this.globalsChanged = true;
    this.heap.touch(object);
  }

  everything(): void { this.heap.touchEverything(); }

  instruction(frame: Frame): void {
    const p = this.options.spanOf(frame);
    this.emit('op', frame, {}, { i: frame.lasti, ...(p && { p }) });
  }

  lookup(frame: Frame, name: string, scope: LookupScope, slot: number | null): void {
    if (!this.full && this.isTraced(frame)) this.lookups.push([name, scope, this.lookupTarget(frame, scope, slot)]);
  }

  output(stream: 'out' | 'err', text: string): void {
    if (this.full) return;
    const last = this.pendingOutput.at(-1);
    if (last?.[0] === stream) last[1] += text; else this.pendingOutput.push([stream, text]);
  }

  /** An input of a transcript begins. */
  input(n: number, src: string, at: number): void {
    this.records.push({ e: 'input', n, src, at });
  }

  /** A run, or one input of it, is over. `tb` may hold addresses. */
  end(why: NonNullable<TraceRecord['why']>, tb?: string): void {
    this.finish({ e: 'end', why, ...(tb !== undefined && { tb: this.withNumbers(tb) }) });
    this.stack.length = 0;
    this.kept = 0;
  }

  /** The program, or an input, was not compiled. */
  syntaxError(record: Omit<TraceRecord, 'e'>): void {
    this.finish({ e: 'syntax', ...record });
  }

  private isTraced(frame: Frame): boolean {
    return this.options.isTraced(frame.code.code.filename);
  }

  private lookupTarget(frame: Frame, scope: LookupScope, slot: number | null): number | null {
    switch (scope) {
      case 'local': case 'class': return this.numbers.frame(frame);
      case 'global': return this.numbers.frame(this.stack[0] ?? frame);
      case 'builtin': return null;
      case 'cell': case 'free': {
        const cell = slot === null ? undefined : frame.localsplus[slot];
        return cell instanceof PyCell ? (this.heap.value(cell) as [number])[0] : null;
      }
    }
  }

  private emit(event: Event, frame: Frame, values: Partial<Record<'r' | 'x' | 'hx', PyValue>> = {}, extras: Extras = {}, line = frame.line): void {
    if (this.full || !this.isTraced(frame)) return;
    if (this.records.length >= this.options.maxSteps) {
      this.full = true;
      this.lookups = [];
      this.options.onLimit();
      return;
    }
    this.enter(frame);
    const fromNative = frame.caller instanceof NativeFrame;
    if (fromNative && MOVES.has(event)) this.everything();
    if (frame.generator !== undefined && MOVES.has(event)) this.touch(frame.generator);
    if (values.x instanceof PyException) this.touchChain(values.x);
    const record: TraceRecord = { e: event, f: 0, ...(line !== null && { l: line }), ...extras };
    const handled = this.options.handled();
    this.writeState(record, handled === null ? values : { ...values, hx: handled }, line);
    record.f = this.numbers.frame(frame);
    this.finish(record);
    if (!LEAVES.has(event)) return;
    this.leave();
    if (event !== 'return' || this.inTracebacks.has(frame)) this.offStack.add(frame);
    if (frame.generator !== undefined) this.touch(frame.generator);
    // A builtin goes on now; what it may do is not known.
    if (fromNative) this.everything();
  }

  /** Raising changes an exception's traceback and context, and the contexts of those. */
  private touchChain(exception: PyException): void {
    let link: PyException | null = exception;
    for (let length = 0; link !== null && length < LONGEST_CHAIN; length++, link = link.context) this.touch(link);
  }

  /** Makes a frame the top of the stack. */
  private enter(frame: Frame): void {
    const { stack } = this;
    if (stack.at(-1) === frame) return;
    const at = stack.lastIndexOf(frame);
    if (at < 0) this.pushFrom(frame);
    else stack.length = at + 1;
    this.kept = Math.min(this.kept, stack.length);
  }

  /** Pushes a frame, and before it those it is called from that made no event: generators whose delegate is thrown into. */
  private pushFrom(frame: Frame): void {
    const { back } = frame;
    if (back !== null && back !== this.stack.at(-1) && this.stack.length > 0 && !this.stack.includes(back)) this.pushFrom(back);
    this.stack.push(frame);
  }

  private leave(): void {
    this.stack.pop();
    this.kept = Math.min(this.kept, this.stack.length);
    this.lastFrame = this.stack.at(-1);
  }

  /** Writes what changed since the last record: stack, frames, values, roots, heap. */
  private writeState(record: TraceRecord, values: Partial<Record<'r' | 'x' | 'hx', PyValue>>, line: number | null): void {
    const { heap, stack } = this;
    const all = heap.needsRoots;
    heap.beginWalk();
    const changedFrames: Record<string, FrameDelta> = {};
    const failing = record.e === 'raise' ? stack.at(-1) : undefined;
    const write = (frame: Frame, off: boolean, recordLine?: number | null): void => {
      const number = this.numbers.frame(frame);
      const delta = this.frames.change(frame, off, recordLine, frame === failing, all);
      if (delta) changedFrames[number] = delta;
    };
    const top = stack.at(-1);
    for (const frame of all ? stack : this.framesThatRan()) write(frame, false, frame === top ? line : undefined);
    for (const [field, value] of Object.entries(values)) {
      record[field as 'r'] = heap.value(value);
      heap.reach(value);
    }
    this.writeRoots(record);
    const changedObjects: NonNullable<TraceRecord['H']> = {};
    heap.writeChanges(changedObjects);
    if (this.globalsChanged) for (const frame of this.keptModules) this.offStack.add(frame);
    for (const frame of this.offStack) {
      if (stack.includes(frame)) continue;
      write(frame, true);
      heap.writeChanges(changedObjects);
    }
    this.offStack.clear();
    if (this.options.exhaustive !== true) heap.endWalk();
    this.lastFrame = top;
    this.globalsChanged = false;
    if (this.shown !== this.kept || stack.length !== this.kept) {
      record.S = [this.shown - this.kept, ...stack.slice(this.kept).map((frame) => this.numbers.frame(frame))];
      this.shown = this.kept = stack.length;
    }
    if (Object.keys(changedFrames).length > 0) record.F = changedFrames;
    if (Object.keys(changedObjects).length > 0) record.H = changedObjects;
  }

  /** The frames whose names may have changed since the last record, outermost first. */
  private framesThatRan(): Frame[] {
    const { stack, lastFrame } = this;
    const top = stack.at(-1) as Frame;
    const ran = lastFrame !== undefined && lastFrame !== top && stack.includes(lastFrame) ? [lastFrame, top] : [top];
    const module = stack[0] as Frame;
    return this.globalsChanged && !ran.includes(module) ? [module, ...ran] : ran;
  }

  private writeRoots(record: TraceRecord): void {
    if (this.roots.size === 0) return;
    const roots: Record<string, Value> = {};
    for (const [name, value] of this.roots) {
      roots[name] = this.heap.value(value);
      this.heap.reach(value);
    }
    const text = JSON.stringify(roots);
    if (text === this.writtenRoots) return;
    this.writtenRoots = text;
    record.R = roots;
  }

  private seeFrame(frame: FrameObject): void {
    if (!(frame instanceof Frame) || !this.isTraced(frame)) return;
    this.inTracebacks.add(frame);
    if (frame.locals === frame.globals) this.keptModules.add(frame);
    if (!this.stack.includes(frame)) this.offStack.add(frame);
  }

  private finish(record: TraceRecord): void {
    if (this.pendingOutput.length > 0) {
      record.o = this.pendingOutput.map(([stream, text]) => [stream, this.withNumbers(text)]);
      this.pendingOutput = [];
    }
    const codes = this.numbers.takeCodes();
    if (codes) record.C = codes;
    if (this.lookups.length > 0) {
      record.q = this.lookups;
      this.lookups = [];
    }
    this.records.push(record);
  }

  /** Addresses differ from run to run: an object's number stands for its address. */
  private withNumbers(text: string): string {
    return text.replace(ADDRESS, (_, digits: string) => {
      const object = this.options.objectAt(Number.parseInt(digits, 16));
      return `0x@${(object && this.heap.numberOf(object)) ?? '?'}`;
    });
  }
}
