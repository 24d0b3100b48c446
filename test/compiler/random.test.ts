import assert from 'node:assert/strict';
import { test } from 'node:test';
import { oracle, oracleMissing } from '../oracle/oracle.js';
import { nodeParser } from '../support/parser.js';
import { randomConstructs } from '../support/random-constructs.js';
import { verdictDifferences } from './verdicts.js';

test('random programs of every construct compile, or are rejected, as in CPython', { skip: oracleMissing }, async () => {
  const [parser, python] = [await nodeParser(), await oracle()];
  for (let seed = 1; seed <= 300; seed++) {
    assert.deepEqual(verdictDifferences(python, parser, randomConstructs(seed)), [], `seed ${seed}`);
  }
});
