import assert from 'node:assert/strict';
import test from 'node:test';
import { plan, type PlanOptions } from '../../src/layout/plan.js';
import { coordinates } from '../support/coordinates.js';
import { goldenNames, goldenTimeline, scenesOf } from '../support/goldens.js';
import { faultsOf, survey } from '../support/survey.js';

const advances = { code: 0.6, text: 0.62 };
const WIDE: PlanOptions = { width: 550, variant: 'wide', advances };
const ROOMY: PlanOptions = { width: 900, variant: 'wide', advances };
const NARROW: PlanOptions = { width: 380, variant: 'narrow', advances };
/** The smallest scale at which the narrow picture is shown: all of its width must fit then. */
const LEAST_NARROW_SCALE = 0.85;

for (const name of goldenNames()) {
  const scenes = scenesOf(goldenTimeline(name));
  const last = scenes.length - 1;
  for (const options of name.startsWith('diagram/') ? [WIDE, ROOMY, NARROW] : [WIDE, NARROW]) {
    void test(`${name}, ${options.variant} ${options.width}`, () => {
      const planned = plan(scenes, options);
      assert.deepEqual(faultsOf(survey(planned, 0, last)), []);
      if (options.variant === 'narrow') assert.ok(planned.width * LEAST_NARROW_SCALE <= options.width, `${planned.width} px wide`);
    });
  }
}

void test('the same input gives the same bytes, whichever step is asked for first', () => {
  for (const name of ['basics/p12_memo', 'diagram/k04_linked_list_reversal', 'diagram/k09_recursion_12']) {
    const scenes = scenesOf(goldenTimeline(name));
    for (const options of [WIDE, ROOMY, NARROW]) {
      const backwards = plan(scenes, options);
      for (let step = scenes.length - 1; step >= 0; step--) backwards.at(step);
      assert.equal(coordinates(plan(scenes, options), 0, scenes.length - 1), coordinates(backwards, 0, scenes.length - 1));
    }
  }
});
