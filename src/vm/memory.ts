/**
 * How much memory a program holds. JavaScript does not tell, and a page that runs out of it is gone; so what is reachable
 * is measured now and then, in words (`values/limits.ts`).
 */
import { CodeObject } from '../bytecode/code.js';
import { CHARACTERS_PER_WORD, MOST_WORDS, wordsOfInt } from '../values/limits.js';
import { PyBytes } from '../values/plain.js';
import { Instructions } from './instructions.js';
import type { Machine } from './machine.js';

/** Work between two measurements; each instruction takes a few words at most, or is charged for more. */
const INTERVAL = 2_000_000;
/** What an object takes besides its fields. */
const WORDS_PER_OBJECT = 6;
const WORDS_PER_ENTRY = 4;
/** Objects looked at in one go. */
const PORTION = 20_000;

export class MemoryGauge {
  private dueAt = INTERVAL;

  constructor(private readonly machine: Machine) {}

  /** Whether the program has done so much since the last measurement that it may hold too much. */
  get isDue(): boolean { return this.machine.work >= this.dueAt; }

  /** Measures in portions; gives whether the program holds more than it may. */
  *measure(): Generator<undefined, boolean> {
    const { machine } = this;
    const walk = new Walk(machine);
    while (walk.portion()) {
      if (walk.words > MOST_WORDS) return true;
      yield undefined;
    }
    // As much again as was found may be taken: so the measurements cost no more than the work between them.
    this.dueAt = machine.work + Math.max(INTERVAL, walk.words / 2);
    return walk.words > MOST_WORDS;
  }
}

/** Follows everything that JavaScript objects hold, from the machine's roots; what programs do not make is passed over. */
class Walk {
  words = 0;
  private readonly seen = new Set<object>();
  private readonly pending: unknown[];

  constructor(private readonly machine: Machine) {
    this.pending = [machine.frame, machine.modules, machine.builtins, machine.building, machine.handling];
  }

  /** Looks at some more; false when there is nothing left. */
  portion(): boolean {
    for (let count = 0; count < PORTION && this.pending.length > 0; count++) this.visit(this.pending.pop());
    return this.pending.length > 0;
  }

  private visit(value: unknown): void {
    switch (typeof value) {
      case 'string': this.words += value.length / CHARACTERS_PER_WORD; return;
      case 'bigint': this.words += wordsOfInt(value); return;
      case 'object': break;
      default: return;
    }
    if (value === null || value === this.machine || value instanceof CodeObject || value instanceof Instructions || this.seen.has(value)) return;
    this.seen.add(value);
    this.words += WORDS_PER_OBJECT;
    if (Array.isArray(value)) this.list(value);
    else if (value instanceof Map) this.map(value);
    else if (value instanceof Set) this.list(Array.from(value as Set<unknown>));
    else if (value instanceof PyBytes) this.words += value.data.length / CHARACTERS_PER_WORD;
    else if (ArrayBuffer.isView(value)) this.words += value.byteLength / CHARACTERS_PER_WORD;
    else this.list(Object.values(value));
  }

  private list(items: readonly unknown[]): void {
    this.words += items.length;
    for (const item of items) this.later(item);
  }

  private map(entries: ReadonlyMap<unknown, unknown>): void {
    this.words += WORDS_PER_ENTRY * entries.size;
    for (const [key, value] of entries) {
      this.later(key);
      this.later(value);
    }
  }

  private later(value: unknown): void {
    // Plain numbers are in the words of whatever holds them.
    if (typeof value === 'object' || typeof value === 'string' || typeof value === 'bigint') this.pending.push(value);
  }
}
