import assert from 'node:assert/strict';
import test from 'node:test';
import { plan, type PlanOptions } from '../../src/layout/plan.js';
import type { Plan } from '../../src/layout/model.js';
import type { Scene } from '../../src/scene/model.js';
import { foreignHits, outside, overlaps } from '../support/figures.js';
import { goldenNames, goldenTimeline, scenesOf } from '../support/goldens.js';

const advances = { code: 0.6, text: 0.62 };
const OPTIONS: PlanOptions[] = [
  { width: 550, variant: 'wide', advances },
  { width: 900, variant: 'wide', advances },
  { width: 380, variant: 'narrow', advances },
];

/** Where every box but the frames stands, at every step; a second place is a move. */
function moves(planned: Plan, scenes: readonly Scene[]): string[] {
  const places = new Map<string, string>();
  return scenes.flatMap((_, step) => [...planned.at(step).boxes].flatMap(([id, { x, y, node }]) => {
    const here = `${x},${y}`;
    const before = places.get(id) ?? here;
    places.set(id, here);
    return before === here || node.kind === 'frame' ? [] : [`${id} at step ${step}: ${before} → ${here}`];
  }));
}

const written = (planned: Plan, scenes: readonly Scene[]): string =>
  JSON.stringify(scenes.map((_, step) => [...planned.at(step).boxes.values(), ...planned.at(step).links.values()].map((part) => ('route' in part ? part.route : [part.x, part.y, part.w, part.h]))));

for (const name of goldenNames()) {
  const scenes = scenesOf(goldenTimeline(name));
  for (const options of OPTIONS) {
    void test(`${name}, ${options.variant} ${options.width}`, () => {
      const planned = plan(scenes, options);
      scenes.forEach((scene, step) => {
        const placed = planned.at(step);
        assert.equal(placed.boxes.size, scene.nodes.length);
        assert.equal(placed.links.size, scene.links.length);
        assert.deepEqual(overlaps(placed), [], `overlaps at step ${step}`);
        assert.deepEqual(foreignHits(placed), [], `links through boxes at step ${step}`);
        assert.deepEqual(outside(placed, planned.width, planned.height), [], `outside the world at step ${step}`);
      });
      assert.deepEqual(moves(planned, scenes), []);
    });
  }
}

void test('the same input gives the same bytes, whichever step is asked for first', () => {
  const scenes = scenesOf(goldenTimeline('basics/p12_memo'));
  for (const options of OPTIONS) {
    const backwards = plan(scenes, options);
    for (let step = scenes.length - 1; step >= 0; step--) backwards.at(step);
    assert.equal(written(plan(scenes, options), scenes), written(backwards, scenes));
  }
});
