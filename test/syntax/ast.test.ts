import assert from 'node:assert/strict';
import test from 'node:test';
import type { Mode } from '../../src/syntax/parser.js';
import { oracle, oracleMissing } from '../oracle/oracle.js';
import { programs } from '../oracle/programs.js';
import { ourAst, theirAst } from './compare.js';
import { casesOf, testParser } from './support.js';

const parser = await testParser();

async function assertEqual(text: string, mode: Mode, name = text): Promise<void> {
  assert.deepEqual(JSON.parse(JSON.stringify(ourAst(parser, text, mode))), theirAst(await oracle(), text, mode), name);
}

test('programs have CPython\'s tree', { skip: oracleMissing }, async () => {
  for (const { name, text, transcript } of programs()) {
    if (!transcript) await assertEqual(text, 'exec', name);
  }
});

test('constructs have CPython\'s tree', { skip: oracleMissing }, async () => {
  for (const text of casesOf('syntax/constructs.txt')) {
    await assertEqual(text, 'exec');
  }
});

test('an input of a transcript', { skip: oracleMissing }, async () => {
  for (const text of ['x', 'x = 1; y', 'def f():\n    pass\n', 'if a:\n    b\nelse:\n    c\n']) {
    await assertEqual(text, 'single');
  }
});

test('CRLF and lone CR end lines', { skip: oracleMissing }, async () => {
  for (const text of ['if a:\r\n    b\r\nc\r\n', "x = '''a\r\nb'''\r\n"]) {
    await assertEqual(text, 'exec', JSON.stringify(text));
  }
});

test('a pair of surrogates is refused, for a JavaScript string would make one character of it', () => {
  const message = 'a pair of surrogates in a string is not supported yet, line 1';
  for (const text of ["'\\ud83d\\ude00'", "f'{x}\\U0000D83D\\uDE00'"]) assert.throws(() => parser.parse(text, 'exec'), { kind: 'unsupported', message });
  for (const text of ["'\\ude00\\ud83d'", "'\\\\ud83d\\ude00'", "r'\\ud83d\\ude00'"]) parser.parse(text, 'exec');
});
