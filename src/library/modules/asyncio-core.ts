/** The `_asyncio` module: what the event loop asks of the machine, and the iterator behind `await future`. */
import { addConstructor, addDeclarations, declareFunctions, none, one, some } from '../../objects/arguments.js';
import { callMethod, getAttribute, setAttribute } from '../../objects/attribute.js';
import type { Context } from '../../objects/context.js';
import { Raise, makeStop, raise, stopWith } from '../../objects/exception.js';
import { exceptionOf } from '../../objects/generator-methods.js';
import { toFloat } from '../../objects/float-methods.js';
import { PyModule } from '../../objects/module.js';
import { PyObject } from '../../objects/object.js';
import type { Held, PyValue } from '../../objects/object.js';
import { after, settle } from '../../objects/pending.js';
import type { Steps } from '../../objects/pending.js';
import { truth } from '../../objects/truth.js';
import { builtinType } from '../../objects/type.js';
import type { PyType } from '../../objects/type.js';
import { PyFloat } from '../../values/plain.js';
import type { Machine } from '../../vm/machine.js';

const futureIteratorType = makeIteratorType();

/** What `await` draws from a future: the future itself until it is done, then its result. */
class FutureIterator extends PyObject {
  constructor(public future: PyValue | undefined) {
    super(futureIteratorType);
  }

  override get held(): Held { return [this.future]; }

  *next(context: Context): Steps {
    const { future } = this;
    if (future === undefined) throw new Raise(makeStop(null));
    if (yield* settle(truth(context, yield* settle(callMethod(context, future, 'done', []))))) {
      this.future = undefined;
      return stopWith(yield* settle(callMethod(context, future, 'result', [])));
    }
    const waits = yield* settle(getAttribute(context, future, '_asyncio_future_blocking'));
    if (waits === true) raise('RuntimeError', "await wasn't used with future");
    yield* settle(setAttribute(context, future, '_asyncio_future_blocking', true));
    return future;
  }
}

function makeIteratorType(): PyType {
  const type = builtinType('FutureIter', undefined, '_asyncio');
  addConstructor(type, one((_, future) => new FutureIterator(future)));
  addDeclarations(type, {
    __iter__: none<PyValue>((self) => self),
    __next__: none<FutureIterator>((self, context) => self.next(context)),
    send: one<FutureIterator>((self, _value, context) => self.next(context)),
    throw: some<FutureIterator>(1, 3, function* throwIn(self, args, context): Steps {
      self.future = undefined;
      throw new Raise(yield* exceptionOf(context, args));
    }),
    close: none<FutureIterator>((self) => {
      self.future = undefined;
      return null;
    }),
  });
  return type;
}

/** Makes `_asyncio`. */
export function makeAsyncioCore(machine: Machine): PyModule {
  return new PyModule('_asyncio', [['FutureIter', futureIteratorType], ...declareFunctions({
    now: none(() => new PyFloat(machine.clock)),
    wait_until: one((_, time, context) => after(toFloat(context, time), (seconds) => {
      machine.clock = Math.max(machine.clock, seconds);
      return null;
    })),
    set_finalizer: one((_, finalizer) => {
      machine.asyncGeneratorFinalizer = finalizer;
      return null;
    }),
  }, '_asyncio')]);
}
