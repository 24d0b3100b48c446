import { CO_ASYNC_GENERATOR, CO_COROUTINE, CO_ITERABLE_COROUTINE } from '../../bytecode/code.js';
import { Op } from '../../bytecode/opcodes.js';
import { callMethod } from '../../objects/attribute.js';
import { isCoroutine } from '../../objects/awaitable.js';
import { Raise, isException, raise } from '../../objects/exception.js';
import { PyAsyncGenerator, PyCoroutine, PyGenerator } from '../../objects/generator.js';
import type { PyResumable } from '../../objects/generator.js';
import { PyIterator, callNext, iterate, stopValue } from '../../objects/iteration.js';
import type { PyValue } from '../../objects/object.js';
import { GeneratorResume, after, settle } from '../../objects/pending.js';
import type { Steps } from '../../objects/pending.js';
import { replaceOne } from '../frame.js';
import type { Frame } from '../frame.js';
import type { Handler } from '../instructions.js';
import type { Machine } from '../machine.js';

/** Generators and coroutines: they are made at their first instruction, sleep at YIELD_VALUE and wake at RESUME. */
export const generatorHandlers: readonly (readonly [number, Handler])[] = [
  [Op.RETURN_GENERATOR, returnGenerator], [Op.YIELD_VALUE, yieldValue],
  [Op.GET_YIELD_FROM_ITER, getYieldFromIter], [Op.SEND, send],
];

function returnGenerator(machine: Machine, frame: Frame): void {
  const { name, qualname } = frame.func!;
  const { flags } = frame.code.code;
  const Kind = (flags & CO_COROUTINE) !== 0 ? PyCoroutine : (flags & CO_ASYNC_GENERATOR) !== 0 ? PyAsyncGenerator : PyGenerator;
  const generator = new Kind(frame, name, qualname);
  frame.generator = generator;
  machine.leaveAsleep(frame, generator);
}

function yieldValue(machine: Machine, frame: Frame): void {
  const value = frame.localsplus[frame.sp - 1]!;
  machine.observer?.yield(frame, value);
  frame.sp -= 1;
  machine.sleep(frame, value);
}

function getYieldFromIter(machine: Machine, frame: Frame): void {
  const value = frame.localsplus[frame.sp - 1]!;
  if (value instanceof PyGenerator && !isCoroutine(value)) return;
  if (!isCoroutine(value)) machine.complete(frame, iterate(machine, value), replaceOne);
  else if ((frame.code.code.flags & (CO_COROUTINE | CO_ITERABLE_COROUTINE)) === 0) {
    raise('TypeError', "cannot 'yield from' a coroutine object in a non-coroutine generator");
  }
}

/** Sends the top into the iterator below it; when that is exhausted, goes on at END_SEND with its value. */
function send(machine: Machine, frame: Frame): void {
  const value = frame.localsplus[frame.sp - 1]!;
  const receiver = frame.localsplus[frame.sp - 2]!;
  if (receiver instanceof PyGenerator || receiver instanceof PyCoroutine) {
    frame.sp -= 1;
    machine.complete<PyValue | undefined>(frame, new GeneratorResume(receiver, value), sentToGenerator);
  } else if (value === null && receiver instanceof PyIterator && !receiver.type.heap) {
    machine.complete(frame, after(receiver.advance(machine), (item) => (item === undefined ? STOPPED : item)), sent);
  } else {
    machine.complete(frame, sendInSteps(machine, frame, receiver, value), sent);
  }
}

/** The end of the sub-iterator, with the value of the `yield from`. */
class Stopped {
  constructor(readonly value: PyValue) {}
}

const STOPPED = new Stopped(null);

function* sendInSteps(machine: Machine, frame: Frame, receiver: PyValue, value: PyValue): Steps<PyValue | Stopped> {
  try {
    return yield* settle(value === null ? callNext(machine, receiver) : callMethod(machine, receiver, 'send', [value]));
  } catch (error) {
    if (!(error instanceof Raise) || !isException(error.exception, 'StopIteration')) throw error;
    machine.observer?.raise(frame, error.exception);
    return new Stopped(stopValue(error.exception));
  }
}

function sentToGenerator(machine: Machine, frame: Frame, value: PyValue | undefined): void {
  const { returned } = frame.localsplus[frame.sp - 1] as PyResumable;
  frame.sp += 1;
  sent(machine, frame, value === undefined ? new Stopped(returned!) : value);
}

function sent(_machine: Machine, frame: Frame, value: PyValue | Stopped): void {
  if (value instanceof Stopped) {
    frame.localsplus[frame.sp - 1] = value.value;
    frame.pc = frame.instructions.args[frame.current]!;
  } else {
    frame.localsplus[frame.sp - 1] = value;
  }
}
