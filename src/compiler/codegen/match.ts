import { Op } from '../../bytecode/opcodes.js';
import type * as ast from '../../syntax/ast.js';
import type { Label } from '../instructions.js';
import { NEXT_LOCATION, NO_LOCATION } from '../instructions.js';
import type { Codegen } from './codegen.js';
import { locationOf } from './location.js';
import { nameOp } from './names.js';
import { jumpIf } from './operators.js';
import { PatternContext, isWildcard } from './pattern-context.js';
import { visitPattern } from './patterns.js';

/** `codegen_match_inner` */
export function matchStatement(c: Codegen, s: ast.Match): void {
  const end = c.newLabel();
  const last = s.cases.at(-1);
  const fallback = last !== undefined && isWildcard(last.pattern) && s.cases.length > 1 ? last : null;
  const tested = fallback === null ? s.cases : s.cases.slice(0, -1);
  c.expression(s.subject);
  for (const [i, matchCase] of tested.entries()) {
    testedCase(c, matchCase, i === tested.length - 1, matchCase === last, end);
  }
  if (fallback !== null) fallbackCase(c, fallback, end);
  c.useLabel(end);
}

/** @param takesSubject whether no later case needs the subject; otherwise the pattern works on a copy */
function testedCase(
  c: Codegen, { pattern, guard, body }: ast.MatchCase, takesSubject: boolean, isLast: boolean, end: Label,
): void {
  const loc = locationOf(pattern);
  if (!takesSubject) c.emit(loc, Op.COPY, 1);
  const context = new PatternContext(c, visitPattern, guard !== null || isLast);
  context.pattern(pattern);
  for (const name of context.captures) nameOp(c, loc, name, 'Store');
  if (guard !== null) jumpIf(c, loc, guard, context.failLabel(0), false);
  if (!takesSubject) c.emit(NEXT_LOCATION, Op.POP_TOP);
  c.statements(body);
  c.jump(NO_LOCATION, Op.JUMP, end);
  context.placeFailLabels(loc);
}

/** A `case _` after others needs no subject. */
function fallbackCase(c: Codegen, { pattern, guard, body }: ast.MatchCase, end: Label): void {
  const loc = locationOf(pattern);
  c.emit(loc, Op.NOP);
  if (guard !== null) jumpIf(c, loc, guard, end, false);
  c.statements(body);
}
