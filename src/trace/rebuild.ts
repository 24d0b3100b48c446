/**
 * Rebuilding states from deltas: a `Rebuilder` plays records one after another. Descriptors are shared
 * between forks: a change replaces, except for containers that this rebuilder has copied for itself, which
 * it patches in place. So a run of appends costs what the appends cost, not what the list weighs.
 */
import { FIELDS } from './fields.js';
import type { FrameDelta, HeapObject, Names, Patch, TraceRecord } from './schema.js';
import { sweep } from './state.js';
import type { CodeObject, Frame, HeapEntry, NameMap, State } from './state.js';
import { TraceError } from './trace-error.js';
import { Vector } from './vector.js';

const EMPTY: NameMap = new Map();
const NO_STACK: Frame['stack'] = [];

const toMap = (names: Names): NameMap => new Map(Object.entries(names));

function decodeEntry(object: HeapObject): HeapEntry {
  if (!(object.t in FIELDS)) throw new TraceError(`it describes a heap object of the unknown kind "${String(object.t)}"`);
  switch (object.t) {
    case 'func': return { ...object, ...(object.kd && { kd: toMap(object.kd) }), ...(object.ns && { ns: toMap(object.ns) }) } as HeapEntry;
    case 'class': return { ...object, ns: toMap(object.ns) };
    case 'inst': case 'exc': return { ...object, ...(object.d && { d: toMap(object.d) }), ...(object.sl && { sl: toMap(object.sl) }) } as HeapEntry;
    default: return object;
  }
}

const isPatch = (change: object): change is { v: Patch } =>
  !('t' in change) && 'v' in change && Array.isArray(change.v) && change.v[0] === '~';

function changedNames(before: NameMap, set: Names | undefined, removed: 1 | string[] | undefined): NameMap {
  if (removed === 1) return set ? toMap(set) : EMPTY;
  if (!set && !removed) return before;
  const names = new Map(before);
  for (const name of removed ?? []) names.delete(name);
  for (const [name, value] of Object.entries(set ?? {})) names.set(name, value);
  return names;
}

export class Rebuilder {
  #frames = new Vector<Frame>();
  #heap = new Vector<HeapEntry>();
  #record: TraceRecord = { e: 'end' };
  #stack: readonly number[] = [];
  #roots: NameMap = EMPTY;
  /** Containers whose `v` no other rebuilder shares. */
  readonly #owned = new Set<number>();
  readonly #codes: ReadonlyMap<number, CodeObject>;

  constructor(codes: ReadonlyMap<number, CodeObject>) {
    this.#codes = codes;
  }

  /** A rebuilder that goes on from here by itself. */
  fork(): Rebuilder {
    const copy = new Rebuilder(this.#codes);
    copy.#frames = this.#frames.fork();
    copy.#heap = this.#heap.fork();
    copy.#record = this.#record;
    copy.#stack = this.#stack;
    copy.#roots = this.#roots;
    this.#owned.clear();
    return copy;
  }

  /** What is alive after the records applied so far. Valid until the next record is applied. */
  state(): State {
    return sweep({ record: this.#record, stack: this.#stack, frames: this.#frames, heap: this.#heap, codes: this.#codes, roots: this.#roots });
  }

  apply(record: TraceRecord): void {
    this.#record = record;
    if (record.S) {
      const [pop, ...push] = record.S;
      this.#stack = [...this.#stack.slice(0, this.#stack.length - pop), ...push];
    }
    if (record.R) this.#roots = toMap(record.R);
    this.#applyLine(record);
    if (record.F) for (const [key, delta] of Object.entries(record.F)) this.#applyFrame(Number(key), delta, record);
    if (record.H) for (const [key, change] of Object.entries(record.H)) this.#applyHeap(Number(key), change);
  }

  #applyLine(record: TraceRecord): void {
    if (record.f === undefined) return;
    const frame = this.#frames.get(record.f);
    const line = record.l ?? null;
    if (frame && frame.line !== line) this.#frames.set(record.f, { ...frame, line });
  }

  #applyFrame(number: number, delta: FrameDelta | null, record: TraceRecord): void {
    if (delta === null) {
      this.#frames.set(number, undefined);
      return;
    }
    const before = this.#frames.get(number);
    const gone = delta['-'] ?? {};
    const inherited = before ? before.line : number === record.f ? record.l ?? null : null;
    this.#frames.set(number, {
      number,
      code: delta.c === undefined && before ? before.code : this.#code(delta.c),
      line: gone['l'] === 1 ? null : delta.l ?? inherited,
      names: changedNames(before?.names ?? EMPTY, delta.v, gone['v']),
      cells: changedNames(before?.cells ?? EMPTY, delta.k, gone['k']),
      hidden: changedNames(before?.hidden ?? EMPTY, delta.h, gone['h']),
      stack: gone['s'] === 1 ? NO_STACK : delta.s ?? before?.stack ?? NO_STACK,
      fn: gone['fn'] === 1 ? null : delta.fn ?? before?.fn ?? null,
      off: delta.off === 1 || (before?.off === true && gone['off'] !== 1),
    });
  }

  #code(number: number | undefined): CodeObject {
    const code = this.#codes.get(number ?? -1);
    if (!code) throw new TraceError(`it refers to code object ${String(number)}, which no record describes`);
    return code;
  }

  #applyHeap(number: number, change: HeapObject | { v: Patch } | null): void {
    if (change === null) {
      this.#heap.set(number, undefined);
    } else if (isPatch(change)) {
      this.#patch(number, change.v);
    } else {
      this.#owned.delete(number);
      this.#heap.set(number, decodeEntry(change));
    }
  }

  #patch(number: number, [, ...splices]: Patch): void {
    let entry = this.#heap.get(number);
    if (!entry || !('v' in entry) || !Array.isArray(entry.v)) throw new TraceError(`it patches object ${number}, which is no container`);
    if (!this.#owned.has(number)) {
      entry = { ...entry, v: [...entry.v] } as HeapEntry;
      this.#heap.set(number, entry);
      this.#owned.add(number);
    }
    const held = (entry as unknown as { v: unknown[] }).v;
    for (const [start, count, items] of splices) held.splice(start, count, ...items);
  }
}
