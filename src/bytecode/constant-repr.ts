import { reprBytes } from '../values/bytes.js';
import { reprComplex } from '../values/complex.js';
import { reprFloat } from '../values/float.js';
import { intToStr } from '../values/int-text.js';
import { PyBytes, PyComplex, PyFloat, PySingleton } from '../values/plain.js';
import { reprStr } from '../values/str.js';
import type { CodeObject, Constant } from './code.js';
import { FrozenSetConstant, SliceConstant, TupleConstant } from './code.js';
import { inSetOrder } from './frozenset-order.js';

/** Where a code object is said to be in memory, e.g. `0x7f3c2a10`. */
export type AddressOf = (code: CodeObject) => string;

/** `repr(constant)`. */
export function reprConstant(constant: Constant, addressOf: AddressOf): string {
  const reprOf = (item: Constant): string => reprConstant(item, addressOf);
  if (constant === null) return 'None';
  switch (typeof constant) {
    case 'boolean': return constant ? 'True' : 'False';
    case 'number': case 'bigint': return intToStr(constant);
    case 'string': return reprStr(constant);
  }
  if (constant instanceof PyFloat) return reprFloat(constant.value);
  if (constant instanceof PyComplex) return reprComplex(constant);
  if (constant instanceof PyBytes) return reprBytes(constant);
  if (constant instanceof PySingleton) return constant.name;
  if (constant instanceof TupleConstant) {
    const items = constant.items.map(reprOf);
    return items.length === 1 ? `(${items[0]},)` : `(${items.join(', ')})`;
  }
  if (constant instanceof FrozenSetConstant) {
    const items = inSetOrder(constant).map(reprOf);
    return items.length === 0 ? 'frozenset()' : `frozenset({${items.join(', ')}})`;
  }
  if (constant instanceof SliceConstant) {
    return `slice(${reprOf(constant.start)}, ${reprOf(constant.stop)}, ${reprOf(constant.step)})`;
  }
  const { name, filename, firstlineno } = constant;
  return `<code object ${name} at ${addressOf(constant)}, file "${filename}", line ${firstlineno}>`;
}
