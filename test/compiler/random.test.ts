import assert from 'node:assert/strict';
import { test } from 'node:test';
import { oracle, oracleMissing } from '../oracle/oracle.js';
import { nodeParser } from '../support/parser.js';
import { randomConstructs } from '../support/random-constructs.js';
import { randomPrograms } from '../symtable/random-programs.js';
import { verdictDifferences } from './verdicts.js';

const PROGRAMS = {
  'of every construct': Array.from({ length: 300 }, (_, index) => randomConstructs(index + 1)),
  'full of scopes': randomPrograms(300),
};

for (const [kind, texts] of Object.entries(PROGRAMS)) {
  test(`random programs ${kind} compile, or are rejected, as in CPython`, { skip: oracleMissing }, async () => {
    const [parser, python] = [await nodeParser(), await oracle()];
    for (const text of texts) assert.deepEqual(verdictDifferences(python, parser, text), [], text);
  });
}
