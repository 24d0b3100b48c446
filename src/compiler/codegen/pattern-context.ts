import { Op } from '../../bytecode/opcodes.js';
import type { Pattern } from '../../syntax/ast.js';
import { reprStr } from '../../values/str.js';
import type { Label, Location } from '../instructions.js';
import type { Codegen } from './codegen.js';

/** Generates one pattern; handed in so that the files of the kinds need not import one another in a circle. */
export type PatternVisitor = (context: PatternContext, pattern: Pattern) => void;

/**
 * What a `case` keeps track of while its pattern is generated: CPython's `pattern_context`.
 *
 * A pattern takes its subject from the top of the stack and jumps away if it does not match. Names are bound only when
 * the whole pattern has matched; until then captured values lie on the stack, under what is still to be matched.
 */
export class PatternContext {
  /** The names captured so far, in the order of their values on the stack, the deepest first. */
  readonly captures: string[] = [];
  /** How many items on top of the stack must stay there; captured values go beneath them. */
  onTop = 0;
  /** Jumping to the label at `n` pops `n` items before the next alternative is tried (`fail_pop`). */
  private readonly failLabels: Label[] = [];

  /**
   * @param irrefutableAllowed whether a pattern that always matches may stand here: not if others follow it
   */
  constructor(
    readonly c: Codegen,
    private readonly visitor: PatternVisitor,
    private irrefutableAllowed: boolean,
  ) {}

  get allowIrrefutable(): boolean { return this.irrefutableAllowed; }

  /** A context of its own for one alternative of an or-pattern. */
  alternative(allowIrrefutable: boolean): PatternContext {
    return new PatternContext(this.c, this.visitor, allowIrrefutable);
  }

  pattern(p: Pattern): void {
    this.visitor(this, p);
  }

  /** A pattern inside another, where one that always matches makes nothing unreachable. `codegen_pattern_subpattern` */
  subpattern(p: Pattern): void {
    const { irrefutableAllowed } = this;
    this.irrefutableAllowed = true;
    this.pattern(p);
    this.irrefutableAllowed = irrefutableAllowed;
  }

  /** The patterns of values that lie on the stack, that of the first on top. */
  subpatterns(patterns: readonly Pattern[], generate = (p: Pattern): void => this.subpattern(p)): void {
    this.onTop += patterns.length;
    for (const p of patterns) {
      this.onTop -= 1;
      generate(p);
    }
  }

  /** Jumps to where everything this pattern left on the stack is popped. `jump_to_fail_pop` */
  jumpToFail(loc: Location, opcode: number): void {
    this.c.jump(loc, opcode, this.failLabel(this.onTop + this.captures.length));
  }

  /** The place that pops so many items. `ensure_fail_pop` */
  failLabel(pops: number): Label {
    while (this.failLabels.length <= pops) this.failLabels.push(this.c.newLabel());
    return this.failLabels[pops]!;
  }

  /** Places what failing jumps go to; each place falls through to the one that pops an item less. */
  placeFailLabels(loc: Location): void {
    for (let pops = this.failLabels.length - 1; pops >= 0; pops--) {
      this.c.useLabel(this.failLabel(pops));
      if (pops > 0) this.c.emit(loc, Op.POP_TOP);
    }
  }

  /** Keeps the value on top of the stack for the name; drops it for `_`. `codegen_pattern_helper_store_name` */
  capture(loc: Location, name: string | null): void {
    if (name === null) {
      this.c.emit(loc, Op.POP_TOP);
      return;
    }
    this.addCapture(loc, name, () => rotate(this.c, loc, this.onTop + this.captures.length + 1));
  }

  /** Notes a capture after `keep` has put its value in its place. A name can be captured only once. */
  addCapture(loc: Location, name: string, keep: () => void): void {
    if (this.captures.includes(name)) this.c.error(loc, `multiple assignments to name ${reprStr(name)} in pattern`);
    keep();
    this.captures.push(name);
  }
}

/** Whether the pattern is `_`. */
export function isWildcard(p: Pattern): boolean {
  return p.node === 'MatchAs' && p.name === null;
}

/** Moves the top of the stack under the `count - 1` items below it. `codegen_pattern_helper_rotate` */
export function rotate(c: Codegen, loc: Location, count: number): void {
  for (let depth = count; depth > 1; depth--) c.emit(loc, Op.SWAP, depth);
}
