import assert from 'node:assert/strict';
import test from 'node:test';
import { SourceText } from '../../src/source/text.js';
import { buildSymbolTables } from '../../src/symtable/build.js';
import { spansOf } from '../../src/symtable/spans.js';
import { programs } from '../oracle/programs.js';
import { casesOf, testParser } from '../syntax/support.js';

const parser = await testParser();
const BUILTINS = new Set(['print', 'len', 'sum', 'range', 'ValueError', 'int']);

function spans(text: string) {
  const source = new SourceText(text);
  const mod = parser.parse(text, 'exec');
  const result = spansOf({ mod, tables: buildSymbolTables(mod, source), words: parser.words(text), source, builtins: BUILTINS });
  const word = (line: number, col: number, end: number) => source.line(line).slice(col, end);
  return {
    names: result.names.map(([line, col, end, scope, block]) => `${word(line, col, end)} ${scope} ${block}`),
    keywords: result.keywords.map(([line, col, end]) => word(line, col, end)),
    pieces: [...result.names, ...result.keywords].map(([line, col, end]) => word(line, col, end)),
  };
}

test('get_avg', () => {
  const { names, keywords } = spans('def get_avg():\n    values = []\n    def avg(value):\n        values.append(value)\n        return sum(values)\n    return avg\n');
  assert.deepEqual(names, [
    'get_avg global <module>', 'values cell get_avg', 'avg local get_avg', 'value local get_avg.<locals>.avg',
    'values free get_avg.<locals>.avg', 'value local get_avg.<locals>.avg',
    'sum builtin get_avg.<locals>.avg', 'values free get_avg.<locals>.avg', 'avg local get_avg',
  ]);
  assert.deepEqual(keywords, ['def', 'def', 'return', 'return']);
});

test('names that are no expressions', () => {
  const { names } = spans('import os.path as p, sys\nfrom a import b as c\ndef f(*xs: int):\n    global g\n    try: pass\n    except ValueError as é: é\n');
  assert.deepEqual(names, [
    'p global <module>', 'sys global <module>', 'c global <module>', 'f global <module>', 'xs local f', 'int builtin <module>',
    'g global f', 'ValueError builtin f', 'é local f', 'é local f',
  ]);
});

test('a comprehension in a function sees its names as local, in a class as they are', () => {
  assert.deepEqual(spans('def f(k):\n    return [k * i for i in k]\n').names.slice(2), ['k local f', 'i local f', 'i local f', 'k local f']);
  assert.deepEqual(spans('class A:\n    n = 3\n    m = [n for _ in n]\n').names.slice(2), ['m class A', 'n global A', '_ local A', 'n class A']);
});

test('private names and methods', () => {
  assert.deepEqual(spans('class A:\n    __n = 1\n    def m(self): return __n\n').names, [
    'A global <module>', '__n class A', 'm class A', 'self local A.m', '__n global A.m',
  ]);
});

test('every span of every program is a word', () => {
  const texts = [...programs().filter(({ transcript }) => !transcript).map(({ text }) => text), ...casesOf('symtable/scopes.txt')];
  for (const text of texts) {
    for (const piece of spans(text).pieces) assert.match(piece, /^[\p{XID_Start}_][\p{XID_Continue}]*$/u);
  }
});
