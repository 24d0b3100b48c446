import { Op } from '../../bytecode/opcodes.js';
import type * as ast from '../../syntax/ast.js';
import { SCOPE } from '../../symtable/table.js';
import type { Codegen } from './codegen.js';
import { attributeLocation, locationOf } from './location.js';
import { nameOp } from './names.js';

/** `a.b` in every context. `codegen_visit_expr`, Attribute_kind */
export function attribute(c: Codegen, e: ast.Attribute): void {
  if (e.ctx === 'Load' && isSuperAttribute(c, e)) {
    loadSuperAttribute(c, e, false);
    return;
  }
  noteStaticAttribute(c, e);
  c.expression(e.value);
  const loc = attributeLocation(locationOf(e), e);
  switch (e.ctx) {
    case 'Load': return c.emit(loc, Op.LOAD_ATTR, c.nameIndex(e.attr) << 1);
    case 'Store': return c.emitName(loc, Op.STORE_ATTR, e.attr);
    case 'Del': return c.emitName(loc, Op.DELETE_ATTR, e.attr);
  }
}

/** Loads a method to call, or an attribute and NULL. LOAD_ATTR with its low bit set */
export function loadMethod(c: Codegen, e: ast.Attribute): void {
  if (isSuperAttribute(c, e)) {
    loadSuperAttribute(c, e, true);
    return;
  }
  c.expression(e.value);
  c.emit(attributeLocation(locationOf(e), e), Op.LOAD_ATTR, c.nameIndex(e.attr) << 1 | 1);
}

/** Collects `self.name = …` for `__static_attributes__`. `_PyCompile_MaybeAddStaticAttributeToClass` */
function noteStaticAttribute(c: Codegen, e: ast.Attribute): void {
  if (e.ctx === 'Store' && e.value.node === 'Name' && e.value.id === 'self') {
    c.enclosingClass?.staticAttributes.add(e.attr);
  }
}

/** `super().attr` or `super(a, b).attr`, which one instruction can do. */
type SuperAttribute = ast.Attribute & { value: ast.Call };

/** Whether `super` here can only be the builtin, and its arguments are known. `can_optimize_super_call` */
function isSuperAttribute(c: Codegen, e: ast.Attribute): e is SuperAttribute {
  const call = e.value;
  if (call.node !== 'Call' || call.func.node !== 'Name' || call.func.id !== 'super') return false;
  if (e.attr === '__class__' || call.keywords.length > 0) return false;
  if (c.unit.scopeOf('super') !== SCOPE.GLOBAL_IMPLICIT || c.moduleUnit.scopeOf('super') !== undefined) return false;
  if (call.args.length === 2) return call.args.every((arg) => arg.node !== 'Starred');
  const { argcount, posonlyargcount } = c.unit.metadata;
  return call.args.length === 0 && argcount + posonlyargcount > 0 && c.unit.scopeOf('__class__') === SCOPE.FREE;
}

/** In the oparg bit 0 asks for a method, bit 1 says that `super` has two arguments. `load_args_for_super` */
function loadSuperAttribute(c: Codegen, e: SuperAttribute, method: boolean): void {
  const loc = locationOf(e);
  const call = e.value;
  nameOp(c, locationOf(call.func), 'super', 'Load');
  if (call.args.length === 2) {
    c.expressions(call.args);
  } else {
    const self = c.unit.metadata.varnames.items[0];
    if (self === undefined) throw new Error('super() without arguments is optimised only where there is a parameter');
    nameOp(c, locationOf(call), '__class__', 'Load');
    nameOp(c, locationOf(call), self, 'Load');
  }
  const explicit = call.args.length === 2 ? 2 : 0;
  c.emit(loc, Op.LOAD_SUPER_ATTR, c.nameIndex(e.attr) << 2 | explicit | (method ? 1 : 0));
  c.emit(attributeLocation(loc, e), Op.NOP);
}
