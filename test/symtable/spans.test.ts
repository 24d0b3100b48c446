import assert from 'node:assert/strict';
import test from 'node:test';
import { compileModule } from '../../src/compiler/compile.js';
import { SourceText } from '../../src/source/text.js';
import { buildSymbolTables } from '../../src/symtable/build.js';
import { spansOf } from '../../src/symtable/spans.js';
import { constructSources } from '../compiler/sources.js';
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

test('type parameters stand in the block around them, and see the class', () => {
  assert.deepEqual(spans('class A[T: int]:\n    n = 3\n    def m[U: n = T](self, x: U) -> n: return T\n    type L[V] = V | n\n').names.slice(1), [
    'T cell <module>', 'int builtin <module>', 'n class A', 'm class A', 'U cell A', 'n class A', 'T free A', 'self local A.m', 'x local A.m', 'U free A',
    'n class A', 'T free A.m', 'L class A', 'V cell A', 'V free A', 'n class A',
  ]);
  assert.deepEqual(spans('async def f[*Ts, **P](*a: *Ts): await (lambda: P)').names, [
    'f global <module>', 'Ts cell <module>', 'P cell <module>', 'a local f', 'Ts free <module>', 'P free f.<locals>.<lambda>',
  ]);
});

test('captures of patterns', () => {
  const { names, keywords } = spans("def f(x):\n    match x:\n        case [a, *b, _] | {'k': a, **b} as c if c: pass\n        case K(d, e=g): pass\n");
  assert.deepEqual(names.slice(2), [
    'x local f', 'a local f', 'b local f', 'a local f', 'b local f', 'c local f', 'c local f', 'K global f', 'd local f', 'g local f',
  ]);
  assert.deepEqual(keywords, ['def', 'match', 'case', 'as', 'if', 'pass', 'case', 'pass']);
});

const texts = [
  ...programs().filter(({ transcript }) => !transcript).map(({ text }) => text), ...casesOf('symtable/scopes.txt'),
  ...constructSources().filter(({ mode }) => mode === 'exec').map(({ text }) => text),
];

test('every span of every program is a word', () => {
  for (const text of texts) {
    for (const piece of spans(text).pieces) assert.match(piece, /^[\p{XID_Start}_][\p{XID_Continue}]*$/u);
  }
});

test('every block is the qualified name of a code object', () => {
  for (const text of texts) {
    const source = new SourceText(text);
    const mod = parser.parse(text, 'exec');
    const known = new Set<string>();
    compileModule(mod, buildSymbolTables(mod, source), { filename: '<snippet>', source, onCode: ({ qualname }) => known.add(qualname) });
    for (const name of spans(text).names) assert.ok(known.has(name.split(' ').slice(2).join(' ')), `${name} in\n${text}`);
  }
});
