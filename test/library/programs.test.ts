/** Programs that use the library: their output must be CPython's. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import test from 'node:test';
import { oracle, oracleMissing } from '../oracle/oracle.js';
import { testEngine } from '../support/engine.js';

const folder = new URL('../../../test/library/programs/', import.meta.url);
const withoutAddresses = (text: string): string => text.replace(/0x[0-9a-f]+/g, '0x');

for (const file of readdirSync(folder)) {
  test(`program: ${file}`, { skip: oracleMissing }, async () => {
    const text = readFileSync(new URL(file, folder), 'utf8');
    const { stdout, stderr } = (await oracle()).plainRun(text, file);
    assert.equal(stderr, '');
    const written = { out: '', err: '' };
    await (await testEngine()).run(text, { filename: file, write: (stream, piece) => { written[stream] += piece; } });
    assert.equal(written.err, '');
    assert.equal(withoutAddresses(written.out), withoutAddresses(stdout));
  });
}
