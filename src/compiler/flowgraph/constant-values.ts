import type { Constant } from '../../bytecode/code.js';
import { FrozenSetConstant, SliceConstant, TupleConstant } from '../../bytecode/code.js';
import { BINARY_OPERATORS } from '../../bytecode/opcode-table.js';
import { equalPlain } from '../../values/compare.js';
import { ValueFault } from '../../values/fault.js';
import { bitLengthInt, invertInt } from '../../values/int.js';
import { arithmetic, asInt, isInt, isIntegral, isNumber, negate } from '../../values/number.js';
import { PyBytes, PyComplex, PyFloat, type PyInt } from '../../values/plain.js';
import { characters, lengthStr } from '../../values/str.js';

/** Results larger than these are left to the run. */
const MAX_INT_SIZE = 128;
const MAX_COLLECTION_SIZE = 256;
const MAX_STR_SIZE = 4096;
const MAX_TOTAL_ITEMS = 1024;

/** `bool(constant)`. */
export function isTrue(constant: Constant): boolean {
  if (constant === null || typeof constant !== 'object') return Boolean(constant);
  if (constant instanceof PyFloat) return constant.value !== 0;
  if (constant instanceof PyComplex) return constant.real !== 0 || constant.imag !== 0;
  if (constant instanceof PyBytes) return constant.data.length > 0;
  if (constant instanceof TupleConstant || constant instanceof FrozenSetConstant) return constant.items.length > 0;
  return true;
}

/** A frozenset of the constants: those equal to an earlier one are left out. */
export function frozenSetOf(items: readonly Constant[]): FrozenSetConstant {
  const distinct: Constant[] = [];
  for (const item of items) {
    if (!distinct.some((earlier) => equalConstants(earlier, item))) distinct.push(item);
  }
  return new FrozenSetConstant(distinct);
}

function equalConstants(a: Constant, b: Constant): boolean {
  if (a instanceof TupleConstant && b instanceof TupleConstant) {
    const others = b.items;
    const equalTo = (item: Constant, index: number): boolean => equalConstants(item, others[index] ?? null);
    return a.items.length === others.length && a.items.every(equalTo);
  }
  return equalPlain(a, b);
}

/** The value of a BINARY_OP on constants, undefined if it fails or gets too large: `eval_const_binop`. */
export function foldBinary(oparg: number, left: Constant, right: Constant): Constant | undefined {
  const symbol = BINARY_OPERATORS[oparg]?.[1];
  return withoutFault(() => {
    switch (symbol) {
      case '[]': return subscript(left, right);
      case '*': return multiply(left, right);
      case '+': return concatenate(left, right) ?? arithmetic('+', left, right);
      case '**': return isPowerTooLarge(left, right) ? undefined : arithmetic('**', left, right);
      case '<<': return isShiftTooLarge(left, right) ? undefined : arithmetic('<<', left, right);
      case '-': case '/': case '//': case '%': case '>>': case '&': case '|': case '^':
        return arithmetic(symbol, left, right);
      default: return undefined;
    }
  });
}

/** The value of a unary operator on a constant, undefined if it fails: `eval_const_unaryop`. */
export function foldUnary(operator: '-' | '+' | '~' | 'not', operand: Constant): Constant | undefined {
  if (operator === 'not') return !isTrue(operand);
  // The inverse of a bool warns when it is evaluated.
  if (operator === '~') return isInt(operand) ? invertInt(operand) : undefined;
  if (!isNumber(operand)) return undefined;
  if (operator === '-') return negate(operand);
  return isIntegral(operand) ? asInt(operand) : operand;
}

/** What would raise at run time is not folded, so that it does. */
function withoutFault(evaluate: () => Constant | undefined): Constant | undefined {
  try {
    return evaluate();
  } catch (fault) {
    if (fault instanceof ValueFault) return undefined;
    throw fault;
  }
}

function concatenate(left: Constant, right: Constant): Constant | undefined {
  if (typeof left === 'string' && typeof right === 'string') return left + right;
  if (left instanceof TupleConstant && right instanceof TupleConstant) {
    return new TupleConstant([...left.items, ...right.items]);
  }
  if (left instanceof PyBytes && right instanceof PyBytes) {
    return new PyBytes(Uint8Array.from([...left.data, ...right.data]));
  }
  return undefined;
}

/** `const_folding_safe_multiply`. */
function multiply(left: Constant, right: Constant): Constant | undefined {
  if (isIntegral(left) && isIntegral(right)) {
    const bits = bitLengthInt(asInt(left)) + bitLengthInt(asInt(right));
    if (left && right && bits > MAX_INT_SIZE) return undefined;
    return arithmetic('*', left, right);
  }
  if (isIntegral(left)) return repeat(right, asInt(left)) ?? arithmetic('*', left, right);
  if (isIntegral(right)) return repeat(left, asInt(right)) ?? arithmetic('*', left, right);
  return arithmetic('*', left, right);
}

/** `sequence * count`; undefined if it is no sequence, or the result is too large. */
function repeat(sequence: Constant, count: PyInt): Constant | undefined {
  const size = sizeOf(sequence);
  if (size === undefined) return undefined;
  if (size === 0) return BigInt.asIntN(64, BigInt(count)) === BigInt(count) ? sequence : undefined;
  const limit = Math.floor((sequence instanceof TupleConstant ? MAX_COLLECTION_SIZE : MAX_STR_SIZE) / size);
  if (count < 0 || count > limit) return undefined;
  const times = Number(count);
  if (typeof sequence === 'string') return sequence.repeat(times);
  if (sequence instanceof PyBytes) {
    return new PyBytes(Uint8Array.from({ length: size * times }, (_, index) => sequence.data[index % size] ?? 0));
  }
  if (!(sequence instanceof TupleConstant)) return undefined;
  if (times > 0 && totalItems(sequence) > Math.floor(MAX_TOTAL_ITEMS / times)) return undefined;
  return new TupleConstant(Array.from({ length: times }, () => sequence.items).flat());
}

/** The length of a str in code points, of bytes, of a tuple; undefined for anything else. */
function sizeOf(sequence: Constant): number | undefined {
  if (typeof sequence === 'string') return lengthStr(sequence);
  if (sequence instanceof PyBytes) return sequence.data.length;
  return sequence instanceof TupleConstant ? sequence.items.length : undefined;
}

/** The items of a tuple and of the tuples in it: `const_folding_check_complexity`. */
function totalItems(constant: Constant): number {
  if (!(constant instanceof TupleConstant)) return 0;
  return constant.items.reduce((total: number, item) => total + totalItems(item), constant.items.length);
}

/** `const_folding_safe_power`. */
function isPowerTooLarge(base: Constant, exponent: Constant): boolean {
  if (!isIntegral(base) || !isIntegral(exponent) || !base || asInt(exponent) <= 0) return false;
  return bitLengthInt(asInt(base)) > Math.floor(MAX_INT_SIZE / Number(exponent));
}

/** `const_folding_safe_lshift`. */
function isShiftTooLarge(value: Constant, shift: Constant): boolean {
  if (!isIntegral(value) || !isIntegral(shift) || !value || !shift) return false;
  return bitLengthInt(asInt(value)) > MAX_INT_SIZE - Number(shift);
}

function subscript(sequence: Constant, index: Constant): Constant | undefined {
  if (typeof sequence === 'string') return select(characters(sequence), index, (selected) => selected.join(''));
  if (sequence instanceof PyBytes) {
    return select([...sequence.data], index, (selected) => new PyBytes(Uint8Array.from(selected)));
  }
  if (sequence instanceof TupleConstant) return select(sequence.items, index, (selected) => new TupleConstant(selected));
  return undefined;
}

/** One item, or with a slice what `build` makes of several; undefined where the subscript would raise. */
function select<Item extends Constant>(
  items: readonly Item[], index: Constant, build: (selected: Item[]) => Constant,
): Constant | undefined {
  if (isIntegral(index)) return Number(index) < -items.length ? undefined : items.at(Number(index));
  if (!(index instanceof SliceConstant)) return undefined;
  const places = sliceIndices(index, items.length);
  return places && build(places.map((place) => items[place] as Item));
}

/** `slice.indices(length)` as a list of places; undefined if the slice would raise. */
function sliceIndices({ start, stop, step }: SliceConstant, length: number): number[] | undefined {
  const isBound = (bound: Constant): bound is PyInt | boolean | null => bound === null || isIntegral(bound);
  if (!isBound(start) || !isBound(stop) || !isBound(step)) return undefined;
  const stride = step === null ? 1 : Number(step);
  if (stride === 0) return undefined;
  const [lowest, highest] = stride > 0 ? [0, length] : [-1, length - 1];
  const clamp = (bound: PyInt | boolean | null, absent: number): number => {
    if (bound === null) return absent;
    const place = Number(bound) < 0 ? Number(bound) + length : Number(bound);
    return Math.min(Math.max(place, lowest), highest);
  };
  const from = clamp(start, stride > 0 ? lowest : highest);
  const to = clamp(stop, stride > 0 ? highest : lowest);
  const places: number[] = [];
  for (let place = from; stride > 0 ? place < to : place > to; place += stride) places.push(place);
  return places;
}
