/** The traces that real CPython left beside the programs of the tests. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { sceneAt } from '../../src/scene/scene.js';
import type { Scene } from '../../src/scene/model.js';
import { parseTrace } from '../../src/trace/codec.js';
import { Timeline } from '../../src/trace/timeline.js';

const folder = fileURLToPath(new URL('../../../test/programs', import.meta.url));
const ENDING = '.line.jsonl';

/** Names of all programs with a line trace, e.g. `basics/d_closure`. */
export const goldenNames = (): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith(ENDING)).map((file) => file.slice(0, -ENDING.length)).sort();

export const goldenTimeline = (name: string): Timeline =>
  new Timeline(parseTrace(readFileSync(path.join(folder, name + ENDING), 'utf8')));

const OPTIONS = { lang: 'en', hide: [], focus: [] };

export const scenesOf = (timeline: Timeline, options = OPTIONS): Scene[] =>
  timeline.stops.map((_, step) => sceneAt(timeline, step, options));
