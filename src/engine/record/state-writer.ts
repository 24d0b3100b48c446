/** Writes what changed since the last record: stack, frames, values, roots and heap. */
import { PyCell } from '../../objects/cell.js';
import type { PyException } from '../../objects/exception.js';
import type { FrameObject } from '../../objects/frame.js';
import type { PyObject, PyValue } from '../../objects/object.js';
import type { TraceRecord, Value } from '../../trace/schema.js';
import { Frame } from '../../vm/frame.js';
import { CallStack } from './call-stack.js';
import type { Dirt } from './effects.js';
import { Frames } from './frames.js';
import { Heap } from './heap.js';
import type { IsTraced } from './heap.js';
import type { Numbers } from './numbers.js';

/** The longest chain of contexts that is followed from an exception. */
const LONGEST_CHAIN = 100;

export interface StateOptions {
  isTraced: IsTraced;
  /** Operand stacks are written. */
  withStacks: boolean;
  /** Look at everything at every record: slow, and what the tests compare with. */
  exhaustive: boolean;
}

export class StateWriter implements Dirt {
  readonly stack: CallStack;
  readonly heap: Heap;
  /** Extra roots of a transcript: `_` and `last_exc`. */
  readonly roots = new Map<string, PyValue>();
  private readonly frames: Frames;
  /** Frames off the stack that the current walk found, or that left it since the last record: of generators and in tracebacks. */
  private readonly offStack = new Set<Frame>();
  private readonly inTracebacks = new WeakSet<Frame>();
  /** Modules of earlier inputs that an exception keeps: what happens to their globals later, they show. */
  private readonly keptModules = new Set<Frame>();
  /** The frame that has run since the last record. */
  private lastFrame: Frame | undefined;
  private globalsChanged = false;
  private writtenRoots = '{}';

  constructor(private readonly numbers: Numbers, private readonly options: StateOptions) {
    this.stack = new CallStack((frame) => options.isTraced(frame.code.code.filename));
    this.heap = new Heap(numbers, options.isTraced, (frame) => this.seeFrame(frame));
    this.frames = new Frames(this.heap, options.withStacks);
  }

  // Dirt: what may have changed

  touch(object: PyObject): void {
    if (object === this.stack.module?.globals) this.globalsChanged = true;
    this.heap.touch(object);
  }

  /** The cells of a class body are filled when the class is made, which nothing but the operand stack holds then. */
  touchCells(body: Frame): void {
    for (const slot of body.localsplus) if (slot instanceof PyCell) this.heap.touch(slot);
  }

  everything(): void { this.heap.touchEverything(); }

  /** Raising changes an exception's traceback and context, and the contexts of those. */
  touchChain(exception: PyException): void {
    let link: PyException | null = exception;
    for (let length = 0; link !== null && length < LONGEST_CHAIN; length++, link = link.context) this.touch(link);
  }

  /** The top frame leaves the stack; `gone` unless it sleeps or an exception may keep it. */
  leave(frame: Frame, gone: boolean): void {
    this.stack.leave();
    this.lastFrame = this.stack.top;
    if (!gone || this.inTracebacks.has(frame)) this.offStack.add(frame);
  }

  /**
   * Writes the state into a record of the top frame. Gives how much had to be looked at: objects and frames.
   * @param line the record's line
   * @param value the record's value, and the field it goes to
   */
  write(record: TraceRecord, line: number | null, field: 'r' | 'x' | null, value: PyValue, handled: PyException | null): number {
    const { heap, stack } = this;
    const top = stack.top as Frame;
    const all = heap.needsRoots;
    const before = heap.work;
    heap.beginWalk();
    this.writeFrames(record, top, line, all);
    if (field !== null) record[field] = this.root(value);
    if (handled !== null) record.hx = this.root(handled);
    if (this.roots.size > 0) this.writeRoots(record);
    heap.writeChanges(record);
    if (this.globalsChanged) for (const frame of this.keptModules) this.offStack.add(frame);
    if (this.offStack.size > 0) this.writeOffStack(record, all);
    if (!this.options.exhaustive) heap.endWalk();
    this.lastFrame = top;
    this.globalsChanged = false;
    const change = stack.change();
    if (change) record.S = [change[0], ...change[1].map((frame) => this.numbers.frame(frame))];
    return Math.floor(heap.work - before) + (all ? stack.frames.length : 0);
  }

  private root(value: PyValue): Value {
    this.heap.reach(value);
    return this.heap.value(value);
  }

  /** The frames whose names may have changed since the last record, outermost first; all of them in a full walk. */
  private writeFrames(record: TraceRecord, top: Frame, line: number | null, all: boolean): void {
    const { stack, lastFrame } = this;
    if (all) {
      for (const frame of stack.frames) if (frame !== top) this.writeFrame(record, frame, false, undefined, all);
    } else {
      const { module } = stack;
      if (this.globalsChanged && module !== undefined && module !== top) this.writeFrame(record, module, false, undefined, all);
      if (lastFrame !== undefined && lastFrame !== top && stack.has(lastFrame)) this.writeFrame(record, lastFrame, false, undefined, all);
    }
    this.writeFrame(record, top, false, line, all);
  }

  private writeOffStack(record: TraceRecord, all: boolean): void {
    // What one frame holds may lead to the next.
    for (const frame of this.offStack) {
      if (this.stack.has(frame)) continue;
      this.writeFrame(record, frame, true, undefined, all);
      this.heap.writeChanges(record);
    }
    this.offStack.clear();
  }

  private writeFrame(record: TraceRecord, frame: Frame, off: boolean, line: number | null | undefined, all: boolean): void {
    const failing = line !== undefined && record.e === 'raise';
    const delta = this.frames.change(frame, off, line, failing, all);
    if (delta) (record.F ??= {})[this.numbers.frame(frame)] = delta;
  }

  private writeRoots(record: TraceRecord): void {
    const roots: Record<string, Value> = {};
    for (const [name, value] of this.roots) roots[name] = this.root(value);
    const text = JSON.stringify(roots);
    if (text === this.writtenRoots) return;
    this.writtenRoots = text;
    record.R = roots;
  }

  private seeFrame(frame: FrameObject): void {
    if (!(frame instanceof Frame) || !this.options.isTraced(frame.code.code.filename)) return;
    this.inTracebacks.add(frame);
    if (frame.locals === frame.globals) this.keptModules.add(frame);
    if (!this.stack.has(frame)) this.offStack.add(frame);
  }
}
