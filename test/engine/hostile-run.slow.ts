/** A hostile program that runs plainly ends by itself with CPython's exception, or is left with a sentence, or can be stopped. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { endOf, hostilePrograms } from '../support/hostile.js';

/** Milliseconds after which a program that does not end by itself is stopped. */
const PATIENCE = { endless: 500, other: 180_000 };
const LEFT = 'The program was stopped: it holds too much memory.';

for (const { title, ends, text } of hostilePrograms()) {
  test(`${title}: run`, async () => {
    const end = await endOf(text, 'run', String(ends === null ? PATIENCE.endless : PATIENCE.other));
    if (ends === null) assert.equal(end, 'stopped');
    else if (ends === undefined) assert.notEqual(end, 'stopped');
    else assert.ok(ends.includes(end === LEFT ? 'memory' : end), end);
  });
}
