import type { PyException } from '../objects/exception.js';
import type { PyValue } from '../objects/object.js';
import type { Frame } from './frame.js';

/** Where a name was found, or looked for last. */
export type LookupScope = 'local' | 'cell' | 'free' | 'global' | 'builtin' | 'class';

/**
 * Watches a run with the events of `sys.monitoring`, in CPython 3.14's order. When an event
 * comes, the frame stands at the instruction in question (`frame.lasti`, `frame.line`), its stack as
 * before that instruction.
 */
export interface Observer {
  /** Whether `instruction` is wanted: it costs. */
  readonly wantsInstructions: boolean;
  /** PY_START: a function, module or class body is entered, or a generator for the first time. */
  call(frame: Frame): void;
  /** PY_RESUME: a generator goes on after a yield. */
  resume(frame: Frame): void;
  /** LINE: the next instruction starts a line. `again`: the same line, reached by a jump backwards (JUMP). */
  line(frame: Frame, line: number, again: boolean): void;
  /** INSTRUCTION: the next instruction is at `frame.lasti`; never for RESUME and what comes before the first. */
  instruction(frame: Frame): void;
  /** An instruction is about to run; its operands lie on the stack. Not asked for RESUME and what comes before it. */
  execute(frame: Frame, opcode: number, arg: number): void;
  /** PY_RETURN. */
  return(frame: Frame, value: PyValue): void;
  /** PY_YIELD. */
  yield(frame: Frame, value: PyValue): void;
  /** PY_THROW: an exception is thrown into a generator. */
  throw(frame: Frame, exception: PyException): void;
  /** RAISE: an exception is raised in the frame, or arrives from a call it made. */
  raise(frame: Frame, exception: PyException): void;
  /** RERAISE: at the end of a handler or a `finally`. */
  reraise(frame: Frame, exception: PyException): void;
  /** EXCEPTION_HANDLED: the frame goes on at a handler. */
  handled(frame: Frame, exception: PyException): void;
  /** PY_UNWIND: the frame is left by an exception. */
  unwind(frame: Frame, exception: PyException): void;
  /** STOP_ITERATION: a `yield from` got the return value of its generator. */
  stopIteration(frame: Frame, value: PyValue): void;
  /** A name is about to be looked up by the instruction. */
  lookup(frame: Frame, name: string, scope: LookupScope, slot: number | null): void;
  /** Text went to stdout or stderr. */
  output(stream: 'out' | 'err', text: string): void;
}
