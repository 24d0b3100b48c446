/** What holds for every film of every program: a sample of the goldens, all of those chosen for the diagram. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plan } from '../../src/layout/plan.js';
import { columnsOf } from '../../src/layout/metrics.js';
import type { PlacedScene, Plan } from '../../src/layout/model.js';
import { clipOf, crossfade, stillAt } from '../../src/stage/film.js';
import type { Source } from '../../src/stage/film.js';
import { endOf } from '../../src/stage/geometry.js';
import type { Picture, Primitive } from '../../src/stage/primitives.js';
import type { Style } from '../../src/stage/still.js';
import { LONGEST } from '../../src/stage/stages.js';
import { toSVG } from '../../src/stage/svg.js';
import { ENGLISH, SMALLEST, TextMetrics } from '../../src/stage/text.js';
import { goldenNames, goldenTimeline, scenesOf } from '../support/goldens.js';

const advances = { code: 0.6, text: 0.62 };
/** Of the programs that were not chosen for the diagram, every so manieth; of a program's steps, so many. */
const EVERY = 16, STEPS = 24;

const names = goldenNames().filter((name, i) => name.startsWith('diagram/') || i % EVERY === 0);
/** The first moment of a film and the last: nothing may jump there. */
const MOMENT = 1e-7;

function all(picture: Picture): Primitive[] {
  return picture.flatMap((p) => (p.t === 'g' ? [p, ...all(p.children)] : [p]));
}

/** A ring that closes is drawn by its dashes; closed it has none. */
const DASHES: ReadonlySet<string> = new Set(['pathLength', 'stroke-dasharray']);

const place = (p: Primitive): string => JSON.stringify(
  p.t === 'text' ? [p.x, p.y, p.size].map(Math.round) : p.t === 'wire' ? [p.extent * 100, p.route.start.x, p.route.start.y, endOf(p.route).x, endOf(p.route).y].map(Math.round)
  : p.t === 'g' ? p.attrs['transform'] ?? null : Object.entries(p.attrs).filter(([name]) => !DASHES.has(name)).map(([name, value]) => [name, typeof value === 'number' ? Math.round(value) : value.replace(/\s*-?\d*\.?\d+/g, (n) => ` ${Math.round(Number(n))}`)]));

/** What can be seen: keys and places; what fades is left out once it is nearly gone. */
function visible(picture: Picture): Set<string> {
  const walk = (list: Picture, opacity: number): string[] => list.flatMap((p) => {
    const own = opacity * (p.opacity ?? 1);
    if (own < 0.02 || p.key === 'effects' || (p.t === 'wire' && p.extent < 0.01)) return [];
    // A link that swings is another one from the start.
    if (p.t === 'wire') return [place(p)];
    return p.t === 'g' ? walk(p.children, own) : [`${p.key.replaceAll('~', '')} ${p.cls} ${place(p)}`];
  });
  return new Set(walk(picture, 1));
}

function sourceOf(name: string, variant: Plan['variant']): { source: Source; steps: number[] } {
  const scenes = scenesOf(goldenTimeline(name));
  const source: Source = {
    plan: plan(scenes, { width: variant === 'wide' ? 550 : 380, variant, advances }),
    scene: (step) => scenes[step] ?? assert.fail(`no scene ${step}`),
  };
  const stride = Math.max(1, Math.floor(scenes.length / STEPS));
  return { source, steps: scenes.map((_, step) => step).filter((step) => step > 0 && step % stride === 0) };
}

/** Texts that stand beside their box: notes, and what is above and below a tray. */
const OUTSIDE = /\/(note\/\d|type|index)$/;

/** Every text is at least 9 px high and inside its box, by the advances that the layout was told. */
function checkTexts(picture: Picture, { boxes }: PlacedScene, metrics: TextMetrics, where: string): void {
  const nodes = picture.find(({ key }) => key === 'nodes');
  for (const box of nodes?.t === 'g' ? nodes.children : []) {
    const placed = [...boxes.values()].find(({ node }) => node.id === box.key);
    for (const p of all([box])) {
      if (p.t !== 'text' || !placed || OUTSIDE.test(p.key)) continue;
      assert.ok(p.size * metrics.scale >= SMALLEST - 1e-9, `${where}: ${p.text} is ${p.size} px`);
      const advance = p.cls === 'tag' || p.cls === 'title' || p.cls === 'absent' ? advances.text : advances.code;
      const width = columnsOf(p.text) * p.size * advance, left = p.x - (p.anchor === 'end' ? width : p.anchor === 'middle' ? width / 2 : 0);
      assert.ok(left >= placed.x - 0.5 && left + width <= placed.x + placed.w + 0.5, `${where}: ${p.key} "${p.text}" leaves its box`);
    }
  }
}

names.forEach((name, i) => {
  const variant = i % 2 === 0 ? 'wide' : 'narrow';
  test(`${name}, ${variant}`, () => {
    const style: Style = { metrics: new TextMetrics(advances, 1, variant === 'narrow'), words: ENGLISH };
    const { source, steps } = sourceOf(name, variant);
    for (const step of steps) {
      const before = stillAt(source, step - 1, style), after = stillAt(source, step, style);
      const clip = clipOf(source, step, style);
      assert.ok(clip.duration > 0 && clip.duration <= LONGEST, `step ${step} takes ${clip.duration} ms`);
      assert.deepEqual(clip.at(0), before, `step ${step}`);
      assert.deepEqual(clip.at(1), after, `step ${step}`);
      checkMoment(visible(clip.at(MOMENT)), visible(before), `step ${step} begins`);
      checkMoment(visible(clip.at(1 - MOMENT)), visible(after), `step ${step} ends`);
      checkTexts(after, source.plan.at(step), style.metrics, `step ${step}`);
      checkFade(before, after, `step ${step} under reduced motion`);
    }
    const last = steps.at(-1) ?? 0;
    const file = toSVG({ plan: source.plan, scene: source.scene(last), theme: 'light', title: name });
    assert.ok(!/NaN|undefined|var\(/.test(file.replace(/>[^<]*<\/text>/g, '')), 'the file has values for everything');
  });
});

function checkMoment(seen: Set<string>, still: Set<string>, where: string): void {
  assert.deepEqual([...seen].filter((thing) => !still.has(thing)), [], `${where} with what its still has not`);
  assert.deepEqual([...still].filter((thing) => !seen.has(thing)), [], `${where} without what its still has`);
}

/** Nothing has a place or size of its own while it fades. */
function checkFade(from: Picture, to: Picture, where: string): void {
  const known = new Set([...all(from), ...all(to)].map((p) => `${p.key} ${place(p)}`));
  for (const progress of [0.01, 0.5, 0.99]) {
    for (const p of all(crossfade(from, to)(progress))) assert.ok(known.has(`${p.key.replaceAll('~', '')} ${place(p)}`), `${where}: ${p.key}`);
  }
}
