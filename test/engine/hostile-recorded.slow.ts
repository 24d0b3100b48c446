/** A hostile program that is recorded ends as it does when it runs, or at a limit. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { endOf, hostilePrograms } from '../support/hostile.js';

const LIMITS = ['steps', 'time', 'memory'];

for (const { title, ends, text } of hostilePrograms()) {
  test(`${title}: recorded`, async () => {
    const end = await endOf(text, 'record');
    // What a program printed is no part of how its recording ended.
    if (ends !== undefined && end !== 'done' && !LIMITS.includes(end)) assert.ok(ends?.includes(end), end);
  });
}
