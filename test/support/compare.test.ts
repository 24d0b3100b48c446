import assert from 'node:assert/strict';
import test from 'node:test';
import type { Code, HeapObject, Trace, TraceRecord } from '../../src/trace/schema.js';
import { compare } from './compare.js';

const module: Code = { n: '<module>', q: '<module>', l: 1, a: [0, 0, 0], v: [], k: [], f: [], fl: 0 };
const start: TraceRecord = { e: 'call', f: 0, l: 0, S: [0, 0], F: { 0: { c: 0, v: {} } }, C: { 0: module } };
const trace = (...records: TraceRecord[]): Trace =>
  ({ header: { fmt: 'pystep', v: 1, py: '3.14.2', impl: 'cpython', mode: 'exec', gran: 'line' }, records: [start, ...records] });
const holding = (object: number, heap: Record<number, HeapObject>): Trace =>
  trace({ e: 'line', f: 0, l: 1, F: { 0: { v: { x: [object] } } }, H: heap });
const list = (...v: number[]): HeapObject => ({ t: 'list', v });
const tupleOf = (...members: number[]): HeapObject => ({ t: 'tuple', v: members.map((member): [number] => [member]) });
const setOf = (...members: number[]): HeapObject => ({ t: 'set', v: members.map((member): [number] => [member]) });

test('numbers do not matter, identity does', () => {
  const shared = holding(1, { 1: tupleOf(2, 2), 2: list(5) });
  const renamed = holding(7, { 7: tupleOf(9, 9), 9: list(5) });
  const apart = holding(7, { 7: tupleOf(8, 9), 8: list(5), 9: list(5) });
  assert.equal(compare(shared, renamed), null);
  assert.deepEqual(compare(shared, apart), { step: 1, path: 'stack[0](<module>).v.x.tuple.v[1] (identity)', a: 2, b: 9 });
});

test('fresh members of a set are matched by what they hold, in any order', () => {
  const one = holding(1, { 1: setOf(2, 3), 2: list(5), 3: list(6) });
  assert.equal(compare(one, holding(1, { 1: setOf(2, 3), 2: list(6), 3: list(5) })), null);
  assert.notEqual(compare(one, holding(1, { 1: setOf(2, 3), 2: list(6), 3: list(7) })), null);
});

test('a pairing that was only tried leaves nothing behind', () => {
  // The first member fits both by kind; what decides is deeper.
  const deep = (a: number, b: number): Trace => holding(1, { 1: setOf(2, 3), 2: tupleOf(4), 3: tupleOf(5), 4: list(a), 5: list(b) });
  assert.equal(compare(deep(1, 2), deep(2, 1)), null);
});

test('the reader\'s profile leaves out the interpreter\'s cleanup code', () => {
  const exception: HeapObject = { t: 'exc', c: ['T', 'KeyError'], a: [], tb: [[0, 1]], d: {} };
  const raise: TraceRecord = { e: 'raise', f: 0, l: 1, x: [1], H: { 1: exception } };
  const cleanup: TraceRecord[] = [{ e: 'handled', f: 0, l: 1, x: [1] }, { e: 'reraise', f: 0, l: 1, x: [1] }];
  const unwind: TraceRecord = { e: 'unwind', f: 0, l: 1, x: [1] };
  const [plain, cleaned] = [trace(raise, unwind), trace(raise, ...cleanup, unwind)];
  assert.equal(compare(plain, cleaned, 'reader'), null);
  assert.deepEqual(compare(plain, cleaned, 'vm'), { step: 2, path: 'event', a: 'unwind 1', b: 'handled 1' });
});

test('addresses in output stand for objects', () => {
  const printed = (number: number, object: number): Trace =>
    trace({ e: 'line', f: 0, l: 1, F: { 0: { v: { x: [object] } } }, H: { [object]: list() }, o: [['out', `<list at 0x@${number}>\n`]] });
  assert.equal(compare(printed(1, 1), printed(4, 4)), null);
  assert.notEqual(compare(printed(1, 1), printed(5, 4)), null);
});
