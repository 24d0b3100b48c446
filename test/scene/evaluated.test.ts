import assert from 'node:assert/strict';
import test from 'node:test';
import { narrate } from '../../src/scene/narration/narrate.js';
import { Timeline } from '../../src/trace/timeline.js';
import { testEngine } from '../support/engine.js';
import { scenesOf } from '../support/goldens.js';

void test('a stop between two instructions shows the sub-expression and its value, and says so', async () => {
  const { trace } = await (await testEngine()).record('xs = [1]\ndef f(a):\n    return (a +\n        len(xs))\ny = f(2)\nlist([xs][0])\n', { gran: 'op' });
  const timeline = new Timeline(trace, 'expression');
  const scenes = scenesOf(timeline);
  const evaluated = scenes.flatMap(({ expression }) => (expression ? [`${expression.text} → ${expression.value}`] : []));
  for (const expected of ['len(xs) → 1', 'a + len(xs) → 3', 'f(2) → 3']) assert.ok(evaluated.includes(expected), `${expected} is not among ${evaluated.join('; ')}`);
  const list = scenes.find(({ expression }) => expression?.text === '[xs][0]');
  assert.equal(list?.nodes.find(({ id }) => id === list.expression?.target)?.kind, 'list');
  const told = (text: string, lang: string): unknown => {
    const scene = scenes.find(({ expression }) => expression?.text === text);
    return scene && narrate(timeline, scene, lang).strong;
  };
  assert.deepEqual(told('a + len(xs)', 'en'), ['a + len(xs) is 3.']);
  assert.deepEqual(told('[xs][0]', 'zh'), ['[xs][0] 的值是列表 [1]。']);
});
