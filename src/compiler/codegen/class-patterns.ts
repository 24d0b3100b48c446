import { TupleConstant } from '../../bytecode/code.js';
import { Op } from '../../bytecode/opcodes.js';
import type * as ast from '../../syntax/ast.js';
import { locationOf } from './location.js';
import type { PatternContext } from './pattern-context.js';
import { isWildcard } from './pattern-context.js';

/** `Class(a, b, attribute=c)`. `codegen_pattern_class` */
export function classPattern(context: PatternContext, p: ast.MatchClass): void {
  const { c } = context;
  const loc = locationOf(p);
  const patterns = [...p.patterns, ...p.kwd_patterns];
  checkAttributes(context, p);
  c.expression(p.cls);
  c.loadConst(loc, new TupleConstant(p.kwd_attrs));
  c.emit(loc, Op.MATCH_CLASS, p.patterns.length);
  c.emit(loc, Op.COPY, 1);
  c.loadConst(loc, null);
  c.emit(loc, Op.IS_OP, 1);
  context.onTop += 1;
  context.jumpToFail(loc, Op.POP_JUMP_IF_FALSE);
  context.onTop -= 1;
  c.emit(loc, Op.UNPACK_SEQUENCE, patterns.length);
  context.subpatterns(patterns, (pattern) => {
    if (isWildcard(pattern)) c.emit(loc, Op.POP_TOP);
    else context.subpattern(pattern);
  });
}

/** Throws a SyntaxError for an attribute named twice. `validate_kwd_attrs` */
function checkAttributes({ c }: PatternContext, p: ast.MatchClass): void {
  for (const [i, name] of p.kwd_attrs.entries()) {
    const repeated = p.kwd_patterns[p.kwd_attrs.indexOf(name, i + 1)];
    if (repeated !== undefined) c.error(locationOf(repeated), `attribute name repeated in class pattern: ${name}`);
  }
}
