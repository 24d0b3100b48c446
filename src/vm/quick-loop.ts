import { Op } from '../bytecode/opcodes.js';
import type { PyCell } from '../objects/cell.js';
import { PyDict } from '../objects/dict.js';
import { PyFunction } from '../objects/function.js';
import { PyItemsIterator } from '../objects/iteration.js';
import { PyRangeIterator } from '../objects/range.js';
import { dictType } from '../objects/type.js';
import { pushResult } from './frame.js';
import { findGlobal } from './handlers/names.js';
import { quickBinary, quickCompare } from './handlers/operations.js';
import type { Machine } from './machine.js';

/**
 * The instructions that the loop runs in place, in their commonest cases. The numbers are dense and stand as literals in the
 * loop: so engines make a jump table of it.
 */
const Quick = {
  handler: 0, nothing: 1, loadFast: 2, loadFastLoadFast: 3, storeFast: 4, storeFastLoadFast: 5, loadConst: 6, loadSmallInt: 7,
  loadName: 8, storeName: 9, loadGlobal: 10, loadDeref: 11, storeDeref: 12, pushNull: 13, popTop: 14, copy: 15, swap: 16,
  jump: 17, jumpIfTrue: 18, jumpIfFalse: 19, forIter: 20, binaryOp: 21, add: 22, addSmallInt: 23, compareOp: 24, compareAndJump: 25,
  call: 26, returnValue: 27,
} as const;

const QUICK_FORMS: Partial<Record<number, number>> = {
  [Op.NOP]: Quick.nothing, [Op.NOT_TAKEN]: Quick.nothing, [Op.RESUME]: Quick.nothing, [Op.EXTENDED_ARG]: Quick.nothing,
  [Op.LOAD_FAST]: Quick.loadFast, [Op.LOAD_FAST_BORROW]: Quick.loadFast,
  [Op.LOAD_FAST_LOAD_FAST]: Quick.loadFastLoadFast, [Op.LOAD_FAST_BORROW_LOAD_FAST_BORROW]: Quick.loadFastLoadFast,
  [Op.STORE_FAST]: Quick.storeFast, [Op.STORE_FAST_LOAD_FAST]: Quick.storeFastLoadFast,
  [Op.LOAD_CONST]: Quick.loadConst, [Op.LOAD_SMALL_INT]: Quick.loadSmallInt,
  [Op.LOAD_NAME]: Quick.loadName, [Op.STORE_NAME]: Quick.storeName, [Op.LOAD_GLOBAL]: Quick.loadGlobal,
  [Op.LOAD_DEREF]: Quick.loadDeref, [Op.STORE_DEREF]: Quick.storeDeref,
  [Op.PUSH_NULL]: Quick.pushNull, [Op.POP_TOP]: Quick.popTop, [Op.COPY]: Quick.copy, [Op.SWAP]: Quick.swap,
  [Op.JUMP_FORWARD]: Quick.jump, [Op.JUMP_BACKWARD]: Quick.jump, [Op.JUMP_BACKWARD_NO_INTERRUPT]: Quick.jump,
  [Op.POP_JUMP_IF_TRUE]: Quick.jumpIfTrue, [Op.POP_JUMP_IF_FALSE]: Quick.jumpIfFalse, [Op.FOR_ITER]: Quick.forIter,
  [Op.BINARY_OP]: Quick.binaryOp, [Op.COMPARE_OP]: Quick.compareOp, [Op.CALL]: Quick.call, [Op.RETURN_VALUE]: Quick.returnValue,
};

/** BINARY_OP's opargs for `+` and `+=`. */
const ADDITIONS: readonly (number | undefined)[] = [0, 13];

/** For each instruction what the loop does with it: where two go together often, the first does the work of both. */
export function quickForms(opcodes: readonly number[], args: readonly number[]): number[] {
  const isAddition = (at: number): boolean => opcodes[at] === Op.BINARY_OP && ADDITIONS.includes(args[at]);
  return opcodes.map((opcode, at) => {
    if (isAddition(at)) return Quick.add;
    if (opcode === Op.LOAD_SMALL_INT && isAddition(at + 1)) return Quick.addSmallInt;
    if (opcode === Op.COMPARE_OP && opcodes[at + 1] === Op.POP_JUMP_IF_FALSE) return Quick.compareAndJump;
    return QUICK_FORMS[opcode] ?? Quick.handler;
  });
}

/**
 * The evaluation loop where nobody watches. What instructions do is said by their handlers, which an observed run calls one
 * by one; here the commonest are run in place, with program counter and stack pointer in variables. A case that is not
 * the common one, or may raise, leaves the operands as they are to the handler.
 */
export function runUnobserved(machine: Machine): void {
  let { budget } = machine;
  frames: for (;;) {
    const { frame } = machine;
    if (frame === null) return;
    const { instructions, localsplus: stack } = frame;
    const { quick, args } = instructions;
    let { pc, sp } = frame;
    while (budget-- > 0) {
      const arg = args[pc]!;
      switch (quick[pc++]) {
        case 1 satisfies typeof Quick.nothing: continue;
        case 2 satisfies typeof Quick.loadFast:
          stack[sp++] = stack[arg];
          continue;
        case 3 satisfies typeof Quick.loadFastLoadFast:
          stack[sp++] = stack[arg >> 4];
          stack[sp++] = stack[arg & 15];
          continue;
        case 4 satisfies typeof Quick.storeFast:
          stack[arg] = stack[--sp];
          continue;
        case 5 satisfies typeof Quick.storeFastLoadFast:
          stack[arg >> 4] = stack[sp - 1];
          stack[sp - 1] = stack[arg & 15];
          continue;
        case 6 satisfies typeof Quick.loadConst:
          stack[sp++] = instructions.consts[arg];
          continue;
        case 7 satisfies typeof Quick.loadSmallInt:
          stack[sp++] = arg;
          continue;
        case 8 satisfies typeof Quick.loadName: {
          const { locals } = frame;
          if (locals !== frame.globals || frame.globals.type !== dictType) break;
          const value = findGlobal(frame, instructions.names[arg]!);
          if (value === undefined) break;
          stack[sp++] = value;
          continue;
        }
        case 9 satisfies typeof Quick.storeName: {
          const { locals } = frame;
          if (!(locals instanceof PyDict) || locals.type !== dictType) break;
          locals.entries.set(instructions.names[arg]!, stack[--sp]!);
          continue;
        }
        case 10 satisfies typeof Quick.loadGlobal: {
          const value = findGlobal(frame, instructions.names[arg >> 1]!);
          if (value === undefined) break;
          stack[sp++] = value;
          if ((arg & 1) !== 0) stack[sp++] = undefined;
          continue;
        }
        case 11 satisfies typeof Quick.loadDeref: {
          const { contents } = stack[arg] as PyCell;
          if (contents === undefined) break;
          stack[sp++] = contents;
          continue;
        }
        case 12 satisfies typeof Quick.storeDeref:
          (stack[arg] as PyCell).contents = stack[--sp];
          continue;
        case 13 satisfies typeof Quick.pushNull:
          stack[sp++] = undefined;
          continue;
        case 14 satisfies typeof Quick.popTop: {
          const value = stack[sp - 1];
          if (typeof value === 'object' && value !== null) break;
          sp -= 1;
          continue;
        }
        case 15 satisfies typeof Quick.copy:
          stack[sp] = stack[sp - arg];
          sp += 1;
          continue;
        case 16 satisfies typeof Quick.swap: {
          const value = stack[sp - 1];
          stack[sp - 1] = stack[sp - arg];
          stack[sp - arg] = value;
          continue;
        }
        case 17 satisfies typeof Quick.jump:
          pc = arg;
          continue;
        case 18 satisfies typeof Quick.jumpIfTrue:
          if (stack[--sp] === true) pc = arg;
          continue;
        case 19 satisfies typeof Quick.jumpIfFalse:
          if (stack[--sp] === false) pc = arg;
          continue;
        case 20 satisfies typeof Quick.forIter: {
          const iterator = stack[sp - 1];
          let item;
          if (iterator instanceof PyRangeIterator) item = iterator.advance();
          else if (iterator instanceof PyItemsIterator) item = iterator.advance();
          else break;
          if (item === undefined) pc = arg + 1;
          else stack[sp++] = item;
          continue;
        }
        case 21 satisfies typeof Quick.binaryOp: {
          const result = quickBinary(arg, stack[sp - 2]!, stack[sp - 1]!);
          if (result === undefined) break;
          stack[--sp - 1] = result;
          continue;
        }
        case 22 satisfies typeof Quick.add: {
          const a = stack[sp - 2];
          const b = stack[sp - 1];
          if (typeof a !== 'number' || typeof b !== 'number') break;
          const sum = a + b;
          if (!Number.isSafeInteger(sum)) break;
          stack[--sp - 1] = sum;
          continue;
        }
        case 23 satisfies typeof Quick.addSmallInt: {
          const a = stack[sp - 1];
          const sum = typeof a === 'number' ? a + arg : Infinity;
          if (!Number.isSafeInteger(sum)) break;
          stack[sp - 1] = sum;
          pc += 1;
          continue;
        }
        case 24 satisfies typeof Quick.compareOp: {
          const result = quickCompare(arg, stack[sp - 2]!, stack[sp - 1]!);
          if (result === undefined) break;
          stack[--sp - 1] = result;
          continue;
        }
        case 25 satisfies typeof Quick.compareAndJump: {
          const result = quickCompare(arg, stack[sp - 2]!, stack[sp - 1]!);
          if (result === undefined) break;
          sp -= 2;
          pc = result ? pc + 1 : args[pc]!;
          continue;
        }
        case 26 satisfies typeof Quick.call: {
          const callee = stack[sp - arg - 2];
          if (!(callee instanceof PyFunction) || stack[sp - arg - 1] !== undefined) break;
          frame.pc = pc;
          frame.sp = sp - arg - 2;
          machine.budget = budget;
          frame.continuation = pushResult;
          machine.enterPositional(callee, frame, sp - arg, sp);
          continue frames;
        }
        case 27 satisfies typeof Quick.returnValue:
          // Whoever kept the frame can still ask where it stands.
          frame.pc = pc;
          frame.sp = sp;
          if (!machine.leaveQuickly(frame)) break;
          continue frames;
        default: break;
      }
      frame.pc = pc;
      frame.sp = sp;
      machine.budget = budget;
      instructions.handlers[pc - 1]!(machine, frame, arg);
      ({ budget } = machine);
      if (machine.frame !== frame) continue frames;
      ({ pc, sp } = frame);
    }
    frame.pc = pc;
    frame.sp = sp;
    machine.budget = budget;
    return;
  }
}
