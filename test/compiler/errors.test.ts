import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Diagnostic } from '../../src/source/diagnostic.js';
import type { Mode } from '../../src/syntax/parser.js';
import { oracle, oracleMissing } from '../oracle/oracle.js';
import { compileText } from '../support/compile.js';
import { nodeParser } from '../support/parser.js';

/** Twenty-five blocks in one another. */
const DEEP = Array.from({ length: 24 }, (_, i) => `${' '.repeat(i + 1)}for x in y:\n`).join('');
const TOO_DEEP = `while 1:\n${DEEP}${' '.repeat(26)}pass`;

/** More loops over asynchronous iterators than may be in one another. */
const TOO_MANY_CLAUSES = `async def f(): return [x${' async for x in y'.repeat(21)}]`;

/** Programs that the symbol table or code generation rejects; some next to them that they accept. */
const rejected = readFileSync(new URL('../../../test/compiler/rejected.txt', import.meta.url), 'utf8').trimEnd().split('\n---\n');

const ERROR_PY = `
def _syntax_error(source, mode):
    import json, warnings
    try:
        with warnings.catch_warnings(action='ignore'):
            compile(bytes.fromhex(source).decode(), '<snippet>', mode, dont_inherit=True)
    except SyntaxError as e:
        return json.dumps([type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset])
    return 'null'
`;

test('what the passes after the parser reject has CPython\'s words and place', { skip: oracleMissing }, async () => {
  const [parser, python] = [await nodeParser(), await oracle()];
  const ours = (text: string, mode: Mode): unknown => {
    try {
      compileText(parser, text, '<snippet>', mode);
      return null;
    } catch (error) {
      if (!(error instanceof Diagnostic)) throw error;
      const { line, offset, endLine, endOffset } = error.span ?? { line: 0, offset: 0, endLine: 0, endOffset: 0 };
      return [error.kind, error.message, line, offset, endLine, endOffset];
    }
  };
  python.run(ERROR_PY);
  for (const text of [...rejected, TOO_DEEP, TOO_MANY_CLAUSES]) {
    const theirs = python.run(`_syntax_error('${Buffer.from(text).toString('hex')}', 'exec')`);
    assert.deepEqual(ours(text, 'exec'), JSON.parse(theirs), text);
  }
});

test('the feature of __future__ that is not supported is refused by name', async () => {
  const parser = await nodeParser();
  assert.throws(() => compileText(parser, 'from __future__ import barry_as_FLUFL'), {
    kind: 'unsupported', message: '`from __future__ import barry_as_FLUFL` is not supported yet, line 1',
  });
});
