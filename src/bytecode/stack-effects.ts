import { Op, type OpName } from './opcode-table.js';

/** A number of stack items: fixed, or depending on the oparg. */
type Count = number | ((oparg: number) => number);

const same: Count = (oparg) => oparg;
const plus = (extra: number): Count => (oparg) => oparg + extra;
const flagged = (base: number): Count => (oparg) => base + (oparg & 1);

/**
 * How many items an instruction takes from the stack and how many it puts there, as `bytecodes.c` declares it:
 * COPY and its like take all the items they reach over, and put them back. Block pushes act on the jump only.
 */
const effects: Readonly<Record<OpName, readonly [popped: Count, pushed: Count]>> = {
  CACHE: [0, 0], NOP: [0, 0], NOT_TAKEN: [0, 0], RESUME: [0, 0], EXTENDED_ARG: [0, 0],
  POP_TOP: [1, 0], PUSH_NULL: [0, 1], COPY: [same, plus(1)], SWAP: [same, same],

  LOAD_FAST: [0, 1], LOAD_FAST_BORROW: [0, 1], LOAD_FAST_CHECK: [0, 1], LOAD_FAST_AND_CLEAR: [0, 1],
  LOAD_FAST_LOAD_FAST: [0, 2], LOAD_FAST_BORROW_LOAD_FAST_BORROW: [0, 2],
  STORE_FAST: [1, 0], STORE_FAST_LOAD_FAST: [1, 1], STORE_FAST_STORE_FAST: [2, 0], DELETE_FAST: [0, 0],
  MAKE_CELL: [0, 0], COPY_FREE_VARS: [0, 0], LOAD_DEREF: [0, 1], STORE_DEREF: [1, 0], DELETE_DEREF: [0, 0],
  LOAD_FROM_DICT_OR_DEREF: [1, 1], LOAD_FROM_DICT_OR_GLOBALS: [1, 1], LOAD_LOCALS: [0, 1],
  LOAD_NAME: [0, 1], STORE_NAME: [1, 0], DELETE_NAME: [0, 0],
  LOAD_GLOBAL: [0, flagged(1)], STORE_GLOBAL: [1, 0], DELETE_GLOBAL: [0, 0],
  LOAD_CONST: [0, 1], LOAD_SMALL_INT: [0, 1], LOAD_COMMON_CONSTANT: [0, 1], LOAD_BUILD_CLASS: [0, 1],

  UNARY_INVERT: [1, 1], UNARY_NEGATIVE: [1, 1], UNARY_NOT: [1, 1], TO_BOOL: [1, 1],
  BINARY_OP: [2, 1], COMPARE_OP: [2, 1], CONTAINS_OP: [2, 1], IS_OP: [2, 1],
  BINARY_SLICE: [3, 1], STORE_SLICE: [4, 0], STORE_SUBSCR: [3, 0], DELETE_SUBSCR: [2, 0],
  LOAD_ATTR: [1, flagged(1)], LOAD_SUPER_ATTR: [3, flagged(1)], STORE_ATTR: [2, 0], DELETE_ATTR: [1, 0],
  LOAD_SPECIAL: [1, 2], CALL_INTRINSIC_1: [1, 1], CALL_INTRINSIC_2: [2, 1],

  BUILD_TUPLE: [same, 1], BUILD_LIST: [same, 1], BUILD_SET: [same, 1], BUILD_STRING: [same, 1],
  BUILD_MAP: [(oparg) => 2 * oparg, 1], BUILD_SLICE: [same, 1], BUILD_TEMPLATE: [2, 1],
  BUILD_INTERPOLATION: [flagged(2), 1],
  LIST_APPEND: [plus(1), same], LIST_EXTEND: [plus(1), same], SET_ADD: [plus(1), same], SET_UPDATE: [plus(1), same],
  MAP_ADD: [plus(2), same], DICT_UPDATE: [plus(1), same], DICT_MERGE: [plus(4), plus(3)],
  UNPACK_SEQUENCE: [1, same], UNPACK_EX: [1, (oparg) => 1 + (oparg & 0xff) + (oparg >> 8)],
  CONVERT_VALUE: [1, 1], FORMAT_SIMPLE: [1, 1], FORMAT_WITH_SPEC: [2, 1],

  CALL: [plus(2), 1], CALL_KW: [plus(3), 1], CALL_FUNCTION_EX: [4, 1],
  MAKE_FUNCTION: [1, 1], SET_FUNCTION_ATTRIBUTE: [2, 1], SETUP_ANNOTATIONS: [0, 0],
  RETURN_VALUE: [1, 1], RETURN_GENERATOR: [0, 1], YIELD_VALUE: [1, 1],
  INTERPRETER_EXIT: [1, 0], EXIT_INIT_CHECK: [1, 0],
  IMPORT_NAME: [2, 1], IMPORT_FROM: [1, 2],

  GET_ITER: [1, 1], GET_YIELD_FROM_ITER: [1, 1], FOR_ITER: [1, 2], END_FOR: [1, 0], POP_ITER: [1, 0],
  GET_AITER: [1, 1], GET_ANEXT: [1, 2], GET_AWAITABLE: [1, 1], END_ASYNC_FOR: [2, 0],
  SEND: [2, 2], END_SEND: [2, 1], CLEANUP_THROW: [3, 2],
  RAISE_VARARGS: [same, 0], RERAISE: [plus(1), same], PUSH_EXC_INFO: [1, 2], POP_EXCEPT: [1, 0],
  CHECK_EXC_MATCH: [2, 2], CHECK_EG_MATCH: [2, 2], WITH_EXCEPT_START: [5, 6],
  GET_LEN: [1, 2], MATCH_CLASS: [3, 1], MATCH_KEYS: [2, 3], MATCH_MAPPING: [1, 2], MATCH_SEQUENCE: [1, 2],
  JUMP_FORWARD: [0, 0], JUMP_BACKWARD: [0, 0], JUMP_BACKWARD_NO_INTERRUPT: [0, 0],
  POP_JUMP_IF_FALSE: [1, 0], POP_JUMP_IF_TRUE: [1, 0], POP_JUMP_IF_NONE: [1, 0], POP_JUMP_IF_NOT_NONE: [1, 0],

  ANNOTATIONS_PLACEHOLDER: [0, 0], JUMP: [0, 0], JUMP_NO_INTERRUPT: [0, 0], JUMP_IF_FALSE: [1, 1], JUMP_IF_TRUE: [1, 1],
  LOAD_CLOSURE: [0, 1], STORE_FAST_MAYBE_NULL: [1, 0],
  SETUP_FINALLY: [0, 1], SETUP_CLEANUP: [0, 2], SETUP_WITH: [0, 1], POP_BLOCK: [0, 0],
};

const byOpcode = new Map<number, readonly [Count, Count]>();
for (const [name, effect] of Object.entries(effects)) byOpcode.set(Op[name as OpName], effect);

function count(opcode: number, oparg: number, side: 0 | 1): number {
  const effect = byOpcode.get(opcode);
  if (effect === undefined) throw new Error(`opcode ${opcode} has no stack effect`);
  const items = effect[side];
  return typeof items === 'number' ? items : items(oparg);
}

/** How many items the instruction takes from the stack: `_PyOpcode_num_popped`. */
export function popped(opcode: number, oparg: number): number {
  return count(opcode, oparg, 0);
}

/** How many items the instruction leaves in place of those it took: `_PyOpcode_num_pushed`. */
export function pushed(opcode: number, oparg: number): number {
  return count(opcode, oparg, 1);
}
