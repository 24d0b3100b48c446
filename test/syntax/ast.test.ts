import assert from 'node:assert/strict';
import test from 'node:test';
import { Diagnostic } from '../../src/source/diagnostic.js';
import type { Mode } from '../../src/syntax/parser.js';
import { oracle, oracleMissing } from '../oracle/oracle.js';
import { programs } from '../oracle/programs.js';
import { dump, DUMP_PY } from './dump.js';
import { casesOf, testParser } from './support.js';

const parser = await testParser();

/** CPython's tree of a program. */
async function theirs(text: string, mode: Mode): Promise<unknown> {
  const { run } = await oracle();
  return JSON.parse(run(`${DUMP_PY}\ndump_program(${JSON.stringify(text)}, '${mode}')`));
}

function ours(text: string, mode: Mode): unknown {
  return JSON.parse(JSON.stringify(dump(parser.parse(text, mode))));
}

/** The name under which we refuse a program, or null. */
function refusal(text: string): string | null {
  try {
    parser.parse(text, 'exec');
    return null;
  } catch (error) {
    if (error instanceof Diagnostic && error.kind === 'unsupported') return error.message;
    throw error;
  }
}

test('programs have CPython\'s tree', { skip: oracleMissing }, async () => {
  for (const { name, text, transcript } of programs()) {
    if (!transcript) assert.deepEqual(ours(text, 'exec'), await theirs(text, 'exec'), name);
  }
});

test('constructs have CPython\'s tree', { skip: oracleMissing }, async () => {
  for (const text of casesOf('syntax/constructs.txt')) {
    assert.deepEqual(ours(text, 'exec'), await theirs(text, 'exec'), text);
  }
});

test('an input of a transcript', { skip: oracleMissing }, async () => {
  for (const text of ['x', 'x = 1; y', 'def f():\n    pass\n', 'if a:\n    b\nelse:\n    c\n']) {
    assert.deepEqual(ours(text, 'single'), await theirs(text, 'single'), text);
  }
});

test('CRLF and lone CR end lines', { skip: oracleMissing }, async () => {
  for (const text of ['if a:\r\n    b\r\nc\r\n', "x = '''a\r\nb'''\r\n"]) {
    assert.deepEqual(ours(text, 'exec'), await theirs(text, 'exec'), JSON.stringify(text));
  }
});

test('what is not supported is refused by name and line', () => {
  const refused: [string, string][] = [
    ["'\\N{DASH}'", '`\\N{…}` in a string is not supported yet, line 1'],
  ];
  for (const [text, message] of refused) assert.equal(refusal(text), message, text);
});
