import type { CodeObject } from './code.js';
import { reprConstant, type AddressOf } from './constant-repr.js';
import {
  BINARY_OPERATORS, COMMON_CONSTANTS, COMPARE_OPERATORS, INTRINSICS_1, INTRINSICS_2, SPECIAL_METHODS,
} from './opcode-table.js';
import { Op, hasConst, hasFree, hasLocal, hasName } from './opcodes.js';

/** MAKE_FUNCTION's helpers, by bit of SET_FUNCTION_ATTRIBUTE's oparg. */
const FUNCTION_ATTRIBUTES = ['defaults', 'kwdefaults', 'annotations', 'closure', 'annotate'];
/** CONVERT_VALUE's functions. */
const CONVERSIONS = ['', 'str', 'repr', 'ascii'];
const LOCAL_PAIRS: ReadonlySet<number> = new Set([
  Op.LOAD_FAST_LOAD_FAST, Op.LOAD_FAST_BORROW_LOAD_FAST_BORROW, Op.STORE_FAST_LOAD_FAST, Op.STORE_FAST_STORE_FAST,
]);

/**
 * What `dis` writes in brackets behind an oparg, '' for nothing; jumps are left to the caller:
 * `dis.ArgResolver.get_argval_argrepr`.
 */
export function argumentText(code: CodeObject, opcode: number, arg: number, addressOf: AddressOf): string {
  const slot = (index: number): string => at(code.localsplusnames, index);
  if (hasConst.has(opcode)) return reprConstant(at(code.consts, arg), addressOf);
  if (hasName.has(opcode)) return nameText(code.names, opcode, arg);
  if (LOCAL_PAIRS.has(opcode)) return `${slot(arg >> 4)}, ${slot(arg & 15)}`;
  if (hasLocal.has(opcode) || hasFree.has(opcode)) return slot(arg);
  switch (opcode) {
    case Op.COMPARE_OP: {
      const operator = at(COMPARE_OPERATORS, arg >> 5);
      return arg & 16 ? `bool(${operator})` : operator;
    }
    case Op.BINARY_OP: return at(BINARY_OPERATORS, arg)[1];
    case Op.IS_OP: return arg ? 'is not' : 'is';
    case Op.CONTAINS_OP: return arg ? 'not in' : 'in';
    case Op.CONVERT_VALUE: return at(CONVERSIONS, arg);
    case Op.SET_FUNCTION_ATTRIBUTE:
      return FUNCTION_ATTRIBUTES.filter((_, bit) => arg & (1 << bit)).join(', ');
    case Op.CALL_INTRINSIC_1: return at(INTRINSICS_1, arg);
    case Op.CALL_INTRINSIC_2: return at(INTRINSICS_2, arg);
    case Op.LOAD_SPECIAL: return at(SPECIAL_METHODS, arg);
    case Op.LOAD_COMMON_CONSTANT: return commonConstantText(at(COMMON_CONSTANTS, arg));
    default: return '';
  }
}

/** The low bits of some opargs are flags. */
function nameText(names: readonly string[], opcode: number, arg: number): string {
  switch (opcode) {
    case Op.LOAD_GLOBAL: return at(names, arg >> 1) + (arg & 1 ? ' + NULL' : '');
    case Op.LOAD_ATTR: return at(names, arg >> 1) + (arg & 1 ? ' + NULL|self' : '');
    case Op.LOAD_SUPER_ATTR: return at(names, arg >> 2) + (arg & 1 ? ' + NULL|self' : '');
    default: return at(names, arg);
  }
}

function commonConstantText(name: (typeof COMMON_CONSTANTS)[number]): string {
  return name === 'all' || name === 'any' ? `<built-in function ${name}>` : name;
}

function at<T>(table: readonly T[], index: number): T {
  const item = table[index];
  if (item === undefined) throw new Error(`an oparg names item ${index} of a table of ${table.length}`);
  return item;
}
