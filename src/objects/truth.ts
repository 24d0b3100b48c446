import { PyFloat } from '../values/plain.js';
import { callSpecial } from './call.js';
import type { Context } from './context.js';
import { PyDict } from './dict.js';
import { raise } from './exception.js';
import { PyList } from './list.js';
import type { PyValue } from './object.js';
import { after } from './pending.js';
import type { Result } from './pending.js';
import { PyTuple } from './tuple.js';
import { dictType, listType, tupleType, typeOf } from './type.js';

/** `bool(value)`: `__bool__`, then `__len__`; everything else is true. */
export function truth(context: Context, value: PyValue): Result<boolean> {
  switch (typeof value) {
    case 'boolean': return value;
    case 'number': return value !== 0;
    case 'string': return value !== '';
    case 'bigint': return true;
  }
  if (value === null) return false;
  if (value instanceof PyFloat) return value.value !== 0;
  const type = typeOf(value);
  if (type === listType) return (value as PyList).items.length > 0;
  if (type === dictType) return (value as PyDict).entries.size > 0;
  if (type === tupleType) return (value as PyTuple).items.length > 0;
  const answer = callSpecial(context, value, '__bool__', []);
  if (answer !== undefined) return after(answer, checkBool);
  const size = callSpecial(context, value, '__len__', []);
  return size === undefined ? true : after(size, (length) => checkLength(length) !== 0);
}

function checkBool(answer: PyValue): boolean {
  if (typeof answer === 'boolean') return answer;
  raise('TypeError', `__bool__ should return bool, returned ${typeOf(answer).name}`);
}

/** `len(value)`. */
export function length(context: Context, value: PyValue): Result<number> {
  const size = callSpecial(context, value, '__len__', []);
  if (size === undefined) raise('TypeError', `object of type '${typeOf(value).name}' has no len()`);
  return after(size, checkLength);
}

function checkLength(length: PyValue): number {
  if (typeof length === 'boolean') return Number(length);
  if (typeof length === 'number') {
    if (length < 0) raise('ValueError', '__len__() should return >= 0');
    return length;
  }
  if (typeof length === 'bigint') raise('OverflowError', "cannot fit 'int' into an index-sized integer");
  raise('TypeError', `'${typeOf(length).name}' object cannot be interpreted as an integer`);
}
