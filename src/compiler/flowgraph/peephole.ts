import { INTRINSICS_1 } from '../../bytecode/opcode-table.js';
import { Op } from '../../bytecode/opcodes.js';
import type { ConstantPool } from '../unit-metadata.js';
import {
  INTRINSIC_UNARY_POSITIVE, foldBinaryOperation, foldListOrSet, foldListToTuple, foldTuple, foldUnaryOperation,
} from './constants.js';
import type { Block, GraphInstruction } from './graph.js';
import { hasTarget } from './graph.js';
import { optimizeSwaps } from './swaps.js';

const INTRINSIC_LIST_TO_TUPLE = INTRINSICS_1.indexOf('INTRINSIC_LIST_TO_TUPLE');
/** COMPARE_OP's flag: the result is made a bool. */
const COMPARE_TO_BOOL = 16;

/** `optimize_basic_block`. */
export function optimizeBlock(block: Block, pool: ConstantPool): void {
  for (let index = 0; index < block.instructions.length; index++) {
    const instruction = block.instructions[index] as GraphInstruction;
    if (hasTarget(instruction.opcode)) threadJump(block, instruction);
    else if (!simplifyPair(instruction, block.instructions[index + 1])) foldConstants(block, index, pool);
  }
  optimizeSwaps(block);
}

/** Constant operands of one instruction. */
function foldConstants(block: Block, index: number, pool: ConstantPool): void {
  const { opcode, oparg } = block.instructions[index] as GraphInstruction;
  switch (opcode) {
    case Op.BUILD_TUPLE:
      foldTuple(block, index, pool);
      break;
    case Op.BUILD_LIST: case Op.BUILD_SET:
      foldListOrSet(block, index, pool);
      break;
    case Op.UNARY_NOT: case Op.UNARY_INVERT: case Op.UNARY_NEGATIVE:
      foldUnaryOperation(block, index, pool);
      break;
    case Op.CALL_INTRINSIC_1:
      if (oparg === INTRINSIC_LIST_TO_TUPLE) foldListToTuple(block, index, pool);
      else if (oparg === INTRINSIC_UNARY_POSITIVE) foldUnaryOperation(block, index, pool);
      break;
    case Op.BINARY_OP:
      foldBinaryOperation(block, index, pool);
      break;
  }
}

/** Two instructions that are better as one. Returns whether they were replaced. */
function simplifyPair(first: GraphInstruction, second: GraphInstruction | undefined): boolean {
  if (first.opcode === Op.SWAP && first.oparg === 1) {
    first.becomeNop();
    return true;
  }
  if (second === undefined) return false;
  switch (first.opcode) {
    case Op.BUILD_TUPLE: return simplifyUnpacking(first, second);
    case Op.STORE_FAST: return dropOverwrittenStore(first, second);
    case Op.LOAD_GLOBAL:
      if (second.opcode !== Op.PUSH_NULL || first.oparg & 1) return false;
      first.oparg |= 1;
      second.becomeNop();
      return true;
    case Op.CALL_INTRINSIC_1:
      if (first.oparg !== INTRINSIC_LIST_TO_TUPLE || second.opcode !== Op.GET_ITER) return false;
      first.becomeNop();
      return true;
    case Op.COMPARE_OP: case Op.CONTAINS_OP: case Op.IS_OP: case Op.TO_BOOL: case Op.UNARY_NOT:
      return simplifyTest(first, second);
    default: return false;
  }
}

/** `a, b = b, a` needs no tuple. */
function simplifyUnpacking(build: GraphInstruction, unpack: GraphInstruction): boolean {
  if (unpack.opcode !== Op.UNPACK_SEQUENCE || unpack.oparg !== build.oparg) return false;
  if (build.oparg < 1 || build.oparg > 3) return false;
  if (build.oparg === 1) unpack.becomeNop();
  else unpack.opcode = Op.SWAP;
  build.becomeNop();
  return true;
}

/** A local that is stored to again on the same line. */
function dropOverwrittenStore(first: GraphInstruction, second: GraphInstruction): boolean {
  if (second.opcode !== Op.STORE_FAST || second.oparg !== first.oparg || second.lineno !== first.lineno) return false;
  first.become(Op.POP_TOP);
  return true;
}

/** A test followed by TO_BOOL or `not`. */
function simplifyTest(test: GraphInstruction, following: GraphInstruction): boolean {
  const { opcode, oparg } = test;
  if (following.opcode === Op.TO_BOOL) {
    following.become(opcode, opcode === Op.COMPARE_OP ? oparg | COMPARE_TO_BOOL : oparg);
  } else if (following.opcode === Op.UNARY_NOT && (opcode === Op.CONTAINS_OP || opcode === Op.IS_OP)) {
    following.become(opcode, oparg ^ 1);
  } else if (following.opcode === Op.UNARY_NOT && opcode === Op.UNARY_NOT) {
    following.becomeNop();
  } else {
    return false;
  }
  test.becomeNop();
  return true;
}

/** A jump to a jump goes where that one goes: the calls of `jump_thread`. */
function threadJump(block: Block, jump: GraphInstruction): void {
  for (;;) {
    const landing = jump.jumpTarget.instructions[0];
    const opcode = landing && threadedOpcode(jump.opcode, landing.opcode);
    if (landing === undefined || opcode === undefined) return;
    if (opcode !== FALLS_THROUGH) {
      if (jump.target === landing.target) return;
      // The NOP stays if its line needs an event; the new jump is looked at in its turn.
      jump.becomeNop();
      block.addJump(opcode, landing.jumpTarget, landing.location);
      return;
    }
    jump.target = jump.jumpTarget.next;
  }
}

/** The jump landed on tests the opposite and is not taken. */
const FALLS_THROUGH = -1;

function threadedOpcode(jump: number, landing: number): number | undefined {
  switch (jump) {
    case Op.POP_JUMP_IF_FALSE: case Op.POP_JUMP_IF_TRUE: case Op.POP_JUMP_IF_NONE: case Op.POP_JUMP_IF_NOT_NONE:
      return landing === Op.JUMP ? jump : undefined;
    case Op.JUMP_IF_FALSE: case Op.JUMP_IF_TRUE:
      if (landing === Op.JUMP || landing === jump) return jump;
      return landing === Op.JUMP_IF_FALSE || landing === Op.JUMP_IF_TRUE ? FALLS_THROUGH : undefined;
    case Op.JUMP: case Op.JUMP_NO_INTERRUPT:
      if (landing === Op.JUMP) return Op.JUMP;
      return landing === Op.JUMP_NO_INTERRUPT ? jump : undefined;
    default: return undefined;
  }
}
