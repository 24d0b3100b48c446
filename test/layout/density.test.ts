import assert from 'node:assert/strict';
import test from 'node:test';
import { compacted } from '../../src/layout/density/alike.js';
import { plan } from '../../src/layout/plan.js';
import type { NodeId, Scene, SceneNode } from '../../src/scene/model.js';

const instance = (index: number): SceneNode => ({
  id: `o${index}` as NodeId, kind: 'instance', title: 'Node', tag: '', mono: false, state: 'plain', shape: 'box',
  rows: [{ key: 'value', label: 'value', scope: 'plain', port: 'none', value: String(index) }], slots: [], more: 0, value: null, note: '', depth: -1, creator: null, description: 'instance of Node',
});

const sceneWith = (count: number): Scene => ({
  step: 0, line: 1, next: 2, event: 'line', nodes: Array.from({ length: count }, (_, index) => instance(index)), links: [], touched: [], happenings: [], expression: null,
});

void test('up to six instances of a class keep their rows', () => {
  assert.equal(compacted([sceneWith(6)]), null);
});

void test('many instances become one line each where the picture would be too tall', () => {
  const options = { width: 550, variant: 'wide', advances: { code: 0.6, text: 0.62 } } as const;
  const heights = [...plan([sceneWith(20)], options).at(0).boxes.values()].map(({ h, node }) => [h, node.shape, node.value]);
  assert.deepEqual(heights[3], [26, 'line', '3']);
  const few = [...plan([sceneWith(7)], options).at(0).boxes.values()];
  assert.ok(few.every(({ node }) => node.shape === 'box'));
});
