/**
 * What only the whole trace can say: who created a cell, which containers ever hold a reference
 * (so that a container keeps one shape for life), who stood where on the call stack, and when.
 * One pass over the records.
 */
import type { Code, FrameDelta, HeapObject, Patch, Trace, Value } from '../trace/schema.js';
import { isRef } from '../trace/state.js';
import type { Timeline } from '../trace/timeline.js';

/** A frame on the call stack, from the record that pushed it up to (not including) the one that popped it. */
export interface Stay {
  readonly frame: number;
  readonly depth: number;
  readonly from: number;
  to: number;
}

/** What is remembered of a frame that creates cells, for its ghost: its names when it was last seen. */
export interface FramePast {
  readonly code: Code;
  readonly names: Set<string>;
  readonly cells: Map<string, number>;
}

export interface CellOrigin {
  readonly name: string;
  /** Number of the frame that created it; null where a free name shows it first. */
  readonly creator: number | null;
}

export interface History {
  readonly cells: ReadonlyMap<number, CellOrigin>;
  /** Containers that hold a reference at some time: drawn as a column of rows. */
  readonly columns: ReadonlySet<number>;
  /** Stays by depth, in order of time. */
  readonly stays: readonly (readonly Stay[])[];
  /** Frames that create cells. */
  readonly makers: ReadonlyMap<number, FramePast>;
  /**
   * Records between which an object is spoken of. What a line trace loses sight of for a while (a value on
   * the operand stack) has neither died nor is it new when it comes back.
   */
  readonly spans: ReadonlyMap<number, { readonly first: number; readonly last: number }>;
}

const holdsReference = (items: readonly unknown[]): boolean => items.some((item) => isRef(item as Value));

function isPatch(content: readonly unknown[]): content is Patch {
  return content[0] === '~';
}

class Historian implements History {
  readonly cells = new Map<number, CellOrigin>();
  readonly columns = new Set<number>();
  readonly stays: Stay[][] = [];
  readonly makers = new Map<number, FramePast>();
  readonly spans = new Map<number, { first: number; last: number }>();
  readonly #codes = new Map<number, Code>();
  readonly #codeOf = new Map<number, Code>();
  readonly #stack: Stay[] = [];

  constructor(trace: Trace) {
    trace.records.forEach((record, index) => {
      for (const [number, code] of Object.entries(record.C ?? {})) this.#codes.set(Number(number), code);
      for (const [number, frame] of Object.entries(record.F ?? {})) if (frame) this.#frame(Number(number), frame, index);
      for (const [number, object] of Object.entries(record.H ?? {})) if (object) this.#object(Number(number), object, index);
      if (record.S) this.#move(record.S[0], record.S.slice(1), index);
    });
  }

  #move(pops: number, pushes: number[], record: number): void {
    for (let left = pops; left > 0; left--) {
      const stay = this.#stack.pop();
      if (stay) stay.to = record;
    }
    for (const frame of pushes) {
      const stay: Stay = { frame, depth: this.#stack.length, from: record, to: Infinity };
      this.#stack.push(stay);
      (this.stays[stay.depth] ??= []).push(stay);
    }
  }

  #speak(object: number, record: number): void {
    const span = this.spans.get(object);
    if (span) span.last = record;
    else this.spans.set(object, { first: record, last: record });
  }

  #frame(number: number, delta: FrameDelta, record: number): void {
    for (const value of [delta.fn, ...Object.values(delta.v ?? {}), ...Object.values(delta.k ?? {})]) if (isRef(value)) this.#speak(value[0], record);
    if (delta.c !== undefined) {
      const code = this.#codes.get(delta.c);
      if (code) this.#codeOf.set(number, code);
    }
    const code = this.#codeOf.get(number);
    if (!code) return;
    for (const [name, cell] of Object.entries(delta.k ?? {})) if (isRef(cell)) this.#cell(number, code, name, cell[0]);
    if (code.k.length === 0) return;
    let past = this.makers.get(number);
    if (!past) this.makers.set(number, (past = { code, names: new Set(), cells: new Map() }));
    for (const name of Object.keys(delta.v ?? {})) past.names.add(name);
    const gone = delta['-']?.['v'];
    if (Array.isArray(gone)) for (const name of gone) past.names.delete(name);
    for (const [name, cell] of Object.entries(delta.k ?? {})) if (isRef(cell)) past.cells.set(name, cell[0]);
  }

  #cell(frame: number, code: Code, name: string, cell: number): void {
    const known = this.cells.get(cell);
    const creates = code.k.includes(name);
    if (!known || (creates && known.creator === null)) this.cells.set(cell, { name, creator: creates ? frame : null });
  }

  #object(number: number, object: HeapObject | { v: Patch }, record: number): void {
    this.#speak(number, record);
    if (this.columns.has(number)) return;
    if ('t' in object) {
      const sequence = object.t === 'list' || object.t === 'tuple' || object.t === 'set' || object.t === 'frozenset';
      if (sequence && holdsReference(object.v)) this.columns.add(number);
    } else if (isPatch(object.v)) {
      const [, ...splices] = object.v;
      if (splices.some(([, , items]) => holdsReference(items))) this.columns.add(number);
    }
  }
}

/** Keyed by the timeline's identity: a trace does not change once it is a timeline. */
const known = new WeakMap<Timeline, History>();

export function historyOf(timeline: Timeline): History {
  let history = known.get(timeline);
  if (!history) known.set(timeline, (history = new Historian(timeline.trace)));
  return history;
}
