import { NOT_IMPLEMENTED, PyFloat } from '../values/plain.js';
import { compareStr } from '../values/str.js';
import { callUnbound } from './call.js';
import type { Context } from './context.js';
import { raise } from './exception.js';
import type { PyValue } from './object.js';
import { after } from './pending.js';
import type { Result } from './pending.js';
import { truth } from './truth.js';
import { typeOf } from './type.js';

/** The comparisons, written as in Python. */
export type Comparison = '<' | '<=' | '==' | '!=' | '>' | '>=';

const METHOD = { '<': '__lt__', '<=': '__le__', '==': '__eq__', '!=': '__ne__', '>': '__gt__', '>=': '__ge__' } as const;
const MIRROR = { '<': '>', '<=': '>=', '==': '==', '!=': '!=', '>': '<', '>=': '<=' } as const;

/** `a <operator> b` (`PyObject_RichCompare`). The outcome need not be a bool. */
export function compare(context: Context, operator: Comparison, a: PyValue, b: PyValue): Result {
  if (typeof a === 'number' && typeof b === 'number') return compareNumbers(operator, a, b);
  if (typeof a === 'string' && typeof b === 'string') {
    return operator === '==' ? a === b : operator === '!=' ? a !== b : decide(operator, compareStr(a, b));
  }
  if (a instanceof PyFloat && b instanceof PyFloat) return compareNumbers(operator, a.value, b.value);
  return compareObjects(context, operator, a, b);
}

function compareObjects(context: Context, operator: Comparison, a: PyValue, b: PyValue): Result {
  const typeA = typeOf(a);
  const typeB = typeOf(b);
  const left = typeA.lookup(METHOD[operator]);
  const right = typeB.lookup(METHOD[MIRROR[operator]]);
  const callLeft = (): Result => (left === undefined ? NOT_IMPLEMENTED : callUnbound(context, left, a, [b]));
  const callRight = (): Result => (right === undefined ? NOT_IMPLEMENTED : callUnbound(context, right, b, [a]));
  const fail = (): Result => byIdentity(operator, a, b);
  if (typeA !== typeB && typeB.isSubtypeOf(typeA) && right !== undefined) {
    return unlessRefused(callRight(), () => unlessRefused(callLeft(), fail));
  }
  return unlessRefused(callLeft(), () => unlessRefused(callRight(), fail));
}

function unlessRefused(result: Result, otherwise: () => Result): Result {
  return after(result, (value) => (value === NOT_IMPLEMENTED ? otherwise() : value));
}

/** Where no operand knows better, equality is identity; there is no order. */
function byIdentity(operator: Comparison, a: PyValue, b: PyValue): boolean {
  if (operator === '==') return isSame(a, b);
  if (operator === '!=') return !isSame(a, b);
  raise('TypeError', `'${operator}' not supported between instances of '${typeOf(a).name}' and '${typeOf(b).name}'`);
}

/** What a comparison says of operands whose difference has this sign. */
export function decide(operator: Comparison, sign: number): boolean {
  return compareNumbers(operator, sign, 0);
}

/** `a <operator> b` of what JavaScript compares as Python does. */
export function compareNumbers(operator: Comparison, a: number, b: number): boolean {
  switch (operator) {
    case '<': return a < b;
    case '<=': return a <= b;
    case '==': return a === b;
    case '!=': return a !== b;
    case '>': return a > b;
    case '>=': return a >= b;
  }
}

/**
 * `a is b`. Equal plain values are the same object here: their identity is CPython's own affair
 * (small ints and interned names are shared there, other equal values may or may not be).
 */
export function isSame(a: PyValue, b: PyValue): boolean {
  return a === b;
}

/** `a is b or a == b`: how containers compare their items (`PyObject_RichCompareBool`). */
export function equals(context: Context, a: PyValue, b: PyValue): Result<boolean> {
  if (a === b) return true;
  return after(compare(context, '==', a, b), (answer) => truth(context, answer));
}
