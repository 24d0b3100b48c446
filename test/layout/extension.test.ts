import assert from 'node:assert/strict';
import test from 'node:test';
import type { Ground } from '../../src/layout/ground.js';
import type { PlacedScene } from '../../src/layout/model.js';
import { plan } from '../../src/layout/plan.js';
import { Timeline } from '../../src/trace/timeline.js';
import { testEngine } from '../support/engine.js';
import { scenesOf } from '../support/goldens.js';
import { randomNumbers } from '../support/random.js';
import { randomHeapProgram } from '../support/random/heap.js';
import { randomProgram } from '../support/random/program.js';
import { programText } from '../support/random/tree.js';
import { faultsOf, survey } from '../support/survey.js';

const TRACES = 100;
const STEPS = 90;
const BATCH = 20;
const advances = { code: 0.6, text: 0.62 };
const textOf = (seed: number): string => (seed % 4 > 0 ? randomHeapProgram(seed) : programText(randomProgram(seed)));

/** Boxes that stand elsewhere in the plan of more steps although they have not outgrown what was reserved. */
function moved(before: PlacedScene, now: PlacedScene, reserve: Ground | undefined, rest: Ground | undefined): string[] {
  return [...now.boxes].flatMap(([id, { x, y, node }]) => {
    const former = before.boxes.get(id);
    if (!former || node.kind === 'frame' || (former.x === x && former.y === y)) return [];
    const [reserved, needed] = [reserve, rest].map((ground) => ground?.boxes.get(id)?.h ?? 0);
    return (needed ?? 0) > (reserved ?? 0) ? [] : [`${id}: ${former.x},${former.y} → ${x},${y}`];
  });
}

for (let first = 1; first <= TRACES; first += BATCH) {
  void test(`random traces ${first} … ${first + BATCH - 1} planned in two parts: what lives on keeps its place, nothing overlaps`, async () => {
    const engine = await testEngine();
    for (let seed = first; seed < first + BATCH; seed++) {
      const { trace } = await engine.record(textOf(seed), { maxSteps: STEPS });
      const scenes = scenesOf(new Timeline(trace));
      const split = 1 + randomNumbers(seed)(scenes.length - 1);
      for (const options of [{ width: 550, variant: 'wide', advances }, { width: 380, variant: 'narrow', advances }] as const) {
        const part = plan(scenes.slice(0, split), { ...options, open: true });
        const ground = part.groundAt?.(split - 1);
        assert.ok(ground);
        const rest = plan(scenes.slice(split), { ...options, open: true, ground });
        const told = `seed ${seed}, ${options.variant}, split at ${split} of ${scenes.length}`;
        assert.deepEqual(faultsOf(survey(part, 0, split - 1)), [], told);
        assert.deepEqual(faultsOf(survey(rest, 0, scenes.length - split - 1)), [], told);
        assert.deepEqual(moved(part.at(split - 1), rest.at(0), ground, rest.groundAt?.(0)), [], told);
      }
    }
  });
}
