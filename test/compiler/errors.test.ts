import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { oracle, oracleMissing } from '../oracle/oracle.js';
import { compileText } from '../support/compile.js';
import { nodeParser } from '../support/parser.js';
import { oracleFault, ourVerdict } from './verdicts.js';

/** Twenty-five blocks in one another. */
const DEEP = Array.from({ length: 24 }, (_, i) => `${' '.repeat(i + 1)}for x in y:\n`).join('');
const TOO_DEEP = `while 1:\n${DEEP}${' '.repeat(26)}pass`;

/** More loops over asynchronous iterators than may be in one another. */
const TOO_MANY_CLAUSES = `async def f(): return [x${' async for x in y'.repeat(21)}]`;

/** Programs that the symbol table or code generation rejects; some next to them that they accept. */
const rejected = readFileSync(new URL('../../../test/compiler/rejected.txt', import.meta.url), 'utf8').trimEnd().split('\n---\n');

test('what the passes after the parser reject has CPython\'s words and place', { skip: oracleMissing }, async () => {
  const [parser, python] = [await nodeParser(), await oracle()];
  for (const text of [...rejected, TOO_DEEP, TOO_MANY_CLAUSES]) {
    const ours = ourVerdict(parser, text);
    assert.deepEqual(Array.isArray(ours) ? ours : null, oracleFault(python, text), text);
  }
});

test('the feature of __future__ that is not supported is refused by name', async () => {
  const parser = await nodeParser();
  assert.throws(() => compileText(parser, 'from __future__ import barry_as_FLUFL'), {
    kind: 'unsupported', message: '`from __future__ import barry_as_FLUFL` is not supported yet, line 1',
  });
});
