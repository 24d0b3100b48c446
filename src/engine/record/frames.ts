/** The frames of a recording: which names, cells and stack items changed since a frame was last written. */
import { CO_FAST_CELL, CO_FAST_FREE, CO_OPTIMIZED } from '../../bytecode/code.js';
import { PyCell } from '../../objects/cell.js';
import { PyDict } from '../../objects/dict.js';
import type { PyValue } from '../../objects/object.js';
import type { FrameDelta, Names, Value } from '../../trace/schema.js';
import { SavedInstruction } from '../../vm/frame.js';
import type { Frame } from '../../vm/frame.js';
import type { Heap } from './heap.js';

type Slot = PyValue | undefined;
/** Parts of a frame that map names to values. */
type NamePart = 'v' | 'k' | 'h';

/** Names that every module has and that say nothing about the program. */
const HIDDEN_GLOBALS = new Set<PyValue>(['__builtins__', '__name__', '__warningregistry__']);

const NOTHING: readonly Slot[] = [];

/** What was last written of a frame. */
interface Known {
  readonly slots: Slot[];
  readonly namespace: Map<string, PyValue>;
  stack: readonly Slot[];
  line: number | null;
  off: boolean;
}

/** Collects what changed in one frame; made when something did. */
class Delta {
  readonly parts: FrameDelta = {};

  set(part: NamePart, name: string, value: Value): void {
    // No prototype: a variable named __proto__ is an ordinary name.
    (this.parts[part] ??= Object.create(null) as Names)[name] = value;
  }

  remove(part: NamePart, name: string): void {
    const removed = this.parts['-'] ??= {};
    const names = removed[part];
    if (Array.isArray(names)) names.push(name); else removed[part] = [name];
  }

  removePart(part: string): void {
    (this.parts['-'] ??= {})[part] = 1;
  }
}

export class Frames {
  private readonly known = new WeakMap<Frame, Known>();
  /** What changed in the frame at hand. */
  private delta: Delta | undefined;

  constructor(private readonly heap: Heap, private readonly withStack: boolean) {}

  /**
   * What changed in a frame since it was last written, and queues what it holds.
   * @param recordLine the line of the record, if it is this frame's: a reader assumes it
   * @param all queues everything that the frame holds, not only what is new in it
   * @param failing an instruction of the frame has just failed: its stack is in the middle of nothing defined
   */
  change(frame: Frame, off: boolean, recordLine: number | null | undefined, failing: boolean, all: boolean): FrameDelta | undefined {
    this.delta = undefined;
    const known = this.known.get(frame) ?? this.first(frame);
    this.line(frame, known, recordLine);
    this.slots(frame, known, all);
    if (frame.locals instanceof PyDict) this.namespace(frame.locals, known, all);
    if (this.withStack) this.stack(failing ? NOTHING : frame.stack, known);
    else if (all) this.recheckStack(frame);
    if (all && frame.func !== undefined) this.heap.reach(frame.func);
    if (off !== known.off) {
      known.off = off;
      if (off) this.changed.parts.off = 1; else this.changed.removePart('off');
    }
    // Set by the calls above, which the compiler does not see.
    return (this.delta as Delta | undefined)?.parts;
  }

  /** The delta to write to. */
  private get changed(): Delta {
    return this.delta ??= new Delta();
  }

  private first(frame: Frame): Known {
    const known: Known = { slots: [], namespace: new Map(), stack: NOTHING, line: null, off: false };
    this.known.set(frame, known);
    const { parts } = this.changed;
    parts.c = this.heap.numbers.code(frame.code);
    if (frame.func !== undefined) {
      this.heap.reach(frame.func);
      parts.fn = this.heap.value(frame.func);
    }
    return known;
  }

  private line(frame: Frame, known: Known, recordLine: number | null | undefined): void {
    const assumed = recordLine === undefined ? known.line : recordLine;
    known.line = frame.line;
    if (known.line === assumed) return;
    if (known.line === null) this.changed.removePart('l'); else this.changed.parts.l = known.line;
  }

  private slots(frame: Frame, known: Known, all: boolean): void {
    const { localsplus, instructions: { slots, slotNames } } = frame;
    for (let slot = 0; slot < slots; slot++) {
      const now = localsplus[slot];
      const before = known.slots[slot];
      if (all || now !== before) this.heap.reach(now);
      if (now === before) continue;
      known.slots[slot] = now;
      const name = slotNames[slot] as string;
      const [partBefore, part] = [partOf(frame, slot, before), partOf(frame, slot, now)];
      if (partBefore !== undefined && partBefore !== part) this.changed.remove(partBefore, name);
      if (part !== undefined) this.changed.set(part, name, this.heap.value(now as PyValue));
    }
  }

  private namespace({ entries }: PyDict, known: Known, all: boolean): void {
    let count = 0;
    for (const [key, value] of entries) {
      if (typeof key !== 'string' || HIDDEN_GLOBALS.has(key)) continue;
      count++;
      const before = known.namespace.get(key);
      if (all || before !== value) this.heap.reach(value);
      if (before === value) continue;
      known.namespace.set(key, value);
      this.changed.set('v', key, this.heap.value(value));
    }
    if (count === known.namespace.size) return;
    for (const name of known.namespace.keys()) {
      if (entries.has(name)) continue;
      known.namespace.delete(name);
      this.changed.remove('v', name);
    }
  }

  private recheckStack({ localsplus, instructions, sp }: Frame): void {
    for (let at = instructions.slots; at < sp; at++) this.heap.recheck(localsplus[at]);
  }

  private stack(stack: readonly Slot[], known: Known): void {
    for (const value of stack) if (!(value instanceof SavedInstruction)) this.heap.reach(value);
    if (stack.length === known.stack.length && stack.every((value, at) => value === known.stack[at])) return;
    known.stack = [...stack];
    if (stack.length === 0) this.changed.removePart('s');
    else this.changed.parts.s = stack.map((value) => this.stackValue(value));
  }

  private stackValue(value: Slot): Value {
    if (value === undefined) return ['null'];
    // CPython keeps such an offset as a tagged integer, counted in code units.
    return value instanceof SavedInstruction ? ['t', value.offset / 2] : this.heap.value(value);
  }
}

/** Where a slot's content is written: a cell, a local, or in a module or class body a comprehension's variable (PEP 709). */
function partOf(frame: Frame, slot: number, value: Slot): NamePart | undefined {
  if (value === undefined) return undefined;
  const { code } = frame.code;
  if (value instanceof PyCell && ((code.localspluskinds[slot] as number) & (CO_FAST_CELL | CO_FAST_FREE)) !== 0) return 'k';
  return (code.flags & CO_OPTIMIZED) !== 0 ? 'v' : 'h';
}
