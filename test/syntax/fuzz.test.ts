/** Any text whatsoever gives a code object or a diagnostic with its place, in bounded time; never an exception of ours. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { dis } from '../../src/bytecode/dis.js';
import { Diagnostic } from '../../src/source/diagnostic.js';
import { programs } from '../oracle/programs.js';
import { compileText } from '../support/compile.js';
import { randomNumbers } from '../support/random.js';
import { mutations } from './mutations.js';
import { casesOf, testParser } from './support.js';

const parser = await testParser();
const originals = [
  ...programs().filter(({ transcript }) => !transcript).map(({ text }) => text),
  ...casesOf('syntax/constructs.txt'),
];

function holds(text: string): void {
  try {
    dis(compileText(parser, text), () => '0x0');
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

const lines = (count: number, line: (index: number) => string): string => Array.from({ length: count }, (_, index) => `${line(index)}\n`).join('');
const nested = (head: string): string => `${lines(120, (index) => ' '.repeat(index) + head)}${' '.repeat(120)}pass`;

/** Shapes that grow with a number. */
const HOSTILE: readonly ((count: number) => string)[] = [
  ...['(', ')', '[', '{', '{1:', 'f(', 'a[', '-', '~', 'not ', 'lambda: ', 'lambda x=', 'await ', 'yield ', 'a if b else ', 'a and ', 'a = ', 'a.', '*', '"a" ', '@a\n', 'f"{', "f'''{", '"', '\\\n', '\n', '\f', '\t',
    ' ', '\r', '\ud800', '\ufeff', 'print ', 'a b ', '(a b ', '[a ', '{a:b c:', 'x=1;', 'x=1\n', '#\n', 'elif x:\n', 'else:\n', 'if x:', 'for x in '].map((part) => (count: number) => part.repeat(count)),
  (count) => `${'('.repeat(count)}1${')'.repeat(count)}`,
  (count) => `${'f('.repeat(count)}a b${')'.repeat(count)}`,
  (count) => `${'[a for a in '.repeat(count)}b${']'.repeat(count)}`,
  (count) => `${'-'.repeat(count)}x`,
  (count) => `${'not '.repeat(count)}x`,
  (count) => `${'lambda: '.repeat(count)}x`,
  (count) => `${'x if y else '.repeat(count)}z`,
  (count) => `x${'.y'.repeat(count)}`,
  (count) => `x${'()'.repeat(count)}`,
  (count) => `x${'[0]'.repeat(count)}`,
  (count) => `x${' + x'.repeat(count)}`,
  (count) => `x${' ** x'.repeat(count)}`,
  (count) => `x${' and x or y'.repeat(count)}`,
  (count) => `x${' < x'.repeat(count)}`,
  (count) => `"a"${' + "a"'.repeat(count)}`,
  (count) => `if x: pass\n${'elif x: pass\n'.repeat(count)}`,
  (count) => `${'@x\n'.repeat(count)}def f(): pass`,
  (count) => `[x ${'for x in y '.repeat(count)}]`,
  (count) => `with ${'a, '.repeat(count)}b: pass`,
  (count) => `match x:\n case ${'1 | '.repeat(count)}1: pass`,
  (count) => `match x:\n case ${'['.repeat(count)}${']'.repeat(count)}: pass`,
  (count) => `match x:\n case a${'.b'.repeat(count)}: pass`,
  (count) => `x: a${' | a'.repeat(count)}`,
  (count) => `f(${'a, '.repeat(count)}b)`,
  (count) => `${'f"{'.repeat(count)}1${'}"'.repeat(count)}`,
  (count) => `x = ${'9'.repeat(count)}`,
  (count) => `try: pass\n${'except x: pass\n'.repeat(count)}`,
];

test('hostile shapes of every size', () => {
  for (const shape of HOSTILE) for (const count of [199, 1040, 10_000]) holds(shape(count));
});

test('layouts', () => {
  const layouts = ['if x:', 'while x:', 'for x in y:', 'def f():', 'class A:', 'try:', 'with x:', 'match x:', 'async def f():'].map(nested);
  for (const text of [
    ...layouts, 'if x:\n\ty\n        z', 'if x:\n        y\n\tz', 'a\r\nb\r\n', 'a\rb', 'if x:\r  y\r z', '\ufeffx = 1', 'x\ufeff', '\f\f x', 'x = "\ud800"', '# \udfff', '\udfff', 'x\0y', '\0',
    lines(1000, (index) => (index === 0 ? 'x = (1' : index === 999 ? ')' : '  + 1')),
    lines(50_000, (index) => `x${index} = ${index}`),
    `x = """${'a'.repeat(1_000_000)}"""`, `# ${'a'.repeat(1_000_000)}`, 'a'.repeat(1_000_000), ' '.repeat(1_000_000), '\n'.repeat(1_000_000), `x = [${'1, '.repeat(50_000)}]`,
  ]) holds(text);
});
