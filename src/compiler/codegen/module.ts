import type { CodeObject } from '../../bytecode/code.js';
import { Op } from '../../bytecode/opcodes.js';
import type { Mod } from '../../syntax/ast.js';
import { moduleOrClassBody } from './body.js';
import type { Codegen } from './codegen.js';
import { locationOf, startOfLine } from './location.js';

/** The unit of a whole program, of one input of a transcript, or of what `eval` takes. `compiler_codegen`, `_PyCodegen_Module` */
export function moduleUnit(c: Codegen, module: Mod): CodeObject {
  const table = c.tables.top;
  c.enterUnit({ kind: 'module', name: '<module>', table, firstlineno: 1 });
  if (module.node === 'Expression') {
    c.expression(module.body);
    return c.leaveUnit(false);
  }
  const first = module.body[0];
  const loc = first === undefined ? startOfLine(1) : locationOf(first);
  if (table.hasConditionalAnnotations) {
    c.emit(loc, Op.BUILD_SET, 0);
    c.emitName(loc, Op.STORE_NAME, '__conditional_annotations__');
  }
  moduleOrClassBody(c, loc, module.body, module.node === 'Module');
  return c.leaveUnit(true);
}
