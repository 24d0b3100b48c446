import { callUnbound } from './call.js';
import type { Context } from './context.js';
import { PyMethodDescriptor } from './native.js';
import type { PyValue } from './object.js';
import { after } from './pending.js';
import type { Result } from './pending.js';
import { truth } from './truth.js';
import { isInstance, typeOf } from './type.js';
import type { PyType } from './type.js';

/** `isinstance(value, type)` for one class; a metaclass may have a say: `__instancecheck__` (`object_isinstance`). */
export function checkInstance(context: Context, value: PyValue, type: PyType): Result<boolean> {
  if (typeOf(value) === type) return true;
  const check = type.type.lookup('__instancecheck__')!;
  if (check instanceof PyMethodDescriptor) return isInstance(value, type);
  return after(callUnbound(context, check, type, [value]), (answer) => truth(context, answer));
}
