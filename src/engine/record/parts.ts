/** The two uses of an object's parts: to see whether it changed, and to describe it. */
import type { PyCode } from '../../objects/code.js';
import type { FrameObject } from '../../objects/frame.js';
import type { PyObject, PyValue } from '../../objects/object.js';
import type { PyTraceback } from '../../objects/traceback.js';
import type { HeapKind } from '../../trace/fields.js';
import type { HeapObject, Value } from '../../trace/schema.js';
import { writeParts } from './kinds.js';
import type { Entries, Parts } from './kinds.js';
import type { Numbers } from './numbers.js';

/** What parts are written with. */
interface Encoder {
  readonly numbers: Numbers;
  readonly isTraced: (filename: string) => boolean;
  value(value: PyValue): Value;
  reach(value: unknown): void;
  reachFrame(frame: FrameObject): void;
}

/** Compares the parts of an object with their shadow, and queues the objects among them. */
export class ChangeDetector implements Parts {
  private shadow: unknown[] = [];
  private at = 0;
  private differs = false;

  constructor(private readonly heap: Encoder) {}

  changed(object: PyObject, shadow: unknown[]): boolean {
    this.shadow = shadow;
    this.at = 0;
    this.differs = false;
    writeParts(object, this);
    if (shadow.length !== this.at) {
      this.differs = true;
      shadow.length = this.at;
    }
    return this.differs;
  }

  private note(part: unknown): void {
    const at = this.at++;
    if (this.shadow[at] === part && at < this.shadow.length) return;
    this.shadow[at] = part;
    this.differs = true;
  }

  kind(kind: HeapKind): void { this.note(kind); }
  plain(field: string, value: string | number | true): void { this.note(field); this.note(value); }
  code(_field: string, code: PyCode): void { this.note(code); }

  value(_field: string, value: PyValue): void {
    this.note(value);
    this.heap.reach(value);
  }

  values(_field: string, values: Iterable<PyValue>): void {
    for (const value of values) this.value('', value);
    this.endOfList();
  }

  pairs(_field: string, entries: Entries): void {
    for (const [key, value] of entries) {
      this.value('', key);
      this.value('', value);
    }
    this.endOfList();
  }

  names(field: string, entries: Entries): void { this.pairs(field, entries); }
  payload(_shape: 'a' | 's', values: Iterable<PyValue>): void { this.values('', values); }
  payloadPairs(entries: Entries): void { this.pairs('', entries); }
  tuple(_field: string, items: readonly (string | number)[]): void { for (const item of items) this.note(item); }

  frame(_field: string, frame: FrameObject): boolean {
    if (!this.heap.isTraced(frame.code.code.filename)) return false;
    this.note(frame);
    this.heap.reachFrame(frame);
    return true;
  }

  traceback(_field: string, traceback: PyTraceback | null): void {
    for (let entry = traceback; entry !== null; entry = entry.next) {
      this.note(entry);
      if (this.heap.isTraced(entry.frame.code.code.filename)) this.heap.reachFrame(entry.frame);
    }
  }

  /** Where a list ends and the next begins is part of the shadow. */
  private endOfList(): void { this.note(this.at); }
}

/** Builds the descriptor of an object from its parts. */
export class Describer implements Parts {
  private descriptor: Record<string, unknown> = {};

  constructor(private readonly heap: Encoder) {}

  describe(object: PyObject): HeapObject {
    this.descriptor = {};
    writeParts(object, this);
    return this.descriptor as unknown as HeapObject;
  }

  kind(kind: HeapKind): void { this.descriptor['t'] = kind; }
  plain(field: string, value: string | number | true): void { this.descriptor[field] = value; }
  tuple(field: string, items: readonly (string | number)[]): void { this.descriptor[field] = items; }
  code(field: string, code: PyCode): void { this.descriptor[field] = this.heap.numbers.code(code); }

  frame(field: string, frame: FrameObject): boolean {
    if (!this.heap.isTraced(frame.code.code.filename)) return false;
    this.descriptor[field] = this.heap.numbers.frame(frame);
    return true;
  }

  value(field: string, value: PyValue): void { this.descriptor[field] = this.heap.value(value); }
  values(field: string, values: Iterable<PyValue>): void { this.descriptor[field] = Array.from(values, (value) => this.heap.value(value)); }
  pairs(field: string, entries: Entries): void { this.descriptor[field] = Array.from(entries, (pair) => pair.map((value) => this.heap.value(value))); }

  names(field: string, entries: Entries): void {
    this.descriptor[field] = Object.fromEntries(Array.from(entries, ([name, value]) => [typeof name === 'string' ? name : '', this.heap.value(value)]));
  }

  traceback(field: string, traceback: PyTraceback | null): void {
    const entries: [number, number | null][] = [];
    for (let entry = traceback; entry !== null; entry = entry.next) {
      if (this.heap.isTraced(entry.frame.code.code.filename)) entries.push([this.heap.numbers.frame(entry.frame), entry.line]);
    }
    this.descriptor[field] = entries;
  }

  payload(shape: 'a' | 's', values: Iterable<PyValue>): void {
    const written = Array.from(values, (value) => this.heap.value(value));
    this.descriptor['p'] = [shape, shape === 'a' ? written[0] : written];
  }

  payloadPairs(entries: Entries): void {
    this.pairs('p', entries);
    this.descriptor['p'] = ['d', this.descriptor['p']];
  }
}
