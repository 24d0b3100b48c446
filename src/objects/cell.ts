import { PyObject } from './object.js';
import type { PyValue } from './object.js';
import { builtinType } from './type.js';

export const cellType = builtinType('cell');

/** A cell: the variable that an enclosing function shares with the functions it defines. */
export class PyCell extends PyObject {
  /** The variable's value; undefined while the cell is empty. */
  constructor(public contents: PyValue | undefined) {
    super(cellType);
  }
}
