import { ValueFault } from '../values/fault.js';
import type { CodeObject, Constant } from './code.js';
import { reprConstant, type AddressOf } from './constant-repr.js';
import {
  BINARY_OPERATORS, COMMON_CONSTANTS, COMPARE_OPERATORS, INTRINSICS_1, INTRINSICS_2, SPECIAL_METHODS,
} from './opcode-table.js';
import { Op, hasConst, hasFree, hasLocal, hasName } from './opcodes.js';

/** Stands for what cannot be told: the names and constants of code that is a mere string of bytes. */
export const UNKNOWN = Symbol('unknown');

/** What an oparg stands for. */
export interface Argument {
  /**
   * A constant, a name, two names of a paired instruction, the operator of a comparison; of CONVERT_VALUE the name of
   * the builtin; of other instructions the oparg itself.
   */
  readonly value: Constant | readonly [string | typeof UNKNOWN, string | typeof UNKNOWN] | typeof UNKNOWN;
  /** What `dis` writes in brackets behind the oparg; '' for nothing. */
  readonly text: string;
}

/** The tables that opargs point into; undefined for bare bytes. */
export type Operands = Pick<CodeObject, 'consts' | 'names' | 'localsplusnames'>;

/** MAKE_FUNCTION's helpers, by bit of SET_FUNCTION_ATTRIBUTE's oparg. */
const FUNCTION_ATTRIBUTES = ['defaults', 'kwdefaults', 'annotations', 'closure', 'annotate'];
/** CONVERT_VALUE's functions. */
const CONVERSIONS = ['', 'str', 'repr', 'ascii'];
const LOCAL_PAIRS: ReadonlySet<number> = new Set([
  Op.LOAD_FAST_LOAD_FAST, Op.LOAD_FAST_BORROW_LOAD_FAST_BORROW, Op.STORE_FAST_LOAD_FAST, Op.STORE_FAST_STORE_FAST,
]);

/**
 * What the oparg of a (base) opcode stands for; jumps are left to the caller: `dis.ArgResolver.get_argval_argrepr`.
 *
 * @throws ValueFault IndexError where bare bytes have an oparg beyond a table of the interpreter
 */
export function resolveArgument(
  operands: Operands | undefined, opcode: number, arg: number, addressOf: AddressOf,
): Argument {
  if (hasConst.has(opcode)) {
    if (operands === undefined) return { value: UNKNOWN, text: '' };
    const constant = at(operands.consts, arg, 'tuple');
    return { value: constant, text: reprConstant(constant, addressOf) };
  }
  if (hasName.has(opcode)) return resolveName(operands?.names, opcode, arg);
  const slots = operands?.localsplusnames;
  if (LOCAL_PAIRS.has(opcode)) {
    const [first, second] = [named(slots, arg >> 4), named(slots, arg & 15)];
    return { value: [first.value, second.value], text: `${first.text}, ${second.text}` };
  }
  if (hasLocal.has(opcode) || hasFree.has(opcode)) return named(slots, arg);
  if (opcode === Op.COMPARE_OP) {
    const operator = at(COMPARE_OPERATORS, arg >> 5, 'tuple');
    return { value: operator, text: arg & 16 ? `bool(${operator})` : operator };
  }
  if (opcode === Op.CONVERT_VALUE) {
    const conversion = at(CONVERSIONS, arg, 'tuple');
    return { value: conversion === '' ? null : conversion, text: conversion };
  }
  return { value: arg, text: numberText(opcode, arg) };
}

type Name = { value: string | typeof UNKNOWN; text: string };

function named(names: readonly string[] | undefined, index: number): Name {
  if (names === undefined) return { value: UNKNOWN, text: '' };
  const name = at(names, index, 'tuple');
  return { value: name, text: name };
}

/** The low bits of some opargs are flags. */
function resolveName(names: readonly string[] | undefined, opcode: number, arg: number): Name {
  const shift = opcode === Op.LOAD_SUPER_ATTR ? 2 : opcode === Op.LOAD_GLOBAL || opcode === Op.LOAD_ATTR ? 1 : 0;
  const { value, text } = named(names, arg >> shift);
  if (shift === 0 || (arg & 1) === 0 || text === '') return { value, text };
  return { value, text: `${text} + ${opcode === Op.LOAD_GLOBAL ? 'NULL' : 'NULL|self'}` };
}

/** Opargs that are a number with a meaning of its own. */
function numberText(opcode: number, arg: number): string {
  switch (opcode) {
    case Op.BINARY_OP: return at(BINARY_OPERATORS, arg)[1];
    case Op.IS_OP: return arg ? 'is not' : 'is';
    case Op.CONTAINS_OP: return arg ? 'not in' : 'in';
    case Op.SET_FUNCTION_ATTRIBUTE: return FUNCTION_ATTRIBUTES.filter((_, bit) => arg & (1 << bit)).join(', ');
    case Op.CALL_INTRINSIC_1: return at(INTRINSICS_1, arg);
    case Op.CALL_INTRINSIC_2: return at(INTRINSICS_2, arg);
    case Op.LOAD_SPECIAL: return at(SPECIAL_METHODS, arg);
    case Op.LOAD_COMMON_CONSTANT: return commonConstantText(at(COMMON_CONSTANTS, arg));
    default: return '';
  }
}

function commonConstantText(name: (typeof COMMON_CONSTANTS)[number]): string {
  return name === 'all' || name === 'any' ? `<built-in function ${name}>` : name;
}

function at<T>(table: readonly T[], index: number, kind: 'list' | 'tuple' = 'list'): T {
  const item = table[index];
  if (item === undefined) throw new ValueFault('IndexError', `${kind} index out of range`);
  return item;
}
