/** Every operator on every pair of these numbers, and their texts, against CPython. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { comparePlain, equalPlain } from '../../src/values/compare.js';
import { reprComplex } from '../../src/values/complex.js';
import { ValueFault } from '../../src/values/fault.js';
import { reprFloat } from '../../src/values/float.js';
import { formatFloat, formatInt } from '../../src/values/format.js';
import { hashInt } from '../../src/values/hash.js';
import { arithmetic } from '../../src/values/number.js';
import type { ArithmeticOperator, PyNumber } from '../../src/values/number.js';
import { PyComplex, PyFloat } from '../../src/values/plain.js';
import { oracle, oracleMissing } from '../oracle/oracle.js';

const float = (value: number): PyFloat => new PyFloat(value);

const NUMBERS: readonly PyNumber[] = [
  0, 1, -1, 2, -3, 7, 10, 2 ** 31, 2 ** 53 - 1, -(2 ** 53 - 1), 2n ** 53n, 2n ** 64n + 3n, -(2n ** 70n), 10n ** 30n, true, false,
  float(0), float(-0), float(0.5), float(-1.5), float(0.1), float(1e16), float(1e-5), float(5e-324), float(1.7976931348623157e308),
  float(Infinity), float(NaN), float(1e23), new PyComplex(0, 1), new PyComplex(1.5, -2.5),
];
const OPERATORS: readonly ArithmeticOperator[] = ['+', '-', '*', '/', '//', '%', '&', '|', '^'];

const text = (value: PyNumber): string => {
  if (value instanceof PyFloat) return reprFloat(value.value);
  if (value instanceof PyComplex) return reprComplex(value);
  return typeof value === 'boolean' ? (value ? 'True' : 'False') : value.toString();
};

/** A number as Python source. */
const source = (value: PyNumber): string => (value instanceof PyFloat ? `float('${text(value)}')` : `(${text(value)})`);

function outcome(compute: () => PyNumber | string | undefined): string {
  try {
    const result = compute();
    return result === undefined ? 'TypeError' : typeof result === 'string' ? result : text(result);
  } catch (error) {
    if (error instanceof ValueFault) return `${error.kind}: ${error.message}`;
    throw error;
  }
}

/** What CPython gives for each expression; of a TypeError only that it is one. */
async function expected(expressions: readonly string[]): Promise<string[]> {
  const python = await oracle();
  return JSON.parse(python.run(`
import json
def outcome(expression):
    try:
        value = eval(expression)
        return value if type(value) is str else repr(value)
    except TypeError:
        return 'TypeError'
    except Exception as e:
        return f'{type(e).__name__}: {e}'
json.dumps([outcome(e) for e in json.loads(${JSON.stringify(JSON.stringify(expressions))})])
`)) as string[];
}

async function compareAll(cases: readonly [expression: string, actual: string][]): Promise<void> {
  const wanted = await expected(cases.map(([expression]) => expression));
  const wrong = cases.filter(([, actual], i) => actual !== wanted[i]).map(([expression, actual]) => `${expression} gives ${actual}`);
  assert.deepEqual(wrong, []);
}

const pairs = NUMBERS.flatMap((a) => NUMBERS.map((b): [PyNumber, PyNumber] => [a, b]));

test('arithmetic on pairs of numbers', { skip: oracleMissing }, () => compareAll(pairs.flatMap(([a, b]) =>
  OPERATORS.map((operator): [string, string] => [`${source(a)} ${operator} ${source(b)}`, outcome(() => arithmetic(operator, a, b))]))));

test('equality and order of pairs of numbers', { skip: oracleMissing }, () => compareAll(pairs.flatMap(([a, b]): [string, string][] => {
  const order = comparePlain(a, b);
  return [
    [`${source(a)} == ${source(b)}`, text(equalPlain(a, b))],
    [`${source(a)} < ${source(b)}`, order === undefined ? 'TypeError' : text(order < 0)],
    [`${source(a)} >= ${source(b)}`, order === undefined ? 'TypeError' : text(order >= 0)],
  ];
})));

const BASES = [0, 1, 2, -2, 3, 10, true, float(0), float(0.5), float(2), float(-1.5), float(1.1), float(1e10), float(Infinity), float(NaN)];

test('powers', { skip: oracleMissing }, () => compareAll(BASES.flatMap((a) => BASES
  // A negative base with a fraction is complex, whose last bits are the C library's.
  .filter((b) => !(Number(text(a)) < 0 && !Number.isInteger(Number(text(b)))))
  .map((b): [string, string] => [`${source(a)} ** ${source(b)}`, outcome(() => arithmetic('**', a, b))])
  // The C library of the oracle has another text for what is too large.
  .filter(([, actual]) => !actual.startsWith('OverflowError')))));

const SPECS = ['', 'd', '10', '<10', '^10', '=+10', '010', ',', '_', 'x', '#X', 'b', '#o', '.2f', '.0e', '.3g', '.1%', '08,.2f', '*^12.4', '.3', 'z.0f', 'n', '#.3g', '+,.4_f', 's', '.'];

test('format() of numbers', { skip: oracleMissing }, () => compareAll(NUMBERS.flatMap((number) => {
  if (number instanceof PyComplex || typeof number === 'boolean') return [];
  const format = (spec: string): string => (number instanceof PyFloat ? formatFloat(number.value, spec) : formatInt(number, spec));
  return SPECS.map((spec): [string, string] => [`format(${source(number)}, '${spec}')`, outcome(() => format(spec))]);
})));

test('small ints are their own hash, but for -1', () => {
  assert.deepEqual([0, 1, -1, 2 ** 53 - 1].map(hashInt), [0, 1, -2, 2 ** 53 - 1]);
  // 2**61 - 1 is the modulus of a 64-bit build.
  assert.deepEqual([2n ** 61n - 1n, 2n ** 61n, -(2n ** 64n)].map(hashInt), [0, 1, -8]);
});
