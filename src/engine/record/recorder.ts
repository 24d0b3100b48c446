/** Watches the machine and writes `pystep/1` records, like the recorder of real CPython in the tests. */
import { CO_OPTIMIZED } from '../../bytecode/code.js';
import { Op } from '../../bytecode/opcodes.js';
import { PyCell } from '../../objects/cell.js';
import { makeException, makeStop } from '../../objects/exception.js';
import type { PyException } from '../../objects/exception.js';
import type { PyObject, PyValue } from '../../objects/object.js';
import { PyTuple } from '../../objects/tuple.js';
import type { AttributeLookup, Event, Lookup, TraceRecord } from '../../trace/schema.js';
import { NativeFrame } from '../../vm/frame.js';
import type { Frame } from '../../vm/frame.js';
import type { LookupScope, Observer } from '../../vm/observer.js';
import { attributeLookup } from './attributes.js';
import { reportEffects } from './effects.js';
import type { IsTraced } from './heap.js';
import { Numbers } from './numbers.js';
import type { ReasonsOf } from './numbers.js';
import { Passing } from './passing.js';
import { StateWriter } from './state-writer.js';

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
  /** Told after each record how many instructions might have run in the time that it took. */
  onWork: (rounds: number) => void;
  /** Called when the run has as many records as it may have; no more are written then. */
  onLimit: () => void;
}

/** A record notes as many attribute lookups: a comprehension in one line makes thousands. */
const MOST_ATTRIBUTES = 8;

/** Characters that a recording may be long, about. */
const MOST_CHARACTERS = 1 << 25;

/** What is noted of an instruction before it runs: a table, for it is asked of every one. */
const CALLS = 1;
const READS = 2;
const NOTED = new Uint8Array(256);
for (const opcode of [Op.CALL, Op.CALL_KW, Op.CALL_FUNCTION_EX]) NOTED[opcode] = CALLS;
for (const opcode of [Op.LOAD_ATTR, Op.LOAD_SUPER_ATTR]) NOTED[opcode] = READS;

const ADDRESS = /(?<= at )0x([0-9a-f]+)/g;

export class Recorder implements Observer {
  readonly records: TraceRecord[] = [];
  readonly wantsInstructions: boolean;
  /** The run has reached its number of records. */
  full = false;
  private readonly state: StateWriter;
  private readonly numbers: Numbers;
  private pendingOutput: ['out' | 'err', string][] = [];
  /** Characters of output. */
  private printed = 0;
  private lookups: Lookup[] | undefined;
  private attributes: AttributeLookup[] | undefined;
  private readonly passing = new Passing();

  constructor(private readonly options: RecorderOptions) {
    this.wantsInstructions = options.gran === 'op';
    this.numbers = new Numbers(options.reasonsOf);
    this.state = new StateWriter(this.numbers, {
      isTraced: options.isTraced, withStacks: this.wantsInstructions, exhaustive: options.exhaustive ?? false,
    });
  }

  /** Whether the recording has become too long to be kept. */
  get tooLong(): boolean { return this.printed + this.state.heap.written > MOST_CHARACTERS; }

  /** Extra roots of a transcript: `_` and `last_exc`. */
  get roots(): Map<string, PyValue> { return this.state.roots; }

  // Events that move from frame to frame

  call(frame: Frame): void {
    const defaults = this.passing.defaultsOf(frame);
    if (!this.enter('call', frame, null, null) || defaults === undefined) return;
    this.records.at(-1)!.df = defaults;
  }

  resume(frame: Frame): void { this.enter('resume', frame, null, null); }
  throw(frame: Frame, exception: PyException): void { this.enter('throw', frame, 'x', exception); }
  return(frame: Frame, value: PyValue): void { this.leave('return', frame, 'r', value); }
  yield(frame: Frame, value: PyValue): void { this.leave('yield', frame, 'r', value); }
  unwind(frame: Frame, exception: PyException): void { this.leave('unwind', frame, 'x', exception); }

  // Events inside a frame

  line(frame: Frame, line: number, again: boolean): void {
    const record = this.begin('line', frame, line);
    if (!record) return;
    if (again) record.j = 1;
    this.finishState(record, line, null, null);
  }

  instruction(frame: Frame): void {
    const { line } = frame;
    const record = this.begin('op', frame, line);
    if (!record) return;
    record.i = frame.lasti;
    const span = this.options.spanOf(frame);
    if (span) record.p = span;
    this.finishState(record, line, null, null);
  }

  raise(frame: Frame, exception: PyException): void { this.emit('raise', frame, 'x', exception); }
  reraise(frame: Frame, exception: PyException): void { this.emit('reraise', frame, 'x', exception); }
  handled(frame: Frame, exception: PyException): void { this.emit('handled', frame, 'x', exception); }
  stopIteration(frame: Frame, value: PyValue): void {
    // A tuple is taken apart here, as by `PyErr_SetObject`.
    const stop = value instanceof PyTuple ? makeException('StopIteration', ...value.items) : makeStop(value);
    stop.context = this.options.handled();
    this.emit('stopiter', frame, 'x', stop);
  }

  // Between events

  execute(frame: Frame, opcode: number, arg: number): void {
    reportEffects(this.state, frame, opcode, arg);
    const noted = NOTED[opcode];
    if (noted === CALLS) this.passing.note(frame, opcode, arg);
    else if (noted === READS && !this.full) this.noteAttribute(frame, opcode, arg);
  }

  lookup(frame: Frame, name: string, scope: LookupScope, slot: number | null): void {
    if (this.full || !this.isTraced(frame)) return;
    (this.lookups ??= []).push([name, scope, this.lookupTarget(frame, scope, slot)]);
  }

  output(stream: 'out' | 'err', text: string): void {
    if (this.full) return;
    this.printed += text.length;
    const last = this.pendingOutput.at(-1);
    if (last?.[0] === stream) last[1] += text; else this.pendingOutput.push([stream, text]);
  }

  // Runs

  /** An input of a transcript begins. */
  input(n: number, src: string, at: number): void {
    this.records.push({ e: 'input', n, src, at });
  }

  /** A run, or one input of it, is over. `tb` may hold addresses. */
  end(why: NonNullable<TraceRecord['why']>, tb?: string): void {
    this.finish({ e: 'end', why, ...(tb !== undefined && { tb: this.withNumbers(tb) }) });
    this.state.stack.clear();
  }

  /** The program, or an input, was not compiled. */
  syntaxError(record: Omit<TraceRecord, 'e'>): void {
    this.finish({ e: 'syntax', ...record });
  }

  private isTraced(frame: Frame): boolean {
    return this.options.isTraced(frame.code.code.filename);
  }

  /** A frame begins to run. A builtin that called it has run before, and what that did is not known. */
  private enter(event: Event, frame: Frame, field: 'x' | null, value: PyValue): boolean {
    if (frame.caller instanceof NativeFrame) this.state.everything();
    if (frame.generator !== undefined) this.state.touch(frame.generator);
    return this.emit(event, frame, field, value);
  }

  /** A frame stops running. A builtin that called it goes on. */
  private leave(event: Event, frame: Frame, field: 'r' | 'x', value: PyValue): void {
    const toNative = frame.caller instanceof NativeFrame;
    if (frame.generator !== undefined) this.state.touch(frame.generator);
    if (this.emit(event, frame, field, value)) this.state.leave(frame, event === 'return');
    if (frame.generator !== undefined) this.state.touch(frame.generator);
    if (toNative) {
      this.state.everything();
      if ((frame.code.code.flags & CO_OPTIMIZED) === 0) this.state.touchCells(frame);
    }
  }

  private emit(event: Event, frame: Frame, field: 'r' | 'x' | null, value: PyValue): boolean {
    const { line } = frame;
    const record = this.begin(event, frame, line);
    if (!record) return false;
    if (field === 'x') this.state.touchChain(value as PyException);
    this.finishState(record, line, field, value);
    return true;
  }

  /** A record of a frame that has become the top of the stack; undefined where none is to be written. */
  private begin(e: Event, frame: Frame, l: number | null): TraceRecord | undefined {
    if (this.full || !this.isTraced(frame)) return undefined;
    if (this.tooLong || this.records.length >= this.options.maxSteps) {
      this.full = true;
      this.lookups = this.attributes = undefined;
      this.options.onLimit();
      return undefined;
    }
    this.state.stack.enter(frame);
    const f = this.numbers.frame(frame);
    return l === null ? { e, f } : { e, f, l };
  }

  private finishState(record: TraceRecord, line: number | null, field: 'r' | 'x' | null, value: PyValue): void {
    this.options.onWork(this.state.write(record, line, field, value, this.options.handled()));
    this.finish(record);
  }

  private finish(record: TraceRecord): void {
    if (this.pendingOutput.length > 0) {
      record.o = this.pendingOutput.map(([stream, text]) => [stream, this.withNumbers(text)]);
      this.pendingOutput = [];
    }
    const codes = this.numbers.takeCodes();
    if (codes) record.C = codes;
    if (this.lookups !== undefined) {
      record.q = this.lookups;
      this.lookups = undefined;
    }
    if (this.attributes !== undefined) {
      record.a = this.attributes;
      this.attributes = undefined;
    }
    this.records.push(record);
  }

  /** What no record has shown yet cannot be asked in the picture; nothing gets its number by being asked. */
  private noteAttribute(frame: Frame, opcode: number, arg: number): void {
    if ((this.attributes?.length ?? 0) >= MOST_ATTRIBUTES || !this.isTraced(frame)) return;
    const asked = attributeLookup(frame, opcode, arg);
    if (asked === undefined) return;
    const numbers = asked.objects.map((object) => this.state.heap.numberOf(object));
    if (numbers.length === 0 || numbers.at(-1) === undefined) return;
    (this.attributes ??= []).push([asked.name, numbers.filter((number) => number !== undefined), asked.found ? 1 : 0]);
  }

  private lookupTarget(frame: Frame, scope: LookupScope, slot: number | null): number | null {
    switch (scope) {
      case 'local': case 'class': return this.numbers.frame(frame);
      case 'global': return this.numbers.frame(this.state.stack.module ?? frame);
      case 'builtin': return null;
      case 'cell': case 'free': {
        const cell = slot === null ? undefined : frame.localsplus[slot];
        return cell instanceof PyCell ? (this.state.heap.value(cell) as [number])[0] : null;
      }
    }
  }

  /** Addresses differ from run to run: an object's number stands for its address. */
  private withNumbers(text: string): string {
    return text.replace(ADDRESS, (_, digits: string) => {
      const object = this.options.objectAt(Number.parseInt(digits, 16));
      return `0x@${(object && this.state.heap.numberOf(object)) ?? '?'}`;
    });
  }
}
