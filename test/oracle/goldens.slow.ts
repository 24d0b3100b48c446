/** No golden is out of date: all of them are recorded again. `oracle.test.ts` does so with a sample. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { goldensOf } from './goldens.js';
import { oracle, oracleMissing } from './oracle.js';
import { golden, programs } from './programs.js';

test('recording every program again gives the committed goldens', { skip: oracleMissing }, async () => {
  const python = await oracle();
  for (const program of programs()) {
    for (const [kind, text] of goldensOf(python, program)) assert.equal(text, golden(program, kind), `${program.name}${kind}`);
  }
});
