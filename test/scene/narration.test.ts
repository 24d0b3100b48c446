import assert from 'node:assert/strict';
import test from 'node:test';
import { narrate, type Narration } from '../../src/scene/narration/narrate.js';
import { sceneAt } from '../../src/scene/scene.js';
import { Timeline } from '../../src/trace/timeline.js';
import { goldenNames, goldenTimeline, scenesOf } from '../support/goldens.js';

const text = (parts: Narration['strong']): string => parts.map((part) => (typeof part === 'string' ? part : part.name)).join('');
const told = (timeline: Timeline, step: number, lang = 'en'): Narration =>
  narrate(timeline, sceneAt(timeline, step, { lang, hide: [], focus: [] }), lang);

/** Sentences of all steps, main clause and rest. */
const all = (timeline: Timeline, lang = 'en'): string[] =>
  timeline.stops.map((_, step) => told(timeline, step, lang)).map(({ strong, rest }) => `${text(strong)} ${text(rest)}`.trim());

for (const name of goldenNames()) {
  void test(`${name}: every stop has a sentence in both languages`, () => {
    const timeline = goldenTimeline(name);
    for (const lang of ['en', 'zh-CN']) {
      const english = lang === 'en';
      all(timeline, lang).forEach((sentence, step) => {
        assert.match(sentence, english ? /[.!…]$/ : /。$/, `step ${step}: ${sentence}`);
        // What the program's own strings hold is not ours.
        assert.doesNotMatch(sentence.replace(/'[^']*'/g, "''"), /undefined|NaN|\[object|\b[of]\d+\b|  | \./, `step ${step}: ${sentence}`);
        if (english) assert.doesNotMatch(sentence, /\p{Script=Han}/u);
      });
    }
  });
}

void test('the moment after get_avg has returned', () => {
  const timeline = goldenTimeline('scripts/s06');
  const step = scenesOf(timeline).findIndex(({ happenings }) => happenings.some((happening) => happening.t === 'return' && happening.ghost));
  const { strong, rest } = told(timeline, step);
  assert.equal(text(strong), 'get_avg has returned and its frame is gone.');
  assert.match(text(rest), /^The cell values lives on: the function .* still refers to it\.$/);
  assert.ok(strong.some((part) => typeof part !== 'string' && part.name === 'get_avg' && part.scope === 'global'));
  assert.ok(rest.some((part) => typeof part !== 'string' && part.name === 'values' && part.scope === 'cell'));
});

void test('an UnboundLocalError is explained from the compiler\'s reason, and without it from the rule', () => {
  const plain = goldenTimeline('basics/b_unbound');
  const step = plain.stops.findIndex(({ event }) => event === 'raise');
  assert.match(text(told(plain, step).rest), /^b is local to p2, for the compiler found a statement/);
  const records = plain.trace.records.map((record) => (record.C ? { ...record, C: Object.fromEntries(Object.entries(record.C).map(([key, code]) => [key, { ...code, w: { b: ['assigned', 5, 4] as [string, number, number] } }])) } : record));
  const reasoned = new Timeline({ ...plain.trace, records });
  assert.match(text(told(reasoned, step).rest), /^b is local to p2 because line 5 assigns it\./);
});

void test('a global that is nowhere, a free name whose cell is empty', () => {
  const raised = (name: string): string[] => {
    const timeline = goldenTimeline(name);
    return timeline.stops.flatMap(({ event }, step) => (event === 'raise' ? [text(told(timeline, step).rest)] : []));
  };
  assert.ok(raised('basics/a_nameerror').some((sentence) => sentence.includes('Neither has it.')));
  assert.ok(raised('basics/p16_unbound_free').some((sentence) => sentence.includes('its cell is still empty')));
});
