import { PyCell } from '../objects/cell.js';
import { raise } from '../objects/exception.js';
import type { PyValue } from '../objects/object.js';
import type { Frame } from './frame.js';

/** The class and the object that `super()` means in a frame: its `__class__` cell and its first parameter (`super_init_without_args`). */
export function superArguments(frame: Frame): { thisClass: PyValue; self: PyValue } {
  const { code } = frame.code;
  if (code.argcount === 0) raise('RuntimeError', 'super(): no arguments');
  const first = frame.localsplus[0];
  const self = first instanceof PyCell && frame.isCellSlot(0) ? first.contents : first;
  if (self === undefined) raise('RuntimeError', 'super(): arg[0] deleted');
  const slot = frame.instructions.slotNames.indexOf('__class__');
  const cell = slot < 0 || !frame.isCellSlot(slot) ? undefined : frame.localsplus[slot] as PyCell;
  if (cell === undefined) raise('RuntimeError', 'super(): __class__ cell not found');
  if (cell.contents === undefined) raise('RuntimeError', 'super(): empty __class__ cell');
  return { thisClass: cell.contents, self };
}
