/** Programs that use the library: their output must be CPython's. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import test from 'node:test';
import { oracle, oracleMissing } from '../oracle/oracle.js';
import { nodeParser } from '../support/parser.js';
import { runText } from '../support/run.js';

const folder = new URL('../../../test/library/programs/', import.meta.url);
const withoutAddresses = (text: string): string => text.replace(/0x[0-9a-f]+/g, '0x');

for (const file of readdirSync(folder)) {
  test(`program: ${file}`, { skip: oracleMissing }, async () => {
    const text = readFileSync(new URL(file, folder), 'utf8');
    const { stdout, stderr } = (await oracle()).plainRun(text, file);
    assert.equal(stderr, '');
    const actual = runText(await nodeParser(), text);
    assert.equal(withoutAddresses(actual.stdout), withoutAddresses(stdout));
    assert.equal(actual.error, null);
  });
}
