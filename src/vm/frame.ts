import { CO_FAST_CELL, CO_FAST_FREE } from '../bytecode/code.js';
import { isFrozen } from '../bytecode/frozen-code.js';
import { Op } from '../bytecode/opcodes.js';
import { PyCell } from '../objects/cell.js';
import { PyDict } from '../objects/dict.js';
import type { PyException } from '../objects/exception.js';
import { FrameObject } from '../objects/frame.js';
import type { PyFunction } from '../objects/function.js';
import type { PyResumable } from '../objects/generator.js';
import { PyObject } from '../objects/object.js';
import type { PyValue } from '../objects/object.js';
import type { Steps } from '../objects/pending.js';
import { intType } from '../objects/type.js';
import type { Instructions } from './instructions.js';
import type { Machine } from './machine.js';

/** What a frame does with the outcome of an operation it waited for. */
export type Continuation<T = PyValue | undefined> = (machine: Machine, frame: Frame, value: T) => void;

/** What runs, or waits for what runs. */
export type Activation = Frame | NativeFrame;

/** A frame: one run of a code object. */
export class Frame extends FrameObject {
  /** Slots of locals, cells and free variables, then the operand stack up to `sp`; undefined: unbound, NULL. */
  readonly localsplus: (PyValue | undefined)[];
  /** Index of the first free place of the operand stack. */
  sp: number;
  /** Index of the next instruction; that before it is running. */
  pc = 0;
  /** Who gets the returned or yielded value; null at the bottom, and while a generator sleeps. */
  caller: Activation | null = null;
  /** What to do with the outcome of what the frame waits for. */
  continuation: Continuation<never> = pushResult;
  /** The generator or coroutine whose body this is. */
  generator: PyResumable | undefined = undefined;
  /** The object that this run of `__init__` initialises. */
  instance: PyValue | undefined = undefined;
  /** What a sleeping generator is handling. */
  handled: PyException | null = null;
  /** Index of the instruction run before the current one; kept only while the run is observed. */
  previous = 0;

  constructor(
    readonly instructions: Instructions,
    /** The function that runs; undefined for a module. */
    readonly func: PyFunction | undefined,
    readonly globals: PyDict,
    readonly builtins: Map<PyValue, PyValue>,
    /** Namespace of a module or class body (a class's may be any mapping); undefined in functions. */
    readonly locals: PyObject | undefined,
  ) {
    super(instructions.code);
    this.sp = instructions.slots;
    this.localsplus = new Array<PyValue | undefined>(instructions.slots + instructions.stackSize);
  }

  /** The program's frame that called this one, the library's left out; null at the bottom, and while a generator sleeps. */
  get back(): Frame | null {
    let { caller } = this;
    while (caller !== null && (caller instanceof NativeFrame || isFrozen(caller.code.code))) caller = caller.caller;
    return caller;
  }

  /** Index of the running (or, of a sleeping generator, the last run) instruction. */
  get current(): number { return this.pc === 0 ? 0 : this.pc - 1; }

  /** Byte offset of the running instruction (`f_lasti`). */
  get lasti(): number { return this.instructions.offsets[this.current]!; }

  /** 1-based line of the running instruction (`f_lineno`); 0 for a module's entry, null where there is none. */
  get line(): number | null { return this.instructions.lines[this.current]!; }

  get delegate(): PyValue | undefined {
    const { opcodes, args } = this.instructions;
    const delegates = opcodes[this.current] === Op.YIELD_VALUE && args[this.current] === 1;
    return delegates ? this.localsplus[this.sp - 1] : undefined;
  }

  get hasNamespace(): boolean { return this.locals !== undefined; }

  setVariable(name: string, value: PyValue): boolean {
    const slot = this.instructions.slotNames.indexOf(name);
    if (slot < 0) return false;
    const held = this.localsplus[slot];
    if (held instanceof PyCell && this.isCellSlot(slot)) held.contents = value;
    else this.localsplus[slot] = value;
    return true;
  }

  visibleLocals(): PyObject {
    if (this.locals !== undefined) return this.locals;
    const { slotNames } = this.instructions;
    const visible = new PyDict();
    slotNames.forEach((name, slot) => {
      const held = this.localsplus[slot];
      const value = held instanceof PyCell && this.isCellSlot(slot) ? held.contents : held;
      if (value !== undefined) visible.entries.set(name, value);
    });
    for (const [name, value] of this.extraLocals.entries) visible.entries.set(name, value);
    return visible;
  }

  /** The operand stack, bottom first. */
  get stack(): readonly (PyValue | undefined)[] { return this.localsplus.slice(this.instructions.slots, this.sp); }

  /** Whether a slot holds a variable shared with other functions. */
  isCellSlot(slot: number): boolean {
    return (this.code.code.localspluskinds[slot]! & (CO_FAST_CELL | CO_FAST_FREE)) !== 0;
  }

  /** Puts a value on the operand stack. */
  push(value: PyValue | undefined): void {
    this.localsplus[this.sp++] = value;
  }

  /** Takes a value off the operand stack. */
  pop(): PyValue | undefined {
    return this.localsplus[--this.sp];
  }
}

/** The offset of the instruction that raised, on the operand stack of a handler; no object in CPython. */
export class SavedInstruction extends PyObject {
  /** `offset` is in bytes. */
  constructor(readonly offset: number) {
    super(intType);
  }
}

/** A builtin that waits for Python code it called. It is in no trace and in no traceback. */
export class NativeFrame {
  constructor(readonly steps: Steps<unknown>, readonly caller: Activation | null) {}
}

/** Gives a frame the cells its function closes over: they are its last slots. */
export function copyFreeVars(frame: Frame, count: number): void {
  const { items: cells } = frame.func!.closure!;
  const first = frame.instructions.slots - count;
  for (let i = 0; i < count; i++) frame.localsplus[first + i] = cells[i];
}

// The usual continuations. Operands stay on the stack while an operation waits: CPython keeps them
// there, too, and an observer sees them.

/** Pushes the outcome. */
export function pushResult(_machine: Machine, frame: Frame, value: PyValue | undefined): void {
  frame.localsplus[frame.sp++] = value;
}

/** Puts the outcome in the place of one operand. */
export function replaceOne(_machine: Machine, frame: Frame, value: PyValue | undefined): void {
  frame.localsplus[frame.sp - 1] = value;
}

/** Puts the outcome in the place of two operands. */
export function replaceTwo(_machine: Machine, frame: Frame, value: PyValue | undefined): void {
  frame.sp -= 1;
  frame.localsplus[frame.sp - 1] = value;
}

/** Puts the outcome in the place of three operands. */
export function replaceThree(_machine: Machine, frame: Frame, value: PyValue | undefined): void {
  frame.sp -= 2;
  frame.localsplus[frame.sp - 1] = value;
}

/** Drops one operand, and the outcome. */
export function dropOne(_machine: Machine, frame: Frame): void {
  frame.sp -= 1;
}

/** Drops two operands, and the outcome. */
export function dropTwo(_machine: Machine, frame: Frame): void {
  frame.sp -= 2;
}

/** Drops three operands, and the outcome. */
export function dropThree(_machine: Machine, frame: Frame): void {
  frame.sp -= 3;
}
