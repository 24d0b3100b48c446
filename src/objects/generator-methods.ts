import { formatAddress } from './address.js';
import { callMethod, findAttribute } from './attribute.js';
import { call } from './call.js';
import type { Context } from './context.js';
import { PyException, Raise, exceptionTypes, isException, makeException, makeStop, raise } from './exception.js';
import { PyGenerator, generatorType } from './generator.js';
import { addGetters, addMethods } from './native.js';
import type { PyObject, PyValue } from './object.js';
import { GeneratorResume, settle } from './pending.js';
import type { Steps } from './pending.js';
import { PyType, typeOf } from './type.js';

/** Sends a value in; the end of the generator is a StopIteration with its return value. */
function* send(generator: PyGenerator, value: PyValue): Steps {
  return orStop(generator, yield* settle<PyValue | undefined>(new GeneratorResume(generator, value)));
}

function orStop(generator: PyGenerator, yielded: PyValue | undefined): PyValue {
  if (yielded !== undefined) return yielded;
  const { returned } = generator;
  throw new Raise(makeStop(returned ?? null));
}

/** `generator.throw(exception)`: first into the iterator it delegates to, if any. */
function* throwInto(context: Context, generator: PyGenerator, exception: PyException): Steps {
  const delegate = generator.state === 'suspended' ? generator.frame?.delegate : undefined;
  if (delegate === undefined) return yield* wakeWith(generator, new Raise(exception), undefined);
  const consultation = consult(context, delegate, exception);
  // While its delegate is thrown into a generator is on the stack; while the delegate is closed, it is not (`_gen_throw`).
  if (!isException(exception, 'GeneratorExit')) {
    return yield* wakeWith(generator, new Raise(exception), consultation);
  }
  generator.state = 'running';
  const answer = yield* consultation;
  generator.state = 'suspended';
  return answer instanceof Raise ? yield* wakeWith(generator, answer, undefined) : answer;
}

function* wakeWith(generator: PyGenerator, thrown: Raise, consultation: Steps<PyValue | Raise> | undefined): Steps {
  return orStop(generator, yield* settle<PyValue | undefined>(new GeneratorResume(generator, null, thrown, consultation)));
}

/** Throws an exception into a delegate: what it yields in answer, or what is to be thrown into the generator. */
function* consult(context: Context, delegate: PyValue, exception: PyException): Steps<PyValue | Raise> {
  try {
    if (isException(exception, 'GeneratorExit')) {
      yield* closeDelegate(context, delegate);
      return new Raise(exception);
    }
    if (delegate instanceof PyGenerator) return yield* throwInto(context, delegate, exception);
    const method = yield* settle(findAttribute(context, delegate, 'throw'));
    return method === undefined ? new Raise(exception) : yield* settle(call(context, method, [exception]));
  } catch (error) {
    if (error instanceof Raise) return error;
    throw error;
  }
}

function* closeDelegate(context: Context, delegate: PyValue): Steps<void> {
  if (delegate instanceof PyGenerator) {
    yield* close(context, delegate);
  } else if ((yield* settle(findAttribute(context, delegate, 'close'))) !== undefined) {
    yield* settle(callMethod(context, delegate, 'close', []));
  }
}

/** `generator.close()`: GeneratorExit at the yield, which may only end the generator. */
export function* close(context: Context, generator: PyGenerator): Steps {
  const { frame } = generator;
  if (frame === null) return null;
  if (generator.state === 'running') raise('ValueError', 'generator already executing');
  if (generator.state === 'created') {
    generator.state = 'finished';
    generator.frame = null;
    return null;
  }
  try {
    yield* throwInto(context, generator, makeException('GeneratorExit'));
  } catch (error) {
    if (!(error instanceof Raise)) throw error;
    if (isException(error.exception, 'StopIteration')) return error.exception.args[0] ?? null;
    if (isException(error.exception, 'GeneratorExit')) return null;
    throw error;
  }
  raise('RuntimeError', 'generator ignored GeneratorExit');
}

/** The exception that `throw`'s argument stands for: an instance, or a class to make one of. */
function* exceptionOf(context: Context, value: PyValue): Steps<PyException> {
  if (value instanceof PyException) return value;
  if (value instanceof PyType && value.isSubtypeOf(exceptionTypes.BaseException)) {
    return (yield* settle(call(context, value, []))) as PyException;
  }
  raise('TypeError', `exceptions must be classes or instances deriving from BaseException, not ${typeOf(value).name}`);
}

const asGenerator = (object: PyValue): PyGenerator => object as PyGenerator;

/** Gives generators their methods. */
export function installGenerator(): void {
  addMethods(generatorType, {
    __repr__: (context, [self]) => `<generator object ${asGenerator(self!).qualname} at ${formatAddress(context.addressOf(self!))}>`,
    __iter__: (_, [self]) => self!,
    __next__: (_, [self]) => send(asGenerator(self!), null),
    send: (_, [self, value]) => send(asGenerator(self!), value!),
    *throw(context, [self, value]) {
      return yield* throwInto(context, asGenerator(self!), yield* exceptionOf(context, value!));
    },
    close: (context, [self]) => close(context, asGenerator(self!)),
  });
  addGetters(generatorType, {
    __name__: { get: (self) => asGenerator(self).name, set: (self, value) => { asGenerator(self).name = nameOf(value, '__name__'); } },
    __qualname__: { get: (self) => asGenerator(self).qualname, set: (self, value) => { asGenerator(self).qualname = nameOf(value, '__qualname__'); } },
    gi_frame: (self) => asGenerator(self).frame,
    gi_running: (self) => asGenerator(self).state === 'running',
    gi_suspended: (self) => asGenerator(self).state === 'suspended',
    gi_code: (self) => asGenerator(self).code,
    gi_yieldfrom: (self) => delegateOf(self),
  });
}

function nameOf(value: PyValue | undefined, attribute: string): string {
  if (typeof value !== 'string') raise('TypeError', `${attribute} must be set to a string object`);
  return value;
}

function delegateOf(self: PyObject): PyValue {
  const { frame, state } = asGenerator(self);
  const delegate = state === 'suspended' ? frame?.delegate : undefined;
  return delegate === undefined ? null : delegate;
}
