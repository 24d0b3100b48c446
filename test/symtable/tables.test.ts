import assert from 'node:assert/strict';
import test from 'node:test';
import { Diagnostic } from '../../src/source/diagnostic.js';
import { SourceText } from '../../src/source/text.js';
import { buildSymbolTables } from '../../src/symtable/build.js';
import { SCOPE, SCOPE_OFFSET, symbolBits } from '../../src/symtable/table.js';
import type { SymbolTable } from '../../src/symtable/table.js';
import { oracle, oracleMissing } from '../oracle/oracle.js';
import { programs } from '../oracle/programs.js';
import { casesOf, testParser } from '../syntax/support.js';
import { randomPrograms } from './random-programs.js';

const parser = await testParser();

interface Table {
  type: string; name: string; lineno: number; nested: boolean; varnames: string[];
  symbols: [string, number][]; children: Table[];
}

const TABLES_PY = `
import _symtable, json, warnings
warnings.simplefilter('ignore')
_types = {_symtable.TYPE_FUNCTION: 'function', _symtable.TYPE_CLASS: 'class', _symtable.TYPE_MODULE: 'module', _symtable.TYPE_ANNOTATION: 'annotation'}
def table_of(entry):
    return {'type': _types[entry.type], 'name': entry.name, 'lineno': entry.lineno, 'nested': bool(entry.nested), 'varnames': entry.varnames,
            'symbols': list(entry.symbols.items()), 'children': [table_of(child) for child in entry.children]}
`;

async function theirs(text: string): Promise<Table> {
  const { run } = await oracle();
  return ordered(JSON.parse(run(`${TABLES_PY}\njson.dumps(table_of(_symtable.symtable(${JSON.stringify(text)}, '<test>', 'exec')))`)) as Table);
}

function tablesOf(text: string) {
  return buildSymbolTables(parser.parse(text, 'exec'), new SourceText(text));
}

function plain(table: SymbolTable): Table {
  return ordered({
    type: table.type, name: table.name, lineno: table.lineno, nested: table.nested, varnames: table.varnames,
    symbols: [...table.symbols.values()].map((symbol) => [symbol.name, symbolBits(symbol)]),
    children: table.children.map(plain),
  });
}

/** Names that only pass through a block come in the order of a Python set of strings, which is none. */
function ordered(table: Table): Table {
  const passing = ([, bits]: [string, number]) => bits === SCOPE.FREE << SCOPE_OFFSET;
  const own = table.symbols.filter((symbol) => !passing(symbol));
  const through = table.symbols.filter(passing).sort(([a], [b]) => (a < b ? -1 : 1));
  return { ...table, symbols: [...own, ...through], children: table.children.map(ordered) };
}

test('tables of programs and constructs are CPython\'s', { skip: oracleMissing }, async () => {
  const scripts = programs().filter(({ transcript }) => !transcript).map(({ text }) => text);
  for (const text of [...scripts, ...casesOf('symtable/scopes.txt')]) {
    assert.deepEqual(plain(tablesOf(text).top), await theirs(text), text);
  }
});

/** The message of a faulty program. */
async function theirMessage(text: string): Promise<string | null> {
  try {
    await theirs(text);
    return null;
  } catch (error) {
    return /^\w*(?:Syntax|Indentation)Error: (.*)$/m.exec(String(error))?.[1]?.trim() ?? String(error);
  }
}

test('tables of random programs are CPython\'s, and so are their faults', { skip: oracleMissing }, async () => {
  for (const text of randomPrograms(300)) {
    let found: Table;
    try {
      found = plain(tablesOf(text).top);
    } catch (error) {
      if (!(error instanceof Diagnostic)) throw error;
      assert.equal(error.message, await theirMessage(text), text);
      continue;
    }
    assert.deepEqual(found, await theirs(text), text);
  }
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
