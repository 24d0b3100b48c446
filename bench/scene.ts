/** What drawing a step costs before the browser draws: scene, plan, film. Over all programs of the tests: `node out/bench/scene.js`. */
import { plan } from '../src/layout/plan.js';
import { narrate } from '../src/scene/narration/narrate.js';
import { sceneAt } from '../src/scene/scene.js';
import type { Scene } from '../src/scene/model.js';
import { clipOf } from '../src/stage/film.js';
import { DEFAULT_ADVANCES } from '../src/stage/svg.js';
import { ENGLISH, TextMetrics } from '../src/stage/text.js';
import { goldenNames, goldenTimeline, scenesOf } from '../test/support/goldens.js';
import { narrationFaults } from '../test/support/narrated.js';
import { atMost, quantile, report, timed } from './support/report.js';

const WIDTH = 550;
const OPTIONS = { lang: 'en', hide: [], focus: [] };
const style = { metrics: new TextMetrics(DEFAULT_ADVANCES, 1, false), words: ENGLISH };
const PROGRESS = [0.1, 0.35, 0.6, 0.85];

const times = { scene: [] as number[], narration: [] as number[], plan: [] as number[], clip: [] as number[], picture: [] as number[] };
const steps: number[] = [];
/** Steps without a faultless sentence in both languages. */
let untold = 0;
for (const name of goldenNames()) {
  const scenes = scenesOf(goldenTimeline(name));
  const planned = plan(scenes, { width: WIDTH, variant: 'wide', advances: DEFAULT_ADVANCES });
  const source = { plan: planned, scene: (step: number) => scenes[step] as Scene };
  times.plan.push(timed(() => plan(scenes, { width: WIDTH, variant: 'wide', advances: DEFAULT_ADVANCES })) / scenes.length);
  const timeline = goldenTimeline(name);
  const { faults } = narrationFaults(timeline);
  untold += new Set(faults.map((fault) => fault.split(',', 1)[0])).size;
  for (const scene of scenes) {
    const sceneTime = timed(() => sceneAt(timeline, scene.step, OPTIONS));
    const narrationTime = timed(() => narrate(timeline, scene, 'en'));
    let clip = clipOf(source, 0, style);
    const clipTime = timed(() => { clip = clipOf(source, scene.step, style); });
    times.scene.push(sceneTime);
    times.narration.push(narrationTime);
    times.clip.push(clipTime);
    times.picture.push(...PROGRESS.map((progress) => timed(() => clip.at(progress))));
    steps.push(sceneTime + narrationTime + clipTime);
  }
}

report(`Drawing: ${steps.length.toLocaleString('en')} steps of ${times.plan.length} programs`, [
  ...(['scene', 'narration', 'plan', 'clip', 'picture'] as const).flatMap((work) => [
    { what: `${work}${work === 'plan' ? ', a step of it' : ''}, median`, value: quantile(times[work], 0.5), unit: 'ms' },
    { what: `${work}, 99th percentile`, value: quantile(times[work], 0.99), unit: 'ms' },
  ]),
  atMost('a step: scene, narration and clip, median', quantile(steps, 0.5), 'ms', 4),
  atMost('one picture of 60 a second, 99th percentile', quantile(times.picture, 0.99), 'ms', 1000 / 60),
]);
console.log(`  ${(steps.length - untold).toLocaleString('en')} of ${steps.length.toLocaleString('en')} steps narrated, en and zh`);
