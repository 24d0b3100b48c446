import { Op } from '../../bytecode/opcodes.js';
import type * as ast from '../../syntax/ast.js';
import type { SymbolTable } from '../../symtable/table.js';
import { InstructionSequence } from '../instructions.js';
import type { Location } from '../instructions.js';
import type { DeferredAnnotation, UnitKind } from '../unit.js';
import { makeFunction } from './closures.js';
import type { Codegen } from './codegen.js';
import { enterDeferredUnit } from './deferred.js';
import { locationOf } from './location.js';
import { nameOp } from './names.js';
import { unparse } from './unparse.js';

/** Makes an `__annotate__` function of what `generate` leaves on the stack (PEP 649). `codegen_leave_annotations_scope` */
function annotateFunction(c: Codegen, loc: Location, table: SymbolTable, generate: () => void): void {
  enterDeferredUnit(c, loc, table);
  generate();
  c.emit(loc, Op.RETURN_VALUE);
  makeFunction(c, loc, c.leaveUnit(true), 0);
}

/** Makes a function's `__annotate__`; false if it has no annotations. `codegen_function_annotations` */
export function functionAnnotations(c: Codegen, loc: Location, s: ast.FunctionDef): boolean {
  const table = c.tableOf(s.args);
  if (!table.annotationsUsed) return false;
  annotateFunction(c, loc, table, () => {
    const { args, posonlyargs, vararg, kwonlyargs, kwarg } = s.args;
    let count = 0;
    for (const arg of [...args, ...posonlyargs, vararg, ...kwonlyargs, kwarg]) {
      if (arg?.annotation) {
        parameterAnnotation(c, loc, arg.arg, arg.annotation);
        count += 1;
      }
    }
    if (s.returns !== null) {
      parameterAnnotation(c, loc, 'return', s.returns);
      count += 1;
    }
    c.emit(loc, Op.BUILD_MAP, count);
  });
  return true;
}

/** `codegen_argannotation`; `*args: *Ts` is annotated with the one element of `Ts` */
function parameterAnnotation(c: Codegen, loc: Location, name: string, annotation: ast.Expr): void {
  c.loadConst(loc, c.mangle(name));
  if (c.annotationsAreText) {
    annotationText(c, annotation);
  } else if (annotation.node === 'Starred') {
    c.expression(annotation.value);
    c.emit(loc, Op.UNPACK_SEQUENCE, 1);
  } else {
    c.expression(annotation);
  }
}

/** `codegen_visit_annexpr` */
function annotationText(c: Codegen, annotation: ast.Expr): void {
  c.loadConst(locationOf(annotation), unparse(annotation));
}

/**
 * Makes the `__annotate__` of a module or class from the annotations met in its body. That of a module is set up
 * before the body runs. `codegen_process_deferred_annotations`
 */
export function deferredAnnotations(c: Codegen, loc: Location): void {
  const { unit } = c;
  const annotations = unit.deferredAnnotations;
  if (annotations.length === 0) return;
  const table = unit.table.annotationBlock;
  if (table === null) throw new Error(`the symbol table has no annotation block for ${unit.metadata.name}`);
  const generate = (): void => {
    annotateFunction(c, loc, table, () => annotationDict(c, loc, annotations, unit.kind));
    nameOp(c, loc, unit.kind === 'class' ? '__annotate_func__' : '__annotate__', 'Store');
  };
  if (unit.kind === 'module') beforeBody(c, generate);
  else generate();
}

/** Generates what ANNOTATIONS_PLACEHOLDER stands for. `_PyCompile_StartAnnotationSetup` */
function beforeBody(c: Codegen, generate: () => void): void {
  const { unit } = c;
  const body = unit.sequence;
  unit.sequence = new InstructionSequence();
  generate();
  body.annotations = unit.sequence;
  unit.sequence = body;
}

/** `codegen_deferred_annotations_body` */
function annotationDict(c: Codegen, loc: Location, annotations: readonly DeferredAnnotation[], owner: UnitKind): void {
  c.emit(loc, Op.BUILD_MAP, 0);
  for (const { statement, index } of annotations) {
    const at = locationOf(statement);
    const notReached = c.newLabel();
    if (index !== null) {
      c.loadConst(at, index);
      loadReachedAnnotations(c, at, owner);
      c.emit(at, Op.CONTAINS_OP, 0);
      c.jump(at, Op.POP_JUMP_IF_FALSE, notReached);
    }
    c.expression(statement.annotation);
    c.emit(at, Op.COPY, 2);
    c.loadConst(at, c.mangle(simpleTarget(statement)));
    c.emit(loc, Op.STORE_SUBSCR);
    c.useLabel(notReached);
  }
}

/** The set of the numbers of the conditional annotations that were reached, from inside `__annotate__`. */
function loadReachedAnnotations(c: Codegen, loc: Location, owner: UnitKind): void {
  if (owner === 'class') c.emit(loc, Op.LOAD_DEREF, c.unit.freeOparg('__conditional_annotations__'));
  else c.emit(loc, Op.LOAD_GLOBAL, c.nameIndex('__conditional_annotations__'));
}

function simpleTarget(s: ast.AnnAssign): string {
  if (s.target.node !== 'Name') throw new Error('only the annotation of a name is kept');
  return s.target.id;
}

/** `codegen_annassign` */
export function annAssign(c: Codegen, s: ast.AnnAssign): void {
  if (s.value !== null) {
    c.expression(s.value);
    c.expression(s.target);
  }
  const { target } = s;
  if (target.node === 'Name') {
    const isKept = s.simple === 1 && (c.unit.kind === 'module' || c.unit.kind === 'class');
    if (isKept && c.annotationsAreText) storeAnnotation(c, s);
    else if (isKept) deferAnnotation(c, s);
  } else if (s.value === null && target.node === 'Attribute') {
    evaluateAndDrop(c, target.value);
  } else if (s.value === null && target.node === 'Subscript') {
    evaluateAndDrop(c, target.value);
    evaluateSubscript(c, target.slice);
  }
}

/** `__annotations__['name'] = 'text'` */
function storeAnnotation(c: Codegen, s: ast.AnnAssign): void {
  const loc = locationOf(s);
  annotationText(c, s.annotation);
  c.emitName(loc, Op.LOAD_NAME, '__annotations__');
  c.loadConst(loc, c.mangle(simpleTarget(s)));
  c.emit(loc, Op.STORE_SUBSCR);
}

/**
 * Remembers the annotation; if it may not be reached, its number is put in `__conditional_annotations__` when it is.
 * In a module every annotation counts as conditional. `_PyCompile_AddDeferredAnnotation`
 */
function deferAnnotation(c: Codegen, statement: ast.AnnAssign): void {
  const { unit } = c;
  const loc = locationOf(statement);
  const conditional = unit.kind === 'module' || unit.conditionalDepth > 0;
  const index = conditional ? unit.deferredAnnotations.filter((other) => other.index !== null).length : null;
  unit.deferredAnnotations.push({ statement, index });
  if (index === null) return;
  if (unit.kind === 'class') c.emit(loc, Op.LOAD_DEREF, unit.cellOparg('__conditional_annotations__'));
  else c.emitName(loc, Op.LOAD_NAME, '__conditional_annotations__');
  c.loadConst(loc, index);
  c.emit(loc, Op.SET_ADD, 1);
  c.emit(loc, Op.POP_TOP);
}

/** `codegen_check_ann_expr` */
function evaluateAndDrop(c: Codegen, e: ast.Expr): void {
  c.expression(e);
  c.emit(locationOf(e), Op.POP_TOP);
}

/** Evaluates everything in the subscript of a bare annotated target, but no slice object. `codegen_check_ann_subscr` */
function evaluateSubscript(c: Codegen, e: ast.Expr): void {
  switch (e.node) {
    case 'Slice':
      for (const part of [e.lower, e.upper, e.step]) if (part !== null) evaluateAndDrop(c, part);
      return;
    case 'Tuple':
      for (const element of e.elts) evaluateSubscript(c, element);
      return;
    default:
      evaluateAndDrop(c, e);
  }
}
