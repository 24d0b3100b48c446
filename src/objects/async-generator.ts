/** Asynchronous generators, and what their `__anext__`, `asend`, `athrow` and `aclose` give to be awaited (Objects/genobject.c). */
import { addDeclarations, none, one, some } from './arguments.js';
import type { Context } from './context.js';
import { PyException, Raise, isException, makeException, makeStop, raise, stopWith } from './exception.js';
import { exceptionOf, reprResumable, resumableGetters, send, throwInto } from './generator-methods.js';
import { PyAsyncYield, asyncGeneratorType } from './generator.js';
import type { PyAsyncGenerator } from './generator.js';
import { addGetters } from './native.js';
import { PyObject } from './object.js';
import type { Held, PyValue } from './object.js';
import type { Steps } from './pending.js';
import { tupleOf } from './tuple.js';
import type { PyTuple } from './tuple.js';
import { builtinType } from './type.js';
import type { PyType } from './type.js';

export const asendType = builtinType('async_generator_asend');
export const athrowType = builtinType('async_generator_athrow');

/** A step of an asynchronous generator, to be awaited once. */
abstract class AsyncStep extends PyObject {
  state: 'new' | 'begun' | 'closed' = 'new';

  constructor(readonly generator: PyAsyncGenerator, type: PyType) {
    super(type);
  }

  /** What messages call it by. */
  protected abstract readonly names: { readonly begun: string; readonly all: string };
  abstract send(context: Context, value: PyValue): Steps;
  abstract throw(context: Context, exception: PyException): Steps;

  protected refuseAgain(): void {
    if (this.state === 'closed') raise('RuntimeError', `cannot reuse already awaited ${this.names.all}`);
  }

  /** No two steps of one generator may be under way. */
  protected refuseOverlap(): void {
    if (!this.generator.busy) return;
    this.state = 'closed';
    raise('RuntimeError', `${this.names.begun}: asynchronous generator is already running`);
  }

  /** An exception may be the first thing that comes in. */
  protected begin(): void {
    this.refuseAgain();
    if (this.state === 'new') {
      this.refuseOverlap();
      this.state = 'begun';
      this.generator.busy = true;
    }
  }
}

/** `async_gen_unwrap_value`: a value that the generator yields is the result of the await; one it awaits itself goes on. */
function* unwrap(generator: PyAsyncGenerator, step: Steps): Steps {
  let value: PyValue;
  try {
    value = yield* step;
  } catch (error) {
    if (isEnd(error)) generator.closed = true;
    generator.busy = false;
    throw error;
  }
  if (!(value instanceof PyAsyncYield)) return value;
  generator.busy = false;
  return stopWith(value.value);
}

/** StopAsyncIteration and GeneratorExit are how an asynchronous generator ends. */
function isEnd(error: unknown): error is Raise {
  return error instanceof Raise && (isException(error.exception, 'StopAsyncIteration') || isException(error.exception, 'GeneratorExit'));
}

/** What `__anext__()` and `asend(value)` give. */
class PyAsyncSend extends AsyncStep {
  protected readonly names = { begun: 'anext()', all: '__anext__()/asend()' };

  constructor(generator: PyAsyncGenerator, private readonly value: PyValue) {
    super(generator, asendType);
  }

  override get held(): Held { return [this.generator, this.value]; }

  override *send(_context: Context, given: PyValue): Steps {
    this.refuseAgain();
    let value = given;
    if (this.state === 'new') {
      this.refuseOverlap();
      if (value === null) ({ value } = this);
      this.state = 'begun';
    }
    this.generator.busy = true;
    return yield* this.closing(send(this.generator, value));
  }

  override *throw(context: Context, exception: PyException): Steps {
    this.begin();
    return yield* this.closing(throwInto(context, this.generator, exception));
  }

  private *closing(step: Steps): Steps {
    try {
      return yield* unwrap(this.generator, step);
    } catch (error) {
      this.state = 'closed';
      throw error;
    }
  }
}

/** What `athrow(exception)` gives, and without an exception `aclose()`. */
class PyAsyncThrow extends AsyncStep {
  protected readonly names;

  constructor(generator: PyAsyncGenerator, private readonly args: PyTuple | undefined) {
    super(generator, athrowType);
    this.names = { begun: args === undefined ? 'aclose()' : 'athrow()', all: 'aclose()/athrow()' };
  }

  override get held(): Held { return [this.generator, this.args]; }

  override *send(context: Context, value: PyValue): Steps {
    this.refuseAgain();
    const { generator } = this;
    if (generator.state === 'finished') {
      this.state = 'closed';
      throw new Raise(makeStop(null));
    }
    if (this.state === 'begun') return yield* this.outcome(send(generator, value), false);
    this.refuseOverlap();
    if (generator.closed) {
      this.state = 'closed';
      raise('StopAsyncIteration');
    }
    if (value !== null) raise('RuntimeError', "can't send non-None value to a just-started coroutine");
    this.state = 'begun';
    generator.busy = true;
    if (this.args === undefined) generator.closed = true;
    const exception = this.args === undefined ? makeException('GeneratorExit') : yield* exceptionOf(context, this.args.items);
    return yield* this.outcome(throwInto(context, generator, exception, false), true);
  }

  override *throw(context: Context, exception: PyException): Steps {
    this.begin();
    try {
      return yield* this.outcome(throwInto(context, this.generator, exception), false);
    } catch (error) {
      this.state = 'closed';
      throw error;
    }
  }

  /** `ends`: whatever the step raises ends the await (`check_error`). */
  private *outcome(step: Steps, ends: boolean): Steps {
    if (this.args !== undefined) {
      try {
        return yield* unwrap(this.generator, step);
      } catch (error) {
        if (ends) this.end();
        throw error;
      }
    }
    let value: PyValue;
    try {
      value = yield* step;
    } catch (error) {
      this.end();
      // The end is what was asked for.
      throw isEnd(error) ? new Raise(makeStop(null)) : error;
    }
    if (!(value instanceof PyAsyncYield)) return value;
    this.end();
    raise('RuntimeError', 'async generator ignored GeneratorExit');
  }

  private end(): void {
    this.generator.busy = false;
    this.state = 'closed';
  }
}

/** `close()`: GeneratorExit, which may only end it. */
function* closeStep(step: AsyncStep, context: Context): Steps {
  if (step.state === 'closed') return null;
  try {
    yield* step.throw(context, makeException('GeneratorExit'));
  } catch (error) {
    if (isEnd(error) || (error instanceof Raise && isException(error.exception, 'StopIteration'))) return null;
    throw error;
  }
  raise('RuntimeError', 'coroutine ignored GeneratorExit');
}

function installSteps(type: PyType): void {
  addDeclarations(type, {
    __await__: none<PyValue>((self) => self),
    __iter__: none<PyValue>((self) => self),
    __next__: none<AsyncStep>((self, context) => self.send(context, null)),
    send: one<AsyncStep>((self, value, context) => self.send(context, value)),
    throw: some<AsyncStep>(1, 3, function* throwStep(self, args, context): Steps {
      return yield* self.throw(context, yield* exceptionOf(context, args));
    }),
    close: none<AsyncStep>((self, context) => closeStep(self, context)),
  });
}

/** Gives asynchronous generators their methods. */
export function installAsyncGenerator(): void {
  addDeclarations(asyncGeneratorType, {
    __repr__: reprResumable,
    __aiter__: none<PyValue>((self) => self),
    __anext__: none<PyAsyncGenerator>((self) => new PyAsyncSend(self, null)),
    asend: one<PyAsyncGenerator>((self, value) => new PyAsyncSend(self, value)),
    athrow: some<PyAsyncGenerator>(1, 3, (self, args) => new PyAsyncThrow(self, tupleOf(args))),
    aclose: none<PyAsyncGenerator>((self) => new PyAsyncThrow(self, undefined)),
  });
  addGetters(asyncGeneratorType, resumableGetters('ag', 'ag_await'));
  installSteps(asendType);
  installSteps(athrowType);
}
