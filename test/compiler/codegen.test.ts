import assert from 'node:assert/strict';
import { test } from 'node:test';
import { oracle, oracleMissing } from '../oracle/oracle.js';
import { nodeParser } from '../support/parser.js';
import { constructSources } from './sources.js';
import { oracleInstructions, ourInstructions } from './stages.js';

for (const { name, text, mode } of constructSources()) {
  test(`code generation of ${name} gives CPython's pseudo instructions`, { skip: oracleMissing }, async () => {
    assert.deepEqual(ourInstructions(await nodeParser(), text, mode), oracleInstructions(await oracle(), text, mode));
  });
}
