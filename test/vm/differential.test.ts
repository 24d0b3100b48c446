/**
 * Small programs (`cases/*.py`, a `### title` before each) in our engine and in CPython: output, tracebacks and
 * line traces are equal.
 */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import test from 'node:test';
import { oracle, oracleMissing } from '../oracle/oracle.js';
import { compare, describeDivergence } from '../support/compare.js';
import { testEngine } from '../support/engine.js';
import { textWithoutNotes } from '../support/import-notes.js';

const folder = new URL('../../../test/vm/cases/', import.meta.url);

interface Case { title: string; text: string }

function casesOf(file: string): Case[] {
  return readFileSync(new URL(file, folder), 'utf8').split(/^### /m).slice(1).map((section) => {
    const end = section.indexOf('\n');
    return { title: section.slice(0, end), text: section.slice(end + 1) };
  });
}

const blankAddresses = (text: string): string => text.replace(/(?<= at )0x[0-9a-f]+/g, '0x');

/** Deeper than this the oracle takes minutes for a trace: it writes every frame of every step. */
const MAX_STEPS = 3000;

for (const file of readdirSync(folder).sort()) {
  test(`programs run as in CPython: ${file}`, { skip: oracleMissing }, async (context) => {
    const [engine, python] = [await testEngine(), await oracle()];
    for (const { title, text } of casesOf(file)) {
      await context.test(title, async () => {
        const written = { out: '', err: '' };
        await engine.run(text, { filename: 'case.py', write: (stream, piece) => { written[stream] += piece; } });
        const expected = python.plainRun(text, 'case.py');
        assert.equal(blankAddresses(written.out), expected.stdout);
        assert.equal(blankAddresses(textWithoutNotes(written.err)), expected.stderr);
      });
    }
  });

  test(`line traces equal CPython's: ${file}`, { skip: oracleMissing }, async () => {
    const [engine, python] = [await testEngine(), await oracle()];
    const differences: string[] = [];
    for (const { title, text } of casesOf(file)) {
      if (title === 'recursion') continue;
      const expected = python.record(text, { gran: 'line', steps: MAX_STEPS });
      const { trace } = await engine.record(text, { gran: 'line', maxSteps: MAX_STEPS });
      const difference = compare(expected, trace);
      if (difference) differences.push(describeDivergence(title, difference));
    }
    assert.deepEqual(differences, []);
  });
}
