import { Op } from '../../bytecode/opcodes.js';
import type * as ast from '../../syntax/ast.js';
import type { Label, Location } from '../instructions.js';
import { NO_LOCATION } from '../instructions.js';
import type { Codegen } from './codegen.js';
import { locationOf } from './location.js';
import { binaryOparg, compareOparg, intrinsic1 } from './opargs.js';

const BINARY_SYMBOLS = {
  Add: '+', Sub: '-', Mult: '*', MatMult: '@', Div: '/', Mod: '%', Pow: '**', LShift: '<<', RShift: '>>',
  BitOr: '|', BitXor: '^', BitAnd: '&', FloorDiv: '//',
} as const satisfies Record<ast.BinaryOperator, string>;

const COMPARE_SYMBOLS = { Eq: '==', NotEq: '!=', Lt: '<', LtE: '<=', Gt: '>', GtE: '>=' } as const;

/** The operator of a binary expression. `addop_binary` */
export function emitBinary(c: Codegen, loc: Location, op: ast.BinaryOperator): void {
  c.emit(loc, Op.BINARY_OP, binaryOparg(BINARY_SYMBOLS[op]));
}

/** The operator of an augmented assignment. `addop_binary` */
export function emitInplace(c: Codegen, loc: Location, op: ast.BinaryOperator): void {
  c.emit(loc, Op.BINARY_OP, binaryOparg(`${BINARY_SYMBOLS[op]}=`));
}

/** One comparison of the two values on top of the stack. `codegen_addcompare` */
export function emitCompare(c: Codegen, loc: Location, op: ast.CompareOperator): void {
  switch (op) {
    case 'Is': return c.emit(loc, Op.IS_OP, 0);
    case 'IsNot': return c.emit(loc, Op.IS_OP, 1);
    case 'In': return c.emit(loc, Op.CONTAINS_OP, 0);
    case 'NotIn': return c.emit(loc, Op.CONTAINS_OP, 1);
    default: return c.emit(loc, Op.COMPARE_OP, compareOparg(COMPARE_SYMBOLS[op]));
  }
}

/** `codegen_visit_expr`, BinOp_kind */
export function binOp(c: Codegen, e: ast.BinOp): void {
  c.expression(e.left);
  c.expression(e.right);
  emitBinary(c, locationOf(e), e.op);
}

/** `codegen_visit_expr`, UnaryOp_kind */
export function unaryOp(c: Codegen, e: ast.UnaryOp): void {
  const loc = locationOf(e);
  c.expression(e.operand);
  switch (e.op) {
    case 'UAdd': return c.emit(loc, Op.CALL_INTRINSIC_1, intrinsic1('UNARY_POSITIVE'));
    case 'Invert': return c.emit(loc, Op.UNARY_INVERT);
    case 'USub': return c.emit(loc, Op.UNARY_NEGATIVE);
    case 'Not':
      c.emit(loc, Op.TO_BOOL);
      return c.emit(loc, Op.UNARY_NOT);
  }
}

/** `a and b`, `a or b` as a value. `codegen_boolop` */
export function boolOp(c: Codegen, e: ast.BoolOp): void {
  const loc = locationOf(e);
  const jump = e.op === 'And' ? Op.JUMP_IF_FALSE : Op.JUMP_IF_TRUE;
  const end = c.newLabel();
  for (const [i, value] of e.values.entries()) {
    c.expression(value);
    if (i < e.values.length - 1) {
      c.jump(loc, jump, end);
      c.emit(loc, Op.POP_TOP);
    }
  }
  c.useLabel(end);
}

/** One comparison of a chain with its right operand. */
interface Link { op: ast.CompareOperator; right: ast.Expr }

/** The links of a comparison chain but the last, and the last. */
function linksOf(e: ast.Compare): { links: Link[]; last: Link } {
  const links = e.ops.map((op, i): Link => ({ op, right: e.comparators[i]! }));
  const last = links.pop();
  if (last === undefined) throw new Error('a comparison has at least one operator');
  return { links, last };
}

/** Compares and keeps a copy of the right operand under the outcome, for the next link. */
function emitLink(c: Codegen, loc: Location, { op, right }: Link): void {
  c.expression(right);
  c.emit(loc, Op.SWAP, 2);
  c.emit(loc, Op.COPY, 2);
  emitCompare(c, loc, op);
}

/** A comparison, possibly chained, as a value. `codegen_compare` */
export function compare(c: Codegen, e: ast.Compare): void {
  const loc = locationOf(e);
  const { links, last } = linksOf(e);
  c.expression(e.left);
  if (links.length === 0) {
    c.expression(last.right);
    emitCompare(c, loc, last.op);
    return;
  }
  const cleanup = c.newLabel();
  for (const link of links) {
    emitLink(c, loc, link);
    c.emit(loc, Op.COPY, 1);
    c.emit(loc, Op.TO_BOOL);
    c.jump(loc, Op.POP_JUMP_IF_FALSE, cleanup);
    c.emit(loc, Op.POP_TOP);
  }
  c.expression(last.right);
  emitCompare(c, loc, last.op);
  const end = c.newLabel();
  c.jump(NO_LOCATION, Op.JUMP_NO_INTERRUPT, end);
  c.useLabel(cleanup);
  c.emit(loc, Op.SWAP, 2);
  c.emit(loc, Op.POP_TOP);
  c.useLabel(end);
}

/** `a if test else b` as a value. `codegen_ifexp` */
export function ifExp(c: Codegen, e: ast.IfExp): void {
  const end = c.newLabel();
  const orelse = c.newLabel();
  jumpIf(c, locationOf(e), e.test, orelse, false);
  c.expression(e.body);
  c.jump(NO_LOCATION, Op.JUMP_NO_INTERRUPT, end);
  c.useLabel(orelse);
  c.expression(e.orelse);
  c.useLabel(end);
}

/** Jumps to `target` if the truth of the expression is `when`, else falls through. `codegen_jump_if` */
export function jumpIf(c: Codegen, loc: Location, e: ast.Expr, target: Label, when: boolean): void {
  switch (e.node) {
    case 'UnaryOp':
      if (e.op === 'Not') return jumpIf(c, loc, e.operand, target, !when);
      break;
    case 'BoolOp':
      return jumpIfBoolOp(c, loc, e, target, when);
    case 'IfExp':
      return jumpIfIfExp(c, loc, e, target, when);
    case 'Compare':
      if (e.ops.length === 1) break;
      c.warnOf(e);
      return jumpIfChain(c, e, target, when);
  }
  c.expression(e);
  emitTest(c, locationOf(e), target, when);
}

/** Pops a value and jumps if its truth is `when`. */
function emitTest(c: Codegen, loc: Location, target: Label, when: boolean): void {
  c.emit(loc, Op.TO_BOOL);
  c.jump(loc, when ? Op.POP_JUMP_IF_TRUE : Op.POP_JUMP_IF_FALSE, target);
}

function jumpIfBoolOp(c: Codegen, loc: Location, e: ast.BoolOp, target: Label, when: boolean): void {
  const decides = e.op === 'Or';
  const decided = decides === when ? target : c.newLabel();
  for (const [i, value] of e.values.entries()) {
    if (i < e.values.length - 1) jumpIf(c, loc, value, decided, decides);
    else jumpIf(c, loc, value, target, when);
  }
  if (decided !== target) c.useLabel(decided);
}

function jumpIfIfExp(c: Codegen, loc: Location, e: ast.IfExp, target: Label, when: boolean): void {
  const end = c.newLabel();
  const orelse = c.newLabel();
  jumpIf(c, loc, e.test, orelse, false);
  jumpIf(c, loc, e.body, target, when);
  c.jump(NO_LOCATION, Op.JUMP_NO_INTERRUPT, end);
  c.useLabel(orelse);
  jumpIf(c, loc, e.orelse, target, when);
  c.useLabel(end);
}

function jumpIfChain(c: Codegen, e: ast.Compare, target: Label, when: boolean): void {
  const loc = locationOf(e);
  const { links, last } = linksOf(e);
  const cleanup = c.newLabel();
  c.expression(e.left);
  for (const link of links) {
    emitLink(c, loc, link);
    emitTest(c, loc, cleanup, false);
  }
  c.expression(last.right);
  emitCompare(c, loc, last.op);
  emitTest(c, loc, target, when);
  const end = c.newLabel();
  c.jump(NO_LOCATION, Op.JUMP_NO_INTERRUPT, end);
  c.useLabel(cleanup);
  c.emit(loc, Op.POP_TOP);
  if (!when) c.jump(NO_LOCATION, Op.JUMP_NO_INTERRUPT, target);
  c.useLabel(end);
}
