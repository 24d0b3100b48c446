/** Whatever is pressed and however fast, the picture ends as the still of its step: a thousand runs over recorded programs. */
import { assert } from 'chai';
import { plan } from '../../../src/layout/plan.js';
import { sceneAt } from '../../../src/scene/scene.js';
import type { Source } from '../../../src/stage/film.js';
import { StageView } from '../../../src/stage/view.js';
import { parseTrace } from '../../../src/trace/codec.js';
import { Timeline } from '../../../src/trace/timeline.js';

/** Closures, cells written, late binding, generators, exceptions, classes, a deep stack. */
const PROGRAMS = ['article/s6-s7', 'basics/f_nonlocal', 'basics/p01_late_binding', 'basics/p04_generator_closure', 'basics/p08_except_del', 'basics/p07_super_class_cell', 'basics/p12_memo'];
const RUNS = 1000, TOGETHER = 100, PRESSES = 6;
const advances = { code: 0.6, text: 0.62 };

interface Program { name: string; source: Source; last: number }

async function load(name: string): Promise<Program> {
  const answer = await fetch(`/test/programs/${name}.line.jsonl`);
  const timeline = new Timeline(parseTrace(await answer.text()));
  const scenes = timeline.stops.map((_, step) => sceneAt(timeline, step, { lang: 'en', hide: [], focus: [] }));
  const source: Source = {
    plan: plan(scenes, { width: 550, variant: 'wide', advances }),
    scene: (step) => scenes[step] ?? assert.fail(`no scene ${step}`),
  };
  return { name, source, last: scenes.length - 1 };
}

/** Numbers that are the same in every run of the test (a linear congruential generator, Numerical Recipes' constants). */
function dice(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms); });

function newView({ source, last }: Program, reduced: boolean): { svg: SVGSVGElement; view: StageView } {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  document.body.append(svg);
  return { svg, view: new StageView(svg, { source, first: 0, last, width: 550, height: 420, rate: 15, reducedMotion: () => reduced }) };
}

/** The step drawn afresh. */
function fresh(program: Program, step: number): string {
  const { svg, view } = newView(program, false);
  void view.show(step, { animate: false });
  svg.remove();
  return svg.innerHTML;
}

/** One reader: presses next, previous, jumps, at any pace. Returns what is wrong at the end, or ''. */
async function press(program: Program, seed: number): Promise<string> {
  const roll = dice(seed), { svg, view } = newView(program, roll(5) === 0);
  let step = roll(program.last + 1), done = view.show(step, { animate: false });
  const way = [step];
  for (let i = 0; i < PRESSES; i++) {
    const kind = roll(8);
    step = kind < 4 ? Math.min(step + 1, program.last) : kind < 7 ? Math.max(step - 1, 0) : roll(program.last + 1);
    way.push(step);
    done = view.show(step, { animate: kind < 7, repeat: roll(10) === 0 });
    await wait(roll(4) * 12);
  }
  await done;
  const shown = svg.innerHTML;
  svg.remove();
  return shown === fresh(program, step) ? '' : `${program.name}, seed ${seed}: ${way.join(' ')}`;
}

describe('random stepping', () => {
  it(`ends at the still of its step in ${RUNS} runs`, async function random() {
    this.timeout(150_000);
    const programs = await Promise.all(PROGRAMS.map(load));
    const wrong: string[] = [];
    for (let first = 0; first < RUNS; first += TOGETHER) {
      const runs = Array.from({ length: TOGETHER }, (_, i) => {
        const program = programs[(first + i) % programs.length];
        return program ? press(program, first + i) : assert.fail('no program');
      });
      wrong.push(...(await Promise.all(runs)).filter((fault) => fault !== ''));
    }
    assert.deepEqual(wrong, []);
  });
});
