import { Op } from '../../bytecode/opcodes.js';
import type * as ast from '../../syntax/ast.js';
import { elifOf } from '../../syntax/walk.js';
import type { Label, Location } from '../instructions.js';
import { NO_LOCATION } from '../instructions.js';
import { annAssign } from './annotations.js';
import { assign, augAssign } from './assignments.js';
import { classDefinition } from './classes.js';
import type { Codegen } from './codegen.js';
import { functionDefinition } from './functions.js';
import { importFrom, importStatement } from './imports.js';
import { locationOf } from './location.js';
import { asyncForLoop, forLoop, whileLoop } from './loops.js';
import { matchStatement } from './match.js';
import { jumpIf } from './operators.js';
import { commonConstant, intrinsic1 } from './opargs.js';
import { preprocessed } from './preprocess.js';
import { typeAlias } from './type-params.js';
import { tryStatement } from './try.js';
import { breakLoop, continueLoop, unwindForReturn } from './unwind.js';
import { withStatement } from './with.js';

/** Generates a statement. `codegen_visit_stmt` */
export function visitStatement(c: Codegen, s: ast.Stmt): void {
  switch (s.node) {
    case 'FunctionDef':
    case 'AsyncFunctionDef': return functionDefinition(c, s);
    case 'ClassDef': return classDefinition(c, s);
    case 'Return': return returnStatement(c, s);
    case 'Delete': return c.expressions(s.targets);
    case 'Assign': return assign(c, s);
    case 'TypeAlias': return typeAlias(c, s);
    case 'AugAssign': return augAssign(c, s);
    case 'AnnAssign': return annAssign(c, s);
    case 'For': return c.unit.inConditionalBlock(() => forLoop(c, s));
    case 'AsyncFor': return c.unit.inConditionalBlock(() => asyncForLoop(c, s));
    case 'While': return c.unit.inConditionalBlock(() => whileLoop(c, s));
    case 'If': return c.unit.inConditionalBlock(() => ifStatement(c, s));
    case 'Match': return c.unit.inConditionalBlock(() => matchStatement(c, s));
    case 'Try':
    case 'TryStar': return c.unit.inConditionalBlock(() => tryStatement(c, s));
    case 'With':
    case 'AsyncWith': return c.unit.inConditionalBlock(() => withStatement(c, s));
    case 'Raise': return raise(c, s);
    case 'Assert': return assertStatement(c, s);
    case 'Import': return importStatement(c, s);
    case 'ImportFrom': return importFrom(c, s);
    case 'Global':
    case 'Nonlocal': return;
    case 'Expr': return expressionStatement(c, locationOf(s), s.value);
    case 'Pass': return c.emit(locationOf(s), Op.NOP);
    case 'Break': return breakLoop(c, locationOf(s));
    case 'Continue': return continueLoop(c, locationOf(s));
  }
}

/** Prints the value at the top level of a transcript's input, drops it elsewhere. `codegen_stmt_expr` */
function expressionStatement(c: Codegen, loc: Location, original: ast.Expr): void {
  const value = preprocessed(original);
  if (c.isInteractiveTopLevel) {
    c.expression(value);
    c.emit(loc, Op.CALL_INTRINSIC_1, intrinsic1('PRINT'));
    c.emit(NO_LOCATION, Op.POP_TOP);
  } else if (value.node === 'Constant') {
    c.emit(loc, Op.NOP);
  } else {
    c.expression(value);
    c.emit(NO_LOCATION, Op.POP_TOP);
  }
}

/** `codegen_if` */
function ifStatement(c: Codegen, s: ast.If): void {
  const ends: Label[] = [];
  for (let clause: ast.If | null = s; clause !== null; clause = elifOf(clause)) {
    const end = c.newLabel();
    const orelse = clause.orelse.length > 0 ? c.newLabel() : end;
    ends.push(end);
    jumpIf(c, locationOf(clause), clause.test, orelse, false);
    c.statements(clause.body);
    if (clause.orelse.length > 0) {
      c.jump(NO_LOCATION, Op.JUMP_NO_INTERRUPT, end);
      c.useLabel(orelse);
    }
    if (elifOf(clause) === null) c.statements(clause.orelse);
  }
  for (const end of ends.toReversed()) c.useLabel(end);
}

/**
 * The value is computed before the blocks around are left; a constant only after, so that it need not be carried
 * along. NOPs keep the lines of both in the trace. `codegen_return`
 */
function returnStatement(c: Codegen, s: ast.Return): void {
  const statementLoc = locationOf(s);
  const { table } = c.unit;
  if (!table.isFunctionLike) c.error(statementLoc, "'return' outside function");
  if (s.value !== null && table.coroutine && table.generator) {
    c.error(statementLoc, "'return' with value in async generator");
  }
  const value = s.value === null ? null : preprocessed(s.value);
  const isComputed = value !== null && value.node !== 'Constant';
  let loc = statementLoc;
  if (isComputed) {
    c.expression(value);
  } else if (value !== null) {
    loc = locationOf(value);
    c.emit(loc, Op.NOP);
  }
  if (value === null || value.lineno !== s.lineno) {
    loc = statementLoc;
    c.emit(loc, Op.NOP);
  }
  loc = unwindForReturn(c, loc, isComputed);
  if (!isComputed) c.loadConst(loc, value === null ? null : value.value);
  c.emit(loc, Op.RETURN_VALUE);
}

/** `codegen_visit_stmt`, Raise_kind */
function raise(c: Codegen, s: ast.Raise): void {
  const operands = [s.exc, s.cause].filter((operand) => operand !== null);
  c.expressions(operands);
  c.emit(locationOf(s), Op.RAISE_VARARGS, operands.length);
}

/** `codegen_assert` */
function assertStatement(c: Codegen, s: ast.Assert): void {
  c.warnOf(s);
  const loc = locationOf(s);
  const end = c.newLabel();
  jumpIf(c, loc, s.test, end, true);
  c.emit(loc, Op.LOAD_COMMON_CONSTANT, commonConstant('AssertionError'));
  if (s.msg !== null) {
    c.expression(s.msg);
    c.emit(loc, Op.CALL, 0);
  }
  c.emit(locationOf(s.test), Op.RAISE_VARARGS, 1);
  c.useLabel(end);
}
