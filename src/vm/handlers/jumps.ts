import { Op } from '../../bytecode/opcodes.js';
import { call } from '../../objects/call.js';
import { Raise, isException } from '../../objects/exception.js';
import { close } from '../../objects/generator-methods.js';
import { PyAsyncGenerator, PyCoroutine, PyGenerator, PyResumable } from '../../objects/generator.js';
import { PyItemsIterator, PyIterator, callNext, iterate } from '../../objects/iteration.js';
import type { PyValue } from '../../objects/object.js';
import { GeneratorResume, isPending, settle } from '../../objects/pending.js';
import type { Steps } from '../../objects/pending.js';
import { pushResult, replaceOne } from '../frame.js';
import type { Frame } from '../frame.js';
import type { Handler } from '../instructions.js';
import type { Machine } from '../machine.js';
import { warnUnawaited } from '../warnings.js';

/** Jumps and loops. */
export const jumpHandlers: readonly (readonly [number, Handler])[] = [
  [Op.JUMP_FORWARD, jump], [Op.JUMP_BACKWARD, jump], [Op.JUMP_BACKWARD_NO_INTERRUPT, jump],
  [Op.POP_JUMP_IF_TRUE, jumpIfTrue], [Op.POP_JUMP_IF_FALSE, jumpIfFalse],
  [Op.POP_JUMP_IF_NONE, jumpIfNone], [Op.POP_JUMP_IF_NOT_NONE, jumpIfNotNone],
  [Op.GET_ITER, getIter], [Op.FOR_ITER, forIter], [Op.POP_ITER, pop], [Op.POP_TOP, pop],
];

function jump(_machine: Machine, frame: Frame, target: number): void {
  frame.pc = target;
}

function jumpIfTrue(_machine: Machine, frame: Frame, target: number): void {
  if (frame.localsplus[--frame.sp] === true) frame.pc = target;
}

function jumpIfFalse(_machine: Machine, frame: Frame, target: number): void {
  if (frame.localsplus[--frame.sp] === false) frame.pc = target;
}

function jumpIfNone(_machine: Machine, frame: Frame, target: number): void {
  if (frame.localsplus[--frame.sp] === null) frame.pc = target;
}

function jumpIfNotNone(_machine: Machine, frame: Frame, target: number): void {
  if (frame.localsplus[--frame.sp] !== null) frame.pc = target;
}

function getIter(machine: Machine, frame: Frame): void {
  machine.complete(frame, iterate(machine, frame.localsplus[frame.sp - 1]!), replaceOne);
}

function forIter(machine: Machine, frame: Frame): void {
  const iterator = frame.localsplus[frame.sp - 1]!;
  machine.stopped = null;
  if (iterator instanceof PyItemsIterator) {
    nextRound(machine, frame, iterator.advance());
  } else if (iterator instanceof PyIterator && !iterator.type.heap) {
    const item = iterator.advance(machine);
    if (isPending(item)) machine.complete(frame, item, nextRound);
    else nextRound(machine, frame, item);
  } else if (iterator instanceof PyGenerator) {
    machine.complete<PyValue | undefined>(frame, new GeneratorResume(iterator, null), nextRound);
  } else {
    machine.complete(frame, nextOrStop(machine, iterator), nextRound);
  }
}

/**
 * Pushes the next item, or leaves the loop; the target is past END_FOR, which only stands for an exhausted loop.
 * A StopIteration that has come with the end is seen (RAISE) and discarded.
 */
function nextRound(machine: Machine, frame: Frame, item: PyValue | undefined): void {
  if (item !== undefined) {
    pushResult(machine, frame, item);
    return;
  }
  if (machine.stopped !== null) machine.observer?.raise(frame, machine.stopped);
  frame.pc = frame.instructions.args[frame.current]! + 1;
}

/**
 * Drops the top. A generator that only a loop held is closed with it, as when CPython gives up the last reference;
 * a coroutine that nobody held was never awaited.
 */
function pop(machine: Machine, frame: Frame): void {
  const value = frame.localsplus[--frame.sp];
  if (!(value instanceof PyResumable) || !value.temporary) return;
  if (value instanceof PyAsyncGenerator && value.state === 'suspended' && machine.asyncGeneratorFinalizer !== null) {
    machine.complete(frame, call(machine, machine.asyncGeneratorFinalizer, [value]), () => undefined);
  } else if (!(value instanceof PyCoroutine)) machine.complete(frame, closeQuietly(machine, value), () => undefined);
  else if (value.state === 'created') warnUnawaited(machine, frame, value);
}

function* closeQuietly(machine: Machine, generator: PyResumable): Steps<void> {
  try {
    yield* close(machine, generator);
  } catch (error) {
    // Nobody is there to handle what a generator raises when it is thrown away.
    if (!(error instanceof Raise)) throw error;
  }
}

/** Calls `__next__` of the program's own iterators; its StopIteration is the end. */
function* nextOrStop(machine: Machine, iterator: PyValue): Steps<PyValue | undefined> {
  try {
    return yield* settle(callNext(machine, iterator));
  } catch (error) {
    if (!(error instanceof Raise) || !isException(error.exception, 'StopIteration')) throw error;
    machine.stopped = error.exception;
    return undefined;
  }
}
