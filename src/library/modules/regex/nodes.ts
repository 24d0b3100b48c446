/** A regular expression taken apart (`re/_parser.py`), and its flags. */

export const FLAG = { IGNORECASE: 2, LOCALE: 4, MULTILINE: 8, DOTALL: 16, UNICODE: 32, VERBOSE: 64, DEBUG: 128, ASCII: 256 } as const;

/** Those that say what a character is: one at most. */
export const TYPE_FLAGS = FLAG.LOCALE | FLAG.UNICODE | FLAG.ASCII;

/** No upper bound of a repetition. */
export const UNBOUNDED = Infinity;

/** `\d`, `\s`, `\w` and their opposites. */
export type Category = 'd' | 'D' | 's' | 'S' | 'w' | 'W';

/** What a set has: ranges of code points (both ends included) and categories. */
export type SetItem = { readonly category: Category } | { readonly from: number; readonly to: number };

/** Where an assertion holds: `^`, `$`, `\A`, `\Z`, `\b`, `\B`; without MULTILINE `$` means the last line's end. */
export type Place = 'line-start' | 'line-end' | 'last-line-end' | 'start' | 'end' | 'boundary' | 'inside';

export type Sequence = readonly Node[];

export type Node =
  | { readonly kind: 'char'; readonly code: number }
  | { readonly kind: 'any' }
  | { readonly kind: 'set'; readonly negated: boolean; readonly items: readonly SetItem[] }
  | { readonly kind: 'at'; readonly place: Place }
  | { readonly kind: 'group'; readonly index: number | null; readonly add: number; readonly remove: number; readonly body: Sequence }
  | { readonly kind: 'repeat'; readonly min: number; readonly max: number; readonly mode: 'greedy' | 'lazy' | 'possessive'; readonly body: Sequence }
  | { readonly kind: 'branch'; readonly alternatives: readonly Sequence[] }
  | { readonly kind: 'reference'; readonly group: number }
  | { readonly kind: 'look'; readonly behind: boolean; readonly negated: boolean; readonly body: Sequence }
  | { readonly kind: 'atomic'; readonly body: Sequence }
  | { readonly kind: 'conditional'; readonly group: number; readonly yes: Sequence; readonly no: Sequence };

/** What is wrong with a pattern, and where: the index of a character; null where none can be told. */
export class PatternFault {
  constructor(readonly message: string, readonly at: number | null) {}
}

/** A pattern that Python refuses by another exception than `PatternError`. */
export class PatternRefusal {
  constructor(readonly kind: 'ValueError' | 'OverflowError' | 'IndexError' | 'NotImplementedError', readonly message: string) {}
}

export interface ParsedPattern {
  readonly body: Sequence;
  readonly flags: number;
  /** Capturing groups. */
  readonly groups: number;
  /** Their names, in the order of the groups. */
  readonly names: ReadonlyMap<string, number>;
  /** Least and most characters that a group matches. */
  readonly widths: readonly Width[];
}

export type Width = readonly [least: number, most: number];
