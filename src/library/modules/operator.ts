/** The `operator` module: the operators as functions. */
import { declareFunctions, one, some } from '../../objects/arguments.js';
import type { Declaration, Declarations } from '../../objects/arguments.js';
import { call, callSpecial } from '../../objects/call.js';
import { compare, equals, isSame } from '../../objects/compare.js';
import type { Comparison } from '../../objects/compare.js';
import { contains, deleteItem, getItem, setItem } from '../../objects/container.js';
import type { Context } from '../../objects/context.js';
import { raise } from '../../objects/exception.js';
import { PyDict } from '../../objects/dict.js';
import { toIndex } from '../../objects/integer.js';
import { collect, iterate, next } from '../../objects/iteration.js';
import { PyList } from '../../objects/list.js';
import { PyModule } from '../../objects/module.js';
import type { PyValue } from '../../objects/object.js';
import { binary, binaryOperator, unary } from '../../objects/operators.js';
import { after, settle } from '../../objects/pending.js';
import type { Steps } from '../../objects/pending.js';
import { truth } from '../../objects/truth.js';
import { typeOf } from '../../objects/type.js';
import { NOT_IMPLEMENTED } from '../../values/plain.js';
import { getterTypes } from './operator-getters.js';

const arithmetic = (symbol: string): Declaration => {
  const operator = binaryOperator(symbol);
  return some(2, 2, (_, [a, b], context) => binary(context, operator, a!, b!));
};

const comparison = (operator: Comparison): Declaration => some(2, 2, (_, [a, b], context) => compare(context, operator, a!, b!));

function isSequence(value: PyValue): boolean {
  return typeOf(value).lookup('__getitem__') !== undefined && !(value instanceof PyDict);
}

const refuseConcatenation = (value: PyValue): never => raise('TypeError', `'${typeOf(value).name}' object can't be concatenated`);

function* countOf(_: null, [iterable, value]: PyValue[], context: Context): Steps {
  let count = 0;
  for (const item of yield* settle(collect(context, iterable!))) if (yield* settle(equals(context, item, value!))) count += 1;
  return count;
}

function* indexOf(_: null, [iterable, value]: PyValue[], context: Context): Steps {
  const iterator = yield* settle(iterate(context, iterable!));
  for (let at = 0; ; at++) {
    const item = yield* settle(next(context, iterator));
    if (item === undefined) raise('ValueError', 'sequence.index(x): x not in sequence');
    if (yield* settle(equals(context, item, value!))) return at;
  }
}

/** `length_hint(obj, default=0)`. */
function* lengthHint(_: null, [value, otherwise = 0]: PyValue[], context: Context): Steps {
  const hint = callSpecial(context, value!, '__len__', []) ?? callSpecial(context, value!, '__length_hint__', []);
  const known = hint === undefined ? otherwise : yield* settle(hint);
  return known === NOT_IMPLEMENTED ? otherwise : known;
}

const IN_PLACE: Readonly<Record<string, string>> = {
  iadd: '+=', iand: '&=', iconcat: '+=', ifloordiv: '//=', ilshift: '<<=', imatmul: '@=', imod: '%=', imul: '*=', ior: '|=',
  ipow: '**=', irshift: '>>=', isub: '-=', itruediv: '/=', ixor: '^=',
};

/** Functions that the operator's special name stands for as well: `__add__` is `add`. */
const WITHOUT_SPECIAL_NAME = new Set(['countOf', 'indexOf', 'is_', 'is_not', 'is_none', 'is_not_none', 'length_hint', 'truth']);

const functions: Declarations = {
  add: arithmetic('+'), sub: arithmetic('-'), mul: arithmetic('*'), truediv: arithmetic('/'), floordiv: arithmetic('//'),
  mod: arithmetic('%'), pow: arithmetic('**'), matmul: arithmetic('@'), and_: arithmetic('&'), or_: arithmetic('|'),
  xor: arithmetic('^'), lshift: arithmetic('<<'), rshift: arithmetic('>>'), 
  concat: some(2, 2, (_, [a, b], context) => (isSequence(a!) ? binary(context, binaryOperator('+'), a!, b!) : refuseConcatenation(a!))),
  ...Object.fromEntries(Object.entries(IN_PLACE).map(([name, symbol]) => [name, arithmetic(symbol)])),
  inv: one((_, a, context) => unary(context, '__invert__', '~', a)),
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
  countOf: some(2, 2, countOf),
  indexOf: some(2, 2, indexOf),
  length_hint: some(1, 2, lengthHint),
  is_none: one((_, a) => a === null),
  is_not_none: one((_, a) => a !== null),
  call: () => (context, [, callee, ...args], keywords) => (callee === undefined
    ? raise('TypeError', 'call expected at least 1 argument, got 0') : call(context, callee, args, keywords)),
};

/** Makes `operator`. */
export function makeOperator(): PyModule {
  const declared = declareFunctions(functions, '_operator');
  const special = [...declared].filter(([name]) => !WITHOUT_SPECIAL_NAME.has(name))
    .map(([name, value]): [string, PyValue] => [`__${name.replace(/_$/, '')}__`, value]);
  const getters = getterTypes.map((type): [string, PyValue] => [type.qualname, type]);
  const all = [...declared.keys(), ...getterTypes.map((type) => type.qualname)].sort();
  return new PyModule('operator', [...declared, ...getters, ...special, ['__all__', new PyList(all)]], 'frozen');
}
