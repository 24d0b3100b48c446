/** One test a row of the motion table: what is seen at the start, in each stage and at the end, on a small world made by hand. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PlacedLink, PlacedNode } from '../../src/layout/model.js';
import type { Happening, Row, SceneNode, Touch } from '../../src/scene/model.js';
import { clipOf } from '../../src/stage/film.js';
import type { Style } from '../../src/stage/still.js';
import type { Picture, Primitive } from '../../src/stage/primitives.js';
import { LONGEST } from '../../src/stage/stages.js';
import { ENGLISH, TextMetrics } from '../../src/stage/text.js';
import { fixture, id, link, node, place, placed, route, row, slots, tray } from '../support/stage-fixture.js';

const style: Style = { metrics: new TextMetrics({ code: 0.6, text: 0.62 }, 1, false), words: ENGLISH };

interface Step { boxes: PlacedNode[]; links?: PlacedLink[]; happenings?: Happening[]; touched?: Touch[] }

interface Film { duration: number; at(ms: number): Seen }

/** The film of the last of some steps. Every one starts and ends at a still and is short. */
function film(...steps: Step[]): Film {
  const { plan, scenes } = fixture({ variant: 'wide', width: 600, height: 400, columns: [], zone: null },
    steps.map(({ boxes, links = [], happenings = [], touched = [] }) => ({ placed: placed(boxes, links), happenings, touched })));
  const source = { plan, scene: (step: number) => scenes[step] ?? assert.fail(`no scene ${step}`) };
  const clip = clipOf(source, steps.length - 1, style);
  assert.ok(clip.duration > 0 && clip.duration <= LONGEST, `${clip.duration} ms`);
  return { duration: clip.duration, at: (ms) => new Seen(clip.at(ms / clip.duration)) };
}

/** A picture that can be asked what it shows. */
class Seen {
  readonly #all: Map<string, Primitive>;

  constructor(picture: Picture) {
    const walk = (list: Picture): Primitive[] => list.flatMap((p) => (p.t === 'g' ? [p, ...walk(p.children)] : [p]));
    this.#all = new Map(walk(picture).map((p) => [p.key, p]));
  }

  has(key: string): boolean {
    return this.#all.has(key);
  }

  get(key: string): Primitive {
    return this.#all.get(key) ?? assert.fail(`${key} is not drawn; there are ${[...this.#all.keys()].join(' ')}`);
  }

  opacity(key: string): number {
    return this.get(key).opacity ?? 1;
  }

  extent(key: string): number {
    const wire = this.get(key);
    return wire.t === 'wire' ? wire.extent : assert.fail(`${key} is no wire`);
  }

  text(key: string): string {
    const text = this.get(key);
    return text.t === 'text' ? text.text : assert.fail(`${key} is no text`);
  }

  number(key: string, attribute: string): number {
    const shape = this.get(key);
    return shape.t === 'text' || shape.t === 'wire' ? assert.fail(`${key} is no shape`) : Number(shape.attrs[attribute]);
  }

  /** Whether something is drawn later than something else. */
  isAbove(key: string, other: string): boolean {
    const keys = [...this.#all.keys()];
    return keys.indexOf(key) > keys.indexOf(other) && keys.includes(other);
  }

  /** Where a travelling value is. */
  tip(key: string): { x: number; y: number } {
    return { x: this.number(`${key}/chip/ground`, 'x') + this.number(`${key}/chip/ground`, 'width') / 2, y: this.number(`${key}/chip/ground`, 'y') + 9 };
  }
}

const MODULE = { x: 20, y: 20, w: 130, h: 92 }, FRAME = { x: 20, y: 160, w: 130, h: 92 };
const OBJECT = { x: 220, y: 60, w: 120, h: 70 }, OTHER = { x: 220, y: 200, w: 120, h: 70 }, CELL = { x: 400, y: 60, w: 100, h: 40 };

function module(...rows: Row[]): PlacedNode {
  return place(node('module', 'frame', { tag: 'global', state: 'module', depth: 0, rows }), MODULE, 32, 28);
}
function frame(parts: Partial<SceneNode>, at = FRAME): PlacedNode {
  return place(node('f1', 'frame', { title: 'work', tag: 'running', state: 'running', depth: 1, ...parts }), at, 32, 28);
}
function box(name: string, kind: SceneNode['kind'], parts: Partial<SceneNode> = {}, at = OBJECT): PlacedNode {
  return place(node(name, kind, parts), at, 28, 24);
}
function cell(parts: Partial<SceneNode> = {}): PlacedNode {
  return { ...CELL, node: node('c', 'cell', { title: 'n', state: 'live', shape: 'capsule', creator: id('f1'), ...parts }), header: 0, rows: new Map(), slots: new Map() };
}
const straight = (kind: PlacedLink['link']['kind'], from: PlacedNode, key: string, to: PlacedNode): PlacedLink =>
  link(kind, from.node.id, key, to.node.id, route([from.x + from.w, from.rows.get(key)?.y ?? from.y + from.h / 2], [to.x, to.y + 14]));

test('call: the called function lights up, the frame unfolds from the caller', () => {
  const fn = box('o1', 'function', { title: 'work()', mono: true });
  const before = { boxes: [module(row('work', 'global', 'dot')), fn] };
  const after = { boxes: [module(row('work', 'global', 'dot')), frame({}), fn], happenings: [{ t: 'call', frame: id('f1'), fn: id('o1'), caller: id('module'), args: [], defaults: [] }] satisfies Happening[] };
  const clip = film(before, after);
  assert.ok(clip.at(80).has('flash/o1') && !clip.at(80).has('f1'));
  const half = clip.at(280);
  assert.ok(half.number('f1/box', 'y') < FRAME.y && half.number('f1/box', 'height') < FRAME.h && half.opacity('f1') < 1);
  assert.ok(!clip.at(281).has('flash/o1'));
  assert.equal(clip.at(clip.duration).number('f1/box', 'height'), FRAME.h);
});

test('arguments: all leave the call together and land in their rows, not before', () => {
  const target = box('o2', 'list', {}, OTHER), fn = box('o1', 'function', { title: 'work(a, b)', mono: true });
  const called = frame({ rows: [row('a', 'local', 'none', '7'), row('b', 'local', 'dot')] });
  const clip = film({ boxes: [module(), fn, target] }, {
    boxes: [module(), called, fn, target], links: [straight('reference', called, 'b', target)],
    happenings: [{ t: 'call', frame: id('f1'), fn: id('o1'), caller: id('module'), args: ['a', 'b'], defaults: [] }],
  });
  assert.equal(clip.duration, 640);
  const start = clip.at(401), flying = clip.at(520);
  assert.ok(Math.abs(start.tip('fly/a').y - (MODULE.y + MODULE.h)) < 2, 'from the lower edge of the caller');
  assert.equal(flying.text('fly/a/chip/text'), '7');
  assert.ok(flying.has('fly/b/way'));
  assert.ok(flying.has('f1/row/a/name') && !flying.has('f1/row/a/value') && !flying.has('f1/row/b/port') && !flying.has('link/f1.b>o2.reference'));
  const end = clip.at(640);
  assert.equal(end.text('f1/row/a/value'), '7');
  assert.ok(end.has('f1/row/b/port') && end.extent('link/f1.b>o2.reference') === 1 && !end.has('fly/a/chip'));
});

test('bind: the row opens, then the link draws itself', () => {
  const target = box('o2', 'list');
  const bound = module(row('x', 'global', 'dot'));
  const clip = film({ boxes: [module(), target] }, {
    boxes: [bound, target], links: [straight('reference', bound, 'x', target)], touched: [{ node: id('module'), row: 'x', role: 'global' }],
    happenings: [{ t: 'bind', node: id('module'), row: 'x', fresh: true, scope: 'global', target: id('o2'), value: null }],
  });
  assert.equal(clip.duration, 400);
  assert.ok(!clip.at(60).has('module/row/x') && !clip.at(159).has('link/module.x>o2.reference'));
  assert.equal(clip.at(161).opacity('module/row/x'), 1);
  const drawing = clip.at(220).extent('link/module.x>o2.reference');
  assert.ok(drawing > 0 && drawing < 1);
  assert.equal(clip.at(400).get('touch/module/row/x').cls, 'touch global');
});

test('rebind: the link lets go and swings to the new target, the dot stays; the still keeps the old link dotted', () => {
  const old = box('o1', 'list'), other = box('o2', 'list', {}, OTHER), m = module(row('x', 'global', 'dot'));
  const before = { boxes: [m, old, other], links: [straight('reference', m, 'x', old)] };
  const clip = film(before, {
    boxes: [m, old, other], links: [straight('reference', m, 'x', other)],
    happenings: [{ t: 'bind', node: id('module'), row: 'x', fresh: false, scope: 'global', target: id('o2'), value: null }],
  });
  assert.equal(clip.duration, 320);
  const half = clip.at(160), swinging = half.get('link/module.x>o2.reference');
  assert.ok(swinging.t === 'wire' && !half.has('link/module.x>o1.reference'));
  const tip = swinging.route.segments.at(-1)?.to.y ?? 0;
  assert.ok(tip > OBJECT.y + 14 && tip < OTHER.y + 14, String(tip));
  assert.deepEqual(half.get('module/row/x/port'), clip.at(0).get('module/row/x/port'));
  assert.equal(clip.at(320).get('former/link/module.x>o1.reference').cls, 'link reference former');
  assert.ok(!clip.at(0).has('former/link/module.x>o1.reference'));
});

test('mutate: the old value slides out upwards, the new one in from below; all referrers flash once, together', () => {
  const list = (value: string): PlacedNode => tray(node('o1', 'list', { title: 'list', shape: 'tray', slots: slots('1', value) }), OBJECT, 60);
  const m = module(row('x', 'global', 'dot'), row('y', 'global', 'dot')), links = ['x', 'y'].map((key) => straight('reference', m, key, list('')));
  const clip = film({ boxes: [m, list('2')], links }, { boxes: [m, list('9')], links, happenings: [{ t: 'mutate', node: id('o1'), row: '1', kind: 'set' }] });
  assert.equal(clip.duration, 400);
  const rest = clip.at(0).get('o1/row/1/value'), half = clip.at(120);
  const old = half.get('o1/row/1/value~'), fresh = half.get('o1/row/1/value');
  assert.ok(rest.t === 'text' && old.t === 'text' && fresh.t === 'text');
  assert.ok(old.y < rest.y && fresh.y > rest.y && old.text === '2' && fresh.text === '9');
  assert.deepEqual(half.get('o1/box'), clip.at(0).get('o1/box'));
  assert.ok(!half.has('referrer/module/row/x') && !half.has('referrer/module/row/y'));
  assert.equal(clip.at(320).opacity('referrer/module/row/x'), clip.at(320).opacity('referrer/module/row/y'));
  assert.equal(clip.at(320).get('referrer/module/row/x').cls, 'blink ok');
});

test('a slot is added at the end', () => {
  const list = (...texts: string[]): PlacedNode => tray(node('o1', 'list', { title: 'list', shape: 'tray', slots: slots(...texts) }), { ...OBJECT, w: 30 * texts.length }, 30);
  const clip = film({ boxes: [module(), list('1')] }, { boxes: [module(), list('1', '2')], happenings: [{ t: 'mutate', node: id('o1'), row: '1', kind: 'add' }] });
  assert.ok(!clip.at(60).has('o1/row/1') && clip.at(200).opacity('o1/row/1') < 1);
  const half = clip.at(120).number('o1/box', 'width');
  assert.ok(half > 30 && half < 60);
  assert.equal(clip.at(241).opacity('o1/row/1'), 1);
});

test('create a cell: the port opens into a capsule that glides to its place and pays out its link; then the ring closes', () => {
  const f = frame({ rows: [row('n', 'cell', 'dot')] }), c = cell({ state: 'unset' });
  const clip = film({ boxes: [module(), frame({ rows: [row('n', 'cell', 'none')] })] }, {
    boxes: [module(), f, c], links: [straight('cell', f, 'n', c)], happenings: [{ t: 'cell-created', cell: id('c'), frame: id('f1') }],
  });
  assert.equal(clip.duration, 640);
  const start = clip.at(165), half = clip.at(320);
  assert.ok(Math.abs(start.number('c/ring', 'x') - (FRAME.x + FRAME.w - 22)) < 2, 'at the port');
  assert.ok(half.number('c/ring', 'x') > FRAME.x + FRAME.w && half.number('c/ring', 'x') < CELL.x);
  assert.ok(half.extent('link/f1.n>c.cell') < 1);
  assert.equal(clip.at(481).number('c/ring', 'x'), CELL.x);
  const closing = clip.at(560).get('c/ring2');
  assert.ok(closing.t === 'rect' && /^ ?0?\.\d/.test(String(closing.attrs['stroke-dasharray'])), JSON.stringify(closing));
  const closed = clip.at(640).get('c/ring2');
  assert.ok(closed.t === 'rect' && closed.attrs['stroke-dasharray'] === undefined);
});

test('create a closure: the box, then all free links together, then each cell glows once', () => {
  const c = cell(), d: PlacedNode = { ...cell(), y: 160, node: { ...cell().node, id: id('d'), title: 'm' } };
  const fn = box('o1', 'function', { title: 'inner()', mono: true, rows: [row('n', 'free', 'diamond'), row('m', 'free', 'diamond')] });
  const clip = film({ boxes: [frame({}), c, d] }, {
    boxes: [frame({}), fn, c, d], links: [straight('free', fn, 'n', c), straight('free', fn, 'm', d)],
    happenings: [{ t: 'created', node: id('o1') }, { t: 'closure', fn: id('o1'), cells: [id('c'), id('d')] }],
  });
  assert.equal(clip.duration, 560);
  assert.ok(clip.at(80).opacity('o1') < 1 && !clip.at(80).has('link/o1.n>c.free'));
  const drawing = clip.at(280);
  assert.equal(drawing.extent('link/o1.n>c.free'), drawing.extent('link/o1.m>d.free'));
  assert.ok(drawing.extent('link/o1.n>c.free') < 1 && !drawing.has('pulse/c'));
  assert.ok(clip.at(480).has('pulse/c') && clip.at(480).has('pulse/d'));
});

test('a default is evaluated once: a chip goes from the defining frame into the square row, a pin marks it', () => {
  const held = box('o2', 'list', {}, OTHER);
  const rows = [{ ...row('acc =', 'default', 'square'), key: '=acc' }, { ...row('k =', 'default', 'none', '3'), key: '=k' }];
  const fn = box('o1', 'function', { title: 'h(acc, k)', mono: true, rows });
  const clip = film({ boxes: [module()] }, {
    boxes: [module(), fn, held], links: [straight('default', fn, '=acc', held)], happenings: [{ t: 'created', node: id('o1') }, { t: 'created', node: id('o2') }],
  });
  assert.equal(clip.duration, 400);
  assert.ok(clip.at(80).has('o1') && !clip.at(80).has('default/o1/=acc/way'));
  const half = clip.at(280);
  assert.ok(half.has('default/o1/=acc/way') && half.has('default/o1/=k/chip') && !half.has('o1/row/=acc/port') && !half.has('o1/row/=k/value'));
  assert.ok(!half.has('pin/o1/row/=acc'));
  const end = clip.at(400);
  assert.ok(end.has('pin/o1/row/=acc') && end.has('o1/row/=acc/port') && end.has('link/o1.=acc>o2.default') && end.has('o1/row/=k/value'));
});

test('a default is used: a chip goes from its row to the parameter; both point to the same object and are marked', () => {
  const held = box('o2', 'list', {}, OTHER), fn = box('o1', 'function', { title: 'h(acc)', mono: true, rows: [{ ...row('acc =', 'default', 'square'), key: '=acc' }] });
  const called = frame({ rows: [row('acc', 'local', 'dot')] }), old = straight('default', fn, '=acc', held);
  const clip = film({ boxes: [module(), fn, held], links: [old] }, {
    boxes: [module(), called, fn, held], links: [old, straight('reference', called, 'acc', held)], touched: [{ node: id('f1'), row: 'acc', role: 'local' }],
    happenings: [{ t: 'call', frame: id('f1'), fn: id('o1'), caller: id('module'), args: ['acc'], defaults: ['acc'] }],
  });
  const way = clip.at(401).get('fly/acc/way');
  assert.ok(way.t === 'wire' && way.route.start.x === OBJECT.x + OBJECT.w - 14, 'from the square');
  const end = clip.at(clip.duration);
  assert.ok(end.has('touch/o1/row/=acc') && end.has('touch/f1/row/acc') && end.has('link/f1.acc>o2.reference'));
});

/** A running closure with its cell, whose value is a text or a list. */
function reading(value: string | null): Step {
  const f = frame({ rows: [row('n', 'free', 'diamond')] }), c = cell({ value }), held = box('o2', 'list', {}, { ...OTHER, x: 540 });
  return { boxes: [module(), f, c, ...(value === null ? [held] : [])], links: [straight('free', f, 'n', c), ...(value === null ? [straight('value', c, '', held)] : [])] };
}

test('read a free name: a dot runs along the link into the cell and on to the value, and the value comes back', () => {
  const step = reading(null);
  const clip = film(step, { ...step, happenings: [{ t: 'read-free', cell: id('c'), frame: id('f1'), name: 'n' }] });
  assert.equal(clip.duration, 480);
  const there = clip.at(300).get('read/c/way'), back = clip.at(470).get('back/c/way');
  assert.ok(there.t === 'wire' && back.t === 'wire');
  assert.deepEqual(there.route.segments.at(-1)?.to, { x: 540, y: OTHER.y + 14 }, 'through the cell to the value');
  assert.deepEqual(back.route.segments.at(-1)?.to, there.route.start);
  assert.ok(!clip.at(400).has('read/c/way') && !clip.at(300).has('back/c/way'));
  assert.equal(clip.at(480).get('badge/c/row/').cls, 'badge free');
  const small = reading('5');
  assert.equal(film(small, { ...small, happenings: [{ t: 'read-free', cell: id('c'), frame: id('f1'), name: 'n' }] }).at(400).text('back/c/chip/text'), '5');
});

test('write a free name: a chip runs along the link, the value flips, all other holders flash once, together', () => {
  const f = frame({ rows: [row('n', 'free', 'diamond')] }), fns = [OBJECT, OTHER].map((at, i) => box(`o${i}`, 'function', { rows: [row('n', 'free', 'diamond')] }, at));
  const step = (value: string): Step => {
    const c = cell({ value });
    return { boxes: [module(), f, ...fns, c], links: [f, ...fns].map((holder) => straight('free', holder, 'n', c)) };
  };
  const clip = film(step('1'), { ...step('2'), happenings: [{ t: 'cell-set', cell: id('c'), by: id('f1'), value: '2', target: null }] });
  assert.equal(clip.duration, 560);
  assert.equal(clip.at(120).text('write/c/chip/text'), '2');
  assert.equal(clip.at(239).text('c/value'), '1');
  const flip = clip.at(320);
  assert.ok(flip.text('c/value') === '2' && flip.text('c/value~') === '1' && !flip.has('write/c/chip'));
  const flash = clip.at(480);
  assert.ok(flash.has('holder/o0/row/n') && flash.has('holder/o1/row/n') && !flash.has('holder/f1/row/n'));
  assert.equal(flash.get('holder/o0/row/n').cls, 'blink free');
});

test('look a name up: a ring goes to the real places only, a beat each; the letter of the last stays', () => {
  const m = module(row('x', 'global', 'none', '1'));
  const found = film({ boxes: [m] }, { boxes: [m], happenings: [{ t: 'lookup', name: 'x', scope: 'global', at: id('module') }] });
  assert.equal(found.duration, 160);
  assert.ok(found.at(80).has('lookup/x/module/0'));
  assert.equal(found.at(160).text('badge/module/row/x/letter'), 'G');
  const builtin = film({ boxes: [m] }, { boxes: [m], happenings: [{ t: 'lookup', name: 'len', scope: 'builtin', at: null }] });
  assert.equal(builtin.duration, 320);
  assert.ok(builtin.at(80).has('lookup/len/module/0') && !builtin.at(80).has('lookup/len/module/1'), 'the module first');
  assert.ok(builtin.at(240).has('lookup/len/module/1') && !builtin.at(240).has('lookup/len/module/0'), 'then the builtins');
  assert.equal(builtin.at(320).text('badge/module/row/…builtins/letter'), 'B');
  const body = frame({ title: 'C', tag: 'class body', rows: [row('y', 'class', 'none', '1')] });
  const fromBody = film({ boxes: [m, body] }, { boxes: [m, body], happenings: [{ t: 'lookup', name: 'x', scope: 'global', at: id('module') }] });
  assert.equal(fromBody.duration, 320);
  assert.ok(fromBody.at(80).has('lookup/x/f1/0') && fromBody.at(240).has('lookup/x/module/1'), 'from a class body to the module');
});

test('a ghost goes before anything else', () => {
  const ghost = frame({ state: 'ghost', tag: 'returned', rows: [row('n', 'cell', 'cut')], note: 'popped off the stack' }), c = cell();
  const clip = film({ boxes: [module(), ghost, c], links: [straight('trail', ghost, 'n', c)] }, { boxes: [module(), c] });
  assert.ok(clip.at(80).opacity('f1') < 1 && clip.at(80).opacity('link/f1.n>c.trail') < 1);
  assert.ok(!clip.at(160).has('f1'));
});

test('death: the last link draws back, the box turns grey and dotted; with the next step it fades', () => {
  const list = box('o1', 'list'), m = module(row('x', 'global', 'dot')), dead = box('o1', 'list', { state: 'dying' });
  const alive = { boxes: [m, list], links: [straight('reference', m, 'x', list)] }, dying = { boxes: [module(), dead], happenings: [{ t: 'died', node: id('o1') }] satisfies Happening[] };
  const clip = film(alive, dying);
  assert.equal(clip.duration, 480);
  const letsGo = clip.at(240);
  assert.ok(letsGo.extent('link/module.x>o1.reference') < 1 && letsGo.get('o1').cls.endsWith('plain'));
  assert.ok(!clip.at(321).has('link/module.x>o1.reference') && clip.at(400).has('o1~'));
  assert.ok(clip.at(480).get('o1').cls.endsWith('dying'));
  const gone = film(alive, dying, { boxes: [module()] });
  assert.equal(gone.duration, 160);
  assert.ok(gone.at(80).opacity('o1') < 1 && !gone.at(160).has('o1'));
});

test('raise: edge and header take the colour of exceptions, a chip with the name appears', () => {
  const clip = film({ boxes: [module(), frame({})] }, { boxes: [module(), frame({ state: 'raising', tag: 'KeyError' })], happenings: [{ t: 'raise', frame: id('f1'), exception: 'KeyError' }] });
  assert.equal(clip.duration, 160);
  const half = clip.at(80);
  assert.ok(half.get('f1').cls === 'frame raising' && half.opacity('f1') < 1 && half.get('f1~').cls === 'frame running');
  assert.equal(half.text('raise/f1/chip/text'), 'KeyError');
  assert.equal(clip.at(160).text('f1/tag'), 'KeyError');
});

const raising = (parts: Partial<SceneNode> = {}): PlacedNode => frame({ state: 'raising', tag: 'KeyError', ...parts });

test('unwind: the exception rises to the caller; the frame left goes, and the still keeps a dotted trail through it', () => {
  const waiting = [module(), raising()];
  const rises = film({ boxes: waiting }, { boxes: waiting, happenings: [{ t: 'unwind', frame: id('f1'), exception: 'KeyError' }] });
  assert.equal(rises.duration, 240);
  assert.ok(rises.at(2).tip('unwind').y > rises.at(120).tip('unwind').y && rises.at(120).tip('unwind').y > rises.at(238).tip('unwind').y);
  assert.ok(Math.abs(rises.at(239).tip('unwind').y - (MODULE.y + 16)) < 2, 'up to the header of the caller');
  const raisedHere: PlacedNode = { ...module(), node: { ...module().node, state: 'raising', tag: 'KeyError' } };
  const left = film({ boxes: waiting }, { boxes: [raisedHere], happenings: [{ t: 'raise', frame: id('module'), exception: 'KeyError' }] });
  assert.ok(left.at(240).has('f1') && left.at(450).opacity('f1') < 1);
  const still = left.at(left.duration), trail = still.get('trail/way');
  assert.ok(!still.has('f1') && trail.t === 'wire' && trail.route.start.y === FRAME.y + 16);
  assert.equal(still.text('trail/f1/title'), 'work');
});

test('the trail goes through all frames that the exception has left', () => {
  const inner = place(node('f2', 'frame', { title: 'inner', tag: 'KeyError', state: 'raising', depth: 2 }), { ...FRAME, y: 280 }, 32, 28);
  const caught: PlacedNode = { ...module(), node: { ...module().node, state: 'raising', tag: 'KeyError' } };
  const still = film({ boxes: [module(), frame({ state: 'waiting' }), inner] }, { boxes: [module(), raising()] }, { boxes: [caught] });
  const trail = still.at(still.duration).get('trail/way');
  assert.ok(trail.t === 'wire');
  assert.deepEqual([trail.route.start, ...trail.route.segments.map(({ to }) => to)].map(({ y }) => y), [296, FRAME.y + 16, MODULE.y + MODULE.h]);
});

test('handle: the exception drops from the header into the name that takes it and is an ordinary value', () => {
  const error = box('o1', 'exception', { title: 'KeyError' }), f = frame({}), bound = frame({ rows: [row('e', 'local', 'dot')] });
  const clip = film({ boxes: [module(), raising(), error] }, { boxes: [module(), f, error], happenings: [{ t: 'handled', frame: id('f1'), exception: 'KeyError' }] }, { boxes: [module(), f, error] }, {
    boxes: [module(), bound, error], links: [straight('reference', bound, 'e', error)],
    happenings: [{ t: 'bind', node: id('f1'), row: 'e', fresh: true, scope: 'local', target: id('o1'), value: null }],
  });
  assert.equal(clip.duration, 400);
  assert.ok(clip.at(170).tip('handled/f1/row/e').y < clip.at(390).tip('handled/f1/row/e').y);
  assert.equal(clip.at(280).get('handled/f1/row/e/chip').cls, 'chip err');
  assert.ok(!clip.at(280).has('f1/row/e/port') && !clip.at(280).has('link/f1.e>o1.reference'));
  assert.ok(clip.at(400).has('f1/row/e/port') && clip.at(400).has('link/f1.e>o1.reference'));
  const plain = film({ boxes: [module(), f, error] }, {
    boxes: [module(), bound, error], links: [straight('reference', bound, 'e', error)],
    happenings: [{ t: 'bind', node: id('f1'), row: 'e', fresh: true, scope: 'local', target: id('o1'), value: null }],
  });
  assert.ok(!plain.at(280).has('handled/f1/row/e/chip'), 'an exception that is an ordinary value already does not drop');
});

const generator = (state: 'paused' | 'running', ...rows: Row[]): PlacedNode =>
  box('o1', 'generator', { title: 'work()', mono: true, state, rows, tag: state === 'running' ? 'on the stack' : '' }, { ...OBJECT, w: 190 });

test('suspend: the value travels to the caller, the frame shrinks into its generator, which has its rows and the pause mark', () => {
  const f = frame({ rows: [row('i', 'local', 'none', '1')] });
  const clip = film({ boxes: [module(), f, generator('running')] }, {
    boxes: [module(), generator('paused', row('i', 'plain', 'none', '1'))], happenings: [{ t: 'yield', frame: id('f1'), value: '1' }],
  });
  assert.equal(clip.duration, 560);
  assert.equal(clip.at(120).text('yield/chip/text'), '1');
  assert.equal(clip.at(239).number('f1/box', 'x'), FRAME.x);
  const half = clip.at(400);
  assert.ok(half.number('f1/box', 'x') > FRAME.x && half.number('f1/box', 'x') < OBJECT.x && half.opacity('f1') < 1);
  const end = clip.at(560);
  assert.ok(!end.has('f1') && end.has('o1/mark') && end.has('o1/row/i'));
});

test('resume: the frame leaves the generator for the top of the stack', () => {
  const f = frame({ rows: [row('i', 'local', 'none', '1')] });
  const clip = film({ boxes: [module(), generator('paused', row('i', 'plain', 'none', '1'))] }, {
    boxes: [module(), f, generator('running')], happenings: [{ t: 'resume', frame: id('f1') }],
  });
  assert.equal(clip.duration, 320);
  const half = clip.at(160);
  assert.ok(clip.at(80).isAbove('o1/row/i', 'o1/box'), 'rows that go are seen until they are gone');
  assert.ok(half.number('f1/box', 'x') > FRAME.x && half.number('f1/box', 'x') < OBJECT.x && half.opacity('f1') < 1);
  assert.equal(clip.at(320).get('o1/mark').cls, 'play');
  assert.equal(clip.at(320).text('o1/tag'), 'on the stack');
});

test('class body to class: the rows lift off together and become the class, the frame folds, the name is bound', () => {
  const method = box('o2', 'function', { title: 'inc(self)', mono: true }, OTHER);
  const body = frame({ title: 'C', tag: 'class body', rows: [row('total', 'class', 'none', '0'), row('inc', 'class', 'dot')] });
  const made = box('o1', 'class', { title: 'class C', rows: [row('total', 'plain', 'none', '0'), row('inc', 'plain', 'dot')] }), m = module(row('C', 'global', 'dot'));
  const clip = film({ boxes: [module(), body, method], links: [straight('reference', body, 'inc', method)] }, {
    boxes: [m, made, method], links: [straight('reference', made, 'inc', method), straight('reference', m, 'C', made)], touched: [{ node: id('o1'), row: '', role: 'class' }],
    happenings: [{ t: 'left', frame: id('f1'), ghost: false, name: 'C', cells: [] }, { t: 'class-made', frame: id('f1'), node: id('o1') }, { t: 'created', node: id('o1') },
      { t: 'bind', node: id('module'), row: 'C', fresh: true, scope: 'global', target: id('o1'), value: null }],
  });
  assert.equal(clip.duration, 720);
  const lift = clip.at(160);
  assert.ok(lift.number('o1/box', 'x') > FRAME.x && lift.number('o1/box', 'x') < OBJECT.x);
  assert.ok(lift.has('o1/row/total') && lift.has('o1/row/inc') && lift.has('f1/title'));
  assert.ok(!lift.has('link/f1.inc>o2.reference') && lift.get('link/o1.inc>o2.reference').t === 'wire', 'links go along');
  const fold = clip.at(400);
  assert.ok(fold.number('o1/box', 'x') === OBJECT.x && fold.number('f1/box', 'height') < FRAME.h && fold.opacity('f1') < 1);
  assert.ok(!clip.at(481).has('f1') && clip.at(600).extent('link/module.C>o1.reference') < 1);
  assert.equal(clip.at(720).get('touch/o1/row/').cls, 'touch class');
});

test('look an attribute up: a ring visits the instance, its class, the bases, a beat each; the stops are numbered', () => {
  const at = (i: number): { x: number; y: number; w: number; h: number } => ({ x: 200, y: 20 + 70 * i, w: 100, h: 60 });
  const chain = ['i', 'A', 'B', 'C', 'D', 'E'].map((name, i) => box(name, i === 0 ? 'instance' : 'class', { rows: i === 5 ? [row('go', 'plain', 'none', 'ƒ')] : [] }, at(i)));
  const search = (count: number): Film => film({ boxes: [module(), ...chain] }, {
    boxes: [module(), ...chain], happenings: [{ t: 'attribute', name: 'go', stops: chain.slice(0, count).map((b) => b.node.id), found: true }],
  });
  const two = search(2);
  assert.equal(two.duration, 320);
  assert.ok(two.at(80).has('attribute/go/i/0') && !two.at(80).has('attribute/go/A/1') && two.at(240).has('attribute/go/A/1'));
  assert.deepEqual(['i', 'A'].map((name) => two.at(320).text(`stop/${name}/letter`)), ['1', '2']);
  const many = search(6);
  assert.equal(many.duration, 640, 'at most four are shown');
  assert.deepEqual(['i', 'A', 'B', 'E'].map((name) => many.at(640).text(`stop/${name}/letter`)), ['1', '2', '3', '6']);
  assert.ok(!many.at(640).has('stop/C') && many.at(600).has('attribute/go/E/3'));
});

test('output: a chip goes from the frame that prints to the lower left corner of the picture, or where the view wants it', () => {
  const clip = film({ boxes: [module()] }, { boxes: [module()], happenings: [{ t: 'output', text: '42\n', stream: 'out', frame: id('module') }] });
  assert.equal(clip.duration, 240);
  assert.equal(clip.at(120).text('output/out/chip/text'), '42');
  const near = clip.at(239).tip('output/out');
  assert.ok(near.x < 3 && near.y > 397);
});
