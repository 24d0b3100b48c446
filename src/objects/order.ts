/** Equality and order of lists and tuples: by the first items that differ. */
import { NOT_IMPLEMENTED } from '../values/plain.js';
import { one } from './arguments.js';
import type { Declarations } from './arguments.js';
import { compare, decide, equals } from './compare.js';
import type { Comparison } from './compare.js';
import type { Context } from './context.js';
import type { PyValue } from './object.js';
import { isPending, settle } from './pending.js';
import type { Result, Steps } from './pending.js';

/** Items of a sequence that Python code may change while they are compared. */
type Items = () => readonly PyValue[];

/** The six comparison methods; `itemsOf` gives undefined for a value of another type. */
export function orderMethods(itemsOf: (value: PyValue) => Items | undefined): Declarations {
  const comparing = (operator: Comparison) => one<PyValue>((self, other, context) => {
    const [left, right] = [itemsOf(self), itemsOf(other)];
    return left === undefined || right === undefined ? NOT_IMPLEMENTED : compareItems(context, operator, left, right);
  });
  return {
    __eq__: comparing('=='), __ne__: comparing('!='), __lt__: comparing('<'),
    __le__: comparing('<='), __gt__: comparing('>'), __ge__: comparing('>='),
  };
}

function compareItems(context: Context, operator: Comparison, left: Items, right: Items): Result {
  const unequal = left().length !== right().length;
  if (unequal && (operator === '==' || operator === '!=')) return operator === '!=';
  for (let i = 0; i < left().length && i < right().length; i++) {
    const same = equals(context, left()[i]!, right()[i]!);
    if (isPending(same)) return compareInSteps(context, operator, left, right, i);
    if (!same) return differing(context, operator, left()[i]!, right()[i]!);
  }
  return decide(operator, left().length - right().length);
}

function* compareInSteps(context: Context, operator: Comparison, left: Items, right: Items, start: number): Steps {
  for (let i = start; i < left().length && i < right().length; i++) {
    const [a, b] = [left()[i]!, right()[i]!];
    if (!(yield* settle(equals(context, a, b)))) return yield* settle(differing(context, operator, a, b));
  }
  return decide(operator, left().length - right().length);
}

function differing(context: Context, operator: Comparison, a: PyValue, b: PyValue): Result {
  return operator === '==' ? false : operator === '!=' ? true : compare(context, operator, a, b);
}
