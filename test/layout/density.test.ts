import assert from 'node:assert/strict';
import test from 'node:test';
import { compacted } from '../../src/layout/density/alike.js';
import { untouchedFolded } from '../../src/layout/density/fold.js';
import { inlined } from '../../src/layout/density/inline.js';
import { interned } from '../../src/layout/density/rewriting.js';
import { plan } from '../../src/layout/plan.js';
import type { NodeId, Scene, SceneNode } from '../../src/scene/model.js';
import { Timeline } from '../../src/trace/timeline.js';
import { testEngine } from '../support/engine.js';
import { scenesOf } from '../support/goldens.js';

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

const scenesFrom = async (text: string): Promise<Scene[]> => interned(scenesOf(new Timeline((await (await testEngine()).record(text)).trace)));

/** Boxes at the last step but one, as `kind title` or `+more`, with the rows that have a value. */
const told = (scenes: readonly Scene[] | null): string[] => (scenes?.at(-2)?.nodes ?? []).map(({ kind, title, more, rows }) =>
  [more > 0 ? `${kind} +${more}` : `${kind} ${title}`, ...rows.flatMap(({ label, value }) => (value === null ? [] : [`${label}=${value}`]))].join(' '));

void test('small containers that one object alone holds are written into its row', async () => {
  const scenes = await scenesFrom('held = [1]\npairs = [[1, 2], (3,), {"a": 1}, [], held, [1, 2, 3, 4]]\nprint(pairs)\n');
  assert.deepEqual(told(inlined(scenes)), ['frame module', 'list list', "list list 0=[1, 2] 1=(3,) 2={'a': 1} 3=[]", 'list list']);
});

void test('what changes, is shared or is held by a function stays a box', async () => {
  const scenes = await scenesFrom('def f(seen=[[1], [2]]):\n    seen[0].append(3)\n    return seen\n\nkept = f()\nboth = [kept[1], kept[1]]\nprint(both)\n');
  assert.equal(inlined(scenes), null);
});

void test('what no step touches is counted from two links away', async () => {
  const folded = untouchedFolded(await scenesFrom('tree = [[[[1, 2], [3, 4]], [5, 6]], [7]]\nleft = [[8]]\nleft[0].append(9)\nprint(tree)\n'));
  assert.deepEqual(told(folded), ['frame module', 'list list', 'list list', 'list list', 'list list', 'list list', 'opaque +4']);
  assert.deepEqual(folded?.at(-2)?.links.filter(({ to }) => folded.at(-2)?.nodes.find(({ id }) => id === to)?.kind === 'opaque').map(({ row }) => row), ['0', '1']);
});
