/** What is wrong with a program, in CPython's words and place. A case a line, with `\n` for a new line. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { oracle, oracleMissing } from '../oracle/oracle.js';
import { programs } from '../oracle/programs.js';
import { ourFault, theirFaults } from './compared-faults.js';
import { mutations } from './mutations.js';
import { casesOf, readTestFile, testParser } from './support.js';

const parser = await testParser();

/** The text with every lone surrogate replaced. */
const toWellFormed = (text: string): string => new TextDecoder().decode(new TextEncoder().encode(text));

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', f: '\f', r: '\r', 0: '\0' };
const unescaped = (line: string): string => line.replace(/\\(?:u([0-9a-f]{4})|(.))/g, (_, code?: string, char = '') =>
  code === undefined ? ESCAPES[char] ?? char : String.fromCharCode(parseInt(code, 16)));

for (const path of ['syntax/faults.txt', 'symtable/faults.txt']) {
  test(`faults in ${path} are CPython's, to the column`, { skip: oracleMissing }, async () => {
    const texts = readTestFile(path).trimEnd().split('\n').map(unescaped);
    const expected = theirFaults(await oracle(), texts);
    texts.forEach((text, index) => assert.deepEqual(ourFault(parser, text), expected[index], text));
  });
}

test('mutated programs have CPython\'s verdict, and nearly all its words and places', { skip: oracleMissing }, async () => {
  const originals = [...programs().filter(({ transcript }) => !transcript).map(({ text }) => text), ...casesOf('syntax/constructs.txt')];
  // A cut through a character is no text that CPython could be given.
  const texts = [...mutations(originals, 600)].filter((text) => text === toWellFormed(text));
  const expected = theirFaults(await oracle(), texts);
  let same = 0;
  texts.forEach((text, index) => {
    const found = ourFault(parser, text);
    if (found?.[0] === 'unsupported') return;
    assert.equal(found === null, expected[index] === null, `valid for one of us alone: ${text}\n${String(expected[index])}\n${String(found)}`);
    if (String(found) === String(expected[index])) same += 1;
  });
  assert.ok(same / texts.length > 0.98, `${same} of ${texts.length} are the same`);
});
