/** The `operator` module: the operators as functions. */
import { declareFunctions, one, some } from '../../objects/arguments.js';
import type { Declaration, Declarations } from '../../objects/arguments.js';
import { getAttribute } from '../../objects/attribute.js';
import { call, callSpecial } from '../../objects/call.js';
import { compare, isSame } from '../../objects/compare.js';
import type { Comparison } from '../../objects/compare.js';
import { contains, deleteItem, getItem, setItem } from '../../objects/container.js';
import type { Context } from '../../objects/context.js';
import { raise } from '../../objects/exception.js';
import { toIndex } from '../../objects/integer.js';
import { PyModule } from '../../objects/module.js';
import { PyBuiltinFunction } from '../../objects/native.js';
import type { Native } from '../../objects/native.js';
import type { PyValue } from '../../objects/object.js';
import { binary, binaryOperator, unary } from '../../objects/operators.js';
import { after, settle } from '../../objects/pending.js';
import type { Steps } from '../../objects/pending.js';
import { textOf } from '../../objects/str-arguments.js';
import { truth } from '../../objects/truth.js';
import { tupleOf } from '../../objects/tuple.js';
import { typeOf } from '../../objects/type.js';

const arithmetic = (symbol: string): Declaration => {
  const operator = binaryOperator(symbol);
  return some(2, 2, (_, [a, b], context) => binary(context, operator, a!, b!));
};

const comparison = (operator: Comparison): Declaration => some(2, 2, (_, [a, b], context) => compare(context, operator, a!, b!));

/** `f(object)` for each of several keys: one result alone, several as a tuple. */
function each(keys: readonly PyValue[], read: (context: Context, object: PyValue, key: PyValue) => Steps): Native {
  return function* get(context, [object]): Steps {
    const results: PyValue[] = [];
    for (const key of keys) results.push(yield* read(context, object!, key));
    return results.length === 1 ? results[0]! : tupleOf(results);
  };
}

const getter = (name: string, native: Native): PyBuiltinFunction => new PyBuiltinFunction(name, native, undefined, name, 'operator');

/** `a.b.c` step by step. */
function* readPath(context: Context, object: PyValue, path: PyValue): Steps {
  const names = textOf(path) ?? raise('TypeError', 'attribute name must be a string');
  let value = object;
  for (const name of names.split('.')) value = yield* settle(getAttribute(context, value, name));
  return value;
}

const functions: Declarations = {
  add: arithmetic('+'), sub: arithmetic('-'), mul: arithmetic('*'), truediv: arithmetic('/'), floordiv: arithmetic('//'),
  mod: arithmetic('%'), pow: arithmetic('**'), matmul: arithmetic('@'), and_: arithmetic('&'), or_: arithmetic('|'),
  xor: arithmetic('^'), lshift: arithmetic('<<'), rshift: arithmetic('>>'), concat: arithmetic('+'),
  iadd: arithmetic('+='), isub: arithmetic('-='), imul: arithmetic('*='),
  lt: comparison('<'), le: comparison('<='), eq: comparison('=='), ne: comparison('!='), gt: comparison('>'), ge: comparison('>='),
  neg: one((_, a, context) => unary(context, '__neg__', '-', a)),
  pos: one((_, a, context) => unary(context, '__pos__', '+', a)),
  invert: one((_, a, context) => unary(context, '__invert__', '~', a)),
  abs: one((_, a, context) => callSpecial(context, a, '__abs__', [])
    ?? raise('TypeError', `bad operand type for abs(): '${typeOf(a).name}'`)),
  index: one((_, a, context) => toIndex(context, a)),
  not_: one((_, a, context) => after(truth(context, a), (value) => !value)),
  truth: one((_, a, context) => truth(context, a)),
  is_: some(2, 2, (_, [a, b]) => isSame(a!, b!)),
  is_not: some(2, 2, (_, [a, b]) => !isSame(a!, b!)),
  contains: some(2, 2, (_, [container, item], context) => contains(context, container!, item!)),
  getitem: some(2, 2, (_, [container, key], context) => getItem(context, container!, key!)),
  setitem: some(3, 3, (_, [container, key, value], context) => after(setItem(context, container!, key!, value!), () => null)),
  delitem: some(2, 2, (_, [container, key], context) => after(deleteItem(context, container!, key!), () => null)),
  itemgetter: some(1, Infinity, (_, keys) => getter('itemgetter', each(keys, (context, object, key) => settle(getItem(context, object, key))))),
  attrgetter: some(1, Infinity, (_, names) => getter('attrgetter', each(names, readPath))),
  methodcaller: () => (_, [, name, ...args], keywords) => getter('methodcaller', function* callMethod(context, [object]): Steps {
    return yield* settle(call(context, yield* readPath(context, object!, name!), args, keywords));
  }),
};

/** Makes `operator`. */
export function makeOperator(): PyModule {
  return new PyModule('operator', declareFunctions(functions, 'operator'));
}
