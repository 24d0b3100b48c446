/** Random programs about names: our engine against live CPython, and the recording against itself. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { FrontEnd } from '../../src/engine/program.js';
import { RecordingSession } from '../../src/engine/session.js';
import { oracle, oracleMissing } from '../oracle/oracle.js';
import { programs } from '../oracle/programs.js';
import { compare, describeDivergence } from '../support/compare.js';
import { testEngine } from '../support/engine.js';
import { nodeParser } from '../support/parser.js';
import { randomProgram } from '../support/random-program.js';

const PROGRAMS = 60;
const STEPS = 3_000;

test('random programs run as in CPython', { skip: oracleMissing }, async () => {
  const [engine, python] = [await testEngine(), await oracle()];
  for (let seed = 0; seed < PROGRAMS; seed++) {
    const text = randomProgram(seed);
    const gran = seed % 3 === 0 ? 'op' : 'line';
    const { trace } = await engine.record(text, { gran, maxSteps: STEPS });
    const difference = compare(python.record(text, { gran, steps: STEPS }), trace);
    assert.equal(difference && describeDivergence(`seed ${seed}\n${text}`, difference), null);
  }
});

test('looking only where something may have changed misses nothing', async () => {
  const frontEnd = new FrontEnd(await nodeParser());
  const scripts = programs().filter(({ transcript }) => !transcript).map(({ text }) => text);
  const random = Array.from({ length: PROGRAMS }, (_, seed) => randomProgram(1_000 + seed));
  for (const text of [...scripts, ...random]) {
    const record = async (exhaustive: boolean) =>
      (await new RecordingSession(frontEnd, text, { gran: 'line', maxSteps: STEPS, transcript: false, exhaustive }).run()).trace;
    const difference = compare(await record(true), await record(false));
    assert.equal(difference && describeDivergence(text, difference), null);
  }
});
