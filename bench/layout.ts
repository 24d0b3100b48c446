/**
 * The layout's figures: crossings, overlaps, links through boxes, boxes that moved, links that changed their route, and what
 * a plan costs, for the thirteen kinds of program by which layouts were compared, all goldens and a large one: `node out/bench/layout.js`.
 */
import { startEngine } from '../src/cli/engine.js';
import { plan, type PlanOptions } from '../src/layout/plan.js';
import type { Scene } from '../src/scene/model.js';
import { Timeline } from '../src/trace/timeline.js';
import { goldenNames, goldenTimeline, scenesOf } from '../test/support/goldens.js';
import { survey, type Survey } from '../test/support/survey.js';
import { large, LARGE_STEPS } from './support/large.js';
import { atMost, report, timed, type Figure } from './support/report.js';

const ADVANCES = { code: 0.6, text: 0.62 };
const STAGES: { title: string; options: PlanOptions }[] = [
  { title: 'wide, 550 px', options: { width: 550, variant: 'wide', advances: ADVANCES } },
  { title: 'narrow, 380 px', options: { width: 380, variant: 'narrow', advances: ADVANCES } },
];
const KIND = /^diagram\/k\d\d_/;
/** Timings are the least of so many runs. */
const RUNS = 7;

const pad = (value: string | number, width: number): string => String(value).padStart(width);
const sum = (surveys: readonly Survey[], part: (survey: Survey) => readonly string[]): number => surveys.reduce((total, each) => total + part(each).length, 0);
const fastest = (work: () => unknown): number => Math.min(...Array.from({ length: RUNS }, () => timed(work)));

function tell(name: string, scenes: readonly Scene[], found: Survey, options: PlanOptions): void {
  const planned = plan(scenes, options);
  console.log(`  ${name.padEnd(32)}`, pad(scenes.length, 4), pad(Math.max(...scenes.map(({ nodes }) => nodes.length)), 4), pad(`${planned.width}×${planned.height}`, 10),
    pad(found.crossings.toFixed(2), 7), pad(found.overlaps.length, 4), pad(found.hits.length, 4), pad(found.moved.length, 4), pad(found.rerouted.length, 4), pad(fastest(() => plan(scenes, options)).toFixed(1), 7));
}

const faults = (surveys: readonly Survey[]): Figure[] => [
  atMost('box overlaps', sum(surveys, ({ overlaps }) => overlaps), '', 0),
  atMost('links through foreign boxes', sum(surveys, ({ hits }) => hits), '', 0),
  atMost('boxes moved but by folding', sum(surveys, ({ moved }) => moved), '', 0),
  atMost('surviving links that changed their route', sum(surveys, ({ rerouted }) => rerouted), '', 0),
];

const everything = goldenNames().map((name) => ({ name, scenes: scenesOf(goldenTimeline(name)) }));
for (const { title, options } of STAGES) {
  console.log(`\nKinds, ${title}`.padEnd(34), 'steps boxes     world  cross. over hits move route plan ms');
  const all: Survey[] = [];
  const kinds: Survey[] = [];
  for (const { name, scenes } of everything) {
    const found = survey(plan(scenes, options), 0, scenes.length - 1);
    all.push(found);
    if (!KIND.test(name)) continue;
    kinds.push(found);
    tell(name.slice('diagram/'.length), scenes, found, options);
  }
  const mean = (surveys: readonly Survey[]): number => surveys.reduce((total, { crossings }) => total + crossings, 0) / surveys.length;
  report(`All ${all.length} programs, ${title}`, [
    atMost('crossings a step, get_avg', kinds[0]?.crossings ?? NaN, '', 0.5),
    atMost('crossings a step, mean of the kinds', mean(kinds), '', 6),
    { what: 'crossings a step, mean of all', value: mean(all), unit: '' },
    ...faults(all),
  ]);
}

const { trace } = await (await startEngine()).record(large);
const scenes = scenesOf(new Timeline(trace)).slice(0, LARGE_STEPS);
report('A large trace', [
  { what: 'steps', value: scenes.length, unit: '' },
  { what: 'boxes at once', value: Math.max(...scenes.map(({ nodes }) => nodes.length)), unit: '' },
  ...STAGES.map(({ title, options }) => atMost(`plan, ${title}`, fastest(() => plan(scenes, options)), 'ms', 150)),
]);
