/** Traces that were cut or damaged on their way: a readable scene, or one sentence that says what is wrong. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { narrate } from '../../src/scene/narration/narrate.js';
import { sceneAt } from '../../src/scene/scene.js';
import { formatTrace, parseTrace } from '../../src/trace/codec.js';
import { Timeline } from '../../src/trace/timeline.js';
import { TraceError } from '../../src/trace/trace-error.js';
import { goldenNames, goldenTimeline } from '../support/goldens.js';
import { randomNumbers } from '../support/random.js';

const MUTANTS = 300;
/** Steps of a mutant that are shown. */
const SHOWN = 25;

type Damage = (text: string, pick: (below: number) => number) => string;

const withLines = (change: (lines: string[], pick: (below: number) => number) => void): Damage => (text, pick) => {
  const lines = text.trimEnd().split('\n');
  change(lines, pick);
  return `${lines.join('\n')}\n`;
};

const JUNK: readonly unknown[] = [null, -1, 0, 7, 9999, 1.5, '', 'list', '~', [], [3], ['f'], ['r', 1, 2, 3], {}, { t: 'cell' }, { t: 'range', v: [1] }, true];

/** Replaces, renumbers or removes something somewhere inside a value. */
function damage(value: unknown, pick: (below: number) => number): unknown {
  const isInside = typeof value === 'object' && value !== null && Object.keys(value).length > 0 && pick(6) > 0;
  if (!isInside) return typeof value === 'number' && pick(2) === 0 ? value + pick(5) - 2 : [...JUNK, [pick(40)]][pick(JUNK.length + 1)];
  if (Array.isArray(value) && value.length === 1 && typeof value[0] === 'number') return [pick(40)];
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...value }) as Record<string, unknown>;
  const keys = Object.keys(copy);
  const key = keys[pick(keys.length)] ?? '';
  if (pick(8) === 0) Reflect.deleteProperty(copy, key);
  else copy[key] = damage(copy[key], pick);
  return copy;
}

const DAMAGES: readonly Damage[] = [
  (text, pick) => text.slice(0, pick(text.length)),
  withLines((lines, pick) => void lines.splice(1 + pick(lines.length - 1))),
  withLines((lines, pick) => void lines.splice(1 + pick(lines.length - 1), 1 + pick(3))),
  withLines((lines, pick) => void lines.push(...lines.splice(1 + pick(lines.length - 1), 1))),
  ...Array.from({ length: 6 }, () => withLines((lines, pick) => {
    const at = 1 + pick(lines.length - 1);
    lines[at] = JSON.stringify(damage(JSON.parse(lines[at] ?? 'null'), pick));
  })),
];

/** Shows the first steps of a trace; the sentence it is refused with, or '' for none. */
function show(text: string): string {
  try {
    const timeline = new Timeline(parseTrace(text));
    for (let step = Math.min(timeline.duration, SHOWN); step >= 0; step--) {
      for (const lang of ['en', 'zh']) narrate(timeline, sceneAt(timeline, step, { lang, hide: [], focus: [] }), lang);
    }
    return '';
  } catch (error) {
    if (!(error instanceof TraceError)) throw error;
    return error.message;
  }
}

void test('a damaged trace is shown, or refused with a sentence', () => {
  const names = goldenNames();
  let refused = 0;
  for (let seed = 1; seed <= MUTANTS; seed++) {
    const pick = randomNumbers(seed);
    const name = names[pick(names.length)] ?? '';
    const broken = (DAMAGES[pick(DAMAGES.length)] as Damage)(formatTrace(goldenTimeline(name).trace), pick);
    try {
      const sentence = show(broken);
      assert.match(sentence, /^$|^invalid trace: [^[]*$/);
      if (sentence !== '') refused++;
    } catch (error) {
      assert.fail(`seed ${seed}, ${name}: ${error instanceof Error ? error.stack ?? '' : String(error)}`);
    }
  }
  assert.ok(refused > MUTANTS / 10 && refused < MUTANTS * 0.9, `${refused} of ${MUTANTS} were refused`);
});
