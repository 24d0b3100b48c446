/** What can be awaited, and what an `await` of it draws from (`_PyCoro_GetAwaitableIter`). */
import { CO_ITERABLE_COROUTINE } from '../bytecode/code.js';
import { callSpecial } from './call.js';
import type { Context } from './context.js';
import { raise } from './exception.js';
import { PyCoroutine, PyGenerator } from './generator.js';
import { isIterator } from './iteration.js';
import type { PyValue } from './object.js';
import { after } from './pending.js';
import type { Result } from './pending.js';
import { typeOf } from './type.js';

/** Whether a value is a coroutine: of an `async def`, or of a generator function under `types.coroutine`. */
export function isCoroutine(value: PyValue): boolean {
  return value instanceof PyCoroutine || (value instanceof PyGenerator && (value.code.code.flags & CO_ITERABLE_COROUTINE) !== 0);
}

/** The iterator that `await value` draws from. */
export function awaitableIterator(context: Context, value: PyValue): Result {
  if (isCoroutine(value)) return value;
  const iterator = callSpecial(context, value, '__await__', []);
  if (iterator === undefined) raise('TypeError', `'${typeOf(value).name}' object can't be awaited`);
  return after(iterator, (found) => {
    if (isCoroutine(found)) raise('TypeError', '__await__() returned a coroutine');
    if (isIterator(found)) return found;
    raise('TypeError', `__await__() returned non-iterator of type '${typeOf(found).name}'`);
  });
}
