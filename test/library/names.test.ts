import assert from 'node:assert/strict';
import test from 'node:test';
import { BUILTIN_NAMES } from '../../src/library/builtin-names.js';
import { oracle, oracleMissing } from '../oracle/oracle.js';
import { nodeParser } from '../support/parser.js';
import { newMachine } from '../support/run.js';

test('the names of builtins are the oracle\'s', { skip: oracleMissing }, async () => {
  const python = await oracle();
  const names = python.run("import builtins; ' '.join(n for n in vars(builtins) if n != '_' and not n.startswith('___'))");
  assert.deepEqual(BUILTIN_NAMES.join(' '), names);
});

test('every builtin has a value, if only one that refuses to be called', async () => {
  const { builtins } = newMachine(await nodeParser(), []);
  assert.deepEqual([...builtins.keys()], BUILTIN_NAMES);
  assert.deepEqual([...builtins].filter(([, value]) => value === undefined), []);
});
