import { TupleConstant } from '../../bytecode/code.js';
import { Op } from '../../bytecode/opcodes.js';
import type * as ast from '../../syntax/ast.js';
import { NO_LOCATION } from '../instructions.js';
import type { Codegen } from './codegen.js';
import { locationOf } from './location.js';
import { nameOp } from './names.js';
import { intrinsic1 } from './opargs.js';

/** `codegen_import` */
export function importStatement(c: Codegen, s: ast.Import): void {
  const loc = locationOf(s);
  for (const { name, asname } of s.names) {
    c.loadConst(loc, 0);
    c.loadConst(loc, null);
    c.emitName(loc, Op.IMPORT_NAME, name);
    if (asname === null) nameOp(c, loc, name.split('.', 1)[0]!, 'Store');
    else importAs(c, s, name, asname);
  }
}

/** `import a.b.c as d`: IMPORT_NAME gave `a`, the rest is got from it part by part. `codegen_import_as` */
function importAs(c: Codegen, s: ast.Import, name: string, asname: string): void {
  const loc = locationOf(s);
  const parts = name.split('.').slice(1);
  for (const [i, part] of parts.entries()) {
    if (i > 0) {
      c.emit(loc, Op.SWAP, 2);
      c.emit(loc, Op.POP_TOP);
    }
    c.emit(loc, Op.IMPORT_FROM, c.unit.metadata.names.add(part));
  }
  nameOp(c, loc, asname, 'Store');
  if (parts.length > 0) c.emit(loc, Op.POP_TOP);
}

/** `codegen_from_import` */
export function importFrom(c: Codegen, s: ast.ImportFrom): void {
  const loc = locationOf(s);
  c.loadConst(loc, s.level);
  c.loadConst(loc, new TupleConstant(s.names.map(({ name }) => name)));
  c.emitName(loc, Op.IMPORT_NAME, s.module ?? '');
  if (s.names[0]?.name === '*') {
    c.emit(loc, Op.CALL_INTRINSIC_1, intrinsic1('IMPORT_STAR'));
    c.emit(NO_LOCATION, Op.POP_TOP);
    return;
  }
  for (const { name, asname } of s.names) {
    c.emitName(loc, Op.IMPORT_FROM, name);
    nameOp(c, loc, asname ?? name, 'Store');
  }
  c.emit(loc, Op.POP_TOP);
}
