/** The programs of the table test: Python text, the same for CPython and for our engine. */
import { readFileSync } from 'node:fs';
import type { Oracle } from '../../oracle/oracle.js';

const folder = new URL('../../../../test/library/table/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
const lines = (name: string): string[] => read(name).split('\n').filter((line) => line !== '' && !line.startsWith('#'));

/** A program whose cells count for one row of the table. */
export interface TableProgram {
  readonly row: string;
  /** Text of the program that shows one of `step` cells, and leaves out the first `start` of those. */
  text(start: number, step: number): string;
}

/** An attribute of a type as `plan.py` found it. */
interface Entry {
  readonly name: string;
  /** Numbers of arguments worth trying; null for what is no method. */
  readonly arities: readonly number[] | null;
  /** Parameters that have names, each with the number of arguments that must stand before it. */
  readonly keywords: readonly (readonly [name: string, required: number])[];
}

/** `("text", lambda: text)`: an expression and how to evaluate it afresh. */
const makers = (expressions: readonly string[]): string =>
  `[${expressions.map((expression) => `(${JSON.stringify(expression).replaceAll('\\\\', '\\\\')}, lambda: ${expression})`).join(', ')}]`;

const program = (row: string, ...parts: readonly string[]): TableProgram => ({
  row, text: (start, step) => [`START, STEP = ${start}, ${step}\n`, read('prelude.py'), ...parts].join('\n'),
});

const pythonNone = (value: unknown): string => JSON.stringify(value).replaceAll('null', 'None');

/** Splits `row expression` lines into their rows, in order of first appearance. */
function rowsOf(name: string): Map<string, string[]> {
  const rows = new Map<string, string[]>();
  for (const line of lines(name)) {
    const space = line.indexOf(' ');
    const row = line.slice(0, space);
    rows.set(row, [...rows.get(row) ?? [], line.slice(space + 1)]);
  }
  return rows;
}

/** Builtin functions that are not called here: they ask the outside, end the program, or print a book. */
const NOT_CALLED = new Set([
  '__import__', '__build_class__', 'breakpoint', 'compile', 'copyright', 'credits', 'eval', 'exec', 'exit', 'help', 'id', 'input',
  'license', 'locals', 'globals', 'open', 'print', 'quit', '__loader__', 'vars', 'dir',
]);

/** All programs, in the order of the table. The oracle says which methods there are. */
export function tablePrograms(python: Oracle, builtinNames: readonly string[]): TableProgram[] {
  const receivers = rowsOf('receivers.txt');
  const special = rowsOf('special.txt');
  const values = lines('values.txt').map((line) => ({ use: line.slice(0, 4), expression: line.slice(5) }));
  const using = (letter: string): string[] => values.filter(({ use }) => use.includes(letter)).map(({ expression }) => expression);

  const callables = builtinNames.filter((name) => !NOT_CALLED.has(name) && /^[A-Z_a-z]+$/.test(name)
    && python.run(`str(callable(getattr(__import__('builtins'), '${name}', None)))`) === 'True');
  const rows = [...receivers].map(([row, expressions]) => [row, expressions[0]!]);
  const plan = JSON.parse(python.run([
    'START, STEP = 0, 1', read('prelude.py'), read('plan.py'), `plan(${JSON.stringify(rows)}, ${JSON.stringify(callables)})`,
  ].join('\n'))) as Record<string, readonly Entry[]>;

  const tableOf = (row: string, names: readonly string[], entries: readonly Entry[], extra: readonly string[]): TableProgram => {
    return program(row,
      `ENTRIES = ${pythonNone(entries.map(({ name, arities, keywords }) => [name, arities, keywords]))}`,
      `RECEIVERS = [${names.map((name) => `(${JSON.stringify(row)}, lambda: ${name})`).join(', ')}]`,
      `ONE = ${makers([...extra, ...using('1')])}`,
      `TWO = ${makers(extra.length > 0 ? [...extra.slice(0, 7), ...using('2').slice(0, 7)] : using('2'))}`,
      `THREE = ${makers(extra.length > 0 ? [...extra.slice(0, 3), ...using('3').slice(0, 3)] : using('3'))}`,
      read('table.py'));
  };
  return [
    ...[...receivers].map(([row, names]) => tableOf(row, names, plan[row]!, special.get(row) ?? [])),
    tableOf('builtin functions', [`type('builtins', (), {${callables.map((name) => `'${name}': staticmethod(${name})`).join(', ')}})`], plan['builtins']!, []),
    program('operators', `OPERANDS = ${makers(using('o'))}`, read('operators.py')),
    ...['formats', 'slices', 'parsing', 'unicode'].map((topic) => program(topic, read(`${topic}.py`))),
  ];
}
