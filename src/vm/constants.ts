import { CodeObject, FrozenSetConstant, SliceConstant, TupleConstant } from '../bytecode/code.js';
import type { Constant } from '../bytecode/code.js';
import { pyCode } from '../objects/code.js';
import type { Context } from '../objects/context.js';
import type { PyValue } from '../objects/object.js';
import { isPending } from '../objects/pending.js';
import { frozenSetType } from '../objects/set.js';
import { setOf } from '../objects/set-operations.js';
import { PySlice } from '../objects/slice.js';
import { EMPTY_TUPLE, PyTuple } from '../objects/tuple.js';

/** The Python value of a constant of a code object. */
export function constantValue(context: Context, constant: Constant): PyValue {
  const valueOf = (part: Constant): PyValue => constantValue(context, part);
  if (constant instanceof TupleConstant) {
    return constant.items.length === 0 ? EMPTY_TUPLE : new PyTuple(constant.items.map(valueOf));
  }
  if (constant instanceof FrozenSetConstant) return frozenSet(context, constant.items.map(valueOf));
  if (constant instanceof SliceConstant) {
    return new PySlice(valueOf(constant.start), valueOf(constant.stop), valueOf(constant.step));
  }
  return constant instanceof CodeObject ? pyCode(constant) : constant;
}

function frozenSet(context: Context, members: PyValue[]): PyValue {
  const set = setOf(context, members, frozenSetType);
  if (isPending(set)) throw new Error('hashing a constant ran Python code');
  return set;
}
