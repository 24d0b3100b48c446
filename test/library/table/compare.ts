/** Runs the programs of the table in CPython and in our engine, and compares them cell by cell. */
import type { Engine } from '../../../src/engine/engine.js';
import type { Oracle } from '../../oracle/oracle.js';
import type { TableProgram } from './programs.js';

/** A cell that came out differently. */
export interface Difference {
  readonly cell: string;
  readonly expected: string;
  readonly actual: string;
}

export interface RowResult {
  readonly row: string;
  readonly cells: number;
  readonly differences: readonly Difference[];
}

/**
 * Runs Python text in the oracle and gives what it printed. Hostile arguments take gigabytes, so that garbage is collected
 * on the way, which else happens between programs: beyond two gigabytes the oracle gives out texts from wrong places.
 */
const oracleOutput = (text: string): string => `
import contextlib, gc, io
threshold = gc.get_threshold()
gc.set_threshold(2000)
with contextlib.redirect_stdout(io.StringIO()) as output:
    exec(compile(${JSON.stringify(text)}, '<table>', 'exec'), {'__name__': '__main__'})
gc.set_threshold(*threshold)
output.getvalue()
`;

const ADDRESS = /(?<= at )0x[0-9a-f]+/g;
/** Emscripten has error numbers of its own: this is ERANGE. */
const ERANGE = /\(68, 'Result not representable'\)/g;
const cellsOf = (output: string): string[] => output.replace(ADDRESS, '0x').replace(ERANGE, "(34, 'Numerical result out of range')").split('\n').slice(0, -1);

/** What CPython prints for a program of the table, a line a cell. */
export function expectedCells(python: Oracle, program: TableProgram, step = 1): string[] {
  return cellsOf(python.run(oracleOutput(program.text(0, step))));
}

/** After so many faults the rest of a program counts as different. */
const MOST_FAULTS = 40;

/** What our engine prints. A fault of ours ends a program: it is noted in its cell, and the cells after it are run. */
export async function actualCells(engine: Engine, program: TableProgram, count: number, step = 1): Promise<string[]> {
  const cells: string[] = [];
  for (let faults = 0; cells.length < count && faults < MOST_FAULTS; faults++) {
    let output = '';
    let fault = '';
    try {
      await engine.run(program.text(cells.length, step), {
        write: (stream, text) => { if (stream === 'out') output += text; else fault += text; },
      });
    } catch (error) {
      fault = `fault: ${(error as Error).stack?.split('\n').slice(0, 3).join(' ') ?? String(error)}`;
    }
    cells.push(...cellsOf(output));
    if (cells.length < count) cells.push(` => ${fault.slice(-1000)}`);
  }
  return cells;
}

const SEPARATOR = ' => ';

/** Compares one program's cells. */
export function compareRow(row: string, expected: readonly string[], actual: readonly string[]): RowResult {
  const differences = expected.flatMap((line, i) => {
    const other = actual[i] ?? '';
    if (line === other) return [];
    const at = line.indexOf(SEPARATOR);
    const otherAt = other.indexOf(SEPARATOR);
    return [{ cell: line.slice(0, at), expected: line.slice(at + SEPARATOR.length), actual: other.slice(otherAt + SEPARATOR.length) }];
  });
  return { row, cells: expected.length, differences };
}
