import { Raise, makeException } from '../objects/exception.js';
import type { PyException } from '../objects/exception.js';
import type { PyFunction } from '../objects/function.js';
import type { PyObject, PyValue } from '../objects/object.js';
import type { FunctionCall } from '../objects/pending.js';
import { bindArguments } from './arguments.js';
import { Frame, NativeFrame, copyFreeVars, pushResult } from './frame.js';
import type { Activation } from './frame.js';
import { instructionsOf } from './instructions.js';
import { Services } from './services.js';

/** `sys.getrecursionlimit()`. */
const RECURSION_LIMIT = 1000;
/** How many builtins may wait for one another. */
const NATIVE_LIMIT = 20_000;

/** The stack of frames: how they are made, put on it and taken off it. Each knows its caller. */
export class CallStack extends Services {
  recursionLimit = RECURSION_LIMIT;
  /** Frames on the stack; builtins that wait are counted apart, as CPython counts the C stack. */
  protected depth = 0;
  protected nativeDepth = 0;

  protected enter({ callee, args, keywords, instance, locals }: FunctionCall, caller: Activation): void {
    const frame = this.frameOf(callee, locals);
    bindArguments(callee, frame.localsplus, args, keywords);
    frame.instance = instance;
    this.push(frame, caller);
  }

  /** Calls a function with the operands from `first` to `end` of its caller as positional arguments. */
  enterPositional(callee: PyFunction, caller: Frame, first: number, end: number): void {
    const frame = this.frameOf(callee, undefined);
    const { localsplus } = frame;
    if (frame.instructions.simpleArguments === end - first) {
      for (let i = first; i < end; i++) localsplus[i - first] = caller.localsplus[i];
    } else {
      bindArguments(callee, localsplus, caller.localsplus.slice(first, end) as PyValue[], undefined);
    }
    this.push(frame, caller);
    if (this.observer === undefined) skipEntry(frame);
  }

  private frameOf(callee: PyFunction, locals: PyObject | undefined): Frame {
    return new Frame(instructionsOf(this, callee.code), callee, callee.globals, callee.builtins ?? this.builtins, locals);
  }

  protected push(frame: Frame, caller: Activation): void {
    if (this.depth >= this.recursionLimit) throw new Raise(recursionError());
    this.depth += 1;
    frame.caller = caller;
    this.frame = frame;
  }

  /**
   * RETURN_VALUE where nobody watches, of a plain function whose caller waits for a value on its stack. Gives false, and
   * does nothing, where more is to be done.
   */
  leaveQuickly(frame: Frame): boolean {
    const { caller } = frame;
    if (!(caller instanceof Frame) || caller.continuation !== pushResult || frame.generator !== undefined || frame.instance !== undefined) return false;
    this.depth -= 1;
    frame.caller = null;
    this.frame = caller;
    caller.localsplus[caller.sp++] = frame.localsplus[--frame.sp];
    return true;
  }

  /** Takes a finished frame off the stack; gives its caller. */
  protected pop(frame: Frame): Activation | null {
    this.depth -= 1;
    const { caller, generator } = frame;
    frame.caller = null;
    if (generator !== undefined) {
      generator.state = 'finished';
      generator.frame = null;
      this.handling = this.handling.previous!;
    }
    return caller;
  }

  protected enterNative(steps: NativeFrame['steps'], caller: Activation): NativeFrame {
    if (this.nativeDepth >= NATIVE_LIMIT) throw new Raise(recursionError());
    this.nativeDepth += 1;
    return new NativeFrame(steps, caller);
  }

  protected leaveNative(native: NativeFrame): Activation | null {
    this.nativeDepth -= 1;
    return native.caller;
  }
}

/** Does at once what comes before a function's first own instruction, where nobody watches. */
function skipEntry(frame: Frame): void {
  const { plainEntry, entry } = frame.instructions;
  if (plainEntry < 0) return;
  if (plainEntry > 0) copyFreeVars(frame, plainEntry);
  frame.pc = entry + 1;
}

/** The RecursionError of a stack that is full. */
export function recursionError(): PyException {
  return makeException('RecursionError', 'maximum recursion depth exceeded');
}
