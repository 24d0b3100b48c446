/** Coroutines, and the iterators that awaiting one by hand gives: `coroutine.__await__()`. */
import { addDeclarations, none, one, some } from './arguments.js';
import type { Context } from './context.js';
import { close, exceptionOf, reprResumable, resumableGetters, resumableMethods, send, throwInto } from './generator-methods.js';
import { coroutineType } from './generator.js';
import type { PyCoroutine } from './generator.js';
import { addGetters } from './native.js';
import { PyObject } from './object.js';
import type { Held, PyValue } from './object.js';
import type { Steps } from './pending.js';
import { builtinType } from './type.js';

const coroutineWrapperType = builtinType('coroutine_wrapper');

/** The iterator over a coroutine (`_PyCoroWrapper_Type`). */
class PyCoroutineWrapper extends PyObject {
  constructor(readonly coroutine: PyCoroutine) {
    super(coroutineWrapperType);
  }

  override get held(): Held { return [this.coroutine]; }
}

function* throwWrapped({ coroutine }: PyCoroutineWrapper, args: PyValue[], context: Context): Steps {
  return yield* throwInto(context, coroutine, yield* exceptionOf(context, args));
}

/** Gives coroutines their methods. */
export function installCoroutine(): void {
  addDeclarations(coroutineType, {
    __repr__: reprResumable,
    __await__: none<PyCoroutine>((self) => new PyCoroutineWrapper(self)),
    ...resumableMethods,
  });
  addGetters(coroutineType, { ...resumableGetters('cr', 'cr_await'), cr_origin: () => null });
  addDeclarations(coroutineWrapperType, {
    __iter__: none<PyValue>((self) => self),
    __next__: none<PyCoroutineWrapper>((self) => send(self.coroutine, null)),
    send: one<PyCoroutineWrapper>((self, value) => send(self.coroutine, value)),
    throw: some<PyCoroutineWrapper>(1, 3, throwWrapped),
    close: none<PyCoroutineWrapper>((self, context) => close(context, self.coroutine)),
  });
}
