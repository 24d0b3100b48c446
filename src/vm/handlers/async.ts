import { Op } from '../../bytecode/opcodes.js';
import { callSpecial } from '../../objects/call.js';
import { awaitableIterator } from '../../objects/awaitable.js';
import { Raise, isException, makeException, raise } from '../../objects/exception.js';
import type { PyException } from '../../objects/exception.js';
import { PyAsyncGenerator, PyAsyncYield, PyCoroutine } from '../../objects/generator.js';
import type { PyValue } from '../../objects/object.js';
import { after, settle } from '../../objects/pending.js';
import type { Result, Steps } from '../../objects/pending.js';
import { typeOf } from '../../objects/type.js';
import { pushResult, replaceOne } from '../frame.js';
import type { Frame } from '../frame.js';
import type { Handler } from '../instructions.js';
import type { Machine } from '../machine.js';

/** `await`, `async for` and `async with`; the waiting itself is SEND's. */
export const asyncHandlers: readonly (readonly [number, Handler])[] = [
  [Op.GET_AWAITABLE, getAwaitable], [Op.GET_AITER, getAiter], [Op.GET_ANEXT, getAnext], [Op.END_ASYNC_FOR, endAsyncFor],
];

/** Whose result is awaited, by GET_AWAITABLE's oparg: 0 is an `await` of the program's own. */
const AWAITED_METHODS = [undefined, '__aenter__', '__aexit__'] as const;

function getAwaitable(machine: Machine, frame: Frame, origin: number): void {
  const value = frame.localsplus[frame.sp - 1]!;
  const method = AWAITED_METHODS[origin];
  if (method !== undefined && !canAwait(value)) {
    raise('TypeError', `'async with' received an object from ${method} that does not implement __await__: ${typeOf(value).name}`);
  }
  machine.complete(frame, after(awaitableIterator(machine, value), unawaited), replaceOne);
}

const canAwait = (value: PyValue): boolean => typeOf(value).lookup('__await__') !== undefined;

/** A coroutine can be awaited by one only. */
function unawaited(iterator: PyValue): PyValue {
  if (iterator instanceof PyCoroutine && iterator.delegate !== undefined) raise('RuntimeError', 'coroutine is being awaited already');
  return iterator;
}

function getAiter(machine: Machine, frame: Frame): void {
  const iterable = frame.localsplus[frame.sp - 1]!;
  const iterator = callSpecial(machine, iterable, '__aiter__', []);
  if (iterator === undefined) {
    raise('TypeError', `'async for' requires an object with __aiter__ method, got ${typeOf(iterable).name}`);
  }
  machine.complete(frame, after(iterator, checkAiter), replaceOne);
}

function checkAiter(iterator: PyValue): PyValue {
  if (typeOf(iterator).lookup('__anext__') !== undefined) return iterator;
  raise('TypeError', `'async for' received an object from __aiter__ that does not implement __anext__: ${typeOf(iterator).name}`);
}

function getAnext(machine: Machine, frame: Frame): void {
  const iterator = frame.localsplus[frame.sp - 1]!;
  const step = callSpecial(machine, iterator, '__anext__', []);
  if (step === undefined) {
    raise('TypeError', `'async for' requires an iterator with __anext__ method, got ${typeOf(iterator).name}`);
  }
  const awaitable = iterator instanceof PyAsyncGenerator ? step : after(step, (value): Result => awaitableStep(machine, value));
  machine.complete(frame, awaitable, pushResult);
}

function* awaitableStep(machine: Machine, value: PyValue): Steps {
  try {
    return yield* settle(awaitableIterator(machine, value));
  } catch (error) {
    if (!(error instanceof Raise)) throw error;
    const complaint = makeException('TypeError', `'async for' received an invalid object from __anext__: ${typeOf(value).name}`);
    complaint.cause = error.exception;
    complaint.context = error.exception;
    complaint.suppressContext = true;
    throw new Raise(complaint);
  }
}

/** The exception of `__anext__` is on top, the iterator below it: StopAsyncIteration ends the loop. */
function endAsyncFor(machine: Machine, frame: Frame): void {
  const exception = frame.localsplus[frame.sp - 1] as PyException;
  if (isException(exception, 'StopAsyncIteration')) frame.sp -= 2;
  else machine.reraise(frame, exception);
}

/** INTRINSIC_ASYNC_GEN_WRAP: what an asynchronous generator is about to yield. */
export function wrapAsyncYield(_machine: Machine, frame: Frame): void {
  frame.localsplus[frame.sp - 1] = new PyAsyncYield(frame.localsplus[frame.sp - 1]!);
}
