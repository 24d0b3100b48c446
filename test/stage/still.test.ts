import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Marks } from '../../src/stage/still.js';
import { drawStill } from '../../src/stage/still.js';
import { elementOf } from '../../src/stage/primitives.js';
import type { Picture, Primitive, Text } from '../../src/stage/primitives.js';
import { ENGLISH, SMALLEST, TextMetrics } from '../../src/stage/text.js';
import { stageCss } from '../../src/stage/css.js';
import { getAvgNarrow, getAvgWide, id, link, node, place, placed, route, row, shapeSheet } from '../support/stage-fixture.js';
import { recorded } from '../support/stage-traces.js';

const unmarked: Marks = { touched: [], happenings: [] };
const advances = { code: 0.6, text: 0.62 };

function texts(picture: Picture): Text[] {
  return picture.flatMap((p) => (p.t === 'g' ? texts(p.children) : p.t === 'text' ? [p] : []));
}

function metrics(scale: number, narrow: boolean): TextMetrics {
  return new TextMetrics(advances, scale, narrow);
}

test('no text is smaller than 9 px on screen, at any scale', () => {
  for (const scale of [0.8, 0.85, 1, 1.25]) {
    for (const { plan, scenes } of [getAvgWide, getAvgNarrow]) {
      const style = { metrics: metrics(scale, plan.variant === 'narrow'), words: ENGLISH };
      for (const scene of scenes) {
        for (const drawn of texts(drawStill(plan, plan.at(scene.step), scene, style))) {
          assert.ok(drawn.size * scale >= SMALLEST - 1e-9, `${drawn.key} is ${drawn.size * scale} px`);
        }
      }
    }
  }
});

/** Characters take at most so many em in their family. */
function width(drawn: Text, code: boolean): number {
  return drawn.text.length * drawn.size * (code ? advances.code : advances.text);
}

test('texts of a box stay inside it and apart from each other, however long they are', () => {
  const long = 'a_very_long_name_that_fits_nowhere';
  const frame = node('f1', 'frame', {
    title: long, tag: 'running', state: 'running', depth: 1,
    rows: [row(long, 'local', 'none', "'a very long text value'"), { ...row(long, 'local', 'dot'), key: 'b' }, { ...row('x', 'local', 'none', long), key: 'c' }],
  });
  const box = place(frame, { x: 20, y: 20, w: 134, h: 120 }, 32, 28);
  const drawn = texts(drawStill({ columns: [], zone: null }, placed([box], []), unmarked, { metrics: metrics(1, false), words: ENGLISH }));
  const spans = drawn.map((t) => {
    const w = width(t, /\/(name|value)$/.test(t.key));
    return { y: t.y, left: t.anchor === 'end' ? t.x - w : t.x, right: t.anchor === 'end' ? t.x : t.x + w, key: t.key };
  });
  for (const a of spans) {
    assert.ok(a.left >= 20 && a.right <= 154, `${a.key} leaves its box`);
    for (const b of spans) if (a !== b && Math.abs(a.y - b.y) < 8) assert.ok(a.right <= b.left || b.right <= a.left, `${a.key} meets ${b.key}`);
  }
  assert.ok(drawn.some((t) => t.text.endsWith('…')));
});

test('what the layout has made room for is not cut again', () => {
  for (const name of ['d_closure', 'f_nonlocal', 'p05_decorator', 'h_default_dict']) {
    const { plan, scenes } = recorded(name, 'wide');
    for (const scene of scenes) {
      for (const box of plan.at(scene.step).boxes.values()) {
        if (box.node.shape !== 'box') continue;
        const drawn = texts(drawStill(plan, placed([box], []), unmarked, { metrics: metrics(1, false), words: ENGLISH })).map((t) => t.text);
        for (const r of box.node.rows) assert.ok(drawn.includes(r.label), `${name}, step ${scene.step}: ${r.label} in ${drawn.join(' ')}`);
      }
    }
  }
});

test('each state and shape has a class of its own that the stylesheet knows', () => {
  const sheet = shapeSheet(), style = { metrics: metrics(1, false), words: ENGLISH };
  // What stands for the past: a name that led elsewhere, a frame that an exception has left.
  const before = placed([...[...sheet.boxes.values()].filter((box) => box.node.state !== 'raising'), place(node('left', 'frame', { state: 'raising', depth: 2 }), { x: 24, y: 900, w: 136, h: 58 }, 28, 24)],
    [...sheet.links.values(), link('reference', 'module', 'n', 'dict', route([160, 80], [200, 80]))]);
  const picture = drawStill({ columns: [], zone: null }, sheet, {
    touched: [], happenings: [
      { t: 'attribute', name: 'n', stops: [id('Counter')], found: true }, { t: 'created', node: id('h(x, acc)') }, { t: 'lookup', name: 'len', scope: 'builtin', at: null },
      { t: 'bind', node: id('module'), row: 'n', fresh: false, scope: 'global', target: null, value: '3' },
    ],
  }, style, (back) => (back === 1 ? before : null));
  const classes = new Set<string>();
  const walk = (p: Primitive): void => {
    for (const name of p.cls.split(' ')) classes.add(name);
    if (p.t === 'g') p.children.forEach(walk);
  };
  picture.forEach(walk);
  for (const name of ['module', 'running', 'ghost', 'raising', 'box', 'head', 'bar', 'hatch', 'ring', 'ring2', 'glow', 'unset', 'dying', 'port', 'stub', 'pause', 'double', 'empty', 'free', 'trail', 'default', 'exception', 'cross', 'play', 'under', 'sign', 'pin', 'badge', 'stop', 'former', 'error-trail']) {
    assert.ok(classes.has(name), `${name} is not drawn`);
    assert.ok(stageCss.includes(`.${name}`), `${name} has no rule`);
  }
});

test('a touched link stands at full strength, the others rest', () => {
  const { plan, scenes } = getAvgWide, scene = scenes[1];
  assert.ok(scene);
  const links = drawStill(plan, plan.at(1), scene, { metrics: metrics(1, false), words: ENGLISH }).find((layer) => layer.key === 'links');
  const strength = (link: string): string => (links?.t === 'g' ? links.children.find((p) => p.key === `link/${link}`)?.cls ?? '' : '');
  assert.equal(strength('module.a>o2.reference'), 'link reference touched');
  assert.equal(strength('module.get_avg>o1.reference'), 'link reference rest');
});

test('a slot that changed has a ring, and the dots that refer to its box are filled', () => {
  const { plan, scenes } = recorded('d_closure', 'wide');
  const scene = scenes.find((s) => s.happenings.some((h) => h.t === 'mutate'));
  assert.ok(scene);
  const layer = drawStill(plan, plan.at(scene.step), scene, { metrics: metrics(1, false), words: ENGLISH }).find((p) => p.key === 'touches');
  assert.ok(layer?.t === 'g');
  assert.deepEqual(layer.children.map((p) => p.cls).toSorted(), ['touch ok', 'touch-dot']);
});

test('a picture needs no ids and no inline styles, and an unchanged primitive gives the same element', () => {
  const picture = drawStill({ columns: [], zone: null }, shapeSheet(), { ...unmarked, touched: [{ node: id('make'), row: 'x', role: 'local' }] }, { metrics: metrics(1, false), words: ENGLISH });
  const plain = JSON.stringify(picture.map(elementOf));
  assert.ok(!/"(id|style|filter|fill|stroke)":/.test(plain));
  for (const layer of picture) assert.equal(elementOf(layer), elementOf(layer));
});

test('where a name was found stands the letter of its rule', () => {
  const { plan } = getAvgWide;
  const happenings: Marks['happenings'] = [
    { t: 'lookup', name: 'get_avg', scope: 'global', at: id('module') }, { t: 'lookup', name: 'len', scope: 'builtin', at: null },
    { t: 'read-free', cell: id('o3'), frame: id('f1'), name: 'values' },
  ];
  const layer = drawStill(plan, plan.at(1), { touched: [], happenings }, { metrics: metrics(1, false), words: ENGLISH }).find((p) => p.key === 'touches');
  assert.ok(layer?.t === 'g');
  assert.deepEqual(texts(layer.children).map((t) => t.text), ['G', 'B', 'E']);
});
