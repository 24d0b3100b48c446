/**
 * The open-addressing table of set (setobject.c): which slot a member gets decides the order of iteration,
 * so the probing and the growth are CPython's.
 */
import type { PyInt } from '../values/plain.js';
import type { PyValue } from './object.js';

/** A slot in use. */
export interface Entry {
  readonly key: PyValue;
  readonly hash: PyInt;
}

/** A slot whose member was removed: a search goes on behind it. */
const REMOVED = 'removed';
const LINEAR_PROBES = 9;
const PERTURB_SHIFT = 5n;
const SMALLEST = 8;

/** A table of members by hash. Equality is the caller's: `candidates` lists who may equal a key. */
export class HashTable {
  private slots: (Entry | typeof REMOVED | undefined)[] = new Array<undefined>(SMALLEST).fill(undefined);
  /** Slots that are or were in use. */
  private fill = 0;
  /** Where `pop` goes on looking. */
  private finger = 0;
  /** Members. */
  size = 0;

  /** The members in the order of their slots. */
  values(): PyValue[] {
    return this.entries().map(({ key }) => key);
  }

  /** The members with their hashes. */
  entries(): Entry[] {
    return this.slots.filter((slot): slot is Entry => typeof slot === 'object');
  }

  /** The members with this hash, in the order of a search. */
  candidates(hash: PyInt): PyValue[] {
    const found: PyValue[] = [];
    for (const index of this.probe(hash)) {
      const slot = this.slots[index];
      if (slot === undefined) break;
      if (slot !== REMOVED && slot.hash === hash) found.push(slot.key);
    }
    return found;
  }

  /** Adds a key that equals no member. */
  add(key: PyValue, hash: PyInt): void {
    for (const index of this.probe(hash)) {
      if (this.slots[index] !== undefined) continue;
      this.slots[index] = { key, hash };
      break;
    }
    this.fill += 1;
    this.size += 1;
    if (this.isCrowded(0)) this.resize(this.roomy());
  }

  /** Makes room for `count` members of a set or dict that are about to be added. */
  reserve(count: number): void {
    if (this.isCrowded(count)) this.resize((this.size + count) * 2);
  }

  /** Takes over the slots of a table of the same size as they are; false when this one is in use or differs. */
  duplicate(other: HashTable): boolean {
    if (this.fill > 0 || this.slots.length !== other.slots.length || other.fill !== other.size) return false;
    this.slots = [...other.slots];
    this.fill = other.fill;
    this.size = other.size;
    return true;
  }

  /** Rebuilds the table when too many slots are those of removed members. */
  shrink(): void {
    if (this.fill - this.size > (this.slots.length - 1) / 4) this.resize(this.roomy());
  }

  /** Removes and gives any member: the first after the last one that `pop` gave. */
  pop(): PyValue | undefined {
    if (this.size === 0) return undefined;
    for (let at = this.finger; ; at++) {
      const index = at % this.slots.length;
      const slot = this.slots[index];
      if (slot === undefined || slot === REMOVED) continue;
      this.slots[index] = REMOVED;
      this.size -= 1;
      this.finger = index + 1;
      return slot.key;
    }
  }

  /** Removes a member, given by identity with its hash. */
  remove(key: PyValue, hash: PyInt): void {
    for (const index of this.probe(hash)) {
      const slot = this.slots[index];
      if (slot === undefined) return;
      if (slot !== REMOVED && slot.key === key) {
        this.slots[index] = REMOVED;
        this.size -= 1;
        return;
      }
    }
  }

  clear(): void {
    this.slots = new Array<undefined>(SMALLEST).fill(undefined);
    this.fill = 0;
    this.size = 0;
    this.finger = 0;
  }

  /** A table of the same members, as `set(other)` lays it out. */
  copy(): HashTable {
    const copy = new HashTable();
    copy.reserve(this.size);
    if (!copy.duplicate(this)) for (const { key, hash } of this.entries()) copy.add(key, hash);
    return copy;
  }

  private isCrowded(more: number): boolean {
    return (this.fill + more) * 5 >= (this.slots.length - 1) * 3;
  }

  private roomy(): number {
    return this.size > 50000 ? this.size * 2 : this.size * 4;
  }

  /** The slots to look at for a hash: short linear runs at places that the whole hash decides. */
  private* probe(hash: PyInt): Generator<number> {
    const mask = this.slots.length - 1;
    let perturb = BigInt.asUintN(64, BigInt(hash));
    let index = Number(perturb & BigInt(mask));
    for (;;) {
      yield index;
      if (index + LINEAR_PROBES <= mask) for (let i = 1; i <= LINEAR_PROBES; i++) yield index + i;
      perturb >>= PERTURB_SHIFT;
      index = Number((BigInt(index) * 5n + 1n + perturb) & BigInt(mask));
    }
  }

  private resize(least: number): void {
    let length = SMALLEST;
    while (length <= least) length *= 2;
    const entries = this.entries();
    this.slots = new Array<undefined>(length).fill(undefined);
    for (const entry of entries) {
      for (const index of this.probe(entry.hash)) {
        if (this.slots[index] !== undefined) continue;
        this.slots[index] = entry;
        break;
      }
    }
    this.fill = entries.length;
  }
}
