import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawStill } from '../../src/stage/still.js';
import type { Marks } from '../../src/stage/still.js';
import type { Picture, Primitive } from '../../src/stage/primitives.js';
import { pictureCss } from '../../src/stage/css.js';
import { ENGLISH, TextMetrics } from '../../src/stage/text.js';
import { id, node, place, placed, row } from '../support/stage-fixture.js';

const metrics = new TextMetrics({ code: 0.6, text: 0.62 }, 1, true);
const unmarked: Marks = { touched: [], happenings: [] };

function drawn(box: ReturnType<typeof place>, marks = unmarked): Map<string, Primitive> {
  const walk = (list: Picture): Primitive[] => list.flatMap((p) => (p.t === 'g' ? [p, ...walk(p.children)] : [p]));
  return new Map(walk(drawStill({ columns: [], zone: null }, placed([box], []), marks, { metrics, words: ENGLISH })).map((p) => [p.key, p]));
}
const text = (all: Map<string, Primitive>, key: string): string | undefined => {
  const found = all.get(key);
  return found?.t === 'text' ? found.text : undefined;
};

test('a text is cut to its room by columns, and says so', () => {
  const columns = (count: number): number => count * metrics.width('x', 'name') + 0.01;
  assert.equal(metrics.fit('values', 'name', columns(6)), 'values');
  assert.equal(metrics.fit('values', 'name', columns(5)), 'valu…');
  assert.equal(metrics.fit('a b', 'name', columns(2)), 'a…');
  assert.equal(metrics.fit('values', 'name', 3), '');
});

test('emoji and wide characters take two columns; a joiner does not end what is left of a text', () => {
  for (const wide of ['😀', '⭐', '名', 'あ', '한']) assert.equal(metrics.width(wide, 'name'), 2 * metrics.width('x', 'name'), wide);
  const family = '👨\u200d👩\u200d👧';
  assert.equal(metrics.fit(family, 'name', 4 * metrics.width('x', 'name') + 0.01), '👨…');
});

test('a note of two lines is broken where both are short', () => {
  assert.deepEqual(metrics.wrap('kept alive by deposit, withdraw and 1 more', 'note', 230), ['kept alive by deposit,', 'withdraw and 1 more']);
  assert.deepEqual(metrics.wrap('kept alive by avg', 'note', 230), ['kept alive by avg']);
});

test('a text of another direction stays a text of its own', () => {
  assert.match(pictureCss, /text\{[^}]*direction:ltr;unicode-bidi:isolate/);
});

test('where the words have no room, a sign says that a frame returns', () => {
  const box = (parts: object, w: number): ReturnType<typeof place> =>
    place(node('f1', 'frame', { title: 'get_avg', depth: 1, state: 'running', rows: [row('values', 'cell', 'dot')], ...parts }), { x: 0, y: 0, w, h: 60 }, 28, 24);
  const returns: Marks = { touched: [], happenings: [{ t: 'return', frame: id('f1'), to: null, value: '1', target: null, ghost: false, name: 'get_avg', cells: [] }] };
  const narrow = drawn(box({ tag: '' }, 116), returns), wide = drawn(box({ tag: 'returning' }, 160), returns);
  assert.ok(narrow.has('f1/sign') && !narrow.has('f1/tag'));
  assert.ok(!wide.has('f1/sign') && text(wide, 'f1/tag') === 'returning');
  assert.ok(!drawn(box({ tag: '' }, 116)).has('f1/sign'), 'a running frame has none');
  assert.ok(drawn(box({ tag: '↩', state: 'ghost' }, 116)).has('f1/sign'), 'a narrow ghost has it too');
});

test('boxes that stand for others say for how many', () => {
  const frames = drawn(place(node('f1', 'frame', { title: '', state: 'folded', more: 12, depth: 3 }), { x: 0, y: 0, w: 150, h: 26 }, 26, 24));
  assert.equal(text(frames, 'f1/title'), '12 more frames');
  const line = (w: number): Map<string, Primitive> => drawn(place(node('o1', 'opaque', { title: '', shape: 'line', more: 12 }), { x: 0, y: 0, w, h: 26 }, 0, 24));
  assert.equal(text(line(130), 'o1/title'), '+12 objects');
  assert.equal(text(line(84), 'o1/title'), '+12');
  assert.ok(frames.has('f1/under') && line(84).has('o1/under'));
});
