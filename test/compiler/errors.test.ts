import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Diagnostic } from '../../src/source/diagnostic.js';
import type { Mode } from '../../src/syntax/parser.js';
import { oracle, oracleMissing } from '../oracle/oracle.js';
import { compileText } from '../support/compile.js';
import { nodeParser } from '../support/parser.js';

/** Twenty-five blocks in one another. */
const TOO_DEEP = Array.from({ length: 24 }, (_, i) => `${' '.repeat(i + 1)}for x in y:\n`).join('');

/** Programs that the symbol table or code generation rejects. */
const REJECTED = [
  'return 1',
  'class A:\n  return',
  'break',
  'if x:\n  break',
  'for x in y:\n  def f(): break',
  'for x in y: pass\nelse: break',
  'while x:\n  class A: continue',
  'continue',
  'try: pass\nfinally: continue',
  'yield 1',
  'class A: yield from x',
  '[x for x in (yield 1)]',
  'f(a=1, a=2)',
  'f(**a, b=1, c=2, b=3)',
  'class A(x=1, x=2): pass',
  '*a = 1',
  'for *a in b: pass',
  '*a, *b = 1',
  'x = *a',
  '*a',
  'try: pass\nexcept: pass\nexcept E: pass',
  "é = 'é'; break",
  `while 1:\n${TOO_DEEP}${' '.repeat(26)}pass`,
  "é = 'é'; nonlocal x",
  "def f(é):\n  'é'; global é",
  'from __future__ import division, é',
  'from __future__ import braces',
  'x\nfrom __future__ import division',
];

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
  for (const text of REJECTED) {
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
