/**
 * Every builtin and every method of every builtin type, called with a grid of arguments in CPython and in our engine
 * (see `table/`). One cell of STEP is compared here; `npm run bench table` compares all of them.
 */
import assert from 'node:assert/strict';
import test from 'node:test';
import { BUILTIN_NAMES } from '../../src/library/builtin-names.js';
import { oracle, oracleMissing } from '../oracle/oracle.js';
import { testEngine } from '../support/engine.js';
import { actualCells, compareRow, expectedCells } from './table/compare.js';
import { tablePrograms } from './table/programs.js';

/** A prime, so that the sample is of all receivers and arguments. */
const STEP = 41;
const LEAST_OF_ROW = 0.9;
const LEAST_OF_ALL = 0.97;
/** A row of fewer cells says little by its share. */
const FEW = 50;

test('the table of builtins', { skip: oracleMissing }, async () => {
  const [python, engine] = await Promise.all([oracle(), testEngine()]);
  let [cells, equal] = [0, 0];
  for (const program of tablePrograms(python, BUILTIN_NAMES)) {
    const expected = expectedCells(python, program, STEP);
    const result = compareRow(program.row, expected, await actualCells(engine, program, expected.length, STEP));
    const same = result.cells - result.differences.length;
    cells += result.cells;
    equal += same;
    const examples = result.differences.slice(0, 5).map(({ cell, expected: theirs, actual }) => `${cell}: ${theirs}, not ${actual}`);
    assert.ok(result.cells < FEW || same >= LEAST_OF_ROW * result.cells, `${program.row}: ${same} of ${result.cells} equal\n${examples.join('\n')}`);
  }
  console.log(`${equal} of ${cells} cells equal`);
  assert.ok(equal >= LEAST_OF_ALL * cells, `${equal} of ${cells} cells equal`);
});
