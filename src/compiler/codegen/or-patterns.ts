import { Op } from '../../bytecode/opcodes.js';
import type * as ast from '../../syntax/ast.js';
import type { Location } from '../instructions.js';
import { locationOf } from './location.js';
import type { PatternContext } from './pattern-context.js';
import { rotate } from './pattern-context.js';

/**
 * The alternatives of an or-pattern, each on a copy of the subject. They leave their captures on the stack in the order
 * of the first alternative's. `codegen_pattern_or`
 */
export function orPattern(context: PatternContext, p: ast.MatchOr): void {
  const { c } = context;
  const loc = locationOf(p);
  const end = c.newLabel();
  let names: readonly string[] | null = null;
  for (const [i, pattern] of p.patterns.entries()) {
    const at = locationOf(pattern);
    const isLast = i === p.patterns.length - 1;
    const alternative = context.alternative(isLast && context.allowIrrefutable);
    c.emit(at, Op.COPY, 1);
    alternative.pattern(pattern);
    names ??= [...alternative.captures];
    reorderCaptures(alternative, names, loc, at);
    c.jump(at, Op.JUMP, end);
    alternative.placeFailLabels(at);
  }
  c.emit(loc, Op.POP_TOP);
  context.jumpToFail(loc, Op.JUMP);
  c.useLabel(end);
  if (names !== null) keepCaptures(context, names, loc);
  c.emit(loc, Op.POP_TOP);
}

/** Brings the values on the stack into the order of `names`; throws a SyntaxError if they are of other names. */
function reorderCaptures(alternative: PatternContext, names: readonly string[], loc: Location, at: Location): void {
  const { c, captures } = alternative;
  if (captures.length !== names.length) c.error(loc, 'alternative patterns bind different names');
  for (const [wanted, name] of [...names.entries()].reverse()) {
    const found = captures.indexOf(name);
    if (found < 0) c.error(loc, 'alternative patterns bind different names');
    if (found === wanted) continue;
    const moved = captures.splice(0, found + 1);
    captures.splice(wanted - found, 0, ...moved);
    for (let i = 0; i < moved.length; i++) rotate(c, at, wanted + 1);
  }
}

/** Moves the captures under the copy of the subject, what must stay on top, and the captures before them. */
function keepCaptures(context: PatternContext, names: readonly string[], loc: Location): void {
  const depth = names.length + 1 + context.onTop + context.captures.length;
  for (const name of names) context.addCapture(loc, name, () => rotate(context.c, loc, depth));
}
