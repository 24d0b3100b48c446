import assert from 'node:assert/strict';
import test from 'node:test';
import { splitStatements } from '../../src/syntax/statements.js';

const split = (text: string) => splitStatements(text).map((one) => [one.line, one.text]);

test('each top-level statement is one input, comments between them are none', () => {
  assert.deepEqual(split('x = 1\n\n# note\n@d\ndef f():\n  pass\n  # end\n\nif a: b\nelse:\n  c\ny; z\n'), [
    [1, 'x = 1'], [4, '@d\ndef f():\n  pass'], [9, 'if a: b\nelse:\n  c'], [12, 'y; z'],
  ]);
});

test('brackets, strings and backslashes join lines', () => {
  assert.deepEqual(split('a = (1,\n2)\nb = """x\ny"""\nc = \\\n1'), [[1, 'a = (1,\n2)'], [3, 'b = """x\ny"""'], [5, 'c = \\\n1']]);
});

test('a fault spoils its own statement', () => {
  assert.deepEqual(split('x = 1\n"abc\ny = 2\n'), [[1, 'x = 1'], [2, '"abc'], [3, 'y = 2']]);
  assert.deepEqual(split('def f():\n  x = "a\n  y\nz = 1'), [[1, 'def f():\n  x = "a\n  y'], [4, 'z = 1']]);
  assert.deepEqual(split('if a:\n    b\n  c\nd'), [[1, 'if a:\n    b\n  c'], [4, 'd']]);
});

test('nothing', () => {
  assert.deepEqual(split(''), []);
  assert.deepEqual(split('\n# note\n'), []);
});
