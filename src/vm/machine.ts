import type { CodeObject } from '../bytecode/code.js';
import { Op } from '../bytecode/opcodes.js';
import { pyCode } from '../objects/code.js';
import type { PyDict } from '../objects/dict.js';
import { Raise, makeException, makeStop, raise } from '../objects/exception.js';
import type { PyException } from '../objects/exception.js';
import { asRaise } from '../objects/fault.js';
import { PyCoroutine } from '../objects/generator.js';
import type { PyResumable } from '../objects/generator.js';
import type { PyValue } from '../objects/object.js';
import { Arrival, FunctionCall, Pause, isPending, isSteps, settle } from '../objects/pending.js';
import type { GeneratorResume, Pending, Result, Steps } from '../objects/pending.js';
import { PyTraceback } from '../objects/traceback.js';
import { typeOf } from '../objects/type.js';
import { isStackFault } from '../values/limits.js';
import { CallStack, recursionError } from './call-stack.js';
import { chain } from './chaining.js';
import { Frame, NativeFrame, SavedInstruction } from './frame.js';
import type { Activation, Continuation } from './frame.js';
import { Handling } from './handling.js';
import { instructionsOf } from './instructions.js';
import { beforeInstruction } from './monitoring.js';
import type { Observer } from './observer.js';
import { runUnobserved } from './quick-loop.js';

/**
 * How a run of the machine ended: the program is through, an exception left it, the budget is spent, or it
 * cannot go on before something has come from outside (`arrival`).
 */
export type Outcome = 'done' | 'error' | 'paused' | 'waiting';

/** Instructions that take a new iterator or coroutine off whoever made it, and let go of it in the end. */
const TAKERS: ReadonlySet<number> = new Set([Op.GET_ITER, Op.FOR_ITER, Op.GET_AITER, Op.POP_TOP]);

/**
 * Runs CPython 3.14 bytecode on frames of its own. It can stop after any instruction and go on later;
 * whatever calls Python code from a builtin waits in a native frame, so JavaScript's stack stays flat.
 */
export class Machine extends CallStack {
  /** The exception that ended the last program. */
  error: PyException | null = null;
  /** What an instruction has raised, before the frame that runs gets it. */
  private raised: Raise | undefined = undefined;
  /** What the run waits for, if not only for its next slice, and who goes on then. */
  private awaited: { readonly promise: Promise<unknown> | undefined; readonly by: Activation } | undefined = undefined;

  /** What a run that ended with 'waiting' waits for; `run` may go on when it is settled. */
  get arrival(): Promise<unknown> | undefined { return this.awaited?.promise; }

  // Running

  /** Makes ready to run a module's code; `run` then runs it. */
  start(code: CodeObject, globals: PyDict): void {
    if (this.frame !== null) throw new Error('the machine is started while a program is running');
    this.error = null;
    this.handling = new Handling(null);
    this.forgetWork();
    this.depth = 1;
    this.nativeDepth = 0;
    this.awaited = undefined;
    this.frame = new Frame(instructionsOf(this, pyCode(code)), undefined, globals, this.builtins, globals);
  }

  /** Runs up to `budget` instructions. After 'paused' and 'waiting' another `run` goes on where this one stopped. */
  run(budget: number): Outcome {
    this.beginSlice(budget);
    while ((this.frame !== null || this.awaited !== undefined) && this.budget > 0) {
      try {
        const { raised, awaited } = this;
        if (awaited !== undefined) {
          this.awaited = undefined;
          this.transfer(awaited.by, undefined, undefined);
        } else if (raised !== undefined) {
          this.raised = undefined;
          this.transfer(this.frame, undefined, raised);
        } else if (this.observer === undefined) {
          runUnobserved(this);
        } else {
          this.executeObserved(this.observer);
        }
      } catch (thrown) {
        this.raised = this.toRaise(thrown); // which throws a fault of ours on
      }
    }
    this.countSlice();
    if (this.arrival !== undefined) return 'waiting';
    if (this.frame !== null || this.awaited !== undefined) return 'paused';
    return this.error === null ? 'done' : 'error';
  }

  /**
   * Runs what is pending to its end, unobserved, while no program runs: `str()` of the exception that ended
   * one. Throws the `Raise` of the Python code it ran; undefined if that takes more than `budget` instructions, or waits.
   */
  compute<T>(result: Result<T>, budget: number): T | undefined {
    if (!isPending(result)) return result;
    if (this.frame !== null) throw new Error('the machine is asked for a result while a program is running');
    const { observer, error } = this;
    let outcome: T | undefined;
    const steps = function* (): Steps<null> {
      outcome = yield* settle(result);
      return null;
    };
    this.observer = undefined;
    this.error = null;
    this.depth = 1;
    this.transfer(new NativeFrame(steps(), null), undefined, undefined);
    const ended = this.run(budget);
    if (ended === 'paused' || ended === 'waiting') {
      this.frame = null;
      this.raised = undefined;
      this.awaited = undefined;
    }
    const failed = this.error as PyException | null;
    this.observer = observer;
    this.error = error;
    if (failed !== null) throw new Raise(failed);
    return outcome;
  }

  /** Makes `run` return after the current instruction. */
  pause(): void { this.endSlice(); }

  /** The evaluation loop where somebody watches; `quick-loop.ts` has that where nobody does. */
  private executeObserved(observer: Observer): void {
    while (this.budget-- > 0) {
      const frame = this.frame!;
      const pc = frame.pc++;
      const { handlers, args } = frame.instructions;
      beforeInstruction(observer, frame, pc);
      handlers[pc]!(this, frame, args[pc]!);
    }
  }

  /** What was thrown, as a Python exception. A fault of ours stays what it is and ends the run. */
  private toRaise(thrown: unknown): Raise {
    const error = asRaise(thrown);
    if (error instanceof Raise) return error;
    if (isStackFault(error)) return new Raise(recursionError());
    throw error;
  }

  // Handing over

  /** Goes on with `continuation` once there is a result: at once, or when Python code has run. */
  complete<T>(frame: Frame, result: Result<T>, continuation: Continuation<T>): void {
    if (!isPending(result)) {
      continuation(this, frame, result);
      return;
    }
    frame.continuation = continuation;
    if (isSteps(result)) this.transfer(this.enterNative(result, frame), undefined, undefined);
    else if (!this.begin(result as Exclude<Pending, Steps>, frame)) continuation(this, frame, undefined as T);
  }

  /**
   * Hands an outcome, a value or an exception, to whoever waits for it; and on, as long as
   * builtins end and exceptions leave frames, until a Python frame can run.
   */
  private transfer(to: Activation | null, value: unknown, error: Raise | undefined): void {
    let target = to;
    while (target !== null) {
      if (target instanceof Frame) {
        if (error === undefined) {
          this.goOn(target, value);
          return;
        }
        this.frame = target;
        if (this.budget-- <= 0) { // a thousand frames may be left: the next slice goes on
          this.raised = error;
          return;
        }
        if (this.catches(target, error)) return;
        target = this.drop(target, error.exception);
        continue;
      }
      let step: IteratorResult<Pending, unknown>;
      try {
        step = error === undefined ? target.steps.next(value as PyValue) : target.steps.throw(error);
      } catch (thrown) {
        error = this.toRaise(thrown);
        chain(error, this.handled);
        target = this.leaveNative(target);
        continue;
      }
      error = undefined;
      value = undefined;
      if (step.done === true) {
        value = step.value;
        target = this.leaveNative(target);
        continue;
      }
      try {
        if (isSteps(step.value)) target = this.enterNative(step.value, target);
        else if (this.begin(step.value, target)) return;
      } catch (thrown) {
        error = this.toRaise(thrown);
      }
    }
    this.finish(error === undefined ? null : error.exception);
  }

  /** Hands a value to a Python frame, which goes on. */
  private goOn(frame: Frame, value: unknown): void {
    this.frame = frame;
    frame.continuation(this, frame, value as never);
  }

  private finish(error: PyException | null): void {
    this.frame = null;
    this.error = error;
    this.endSlice();
  }

  /** Begins what is pending for `caller`; false when there is nothing to run and the outcome is undefined. */
  private begin(pending: Exclude<Pending, Steps>, caller: Activation): boolean {
    if (pending instanceof FunctionCall) {
      this.enter(pending, caller);
      return true;
    }
    if (pending instanceof Arrival || pending instanceof Pause) {
      this.awaited = { promise: pending instanceof Arrival ? pending.promise : undefined, by: caller };
      this.endSlice();
      return true;
    }
    return this.wake(pending, caller);
  }

  // Functions

  /** RETURN_VALUE: leaves a frame with the value on top of its stack, where the observer still sees it. */
  leave(frame: Frame): void {
    const value = frame.localsplus[frame.sp - 1]!;
    this.observer?.return(frame, value);
    frame.sp -= 1;
    const { generator, instance } = frame;
    const caller = this.pop(frame);
    if (generator !== undefined) {
      generator.returned = value;
      this.stopped = value === null ? null : makeStop(value);
      this.transfer(caller, undefined, undefined);
    } else if (instance === undefined) {
      if (caller instanceof Frame) this.goOn(caller, value);
      else this.transfer(caller, value, undefined);
    } else if (value === null) {
      this.transfer(caller, instance, undefined);
    } else {
      this.transfer(caller, undefined, new Raise(initReturned(value)));
    }
  }

  /** RETURN_GENERATOR: leaves a new generator's frame before it has run. */
  leaveAsleep(frame: Frame, generator: PyResumable): void {
    this.depth -= 1;
    const { caller } = frame;
    frame.caller = null;
    generator.temporary = caller instanceof Frame && TAKERS.has(caller.instructions.opcodes[caller.pc]!);
    this.transfer(caller, generator, undefined);
  }

  // Generators

  /** Lets a generator go on. False when it has ended before; then its value is None. */
  private wake({ generator, value, thrown, consultation }: GeneratorResume, caller: Activation): boolean {
    const { noun } = generator;
    if (generator.state === 'running') raise('ValueError', `${noun} already executing`);
    const frame = generator.frame as Frame | null;
    if (frame === null) {
      if (generator instanceof PyCoroutine) raise('RuntimeError', 'cannot reuse already awaited coroutine');
      if (thrown !== undefined) throw thrown;
      generator.returned = null;
      return false;
    }
    if (generator.state === 'created' && value !== null && thrown === undefined) {
      raise('TypeError', `can't send non-None value to a just-started ${noun}`);
    }
    generator.state = 'running';
    this.handling = new Handling(this.handling);
    this.handling.exception = frame.handled;
    this.push(frame, caller);
    if (consultation !== undefined) this.complete(frame, consultation, afterConsultation);
    else if (thrown === undefined) frame.push(value);
    else this.throwInto(frame, thrown);
    return true;
  }

  /** YIELD_VALUE: the generator's frame sleeps, and whoever woke it gets the value. */
  sleep(frame: Frame, value: PyValue): void {
    this.depth -= 1;
    const { caller, generator } = frame;
    frame.caller = null;
    generator!.state = 'suspended';
    frame.handled = this.handling.exception;
    this.handling = this.handling.previous!;
    this.transfer(caller, value, undefined);
  }

  /** Throws an exception into a generator that was just woken. */
  throwInto(frame: Frame, error: Raise): void {
    // The frame stands at its RESUME, which is not run; None was sent to it.
    frame.push(null);
    frame.previous = frame.pc;
    frame.pc += 1;
    // Only what the generator itself is handling becomes the context (`_PyErr_ChainStackItem`).
    if (frame.handled === null) error.chained = true;
    else chain(error, this.handled);
    this.observer?.throw(frame, error.exception);
    // The handler is that of the yield before it: of a delegation it differs.
    if (this.catches(frame, error, frame.previous - 1)) return;
    const caller = this.drop(frame, error.exception);
    // A frame that never began is left as if its RESUME had run (`take_ownership`).
    const { entry } = frame.instructions;
    if (frame.previous < entry) frame.pc = entry + 2;
    this.transfer(caller, undefined, error);
  }

  // Exceptions

  /** Raises a new exception in a frame. */
  raise(frame: Frame, exception: PyException): void {
    this.transfer(frame, undefined, new Raise(exception));
  }

  /**
   * Raises an exception again: the traceback already has the frame. The handler is looked up for the instruction
   * `at` that does so, while the frame may stand at the one that raised first.
   */
  reraise(frame: Frame, exception: PyException, at = frame.current): void {
    this.observer?.reraise(frame, exception);
    if (this.handle(frame, exception, at)) return;
    const error = new Raise(exception);
    error.chained = true;
    this.transfer(this.drop(frame, exception), undefined, error);
  }

  /** Raises an exception in a frame; whether the frame goes on at the handler of the instruction `at`. */
  private catches(frame: Frame, error: Raise, at = frame.current): boolean {
    chain(error, this.handled);
    const { exception } = error;
    exception.traceback = new PyTraceback(exception.traceback, frame, frame.lasti, frame.line);
    this.observer?.raise(frame, exception);
    return this.handle(frame, exception, at);
  }

  /** Goes on at the handler that the exception table has for an instruction, if any (`exception_unwind`). */
  private handle(frame: Frame, exception: PyException, at: number): boolean {
    const range = frame.instructions.protectionOf(at);
    if (range === undefined) return false;
    frame.sp = frame.instructions.slots + range.depth;
    if (range.lasti) frame.push(new SavedInstruction(frame.lasti));
    frame.push(exception);
    this.frame = frame;
    this.observer?.handled(frame, exception);
    frame.pc = range.target;
    return true;
  }

  /** Leaves a frame by an exception; gives its caller. */
  private drop(frame: Frame, exception: PyException): Activation | null {
    frame.sp = frame.instructions.slots;
    this.observer?.unwind(frame, exception);
    return this.pop(frame);
  }
}

/** Goes on with a generator whose delegate was asked first what it does with an exception. */
function afterConsultation(machine: Machine, frame: Frame, answer: PyValue | Raise): void {
  if (answer instanceof Raise) machine.throwInto(frame, answer);
  else machine.sleep(frame, answer);
}

function initReturned(value: PyValue): PyException {
  return makeException('TypeError', `__init__() should return None, not '${typeOf(value).name}'`);
}
