/** Recorded traces as the stage sees them: scenes and plan of a whole run. */
import { readFileSync } from 'node:fs';
import type { Scene } from '../../src/scene/model.js';
import type { Plan } from '../../src/layout/model.js';
import { plan } from '../../src/layout/plan.js';
import { sceneAt } from '../../src/scene/scene.js';
import { parseTrace } from '../../src/trace/codec.js';
import { Timeline } from '../../src/trace/timeline.js';

const PROGRAMS = new URL('../../../test/programs/', import.meta.url);
const WIDTHS = { wide: 548, narrow: 380 };

/** @param name of a program among the basics, or with its folder. */
export function recorded(name: string, variant: Plan['variant']): { plan: Plan; scenes: Scene[] } {
  const timeline = new Timeline(parseTrace(readFileSync(new URL(`${name.includes('/') ? name : `basics/${name}`}.line.jsonl`, PROGRAMS), 'utf8')));
  const scenes = timeline.stops.map((_, step) => sceneAt(timeline, step, { lang: 'en', hide: [], focus: [] }));
  return { scenes, plan: plan(scenes, { width: WIDTHS[variant], advances: { code: 0.6, text: 0.62 }, variant }) };
}
