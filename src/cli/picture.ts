/** From a file to scenes and places: what `svg` and `layout` share. */
import { plan } from '../layout/plan.js';
import type { Plan } from '../layout/model.js';
import type { Scene } from '../scene/model.js';
import { sceneAt } from '../scene/scene.js';
import { DEFAULT_ADVANCES } from '../stage/svg.js';
import { Timeline } from '../trace/timeline.js';
import { startEngine } from './engine.js';
import { readSource } from './files.js';
import { UsageError } from './usage.js';

/** Narrower than this, values hang below their cells, CSS px (the element's own limit for a column is wider by its code panel). */
const NARROW_BELOW = 440;
/** A picture of a program without end is made from its first steps. */
const MOST_STEPS = 2000;

export interface Picture { timeline: Timeline; scenes: readonly Scene[]; plan: Plan }

/** Runs a file and plans its pictures at a width in CSS px. */
export async function pictureOf(file: string, width: number): Promise<Picture> {
  const source = await readSource(file);
  const engine = await startEngine();
  const { trace } = await engine.record(source, { filename: file, maxSteps: MOST_STEPS });
  const timeline = new Timeline(trace);
  const scenes = timeline.stops.map((_, step) => sceneAt(timeline, step, { lang: 'en', hide: [], focus: [] }));
  return { timeline, scenes, plan: plan(scenes, { width, variant: width < NARROW_BELOW ? 'narrow' : 'wide', advances: DEFAULT_ADVANCES }) };
}

/** The step that `--step` names. Throws UsageError where there is none. */
export function stepOf(timeline: Timeline, target: string): number {
  const step = /^\d+$/.test(target) ? timeline.clamp(Number(target)) : timeline.find(target);
  if (step === null) throw new UsageError(`invalid step: ${target}`);
  return step;
}
