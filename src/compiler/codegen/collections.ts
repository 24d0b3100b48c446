import { Op } from '../../bytecode/opcodes.js';
import type * as ast from '../../syntax/ast.js';
import type { Location } from '../instructions.js';
import type { Codegen } from './codegen.js';
import { locationOf } from './location.js';
import { STACK_USE_GUIDELINE, intrinsic1 } from './opargs.js';

/** The instructions that build one kind of collection at once, by element, and by iterable. */
interface Builder {
  readonly build: number;
  readonly add: number;
  readonly extend: number;
}
const LIST: Builder = { build: Op.BUILD_LIST, add: Op.LIST_APPEND, extend: Op.LIST_EXTEND };
const SET: Builder = { build: Op.BUILD_SET, add: Op.SET_ADD, extend: Op.SET_UPDATE };

/** `codegen_list` */
export function listExpression(c: Codegen, e: ast.List): void {
  if (e.ctx === 'Store') unpackInto(c, locationOf(e), e.elts);
  else if (e.ctx === 'Load') buildSequence(c, locationOf(e), e.elts, 0, LIST);
  else c.expressions(e.elts);
}

/** `codegen_tuple` */
export function tupleExpression(c: Codegen, e: ast.Tuple): void {
  if (e.ctx === 'Store') unpackInto(c, locationOf(e), e.elts);
  else if (e.ctx === 'Load') buildTuple(c, locationOf(e), e.elts, 0);
  else c.expressions(e.elts);
}

/** `codegen_set` */
export function setExpression(c: Codegen, e: ast.SetExpr): void {
  buildSequence(c, locationOf(e), e.elts, 0, SET);
}

/** A tuple of what was `pushed` and the elements; with stars or many elements it is made from a list. */
export function buildTuple(c: Codegen, loc: Location, elts: readonly ast.Expr[], pushed: number): void {
  if (!mustGrow(elts, pushed)) {
    c.expressions(elts);
    c.emit(loc, Op.BUILD_TUPLE, pushed + elts.length);
    return;
  }
  buildSequence(c, loc, elts, pushed, LIST);
  c.emit(loc, Op.CALL_INTRINSIC_1, intrinsic1('LIST_TO_TUPLE'));
}

/** Whether a collection cannot be built from all its elements on the stack. */
function mustGrow(elts: readonly ast.Expr[], pushed: number): boolean {
  return isBig(elts, pushed) || elts.some((elt) => elt.node === 'Starred');
}

function isBig(elts: readonly ast.Expr[], pushed: number): boolean {
  return elts.length + pushed > STACK_USE_GUIDELINE;
}

/** A list or set of what was `pushed` and the elements. `starunpack_helper_impl` */
function buildSequence(c: Codegen, loc: Location, elts: readonly ast.Expr[], pushed: number, builder: Builder): void {
  if (!mustGrow(elts, pushed)) {
    c.expressions(elts);
    c.emit(loc, builder.build, pushed + elts.length);
    return;
  }
  let built = isBig(elts, pushed);
  if (built) c.emit(loc, builder.build, pushed);
  for (const [i, elt] of elts.entries()) {
    if (elt.node !== 'Starred') {
      c.expression(elt);
      if (built) c.emit(loc, builder.add, 1);
      continue;
    }
    if (!built) c.emit(loc, builder.build, pushed + i);
    built = true;
    c.expression(elt.value);
    c.emit(loc, builder.extend, 1);
  }
}

/** Assigns the elements of the value on the stack to targets, one of which may be starred. `assignment_helper` */
function unpackInto(c: Codegen, loc: Location, targets: readonly ast.Expr[]): void {
  emitUnpack(c, loc, targets);
  for (const target of targets) c.expression(target.node === 'Starred' ? target.value : target);
}

/** UNPACK_EX counts what is before the star in its low byte, what is after it above. `unpack_helper` */
function emitUnpack(c: Codegen, loc: Location, targets: readonly ast.Expr[]): void {
  const before = targets.findIndex((target) => target.node === 'Starred');
  if (before < 0) return c.emit(loc, Op.UNPACK_SEQUENCE, targets.length);
  const after = targets.length - before - 1;
  if (before >= 1 << 8 || after >= 0x7fffffff >> 8) {
    c.error(loc, 'too many expressions in star-unpacking assignment');
  }
  if (targets.slice(before + 1).some((target) => target.node === 'Starred')) {
    c.error(loc, 'multiple starred expressions in assignment');
  }
  c.emit(loc, Op.UNPACK_EX, before | after << 8);
}

/** One `key: value` of a dict display. */
type Entry = readonly [key: ast.Expr, value: ast.Expr];

/** A dict display; runs of entries between `**` are built each at once. `codegen_dict` */
export function dictExpression(c: Codegen, e: ast.Dict): void {
  const loc = locationOf(e);
  let haveDict = false;
  let run: Entry[] = [];
  const flush = (): void => {
    buildMap(c, loc, run);
    if (haveDict) c.emit(loc, Op.DICT_UPDATE, 1);
    haveDict = true;
    run = [];
  };
  for (const [i, value] of e.values.entries()) {
    const key = e.keys[i];
    if (key) {
      const full = run.length * 2 > STACK_USE_GUIDELINE;
      run.push([key, value]);
      if (full) flush();
      continue;
    }
    if (run.length > 0) flush();
    if (!haveDict) c.emit(loc, Op.BUILD_MAP, 0);
    haveDict = true;
    c.expression(value);
    c.emit(loc, Op.DICT_UPDATE, 1);
  }
  if (run.length > 0) flush();
  if (!haveDict) c.emit(loc, Op.BUILD_MAP, 0);
}

/** `codegen_subdict` */
function buildMap(c: Codegen, loc: Location, entries: readonly Entry[]): void {
  const big = entries.length * 2 > STACK_USE_GUIDELINE;
  if (big) c.emit(loc, Op.BUILD_MAP, 0);
  for (const [key, value] of entries) {
    c.expression(key);
    c.expression(value);
    if (big) c.emit(loc, Op.MAP_ADD, 1);
  }
  if (!big) c.emit(loc, Op.BUILD_MAP, entries.length);
}
