import { Op } from '../../bytecode/opcodes.js';
import type * as ast from '../../syntax/ast.js';
import type { Location } from '../instructions.js';
import { locationOf } from './location.js';
import { binaryOparg, compareOparg } from './opargs.js';
import type { PatternContext } from './pattern-context.js';

/** `[a, *b, c]`. `codegen_pattern_sequence` */
export function sequencePattern(context: PatternContext, p: ast.MatchSequence): void {
  const { c } = context;
  const { patterns } = p;
  const loc = locationOf(p);
  const star = patterns.findIndex(isStar);
  if (star >= 0 && patterns.slice(star + 1).some(isStar)) c.error(loc, 'multiple starred names in sequence pattern');

  context.onTop += 1;
  c.emit(loc, Op.MATCH_SEQUENCE);
  context.jumpToFail(loc, Op.POP_JUMP_IF_FALSE);
  if (star < 0) checkLength(context, loc, '==', patterns.length);
  else if (patterns.length > 1) checkLength(context, loc, '>=', patterns.length - 1);
  context.onTop -= 1;

  if (patterns.every(isAnything)) c.emit(loc, Op.POP_TOP);
  else if (star >= 0 && isAnything(patterns[star]!)) matchItems(context, loc, patterns, star);
  else matchUnpacked(context, loc, patterns, star);
}

function isStar(p: ast.Pattern): boolean {
  return p.node === 'MatchStar';
}

/** `_` or `*_`, for which nothing need be fetched. */
function isAnything(p: ast.Pattern): boolean {
  return (p.node === 'MatchAs' || p.node === 'MatchStar') && p.name === null;
}

/** Compares the subject's length and leaves the subject there. */
export function checkLength(context: PatternContext, loc: Location, operator: '==' | '>=', length: number): void {
  const { c } = context;
  c.emit(loc, Op.GET_LEN);
  c.loadConst(loc, length);
  c.emit(loc, Op.COMPARE_OP, compareOparg(operator));
  context.jumpToFail(loc, Op.POP_JUMP_IF_FALSE);
}

/** `pattern_helper_sequence_unpack`; UNPACK_EX counts what is before the star in its low byte, what is after above. */
function matchUnpacked(context: PatternContext, loc: Location, patterns: readonly ast.Pattern[], star: number): void {
  const { c } = context;
  const after = patterns.length - star - 1;
  if (star < 0) {
    c.emit(loc, Op.UNPACK_SEQUENCE, patterns.length);
  } else {
    if (star >= 1 << 8 || after >= 0x7fffffff >> 8) {
      c.error(loc, 'too many expressions in star-unpacking sequence pattern');
    }
    c.emit(loc, Op.UNPACK_EX, star | after << 8);
  }
  context.subpatterns(patterns);
}

/** Fetches the items around a `*_` one by one, so that the rest is not copied. `pattern_helper_sequence_subscr` */
function matchItems(context: PatternContext, loc: Location, patterns: readonly ast.Pattern[], star: number): void {
  const { c } = context;
  context.onTop += 1;
  for (const [i, pattern] of patterns.entries()) {
    if (isAnything(pattern)) continue;
    c.emit(loc, Op.COPY, 1);
    if (i < star) {
      c.loadConst(loc, i);
    } else {
      // Not every sequence supports negative indices.
      c.emit(loc, Op.GET_LEN);
      c.loadConst(loc, patterns.length - i);
      c.emit(loc, Op.BINARY_OP, binaryOparg('-'));
    }
    c.emit(loc, Op.BINARY_OP, binaryOparg('[]'));
    context.subpattern(pattern);
  }
  context.onTop -= 1;
  c.emit(loc, Op.POP_TOP);
}
