import assert from 'node:assert/strict';
import test from 'node:test';
import type { NodeId, Scene, SceneNode } from '../../src/scene/model.js';
import { outline, type OutlineItem } from '../../src/scene/outline.js';
import { sceneAt } from '../../src/scene/scene.js';
import { goldenNames, goldenTimeline, scenesOf } from '../support/goldens.js';
import { assertWhole } from '../support/whole-scene.js';

const node = (scene: Scene, title: string, kind: SceneNode['kind']): SceneNode => {
  const found = scene.nodes.find((candidate) => candidate.title === title && candidate.kind === kind);
  assert.ok(found, `no ${kind} ${title} at step ${scene.step}`);
  return found;
};
const linkBetween = (scene: Scene, from: NodeId, row: string, to: NodeId): string | undefined =>
  scene.links.find((link) => link.from === from && link.row === row && link.to === to)?.kind;

/** One program in so many; all of them in the slow layer. */
const SAMPLE = 4;
const sample = goldenNames().filter((_, index) => index % SAMPLE === 0);

for (const name of sample) {
  void test(`${name}: ids are unique, links and marks lead to what is there`, () => {
    for (const scene of scenesOf(goldenTimeline(name))) assertWhole(scene);
  });
}

void test('get_avg returns: a ghost, a cell that lives on, and who keeps it alive', () => {
  const timeline = goldenTimeline('basics/d_closure');
  const scenes = scenesOf(timeline);
  const scene = scenes.find(({ happenings }) => happenings.some((happening) => happening.t === 'return' && happening.ghost));
  assert.ok(scene);
  const ghost = scene.nodes.find(({ state }) => state === 'ghost');
  const cell = node(scene, 'values', 'cell');
  const avg = node(scene, 'avg(value)', 'function');
  assert.deepEqual([ghost?.title, ghost?.tag, ghost?.rows.map(({ label, port }) => [label, port])], ['get_avg', 'returned', [['values', 'cut'], ['avg', 'cut']]]);
  assert.equal(cell.creator, ghost?.id);
  assert.equal(cell.note, 'kept alive by avg');
  assert.equal(linkBetween(scene, avg.id, 'values', cell.id), 'free');
  assert.equal(linkBetween(scene, ghost?.id ?? cell.id, 'values', cell.id), 'trail');
  assert.equal(linkBetween(scene, cell.id, '', node(scene, 'list', 'list').id), 'value');
  assert.ok(scene.touched.some(({ node: id, role }) => id === cell.id && role === 'cell'));
});

void test('two calls make two cells, two closures of one call share one', () => {
  const cellsOf = (name: string): number => Math.max(...scenesOf(goldenTimeline(name)).map(({ nodes }) => nodes.filter(({ kind }) => kind === 'cell').length));
  assert.equal(cellsOf('scripts/two_averagers'), 2);
  const shared = scenesOf(goldenTimeline('basics/p13_shared_cell')).at(-1);
  const cell = shared?.nodes.find(({ kind }) => kind === 'cell');
  assert.equal(shared?.links.filter(({ to, kind }) => to === cell?.id && kind === 'free').length, 2);
});

void test('a container has one shape for life', () => {
  for (const name of sample) {
    const shapes = new Map<NodeId, string>();
    for (const { nodes } of scenesOf(goldenTimeline(name))) {
      for (const { id, shape } of nodes) {
        assert.equal(shapes.get(id) ?? shape, shape);
        shapes.set(id, shape);
      }
    }
  }
});

void test('an unbound local has a row while its error is on its way', () => {
  const scene = scenesOf(goldenTimeline('basics/b_unbound')).find(({ event }) => event === 'raise');
  const frame = scene?.nodes.find(({ state }) => state === 'raising');
  assert.deepEqual(frame?.rows.filter(({ unbound }) => unbound).map(({ key }) => key), ['b']);
  assert.equal(frame?.tag, 'UnboundLocalError');
});

void test('deep stacks are folded: the module and the two innermost frames stay open', () => {
  const deepest = scenesOf(goldenTimeline('basics/p12_memo')).map(({ nodes }) => nodes.filter(({ kind, state }) => kind === 'frame' && state !== 'ghost')).sort((a, b) => b.length - a.length)[0] ?? [];
  const states = deepest.sort((a, b) => a.depth - b.depth).map(({ state }) => state);
  assert.ok(states.length > 4);
  assert.deepEqual([states[0], states.at(-2), states.at(-1)], ['module', 'waiting', 'running']);
  assert.ok(states.slice(1, -2).every((state) => state === 'folded'));
});

void test('hidden and implicit names are not shown; focus keeps only its names', () => {
  const timeline = goldenTimeline('basics/d_closure');
  const rows = (hide: string[], focus: string[]): string[] =>
    sceneAt(timeline, timeline.duration, { lang: 'en', hide, focus }).nodes.find(({ id }) => id === 'module')?.rows.map(({ key }) => key) ?? [];
  assert.ok(rows([], []).includes('get_avg'));
  assert.ok(!rows(['get_avg'], []).includes('get_avg'));
  assert.deepEqual(rows([], ['get_avg']), ['get_avg']);
});

void test('an invalid step is refused', () => {
  assert.throws(() => sceneAt(goldenTimeline('basics/d_closure'), 10_000, { lang: 'en', hide: [], focus: [] }), /invalid step: 10000/);
});

void test('the outline names frames, objects and cells', () => {
  const scene = scenesOf(goldenTimeline('basics/d_closure')).at(-1);
  assert.ok(scene);
  const lines = (items: readonly OutlineItem[], depth = 0): string[] => items.flatMap(({ text, children }) => ['  '.repeat(depth) + text, ...lines(children, depth + 1)]);
  const text = lines(outline(scene, 'en'));
  for (const line of ['Frames', '  frame of module, global', '  function avg(value)', '    values refers to cell values, kept alive by avg', '    values refers to list, 2 items']) assert.ok(text.includes(line), line);
  assert.ok(lines(outline(scene, 'zh-CN'))[0]?.startsWith('帧'));
});
