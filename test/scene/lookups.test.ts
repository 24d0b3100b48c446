/** What only our engine's recordings know: whom an attribute was asked of, and which parameters took their defaults. */
import assert from 'node:assert/strict';
import test from 'node:test';
import type { Happening, Scene } from '../../src/scene/model.js';
import { Timeline } from '../../src/trace/timeline.js';
import { testEngine } from '../support/engine.js';
import { scenesOf } from '../support/goldens.js';

const scenes = async (...lines: string[]): Promise<Scene[]> =>
  scenesOf(new Timeline((await (await testEngine()).record(`${lines.join('\n')}\n`, {})).trace));

const all = <T extends Happening['t']>(recorded: readonly Scene[], type: T): Extract<Happening, { t: T }>[] =>
  recorded.flatMap(({ happenings }) => happenings.filter((happening): happening is Extract<Happening, { t: T }> => happening.t === type));

/** `a.x: A, class A, class B`, with a question mark where nobody had it. */
function attributes(recorded: readonly Scene[]): string[] {
  return recorded.flatMap(({ nodes, happenings }) => happenings.flatMap((happening) => {
    if (happening.t !== 'attribute') return [];
    const stops = happening.stops.map((stop) => nodes.find(({ id }) => id === stop)?.title);
    return [`${happening.name}: ${stops.join(', ')}${happening.found ? '' : ' ?'}`];
  }));
}

const CLASSES = [
  'class Base:', '    shared = 1', '    def hello(self):', '        return 1',
  'class A(Base):', '    __slots__ = ()', '    def __init__(self):', '        self.own = 2',
  '    @property', '    def twice(self):', '        return 4', '    def hello(self):', '        return super().hello()',
];

void test('an attribute is looked for in the instance, its class and the bases, and no further than it is found', async () => {
  const recorded = await scenes(...CLASSES, 'a = A()', 'a.own', 'a.shared', 'A.shared', 'a.hello()');
  assert.deepEqual(attributes(recorded), ['own: A', 'shared: A, class A, class Base', 'shared: class A, class Base', 'hello: A, class A', 'hello: class Base']);
});

void test('a data descriptor of the class comes before the instance; what nobody has was asked of all', async () => {
  const recorded = await scenes(...CLASSES, 'a = A()', 'a.twice', 'a.nothing');
  assert.deepEqual(attributes(recorded), ['twice: class A', 'nothing: A, class A, class Base ?']);
});

void test('what a class of the library has is told of nobody', async () => {
  const recorded = await scenes('class Stack(list):', '    pass', 's = Stack()', 's.append(1)', 'len(s.__class__.__name__)');
  assert.deepEqual(attributes(recorded), []);
});

void test('parameters that were not passed are known however the function was called', async () => {
  const recorded = await scenes(
    'def f(a, b=[], *, c=3):', '    return a', 'class C:', '    def __init__(self, x=1):', '        self.x = x', '    def m(self, y=2, z=3):', '        pass',
    'f(1)', 'f(1, 2)', 'f(1, b=2, c=4)', 'f(*[1], **{"c": 5})', 'C().m(1)', 'list(map(f, [1]))',
  );
  const calls = all(recorded, 'call').filter(({ args }) => args.length > 0);
  assert.deepEqual(calls.map(({ defaults }) => defaults), [['b', 'c'], ['c'], [], ['b'], ['x'], ['z'], []]);
});

void test('the end of a class body is where its class appears', async () => {
  const recorded = await scenes('class A:', '    x = 1');
  const [made] = all(recorded, 'class-made');
  const scene = recorded.find(({ happenings }) => happenings.some(({ t }) => t === 'class-made'));
  assert.equal(scene?.nodes.find(({ id }) => id === made?.node)?.title, 'class A');
  assert.ok(!scene?.nodes.some(({ id }) => id === made?.frame));
  assert.equal(recorded.flatMap(({ happenings }) => happenings).find((happening) => happening.t === 'call')?.frame, made?.frame);
});
