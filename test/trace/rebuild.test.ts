import assert from 'node:assert/strict';
import test from 'node:test';
import { codesOf } from '../../src/trace/codes.js';
import { Rebuilder } from '../../src/trace/rebuild.js';
import type { Code, Trace, TraceRecord } from '../../src/trace/schema.js';
import type { State } from '../../src/trace/state.js';

const code: Code = { n: '<module>', q: '<module>', l: 1, a: [0, 0, 0], v: [], k: [], f: [], fl: 0 };
const start: TraceRecord = { e: 'call', f: 0, l: 0, S: [0, 0], F: { 0: { c: 0, v: {} } }, C: { 0: code } };

/** The states after each record that follows `start`. */
function states(...records: TraceRecord[]): State[] {
  const trace: Trace = { header: { fmt: 'pystep', v: 1, py: '3.14.2', impl: 'cpython', mode: 'exec', gran: 'line' }, records: [start, ...records] };
  const rebuilder = new Rebuilder(codesOf(trace));
  return trace.records.map((record) => {
    rebuilder.apply(record);
    return rebuilder.fork().state();
  }).slice(1);
}

test('a variable named __proto__ is an ordinary name', () => {
  const record = JSON.parse('{"e":"line","f":0,"l":2,"F":{"0":{"v":{"__proto__":1,"constructor":2}}}}') as TraceRecord;
  const [state] = states(record);
  assert.deepEqual([...(state?.frames.get(0)?.names ?? [])], [['__proto__', 1], ['constructor', 2]]);
});

test('patches are applied in order and do not reach back into earlier states', () => {
  const [first, second] = states(
    { e: 'line', f: 0, l: 2, F: { 0: { v: { x: [1] } } }, H: { 1: { t: 'list', v: [1, 2, 3] } } },
    { e: 'line', f: 0, l: 3, H: { 1: { v: ['~', [0, 1, []], [2, 0, [4, 5]]] } } },
  );
  assert.deepEqual(first?.heap.get(1), { t: 'list', v: [1, 2, 3] });
  assert.deepEqual(second?.heap.get(1), { t: 'list', v: [2, 3, 4, 5] });
});

test('a frame stands at its record\'s line unless its delta says otherwise', () => {
  const [a, b, c] = states({ e: 'line', f: 0, l: 2 }, { e: 'op', f: 0, i: 4 }, { e: 'line', f: 0, l: 5, F: { 0: { l: 4 } } });
  assert.deepEqual([a, b, c].map((state) => state?.frames.get(0)?.line), [2, null, 4]);
});

test('what no root reaches is dead, and may come back', () => {
  const [, gone, back] = states(
    { e: 'line', f: 0, l: 2, F: { 0: { v: { x: [1] } } }, H: { 1: { t: 'list', v: [[2]] }, 2: { t: 'cell', v: 1 } } },
    { e: 'line', f: 0, l: 3, F: { 0: { '-': { v: ['x'] } } } },
    { e: 'line', f: 0, l: 4, F: { 0: { v: { y: [2] } } } },
  );
  assert.equal(gone?.heap.size, 0);
  assert.deepEqual([...(back?.heap ?? [])], [[2, { t: 'cell', v: 1 }]]);
});

test('values are read by field: a number in a list is no reference', () => {
  const [state] = states({ e: 'line', f: 0, l: 2, F: { 0: { v: { x: [1] } } }, H: { 1: { t: 'list', v: [10, 'r'] } } });
  assert.deepEqual([...(state?.heap.keys() ?? [])], [1]);
});

test('a reference to nothing breaks the trace, in words', () => {
  assert.throws(() => states({ e: 'line', f: 0, l: 2, F: { 0: { v: { x: [7] } } } }), { message: 'invalid trace: it refers to object 7, which no record describes' });
});
