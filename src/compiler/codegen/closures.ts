import type { CodeObject } from '../../bytecode/code.js';
import { Op } from '../../bytecode/opcodes.js';
import { SCOPE } from '../../symtable/table.js';
import type { Location } from '../instructions.js';
import type { Codegen } from './codegen.js';
import { FunctionAttribute } from './opargs.js';

/** The order in which a new function gets its attributes from the stack. */
const ATTRIBUTE_ORDER = [
  FunctionAttribute.CLOSURE, FunctionAttribute.ANNOTATIONS, FunctionAttribute.ANNOTATE, FunctionAttribute.KWDEFAULTS,
  FunctionAttribute.DEFAULTS,
];

/**
 * Makes a function of a code object with the cells it needs from here. `codegen_make_closure`
 *
 * @param attributes the `FunctionAttribute`s whose values lie on the stack
 */
export function makeFunction(c: Codegen, loc: Location, code: CodeObject, attributes: number): void {
  const cells = code.freevars;
  for (const name of cells) c.emit(loc, Op.LOAD_CLOSURE, closureOparg(c, name));
  if (cells.length > 0) c.emit(loc, Op.BUILD_TUPLE, cells.length);
  c.loadConst(loc, code);
  c.emit(loc, Op.MAKE_FUNCTION);
  const given = cells.length > 0 ? attributes | FunctionAttribute.CLOSURE : attributes;
  for (const attribute of ATTRIBUTE_ORDER) {
    if ((given & attribute) !== 0) c.emit(loc, Op.SET_FUNCTION_ATTRIBUTE, attribute);
  }
}

/** The cells a class body makes on its own; its symbols do not mention them. */
const CLASS_CELLS = new Set(['__class__', '__classdict__', '__conditional_annotations__']);

/** The slot of a cell of this unit that an inner function needs. `_PyCompile_LookupArg`, `_PyCompile_GetRefType` */
function closureOparg(c: Codegen, name: string): number {
  const { unit } = c;
  const isCell = (unit.kind === 'class' && CLASS_CELLS.has(name)) || unit.scopeOf(name) === SCOPE.CELL;
  return isCell ? unit.cellOparg(name) : unit.freeOparg(name);
}
