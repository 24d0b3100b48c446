/**
 * Every builtin in CPython and in our engine, called with a grid of arguments: the share of equal cells by type.
 *
 *     node out/bench/table.js [ROW …] [--differences]
 */
import { startEngine } from '../src/cli/engine.js';
import { BUILTIN_NAMES } from '../src/library/builtin-names.js';
import { actualCells, compareRow, expectedCells, type RowResult } from '../test/library/table/compare.js';
import { tablePrograms } from '../test/library/table/programs.js';
import { oracle } from '../test/oracle/oracle.js';

const wanted = process.argv.slice(2).filter((name) => !name.startsWith('--'));
const showDifferences = process.argv.includes('--differences');

const share = (equal: number, cells: number): string => `${(100 * equal / cells).toFixed(2).padStart(7)} %`;
const line = (row: string, cells: number, unequal: number): string =>
  `  ${row.padEnd(30)}${String(cells).padStart(8)} cells ${share(cells - unequal, cells)}`;

const python = await oracle();
const engine = await startEngine();
const results: RowResult[] = [];
for (const program of tablePrograms(python, BUILTIN_NAMES)) {
  if (wanted.length > 0 && !wanted.includes(program.row)) continue;
  const expected = expectedCells(python, program);
  const result = compareRow(program.row, expected, await actualCells(engine, program, expected.length));
  results.push(result);
  console.log(line(result.row, result.cells, result.differences.length));
  if (!showDifferences) continue;
  for (const { cell, expected: theirs, actual } of result.differences) console.log(`${cell}\n    CPython: ${theirs}\n    ours:    ${actual}`);
}
const total = (count: (result: RowResult) => number): number => results.reduce((sum, result) => sum + count(result), 0);
console.log(line('total', total(({ cells }) => cells), total(({ differences }) => differences.length)));
