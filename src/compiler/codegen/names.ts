import { Op } from '../../bytecode/opcodes.js';
import type { ExprContext } from '../../syntax/ast.js';
import { SCOPE } from '../../symtable/table.js';
import type { Location } from '../instructions.js';
import type { Codegen } from './codegen.js';

const FAST_OPS = { Load: Op.LOAD_FAST, Store: Op.STORE_FAST, Del: Op.DELETE_FAST } as const;
const GLOBAL_OPS = { Load: Op.LOAD_GLOBAL, Store: Op.STORE_GLOBAL, Del: Op.DELETE_GLOBAL } as const;
const NAME_OPS = { Load: Op.LOAD_NAME, Store: Op.STORE_NAME, Del: Op.DELETE_NAME } as const;
const DEREF_OPS = { Load: Op.LOAD_DEREF, Store: Op.STORE_DEREF, Del: Op.DELETE_DEREF } as const;

/** Loads, stores or deletes a variable as its scope demands. `codegen_nameop`, `_PyCompile_ResolveNameop` */
export function nameOp(c: Codegen, loc: Location, name: string, ctx: ExprContext): void {
  const { unit } = c;
  const mangled = c.mangle(name);
  switch (unit.scopeOf(mangled)) {
    case SCOPE.FREE:
      return derefOp(c, loc, unit.freeOparg(mangled), ctx);
    case SCOPE.CELL:
      return derefOp(c, loc, unit.cellOparg(mangled), ctx);
    case SCOPE.LOCAL:
      if (unit.table.isFunctionLike || unit.fastNow.has(mangled)) {
        return c.emit(loc, FAST_OPS[ctx], unit.metadata.varnames.add(mangled));
      }
      return namespaceOp(c, loc, mangled, ctx);
    case SCOPE.GLOBAL_IMPLICIT:
      if (unit.table.isFunctionLike) return globalOp(c, loc, mangled, ctx, unit.table.canSeeClassScope);
      return namespaceOp(c, loc, mangled, ctx);
    case SCOPE.GLOBAL_EXPLICIT:
      return globalOp(c, loc, mangled, ctx, false);
    case undefined:
      return namespaceOp(c, loc, mangled, ctx);
  }
}

/** A cell. Class bodies, and what is evaluated on their behalf, look into the class namespace first. */
function derefOp(c: Codegen, loc: Location, oparg: number, ctx: ExprContext): void {
  const { unit } = c;
  if (ctx === 'Load' && unit.table.type === 'class' && unit.inlinedDepth === 0) {
    c.emit(loc, Op.LOAD_LOCALS);
    c.emit(loc, Op.LOAD_FROM_DICT_OR_DEREF, oparg);
  } else if (ctx === 'Load' && unit.table.canSeeClassScope) {
    loadClassDict(c, loc);
    c.emit(loc, Op.LOAD_FROM_DICT_OR_DEREF, oparg);
  } else {
    c.emit(loc, DEREF_OPS[ctx], oparg);
  }
}

function globalOp(c: Codegen, loc: Location, mangled: string, ctx: ExprContext, seesClass: boolean): void {
  const index = c.unit.metadata.names.add(mangled);
  if (ctx === 'Load' && seesClass) {
    loadClassDict(c, loc);
    c.emit(loc, Op.LOAD_FROM_DICT_OR_GLOBALS, index);
  } else {
    emitGlobal(c, loc, ctx, index);
  }
}

/** LOAD_GLOBAL keeps bit 0 for the NULL that goes with a call. */
function emitGlobal(c: Codegen, loc: Location, ctx: ExprContext, index: number): void {
  c.emit(loc, GLOBAL_OPS[ctx], ctx === 'Load' ? index << 1 : index);
}

/** A name of the module or class body; a comprehension inlined into a class body does not see the class's names. */
function namespaceOp(c: Codegen, loc: Location, mangled: string, ctx: ExprContext): void {
  const { unit } = c;
  const index = unit.metadata.names.add(mangled);
  if (ctx === 'Load' && unit.table.type === 'class' && unit.inlinedDepth > 0) emitGlobal(c, loc, ctx, index);
  else c.emit(loc, NAME_OPS[ctx], index);
}

/** `codegen_load_classdict_freevar` */
function loadClassDict(c: Codegen, loc: Location): void {
  c.emit(loc, Op.LOAD_DEREF, c.unit.freeOparg('__classdict__'));
}
