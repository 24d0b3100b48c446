import assert from 'node:assert/strict';
import test from 'node:test';
import type { CodeListing } from '../../src/engine/listings.js';
import { golden, programs } from '../oracle/programs.js';
import { testEngine } from '../support/engine.js';

const words = (line: string): string => line.trim().replace(/\s+/g, ' ');

/** A listing as `dis` writes it, but for code objects among the constants. */
const linesOf = ({ rows, handlers }: CodeListing): string[] => [
  ...rows.map(({ line, startsLine, label, names, arg, text }) =>
    words([startsLine ? line ?? '--' : '', label === '' ? '' : `${label}:`, names.exact, arg, text === '' ? '' : `(${text})`].join(' '))),
  ...(handlers.length > 0 ? ['ExceptionTable:', ...handlers] : []),
];

const withoutAddress = (text: string): string => text.replace(/<code object (.+?) at .*?, line \d+>/g, '<code object $1>');

test('listings have the instructions that CPython\'s dis shows, code object by code object', async () => {
  const engine = await testEngine();
  for (const program of programs().filter(({ transcript }) => !transcript)) {
    const expected = golden(program, '.dis.txt').split('\n').filter((line) => line.trim() !== '' && !line.startsWith('Disassembly of')).map(words);
    const ours = engine.listings(program.text).flatMap(linesOf);
    assert.deepEqual(ours.map(withoutAddress), expected.map(withoutAddress), program.name);
  }
});

test('listings of a transcript are numbered by its inputs, lines are those of the text, and a faulty input is left out', async () => {
  const listings = (await testEngine()).listings('>>> def f(a):\n...     return a\n...\n>>> 1 /\n>>> f(1)\n');
  assert.deepEqual(listings.map(({ qualname, firstLine, input }) => [qualname, firstLine, input]), [['<module>', 1, 0], ['f', 1, 0], ['<module>', 1, 2]]);
  assert.deepEqual(listings.map(({ rows }) => Math.max(...rows.map(({ line }) => line ?? 0))), [1, 2, 5]);
});

test('a row knows where its name is looked up', async () => {
  const text = 'def outer(a):\n    b = a\n    def inner():\n        return b + c\n    return inner\n';
  const scopes = (await testEngine()).listings(text).map(({ rows }) =>
    rows.filter(({ scope }) => scope !== null).map((row) => `${row.names.plain} ${row.text} ${row.scope}`));
  assert.deepEqual(scopes, [
    ['STORE_NAME outer global'],
    ['MAKE_CELL b cell', 'LOAD_FAST a local', 'STORE_DEREF b cell', 'LOAD_FAST b cell', 'STORE_FAST inner local', 'LOAD_FAST inner local'],
    ['LOAD_DEREF b free', 'LOAD_GLOBAL c global'],
  ]);
});
