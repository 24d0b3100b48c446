import assert from 'node:assert/strict';
import test from 'node:test';
import { differenceOf } from '../../src/source/expectation.js';

const CELL = (address: string): string => `(<cell at ${address}: list object at ${address}>,)`;
const TRACEBACK = (file: string, last: string): string => `Traceback (most recent call last):\n  File "${file}", line 1, in <module>\n    f()\n${last}`;

test('output is the same whatever spaces stand in it', () => {
  assert.equal(differenceOf('[10,11]', '[10, 11]\n'), 'same');
  assert.equal(differenceOf('1\n2', '1\n2\n'), 'same');
});

test('what differs is told from why it differs', () => {
  assert.equal(differenceOf(CELL('0x000001BAFF2E1AC8'), CELL('0x7f0000001000')), 'address');
  assert.equal(differenceOf('10', '10.0\n'), 'float');
  assert.equal(differenceOf('10', '11.0\n'), 'other');
  assert.equal(differenceOf(TRACEBACK('<pyshell#17>', "NameError: name 'b' is not defined"), TRACEBACK('<python-input-1>', "NameError: name 'b' is not defined")), 'traceback');
  assert.equal(differenceOf(
    TRACEBACK('<pyshell#22>', "UnboundLocalError: local variable 'b' referenced before assignment"),
    TRACEBACK('<python-input-6>', "UnboundLocalError: cannot access local variable 'b' where it is not associated with a value"),
  ), 'wording');
  assert.equal(differenceOf('  2           0 LOAD_GLOBAL              0 (print)', '  2           LOAD_GLOBAL              1 (print + NULL)'), 'bytecode');
  assert.equal(differenceOf('yes', 'no'), 'other');
});
