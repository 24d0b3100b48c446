import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FrozenSetConstant, TupleConstant } from '../../src/bytecode/code.js';
import { reprConstant } from '../../src/bytecode/constant-repr.js';
import { oracle, oracleMissing } from '../oracle/oracle.js';
import { oracleCode } from './oracle-code.js';

const literals = [
  'None', 'True', '0', '-1', '10 ** 30', '1.0', '-0.0', '1e999', '2j', '-1-2j', "'it\\'s'", '"\\n\\x00\\u20ac\\ud800"',
  "b'a\\xff'", '...', '()', '(1,)', "(1, 'a', (None, 2.5))", "'abc'",
];

test('constants are written as repr() writes them', { skip: oracleMissing }, async () => {
  const python = await oracle();
  for (const literal of literals) {
    // Folding makes a constant of the pair.
    const pair = oracleCode(python, `x = (${literal}, None)`).consts.find((constant) => constant instanceof TupleConstant);
    assert.ok(pair, literal);
    assert.equal(reprConstant(pair, () => ''), python.run(`repr((${literal}, None))`));
  }
  assert.equal(reprConstant(oracleCode(python, 'a[1:2]').consts[0] ?? null, () => ''), 'slice(1, 2, None)');
});

test('a frozenset of ints is written in the order of the hash table', { skip: oracleMissing }, async () => {
  const python = await oracle();
  const sets = [[], [3, 1, 2], [8, 0, 16, 24, 1, 9], [5, 70, 300, 1000, 31, 32, 33, 64, 65, 7],
    Array.from({ length: 30 }, (_, index) => (index * 37) % 101)];
  for (const items of sets) {
    const expected = python.run(`repr(frozenset(${JSON.stringify(items)}))`);
    assert.equal(reprConstant(new FrozenSetConstant(items), () => ''), expected);
  }
});
