/** Every step of every program: the scene is whole, and the narration has a sentence for it, in both languages. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { Timeline } from '../../src/trace/timeline.js';
import { isTranscript } from '../../src/source/transcript.js';
import { testEngine } from '../support/engine.js';
import { goldenNames, goldenTimeline, scenesOf } from '../support/goldens.js';
import { narrationFaults } from '../support/narrated.js';
import { assertWhole } from '../support/whole-scene.js';

for (const name of goldenNames()) {
  void test(`${name}: recorded by CPython and by our engine`, async () => {
    const golden = goldenTimeline(name);
    const { text = '' } = golden.trace.header;
    const { trace } = await (await testEngine()).record(text, { maxSteps: 5000, transcript: isTranscript(text) });
    for (const timeline of [golden, new Timeline(trace)]) {
      scenesOf(timeline).forEach(assertWhole);
      assert.deepEqual(narrationFaults(timeline).faults, []);
    }
  });
}
