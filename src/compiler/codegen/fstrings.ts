import { Op } from '../../bytecode/opcodes.js';
import type * as ast from '../../syntax/ast.js';
import type { Codegen } from './codegen.js';
import { locationOf } from './location.js';
import { Conversion, STACK_USE_GUIDELINE } from './opargs.js';

/** An f-string: its parts, joined. `codegen_joined_str` */
export function joinedStr(c: Codegen, e: ast.JoinedStr): void {
  const loc = locationOf(e);
  const count = e.values.length;
  if (count > STACK_USE_GUIDELINE) return joinParts(c, e);
  c.expressions(e.values);
  if (count > 1) c.emit(loc, Op.BUILD_STRING, count);
  else if (count === 0) c.loadConst(loc, '');
}

/** `''.join([…])` for a string of very many parts. */
function joinParts(c: Codegen, e: ast.JoinedStr): void {
  const loc = locationOf(e);
  c.loadConst(loc, '');
  c.emit(loc, Op.LOAD_ATTR, c.nameIndex('join') << 1 | 1);
  c.emit(loc, Op.BUILD_LIST, 0);
  for (const part of e.values) {
    c.expression(part);
    c.emit(loc, Op.LIST_APPEND, 1);
  }
  c.emit(loc, Op.CALL, 1);
}

/** One replacement field. `codegen_formatted_value` */
export function formattedValue(c: Codegen, e: ast.FormattedValue): void {
  const loc = locationOf(e);
  c.expression(e.value);
  if (e.conversion !== -1) c.emit(loc, Op.CONVERT_VALUE, conversionOparg(e.conversion));
  if (e.format_spec === null) {
    c.emit(loc, Op.FORMAT_SIMPLE);
  } else {
    c.expression(e.format_spec);
    c.emit(loc, Op.FORMAT_WITH_SPEC);
  }
}

/** The oparg for a conversion other than -1. */
export function conversionOparg(code: number): number {
  const letter = String.fromCharCode(code);
  if (letter !== 's' && letter !== 'r' && letter !== 'a') throw new Error(`no conversion !${letter} of a string's field`);
  return Conversion[letter];
}
