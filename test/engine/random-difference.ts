/** One random program in our engine and in CPython: what differs, and the smallest program that shows it. */
import type { Engine } from '../../src/engine/engine.js';
import type { Trace } from '../../src/trace/schema.js';
import type { Oracle } from '../oracle/oracle.js';
import { compare, describeDivergence } from '../support/compare.js';
import type { Divergence } from '../support/compare.js';
import { randomProgram } from '../support/random/program.js';
import { shrink } from '../support/random/shrink.js';
import type { Statement } from '../support/random/tree.js';
import { programText } from '../support/random/tree.js';

/** Most records of a run; none needs as many: a run that the oracle cuts off leaves its handled exceptions to the next. */
const STEPS = 5_000;

export interface RandomResult {
  /** Records of CPython's trace. */
  records: number;
  /** An uncaught exception ended the run. */
  failed: boolean;
  difference: Divergence | null;
}

/** Every third program is compared at every instruction, the others at every line. */
export const granularityOf = (seed: number): 'line' | 'op' => (seed % 3 === 0 ? 'op' : 'line');

/** CPython closes a generator when the builtin function that drew from it fails (reference counts); our machine does not know that moment. */
const isDroppedGenerator = ({ path, a }: Divergence): boolean => path === 'event' && String(a).startsWith('throw');

const blankAddresses = (text: string): string => text.replace(/(?<= at )0x[0-9a-f]+/g, '0x');

/** Whether a program prints the same, its traceback included: many times quicker than comparing its steps. */
export async function printsTheSame(engine: Engine, python: Oracle, program: readonly Statement[]): Promise<boolean> {
  const text = programText(program);
  const written = { out: '', err: '' };
  await engine.run(text, { filename: 'random.py', write: (stream, piece) => { written[stream] += piece; } });
  const { stdout, stderr } = python.plainRun(text, 'random.py');
  return stdout === blankAddresses(written.out) && stderr === blankAddresses(written.err);
}

/** Compares steps, cells, values, output and traceback of one program. */
export async function runBoth(engine: Engine, python: Oracle, program: readonly Statement[], gran: 'line' | 'op'): Promise<RandomResult> {
  const text = programText(program);
  const theirs = python.record(text, { gran, steps: STEPS });
  return { records: theirs.records.length, failed: theirs.records.at(-1)?.why === 'error', difference: await differenceFrom(theirs, engine, text, gran) };
}

/** An invariant of ours that breaks is a difference too. */
async function differenceFrom(theirs: Trace, engine: Engine, text: string, gran: 'line' | 'op'): Promise<Divergence | null> {
  try {
    const { trace: ours } = await engine.record(text, { gran, maxSteps: STEPS });
    const difference = compare(theirs, ours);
    return difference !== null && isDroppedGenerator(difference) ? null : difference;
  } catch (error) {
    return { step: 0, path: 'our engine', a: null, b: String((error as Error).stack) };
  }
}

/** What differs in the program of a seed, with the smallest program that differs alike; null where all is equal. */
export async function reproducer(engine: Engine, python: Oracle, seed: number): Promise<string | null> {
  const gran = granularityOf(seed);
  const differs = async (program: readonly Statement[]): Promise<boolean> => (await runBoth(engine, python, program, gran)).difference !== null;
  const program = randomProgram(seed);
  if (!await differs(program)) return null;
  const least = await shrink(program, differs);
  const { difference } = await runBoth(engine, python, least, gran);
  return difference && `${describeDivergence(`seed ${seed} (${gran})`, difference)}\n${programText(least)}`;
}
