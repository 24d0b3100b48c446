/** What the last call instruction passes, to tell which parameters of the frame that it makes get their defaults. */
import { Op } from '../../bytecode/opcodes.js';
import { PyDict } from '../../objects/dict.js';
import { PyMethod } from '../../objects/function.js';
import type { PyFunction } from '../../objects/function.js';
import { PyList } from '../../objects/list.js';
import type { PyValue } from '../../objects/object.js';
import { PyTuple } from '../../objects/tuple.js';
import { PyType, typeOf } from '../../objects/type.js';
import type { Frame } from '../../vm/frame.js';

type Slot = PyValue | undefined;

export class Passing {
  private callee: Slot;
  /** Arguments by position, a method's object among them where it lies beside the function. */
  private positional = 0;
  private keywords: Iterable<PyValue> = [];

  /** An instruction is about to run: notes what it passes, if it is a call. */
  note(frame: Frame, opcode: number, arg: number): void {
    if (opcode === Op.CALL) this.noteCall(frame, frame.sp - arg, arg, []);
    else if (opcode === Op.CALL_KW) this.noteKeywords(frame, arg);
    else if (opcode === Op.CALL_FUNCTION_EX) this.noteUnpacked(frame);
  }

  /**
   * Names of the parameters that were not passed, of a frame that has just been entered; undefined where there are
   * none, or where something between the call instruction and the frame (a builtin) may have passed others.
   */
  defaultsOf({ func, generator }: Frame): string[] | undefined {
    // A generator got its arguments long before it runs.
    if (func === undefined || generator !== undefined || (func.defaults === undefined && func.keywordDefaults === undefined)) return undefined;
    const bound = boundArguments(this.callee, func);
    if (bound === undefined) return undefined;
    const { argcount, kwonlyargcount, varnames } = func.code.code;
    const named = new Set(this.keywords);
    const missing = varnames.slice(0, argcount + kwonlyargcount).filter((name, index) => (index >= argcount || index >= this.positional + bound) && !named.has(name));
    return missing.length > 0 ? missing : undefined;
  }

  /** @param first index of the first argument on the frame's stack */
  private noteCall({ localsplus }: Frame, first: number, count: number, keywords: Iterable<PyValue>): void {
    this.callee = localsplus[first - 2];
    this.positional = count + (localsplus[first - 1] === undefined ? 0 : 1);
    this.keywords = keywords;
  }

  private noteKeywords(frame: Frame, count: number): void {
    const names = frame.localsplus[frame.sp - 1];
    const keywords = names instanceof PyTuple ? names.items : [];
    this.noteCall(frame, frame.sp - 1 - count, count - keywords.length, keywords);
  }

  private noteUnpacked({ localsplus, sp }: Frame): void {
    const [args, keywords] = [localsplus[sp - 2], localsplus[sp - 1]];
    // Of any other iterable it is not known yet what it will give.
    const items = args instanceof PyTuple || args instanceof PyList ? args.items : undefined;
    this.callee = items === undefined ? undefined : localsplus[sp - 4];
    this.positional = items?.length ?? 0;
    this.keywords = keywords instanceof PyDict ? [...keywords.entries].map(([name]) => name) : [];
  }
}

/** How many arguments calling `callee` puts before those that it is given when it runs `func`; undefined where it does not. */
function boundArguments(callee: Slot, func: PyFunction): number | undefined {
  if (callee === func) return 0;
  if (callee === undefined) return undefined;
  if (callee instanceof PyMethod) return callee.func === func ? 1 : undefined;
  if (callee instanceof PyType) return callee.lookup('__init__') === func ? 1 : undefined;
  return typeOf(callee).lookup('__call__') === func ? 1 : undefined;
}
