import { CodeObject, FrozenSetConstant, SliceConstant, TupleConstant } from '../bytecode/code.js';
import type { Constant } from '../bytecode/code.js';
import { pyCode } from '../objects/code.js';
import type { PyValue } from '../objects/object.js';
import { PySlice } from '../objects/slice.js';
import { EMPTY_TUPLE, PyTuple } from '../objects/tuple.js';

/** The Python value of a constant of a code object. */
export function constantValue(constant: Constant): PyValue {
  if (constant instanceof TupleConstant) {
    return constant.items.length === 0 ? EMPTY_TUPLE : new PyTuple(constant.items.map(constantValue));
  }
  if (constant instanceof SliceConstant) {
    return new PySlice(constantValue(constant.start), constantValue(constant.stop), constantValue(constant.step));
  }
  if (constant instanceof FrozenSetConstant) throw new Error('frozenset constants need sets');
  return constant instanceof CodeObject ? pyCode(constant) : constant;
}
