/** What generators and coroutines have in common: `send`, `throw`, `close` (Objects/genobject.c). */
import { formatAddress } from './address.js';
import { one, none, some } from './arguments.js';
import type { Declarations } from './arguments.js';
import { callMethod, findAttribute } from './attribute.js';
import { call } from './call.js';
import type { Context } from './context.js';
import { PyException, Raise, exceptionTypes, isException, makeException, raise, stopWith } from './exception.js';
import { PyAsyncGenerator, PyCoroutine, PyGenerator, PyResumable, generatorType } from './generator.js';
import { addDeclarations } from './arguments.js';
import { addGetters } from './native.js';
import type { PyGetSet } from './native.js';
import type { PyObject, PyValue } from './object.js';
import { GeneratorResume, settle } from './pending.js';
import type { Steps } from './pending.js';
import { PyTraceback } from './traceback.js';
import { PyType, typeOf } from './type.js';

/** Sends a value in; the end is a StopIteration with the returned value (of an asynchronous generator a StopAsyncIteration). */
export function* send(resumable: PyResumable, value: PyValue): Steps {
  return orStop(resumable, yield* settle<PyValue | undefined>(new GeneratorResume(resumable, value)));
}

function orStop(resumable: PyResumable, yielded: PyValue | undefined): PyValue {
  if (yielded !== undefined) return yielded;
  if (resumable instanceof PyAsyncGenerator) raise('StopAsyncIteration');
  const { returned } = resumable;
  return returned === undefined || returned === null ? raise('StopIteration') : stopWith(returned);
}

/**
 * `throw(exception)`: first into what it delegates to, if anything (`_gen_throw`).
 * @param closes on GeneratorExit the delegate is closed; that of an asynchronous generator may still await
 */
export function* throwInto(context: Context, resumable: PyResumable, exception: PyException, closes = true): Steps {
  const { delegate } = resumable;
  if (delegate === undefined) return yield* wakeWith(resumable, new Raise(exception), undefined);
  // While its delegate is thrown into a generator is on the stack; while the delegate is closed, it is not.
  if (!closes || !isException(exception, 'GeneratorExit')) {
    return yield* wakeWith(resumable, new Raise(exception), consult(context, delegate, exception, closes));
  }
  resumable.state = 'running';
  const answer = yield* closed(context, delegate, exception);
  resumable.state = 'suspended';
  return yield* wakeWith(resumable, answer, undefined);
}

function* wakeWith(resumable: PyResumable, thrown: Raise, consultation: Steps<PyValue | Raise> | undefined): Steps {
  return orStop(resumable, yield* settle<PyValue | undefined>(new GeneratorResume(resumable, null, thrown, consultation)));
}

/** Throws an exception into a delegate: what it yields in answer, or what is to be thrown into who delegates. */
function* consult(context: Context, delegate: PyValue, exception: PyException, closes: boolean): Steps<PyValue | Raise> {
  try {
    if (delegate instanceof PyGenerator || delegate instanceof PyCoroutine) return yield* throwInto(context, delegate, exception, closes);
    const method = yield* settle(findAttribute(context, delegate, 'throw'));
    return method === undefined ? new Raise(exception) : yield* settle(call(context, method, [exception]));
  } catch (error) {
    if (error instanceof Raise) return error;
    throw error;
  }
}

/** Closes a delegate: what is to be thrown into who delegates, the GeneratorExit or what came of it. */
function* closed(context: Context, delegate: PyValue, exit: PyException): Steps<Raise> {
  try {
    if (delegate instanceof PyGenerator || delegate instanceof PyCoroutine) {
      yield* close(context, delegate);
    } else if ((yield* settle(findAttribute(context, delegate, 'close'))) !== undefined) {
      yield* settle(callMethod(context, delegate, 'close', []));
    }
    return new Raise(exit);
  } catch (error) {
    if (error instanceof Raise) return error;
    throw error;
  }
}

/** `close()`: GeneratorExit at the yield, which may only end it; a value that it returns is the outcome (`gen_close`). */
export function* close(context: Context, resumable: PyResumable): Steps {
  const { frame, noun } = resumable;
  if (frame === null) return null;
  if (resumable.state === 'running') raise('ValueError', `${noun} already executing`);
  if (resumable.state === 'created') {
    resumable.state = 'finished';
    resumable.frame = null;
    return null;
  }
  const exit = makeException('GeneratorExit');
  // It is raised here, so what is handled here is its context (`PyErr_SetNone`).
  exit.context = context.handled;
  try {
    yield* throwInto(context, resumable, exit);
  } catch (error) {
    if (!(error instanceof Raise)) throw error;
    if (isException(error.exception, 'StopIteration')) return error.exception.args[0] ?? null;
    if (isException(error.exception, 'GeneratorExit')) return null;
    throw error;
  }
  raise('RuntimeError', `${noun} ignored GeneratorExit`);
}

/** The exception that the arguments of `throw` stand for: an instance, or a class and what to make one of it with. */
export function* exceptionOf(context: Context, [type, value = null, traceback = null]: readonly PyValue[]): Steps<PyException> {
  if (traceback !== null && !(traceback instanceof PyTraceback)) raise('TypeError', 'throw() third argument must be a traceback object');
  const exception = yield* instanceOf(context, type!, value);
  if (traceback !== null) exception.traceback = traceback;
  return exception;
}

function* instanceOf(context: Context, type: PyValue, value: PyValue): Steps<PyException> {
  if (type instanceof PyException) {
    if (value !== null) raise('TypeError', 'instance exception may not have a separate value');
    return type;
  }
  if (type instanceof PyType && type.isSubtypeOf(exceptionTypes.BaseException)) {
    if (value instanceof PyException && value.type.isSubtypeOf(type)) return value;
    return (yield* settle(call(context, type, value === null ? [] : [value]))) as PyException;
  }
  raise('TypeError', `exceptions must be classes or instances deriving from BaseException, not ${typeOf(type).name}`);
}

/** `send`, `throw` and `close`, of generators and coroutines. */
export const resumableMethods: Declarations = {
  send: one<PyResumable>((self, value) => send(self, value)),
  throw: some<PyResumable>(1, 3, function* throwMethod(self, args, context): Steps {
    return yield* throwInto(context, self, yield* exceptionOf(context, args));
  }),
  close: none<PyResumable>((self, context) => close(context, self)),
};

/** Names and the attributes that tell of the frame: `gi_running`, `cr_running`, `ag_running` … */
export function resumableGetters(prefix: 'gi' | 'cr' | 'ag', delegate: string): Parameters<typeof addGetters>[1] {
  const as = (object: PyObject): PyResumable => object as PyResumable;
  const name = (attribute: 'name' | 'qualname'): { get: PyGetSet['get']; set: NonNullable<PyGetSet['set']> } => ({
    get: (self) => as(self)[attribute],
    set: (self, value) => { as(self)[attribute] = typeof value === 'string' ? value : raise('TypeError', `__${attribute}__ must be set to a string object`); },
  });
  return {
    __name__: name('name'), __qualname__: name('qualname'),
    [`${prefix}_frame`]: (self) => as(self).frame,
    [`${prefix}_running`]: (self) => (self instanceof PyAsyncGenerator ? self.busy : as(self).state === 'running'),
    [`${prefix}_suspended`]: (self) => as(self).state === 'suspended',
    [`${prefix}_code`]: (self) => as(self).code,
    [delegate]: (self) => as(self).delegate ?? null,
  };
}

/** `<coroutine object f at 0x…>` */
export const reprResumable = none<PyResumable>((self, context) =>
  `<${self.type.name} object ${self.qualname} at ${formatAddress(context.addressOf(self))}>`);

/** Gives generators their methods. */
export function installGenerator(): void {
  addDeclarations(generatorType, {
    __repr__: reprResumable,
    __iter__: none<PyValue>((self) => self),
    __next__: none<PyGenerator>((self) => send(self, null)),
    ...resumableMethods,
  });
  addGetters(generatorType, resumableGetters('gi', 'gi_yieldfrom'));
}
