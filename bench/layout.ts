/** Prints what the layout's acceptance figures ask for, a line a program: `node out/bench/layout.js [filter]`. */
import { plan } from '../src/layout/plan.js';
import { crossings, foreignHits, overlaps } from '../test/support/figures.js';
import { goldenNames, goldenTimeline, scenesOf } from '../test/support/goldens.js';

const advances = { code: 0.6, text: 0.62 };
const filter = process.argv[2] ?? '';
const pad = (value: string | number, width: number): string => String(value).padStart(width);

for (const { variant, width } of [{ variant: 'wide', width: 550 }, { variant: 'narrow', width: 380 }] as const) {
  console.log(`${variant} ${width}`.padEnd(34), 'steps boxes links  world       overlaps  hits  crossings/step  scene ms  plan ms');
  let sum = 0, programs = 0;
  for (const name of goldenNames().filter((golden) => golden.includes(filter))) {
    const timeline = goldenTimeline(name);
    const started = performance.now();
    const scenes = scenesOf(timeline);
    const told = performance.now();
    const planned = plan(scenes, { width, variant, advances });
    const done = performance.now();
    const placed = scenes.map((_, step) => planned.at(step));
    const perStep = placed.reduce((total, scene) => total + crossings(scene), 0) / placed.length;
    sum += perStep;
    programs++;
    console.log(
      name.padEnd(34), pad(scenes.length, 5), pad(Math.max(...placed.map(({ boxes }) => boxes.size)), 5), pad(Math.max(...placed.map(({ links }) => links.size)), 5),
      pad(`${planned.width}×${planned.height}`, 11), pad(placed.reduce((total, scene) => total + overlaps(scene).length, 0), 8), pad(placed.reduce((total, scene) => total + foreignHits(scene).length, 0), 6),
      pad(perStep.toFixed(2), 12), pad(((told - started) / scenes.length).toFixed(2), 13), pad((done - told).toFixed(1), 9),
    );
  }
  console.log(`mean crossings per step: ${(sum / programs).toFixed(2)}\n`);
}
