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
import { randomProgram } from '../support/random/program.js';
import { programText } from '../support/random/tree.js';
import { granularityOf, judge } from './random-difference.js';

/** `npm run fuzz` compares the steps of as many as one likes. */
const PROGRAMS = 2_000;
/** The oracle's recorder looks at every instruction: the steps of one program in so many are compared, of the others what they print. */
const STEPS_OF_ONE_IN = 25;
const EXHAUSTIVE = 60;
/** Of the test programs, one in so many is recorded both ways. */
const EVERY = 6;
const STEPS = 3_000;

test('random programs run as in CPython', { skip: oracleMissing }, async () => {
  const [engine, python] = [await testEngine(), await oracle()];
  const started = performance.now();
  const differences: string[] = [];
  let records = 0;
  for (let seed = 1; seed <= PROGRAMS; seed++) {
    const { difference, records: compared } = await judge(engine, python, seed, granularityOf(seed, STEPS_OF_ONE_IN));
    records += compared;
    if (difference !== null) differences.push(difference);
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${PROGRAMS - differences.length} of ${PROGRAMS} random programs equal (${records} records in ${seconds} s)`);
  assert.deepEqual(differences, []);
});

test('looking only where something may have changed misses nothing', async () => {
  const frontEnd = new FrontEnd(await nodeParser());
  const scripts = programs().filter(({ transcript }, i) => !transcript && i % EVERY === 0).map(({ text }) => text);
  const random = Array.from({ length: EXHAUSTIVE }, (_, seed) => programText(randomProgram(10_000 + seed)));
  for (const text of [...scripts, ...random]) {
    const record = async (exhaustive: boolean) =>
      (await new RecordingSession(frontEnd, text, { gran: 'line', maxSteps: STEPS, transcript: false, exhaustive }).run()).trace;
    const difference = compare(await record(true), await record(false));
    assert.equal(difference && describeDivergence(text, difference), null);
  }
});
