/** Choices, names and blocks: what the topics of random programs share. */
import { randomNumbers } from '../random.js';
import type { Kind, Place } from './scope.js';
import { NAMES } from './scope.js';
import type { Statement } from './tree.js';

/** A way to write a statement (or a few that belong together) at a place; null where it cannot stand there. */
export type Form = (writer: Writer, place: Place) => readonly Statement[] | null;

/** How often a form is taken, beside the others. */
export type Weighted = readonly [weight: number, form: Form];

export class Writer {
  private readonly below: (bound: number) => number;
  private readonly forms: readonly Form[];
  private serial = 0;

  constructor(seed: number, forms: readonly Weighted[]) {
    this.below = randomNumbers(seed);
    this.forms = forms.flatMap(([weight, form]) => Array.from({ length: weight }, () => form));
  }

  choose(bound: number): number {
    return this.below(bound);
  }

  pick<T>(items: readonly T[]): T {
    return items[this.below(items.length)] as T;
  }

  /** Makes one of the texts. */
  one(forms: readonly (() => string)[]): string {
    return this.pick(forms)();
  }

  /** True once in `times`. */
  rarely(times: number): boolean {
    return this.below(times) === 0;
  }

  several<T>(least: number, most: number, make: (index: number) => T): T[] {
    return Array.from({ length: least + this.below(most - least + 1) }, (_, index) => make(index));
  }

  /** A number that no other function or class of the program has. */
  number(): number {
    return this.serial++;
  }

  /** A name to read: most often one that is bound and of this kind. */
  name(place: Place, kind: Kind): string {
    const visible = place.scope.visible(kind);
    if (visible.length > 0 && !this.rarely(40)) return this.pick(visible);
    return this.rarely(4) ? this.pick(NAMES[this.pick(Object.keys(NAMES) as Kind[])]) : this.pick(NAMES[kind]);
  }

  /** A name to bind here; from now on it is likely bound. */
  target(place: Place, kind: Kind): string {
    const name = this.pick(NAMES[kind]);
    place.scope.names.add(name);
    return name;
  }

  /** Between one and `most` statements, some of them blocks. */
  block(place: Place, most: number): Statement[] {
    const statements: Statement[] = [];
    const count = 1 + this.below(most);
    while (statements.length < count) {
      const written = this.pick(this.forms)(this, place);
      if (written !== null) statements.push(...written);
    }
    return statements;
  }
}

/** A place one block further in. */
export function inner(place: Place, changes: Partial<Place> = {}): Place {
  return { ...place, room: place.room - 1, ...changes };
}
