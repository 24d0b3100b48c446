import { Op } from '../../bytecode/opcodes.js';
import { call } from '../../objects/call.js';
import { PyException, exceptionTypes, isException, raise } from '../../objects/exception.js';
import type { PyValue } from '../../objects/object.js';
import { after } from '../../objects/pending.js';
import type { Result } from '../../objects/pending.js';
import { stopValue } from '../../objects/iteration.js';
import { PyTuple } from '../../objects/tuple.js';
import { PyType } from '../../objects/type.js';
import { pushResult } from '../frame.js';
import type { Frame, SavedInstruction } from '../frame.js';
import type { Handler } from '../instructions.js';
import type { Machine } from '../machine.js';

/** Raising and handling. */
export const exceptionHandlers: readonly (readonly [number, Handler])[] = [
  [Op.RAISE_VARARGS, raiseVarargs], [Op.RERAISE, reraise], [Op.PUSH_EXC_INFO, pushExcInfo],
  [Op.POP_EXCEPT, popExcept], [Op.CHECK_EXC_MATCH, checkExcMatch], [Op.WITH_EXCEPT_START, withExceptStart],
  [Op.CLEANUP_THROW, cleanupThrow],
];

/** `raise`, `raise exception`, `raise exception from cause`. */
function raiseVarargs(machine: Machine, frame: Frame, count: number): void {
  if (count === 0) {
    const { handled } = machine;
    if (handled === null) raise('RuntimeError', 'No active exception to reraise');
    machine.reraise(frame, handled);
    return;
  }
  const [exception, cause] = frame.localsplus.slice(frame.sp - count, frame.sp) as [PyValue, PyValue?];
  frame.sp -= count;
  const made = after(instanceOf(machine, exception, 'exceptions must derive from BaseException'), (raised) =>
    cause === undefined ? raised : after(causeOf(machine, cause), (found) => withCause(raised, found)));
  machine.complete(frame, made, throwNew);
}

function throwNew(machine: Machine, frame: Frame, exception: PyException): void {
  machine.raise(frame, exception);
}

/** The exception that a class or an instance stands for. */
function instanceOf(machine: Machine, value: PyValue, complaint: string): Result<PyException> {
  if (value instanceof PyException) return value;
  if (!(value instanceof PyType) || !value.isSubtypeOf(exceptionTypes.BaseException)) raise('TypeError', complaint);
  return after(call(machine, value, []), (made) => {
    if (made instanceof PyException) return made;
    raise('TypeError', `calling <class '${value.name}'> should have returned an instance of BaseException`);
  });
}

function causeOf(machine: Machine, cause: PyValue): Result<PyException | null> {
  return cause === null ? null : instanceOf(machine, cause, 'exception causes must derive from BaseException');
}

function withCause(exception: PyException, cause: PyException | null): PyException {
  exception.cause = cause;
  exception.suppressContext = true;
  return exception;
}

/** Raises again without a new traceback entry; with an oparg the place is that of the saved instruction. */
function reraise(machine: Machine, frame: Frame, depth: number): void {
  const exception = frame.pop() as PyException;
  const at = frame.current;
  if (depth > 0) {
    const { offset } = frame.localsplus[frame.sp - depth] as SavedInstruction;
    frame.pc = frame.instructions.offsets.indexOf(offset) + 1;
    frame.previous = frame.current;
  }
  machine.reraise(frame, exception, at);
}

function pushExcInfo(machine: Machine, frame: Frame): void {
  const exception = frame.localsplus[frame.sp - 1] as PyException;
  frame.localsplus[frame.sp - 1] = machine.handling.exception;
  frame.push(exception);
  machine.handling.exception = exception;
}

function popExcept(machine: Machine, frame: Frame): void {
  machine.handling.exception = frame.pop() as PyException | null;
}

function checkExcMatch(_machine: Machine, frame: Frame): void {
  const exception = frame.localsplus[frame.sp - 2] as PyException;
  const pattern = frame.localsplus[frame.sp - 1]!;
  checkCatchable(pattern);
  frame.localsplus[frame.sp - 1] = matches(exception, pattern);
}

const BAD_CATCH = 'catching classes that do not inherit from BaseException is not allowed';

const typesIn = (pattern: PyValue): readonly PyValue[] => (pattern instanceof PyTuple ? pattern.items : [pattern]);

/** Only exception types can be caught (`_PyEval_CheckExceptTypeValid`). */
export function checkCatchable(pattern: PyValue): void {
  for (const type of typesIn(pattern)) {
    if (!(type instanceof PyType) || !type.isSubtypeOf(exceptionTypes.BaseException)) raise('TypeError', BAD_CATCH);
  }
}

/** Whether an exception is of a type, or of one in a tuple. */
export function matches(exception: PyException, pattern: PyValue): boolean {
  return typesIn(pattern).some((type) => exception.type.isSubtypeOf(type as PyType));
}

/** Calls `__exit__(type, value, traceback)`; it lies five deep, its self or NULL four. */
function withExceptStart(machine: Machine, frame: Frame): void {
  const stack = frame.localsplus;
  const exception = stack[frame.sp - 1] as PyException;
  const self = stack[frame.sp - 4];
  const args = [exception.type, exception, exception.traceback];
  const result = call(machine, stack[frame.sp - 5]!, self === undefined ? args : [self, ...args]);
  machine.complete(frame, result, pushResult);
}

/** Ends a `yield from` whose sub-iterator answered a throw with StopIteration. */
function cleanupThrow(machine: Machine, frame: Frame): void {
  const exception = frame.localsplus[frame.sp - 1] as PyException;
  if (!isException(exception, 'StopIteration')) {
    machine.reraise(frame, exception);
    return;
  }
  frame.sp -= 3;
  frame.push(null);
  frame.push(stopValue(exception));
}
