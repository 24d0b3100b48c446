/**
 * CPython's list sort (`Objects/listobject.c`, `Objects/listsort.txt`): runs that are there already, extended by binary
 * insertion, merged in powersort's order, galloping where one run wins again and again. A program that logs its
 * `__lt__` sees each comparison, so all of them are made, in CPython's order.
 */
import { isPending, settle } from './pending.js';
import type { Result, Steps } from './pending.js';

/** Whether the first item is less than the second; it may run Python code, and raise. */
export type Less<Item> = (a: Item, b: Item) => Result<boolean>;

/** `MAX_MINRUN`: fewer items than this are one run. */
const LONGEST_MINIMAL_RUN = 64;
/** `MIN_GALLOP`: after so many wins of one run in a row, galloping begins. */
const LEAST_WINS = 7;

interface Run {
  readonly start: number;
  readonly length: number;
  /** Depth of its merge with the next run in powersort's tree. */
  readonly power: number;
}

/** Sorts items in place, keeping the order of equal ones. When `less` raises, they are all still there, in some order. */
export function* mergeSort<Item>(items: Item[], less: Less<Item>): Steps<void> {
  if (items.length > 1) yield* new MergeSort(items, less).sort();
}

class MergeSort<Item> {
  private readonly runs: Run[] = [];
  private leastWins = LEAST_WINS;

  constructor(private readonly items: Item[], private readonly less: Less<Item>) {}

  *sort(): Steps<void> {
    const { length } = this.items;
    const minimal = minimalRun(length);
    for (let start = 0; start < length;) {
      let end = yield* this.naturalRun(start);
      const wanted = Math.min(start + minimal, length);
      if (end < wanted) {
        yield* this.insert(start, end, wanted);
        end = wanted;
      }
      yield* this.push(start, end - start);
      start = end;
    }
    yield* this.mergeAll();
  }

  private *isLess(a: Item, b: Item): Steps<boolean> {
    const answer = this.less(a, b);
    return isPending(answer) ? yield* settle(answer) : answer;
  }

  /** Whether the item at a place is less than the one before it. */
  private falls(at: number): Steps<boolean> {
    return this.isLess(this.items[at]!, this.items[at - 1]!);
  }

  private reverse(start: number, end: number): void {
    const turned = this.items.slice(start, end).reverse();
    for (const [at, item] of turned.entries()) this.items[start + at] = item;
  }

  /** The end of the run that begins here, which is made ascending (`count_run`). */
  private *naturalRun(start: number): Steps<number> {
    const { items } = this;
    let end = start + 1;
    while (end < items.length && !(yield* this.falls(end))) end += 1;
    if (end === items.length) return end;
    if (end > start + 1) {
      if (yield* this.isLess(items[start]!, items[end - 1]!)) return end;
      this.reverse(start, end);
    }
    end = yield* this.descent(start, end + 1);
    while (end < items.length && !(yield* this.falls(end))) end += 1;
    return end;
  }

  /** Follows a descending run from `end` on, and turns it round; stretches of equal items in it keep their order. */
  private *descent(start: number, end: number): Steps<number> {
    const { items } = this;
    let equal = end - 1;
    for (; end < items.length; end += 1) {
      if (yield* this.falls(end)) {
        this.reverse(equal, end);
        equal = end;
      } else if (yield* this.isLess(items[end - 1]!, items[end]!)) break;
    }
    this.reverse(equal, end);
    this.reverse(start, end);
    return end;
  }

  /** Inserts the items from `sorted` to `end` into the run before them (`binarysort`). */
  private *insert(start: number, sorted: number, end: number): Steps<void> {
    const { items } = this;
    for (let at = sorted; at < end; at++) {
      const pivot = items[at]!;
      let [low, high] = [start, at];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (yield* this.isLess(pivot, items[middle]!)) high = middle;
        else low = middle + 1;
      }
      items.copyWithin(low + 1, low, at);
      items[low] = pivot;
    }
  }

  /** Puts a run on the stack, after merging those that powersort merges first (`found_new_run`). */
  private *push(start: number, length: number): Steps<void> {
    const { runs } = this;
    const last = runs.at(-1);
    if (last !== undefined) {
      const power = powerOf(last, length, this.items.length);
      while (runs.length > 1 && runs.at(-2)!.power > power) yield* this.mergeAt(runs.length - 2);
      runs.push({ ...runs.pop()!, power });
    }
    runs.push({ start, length, power: 0 });
  }

  /** `merge_force_collapse`. */
  private *mergeAll(): Steps<void> {
    const { runs } = this;
    while (runs.length > 1) {
      const at = runs.length - 2;
      yield* this.mergeAt(at > 0 && runs[at - 1]!.length < runs[at + 1]!.length ? at - 1 : at);
    }
  }

  /** Merges two neighbours on the stack of runs; what is in its place at both ends stays out of it (`merge_at`). */
  private *mergeAt(at: number): Steps<void> {
    const { items, runs } = this;
    const [a, b] = [runs[at]!, runs[at + 1]!];
    runs.splice(at, 2, { ...a, length: a.length + b.length });
    const left = new Side(items, a.start, a.length, true);
    left.skip(yield* this.gallopRight(items[b.start]!, left));
    if (left.count === 0) return;
    const right = new Side(items, b.start, b.length, false);
    right.skip(yield* this.gallopLeft(items[b.start - 1]!, right));
    if (right.count > 0) yield* this.merge(left, right);
  }

  /** `merge_lo` and its mirror image `merge_hi`: the shorter side is copied out of the way, and the merge fills the room from there. */
  private *merge(a: Side<Item>, b: Side<Item>): Steps<void> {
    const { items } = this;
    const upwards = a.count <= b.count;
    const [short, long] = upwards ? [a, b] : [b, a];
    const copied = new Side(items.slice(short.start, short.start + short.count), 0, short.count, upwards);
    const other = new Side(items, long.start, long.count, upwards);
    let to = upwards ? a.start : b.start + b.count - 1;
    const move = (side: Side<Item>, count: number): boolean => {
      for (let left = count; left > 0; left--) {
        items[to] = side.take();
        to += upwards ? 1 : -1;
      }
      return other.count > 0 && copied.count > 1;
    };
    try {
      if (move(other, 1)) yield* this.contest(copied, other, upwards, move);
      move(other, other.count);
    } finally {
      move(copied, copied.count);
    }
  }

  /** Moves items from both sides until one is used up, but for the last one copied; `move` says whether there is more to do. */
  private *contest(copied: Side<Item>, other: Side<Item>, upwards: boolean, move: (side: Side<Item>, count: number) => boolean): Steps<void> {
    const [left, right] = upwards ? [copied, other] : [other, copied];
    for (;;) {
      let [winner, wins] = [copied, 0];
      do {
        const side = (yield* this.isLess(right.head, left.head)) ? other : copied;
        wins = side === winner ? wins + 1 : 1;
        winner = side;
        if (!move(side, 1)) return;
      } while (wins < this.leastWins);
      this.leastWins += 1;
      let [ofLeft, ofRight] = [0, 0];
      do {
        this.leastWins = Math.max(1, this.leastWins - 1);
        ofLeft = yield* this.gallopRight(right.head, left);
        if (!move(left, ofLeft) || !move(right, 1)) return;
        ofRight = yield* this.gallopLeft(left.head, right);
        if (!move(right, ofRight) || !move(left, 1)) return;
      } while (ofLeft >= LEAST_WINS || ofRight >= LEAST_WINS);
      this.leastWins += 1;
    }
  }

  /** How many items, from the side's end, come before or after the place of `key`, which is right of its equals. */
  private gallopRight(key: Item, side: Side<Item>): Steps<number> {
    return gallop(side, (item) => this.isLess(key, item), false);
  }

  /** The same for a place left of the key's equals. */
  private gallopLeft(key: Item, side: Side<Item>): Steps<number> {
    return gallop(side, (item) => this.isLess(item, key), true);
  }
}

/** What is left of a run that is being merged; its items are taken from one end. */
class Side<Item> {
  constructor(private readonly items: readonly Item[], public start: number, public count: number, readonly upwards: boolean) {}

  /** The item that is so many places from the end. */
  at(distance: number): Item {
    return this.items[this.upwards ? this.start + distance : this.start + this.count - 1 - distance]!;
  }

  get head(): Item { return this.at(0); }

  take(): Item {
    const { head } = this;
    this.skip(1);
    return head;
  }

  skip(count: number): void {
    if (this.upwards) this.start += count;
    this.count -= count;
  }
}

/**
 * How many items from the side's end belong to this side of a place: steps that double, then a binary search in the last
 * one. `test` is true for all items left of the place and false for the others, or, unless `testsLeft`, the other way round.
 */
function* gallop<Item>(side: Side<Item>, test: (item: Item) => Steps<boolean>, testsLeft: boolean): Steps<number> {
  const wanted = testsLeft === side.upwards;
  let [near, far] = [-1, 0];
  while (far < side.count && (yield* test(side.at(far))) === wanted) [near, far] = [far, 2 * far + 1];
  far = Math.min(far, side.count);
  while (far - near > 1) {
    const half = (far - near - 1) >> 1;
    const middle = side.upwards ? near + 1 + half : far - 1 - half;
    if ((yield* test(side.at(middle))) === wanted) near = middle;
    else far = middle;
  }
  return far;
}

/** `merge_compute_minrun`: a length that makes the number of runs a power of two, or a little less. */
function minimalRun(length: number): number {
  let [rest, some] = [length, 0];
  while (rest >= LONGEST_MINIMAL_RUN) {
    some |= rest & 1;
    rest >>= 1;
  }
  return rest + some;
}

/** The depth at which powersort's tree of merges parts two neighbouring runs (`powerloop`): the first digit in which their middles differ. */
function powerOf(run: Run, nextLength: number, total: number): number {
  let a = 2 * run.start + run.length;
  let b = a + run.length + nextLength;
  for (let power = 1; ; power++) {
    if (a >= total) {
      a -= total;
      b -= total;
    } else if (b >= total) return power;
    a *= 2;
    b *= 2;
  }
}
