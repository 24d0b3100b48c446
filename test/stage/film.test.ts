import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clipOf, crossfade, frameOf, stillAt } from '../../src/stage/film.js';
import type { Source } from '../../src/stage/film.js';
import { pathOf } from '../../src/stage/geometry.js';
import type { Happening } from '../../src/scene/model.js';
import type { Picture, Primitive } from '../../src/stage/primitives.js';
import type { Style } from '../../src/stage/still.js';
import { LONGEST } from '../../src/stage/stages.js';
import { ENGLISH, TextMetrics } from '../../src/stage/text.js';
import { getAvgNarrow, getAvgWide } from '../support/stage-fixture.js';
import type { Fixture } from '../support/stage-fixture.js';
import { recorded } from '../support/stage-traces.js';

const style: Style = { metrics: new TextMetrics({ code: 0.6, text: 0.62 }, 1, false), words: ENGLISH };

function sourceOf({ plan, scenes }: Fixture): Source {
  return {
    plan,
    scene: (step) => {
      const scene = scenes[step];
      if (!scene) throw new Error(`no scene ${step}`);
      return scene;
    },
  };
}

function all(picture: Picture): Primitive[] {
  return picture.flatMap((p) => (p.t === 'g' ? [p, ...all(p.children)] : [p]));
}

function find(picture: Picture, key: string): Primitive | undefined {
  return all(picture).find((p) => p.key === key);
}

function textOf(picture: Picture, key: string): string {
  const found = find(picture, key);
  return found?.t === 'text' ? found.text : '';
}

/** Programs with calls, closures, cells written, generators, exceptions, dicts, classes and deep stacks. */
const PROGRAMS = ['article/s6-s7', 'p07_super_class_cell', 'd_closure', 'f_nonlocal', 'h_default_dict', 'p01_late_binding', 'p04_generator_closure', 'p05_decorator', 'p08_except_del', 'p12_memo', 'c_averager', 'p20_del_rebind'];

for (const name of PROGRAMS) {
  for (const variant of ['wide', 'narrow'] as const) {
    test(`${name}, ${variant}: a film starts at the still before, ends at its own, is short, and has each key once`, () => {
      const source = sourceOf(recorded(name, variant));
      const last = recorded(name, variant).scenes.length - 1;
      for (let step = 1; step <= last; step++) {
        const clip = clipOf(source, step, style);
        assert.deepEqual(clip.at(0), stillAt(source, step - 1, style));
        assert.deepEqual(clip.at(1), stillAt(source, step, style));
        assert.ok(clip.duration > 0 && clip.duration <= LONGEST, `step ${step} takes ${clip.duration} ms`);
        for (const progress of [0, 0.1, 0.3, 0.5, 0.7, 0.9, 0.999, 1]) {
          checkKeys(clip.at(progress), `step ${step} at ${progress}`);
        }
      }
    });
  }
}

/** Siblings have keys of their own, numbers are numbers. */
function checkKeys(picture: Picture, where: string): void {
  const keys = picture.map((p) => p.key);
  assert.equal(new Set(keys).size, keys.length, `${where}: ${keys.filter((key, i) => keys.indexOf(key) !== i).join(', ')} twice`);
  for (const p of picture) {
    if (p.t === 'g') checkKeys(p.children, where);
    else if (p.t === 'wire') assert.ok(!pathOf(p.route).includes('NaN'), `${where}: ${p.key}`);
    else if (p.t !== 'text') for (const value of Object.values(p.attrs)) assert.ok(!String(value).includes('NaN'), `${where}: ${p.key}`);
  }
}

test('boxes of the heap never move in a film once they are there', () => {
  for (const name of ['d_closure', 'f_nonlocal', 'p01_late_binding']) {
    const source = sourceOf(recorded(name, 'wide'));
    for (let step = 1; step < recorded(name, 'wide').scenes.length; step++) {
      const clip = clipOf(source, step, style);
      const before = source.plan.at(step - 1).boxes, after = source.plan.at(step).boxes;
      for (const [id, box] of after) {
        if (box.node.kind === 'frame' || !before.has(id)) continue;
        for (const progress of [0.2, 0.5, 0.8]) {
          const drawn = find(clip.at(progress), `${id}/box`) ?? find(clip.at(progress), `${id}/ring`);
          if (drawn?.t === 'rect') assert.deepEqual([drawn.attrs['x'], drawn.attrs['y']], [box.x, box.y], `${name} ${step} ${id}`);
        }
      }
    }
  }
});

test('the same progress gives the same picture, whatever was asked before', () => {
  const source = sourceOf(getAvgWide), clip = clipOf(source, 1, style);
  const first = clip.at(0.37);
  clip.at(0.9);
  assert.deepEqual(clip.at(0.37), first);
  assert.deepEqual(frameOf(source, 1, 0.37, style), first);
});

for (const [variant, fixture] of [['wide', getAvgWide], ['narrow', getAvgNarrow]] as const) {
  const narrowStyle = { ...style, metrics: new TextMetrics({ code: 0.6, text: 0.62 }, 1, variant === 'narrow') };
  const at = (ms: number): Picture => clipOf(sourceOf(fixture), 1, narrowStyle).at(ms / 880);

  test(`the return of get_avg in its four stages, ${variant}`, () => {
    assert.equal(clipOf(sourceOf(fixture), 1, narrowStyle).duration, 880);
    const travelling = at(130);
    assert.ok(find(travelling, 'value/way'), 'a value is on its way');
    assert.equal(find(travelling, 'module/row/a'), undefined, 'and is not bound yet');
    assert.equal(find(travelling, 'link/f1.avg>o2.reference')?.t, 'wire');

    const bound = at(240.01);
    assert.equal(textOf(bound, 'module/row/a/name'), 'a');
    const wire = find(bound, 'link/module.a>o2.reference');
    assert.ok(wire?.t === 'wire' && wire.extent === 1 && wire.opacity === undefined, 'bound as the value arrives');
    assert.ok(find(bound, 'link/f1.values>o3.cell'), 'the frame still has its links');

    const letGo = at(400.01);
    assert.equal(find(letGo, 'link/f1.values>o3.cell'), undefined);
    assert.equal(find(letGo, 'link/f1.avg>o2.reference'), undefined);
    assert.equal(find(at(399), 'f1')?.cls, 'frame waiting', 'the frame has returned and is not a ghost yet');
    assert.equal(find(at(399), 'link/f1.values>o3.trail'), undefined);
    
    const ghost = at(640.01);
    assert.equal(find(ghost, 'f1')?.cls, 'frame ghost');
    assert.ok(find(ghost, 'link/f1.values>o3.trail'));
    assert.ok(find(ghost, 'link/f1.values>o3.trail/cut'));
    assert.equal(find(at(639), 'o3/note'), undefined);

    assert.ok(find(at(760), 'pulse/o3'), 'the cell glows once');
    assert.equal([0, 1].map((i) => textOf(at(880), `o3/note/${i}`)).join(' ').trim(), 'kept alive by avg');
    assert.ok(find(at(880), 'touch/o3/row/'), 'and stays marked');
  });
}

test('under reduced motion nothing changes its place or size', () => {
  const source = sourceOf(getAvgWide);
  const from = stillAt(source, 0, style), to = stillAt(source, 1, style);
  const places = (p: Primitive): string => JSON.stringify(p.t === 'text' ? [p.x, p.y, p.size] : p.t === 'wire' ? [p.route, p.extent] : p.t === 'g' ? null : p.attrs);
  const known = new Set([...all(from), ...all(to)].map((p) => `${p.key} ${places(p)}`));
  for (const progress of [0.01, 0.25, 0.5, 0.75, 0.99]) {
    for (const p of all(crossfade(from, to)(progress))) {
      assert.ok(known.has(`${p.key.replaceAll('~', '')} ${places(p)}`), `${p.key} at ${progress}`);
    }
  }
  assert.equal(crossfade(from, to)(0), from);
  assert.equal(crossfade(from, to)(1), to);
});

/** The step of a transcript's golden at which a frame's happening of a kind is told. */
function stepWith(fixture: Fixture, t: Happening['t'], title: string): number {
  const step = fixture.scenes.findIndex(({ happenings }) => happenings.some((h) => h.t === t && 'name' in h && h.name === title));
  assert.ok(step > 0, `no ${t} of ${title}`);
  return step;
}

for (const variant of ['wide', 'narrow'] as const) {
  test(`in a transcript a return plays in two steps, ${variant}: the value travels; then the name is bound and the frame becomes a ghost`, () => {
    const fixture = recorded('article/s6-s7', variant), source = sourceOf(fixture);
    const returned = stepWith(fixture, 'return', 'get_avg'), left = stepWith(fixture, 'left', 'get_avg');
    assert.equal(left, returned + 1);
    const frame = fixture.scenes[returned]?.nodes.find(({ title, kind }) => kind === 'frame' && title === 'get_avg')?.id ?? '';
    const cell = fixture.scenes[returned]?.nodes.find(({ kind }) => kind === 'cell')?.id ?? '';
    const links = (picture: Picture, ...words: string[]): string[] =>
      all(picture).map(({ key }) => key).filter((key) => words.every((word) => key.includes(word)) && key.startsWith('link/'));

    const home = clipOf(source, returned, style);
    assert.equal(home.duration, 240);
    assert.ok(find(home.at(0.5), 'value/way'), 'the value is on its way');
    assert.equal(find(home.at(0.99), 'value/way')?.t, 'wire', 'up to the end of the step');
    assert.ok(find(home.at(1), `touch/${frame}/row/avg`), 'what was returned stays marked');

    const clip = clipOf(source, left, style), at = (ms: number): Picture => clip.at(ms / clip.duration);
    assert.equal(clip.duration, 880);
    assert.equal(find(at(200), 'value/way'), undefined, 'nothing travels again');
    assert.equal(textOf(at(240.01), 'module/row/avg/name'), 'avg');
    assert.equal(links(at(240.01), 'module avg').length, 1);
    assert.equal(links(at(239), frame, 'cell').length, 1, 'the frame still has its links as the name is bound');
    assert.deepEqual(links(at(400.01), `${frame} `).filter((key) => !key.includes('trail')), []);
    assert.equal(find(at(640.01), frame)?.cls, 'frame ghost');
    assert.equal(find(at(639), `${cell}/note`), undefined);
    assert.ok(find(at(760), `pulse/${cell}`), 'the cell glows once');
    assert.ok(find(at(880), `${cell}/note/0`), 'and has its note');
  });
}

test('a free name is read before the value that comes of it goes home', () => {
  const fixture = recorded('article/s6-s7', 'wide'), step = stepWith(fixture, 'return', 'avg');
  const scene = fixture.scenes[step];
  const held = scene?.links.find(({ kind, from }) => kind === 'free' && from.startsWith('f'));
  assert.ok(scene && held);
  // CPython's own traces do not say which names were read.
  scene.happenings.unshift({ t: 'read-free', cell: held.to, frame: held.from, name: held.row });
  const clip = clipOf(sourceOf(fixture), step, style), at = (ms: number): Picture => clip.at(ms / clip.duration);
  assert.equal(clip.duration, 720);
  assert.ok(find(at(300), `read/${held.to}/way`));
  assert.ok(find(at(400), `back/${held.to}/way`));
  assert.equal(find(at(400), 'value/way'), undefined);
  assert.ok(find(at(600), 'value/way'));
  assert.equal(find(at(600), `back/${held.to}/way`), undefined);
});

test('a frame that was left goes before its caller returns in turn', () => {
  const fixture = recorded('p07_super_class_cell', 'wide'), source = sourceOf(fixture);
  const step = fixture.scenes.findIndex(({ happenings }) => ['left', 'return'].every((t) => happenings.some((h) => h.t === t)));
  const left = fixture.scenes[step]?.happenings.find((h) => h.t === 'left');
  const clip = clipOf(source, step, style), at = (ms: number): Picture => clip.at(ms / clip.duration);
  const frame = left?.t === 'left' ? left.frame : '';
  assert.ok(find(at(160), frame), 'its links first');
  assert.equal(find(at(200), 'value/way') ?? find(at(200), 'value/chip'), undefined);
  assert.equal(find(at(321), frame), undefined);
  assert.ok(find(at(440), 'value/way'), 'then the value goes home');
});
