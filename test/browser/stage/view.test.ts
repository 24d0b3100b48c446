import { assert } from 'chai';
import type { Source } from '../../../src/stage/film.js';
import { stillAt } from '../../../src/stage/film.js';
import { elementOf, group } from '../../../src/stage/primitives.js';
import type { SvgElement } from '../../../src/stage/primitives.js';
import { ENGLISH, TextMetrics } from '../../../src/stage/text.js';
import { StageView } from '../../../src/stage/view.js';
import type { ViewOptions } from '../../../src/stage/view.js';
import { join } from '../../../src/stage/join.js';
import { getAvgStory } from '../../support/stage-fixture.js';

const { plan, scenes } = getAvgStory;
const source: Source = {
  plan,
  scene: (step) => {
    const scene = scenes[step];
    if (!scene) throw new Error(`no scene ${step}`);
    return scene;
  },
};
const last = scenes.length - 1;

function newView(options: Partial<ViewOptions> = {}): { svg: SVGSVGElement; view: StageView } {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  document.body.append(svg);
  return { svg, view: new StageView(svg, { source, first: 0, last, width: 548, height: 400, rate: 8, ...options }) };
}

/** What a still must look like in the document: drawn afresh into an empty element. */
function expected(step: number): string {
  const fresh = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const style = { metrics: new TextMetrics({ code: 0.6, text: 0.62 }, 1, false), words: ENGLISH };
  join(fresh, [elementOf(group('world', 'world', stillAt(source, step, style), { transform: 'translate(0 0) scale(1)' }))]);
  return fresh.innerHTML;
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms); });

describe('the stage', () => {
  afterEach(() => document.body.replaceChildren());

  it('shows the still of a step that is jumped to at once', () => {
    const { svg, view } = newView();
    void view.show(last, { animate: false });
    assert.equal(svg.innerHTML, expected(last));
  });

  it('plays forwards and backwards and ends at the stills', async () => {
    const { svg, view } = newView();
    await view.show(0, { animate: false });
    for (const step of [1, 2, 1, 0]) {
      await view.show(step);
      assert.equal(svg.innerHTML, expected(step), `step ${step}`);
      await wait(260);
    }
  });

  it('moves between the stills and keeps the elements of what stays', async () => {
    const { svg, view } = newView({ rate: 1 });
    await view.show(0, { animate: false });
    const module = svg.querySelector('[data-node="module"]');
    const shown = view.show(1);
    await wait(120);
    assert.notEqual(svg.innerHTML, expected(0));
    assert.notEqual(svg.innerHTML, expected(1));
    await shown;
    assert.equal(svg.querySelector('[data-node="module"]'), module);
  });

  it('ends in the right still after any presses at any pace', async () => {
    let seed = 7;
    const random = (below: number): number => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return Math.floor((seed / 2147483648) * below);
    };
    for (let run = 0; run < 12; run++) {
      const { svg, view } = newView({ rate: 4 });
      await view.show(0, { animate: false });
      let step = 0, done: Promise<void> = Promise.resolve();
      for (let press = 0; press < 12; press++) {
        const kind = random(3);
        const next = kind === 0 ? Math.min(step + 1, last) : kind === 1 ? Math.max(step - 1, 0) : random(last + 1);
        done = view.show(next, { animate: kind !== 2 });
        step = next;
        await wait(random(3) * 40);
      }
      await done;
      assert.equal(svg.innerHTML, expected(step), `run ${run}`);
    }
  });

  it('under reduced motion only fades: no box is anywhere but where a still has it', async () => {
    const { svg, view } = newView({ reducedMotion: () => true, rate: 1 });
    await view.show(0, { animate: false });
    const places = (html: string): Set<string> => new Set([...html.matchAll(/ (?:x|y|d|cx|cy|width|height|transform)="[^"]*"/g)].map(([place]) => place));
    const known = new Set([...places(expected(0)), ...places(expected(1))]);
    let last0 = svg.innerHTML, seen = 0;
    const shown = view.show(1);
    for (let i = 0; i < 8; i++) {
      await wait(20);
      for (const place of places(svg.innerHTML)) assert.ok(known.has(place), place);
      if (svg.innerHTML !== last0) seen++;
      last0 = svg.innerHTML;
    }
    await shown;
    assert.isAbove(seen, 1);
    assert.equal(svg.innerHTML, expected(1));
  });

  it('speed 0 shows stills only', () => {
    const { svg, view } = newView({ rate: 0 });
    void view.show(0);
    void view.show(1);
    assert.equal(svg.innerHTML, expected(1));
  });

  it('writes attributes and text only', () => {
    const { svg, view } = newView();
    void view.show(last, { animate: false });
    assert.lengthOf([...svg.querySelectorAll('[style], [id], script, style')], 0);
    const names = (element: SvgElement): string[] => [...Object.keys(element.attrs), ...element.children.flatMap(names)];
    assert.notInclude(names(elementOf(group('x', '', stillAt(source, last, { metrics: new TextMetrics({ code: 0.6, text: 0.62 }, 1, false), words: ENGLISH })))), 'style');
  });
});
