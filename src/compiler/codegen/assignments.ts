import { Op } from '../../bytecode/opcodes.js';
import type * as ast from '../../syntax/ast.js';
import type { Codegen } from './codegen.js';
import { attributeLocation, locationOf } from './location.js';
import { nameOp } from './names.js';
import { emitInplace } from './operators.js';
import { loadSubscriptForUpdate, storeUpdatedSubscript } from './subscripts.js';

/** `codegen_visit_stmt`, Assign_kind */
export function assign(c: Codegen, s: ast.Assign): void {
  c.expression(s.value);
  for (const [i, target] of s.targets.entries()) {
    if (i < s.targets.length - 1) c.emit(locationOf(s), Op.COPY, 1);
    c.expression(target);
  }
}

/** `codegen_augassign` */
export function augAssign(c: Codegen, s: ast.AugAssign): void {
  const { target } = s;
  switch (target.node) {
    case 'Name':
      nameOp(c, locationOf(target), target.id, 'Load');
      updateValue(c, s);
      return nameOp(c, locationOf(target), target.id, 'Store');
    case 'Attribute':
      return updateAttribute(c, s, target);
    case 'Subscript':
      loadSubscriptForUpdate(c, target);
      updateValue(c, s);
      return storeUpdatedSubscript(c, target);
    default:
      throw new Error(`a ${target.node} is no target of an augmented assignment`);
  }
}

function updateValue(c: Codegen, s: ast.AugAssign): void {
  c.expression(s.value);
  emitInplace(c, locationOf(s), s.op);
}

function updateAttribute(c: Codegen, s: ast.AugAssign, target: ast.Attribute): void {
  const loc = attributeLocation(locationOf(target), target);
  c.expression(target.value);
  c.emit(locationOf(target), Op.COPY, 1);
  c.emit(loc, Op.LOAD_ATTR, c.nameIndex(target.attr) << 1);
  updateValue(c, s);
  c.emit(loc, Op.SWAP, 2);
  c.emitName(loc, Op.STORE_ATTR, target.attr);
}

/** `codegen_visit_expr`, NamedExpr_kind */
export function namedExpr(c: Codegen, e: ast.NamedExpr): void {
  c.expression(e.value);
  c.emit(locationOf(e), Op.COPY, 1);
  c.expression(e.target);
}
