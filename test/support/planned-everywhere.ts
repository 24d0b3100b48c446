/** What Node and browsers lay out and compare: programs, widths, and the fingerprint of all coordinates for each. */
import { plan, type PlanOptions } from '../../src/layout/plan.js';
import { sceneAt } from '../../src/scene/scene.js';
import { parseTrace } from '../../src/trace/codec.js';
import { Timeline } from '../../src/trace/timeline.js';
import { coordinates, fingerprint } from './coordinates.js';

/** Programs with cells, trees, cycles, deep stacks and long containers. */
export const PLANNED = [
  'k01_get_avg', 'k02_three_closures_one_cell', 'k04_linked_list_reversal', 'k07_bound_methods', 'k08_generator_pipeline',
  'k09_recursion_12', 'k10_memoise', 'k11_cycles', 'k12_heap_of_80', 'long_containers', 'decorator_stack', 'nested_data',
].map((name) => `diagram/${name}`);

const OPTIONS: readonly PlanOptions[] = [
  { width: 550, variant: 'wide', advances: { code: 0.6, text: 0.62 } },
  { width: 380, variant: 'narrow', advances: { code: 0.602, text: 0.57 } },
];

/** Fingerprints of a trace's plans, one a width. */
export function fingerprintsOf(trace: string): string[] {
  const timeline = new Timeline(parseTrace(trace));
  const scenes = timeline.stops.map((_, step) => sceneAt(timeline, step, { lang: 'en', hide: [], focus: [] }));
  return OPTIONS.map((options) => fingerprint(coordinates(plan(scenes, options), 0, scenes.length - 1)));
}
