/**
 * The heap of a recording: numbers its objects, sees which of them changed since the last record, and
 * describes those. Known objects are looked at again where an instruction may have changed them; after
 * one that may have changed anything, a walk compares whatever the roots reach with its shadow.
 */
import { PyCode } from '../../objects/code.js';
import type { FrameObject } from '../../objects/frame.js';
import { PyFunction } from '../../objects/function.js';
import { PyAsyncYield } from '../../objects/generator.js';
import { PyModule } from '../../objects/module.js';
import { PyBuiltinFunction, PyGetSet, PyMethodDescriptor, getSetType } from '../../objects/native.js';
import { PyMember } from '../../objects/descriptors.js';
import { PyObject } from '../../objects/object.js';
import type { PyValue } from '../../objects/object.js';
import { PyType } from '../../objects/type.js';
import type { HeapObject, Patch, TraceRecord, Value } from '../../trace/schema.js';
import { spliceAll } from '../../values/splice.js';
import { contentsOf, spliceBetween } from './containers.js';
import type { Contents } from './containers.js';
import { isProgramClass } from './kinds.js';
import type { Numbers } from './numbers.js';
import { ChangeDetector, Describer } from './parts.js';
import { plainValue } from './values.js';

/** So many parts of an object, or items of a container, are looked at in the time of an instruction. */
const PARTS_PER_ROUND = 64;

/** A value of a container in the trace, as so many characters. */
const CHARACTERS_PER_VALUE = 8;

/** What the recording knows of an object. */
interface Known {
  readonly number: number;
  /** Parts as they were last written, flat; of a list, dict or set its contents. Undefined until it is described. */
  shadow: unknown[] | undefined;
  /** JSON of the descriptor: parts can change (a float of the same value) without changing it. */
  text: string;
  /** The walk that reached it last. */
  walk: number;
}

/** The files whose code the trace shows; functions of others belong to the library. */
export type IsTraced = (filename: string) => boolean;

type Change = HeapObject | { v: Patch };

export class Heap {
  private readonly known = new WeakMap<PyObject, Known>();
  /** The objects that show a dict's names as their own: whose `__dict__` or `__kwdefaults__` it is. */
  private readonly owners = new WeakMap<PyObject, PyObject>();
  private lastNumber = 0;
  private walk = 0;
  private queue: PyObject[] = [];
  private readonly touched = new Set<PyObject>();
  private full = true;
  /** How much was looked at so far, in the time that an instruction takes. */
  work = 0;
  /** How long the descriptors are that were written so far, in characters, about. */
  written = 0;
  private readonly detector = new ChangeDetector(this);

  constructor(readonly numbers: Numbers, readonly isTraced: IsTraced, private readonly visitFrame: (frame: FrameObject) => void) {}

  /** Number of an object that has been seen. */
  numberOf(object: PyObject): number | undefined {
    return this.known.get(object)?.number;
  }

  /** An object may have changed since the last record. It is noted even if a full walk comes: the roots may not reach it now, but later. */
  touch(object: PyObject): void {
    this.touched.add(object);
  }

  /** Anything may have changed since the last record. */
  touchEverything(): void {
    this.full = true;
  }

  /** Whether the walk that is to begin must be given every root, not only those that changed. */
  get needsRoots(): boolean {
    return this.full;
  }

  beginWalk(): void {
    this.walk += 1;
    if (this.touched.size === 0) return;
    for (const object of this.touched) {
      this.recheck(object);
      if (object.dict !== undefined) this.recheck(object.dict);
      const owner = this.owners.get(object);
      if (owner !== undefined) this.recheck(owner);
    }
    this.touched.clear();
  }

  endWalk(): void {
    this.full = false;
  }

  /** Encodes a value. What has an identity is numbered; whoever holds it must `reach` it as well. */
  value(value: PyValue): Value {
    if (value instanceof PyAsyncYield) return this.value(value.value);
    return value instanceof PyObject ? this.named(value) ?? [this.knownOf(value).number] : plainValue(value);
  }

  /** Queues a value that a root or a reached object holds, to be described if it is new and, in a full walk, compared. */
  reach(value: unknown): void {
    if (!(value instanceof PyObject)) return;
    // Most are known: this is asked for whatever the stack holds, at every full walk.
    let known = this.known.get(value);
    if (known === undefined) {
      if (value instanceof PyAsyncYield) return this.reach(value.value);
      if (this.named(value) !== undefined) return;
      known = this.knownOf(value);
    }
    if (known.walk === this.walk || (!this.full && known.shadow !== undefined)) return;
    known.walk = this.walk;
    this.queue.push(value);
  }

  /** Queues an object that is described already, reachable or not. */
  recheck(value: unknown): void {
    if (!(value instanceof PyObject)) return;
    const known = this.known.get(value);
    if (known?.shadow === undefined || known.walk === this.walk) return;
    known.walk = this.walk;
    this.queue.push(value);
  }

  reachFrame(frame: FrameObject): void {
    this.visitFrame(frame);
  }

  /** Walks what has been queued; writes the descriptors of what is new or changed into a record. */
  writeChanges(record: TraceRecord): void {
    if (this.queue.length === 0) return;
    for (let next = 0; next < this.queue.length; next++) {
      const object = this.queue[next] as PyObject;
      const known = this.knownOf(object);
      const contents = contentsOf(object);
      const change = contents ? this.containerChange(contents, known) : this.objectChange(object, known);
      if (change) (record.H ??= {})[known.number] = change;
    }
    this.work += this.queue.length;
    this.queue.length = 0;
  }

  private objectChange(object: PyObject, known: Known): HeapObject | undefined {
    const isNew = known.shadow === undefined;
    known.shadow ??= [];
    if (object.dict !== undefined) this.owners.set(object.dict, object);
    if (object instanceof PyFunction && object.keywordDefaults !== undefined) this.owners.set(object.keywordDefaults, object);
    const changed = this.detector.changed(object, known.shadow);
    this.work += known.shadow.length / PARTS_PER_ROUND;
    if (!changed && !isNew) return undefined;
    const descriptor = new Describer(this).describe(object);
    const text = JSON.stringify(descriptor);
    if (text === known.text) return undefined;
    known.text = text;
    this.written += text.length;
    return descriptor;
  }

  private containerChange({ kind, flat, width }: Contents, known: Known): Change | undefined {
    const before = known.shadow as PyValue[] | undefined;
    const splice = before && spliceBetween(before, flat, width);
    this.work += flat.length / PARTS_PER_ROUND;
    if (this.full || before === undefined) for (const value of flat) this.reach(value);
    if (before !== undefined && splice === undefined) return undefined;
    const inserted = splice?.inserted ?? flat;
    for (const value of inserted) this.reach(value);
    this.written += CHARACTERS_PER_VALUE * inserted.length;
    if (before === undefined || splice === undefined || 2 * inserted.length >= flat.length) {
      known.shadow = [...flat];
      return { t: kind, v: this.grouped(flat, width) } as HeapObject;
    }
    spliceAll(before, splice.start, splice.deleted, inserted);
    return { v: ['~', [splice.start / width, splice.deleted / width, this.grouped(inserted, width)]] };
  }

  /** Encodes values, in pairs for a dict. */
  private grouped(flat: readonly PyValue[], width: 1 | 2): unknown[] {
    const values = flat.map((value) => this.value(value));
    return width === 1 ? values : Array.from({ length: values.length / 2 }, (_, pair) => values.slice(2 * pair, 2 * pair + 2));
  }

  private knownOf(object: PyObject): Known {
    let known = this.known.get(object);
    if (known === undefined) {
      known = { number: this.lastNumber += 1, shadow: undefined, text: '', walk: 0 };
      this.known.set(object, known);
    }
    return known;
  }

  /** What the library owns is written by name; undefined for what has an identity of its own. */
  private named(object: PyObject): Value | undefined {
    if (object instanceof PyType) return isProgramClass(object) ? undefined : ['T', object.qualname];
    if (object instanceof PyBuiltinFunction) return object.self === undefined ? builtinName(object) : undefined;
    if (object instanceof PyFunction && object.module === '_asyncio') return [object.qualname.includes('.') ? 'D' : 'B', object.qualname];
    if (object instanceof PyFunction) return this.isTraced(object.code.code.filename) ? undefined : ['L', `${typeof object.module === 'string' ? object.module : 'None'}.${object.qualname}`];
    if (object instanceof PyModule) return ['M', object.name];
    if (object instanceof PyMethodDescriptor) return ['D', object.qualname];
    if ((object instanceof PyGetSet && object.type === getSetType) || object instanceof PyMember) return ['D', `${object.owner.qualname}.${object.name}`];
    if (object instanceof PyCode) return this.isTraced(object.code.filename) ? ['C', this.numbers.code(object)] : ['e', 'code'];
    return undefined;
  }
}

/** Modules written in TypeScript that CPython has in Python: their functions are the library's there, not builtins. */
const PYTHON_MODULES: ReadonlySet<unknown> = new Set(['dis']);

function builtinName({ module, qualname }: PyBuiltinFunction): Value {
  return PYTHON_MODULES.has(module) ? ['L', `${module}.${qualname}`] : ['B', qualname];
}
