/**
 * Every program of `test/programs` in our engine and in CPython 3.14.2: traces equal step by step, cell by cell,
 * at line and instruction granularity; output, tracebacks and disassembly equal to the byte.
 */
import assert from 'node:assert/strict';
import test from 'node:test';
import type { Engine } from '../../src/engine/engine.js';
import { golden, goldenTrace, hasGolden, programs } from '../oracle/programs.js';
import type { Program } from '../oracle/programs.js';
import type { PlainRun } from '../oracle/oracle.js';
import { compare, describeDivergence } from '../support/compare.js';
import { testEngine } from '../support/engine.js';
import { textWithoutNotes } from '../support/import-notes.js';

const blankAddresses = (text: string): string => text.replace(/(?<= at )0x[0-9a-f]+/g, '0x');

async function differenceIn(engine: Engine, program: Program, gran: 'line' | 'op'): Promise<string | null> {
  try {
    const { trace } = await engine.record(program.text, { gran, transcript: program.transcript, maxSteps: 20_000 });
    const difference = compare(goldenTrace(program, gran), trace);
    return difference && describeDivergence(program.name, difference);
  } catch (error) {
    return `${program.name}: ${String(error)}`;
  }
}

for (const gran of ['line', 'op'] as const) {
  test(`traces equal CPython's (${gran})`, async () => {
    const engine = await testEngine();
    const differences: string[] = [];
    const all = programs();
    const started = performance.now();
    for (const program of all) {
      const difference = await differenceIn(engine, program, gran);
      if (difference !== null) differences.push(difference);
    }
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${all.length - differences.length} of ${all.length} programs equal (${gran}) in ${seconds} s`);
    assert.deepEqual(differences, []);
  });
}

async function run(engine: Engine, text: string, filename: string): Promise<PlainRun> {
  const written = { out: '', err: '' };
  await engine.run(text, { filename, write: (stream, piece) => { written[stream] += piece; } });
  return { stdout: blankAddresses(written.out), stderr: blankAddresses(textWithoutNotes(written.err)) };
}

test("output and tracebacks of scripts equal CPython's", async () => {
  const engine = await testEngine();
  for (const program of programs().filter(({ transcript }) => !transcript)) {
    assert.deepEqual(await run(engine, program.text, `${program.name}.py`), JSON.parse(golden(program, '.run.json')), program.name);
  }
});

test("the disassembly of scripts equals CPython's", async () => {
  const engine = await testEngine();
  for (const program of programs().filter((each) => hasGolden(each, '.dis.txt'))) {
    assert.equal(blankAddresses(engine.dis(program.text, `${program.name}.py`)), golden(program, '.dis.txt'), program.name);
  }
});
