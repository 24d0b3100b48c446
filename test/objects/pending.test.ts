import assert from 'node:assert/strict';
import test from 'node:test';
import { after, isPending, settle } from '../../src/objects/pending.js';
import type { Steps } from '../../src/objects/pending.js';

function* later(value: number): Steps<number> {
  return yield* settle<number>(value);
}

test('values are no pending results, not even objects with generator-like methods', () => {
  for (const value of [null, undefined, 0, '', false, {}, { next: () => 0, throw: () => 0 }]) assert.equal(isPending(value), false);
  assert.equal(isPending(later(1)), true);
});

test('what comes after a value happens at once, after a pending result when it is there', () => {
  assert.equal(after(1, (value) => value + 1), 2);
  const result = after(later(1), (value) => value + 1);
  assert.ok(isPending(result));
});

test('settling a value yields nothing', () => {
  assert.deepEqual(later(7).next(), { done: true, value: 7 });
});
