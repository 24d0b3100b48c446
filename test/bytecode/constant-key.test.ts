import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FrozenSetConstant, SliceConstant, TupleConstant, type Constant } from '../../src/bytecode/code.js';
import { constantKey } from '../../src/bytecode/constant-key.js';
import { ELLIPSIS, PyBytes, PyComplex, PyFloat } from '../../src/values/plain.js';

test('constants of different types or signs of zero stay apart', () => {
  const constants: Constant[] = [
    null, true, false, 1, 0, -1, 2n ** 70n, new PyFloat(1), new PyFloat(0), new PyFloat(-0), new PyComplex(0, 1),
    new PyComplex(-0, 1), '1', 'None', '', new PyBytes(Uint8Array.of(49)), ELLIPSIS, new TupleConstant([]),
    new TupleConstant([1]), new TupleConstant([true]), new TupleConstant(['1,1']), new TupleConstant(['1', '1']),
    new FrozenSetConstant([1]), new SliceConstant(1, 2, null), new SliceConstant(1, 2, 1),
  ];
  assert.equal(new Set(constants.map(constantKey)).size, constants.length);
});

test('equal constants are merged', () => {
  assert.equal(constantKey(new TupleConstant([1, 'a'])), constantKey(new TupleConstant([1, 'a'])));
  assert.equal(constantKey(new FrozenSetConstant([1, 2])), constantKey(new FrozenSetConstant([2, 1])));
});

test('a NaN is merged with itself alone', () => {
  const nan = new PyFloat(NaN);
  assert.equal(constantKey(new TupleConstant([nan])), constantKey(new TupleConstant([nan])));
  assert.notEqual(constantKey(nan), constantKey(new PyFloat(NaN)));
  assert.notEqual(constantKey(new PyComplex(0, NaN)), constantKey(new PyComplex(0, NaN)));
  assert.equal(constantKey(new PyComplex(Infinity, -Infinity)), constantKey(new PyComplex(Infinity, -Infinity)));
});
