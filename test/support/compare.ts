/**
 * Compares two traces step by step up to renaming of object, frame and code numbers: graph isomorphism by
 * three bijections that grow over the whole run. Every field of the schema is compared, except those that
 * only our engine writes (`names`, `kw`, `text`, `w`, `q`, `a`, `df`, `p`) and those that describe the recording
 * itself (`impl`, `keep`, `limits`).
 */
import { codesOf } from '../../src/trace/codes.js';
import { FIELDS } from '../../src/trace/fields.js';
import { Rebuilder } from '../../src/trace/rebuild.js';
import type { Payload, Trace, TraceRecord, Value } from '../../src/trace/schema.js';
import { isRef } from '../../src/trace/state.js';
import type { CodeObject, Frame, HeapEntry, NameMap, State } from '../../src/trace/state.js';
import { isInternal } from '../../src/trace/stops.js';
import { traceWithoutNotes } from './import-notes.js';
import { Bijection } from './bijection.js';

/** `vm`: every record. `reader`: without the events of the interpreter's cleanup code. */
export type Profile = 'reader' | 'vm';

export interface Divergence {
  /** Index of the record in the first trace. */
  step: number;
  path: string;
  a: unknown;
  b: unknown;
}

const HEADER_FIELDS = ['fmt', 'v', 'py', 'mode', 'gran', 'src'] as const;
/** Fields of a record that are the same in both traces, whatever the numbering. */
const PLAIN_FIELDS = ['l', 'j', 'i', 'n', 'src', 'at', 'why', 'k', 'm', 'c', 'el', 'ec', 't'] as const;
const CODE_FIELDS = ['n', 'q', 'l', 'a', 'v', 'k', 'f', 'fl', 'i'] as const;
const VALUE_FIELDS = ['r', 'x', 'hx'] as const;

/** Thrown inside a comparison at the first difference. */
class Differs extends Error {
  readonly divergence: Omit<Divergence, 'step'>;

  constructor(path: string, a: unknown, b: unknown) {
    super(path);
    this.divergence = { path, a: a ?? null, b: b ?? null };
  }
}

const text = (value: unknown): string => JSON.stringify(value) ?? 'absent';

function same(path: string, a: unknown, b: unknown): void {
  if (text(a) !== text(b)) throw new Differs(path, a, b);
}

/** The isomorphism so far; survives from step to step. */
interface Pairing { objects: Bijection; frames: Bijection; codes: Bijection }

/** One step of both traces. */
class StepComparison {
  readonly #pairing: Pairing;
  readonly #a: State;
  readonly #b: State;
  #queue: (() => void)[] = [];
  #seenObjects = new Set<number>();
  #seenFrames = new Set<number>();

  constructor(pairing: Pairing, a: State, b: State) {
    this.#pairing = pairing;
    this.#a = a;
    this.#b = b;
  }

  /** Compares everything that the roots of both states reach. */
  run(): void {
    const { record: a } = this.#a;
    const { record: b } = this.#b;
    for (const key of PLAIN_FIELDS) same(key, a[key], b[key]);
    same('f', a.f === undefined, b.f === undefined);
    same('stack depth', this.#a.stack.length, this.#b.stack.length);
    this.#a.stack.forEach((frame, depth) => this.#frame(`stack[${depth}]`, frame, this.#b.stack[depth] as number));
    if (a.f !== undefined && !this.#pairing.frames.pairs(a.f, b.f as number)) throw new Differs('f', a.f, b.f);
    for (const key of VALUE_FIELDS) this.#optional(key, a[key], b[key]);
    this.#names('R', this.#a.roots, this.#b.roots);
    this.#drain();
  }

  /** Texts are equal up to the numbers that stand for addresses. */
  addressed(path: string, a: string, b: string): void {
    const pieces = (value: string): string[] => value.split(/(0x@\d+)/);
    const [left, right] = [pieces(a), pieces(b)];
    if (left.length !== right.length) throw new Differs(path, a, b);
    left.forEach((piece, index) => {
      const other = right[index] as string;
      const paired = index % 2 === 1 && this.#pairing.objects.pair(Number(piece.slice(3)), Number(other.slice(3)));
      if (!paired && piece !== other) throw new Differs(path, a, b);
    });
  }

  #drain(): void {
    for (let next = 0; next < this.#queue.length; next++) (this.#queue[next] as () => void)();
  }

  #optional(path: string, a: Value | undefined, b: Value | undefined): void {
    if (a === undefined || b === undefined) same(path, a, b);
    else this.#value(path, a, b);
  }

  #value(path: string, a: Value, b: Value): void {
    if (isRef(a) && isRef(b)) this.#object(path, a[0], b[0]);
    else if (Array.isArray(a) && Array.isArray(b) && a[0] === 'C' && b[0] === 'C') this.#code(path, a[1] as number, b[1] as number);
    else same(path, a, b);
  }

  #values(path: string, a: readonly Value[], b: readonly Value[]): void {
    same(`${path}.length`, a.length, b.length);
    a.forEach((value, index) => this.#value(`${path}[${index}]`, value, b[index] as Value));
  }

  #pairs(path: string, a: readonly [Value, Value][], b: readonly [Value, Value][]): void {
    same(`${path}.length`, a.length, b.length);
    a.forEach((pair, index) => this.#values(`${path}[${index}]`, pair, b[index] as [Value, Value]));
  }

  #names(path: string, a: NameMap, b: NameMap): void {
    same(`names of ${path}`, [...a.keys()].sort(), [...b.keys()].sort());
    for (const [name, value] of a) this.#value(`${path}.${name}`, value, b.get(name) as Value);
  }

  #object(path: string, a: number, b: number): void {
    if (!this.#pairing.objects.pair(a, b)) throw new Differs(`${path} (identity)`, a, b);
    if (this.#seenObjects.has(a)) return;
    this.#seenObjects.add(a);
    this.#queue.push(() => this.#entry(path, this.#a.heap.get(a) as HeapEntry, this.#b.heap.get(b) as HeapEntry));
  }

  #entry(path: string, a: HeapEntry, b: HeapEntry): void {
    same(`${path}.t`, a.t, b.t);
    const isSet = a.t === 'set' || a.t === 'frozenset';
    const left = a as unknown as Readonly<Record<string, unknown>>;
    const right = b as unknown as Readonly<Record<string, unknown>>;
    for (const [key, kind] of Object.entries(FIELDS[a.t])) {
      const at = `${path}.${a.t}.${key}`;
      if (left[key] === undefined || right[key] === undefined) same(at, left[key], right[key]);
      else if (isSet) this.#members(at, left[key] as Value[], right[key] as Value[]);
      else this.#field(kind as string, at, left[key], right[key]);
    }
  }

  #field(kind: string, path: string, a: unknown, b: unknown): void {
    switch (kind) {
      case 'value': return this.#value(path, a as Value, b as Value);
      case 'values': return this.#values(path, a as Value[], b as Value[]);
      case 'pairs': return this.#pairs(path, a as [Value, Value][], b as [Value, Value][]);
      case 'names': return this.#names(path, a as NameMap, b as NameMap);
      case 'code': return this.#code(path, a as number, b as number);
      case 'frame': return this.#frame(path, a as number, b as number);
      case 'traceback': return this.#traceback(path, a as [number, number][], b as [number, number][]);
      case 'payload': return this.#payload(path, a as Payload, b as Payload);
      case 'iterated': return (a as unknown[] | null)?.[0] === 'r' ? same(path, a, b) : this.#value(path, a as Value, b as Value);
      default: return same(path, a, b);
    }
  }

  #traceback(path: string, a: [number, number][], b: [number, number][]): void {
    same(`${path}.length`, a.length, b.length);
    a.forEach(([frame, line], index) => {
      const [otherFrame, otherLine] = b[index] as [number, number];
      same(`${path}[${index}].line`, line, otherLine);
      this.#frame(`${path}[${index}]`, frame, otherFrame);
    });
  }

  #payload(path: string, a: Payload, b: Payload): void {
    same(`${path}[0]`, a[0], b[0]);
    const kind = { a: 'value', s: 'values', d: 'pairs' }[a[0]];
    this.#field(kind, path, a[1], b[1]);
  }

  /**
   * Members of sets: those without identity and those already paired decide themselves; fresh ones are matched
   * by trial, since nothing but their contents tells them apart.
   */
  #members(path: string, a: readonly Value[], b: readonly Value[]): void {
    const plain = (values: readonly Value[]): string[] => values.filter((value) => !isRef(value)).map(text).sort();
    same(path, plain(a), plain(b));
    const left = a.filter(isRef).map(([number]) => number);
    const right = new Set(b.filter(isRef).map(([number]) => number));
    same(`${path}.length`, left.length, right.size);
    const { objects } = this.#pairing;
    for (const member of left.filter((number) => objects.has(number))) {
      const partner = [...right].find((number) => objects.pairs(member, number));
      if (partner === undefined) throw new Differs(path, member, [...right]);
      right.delete(partner);
      this.#object(path, member, partner);
    }
    for (const member of left.filter((number) => !objects.has(number))) {
      const partner = [...right].find((number) => !objects.hasPartner(number) && this.#fits(member, number));
      if (partner === undefined) throw new Differs(path, member, [...right]);
      right.delete(partner);
      this.#object(path, member, partner);
    }
  }

  /** Tries a pairing and everything that follows from it, then takes it back. */
  #fits(a: number, b: number): boolean {
    const saved = { ...this.#pairing };
    const { frames, codes, objects } = saved;
    const [queue, seenObjects, seenFrames] = [this.#queue, this.#seenObjects, this.#seenFrames];
    Object.assign(this.#pairing, { frames: frames.copy(), codes: codes.copy(), objects: objects.copy() });
    [this.#queue, this.#seenObjects, this.#seenFrames] = [[], new Set(seenObjects), new Set(seenFrames)];
    try {
      this.#object('trial', a, b);
      this.#drain();
      return true;
    } catch (error) {
      if (error instanceof Differs) return false;
      throw error;
    } finally {
      Object.assign(this.#pairing, saved);
      [this.#queue, this.#seenObjects, this.#seenFrames] = [queue, seenObjects, seenFrames];
    }
  }

  #code(path: string, a: number, b: number): void {
    if (!this.#pairing.codes.pair(a, b)) throw new Differs(`${path} (code identity)`, a, b);
    this.#sameCode(path, this.#a.codes.get(a), this.#b.codes.get(b));
  }

  #sameCode(path: string, a: CodeObject | undefined, b: CodeObject | undefined): void {
    for (const key of CODE_FIELDS) same(`${path}.code.${key}`, a?.[key], b?.[key]);
  }

  #frame(path: string, a: number, b: number): void {
    if (!this.#pairing.frames.pair(a, b)) throw new Differs(`${path} (frame identity)`, a, b);
    if (this.#seenFrames.has(a)) return;
    this.#seenFrames.add(a);
    const [left, right] = [this.#a.frames.get(a) as Frame, this.#b.frames.get(b) as Frame];
    this.#code(path, left.code.number, right.code.number);
    const at = `${path}(${left.code.q})`;
    same(`${at}.line`, left.line, right.line);
    same(`${at}.off`, left.off, right.off);
    this.#names(`${at}.v`, left.names, right.names);
    this.#names(`${at}.k`, left.cells, right.cells);
    this.#names(`${at}.h`, left.hidden, right.hidden);
    this.#values(`${at}.s`, left.stack, right.stack);
    this.#value(`${at}.fn`, left.fn, right.fn);
  }
}

interface Moment { index: number; state: State; output: readonly ['out' | 'err', string][] }

function* moments(trace: Trace, profile: Profile): Generator<Moment> {
  const rebuilder = new Rebuilder(codesOf(trace));
  let output: ['out' | 'err', string][] = [];
  for (const [index, record] of trace.records.entries()) {
    rebuilder.apply(record);
    for (const [stream, piece] of record.o ?? []) {
      const last = output.at(-1);
      if (last?.[0] === stream) last[1] += piece; else output.push([stream, piece]);
    }
    if (profile === 'reader' && isInternal(trace.records, index)) continue;
    yield { index, state: rebuilder.state(), output };
    output = [];
  }
}

const nameOf = (record: TraceRecord | undefined): string => (record ? `${record.e} ${record.l ?? ''}`.trim() : 'nothing');

function compareMoment(pairing: Pairing, left: Moment, right: Moment): void {
  const [a, b] = [left.state.record, right.state.record];
  same('event', nameOf(a), nameOf(b));
  const step = new StepComparison(pairing, left.state, right.state);
  step.run();
  same('o', left.output.map(([stream]) => stream), right.output.map(([stream]) => stream));
  left.output.forEach(([, piece], index) => step.addressed(`o[${index}]`, piece, (right.output[index] as [string, string])[1]));
  if (a.tb === undefined || b.tb === undefined) same('tb', a.tb, b.tb);
  else step.addressed('tb', a.tb, b.tb);
}

/** The first difference between two traces, or null if they are the same up to numbering. */
export function compare(a: Trace, b: Trace, profile: Profile = 'vm'): Divergence | null {
  const pairing: Pairing = { objects: new Bijection(), frames: new Bijection(), codes: new Bijection() };
  let step = -1;
  try {
    for (const key of HEADER_FIELDS) same(`header.${key}`, a.header[key], b.header[key]);
    const others = moments(traceWithoutNotes(b), profile);
    for (const left of moments(traceWithoutNotes(a), profile)) {
      step = left.index;
      const right = others.next();
      if (right.done) throw new Differs('event', nameOf(left.state.record), 'nothing');
      compareMoment(pairing, left, right.value);
    }
    step++;
    const more = others.next();
    if (!more.done) throw new Differs('event', 'nothing', nameOf(more.value.state.record));
    return null;
  } catch (error) {
    if (error instanceof Differs) return { step, ...error.divergence };
    if (error instanceof Error && error.message.startsWith('trace ')) return { step, path: 'invalid trace', a: null, b: error.message };
    throw error;
  }
}

/** A divergence as a sentence for a test's failure. */
export function describeDivergence(program: string, { step, path, a, b }: Divergence): string {
  return `${program}, record ${step}, ${path}: ${text(a)} in the first, ${text(b)} in the second`;
}
