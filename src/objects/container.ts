import { bind, call, callSpecial } from './call.js';
import type { Context } from './context.js';
import { equals } from './compare.js';
import { raise } from './exception.js';
import { iterate, next } from './iteration.js';
import type { PyValue } from './object.js';
import { after, settle } from './pending.js';
import type { Result, Steps } from './pending.js';
import { truth } from './truth.js';
import { PyType, typeOf } from './type.js';

/** `container[key]`. */
export function getItem(context: Context, container: PyValue, key: PyValue): Result {
  const item = callSpecial(context, container, '__getitem__', [key]);
  if (item !== undefined) return item;
  if (container instanceof PyType) {
    const generic = container.lookup('__class_getitem__');
    if (generic !== undefined) return after(bind(context, generic, undefined, container), (method) => call(context, method, [key]));
    raise('TypeError', `type '${container.name}' is not subscriptable`);
  }
  raise('TypeError', `'${typeOf(container).name}' object is not subscriptable`);
}

/** `container[key] = value`. */
export function setItem(context: Context, container: PyValue, key: PyValue, value: PyValue): Result {
  const done = callSpecial(context, container, '__setitem__', [key, value]);
  if (done === undefined) raise('TypeError', `'${typeOf(container).name}' object does not support item assignment`);
  return done;
}

/** `del container[key]`. */
export function deleteItem(context: Context, container: PyValue, key: PyValue): Result {
  const done = callSpecial(context, container, '__delitem__', [key]);
  if (done === undefined) refuseDeletion(container, key);
  return done;
}

/** `PyObject_DelItem`: sequences, which all classes of a program may be, have another text for positions. */
function refuseDeletion(container: PyValue, key: PyValue): never {
  const type = typeOf(container);
  const isSequence = type.heap || type.lookup('__len__') !== undefined;
  const refuses = isSequence && typeOf(key).lookup('__index__') !== undefined ? "doesn't" : 'does not';
  raise('TypeError', `'${type.name}' object ${refuses} support item deletion`);
}

/** `item in container`: `__contains__`, else by iteration. */
export function contains(context: Context, container: PyValue, item: PyValue): Result<boolean> {
  const method = typeOf(container).lookup('__contains__');
  if (method === null) raise('TypeError', `'${typeOf(container).name}' object is not a container`);
  const answer = callSpecial(context, container, '__contains__', [item]);
  return answer === undefined ? search(context, container, item) : after(answer, (found) => truth(context, found));
}

function* search(context: Context, container: PyValue, item: PyValue): Steps<boolean> {
  if (typeOf(container).lookup('__iter__') === undefined && typeOf(container).lookup('__getitem__') === undefined) {
    raise('TypeError', `argument of type '${typeOf(container).name}' is not a container or iterable`);
  }
  const iterator = yield* settle(iterate(context, container));
  for (;;) {
    const candidate = yield* settle(next(context, iterator));
    if (candidate === undefined) return false;
    if (yield* settle(equals(context, candidate, item))) return true;
  }
}
