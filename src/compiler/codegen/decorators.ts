import { Op } from '../../bytecode/opcodes.js';
import type * as ast from '../../syntax/ast.js';
import type { Codegen } from './codegen.js';
import { locationOf } from './location.js';

/** Calls the decorators on the stack with what they decorate, the last first. `codegen_apply_decorators` */
export function applyDecorators(c: Codegen, decorators: readonly ast.Expr[]): void {
  for (const decorator of decorators.toReversed()) c.emit(locationOf(decorator), Op.CALL, 0);
}

/** The line a definition's code starts on: its first decorator's, if it has one. */
export function firstLineOf(s: ast.FunctionDef | ast.ClassDef): number {
  return s.decorator_list[0]?.lineno ?? s.lineno;
}
