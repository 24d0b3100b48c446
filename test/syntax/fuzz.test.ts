/** Any text whatsoever gives a code object or a diagnostic with its place, in bounded time; never an exception of ours. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { dis } from '../../src/bytecode/dis.js';
import { Diagnostic } from '../../src/source/diagnostic.js';
import { programs } from '../oracle/programs.js';
import { compileText } from '../support/compile.js';
import { randomNumbers } from '../support/random.js';
import { HOSTILE_SHAPES, hostileLayouts } from './hostile.js';
import { mutations } from './mutations.js';
import { casesOf, testParser } from './support.js';

const parser = await testParser();
const originals = [
  ...programs().filter(({ transcript }) => !transcript).map(({ text }) => text),
  ...casesOf('syntax/constructs.txt'),
];

/** Longer texts are not disassembled: a text of every instruction takes longer than their code. */
const DISASSEMBLED = 10_000;

function holds(text: string): void {
  try {
    const code = compileText(parser, text);
    if (text.length <= DISASSEMBLED) dis(code, () => '0x0');
  } catch (error) {
    assert.ok(error instanceof Diagnostic, `${JSON.stringify(text.slice(0, 400))}: ${error instanceof Error ? error.stack : String(error)}`);
    const placed = error.span !== null || error.message === 'source code string cannot contain null bytes';
    assert.ok(placed, `${JSON.stringify(text.slice(0, 400))}: ${error.message} stands nowhere`);
  }
}

test('mutated programs', () => {
  for (const text of mutations(originals, 500, 99)) holds(text);
});

test('every prefix of a program', () => {
  const below = randomNumbers(5);
  for (let count = 0; count < 5; count += 1) {
    const text = originals[below(originals.length)]!.slice(0, 400);
    for (let end = 0; end < text.length; end += 1) holds(text.slice(0, end));
  }
});

const SOUP = ['(', ')', '[', ']', '{', '}', ':', ',', ';', '\n', '\n  ', '\n    ', '=', ':=', '*', '**', '.', '->', '@', '\\\n', '#', '"', "'", '"""', 'f"', 'f"{', '}"',
  'rb"', 't"', 'x', '1', '0x', '1e', 'é', '\u{1d4d0}', '\0', '\x01', '\f', '\t', 'if ', 'else ', 'elif ', 'for ', 'in ', 'while ', 'def f(', 'class A', 'lambda ', 'async ', 'await ', 'match x:', 'case ',
  'try:', 'except ', 'except*', 'finally:', 'with ', 'as ', 'import ', 'from ', 'return ', 'yield ', 'global x', 'nonlocal x', 'del ', 'assert ', 'not ', 'and ', 'is ', 'type X', 'print ', '...', '!r', '<>', '$'];

test('soups of tokens', () => {
  const below = randomNumbers(11);
  for (let count = 0; count < 2000; count += 1) {
    holds(Array.from({ length: 1 + below(14) }, () => SOUP[below(SOUP.length)]!).join(below(2) === 0 ? '' : ' '));
  }
});

test('random bytes', () => {
  const below = randomNumbers(13);
  for (let count = 0; count < 1500; count += 1) {
    const ceiling = [128, 256, 0x3000, 0x10000][below(4)]!;
    holds(String.fromCharCode(...Array.from({ length: below(60) }, () => below(ceiling))));
  }
});

test('hostile shapes of every size', () => {
  for (const shape of HOSTILE_SHAPES) for (const count of [199, 1040, 3000]) holds(shape(count));
  for (const bracket of ['(', '[', '{', '{1:', 'f(', 'a[']) holds(bracket.repeat(10_000));
});

test('layouts', () => {
  for (const text of hostileLayouts(10_000)) holds(text);
});
