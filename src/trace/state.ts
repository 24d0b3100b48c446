/**
 * The state of a run at one moment, rebuilt from a trace: what the records' deltas describe.
 * Name maps are `Map`s here (a variable named `__proto__` is an ordinary name).
 */
import { FIELDS } from './fields.js';
import type { Code, HeapObject, Payload, Ref, ScopeReason, TraceRecord, Value } from './schema.js';
import { TraceError } from './trace-error.js';

export type NameMap = ReadonlyMap<string, Value>;

/** A code object; `w` gives the compiler's reason for each name's scope where the trace has it. */
export type CodeObject = Omit<Code, 'w'> & { readonly number: number; readonly w: ReadonlyMap<string, ScopeReason> };

export interface Frame {
  readonly number: number;
  readonly code: CodeObject;
  /** 1-based; 0 before a module's first line; null where the running instruction has no line. */
  readonly line: number | null;
  /** Names and values (an absent name is unbound); a module's are its globals, a class body's its namespace. */
  readonly names: NameMap;
  /** Cell and free names that exist now → references to cells. */
  readonly cells: NameMap;
  /** Slots of comprehensions inlined into a module or class body (PEP 709). */
  readonly hidden: NameMap;
  /** Operand stack, bottom first; empty unless the trace has op granularity. */
  readonly stack: readonly Value[];
  /** The function that runs; null in a module or class body. */
  readonly fn: Value;
  /** Not on the call stack: a suspended generator's frame or one that a traceback keeps. */
  readonly off: boolean;
}

type Decoded<O> = O extends { t: string }
  ? { readonly [K in keyof O]: K extends 'kd' | 'ns' | 'd' | 'sl' ? NameMap : O[K] }
  : never;
/** A heap object with its name maps as `Map`s. */
export type HeapEntry = Decoded<HeapObject>;

export interface State {
  /** The record whose state this is. */
  readonly record: TraceRecord;
  /** Numbers of the frames on the call stack, outermost first. */
  readonly stack: readonly number[];
  /** Every frame that is alive, by number. */
  readonly frames: ReadonlyMap<number, Frame>;
  /** Every heap object and cell that is alive, by number. */
  readonly heap: ReadonlyMap<number, HeapEntry>;
  /** Code objects seen up to here, by number. */
  readonly codes: ReadonlyMap<number, CodeObject>;
  /** Extra roots of a transcript: `_` and `last_exc`. */
  readonly roots: NameMap;
}

/** True for a reference to a heap object. Only for a field that holds a Value: see `fields.ts`. */
export function isRef(value: Value | undefined): value is Ref {
  return Array.isArray(value) && typeof value[0] === 'number';
}

type Visit = { object: (number: number) => void; frame: (number: number) => void };

const visitValue = (value: Value, visit: Visit): void => {
  if (isRef(value)) visit.object(value[0]);
};
const visitNames = (names: NameMap, visit: Visit): void => {
  for (const value of names.values()) visitValue(value, visit);
};

function visitPayload(payload: Payload, visit: Visit): void {
  if (payload[0] === 's') for (const value of payload[1]) visitValue(value, visit);
  if (payload[0] === 'd') for (const pair of payload[1]) for (const value of pair) visitValue(value, visit);
}
const isInlinedRange = (iterated: unknown): boolean => Array.isArray(iterated) && iterated[0] === 'r';

/** Calls `visit` for everything a frame holds, in the order in which numbers are given. */
export function visitFrame(frame: Frame, visit: Visit): void {
  visitNames(frame.names, visit);
  visitNames(frame.cells, visit);
  visitNames(frame.hidden, visit);
  for (const value of frame.stack) visitValue(value, visit);
  visitValue(frame.fn, visit);
}

/** Calls `visit` for everything a heap object holds. */
export function visitEntry(entry: HeapEntry, visit: Visit): void {
  const fields: Readonly<Record<string, string>> = FIELDS[entry.t];
  for (const [key, content] of Object.entries(entry)) {
    switch (fields[key]) {
      case 'value': visitValue(content as Value, visit); break;
      case 'values': for (const value of content as Value[]) visitValue(value, visit); break;
      case 'pairs': for (const pair of content as [Value, Value][]) for (const value of pair) visitValue(value, visit); break;
      case 'names': visitNames(content as NameMap, visit); break;
      case 'frame': visit.frame(content as number); break;
      case 'traceback': for (const [frame] of content as [number, number][]) visit.frame(frame); break;
      case 'iterated': if (!isInlinedRange(content)) visitValue(content as Value, visit); break;
      case 'payload': visitPayload(content as Payload, visit); break;
    }
  }
}

/** A moment as the deltas describe it: everything that was ever seen, dead or alive. */
export interface Unswept extends Omit<State, 'frames' | 'heap'> {
  readonly frames: { get(number: number): Frame | undefined };
  readonly heap: { get(number: number): HeapEntry | undefined };
}

/**
 * What the roots still hold, found breadth-first: stack frames from the bottom, then the record's values,
 * then the extra roots. Death is not recorded in a trace; whatever this does not reach is dead.
 * @throws TraceError where the trace refers to something that no record describes.
 */
export function sweep(moment: Unswept): State {
  const frames = new Map<number, Frame>();
  const heap = new Map<number, HeapEntry>();
  const queue: (Frame | HeapEntry)[] = [];
  const visitIn = <T extends Frame | HeapEntry>(all: { get(number: number): T | undefined }, alive: Map<number, T>, kind: string) => (number: number) => {
    if (alive.has(number)) return;
    const found = all.get(number);
    if (found === undefined) throw new TraceError(`it refers to ${kind} ${number}, which no record describes`);
    alive.set(number, found);
    queue.push(found);
  };
  const visit: Visit = { object: visitIn(moment.heap, heap, 'object'), frame: visitIn(moment.frames, frames, 'frame') };
  moment.stack.forEach(visit.frame);
  const { r, x, hx } = moment.record;
  for (const value of [r, x, hx]) if (value !== undefined) visitValue(value, visit);
  visitNames(moment.roots, visit);
  for (let next = 0; next < queue.length; next++) {
    const found = queue[next] as Frame | HeapEntry;
    if ('t' in found) visitEntry(found, visit); else visitFrame(found, visit);
  }
  return { ...moment, frames, heap };
}
