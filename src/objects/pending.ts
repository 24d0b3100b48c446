import type { Raise } from './exception.js';
import type { PyFunction } from './function.js';
import type { PyResumable } from './generator.js';
import { PyObject } from './object.js';
import type { PyValue } from './object.js';

/**
 * There is no nested run loop: what may run Python code is *pending* until the machine has run it.
 *
 * Every operation of the protocol (`call`, `getAttribute`, `repr` …) gives a `Result`: the value at once when
 * no Python code is involved, or something the machine must run first. A builtin that needs the outcome
 * is a generator function and writes `const text = yield* settle(repr(context, value))`; one that hands
 * the outcome on just returns it. The machine keeps the generator as a native frame, resumes it with the
 * outcome or throws the `Raise` into it, so the JavaScript stack never grows with Python's.
 */
export type Result<T = PyValue> = T | Pending<T>;

/** What the machine must run before there is a value. `Steps` yields other pendings. */
export type Pending<T = PyValue> = Steps<T> | FunctionCall | GeneratorResume | Arrival | Pause;

/** A native computation that can be suspended. */
export type Steps<T = PyValue> = Generator<Pending, T, PyValue | undefined>;

/** Keyword arguments of a call, in order; undefined when there are none. */
export type Keywords = Map<string, PyValue>;

/** Call of a function written in Python. */
export class FunctionCall {
  constructor(
    readonly callee: PyFunction,
    readonly args: readonly PyValue[],
    readonly keywords: Keywords | undefined,
    /** The object that `__init__` initialises: it, not the None returned, is the outcome. */
    readonly instance?: PyValue,
    /** Namespace in which the code of a class body or of `exec` runs. */
    readonly locals?: PyObject,
  ) {}
}

/**
 * Wakes a generator or coroutine with a value sent to it, or with an exception thrown at its yield. The outcome is the
 * yielded value, or undefined when the generator returned; its value is then in `generator.returned`.
 */
export class GeneratorResume {
  constructor(
    readonly generator: PyResumable,
    readonly value: PyValue,
    readonly thrown?: Raise,
    /**
     * Of a generator that delegates: what its delegate does with the exception first. The generator is on
     * the stack meanwhile, and gets the exception that this gives; a value it passes on as its own.
     */
    readonly consultation?: Steps<PyValue | Raise>,
  ) {}
}

/**
 * Something that is not here yet: a chunk of the library. The machine stops until the promise is settled;
 * whoever runs it sees to that. There is no outcome.
 */
export class Arrival {
  constructor(readonly promise: Promise<unknown>) {}
}

/** The slice is over: the machine stops, and goes on when it is run again. There is no outcome. */
export class Pause {
  readonly why = 'slice';
}

// JavaScript has no name for the class of its generators; this borrows their prototype for `instanceof`.
function NativeGenerator(): void { /* only its prototype is used */ }
NativeGenerator.prototype = Object.getPrototypeOf((function* () { /* none */ }).prototype) as object;

/** Whether a result has to be run by the machine first. */
export function isPending<T>(result: Result<T>): result is Pending<T> {
  return typeof result === 'object' && result !== null && !(result instanceof PyObject)
    && (result instanceof FunctionCall || result instanceof GeneratorResume || result instanceof Arrival || result instanceof Pause || isSteps(result));
}

/** Whether a result is a native computation. */
export function isSteps(result: unknown): result is Steps {
  return result instanceof (NativeGenerator as unknown as new () => Steps);
}

/** The outcome of `result`, run by the machine if need be. Throws the `Raise` of the Python code it ran. */
export function* settle<T>(result: Result<T>): Steps<T> {
  return isPending(result) ? ((yield result as Pending) as T) : result;
}

/** `then(outcome of result)`, at once when the result is. */
export function after<T, U>(
  result: Result<T>, then: (value: T) => Result<U>,
): Result<U> {
  return isPending(result) ? continuing(result, then) : then(result);
}

function* continuing<T, U>(
  pending: Pending<T>, then: (value: T) => Result<U>,
): Steps<U> {
  return yield* settle(then((yield pending as Pending) as T));
}
