import {
  BINARY_OPERATORS, COMMON_CONSTANTS, COMPARE_OPERATORS, INTRINSICS_1, INTRINSICS_2, SPECIAL_METHODS,
} from '../../bytecode/opcode-table.js';

type Tail<Name extends string> = Name extends `INTRINSIC_${infer Rest}` ? Rest : never;

/** CALL_INTRINSIC_1's oparg: a function of the interpreter, without its prefix `INTRINSIC_`. */
export function intrinsic1(name: Tail<(typeof INTRINSICS_1)[number]>): number {
  return INTRINSICS_1.indexOf(`INTRINSIC_${name}`);
}

/** CALL_INTRINSIC_2's oparg: a function of the interpreter, without its prefix `INTRINSIC_`. */
export function intrinsic2(name: Tail<(typeof INTRINSICS_2)[number]>): number {
  return INTRINSICS_2.indexOf(`INTRINSIC_${name}`);
}

/** LOAD_COMMON_CONSTANT's oparg. */
export function commonConstant(name: (typeof COMMON_CONSTANTS)[number]): number {
  return COMMON_CONSTANTS.indexOf(name);
}

/** LOAD_SPECIAL's oparg. */
export function specialMethod(name: (typeof SPECIAL_METHODS)[number]): number {
  return SPECIAL_METHODS.indexOf(name);
}

/** BINARY_OP's oparg for an operator's symbol: `+`, `+=`, `[]` … */
export function binaryOparg(symbol: (typeof BINARY_OPERATORS)[number][1]): number {
  return BINARY_OPERATORS.findIndex(([, candidate]) => candidate === symbol);
}

/** Outcomes of a comparison, as COMPARE_OP's specialised forms want them (`COMPARISON_…` in pycore_code.h). */
const UNORDERED = 1;
const LESS_THAN = 2;
const GREATER_THAN = 4;
const EQUALS = 8;
const COMPARE_MASKS = {
  '<': LESS_THAN, '<=': LESS_THAN | EQUALS, '==': EQUALS, '!=': UNORDERED | LESS_THAN | GREATER_THAN,
  '>': GREATER_THAN, '>=': GREATER_THAN | EQUALS,
} as const;

/** COMPARE_OP's oparg: the operator above bit 5, the outcomes that make it true below; bit 4 asks for a bool. */
export function compareOparg(symbol: (typeof COMPARE_OPERATORS)[number]): number {
  return COMPARE_OPERATORS.indexOf(symbol) << 5 | COMPARE_MASKS[symbol];
}

/** SET_FUNCTION_ATTRIBUTE's oparg (`MAKE_FUNCTION_…`). */
export const FunctionAttribute = { DEFAULTS: 1, KWDEFAULTS: 2, ANNOTATIONS: 4, CLOSURE: 8, ANNOTATE: 16 } as const;

/** RESUME's oparg: where a frame goes on (`RESUME_…`). */
export const ResumePoint = { FUNC_START: 0, AFTER_YIELD: 1, AFTER_YIELD_FROM: 2, AFTER_AWAIT: 3 } as const;

/** GET_AWAITABLE's oparg: where the object to await comes from, for the message if it is none. */
export const AwaitSource = { EXPRESSION: 0, AENTER: 1, AEXIT: 2 } as const;

/** CONVERT_VALUE's oparg for an f-string's `!s`, `!r`, `!a` (`FVC_…`). */
export const Conversion = { s: 1, r: 2, a: 3 } as const;

/** Beyond this many operands CPython builds a collection piece by piece (`_PY_STACK_USE_GUIDELINE`). */
export const STACK_USE_GUIDELINE = 30;
