import assert from 'node:assert/strict';
import test from 'node:test';
import type { Trace } from '../../src/trace/schema.js';
import type { StopKind } from '../../src/trace/stops.js';
import { Timeline } from '../../src/trace/timeline.js';
import { goldenTrace, programs } from '../oracle/programs.js';
import type { Program } from '../oracle/programs.js';

const program = (name: string): Program => {
  const found = programs().find((candidate) => candidate.name === name);
  assert.ok(found, name);
  return found;
};
const timeline = (name: string, kind: StopKind = 'line', gran: 'line' | 'op' = 'line'): Timeline => new Timeline(goldenTrace(program(name), gran), kind);
/** `line 3>4`: the event, the lit line, the line that runs next. */
const outline = ({ stops }: Timeline): string[] => stops.map(({ event, line, next }) => `${event} ${line}>${next}`);

test('the lit line is what just ran; calls merge with their first line, returns with the caller\'s next', () => {
  assert.deepEqual(outline(timeline('scripts/two_averagers')).slice(0, 8), [
    'line 0>1', 'line 1>8', 'line 1>2', 'line 2>3', 'line 3>6', 'line 8>9', 'line 1>2', 'line 2>3',
  ]);
});

test('the run ends in one stop with the module\'s return', () => {
  const { stops, trace } = timeline('scripts/two_averagers');
  assert.equal(stops.at(-1)?.event, 'end');
  assert.equal(stops.filter(({ event }) => event === 'return').every(({ record }) => trace.records[record + 1]?.e !== 'end'), true);
});

test('the interpreter\'s cleanup code makes no stops', () => {
  const events = new Set(programs().flatMap((one) => new Timeline(goldenTrace(one, 'line')).stops.map(({ event }) => event)));
  assert.equal(events.has('reraise') || events.has('stopiter') || events.has('call'), false);
});

test('a reader can rest wherever an exception is raised, a generator sleeps or wakes, an input begins', () => {
  const resting = ['raise', 'yield', 'resume', 'input', 'syntax'];
  for (const one of programs()) {
    const { trace, stops } = new Timeline(goldenTrace(one, 'line'));
    const at = new Set(stops.map(({ record }) => record));
    assert.deepEqual(trace.records.flatMap(({ e }, record) => (resting.includes(e) && !at.has(record) ? [`${e} ${record}`] : [])), [], one.name);
  }
});

/** CPython itself reports lines of an expression over several lines otherwise when it reports instructions, too. */
const OTHER_LINES = new Set(['comprehensions/over_lines']);

test('stops do not depend on the granularity of the recording', () => {
  for (const one of programs().filter(({ name }) => !OTHER_LINES.has(name))) {
    assert.deepEqual(outline(new Timeline(goldenTrace(one, 'op'))), outline(new Timeline(goldenTrace(one, 'line'))), one.name);
  }
});

test('the films of all steps play every record once', () => {
  for (const one of programs()) {
    const line = new Timeline(goldenTrace(one, 'line'));
    const played = Array.from({ length: line.duration + 1 }, (_, step) => line.recordsOf(step)).flat();
    assert.deepEqual(played, line.trace.records, one.name);
  }
});

test('seeking backwards and forwards gives the same states', () => {
  const trace = goldenTrace(program('basics/p12_memo'), 'op');
  const steps = Array.from({ length: new Timeline(trace, 'opcode').duration + 1 }, (_, step) => step);
  const forwards = new Timeline(trace, 'opcode');
  const backwards = new Timeline(trace, 'opcode');
  const there = steps.map((step) => forwards.at(step));
  const back = steps.map((step) => backwards.at(steps.length - 1 - step)).reverse();
  assert.deepEqual(back, there);
});

test('targets name steps', () => {
  const line = timeline('scripts/two_averagers');
  const found = (target: string): string | null => {
    const step = line.find(target);
    return step === null ? null : outline(line)[step] ?? null;
  };
  assert.equal(line.find('end'), line.duration);
  assert.equal(line.find('3'), 3);
  assert.equal(line.find('9999'), line.duration);
  assert.equal(found('line:2'), 'line 2>3');
  assert.equal(line.find('call:get_avg#2'), 6);
  assert.equal(found('call:get_avg'), 'line 1>2');
  assert.equal(found('return:get_avg'), 'line 8>9');
  assert.equal(line.find('raise'), null);
  assert.equal(line.find('call:nobody'), null);
  assert.equal(line.find('nonsense'), null);
});

test('lines of a transcript are lines of the whole text', () => {
  const { stops, trace } = timeline('article/s6-s7');
  const lines = (trace.header.text ?? '').split('\n');
  const inAvg = stops.find(({ event, line }) => event === 'line' && lines[line - 1]?.includes('values.append'));
  assert.ok(inAvg);
  assert.match(lines[inAvg.next - 1] ?? '', /return sum/);
});

test('manual stops are where the source says so', () => {
  const trace: Trace = structuredClone(goldenTrace(program('scripts/two_averagers'), 'line'));
  trace.header.text = (trace.header.text ?? '').replace('values.append(value)', 'values.append(value)  # viz: stop');
  assert.deepEqual(new Timeline(trace, 'manual').stops.map(({ event }) => event), ['line', 'line', 'line', 'line', 'end']);
});
