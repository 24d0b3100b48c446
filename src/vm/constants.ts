import { CodeObject, FrozenSetConstant, SliceConstant, TupleConstant } from '../bytecode/code.js';
import type { Constant } from '../bytecode/code.js';
import { constantKey } from '../bytecode/constant-key.js';
import { pyCode } from '../objects/code.js';
import type { Context } from '../objects/context.js';
import type { PyValue } from '../objects/object.js';
import { isPending } from '../objects/pending.js';
import { frozenSetType } from '../objects/set.js';
import { setOf } from '../objects/set-operations.js';
import { PySlice } from '../objects/slice.js';
import { tupleOf } from '../objects/tuple.js';

/** Equal constants of one compilation are one object, as in CPython; found by constant key. */
type Pool = Map<string, PyValue>;

const pools = new WeakMap<CodeObject, Pool>();
const converted = new WeakMap<CodeObject, readonly PyValue[]>();

/** The constants of a code object as Python values; the same array every time. */
export function constantsOf(context: Context, code: CodeObject): readonly PyValue[] {
  let values = converted.get(code);
  if (values === undefined) {
    const pool = poolOf(code);
    for (const constant of code.consts) if (constant instanceof CodeObject) pools.set(constant, pool);
    converted.set(code, values = code.consts.map((constant) => pooledValue(context, constant, pool)));
  }
  return values;
}

/** The pool of a code object: its enclosing code's, if that was converted before. */
function poolOf(code: CodeObject): Pool {
  let pool = pools.get(code);
  if (pool === undefined) pools.set(code, pool = new Map());
  return pool;
}

function pooledValue(context: Context, constant: Constant, pool: Pool): PyValue {
  if (constant instanceof CodeObject) return pyCode(constant);
  const isObject = constant instanceof TupleConstant || constant instanceof FrozenSetConstant || constant instanceof SliceConstant;
  if (!isObject) return constant;
  const key = constantKey(constant);
  let value = pool.get(key);
  if (value === undefined) pool.set(key, value = objectValue(context, constant, pool));
  return value;
}

function objectValue(context: Context, constant: TupleConstant | FrozenSetConstant | SliceConstant, pool: Pool): PyValue {
  const valueOf = (part: Constant): PyValue => pooledValue(context, part, pool);
  if (constant instanceof TupleConstant) return tupleOf(constant.items.map(valueOf));
  if (constant instanceof FrozenSetConstant) return frozenSet(context, constant.items.map(valueOf));
  return new PySlice(valueOf(constant.start), valueOf(constant.stop), valueOf(constant.step));
}

function frozenSet(context: Context, members: PyValue[]): PyValue {
  const set = setOf(context, members, frozenSetType);
  if (isPending(set)) throw new Error('hashing a constant ran Python code');
  return set;
}
