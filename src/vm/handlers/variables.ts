import { Op } from '../../bytecode/opcodes.js';
import { PyCell } from '../../objects/cell.js';
import { copyFreeVars } from '../frame.js';
import type { Frame } from '../frame.js';
import type { Handler } from '../instructions.js';
import type { Machine } from '../machine.js';
import { unboundFree, unboundLocal } from '../name-errors.js';

/** Local variables, cells and free variables. */
export const variableHandlers: readonly (readonly [number, Handler])[] = [
  [Op.LOAD_FAST, loadFast], [Op.LOAD_FAST_BORROW, loadFast], [Op.LOAD_FAST_CHECK, loadFastCheck],
  [Op.LOAD_FAST_AND_CLEAR, loadFastAndClear], [Op.LOAD_FAST_LOAD_FAST, loadFastLoadFast],
  [Op.LOAD_FAST_BORROW_LOAD_FAST_BORROW, loadFastLoadFast], [Op.STORE_FAST, storeFast],
  [Op.STORE_FAST_LOAD_FAST, storeFastLoadFast], [Op.STORE_FAST_STORE_FAST, storeFastStoreFast],
  [Op.DELETE_FAST, deleteFast],
  [Op.LOAD_CONST, loadConst], [Op.LOAD_SMALL_INT, loadSmallInt],
  [Op.MAKE_CELL, makeCell], [Op.COPY_FREE_VARS, copyFreeVarsOf], [Op.LOAD_DEREF, loadDeref],
  [Op.STORE_DEREF, storeDeref], [Op.DELETE_DEREF, deleteDeref],
];

function loadFast(_machine: Machine, frame: Frame, slot: number): void {
  const stack = frame.localsplus;
  stack[frame.sp++] = stack[slot];
}

function loadFastCheck(_machine: Machine, frame: Frame, slot: number): void {
  const value = frame.localsplus[slot];
  if (value === undefined) unboundLocal(frame, slot);
  frame.push(value);
}

/** An inlined comprehension parks the outer variable of its name on the stack (PEP 709). */
function loadFastAndClear(_machine: Machine, frame: Frame, slot: number): void {
  frame.push(frame.localsplus[slot]);
  frame.localsplus[slot] = undefined;
}

function loadFastLoadFast(_machine: Machine, frame: Frame, slots: number): void {
  const stack = frame.localsplus;
  stack[frame.sp++] = stack[slots >> 4];
  stack[frame.sp++] = stack[slots & 15];
}

function storeFast(_machine: Machine, frame: Frame, slot: number): void {
  const stack = frame.localsplus;
  stack[slot] = stack[--frame.sp];
}

function storeFastLoadFast(_machine: Machine, frame: Frame, slots: number): void {
  const stack = frame.localsplus;
  stack[slots >> 4] = stack[frame.sp - 1];
  stack[frame.sp - 1] = stack[slots & 15];
}

function storeFastStoreFast(_machine: Machine, frame: Frame, slots: number): void {
  const stack = frame.localsplus;
  stack[slots >> 4] = stack[--frame.sp];
  stack[slots & 15] = stack[--frame.sp];
}

function deleteFast(_machine: Machine, frame: Frame, slot: number): void {
  if (frame.localsplus[slot] === undefined) unboundLocal(frame, slot);
  frame.localsplus[slot] = undefined;
}

function loadConst(_machine: Machine, frame: Frame, index: number): void {
  frame.localsplus[frame.sp++] = frame.instructions.consts[index];
}

function loadSmallInt(_machine: Machine, frame: Frame, value: number): void {
  frame.localsplus[frame.sp++] = value;
}

/** Turns a local (or parameter) into a variable that other functions can share. */
function makeCell(_machine: Machine, frame: Frame, slot: number): void {
  frame.localsplus[slot] = new PyCell(frame.localsplus[slot]);
}

function copyFreeVarsOf(_machine: Machine, frame: Frame, count: number): void {
  copyFreeVars(frame, count);
}

function loadDeref(_machine: Machine, frame: Frame, slot: number): void {
  const { contents } = frame.localsplus[slot] as PyCell;
  if (contents === undefined) unboundFree(frame, slot);
  frame.localsplus[frame.sp++] = contents;
}

function storeDeref(_machine: Machine, frame: Frame, slot: number): void {
  (frame.localsplus[slot] as PyCell).contents = frame.pop();
}

function deleteDeref(_machine: Machine, frame: Frame, slot: number): void {
  const cell = frame.localsplus[slot] as PyCell;
  if (cell.contents === undefined) unboundFree(frame, slot);
  cell.contents = undefined;
}
