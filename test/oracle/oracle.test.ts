/** The oracle's own tests: they need CPython (npm pyodide) and say so where it is missing. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { codesOf } from '../../src/trace/codes.js';
import { Rebuilder } from '../../src/trace/rebuild.js';
import type { Trace, TraceRecord } from '../../src/trace/schema.js';
import { compare, describeDivergence } from '../support/compare.js';
import { goldensOf, kindsGoldens } from './goldens.js';
import { oracle, oracleMissing } from './oracle.js';
import type { Oracle, RecordOptions } from './oracle.js';
import { golden, programs } from './programs.js';
import type { Program } from './programs.js';

const skip = oracleMissing;

function recorded(python: Oracle, { text, transcript }: Program, options: RecordOptions): Trace {
  return transcript ? python.session(text, python.split(text), options) : python.record(text, options);
}

/** CPython's recorder looks at every instruction: one program in so many, here; all goldens in `goldens.slow.ts`. */
const ONE_IN = 16;
const sampled = programs().filter((_, i) => i % ONE_IN === 0);

test('reading frames with ctypes and by probe agrees in all programs', { skip }, async () => {
  const python = await oracle();
  let probes = 0;
  for (const program of sampled.filter(({ transcript }) => !transcript)) {
    const result = python.xcheck(program.text);
    assert.equal(result.mismatches, 0, program.name);
    probes += result.probes;
  }
  assert.ok(probes > 100, `only ${probes} cells were probed`);
});

test('deltas rebuild the full states', { skip }, async () => {
  const python = await oracle();
  for (const program of sampled) {
    const deltas = recorded(python, program, { gran: 'op' });
    const full = recorded(python, program, { gran: 'op', delta: false });
    const codes = codesOf(deltas);
    const rebuilder = new Rebuilder(codes);
    for (const [index, record] of deltas.records.entries()) {
      rebuilder.apply(record);
      const whole = full.records[index] as TraceRecord;
      if (!whole.S) continue;
      const alone = new Rebuilder(codes);
      alone.apply({ ...whole, S: [0, ...whole.S] });
      const [a, b] = [rebuilder.state(), alone.state()];
      assert.deepEqual([a.stack, a.frames, a.heap, a.roots], [b.stack, b.frames, b.heap, b.roots], `${program.name}, record ${index}`);
    }
  }
});

/** What happens in a run, identities aside. */
const happenings = ({ records }: Trace): unknown[] =>
  records.map(({ e, l, o }) => [e, l, o?.map(([stream, text]) => [stream, text.replace(/0x@(\d+|\?)/g, '0x')])]);

test('holding references to objects does not change a run', { skip }, async () => {
  const python = await oracle();
  for (const program of sampled) {
    const [held, free] = [recorded(python, program, { keep: true }), recorded(python, program, { keep: false })];
    assert.deepEqual(happenings(held), happenings(free), program.name);
    // Unheld, an object that only the interpreter holds for a while gets a new number: not in these.
    const difference = /^(basics|article|scripts)/.test(program.name) ? compare(held, free) : null;
    assert.equal(difference && describeDivergence(program.name, difference), null);
  }
});

test('the recorder does not change what a program prints', { skip }, async () => {
  const python = await oracle();
  for (const program of sampled.filter(({ transcript }) => !transcript)) {
    const printed = python.record(program.text).records.flatMap(({ o }) => o ?? []).map(([stream, text]) => (stream === 'out' ? text : '')).join('');
    assert.equal(printed.replace(/0x@(\d+|\?)/g, '0x'), python.plainRun(program.text, 'x.py').stdout, program.name);
  }
});

test('nothing leaks from one transcript into the next', { skip }, async () => {
  const python = await oracle();
  const inputs = [{ src: '_', at: 1 }, { src: 'import sys', at: 2 }, { src: 'hasattr(sys, "last_exc")', at: 3 }];
  const alone = python.session('', inputs);
  python.session('', [{ src: '1 + 1', at: 1 }, { src: '1 / 0', at: 2 }]);
  assert.deepEqual(python.session('', inputs), alone);
  assert.match(alone.records.find(({ e }) => e === 'end')?.tb ?? '', /name '_' is not defined/);
});

test('a transcript is split as a REPL would read it', { skip }, async () => {
  const python = await oracle();
  const text = 'def f():\n    return 1\nx = 1; y = 2\n#####\n>>> f()\n1\nmore output\n>>> for i in x:\n...     print(i)\n... \nTraceback\n########\nz = 3\n';
  assert.deepEqual(python.split(text), [
    { src: 'def f():\n    return 1', at: 1 }, { src: 'x = 1; y = 2', at: 3 }, { src: 'f()', at: 5 },
    { src: 'for i in x:\n    print(i)', at: 8 }, { src: 'z = 3', at: 13 },
  ]);
});

test('an endless loop ends at the step limit', { skip }, async () => {
  const python = await oracle();
  const { records } = python.record('n = 0\nwhile True:\n    try:\n        n += 1\n    finally:\n        pass\n', { steps: 50 });
  assert.equal(records.length, 51);
  assert.deepEqual(records.at(-1), { e: 'end', why: 'steps' });
});

test('a syntax error ends its own input only', { skip }, async () => {
  const python = await oracle();
  const { records } = python.session('', [{ src: 'x = = 1', at: 1 }, { src: 'print(2)', at: 2 }]);
  const [, syntax, end] = records;
  assert.deepEqual([syntax?.e, syntax?.k, syntax?.m, syntax?.l, syntax?.c], ['syntax', 'SyntaxError', 'invalid syntax', 1, 5]);
  assert.match(end?.tb ?? '', /File "<python-input-0>", line 1/);
  assert.deepEqual(records.flatMap(({ o }) => o ?? []), [['out', '2\n']]);
});

test('recording programs again gives the committed goldens', { skip }, async () => {
  const python = await oracle();
  for (const program of sampled) {
    for (const [kind, text] of goldensOf(python, program)) assert.equal(text, golden(program, kind), `${program.name}${kind}`);
  }
  for (const [file, text] of kindsGoldens(python)) assert.equal(text, readFileSync(file, 'utf8'), file);
});
