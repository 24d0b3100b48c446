import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CodeObject, type Constant } from '../../src/bytecode/code.js';
import { exceptionEntries } from '../../src/bytecode/exception-table.js';
import { lineStarts, positions } from '../../src/bytecode/positions.js';
import { oracle, oracleMissing } from '../oracle/oracle.js';
import { programs } from '../oracle/programs.js';
import { oracleCode } from './oracle-code.js';

const QUERY = `
import dis, json, types
def tables(code):
    nested = [tables(c) for c in code.co_consts if isinstance(c, types.CodeType)]
    entries = [[e.start, e.end, e.target, e.depth, e.lasti] for e in dis._parse_exception_table(code)]
    return [list(code.co_positions()), list(dis.findlinestarts(code)), entries, nested]
json.dumps(tables(compile(bytes.fromhex('SOURCE').decode(), '<snippet>', 'exec', dont_inherit=True)))`;

/** The decoded tables in the shape of the query. */
function tables(code: CodeObject): unknown {
  const isCode = (constant: Constant): constant is CodeObject => constant instanceof CodeObject;
  return [
    positions(code).map(({ line, endLine, column, endColumn }) => [line, endLine, column, endColumn]),
    lineStarts(code).map(({ offset, line }) => [offset, line]),
    exceptionEntries(code.exceptiontable).map(({ start, end, target, depth, lasti }) => [start, end, target, depth, lasti]),
    code.consts.filter(isCode).map(tables),
  ];
}

test('position, line and exception tables are decoded as CPython does', { skip: oracleMissing }, async () => {
  const python = await oracle();
  for (const { name, text, transcript } of programs()) {
    if (transcript) continue;
    const expected: unknown = JSON.parse(python.run(QUERY.replace('SOURCE', Buffer.from(text).toString('hex'))));
    assert.deepEqual(tables(oracleCode(python, text)), expected, name);
  }
});
