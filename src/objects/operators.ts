import { BINARY_OPERATORS } from '../bytecode/opcode-table.js';
import { NOT_IMPLEMENTED } from '../values/plain.js';
import { byteArrayType } from './bytearray.js';
import { callSpecial, callUnbound } from './call.js';
import type { Context } from './context.js';
import { raise } from './exception.js';
import { PyMethodDescriptor } from './native.js';
import type { PyValue } from './object.js';
import { after } from './pending.js';
import type { Result } from './pending.js';
import { bytesType, listType, strType, tupleType, typeOf } from './type.js';
import type { PyType } from './type.js';

/** A binary operator: how it is written and the special methods that implement it. */
export interface BinaryOperator {
  /** `+`, or `+=` for the in-place form. */
  readonly symbol: string;
  readonly method: string;
  readonly reflected: string;
  /** The in-place method; undefined but for in-place forms. */
  readonly inPlace: string | undefined;
}

const METHODS: Readonly<Record<string, string>> = {
  '+': 'add', '&': 'and', '//': 'floordiv', '<<': 'lshift', '@': 'matmul', '*': 'mul', '%': 'mod', '|': 'or',
  '**': 'pow', '>>': 'rshift', '-': 'sub', '/': 'truediv', '^': 'xor',
};

/** The operators by BINARY_OP's oparg; the last oparg, subscription, is not one of them. */
export const binaryOperators: readonly BinaryOperator[] = BINARY_OPERATORS
  .filter(([name]) => name !== 'NB_SUBSCR')
  .map(([, symbol]) => {
    const base = METHODS[symbol] ?? METHODS[symbol.slice(0, -1)]!;
    return {
      symbol, method: `__${base}__`, reflected: `__r${base}__`, inPlace: symbol in METHODS ? undefined : `__i${base}__`,
    };
  });

/** The operator written `symbol`: `binaryOperator('+')`. */
export function binaryOperator(symbol: string): BinaryOperator {
  return binaryOperators.find((operator) => operator.symbol === symbol)!;
}

/** `a <operator> b` by special methods (`binary_op1`), the in-place method first for in-place forms. */
export function binary(context: Context, operator: BinaryOperator, a: PyValue, b: PyValue): Result {
  const inPlace = operator.inPlace === undefined ? undefined : typeOf(a).lookup(operator.inPlace);
  if (inPlace === undefined || isSequenceMethod(inPlace)) return asNumbers(context, operator, a, b, inPlace);
  return unlessRefused(callUnbound(context, inPlace, a, [b]), () => asNumbers(context, operator, a, b, undefined));
}

/** The methods of number slots, the reflected one first where it overrides; then those of sequences. */
function asNumbers(context: Context, operator: BinaryOperator, a: PyValue, b: PyValue, inPlace: PyValue | undefined): Result {
  const typeA = typeOf(a);
  const typeB = typeOf(b);
  const left = typeA.lookup(operator.method);
  const right = typeA === typeB ? undefined : typeB.lookup(operator.reflected);
  const callLeft = (): Result => (left === undefined || isSequenceMethod(left) ? NOT_IMPLEMENTED : callUnbound(context, left, a, [b]));
  const callRight = (): Result => (right === undefined || isSequenceMethod(right) ? NOT_IMPLEMENTED : callUnbound(context, right, b, [a]));
  const otherwise = (): Result => asSequences(context, operator, a, b, inPlace);
  return right !== undefined && rightGoesFirst(typeA, typeB, operator)
    ? unlessRefused(callRight(), () => unlessRefused(callLeft(), otherwise))
    : unlessRefused(callLeft(), () => unlessRefused(callRight(), otherwise));
}

/** Concatenation and repetition (`sq_concat`, `sq_repeat`), which come last and refuse by an exception. */
function asSequences(context: Context, operator: BinaryOperator, a: PyValue, b: PyValue, inPlace: PyValue | undefined): Result {
  const method = inPlace ?? typeOf(a).lookup(operator.method);
  if (method !== undefined && isSequenceMethod(method)) {
    checkCount(operator, b);
    return callUnbound(context, method, a, [b]);
  }
  const reflected = operator.inPlace !== undefined && isSequenceLike(typeOf(a)) ? undefined : typeOf(b).lookup(operator.reflected);
  if (reflected === undefined || !isSequenceMethod(reflected)) unsupported(operator, a, b);
  checkCount(operator, a);
  return callUnbound(context, reflected, b, [a]);
}

/** Whether a type fills in some of the sequence slots; `a *= b` does not ask b's then (`PyNumber_InPlaceMultiply`). */
function isSequenceLike(type: PyType): boolean {
  return type.heap || ['__len__', '__getitem__', '__contains__'].some((name) => type.lookup(name) !== undefined);
}

function checkCount({ symbol }: BinaryOperator, count: PyValue): void {
  if (symbol[0] !== '*' || typeOf(count).lookup('__index__') !== undefined) return;
  raise('TypeError', `can't multiply sequence by non-int of type '${typeOf(count).name}'`);
}

/** The reflected method of a subclass that overrides it comes before the left operand's. */
function rightGoesFirst(typeA: PyType, typeB: PyType, operator: BinaryOperator): boolean {
  return typeB.isSubtypeOf(typeA) && typeB.lookup(operator.reflected) !== typeA.lookup(operator.reflected);
}

const SEQUENCES: ReadonlySet<PyType> = new Set([strType, listType, tupleType, bytesType, byteArrayType]);
const SEQUENCE_METHODS: ReadonlySet<string> = new Set(['__add__', '__mul__', '__rmul__', '__iadd__', '__imul__']);

/** Concatenation and repetition of sequences are no number methods: CPython tries them last. */
function isSequenceMethod(method: PyValue): boolean {
  return method instanceof PyMethodDescriptor && SEQUENCES.has(method.owner) && SEQUENCE_METHODS.has(method.name);
}

function unlessRefused(result: Result, otherwise: () => Result): Result {
  return after(result, (value) => (value === NOT_IMPLEMENTED ? otherwise() : value));
}

function unsupported({ symbol }: BinaryOperator, a: PyValue, b: PyValue): never {
  const shown = symbol === '**' ? '** or pow()' : symbol;
  raise('TypeError', `unsupported operand type(s) for ${shown}: '${typeOf(a).name}' and '${typeOf(b).name}'`);
}

/** `-a`, `+a`, `~a` by special method; `symbol` is for the message. */
export function unary(context: Context, method: '__neg__' | '__pos__' | '__invert__', symbol: string, a: PyValue): Result {
  const result = callSpecial(context, a, method, []);
  if (result === undefined) raise('TypeError', `bad operand type for unary ${symbol}: '${typeOf(a).name}'`);
  return result;
}
