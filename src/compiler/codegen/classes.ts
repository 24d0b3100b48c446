import { TupleConstant } from '../../bytecode/code.js';
import { Op } from '../../bytecode/opcodes.js';
import type * as ast from '../../syntax/ast.js';
import { compareStr } from '../../values/str.js';
import type { Location } from '../instructions.js';
import { NO_LOCATION } from '../instructions.js';
import { callWithArguments } from './calls.js';
import { makeFunction } from './closures.js';
import type { Codegen } from './codegen.js';
import { applyDecorators, firstLineOf } from './decorators.js';
import { locationOf, startOfLine } from './location.js';
import { moduleOrClassBody } from './body.js';
import { nameOp } from './names.js';
import { intrinsic1 } from './opargs.js';
import { positionOf } from './preprocess.js';
import { callGenericUnit, genericUnit, typeParams } from './type-params.js';

/** `name = __build_class__(body, 'name', *bases, **keywords)`. `codegen_class` */
export function classDefinition(c: Codegen, s: ast.ClassDef): void {
  const loc = locationOf(s);
  c.expressions(s.decorator_list);
  if (s.type_params.length > 0) {
    genericClass(c, s);
  } else {
    classBody(c, s);
    callWithArguments(c, loc, 2, s.bases, s.keywords);
  }
  applyDecorators(c, s.decorator_list);
  nameOp(c, loc, s.name, 'Store');
}

/** Makes the class in a unit of its type parameters; `Generic[…]` is its last base. */
function genericClass(c: Codegen, s: ast.ClassDef): void {
  const loc = locationOf(s);
  const { name, type_params: params } = s;
  const code = genericUnit(c, { name, params, firstlineno: firstLineOf(s), privateName: name }, () => {
    typeParams(c, params);
    nameOp(c, loc, '.type_params', 'Store');
    classBody(c, s);
    nameOp(c, loc, '.type_params', 'Load');
    c.emit(loc, Op.CALL_INTRINSIC_1, intrinsic1('SUBSCRIPT_GENERIC'));
    nameOp(c, loc, '.generic_base', 'Store');
    callWithArguments(c, loc, 2, s.bases, s.keywords, { node: 'Name', id: '.generic_base', ctx: 'Load', ...positionOf(s) });
  });
  callGenericUnit(c, loc, code);
}

/** Leaves `__build_class__` and its first two arguments on the stack. `codegen_class_body` */
function classBody(c: Codegen, s: ast.ClassDef): void {
  const firstlineno = firstLineOf(s);
  c.enterUnit({ kind: 'class', name: s.name, table: c.tableOf(s), firstlineno, privateName: s.name });
  const start = startOfLine(firstlineno);
  classPrologue(c, start, s.type_params.length > 0);
  moduleOrClassBody(c, start, s.body, true);
  classEpilogue(c);
  const code = c.leaveUnit(true);

  const loc = locationOf(s);
  c.emit(loc, Op.LOAD_BUILD_CLASS);
  c.emit(loc, Op.PUSH_NULL);
  makeFunction(c, loc, code, 0);
  c.loadConst(loc, s.name);
}

/** The names and cells every class body starts with. */
function classPrologue(c: Codegen, loc: Location, isGeneric: boolean): void {
  const { metadata, table } = c.unit;
  nameOp(c, loc, '__name__', 'Load');
  nameOp(c, loc, '__module__', 'Store');
  c.loadConst(loc, metadata.qualname);
  nameOp(c, loc, '__qualname__', 'Store');
  c.loadConst(loc, metadata.firstlineno);
  nameOp(c, loc, '__firstlineno__', 'Store');
  if (isGeneric) {
    nameOp(c, loc, '.type_params', 'Load');
    nameOp(c, loc, '__type_params__', 'Store');
  }
  if (table.needsClassDict) {
    c.emit(loc, Op.LOAD_LOCALS);
    c.emit(loc, Op.STORE_DEREF, c.unit.cellOparg('__classdict__'));
  }
  if (table.hasConditionalAnnotations) {
    c.emit(loc, Op.BUILD_SET, 0);
    c.emit(loc, Op.STORE_DEREF, c.unit.cellOparg('__conditional_annotations__'));
  }
}

/** The names and cells `type.__new__` wants; the body returns the cell `__class__` or None. */
function classEpilogue(c: Codegen): void {
  const { staticAttributes, table } = c.unit;
  c.loadConst(NO_LOCATION, new TupleConstant([...staticAttributes].sort(compareStr)));
  nameOp(c, NO_LOCATION, '__static_attributes__', 'Store');
  if (table.needsClassDict) {
    c.emit(NO_LOCATION, Op.LOAD_CLOSURE, c.unit.cellOparg('__classdict__'));
    nameOp(c, NO_LOCATION, '__classdictcell__', 'Store');
  }
  if (table.needsClassClosure) {
    c.emit(NO_LOCATION, Op.LOAD_CLOSURE, c.unit.cellOparg('__class__'));
    c.emit(NO_LOCATION, Op.COPY, 1);
    nameOp(c, NO_LOCATION, '__classcell__', 'Store');
  } else {
    c.loadConst(NO_LOCATION, null);
  }
  c.emit(NO_LOCATION, Op.RETURN_VALUE);
}
