import { Op } from '../../bytecode/opcodes.js';
import type { Stmt } from '../../syntax/ast.js';
import type { Location } from '../instructions.js';
import { NO_LOCATION } from '../instructions.js';
import { deferredAnnotations } from './annotations.js';
import type { Codegen } from './codegen.js';
import { cleanDocstring, docstringOf } from './docstring.js';
import { locationOf } from './location.js';
import { nameOp } from './names.js';

/**
 * The statements of a module or class, its docstring and its annotations. `codegen_body`
 *
 * @param mayHaveDocstring false for an input of a transcript, where a string is printed
 */
export function moduleOrClassBody(c: Codegen, loc: Location, body: readonly Stmt[], mayHaveDocstring: boolean): void {
  if (c.annotationsAreText && c.unit.table.annotationsUsed) c.emit(loc, Op.SETUP_ANNOTATIONS);
  const docstring = mayHaveDocstring ? docstringOf(body) : null;
  if (docstring !== null) {
    c.loadConst(locationOf(docstring), cleanDocstring(docstring.value));
    nameOp(c, NO_LOCATION, '__doc__', 'Store');
  }
  c.statements(docstring === null ? body : body.slice(1));
  if (!c.annotationsAreText) deferredAnnotations(c, loc);
}
