import { SliceConstant } from '../../bytecode/code.js';
import { Op } from '../../bytecode/opcodes.js';
import type * as ast from '../../syntax/ast.js';
import type { PlainValue } from '../../values/plain.js';
import type { Codegen } from './codegen.js';
import { locationOf } from './location.js';
import { binaryOparg } from './opargs.js';
import { preprocessed } from './preprocess.js';

/** `a[i]`, `a[i:j]` in every context. `codegen_subscript` */
export function subscript(c: Codegen, e: ast.Subscript): void {
  const loc = locationOf(e);
  c.expression(e.value);
  if (isTwoPartSlice(e.slice) && e.ctx !== 'Del') {
    sliceBounds(c, e.slice);
    c.emit(loc, e.ctx === 'Load' ? Op.BINARY_SLICE : Op.STORE_SLICE);
    return;
  }
  c.expression(e.slice);
  switch (e.ctx) {
    case 'Load': return c.emit(loc, Op.BINARY_OP, binaryOparg('[]'));
    case 'Store': return c.emit(loc, Op.STORE_SUBSCR);
    case 'Del': return c.emit(loc, Op.DELETE_SUBSCR);
  }
}

/** The first half of `a[i] += …`: leaves object and subscript under their old value. `codegen_augassign` */
export function loadSubscriptForUpdate(c: Codegen, e: ast.Subscript): void {
  const loc = locationOf(e);
  c.expression(e.value);
  if (isTwoPartSlice(e.slice)) {
    sliceBounds(c, e.slice);
    c.emit(loc, Op.COPY, 3);
    c.emit(loc, Op.COPY, 3);
    c.emit(loc, Op.COPY, 3);
    c.emit(loc, Op.BINARY_SLICE);
  } else {
    c.expression(e.slice);
    c.emit(loc, Op.COPY, 2);
    c.emit(loc, Op.COPY, 2);
    c.emit(loc, Op.BINARY_OP, binaryOparg('[]'));
  }
}

/** The second half: stores the new value on top of them. `codegen_augassign` */
export function storeUpdatedSubscript(c: Codegen, e: ast.Subscript): void {
  const loc = locationOf(e);
  if (isTwoPartSlice(e.slice)) {
    c.emit(loc, Op.SWAP, 4);
    c.emit(loc, Op.SWAP, 3);
    c.emit(loc, Op.SWAP, 2);
    c.emit(loc, Op.STORE_SLICE);
  } else {
    c.emit(loc, Op.SWAP, 3);
    c.emit(loc, Op.SWAP, 2);
    c.emit(loc, Op.STORE_SUBSCR);
  }
}

/** A slice as a value. `codegen_slice` */
export function sliceExpression(c: Codegen, e: ast.Slice): void {
  const loc = locationOf(e);
  const lower = constantBound(e.lower);
  const upper = constantBound(e.upper);
  const step = constantBound(e.step);
  if (lower !== undefined && upper !== undefined && step !== undefined) {
    c.loadConst(loc, new SliceConstant(lower, upper, step));
    return;
  }
  sliceBounds(c, e);
  if (e.step !== null) c.expression(e.step);
  c.emit(loc, Op.BUILD_SLICE, e.step === null ? 2 : 3);
}

/** The value of a constant or missing part of a slice; undefined for any other. */
function constantBound(bound: ast.Expr | null): PlainValue | undefined {
  if (bound === null) return null;
  const value = preprocessed(bound);
  return value.node === 'Constant' ? value.value : undefined;
}

/** `should_apply_two_element_slice_optimization` */
function isTwoPartSlice(slice: ast.Expr): slice is ast.Slice {
  if (slice.node !== 'Slice' || slice.step !== null) return false;
  return constantBound(slice.lower) === undefined || constantBound(slice.upper) === undefined;
}

/** `codegen_slice_two_parts` */
function sliceBounds(c: Codegen, e: ast.Slice): void {
  for (const bound of [e.lower, e.upper]) {
    if (bound === null) c.loadConst(locationOf(e), null);
    else c.expression(bound);
  }
}
