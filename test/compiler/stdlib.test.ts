/** Modules of the standard library, as the oracle has them: code that was not written to be a test. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { oracleCode } from '../bytecode/oracle-code.js';
import { oracle, oracleMissing } from '../oracle/oracle.js';
import { standardLibrary } from '../oracle/stdlib.js';
import { compileText } from '../support/compile.js';
import { nodeParser } from '../support/parser.js';
import { differences, pairs } from './differences.js';

const modules = [
  '_ast_unparse', '_pydatetime', '_strptime', 'abc', 'annotationlib', 'argparse', 'asyncio/base_events', 'asyncio/locks',
  'asyncio/runners', 'asyncio/streams', 'asyncio/taskgroups', 'asyncio/tasks', 'bisect', 'calendar', 'cmd',
  'collections/__init__', 'configparser', 'contextlib', 'copy', 'csv', 'dataclasses', 'datetime', 'difflib', 'doctest',
  'enum', 'fractions', 'functools', 'heapq', 'inspect', 'json/decoder', 'locale', 'operator', 'optparse', 'pdb', 'pickle',
  'pprint', 'random', 're/_compiler', 'shutil', 'statistics', 'string/__init__', 'string/templatelib', 'subprocess',
  'symtable', 'tempfile', 'textwrap', 'threading', 'traceback', 'typing', 'unittest/mock', 'uuid', 'zipfile/__init__',
];

test('modules of the standard library compile to the code objects of CPython', { skip: oracleMissing }, async (t) => {
  const [parser, python] = [await nodeParser(), await oracle()];
  const texts = standardLibrary(python);
  let equal = 0;
  for (const module of modules) {
    const text = texts[`${module}.py`];
    assert.ok(text !== undefined, `there is no module ${module}`);
    const compared = [...pairs(compileText(parser, text), oracleCode(python, text))];
    assert.deepEqual(compared.flatMap(differences), [], module);
    equal += compared.length;
  }
  t.diagnostic(`${equal} code objects are equal`);
});
