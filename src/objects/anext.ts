/** `aiter` and `anext` (Python/bltinmodule.c), and what `anext` with a default gives to be awaited. */
import { addDeclarations, none, one, some } from './arguments.js';
import { callMethod } from './attribute.js';
import { awaitableIterator } from './awaitable.js';
import { callSpecial } from './call.js';
import type { Context } from './context.js';
import { Raise, isException, raise, stopWith } from './exception.js';
import { callNext } from './iteration.js';
import { PyObject } from './object.js';
import type { Held, PyValue } from './object.js';
import { after, settle } from './pending.js';
import type { Result, Steps } from './pending.js';
import { builtinType, typeOf } from './type.js';

const anextAwaitableType = builtinType('anext_awaitable');

/** An awaitable whose StopAsyncIteration stands for a default. */
class PyAnextAwaitable extends PyObject {
  constructor(readonly wrapped: PyValue, readonly otherwise: PyValue) {
    super(anextAwaitableType);
  }

  override get held(): Held { return [this.wrapped, this.otherwise]; }

  /** Goes on with a step of the wrapped iterator. */
  *step(context: Context, begin: (iterator: PyValue) => Result): Steps {
    try {
      const iterable = yield* settle(awaitableIterator(context, this.wrapped));
      const iterator = typeOf(iterable).lookup('__next__') === undefined
        ? yield* settle(callSpecial(context, iterable, '__await__', [])!) : iterable;
      return yield* settle(begin(iterator));
    } catch (error) {
      if (error instanceof Raise && isException(error.exception, 'StopAsyncIteration')) stopWith(this.otherwise);
      throw error;
    }
  }
}

/** `aiter(iterable)` */
export function aiter(context: Context, iterable: PyValue): Result {
  const iterator = callSpecial(context, iterable, '__aiter__', []);
  if (iterator === undefined) raise('TypeError', `'${typeOf(iterable).name}' object is not an async iterable`);
  return after(iterator, (found) => {
    if (typeOf(found).lookup('__anext__') !== undefined) return found;
    raise('TypeError', `aiter() returned not an async iterator of type '${typeOf(found).name}'`);
  });
}

/** `anext(iterator)`; with a default it is what the end is worth. */
export function anext(context: Context, iterator: PyValue, otherwise: PyValue | undefined): Result {
  const step = callSpecial(context, iterator, '__anext__', []);
  if (step === undefined) raise('TypeError', `'${typeOf(iterator).name}' object is not an async iterator`);
  return otherwise === undefined ? step : after(step, (wrapped) => new PyAnextAwaitable(wrapped, otherwise));
}

/** Gives `anext`'s awaitables their methods. */
export function installAnext(): void {
  addDeclarations(anextAwaitableType, {
    __await__: none<PyValue>((self) => self),
    __iter__: none<PyValue>((self) => self),
    __next__: none<PyAnextAwaitable>((self, context) => self.step(context, (iterator) => callNext(context, iterator))),
    send: one<PyAnextAwaitable>((self, value, context) => self.step(context, (iterator) => callMethod(context, iterator, 'send', [value]))),
    throw: some<PyAnextAwaitable>(1, 3, (self, args, context) => self.step(context, (iterator) => callMethod(context, iterator, 'throw', args))),
    close: none<PyAnextAwaitable>((self, context) => self.step(context, (iterator) => callMethod(context, iterator, 'close', []))),
  });
}
