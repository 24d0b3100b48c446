/** Boxes of every kind, and what happens where there are more of them, or longer texts, than a picture holds. */
import assert from 'node:assert/strict';
import test from 'node:test';
import type { Scene, SceneNode } from '../../src/scene/model.js';
import { outline } from '../../src/scene/outline.js';
import { uncaughtType } from '../../src/scene/exceptions.js';
import { sceneAt } from '../../src/scene/scene.js';
import { cut, immediateText } from '../../src/scene/text.js';
import { Timeline } from '../../src/trace/timeline.js';
import { testEngine } from '../support/engine.js';
import { scenesOf } from '../support/goldens.js';

const scenes = async (...lines: string[]): Promise<Scene[]> =>
  scenesOf(new Timeline((await (await testEngine()).record(`${lines.join('\n')}\n`, {})).trace));

/** The last picture of a program: the box that a name of the module refers to, as `kind title [tag]: rows`. */
async function named(name: string, ...lines: string[]): Promise<string> {
  const scene = (await scenes(...lines)).at(-1);
  const target = scene?.links.find(({ from, row }) => from === 'module' && row === name)?.to;
  const node = scene?.nodes.find(({ id }) => id === target);
  assert.ok(node, `${name} refers to no box`);
  return text(node);
}
const text = ({ kind, title, tag, rows, slots, more }: SceneNode): string =>
  [`${kind} ${title}${tag === '' ? '' : ` [${tag}]`}:`, ...rows.map(({ label, value }) => `${label}=${value ?? '→'}`), ...slots.map((slot) => slot.text), ...(more > 0 ? [`+${more}`] : [])].join(' ');

void test('instances of subclasses of builtin types hold attributes and payload', async () => {
  assert.equal(await named('x', 'class L(list): pass', 'x = L([1, 2])', 'x.tag = 3'), 'instance L: tag=3 0=1 1=2');
  assert.equal(await named('x', 'class D(dict): pass', 'x = D(a=1)'), "instance D: 'a'=1");
  assert.equal(await named('x', 'class I(int): pass', 'x = I(5)'), 'instance I: value=5');
});

void test('iterators show where they stand, and when they are finished', async () => {
  assert.equal(await named('x', 'x = iter([7, 8])', 'next(x)'), 'iterator list_iterator: of=→ next=1');
  assert.equal(await named('x', 'x = iter([7])', 'next(x)', 'next(x, None)'), 'iterator list_iterator [finished]:');
  assert.equal(await named('x', 'x = iter(range(3))', 'next(x)'), 'iterator range_iterator: next=1 stop=3');
  assert.match(await named('x', 'x = zip([1], [2])'), /^opaque zip: ·=→ ·=→$/);
});

void test('exceptions show their arguments, what caused them, and their notes', async () => {
  const caused = ['try:', '    try:', '        1 / 0', '    except ZeroDivisionError as cause:', '        raise ValueError("bad", 2) from cause', 'except ValueError as error:', '    error.add_note("hm")', '    x = error'];
  assert.equal(await named('x', ...caused), "exception ValueError: args[0]='bad' args[1]=2 __cause__=→ __notes__=→");
  assert.match(await named('x', ...caused.map((line) => line.replace(' from cause', ''))), /__context__=→/);
  assert.doesNotMatch(await named('x', ...caused.map((line) => line.replace('from cause', 'from None'))), /__context__|__cause__/);
});

void test('classes show bases and metaclass, generators and coroutines how they stand', async () => {
  assert.equal(await named('x', 'class M(type): pass', 'class B: pass', 'class x(B, metaclass=M):', '    n = 1'), 'class class x: n=1 metaclass=→ __bases__=→');
  assert.equal(await named('x', 'def g(a):', '    b = 1', '    yield a', 'x = g(2)', 'next(x)'), 'generator g(a): a=2 b=1');
  assert.equal(await named('x', 'def g():', '    yield', 'x = g()', 'list(x)'), 'generator g [finished]:');
  const last = (await scenes('async def work():', '    pass', 'x = work()')).at(-1);
  assert.equal(last?.nodes.find(({ kind }) => kind === 'generator')?.description, 'coroutine work(), paused');
});

void test('modules and functions of the library are small values', async () => {
  const module = (await scenes('import math as m', 'from functools import reduce')).at(-1)?.nodes[0];
  assert.deepEqual(module?.rows.map(({ label, value }) => [label, value]), [['m', 'module math'], ['reduce', 'reduce']]);
});

void test('the middle of a deep stack is one box that says for how many it stands', async () => {
  const all = await scenes('def down(n):', '    return 0 if n == 0 else down(n - 1)', 'down(199)');
  const frames = all.map(({ nodes }) => nodes.filter(({ kind }) => kind === 'frame'));
  const deepest = frames.reduce((a, b) => ((b.find(({ more }) => more > 0)?.more ?? 0) > (a.find(({ more }) => more > 0)?.more ?? 0) ? b : a));
  assert.deepEqual(deepest.map(({ title, state, more }) => `${title} ${state}${more > 0 ? ` +${more}` : ''}`), [
    'module module', ...['199', '198', '197', '196', '195', '194'].map((n) => `down(${n}) folded`), '192 more frames folded +192', 'down waiting', 'down running',
  ]);
  assert.ok(frames.every((shown) => shown.length <= 15));
  assert.ok(frames.some((shown) => shown.length === 15), 'twelve headers stand without a box for more');
});

void test('a thousand objects: as many as fit, a box for the others, and rows that say what they would lead to', async () => {
  const program = 'class Node:\n    def __init__(self, next):\n        self.next = next\nnode = None\nfor n in range(1000): node = Node(node)\n';
  const timeline = new Timeline((await (await testEngine()).record(program, {})).trace);
  const scene = sceneAt(timeline, timeline.duration, { lang: 'en', hide: [], focus: [] });
  assert.ok(scene.nodes.length <= 205);
  assert.match(text(scene.nodes.at(-1) as SceneNode), /^opaque \d+ more objects: \+\d+$/);
  assert.ok(scene.nodes.some(({ rows }) => rows.some(({ label, value }) => label === 'next' && value === 'Node')));
  assert.ok(outline(scene, 'en').length > 0);
});

void test('long boxes show their first rows, what was touched, and a count', async () => {
  const names = Array.from({ length: 40 }, (_, index) => `a${index} = ${index}`);
  const module = (await scenes(...names, 'a39 = 5')).at(-1)?.nodes[0];
  assert.equal(module?.rows.length, 24);
  assert.equal(module?.more, 16);
  assert.ok(module?.rows.some(({ label }) => label === 'a39'));
  assert.match(await named('x', 'class x:', ...names.map((line) => `    ${line}`)), /a10=10 a11=11 \+28$/);
});

void test('texts are cut between characters as readers see them', () => {
  const family = '👨‍👩‍👧‍👦';
  assert.equal(cut(family.repeat(5), 4), `${family.repeat(3)}…`);
  assert.equal(cut(family.repeat(4), 4), family.repeat(4));
  assert.equal(cut('e\u0301'.repeat(9), 4), `${'e\u0301'.repeat(3)}…`);
  assert.equal(cut('🇩🇪🇫🇷🇮🇹', 2), '🇩🇪…');
  assert.equal(immediateText('x'.repeat(100_000)), `'${'x'.repeat(30)}…`);
});

void test('an uncaught exception is known by its traceback, whatever follows or precedes it', () => {
  const traceback = 'Traceback (most recent call last):\n  File "a", line 1, in <module>\n';
  assert.equal(uncaughtType(`${traceback}ValueError: bad\na note\n`), 'ValueError');
  assert.equal(uncaughtType(`${traceback}KeyError: 1\n\nDuring handling of the above exception, another exception occurred:\n\n${traceback}a.TypeError\n`), 'a.TypeError');
});
