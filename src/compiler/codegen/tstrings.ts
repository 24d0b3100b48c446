import { Op } from '../../bytecode/opcodes.js';
import type * as ast from '../../syntax/ast.js';
import type { Codegen } from './codegen.js';
import { conversionOparg } from './fstrings.js';
import { locationOf } from './location.js';

/**
 * A t-string (PEP 750): a tuple of its texts and one of its interpolations, between which the texts stand; where there
 * is none in the source, it is empty. `codegen_template_str`
 */
export function templateStr(c: Codegen, e: ast.TemplateStr): void {
  const loc = locationOf(e);
  const interpolations = e.values.filter((value) => value.node === 'Interpolation');
  let afterText = false;
  for (const value of e.values) {
    if (value.node !== 'Interpolation') c.expression(value);
    else if (!afterText) c.loadConst(loc, '');
    afterText = value.node !== 'Interpolation';
  }
  if (!afterText) c.loadConst(loc, '');
  c.emit(loc, Op.BUILD_TUPLE, interpolations.length + 1);
  c.expressions(interpolations);
  c.emit(loc, Op.BUILD_TUPLE, interpolations.length);
  c.emit(loc, Op.BUILD_TEMPLATE);
}

/** BUILD_INTERPOLATION's oparg: bit 0 for a format spec, bit 1 always, the conversion above. `codegen_interpolation` */
export function interpolation(c: Codegen, e: ast.Interpolation): void {
  const loc = locationOf(e);
  c.expression(e.value);
  c.loadConst(loc, e.str);
  if (e.format_spec !== null) c.expression(e.format_spec);
  const conversion = e.conversion === -1 ? 0 : conversionOparg(e.conversion);
  c.emit(loc, Op.BUILD_INTERPOLATION, conversion << 2 | 2 | (e.format_spec === null ? 0 : 1));
}
