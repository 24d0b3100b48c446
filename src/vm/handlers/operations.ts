import { COMPARE_OPERATORS } from '../../bytecode/opcode-table.js';
import { Op } from '../../bytecode/opcodes.js';
import { compare, compareNumbers } from '../../objects/compare.js';
import { contains, deleteItem, getItem, setItem } from '../../objects/container.js';
import { PyDict } from '../../objects/dict.js';
import { dictSet, findKey } from '../../objects/dict-table.js';
import { PyList } from '../../objects/list.js';
import type { PyValue } from '../../objects/object.js';
import { binary, binaryOperators, unary } from '../../objects/operators.js';
import { after, isPending } from '../../objects/pending.js';
import type { Result } from '../../objects/pending.js';
import { PySlice } from '../../objects/slice.js';
import { PyTuple } from '../../objects/tuple.js';
import { truth } from '../../objects/truth.js';
import { dictType, listType, tupleType } from '../../objects/type.js';
import { PyFloat } from '../../values/plain.js';
import { dropThree, dropTwo, replaceOne, replaceTwo } from '../frame.js';
import type { Frame } from '../frame.js';
import type { Handler } from '../instructions.js';
import type { Machine } from '../machine.js';
import { wordsOf } from '../words.js';

/** Operators, comparisons and subscripts. */
export const operationHandlers: readonly (readonly [number, Handler])[] = [
  [Op.BINARY_OP, binaryOp], [Op.COMPARE_OP, compareOp], [Op.IS_OP, isOp], [Op.CONTAINS_OP, containsOp],
  [Op.UNARY_NEGATIVE, unaryNegative], [Op.UNARY_INVERT, unaryInvert], [Op.UNARY_NOT, unaryNot], [Op.TO_BOOL, toBool],
  [Op.STORE_SUBSCR, storeSubscript], [Op.DELETE_SUBSCR, deleteSubscript],
  [Op.BINARY_SLICE, binarySlice], [Op.STORE_SLICE, storeSlice],
];

// BINARY_OP's opargs, and the distance from an operator to its in-place form.
const ADD = 0;
const FLOOR_DIVIDE = 2;
const MULTIPLY = 5;
const REMAINDER = 6;
const SUBTRACT = 10;
const TRUE_DIVIDE = 11;
const IN_PLACE = 13;
const SUBSCRIPT = 26;
/** Longer texts are added with a look at their size. */
const LONG_TEXT = 10_000;

function binaryOp(machine: Machine, frame: Frame, operator: number): void {
  const stack = frame.localsplus;
  const top = frame.sp - 1;
  const a = stack[top - 1]!;
  const b = stack[top]!;
  const quick = quickBinary(operator, a, b);
  if (quick !== undefined) {
    stack[top - 1] = quick;
    frame.sp = top;
    return;
  }
  if (operator === SUBSCRIPT) {
    machine.complete(frame, getItem(machine, a, b), replaceTwo);
    return;
  }
  const result = binary(machine, binaryOperators[operator]!, a, b);
  if (!isPending(result)) machine.charge(wordsOf(result));
  machine.complete(frame, result, replaceTwo);
}

/** What BINARY_OP comes to without a method call; undefined when it needs one. */
export function quickBinary(operator: number, a: PyValue, b: PyValue): PyValue | undefined {
  return operator === SUBSCRIPT ? quickSubscript(a, b) : quickArithmetic(operator, a, b);
}

/** The commonest arithmetic without a method call; undefined when it is not that. */
function quickArithmetic(operator: number, a: PyValue, b: PyValue): PyValue | undefined {
  const kind = operator >= IN_PLACE ? operator - IN_PLACE : operator;
  if (typeof a === 'number') {
    if (typeof b === 'number') return quickInt(kind, a, b);
    if (b instanceof PyFloat) return quickFloat(kind, a, b.value);
  } else if (a instanceof PyFloat) {
    if (b instanceof PyFloat) return quickFloat(kind, a.value, b.value);
    if (typeof b === 'number') return quickFloat(kind, a.value, b);
  }
  if (kind === ADD && typeof a === 'string' && typeof b === 'string' && a.length + b.length < LONG_TEXT) return a + b;
  return undefined;
}

/** Results are ints as long as they are safe integers; `+ 0` because -0 is no int. */
function quickInt(kind: number, a: number, b: number): PyValue | undefined {
  let result: number;
  switch (kind) {
    case ADD: result = a + b; break;
    case SUBTRACT: result = a - b; break;
    case MULTIPLY: result = a * b + 0; break;
    case REMAINDER: return b === 0 ? undefined : remainder(a, b);
    case FLOOR_DIVIDE: {
      if (b === 0) return undefined;
      const multiple = a - remainder(a, b);
      return Number.isSafeInteger(multiple) ? multiple / b + 0 : undefined;
    }
    case TRUE_DIVIDE: return b === 0 ? undefined : new PyFloat(a / b);
    default: return undefined;
  }
  return result <= Number.MAX_SAFE_INTEGER && result >= Number.MIN_SAFE_INTEGER ? result : undefined;
}

/** The remainder with the divisor's sign. */
function remainder(a: number, b: number): number {
  const truncated = a % b;
  return truncated !== 0 && truncated < 0 !== b < 0 ? truncated + b : truncated + 0;
}

function quickFloat(kind: number, a: number, b: number): PyValue | undefined {
  switch (kind) {
    case ADD: return new PyFloat(a + b);
    case SUBTRACT: return new PyFloat(a - b);
    case MULTIPLY: return new PyFloat(a * b);
    case TRUE_DIVIDE: return b === 0 ? undefined : new PyFloat(a / b);
    default: return undefined;
  }
}

/** An item of a builtin container found without a method call; undefined when there is none. */
function quickSubscript(container: PyValue, key: PyValue): PyValue | undefined {
  if (container instanceof PyList) {
    if (container.type === listType && typeof key === 'number') return container.items.at(key);
  } else if (container instanceof PyDict) {
    if (container.type === dictType && (typeof key === 'string' || typeof key === 'number')) return container.entries.get(key);
  } else if (container instanceof PyTuple && container.type === tupleType && typeof key === 'number') {
    return container.items.at(key);
  }
  return undefined;
}

/** What COMPARE_OP of two small ints comes to; undefined for other operands. */
export function quickCompare(arg: number, a: PyValue, b: PyValue): boolean | undefined {
  return typeof a === 'number' && typeof b === 'number' ? compareNumbers(COMPARE_OPERATORS[arg >> 5]!, a, b) : undefined;
}

function compareOp(machine: Machine, frame: Frame, arg: number): void {
  const stack = frame.localsplus;
  const top = frame.sp - 1;
  const result = compare(machine, COMPARE_OPERATORS[arg >> 5]!, stack[top - 1]!, stack[top]!);
  if (typeof result === 'boolean') {
    stack[top - 1] = result;
    frame.sp = top;
    return;
  }
  const wantsBool = (arg & 16) !== 0;
  machine.complete(frame, wantsBool ? after(result, (value): Result => truth(machine, value)) : result, replaceTwo);
}

function isOp(_machine: Machine, frame: Frame, inverted: number): void {
  const b = frame.pop();
  const a = frame.localsplus[frame.sp - 1];
  frame.localsplus[frame.sp - 1] = (a === b) !== (inverted === 1);
}

function containsOp(machine: Machine, frame: Frame, inverted: number): void {
  const container = frame.localsplus[frame.sp - 1]!;
  const item = frame.localsplus[frame.sp - 2]!;
  const found = container instanceof PyDict && container.type === dictType
    ? after(findKey(machine, container, item), (key) => key !== undefined)
    : contains(machine, container, item);
  if (typeof found === 'boolean') replaceTwo(machine, frame, found !== (inverted === 1));
  else machine.complete(frame, inverted === 1 ? after(found, (answer) => !answer) : found, replaceTwo);
}

function unaryNegative(machine: Machine, frame: Frame): void {
  const value = frame.localsplus[frame.sp - 1]!;
  machine.complete(frame, typeof value === 'number' ? 0 - value : unary(machine, '__neg__', '-', value), replaceOne);
}

function unaryInvert(machine: Machine, frame: Frame): void {
  machine.complete(frame, unary(machine, '__invert__', '~', frame.localsplus[frame.sp - 1]!), replaceOne);
}

/** The operand is a bool already. */
function unaryNot(_machine: Machine, frame: Frame): void {
  frame.localsplus[frame.sp - 1] = frame.localsplus[frame.sp - 1] === false;
}

function toBool(machine: Machine, frame: Frame): void {
  const value = frame.localsplus[frame.sp - 1]!;
  if (typeof value !== 'boolean') machine.complete(frame, truth(machine, value), replaceOne);
}

function storeSubscript(machine: Machine, frame: Frame): void {
  const stack = frame.localsplus;
  const { sp } = frame;
  const value = stack[sp - 3]!;
  const container = stack[sp - 2]!;
  const key = stack[sp - 1]!;
  if (container instanceof PyList && container.type === listType && typeof key === 'number' && key >= 0 && key < container.items.length) {
    container.items[key] = value;
    frame.sp = sp - 3;
    return;
  }
  const isDict = container instanceof PyDict && container.type === dictType;
  const done = isDict ? dictSet(machine, container, key, value) : setItem(machine, container, key, value);
  if (done === undefined) frame.sp = sp - 3;
  else machine.complete(frame, done as Result, dropThree);
}

function deleteSubscript(machine: Machine, frame: Frame): void {
  const stack = frame.localsplus;
  machine.complete(frame, deleteItem(machine, stack[frame.sp - 2]!, stack[frame.sp - 1]!), dropTwo);
}

function binarySlice(machine: Machine, frame: Frame): void {
  const [container, start, stop] = frame.localsplus.slice(frame.sp - 3, frame.sp) as [PyValue, PyValue, PyValue];
  const part = getItem(machine, container, new PySlice(start, stop, null));
  if (!isPending(part)) machine.charge(wordsOf(part));
  // The bounds have gone into the slice by the time Python code may run.
  frame.sp -= 2;
  machine.complete(frame, part, replaceOne);
}

function storeSlice(machine: Machine, frame: Frame): void {
  const [value, container, start, stop] = frame.localsplus.slice(frame.sp - 4, frame.sp) as [PyValue, PyValue, PyValue, PyValue];
  const done = setItem(machine, container, new PySlice(start, stop, null), value);
  frame.sp -= 2;
  machine.complete(frame, done, dropTwo);
}
