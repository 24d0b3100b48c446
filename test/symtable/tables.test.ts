import assert from 'node:assert/strict';
import test from 'node:test';
import { SourceText } from '../../src/source/text.js';
import { buildSymbolTables } from '../../src/symtable/build.js';
import { SCOPE } from '../../src/symtable/table.js';
import { oracle, oracleMissing } from '../oracle/oracle.js';
import { programs } from '../oracle/programs.js';
import { casesOf, readTestFile, testParser } from '../syntax/support.js';
import { compareSymtables, theirTables } from './compare.js';
import { randomPrograms } from './random-programs.js';

const parser = await testParser();

function tablesOf(text: string) {
  return buildSymbolTables(parser.parse(text, 'exec'), new SourceText(text));
}

test('tables of programs and constructs are CPython\'s', { skip: oracleMissing }, async () => {
  const python = await oracle();
  const scripts = programs().filter(({ transcript }) => !transcript).map(({ text }) => text);
  for (const text of [...scripts, ...casesOf('symtable/scopes.txt')]) {
    assert.equal(compareSymtables(python, () => tablesOf(text), text), null, text);
  }
});

test('faulty programs are refused with CPython\'s words and place', { skip: oracleMissing }, async () => {
  const python = await oracle();
  for (const line of readTestFile('symtable/faults.txt').trim().split('\n')) {
    const text = line.replaceAll('\\n', '\n');
    assert.ok('fault' in theirTables(python, text), text);
    assert.equal(compareSymtables(python, () => tablesOf(text), text), null, text);
  }
});

test('tables of random programs are CPython\'s, and so are their faults', { skip: oracleMissing }, async () => {
  const python = await oracle();
  for (const text of randomPrograms(400)) assert.equal(compareSymtables(python, () => tablesOf(text), text), null, text);
});

/** "name: scope word line:col" of a block. */
function reasons(text: string, block: string): string[] {
  const table = [...tablesOf(text).blocks.values()].find(({ name }) => name === block);
  const scopes = Object.fromEntries(Object.entries(SCOPE).map(([name, code]) => [code, name]));
  return [...table?.symbols.values() ?? []].map(({ name, scope, reason }) => `${name}: ${scopes[scope]} ${reason.word} ${reason.line}:${reason.col}`);
}

test('each name has the reason for its scope', () => {
  const text = 'def get_avg(start):\n    count = 0\n    def avg(value):\n        nonlocal count\n        count += value\n        return print(start)\n    return avg\n';
  assert.deepEqual(reasons(text, 'get_avg'), ['start: CELL captured 6:21', 'count: CELL captured 4:8', 'avg: LOCAL def 3:4']);
  assert.deepEqual(reasons(text, 'avg'), [
    'value: LOCAL parameter 3:12', 'count: FREE nonlocal-statement 4:8', 'print: GLOBAL_IMPLICIT never-bound 6:15', 'start: FREE enclosing 1:12',
  ]);
  assert.deepEqual(reasons('b = 2\ndef p(a):\n    print(b)\n    b = 3\n', 'p'), [
    'a: LOCAL parameter 2:6', 'print: GLOBAL_IMPLICIT never-bound 3:4', 'b: LOCAL assigned 4:4',
  ]);
  assert.deepEqual(reasons('def f():\n    global g\n    g = 1\n', 'f'), ['g: GLOBAL_EXPLICIT global-statement 2:4']);
});

test('type parameters, aliases and captures are reasons too', () => {
  const text = 'class A[T]:\n    def m[U](self, u: U) -> T:\n        match u:\n            case [v, *w]: type X = v\n        return v\n';
  assert.deepEqual(reasons(text, 'm'), ['__classdict__: FREE implicit 2:4', '.defaults: LOCAL implicit 2:4', 'U: CELL captured 2:22', 'T: FREE enclosing 1:8']);
  const [method] = [...tablesOf(text).blocks.values()].filter(({ name, type }) => name === 'm' && type === 'function');
  assert.deepEqual([...method?.symbols.values() ?? []].map(({ name, reason }) => `${name} ${reason.word} ${reason.line}:${reason.col}`), [
    'self parameter 2:13', 'u parameter 2:19', 'v captured 4:35', 'w match 4:21', 'X type-alias 4:31',
  ]);
  assert.deepEqual(reasons('def f[T](): pass\n', 'f'), ['.defaults: LOCAL implicit 1:0', 'T: LOCAL type-parameter 1:6']);
});
