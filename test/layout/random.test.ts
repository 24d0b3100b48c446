import assert from 'node:assert/strict';
import test from 'node:test';
import { plan } from '../../src/layout/plan.js';
import { Timeline } from '../../src/trace/timeline.js';
import { testEngine } from '../support/engine.js';
import { scenesOf } from '../support/goldens.js';
import { randomHeapProgram } from '../support/random/heap.js';
import { randomProgram } from '../support/random/program.js';
import { programText } from '../support/random/tree.js';
import { faultsOf, survey } from '../support/survey.js';

const TRACES = 500;
const STEPS = 80;
const BATCH = 50;
const advances = { code: 0.6, text: 0.62 };

/** Programs of scopes and programs of many objects in turn. */
const textOf = (seed: number): string => (seed % 2 === 0 ? randomHeapProgram(seed) : programText(randomProgram(seed)));

for (let first = 1; first <= TRACES; first += BATCH) {
  void test(`random traces ${first} … ${first + BATCH - 1}: nothing overlaps, is run through, moves or is routed anew`, async () => {
    const engine = await testEngine();
    for (let seed = first; seed < first + BATCH; seed++) {
      const { trace } = await engine.record(textOf(seed), { maxSteps: STEPS });
      const scenes = scenesOf(new Timeline(trace));
      for (const options of [{ width: 550, variant: 'wide', advances }, { width: 380, variant: 'narrow', advances }] as const) {
        assert.deepEqual(faultsOf(survey(plan(scenes, options), 0, scenes.length - 1)), [], `seed ${seed}, ${options.variant}`);
      }
    }
  });
}
