import { Op } from '../../bytecode/opcodes.js';
import type * as ast from '../../syntax/ast.js';
import { reprStr } from '../../values/str.js';
import { classPattern } from './class-patterns.js';
import { locationOf } from './location.js';
import { mappingPattern } from './mapping-patterns.js';
import { compareOparg } from './opargs.js';
import { orPattern } from './or-patterns.js';
import type { PatternContext } from './pattern-context.js';
import { patternConstant } from './preprocess.js';
import { sequencePattern } from './sequence-patterns.js';

/** Generates a pattern (PEP 634). `codegen_pattern` */
export function visitPattern(context: PatternContext, p: ast.Pattern): void {
  switch (p.node) {
    case 'MatchValue': return valuePattern(context, p);
    case 'MatchSingleton': return singletonPattern(context, p);
    case 'MatchSequence': return sequencePattern(context, p);
    case 'MatchMapping': return mappingPattern(context, p);
    case 'MatchClass': return classPattern(context, p);
    case 'MatchStar': return context.capture(locationOf(p), p.name);
    case 'MatchAs': return p.pattern === null ? capturePattern(context, p) : asPattern(context, p, p.pattern);
    case 'MatchOr': return orPattern(context, p);
  }
}

/** `codegen_pattern_value` */
function valuePattern(context: PatternContext, p: ast.MatchValue): void {
  const { c } = context;
  const loc = locationOf(p);
  const value = patternConstant(p.value);
  if (value.node !== 'Constant' && value.node !== 'Attribute') {
    c.error(loc, 'patterns may only match literals and attribute lookups');
  }
  c.expression(value);
  c.emit(loc, Op.COMPARE_OP, compareOparg('=='));
  c.emit(loc, Op.TO_BOOL);
  context.jumpToFail(loc, Op.POP_JUMP_IF_FALSE);
}

/** `codegen_pattern_singleton` */
function singletonPattern(context: PatternContext, p: ast.MatchSingleton): void {
  const loc = locationOf(p);
  context.c.loadConst(loc, p.value);
  context.c.emit(loc, Op.IS_OP, 0);
  context.jumpToFail(loc, Op.POP_JUMP_IF_FALSE);
}

/** A name or `_`, which always matches. `codegen_pattern_as` */
function capturePattern(context: PatternContext, p: ast.MatchAs): void {
  const loc = locationOf(p);
  if (!context.allowIrrefutable) {
    const what = p.name === null ? 'wildcard' : `name capture ${reprStr(p.name)}`;
    context.c.error(loc, `${what} makes remaining patterns unreachable`);
  }
  context.capture(loc, p.name);
}

/** `pattern as name`. `codegen_pattern_as` */
function asPattern(context: PatternContext, p: ast.MatchAs, pattern: ast.Pattern): void {
  const loc = locationOf(p);
  context.onTop += 1;
  context.c.emit(loc, Op.COPY, 1);
  context.pattern(pattern);
  context.onTop -= 1;
  context.capture(loc, p.name);
}
