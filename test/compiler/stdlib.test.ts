/** Modules of the standard library, as the oracle has them: code that was not written to be a test. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Diagnostic } from '../../src/source/diagnostic.js';
import { oracleCode } from '../bytecode/oracle-code.js';
import { oracle, oracleMissing, type Oracle } from '../oracle/oracle.js';
import { compileText } from '../support/compile.js';
import { nodeParser } from '../support/parser.js';
import { differences, pairs } from './differences.js';

const files = [
  'abc', 'argparse', 'bisect', 'calendar', 'cmd', 'collections/__init__', 'configparser', 'contextlib', 'copy', 'csv',
  'datetime', '_pydatetime', 'doctest', 'pdb', 'optparse', 'difflib', 'enum', 'fractions', 'functools', 'heapq', 'inspect', 'json/decoder', 'locale', 'operator',
  'pickle', 'pprint', 'random', 're/_compiler', 'shutil', 'statistics', 'string/__init__', 'subprocess', 'tempfile',
  'textwrap', 'threading', 'traceback', 'typing', 'uuid', 'zipfile/__init__',
].map((name) => `${name}.py`);

function sourceOf(python: Oracle, file: string): string {
  const hex = python.run(`
import sys, zipfile
zipfile.ZipFile(next(path for path in sys.path if path.endswith('.zip'))).read('${file}').hex()`);
  return Buffer.from(hex, 'hex').toString();
}

test('modules of the standard library compile to the code objects of CPython', { skip: oracleMissing }, async (t) => {
  const [parser, python] = [await nodeParser(), await oracle()];
  let equal = 0;
  for (const file of files) {
    const source = sourceOf(python, file);
    try {
      const compared = [...pairs(compileText(parser, source), oracleCode(python, source))];
      assert.deepEqual(compared.flatMap(differences), [], file);
      equal += compared.length;
    } catch (error) {
      if (!(error instanceof Diagnostic && error.kind === 'unsupported')) throw error;
      t.diagnostic(`${file}: ${error.message}`);
    }
  }
  t.diagnostic(`${equal} code objects are equal`);
  assert.ok(equal > 2000, 'too little is supported');
});
