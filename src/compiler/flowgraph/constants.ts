import type { Constant } from '../../bytecode/code.js';
import { TupleConstant } from '../../bytecode/code.js';
import { INTRINSICS_1 } from '../../bytecode/opcode-table.js';
import { Op, hasConst } from '../../bytecode/opcodes.js';
import { isInt } from '../../values/number.js';
import { NO_LOCATION } from '../instructions.js';
import type { ConstantPool } from '../unit-metadata.js';
import { foldBinary, foldUnary, frozenSetOf, isTrue } from './constant-values.js';
import type { Block, FlowGraph, GraphInstruction } from './graph.js';

export const INTRINSIC_UNARY_POSITIVE = INTRINSICS_1.indexOf('INTRINSIC_UNARY_POSITIVE');

/** Longer displays are built item by item anyway: `_PY_STACK_USE_GUIDELINE`. */
const MAX_FOLDED_ITEMS = 30;
/** Shorter lists and sets of constants are built item by item. */
const MIN_CONST_SEQUENCE_SIZE = 3;
/** LOAD_SMALL_INT's range. */
const SMALL_INTS = 256;

function loadsConstant(opcode: number): boolean {
  return opcode === Op.LOAD_CONST || opcode === Op.LOAD_SMALL_INT;
}

/** The value of a LOAD_CONST or LOAD_SMALL_INT: `get_const_value`. */
function constantOf({ opcode, oparg }: { opcode: number; oparg: number }, pool: ConstantPool): Constant {
  return opcode === Op.LOAD_SMALL_INT ? oparg : pool.at(oparg);
}

/** Makes the instruction load the constant: `instr_make_load_const`. */
function loadConstant(instruction: GraphInstruction, constant: Constant, pool: ConstantPool): void {
  if (isSmallInt(constant)) instruction.become(Op.LOAD_SMALL_INT, constant);
  else instruction.become(Op.LOAD_CONST, pool.add(constant));
}

function isSmallInt(constant: Constant): constant is number {
  return isInt(constant) && constant >= 0 && constant < SMALL_INTS;
}

/** The `count` constant loads right before `end`, NOPs among them skipped; null if there are fewer. */
function loadsBefore(block: Block, end: number, count: number): GraphInstruction[] | null {
  const loads: GraphInstruction[] = [];
  for (let index = end - 1; index >= 0 && loads.length < count; index--) {
    const instruction = block.instructions[index] as GraphInstruction;
    if (instruction.opcode === Op.NOP) continue;
    if (!loadsConstant(instruction.opcode)) return null;
    loads.unshift(instruction);
  }
  return loads.length === count ? loads : null;
}

/** A NOP without location never stays. */
function vanish(instructions: readonly GraphInstruction[]): void {
  for (const instruction of instructions) {
    instruction.becomeNop();
    instruction.location = NO_LOCATION;
  }
}

/** `fold_const_binop`. */
export function foldBinaryOperation(block: Block, index: number, pool: ConstantPool): void {
  const operation = block.instructions[index] as GraphInstruction;
  const operands = loadsBefore(block, index, 2);
  if (operands === null) return;
  const [left, right] = operands.map((load) => constantOf(load, pool)) as [Constant, Constant];
  const value = foldBinary(operation.oparg, left, right);
  if (value === undefined) return;
  vanish(operands);
  loadConstant(operation, value, pool);
}

const unaryOperators = new Map([
  [Op.UNARY_NEGATIVE, '-'], [Op.UNARY_INVERT, '~'], [Op.UNARY_NOT, 'not'], [Op.CALL_INTRINSIC_1, '+'],
] as const);

/** `fold_const_unaryop`; a CALL_INTRINSIC_1 must be INTRINSIC_UNARY_POSITIVE. */
export function foldUnaryOperation(block: Block, index: number, pool: ConstantPool): void {
  const operation = block.instructions[index] as GraphInstruction;
  const operands = loadsBefore(block, index, 1);
  const operator = (unaryOperators as ReadonlyMap<number, '-' | '~' | 'not' | '+'>).get(operation.opcode);
  if (operands === null || operator === undefined) return;
  const value = foldUnary(operator, constantOf(operands[0] as GraphInstruction, pool));
  if (value === undefined) return;
  vanish(operands);
  loadConstant(operation, value, pool);
}

/** `fold_tuple_of_constants`. */
export function foldTuple(block: Block, index: number, pool: ConstantPool): void {
  const build = block.instructions[index] as GraphInstruction;
  const items = build.oparg > MAX_FOLDED_ITEMS ? null : loadsBefore(block, index, build.oparg);
  if (items === null) return;
  const tuple = new TupleConstant(items.map((load) => constantOf(load, pool)));
  vanish(items);
  loadConstant(build, tuple, pool);
}

/** A long tuple of constants, which is built by LIST_APPENDs: `fold_constant_intrinsic_list_to_tuple`. */
export function foldListToTuple(block: Block, index: number, pool: ConstantPool): void {
  const items: Constant[] = [];
  let expectsAppend = true;
  for (let start = index - 1; start >= 0; start--) {
    const instruction = block.instructions[start] as GraphInstruction;
    if (instruction.opcode === Op.NOP) continue;
    if (expectsAppend && instruction.opcode === Op.BUILD_LIST && instruction.oparg === 0) {
      vanish(block.instructions.slice(start, index).filter(({ opcode }) => opcode !== Op.NOP));
      loadConstant(block.instructions[index] as GraphInstruction, new TupleConstant(items), pool);
      return;
    }
    if (expectsAppend) {
      if (instruction.opcode !== Op.LIST_APPEND || instruction.oparg !== 1) return;
    } else {
      if (!loadsConstant(instruction.opcode)) return;
      items.unshift(constantOf(instruction, pool));
    }
    expectsAppend = !expectsAppend;
  }
}

/**
 * A list or set of constants becomes one constant, to iterate over or look into directly,
 * otherwise to extend an empty one with: `optimize_lists_and_sets`.
 */
export function foldListOrSet(block: Block, index: number, pool: ConstantPool): void {
  const build = block.instructions[index] as GraphInstruction;
  const following = block.instructions[index + 1]?.opcode;
  const onlyRead = following === Op.GET_ITER || following === Op.CONTAINS_OP;
  const { opcode, oparg: size } = build;
  if (size > MAX_FOLDED_ITEMS || (size < MIN_CONST_SEQUENCE_SIZE && !onlyRead)) return;
  const loads = loadsBefore(block, index, size);
  if (loads === null) {
    if (onlyRead && opcode === Op.BUILD_LIST) build.opcode = Op.BUILD_TUPLE;
    return;
  }
  const items = loads.map((load) => constantOf(load, pool));
  const collection = pool.add(opcode === Op.BUILD_SET ? frozenSetOf(items) : new TupleConstant(items));
  vanish(loads);
  if (onlyRead) {
    build.become(Op.LOAD_CONST, collection);
    return;
  }
  const [start, load] = block.instructions.slice(index - 2, index) as [GraphInstruction, GraphInstruction];
  start.location = build.location;
  start.become(opcode, 0);
  load.become(Op.LOAD_CONST, collection);
  build.become(opcode === Op.BUILD_LIST ? Op.LIST_EXTEND : Op.SET_UPDATE, 1);
}

/** Small ints, and tests of constants: `optimize_load_const`. */
export function optimizeConstantLoads(graph: FlowGraph, pool: ConstantPool): void {
  for (const block of graph) optimizeConstantLoadsIn(block, pool);
}

function optimizeConstantLoadsIn(block: Block, pool: ConstantPool): void {
  let loaded: { opcode: number; oparg: number } = { opcode: Op.NOP, oparg: 0 };
  for (const [index, instruction] of block.instructions.entries()) {
    if (instruction.opcode === Op.LOAD_CONST) {
      const constant = constantOf(instruction, pool);
      if (isSmallInt(constant)) instruction.become(Op.LOAD_SMALL_INT, constant);
    }
    const { opcode, oparg } = instruction;
    const copiesConstant = loaded.opcode === Op.LOAD_CONST && opcode === Op.COPY && oparg === 1;
    if (!copiesConstant) loaded = { opcode, oparg };
    const following = block.instructions[index + 1];
    if (!loadsConstant(loaded.opcode) || following === undefined) continue;
    const constant = constantOf(loaded, pool);
    switch (following.opcode) {
      case Op.POP_JUMP_IF_FALSE: case Op.POP_JUMP_IF_TRUE: case Op.JUMP_IF_FALSE: case Op.JUMP_IF_TRUE:
        decideJump(instruction, following, isTrue(constant));
        break;
      case Op.IS_OP:
        if (constant === null) fuseNoneTest(block, index);
        break;
      case Op.TO_BOOL:
        instruction.becomeNop();
        following.become(Op.LOAD_CONST, pool.add(isTrue(constant)));
        break;
    }
  }
}

/** A conditional jump on a constant is taken always or never. */
function decideJump(load: GraphInstruction, jump: GraphInstruction, condition: boolean): void {
  const popsCondition = jump.opcode === Op.POP_JUMP_IF_FALSE || jump.opcode === Op.POP_JUMP_IF_TRUE;
  const jumpsIfTrue = jump.opcode === Op.POP_JUMP_IF_TRUE || jump.opcode === Op.JUMP_IF_TRUE;
  if (popsCondition) load.becomeNop();
  if (condition === jumpsIfTrue) jump.opcode = Op.JUMP;
  else jump.becomeNop();
}

/** `x is None` as a condition: LOAD_CONST, IS_OP, (TO_BOOL,) POP_JUMP_IF_TRUE become POP_JUMP_IF_NONE. */
function fuseNoneTest(block: Block, index: number): void {
  const [load, test, ...rest] = block.instructions.slice(index, index + 4) as [GraphInstruction, ...GraphInstruction[]];
  let jump = rest[0];
  if (test === undefined || jump === undefined) return;
  if (jump.opcode === Op.TO_BOOL) {
    jump.becomeNop();
    jump = rest[1];
  }
  if (jump?.opcode !== Op.POP_JUMP_IF_FALSE && jump?.opcode !== Op.POP_JUMP_IF_TRUE) return;
  const inverted = (test.oparg !== 0) !== (jump.opcode === Op.POP_JUMP_IF_FALSE);
  load.becomeNop();
  test.becomeNop();
  jump.opcode = inverted ? Op.POP_JUMP_IF_NOT_NONE : Op.POP_JUMP_IF_NONE;
}

/**
 * The constants that are loaded, and the first, which may be the docstring; the loads are renumbered:
 * `remove_unused_consts`.
 */
export function removeUnusedConstants(graph: FlowGraph, pool: ConstantPool): Constant[] {
  const loads: GraphInstruction[] = [];
  for (const { instructions } of graph) {
    for (const instruction of instructions) if (hasConst.has(instruction.opcode)) loads.push(instruction);
  }
  const used = new Set(loads.map(({ oparg }) => oparg));
  if (pool.items.length > 0) used.add(0);
  const kept = [...used].sort((a, b) => a - b);
  const renumbered = new Map(kept.map((oldIndex, newIndex) => [oldIndex, newIndex]));
  for (const load of loads) load.oparg = renumbered.get(load.oparg) as number;
  return kept.map((index) => pool.at(index));
}
