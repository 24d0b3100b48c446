import assert from 'node:assert/strict';
import test from 'node:test';
import type { Narration } from '../../src/scene/narration/narrate.js';
import { Timeline } from '../../src/trace/timeline.js';
import { goldenNames, goldenTimeline, scenesOf } from '../support/goldens.js';
import { fault, narrationFaults, textOf as text, told } from '../support/narrated.js';

/** One program in so many. */
const SAMPLE = 5;

void test('a fault in a sentence is noticed', () => {
  const sentence = (...strong: Narration['strong']): Narration => ({ strong, rest: [] });
  assert.equal(fault(sentence({ name: 'o1', scope: 'global' }, " is now 'undefined  null'."), 'en'), '');
  for (const text of ['', 'f3 is called.', 'x is now undefined.', 'It holds  .', 'x is now .', 'no end', 'It is [object Object].', 'a `name` here.']) assert.notEqual(fault(sentence(text), 'en'), '', text);
  assert.notEqual(fault(sentence('x 现在是 。'), 'zh'), '');
});

// The slow layer tells every step of every program.
for (const name of goldenNames().filter((_, index) => index % SAMPLE === 0)) {
  void test(`${name}: every stop has a sentence in both languages`, () => assert.deepEqual(narrationFaults(goldenTimeline(name)).faults, []));
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
