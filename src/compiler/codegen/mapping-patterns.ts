import { reprConstant } from '../../bytecode/constant-repr.js';
import { Op } from '../../bytecode/opcodes.js';
import type * as ast from '../../syntax/ast.js';
import { equalPlain } from '../../values/compare.js';
import type { PlainValue } from '../../values/plain.js';
import type { Location } from '../instructions.js';
import { locationOf } from './location.js';
import type { PatternContext } from './pattern-context.js';
import { patternConstant } from './preprocess.js';
import { checkLength } from './sequence-patterns.js';

/** `{key: pattern, **rest}`. `codegen_pattern_mapping` */
export function mappingPattern(context: PatternContext, p: ast.MatchMapping): void {
  const { c } = context;
  const loc = locationOf(p);
  const size = p.keys.length;
  context.onTop += 1;
  c.emit(loc, Op.MATCH_MAPPING);
  context.jumpToFail(loc, Op.POP_JUMP_IF_FALSE);
  if (size === 0 && p.rest === null) {
    context.onTop -= 1;
    c.emit(loc, Op.POP_TOP);
    return;
  }
  if (size > 0) checkLength(context, loc, '>=', size);

  loadKeys(context, p, loc);
  c.emit(loc, Op.MATCH_KEYS);
  // The stack holds the subject, the tuple of keys, and a tuple of values, or None if a key is missing.
  context.onTop += 2;
  c.emit(loc, Op.COPY, 1);
  c.loadConst(loc, null);
  c.emit(loc, Op.IS_OP, 1);
  context.jumpToFail(loc, Op.POP_JUMP_IF_FALSE);
  c.emit(loc, Op.UNPACK_SEQUENCE, size);
  context.onTop -= 1;
  context.subpatterns(p.patterns);
  context.onTop -= 2;

  if (p.rest !== null) {
    buildRest(context, loc, size);
    context.capture(loc, p.rest);
  } else {
    c.emit(loc, Op.POP_TOP);
    c.emit(loc, Op.POP_TOP);
  }
}

/** A tuple of the keys. Throws a SyntaxError for a literal that stands there twice. `codegen_pattern_mapping_key` */
function loadKeys({ c }: PatternContext, p: ast.MatchMapping, loc: Location): void {
  const seen: PlainValue[] = [];
  for (const key of p.keys.map(patternConstant)) {
    if (key.node === 'Constant') {
      const { value } = key;
      if (seen.some((other) => equalPlain(other, value))) {
        const shown = reprConstant(value, () => '');
        c.error(loc, `mapping pattern checks duplicate key (${shown})`);
      }
      seen.push(value);
    } else if (key.node !== 'Attribute') {
      c.error(loc, 'mapping pattern keys may only match literals and attribute lookups');
    }
    c.expression(key);
  }
  c.emit(loc, Op.BUILD_TUPLE, p.keys.length);
}

/** Makes a dict of the subject without the keys from the subject and the tuple of keys. */
function buildRest({ c }: PatternContext, loc: Location, size: number): void {
  c.emit(loc, Op.BUILD_MAP, 0);
  c.emit(loc, Op.SWAP, 3);
  c.emit(loc, Op.DICT_UPDATE, 2);
  c.emit(loc, Op.UNPACK_SEQUENCE, size);
  for (let left = size; left > 0; left--) {
    c.emit(loc, Op.COPY, 1 + left);
    c.emit(loc, Op.SWAP, 2);
    c.emit(loc, Op.DELETE_SUBSCR);
  }
}
