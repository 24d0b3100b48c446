import { CO_VARARGS, CO_VARKEYWORDS } from '../bytecode/code.js';
import type { CodeObject } from '../bytecode/code.js';
import { exceptionEntries } from '../bytecode/exception-table.js';
import { instructions as decode, jumpTarget } from '../bytecode/instructions.js';
import { Op, opcodeName } from '../bytecode/opcodes.js';
import { positions } from '../bytecode/positions.js';
import type { Position } from '../bytecode/positions.js';
import type { PyCode } from '../objects/code.js';
import type { Context } from '../objects/context.js';
import type { PyValue } from '../objects/object.js';
import { constantsOf } from './constants.js';
import type { Frame } from './frame.js';
import { handlers } from './handlers/table.js';
import type { Machine } from './machine.js';
import { quickForms } from './quick-loop.js';

/** Executes one instruction. When it runs, `frame.pc` is already that of the next instruction. */
export type Handler = (machine: Machine, frame: Frame, arg: number) => void;

/** Where exceptions raised by the instructions from `start` up to `end` go. */
interface ProtectedRange {
  readonly start: number;
  readonly end: number;
  readonly target: number;
  /** To how many items the operand stack is cut first. */
  readonly depth: number;
  /** Whether the offset of the instruction that raised is pushed, too. */
  readonly lasti: boolean;
}

/**
 * A code object made ready to run. Instructions are counted without inline caches (EXTENDED_ARG is
 * one of them); the oparg of a jump is the index of its target.
 */
export class Instructions {
  readonly handlers: Handler[] = [];
  readonly opcodes: number[] = [];
  readonly args: number[] = [];
  /** What the loop of an unobserved run does with each instruction. */
  readonly quick: readonly number[];
  /** Byte offset of each instruction. */
  readonly offsets: number[] = [];
  readonly lines: (number | null)[] = [];
  readonly consts: readonly PyValue[];
  readonly names: readonly string[];
  /** Names of the slots. */
  readonly slotNames: readonly string[];
  /** How many slots come before the operand stack. */
  readonly slots: number;
  readonly stackSize: number;
  /** How many positional arguments fill all parameters, where there are no others; -1 otherwise. */
  readonly simpleArguments: number;
  /** Index of the first RESUME; what comes before makes the frame ready, unseen by observers. */
  readonly entry: number;
  /** How many cells come from the closure, where taking them over is all that comes before RESUME; -1 where more does. */
  readonly plainEntry: number;
  /** 1 for instructions before which an observer may be told of a line; kept by `monitoring.ts`. */
  lineStarts: Uint8Array | undefined;
  readonly protectedRanges: readonly ProtectedRange[];
  private readonly positions: readonly Position[];

  constructor(context: Context, readonly code: PyCode) {
    const { code: object } = code;
    this.consts = constantsOf(context, object);
    this.names = object.names;
    this.slotNames = object.localsplusnames;
    this.slots = object.localsplusnames.length;
    this.stackSize = object.stacksize;
    const plain = object.kwonlyargcount === 0 && (object.flags & (CO_VARARGS | CO_VARKEYWORDS)) === 0;
    this.simpleArguments = plain ? object.argcount : -1;
    this.positions = positions(object);
    const indexAt = this.decode(object);
    this.quick = quickForms(this.opcodes, this.args);
    this.entry = this.opcodes.indexOf(Op.RESUME);
    const takesCells = this.entry === 1 && this.opcodes[0] === Op.COPY_FREE_VARS;
    this.plainEntry = this.entry === 0 ? 0 : takesCells ? this.args[0]! : -1;
    this.protectedRanges = exceptionEntries(object.exceptiontable).map((entry) => ({
      ...entry, start: indexAt(entry.start), end: indexAt(entry.end), target: indexAt(entry.target),
    }));
  }

  /** Fills the arrays; gives the function from byte offsets to indexes. */
  private decode({ code }: CodeObject): (offset: number) => number {
    const list = [...decode(code)];
    const index = new Map(list.map(({ offset }, i) => [offset, i]));
    index.set(code.length, list.length);
    const indexAt = (offset: number): number => index.get(offset)!;
    for (const instruction of list) {
      const handler = handlers[instruction.opcode];
      if (handler === undefined) throw new Error(`the machine has no instruction ${opcodeName(instruction.opcode)}`);
      const target = jumpTarget(instruction);
      this.handlers.push(handler);
      this.opcodes.push(instruction.opcode);
      this.args.push(target === null ? instruction.arg ?? 0 : indexAt(target));
      this.offsets.push(instruction.offset);
      this.lines.push(this.positions[instruction.offset / 2]!.line);
    }
    return indexAt;
  }

  /** Where in the source an instruction comes from. */
  positionOf(index: number): Position {
    return this.positions[this.offsets[index]! / 2]!;
  }

  /** Where in the source the instruction at a byte offset comes from. */
  positionAt(offset: number): Position | undefined {
    return this.positions[offset / 2];
  }

  /** Where an exception raised by an instruction goes; the ranges of the table do not overlap. */
  protectionOf(index: number): ProtectedRange | undefined {
    return this.protectedRanges.find(({ start, end }) => start <= index && index < end);
  }
}

/** The instructions of a code object, decoded at first use. */
export function instructionsOf(context: Context, code: PyCode): Instructions {
  return (code.ready ??= new Instructions(context, code)) as Instructions;
}
