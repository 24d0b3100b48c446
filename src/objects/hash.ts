import type { PyInt } from '../values/plain.js';
import { callSpecial } from './call.js';
import type { Context } from './context.js';
import { raise } from './exception.js';
import type { PyValue } from './object.js';
import { after } from './pending.js';
import type { Result } from './pending.js';
import { typeOf } from './type.js';

/** `hash(value)`. */
export function hash(context: Context, value: PyValue): Result<PyInt> {
  const method = typeOf(value).lookup('__hash__');
  if (method === null || method === undefined) raise('TypeError', `unhashable type: '${typeOf(value).name}'`);
  return after(callSpecial(context, value, '__hash__', [])!, (code) => {
    if (typeof code === 'number' || typeof code === 'bigint') return code;
    raise('TypeError', '__hash__ method should return an integer');
  });
}
