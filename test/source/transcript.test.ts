import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { isTranscript, splitTranscript } from '../../src/source/transcript.js';

const article = (name: string): string => readFileSync(new URL(`../../../test/programs/article/${name}`, import.meta.url), 'utf8');
const brief = (text: string) => splitTranscript(text).map(({ text: code, line, prompt }) => [prompt ? '>' : ' ', line, code]);

test('a text without a prompt is one plain input', () => {
  assert.equal(isTranscript('x = 1\nprint(x)\n'), false);
  assert.deepEqual(brief('\n# note\nx = 1\nprint(x)\n'), [[' ', 3, 'x = 1\nprint(x)']]);
});

test('an empty text has no inputs', () => {
  assert.deepEqual(splitTranscript(''), []);
  assert.deepEqual(splitTranscript('\n#\n\n'), []);
});

test('continuation lines belong to their prompt, the rest is expected output', () => {
  const [first, second] = splitTranscript('>>> def f():\n...     return 1\n...\n>>> f()\n1\n');
  assert.deepEqual(first, { text: 'def f():\n    return 1\n', line: 1, prompt: true, expected: null, expectedLine: null });
  assert.deepEqual(second, { text: 'f()', line: 4, prompt: true, expected: '1', expectedLine: 5 });
});

test('expected output keeps blank lines inside and ends at a separator', () => {
  const [first, second] = splitTranscript('>>> f()\na\n\nb\n\n##########\nx = 1\r\n>>> x');
  assert.equal(first?.expected, 'a\n\nb');
  assert.deepEqual([second?.text, second?.line, second?.prompt], ['x = 1', 7, false]);
});

test('a bare prompt is an empty input', () => {
  assert.deepEqual(brief('>>>\n>>> x'), [['>', 1, ''], ['>', 2, 'x']]);
});

test('the article, S1 to S4', () => {
  const inputs = splitTranscript(article('s1-s4.txt'));
  assert.deepEqual(inputs.map((input) => (input.prompt ? input.text : input.text.split('\n')[0])), [
    'def p(a):', 'p(1)', 'b = 2', 'p(1)', 'b=2', 'p2(1)', 'from dis import dis', 'dis(p)', 'dis(p2)',
  ]);
  assert.match(inputs[1]?.expected ?? '', /^1\nTraceback[^]*NameError: name 'b' is not defined$/);
  assert.equal(inputs[3]?.expected, '1\n2');
});
