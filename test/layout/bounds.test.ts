import assert from 'node:assert/strict';
import test from 'node:test';
import type { Plan } from '../../src/layout/model.js';
import { plan } from '../../src/layout/plan.js';
import type { Scene } from '../../src/scene/model.js';
import { Timeline } from '../../src/trace/timeline.js';
import { testEngine } from '../support/engine.js';
import { scenesOf } from '../support/goldens.js';
import { faultsOf, survey } from '../support/survey.js';

const advances = { code: 0.6, text: 0.62 };
const OPTIONS = [{ width: 550, variant: 'wide', advances }, { width: 380, variant: 'narrow', advances }] as const;

const scenesFrom = async (text: string): Promise<Scene[]> => scenesOf(new Timeline((await (await testEngine()).record(text)).trace));

function checked(scenes: readonly Scene[]): Plan[] {
  return OPTIONS.map((options) => {
    const planned = plan(scenes, options);
    assert.deepEqual(faultsOf(survey(planned, 0, scenes.length - 1)), []);
    return planned;
  });
}

const nested = (depth: number, branches: number): string =>
  (depth === 0 ? '[1, 2, 3, 4]' : `[${Array.from({ length: branches }, () => nested(depth - 1, branches)).join(', ')}]`);

void test('a thousand objects that nothing touches are counted', async () => {
  const objects = [0, 1, 2, 3, 4].reduce((sum, depth) => sum + 6 ** depth, 0);
  for (const planned of checked(await scenesFrom(`data = ${nested(4, 6)}\nprint(len(data))\n`))) {
    const boxes = [...planned.at(2).boxes.values()].map(({ node }) => node).filter(({ kind }) => kind !== 'frame');
    assert.equal(boxes.reduce((sum, { more }) => sum + (more || 1), 0), objects);
    assert.ok(boxes.length <= 14, `${boxes.length} boxes`);
  }
});

void test('a stack of two hundred frames keeps its outermost and innermost ones and counts the others', async () => {
  const planned = checked(await scenesFrom('def down(n):\n    if n == 0:\n        return 0\n    return down(n - 1) + 1\n\nprint(down(200))\n'));
  for (const each of planned) assert.ok(each.height < 800, `${each.height} px tall`);
});

void test('endless names and strings are cut, and a box is never wider than its kind may be', async () => {
  const name = 'n'.repeat(200);
  const [wide, narrow] = checked(await scenesFrom(`${name} = 'x' * 100_000\ndef f${name}(${name}):\n    return lambda: ${name}\nkeep = f${name}([${name}])\n`));
  assert.ok((wide?.width ?? 0) < 1000 && (narrow?.width ?? 0) <= 447);
});

void test('a container that holds itself', async () => {
  checked(await scenesFrom('a = [1]\na.append(a)\nd = {}\nd["d"] = d\nd["a"] = a\na.append(d)\n'));
});
