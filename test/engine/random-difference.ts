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

export type Granularity = 'line' | 'op';

export interface Verdict {
  /** The smallest program found that differs, and how; null where all is equal. */
  difference: string | null;
  /** Records that were compared. */
  records: number;
}

interface Comparison {
  /** Records of CPython's trace. */
  records: number;
  difference: Divergence | null;
}

/** Of one program in `oneIn` the steps are compared, of every third of these at each instruction; null for the others. */
export function granularityOf(seed: number, oneIn: number): Granularity | null {
  if (seed % oneIn !== 0) return null;
  return seed % (3 * oneIn) === 0 ? 'op' : 'line';
}

const blankAddresses = (text: string): string => text.replace(/(?<= at )0x[0-9a-f]+/g, '0x');

/** A program may hold the text of an object's repr; where it prints one the recorders put the object's number. */
const withoutAddresses = (trace: Trace): Trace => JSON.parse(blankAddresses(JSON.stringify(trace))) as Trace;

/** Whether a program prints the same, its traceback included: many times quicker than comparing its steps. */
async function printsTheSame(engine: Engine, python: Oracle, program: readonly Statement[]): Promise<boolean> {
  const text = programText(program);
  const written = { out: '', err: '' };
  try {
    await engine.run(text, { filename: 'random.py', write: (stream, piece) => { written[stream] += piece; } });
  } catch {
    return false;
  }
  const { stdout, stderr } = python.plainRun(text, 'random.py');
  return stdout === blankAddresses(written.out) && stderr === blankAddresses(written.err);
}

/** Compares steps, cells, values, output and traceback of one program. */
async function compareSteps(engine: Engine, python: Oracle, program: readonly Statement[], gran: Granularity): Promise<Comparison> {
  const text = programText(program);
  const theirs = python.record(text, { gran, steps: STEPS });
  return { records: theirs.records.length, difference: await differenceFrom(theirs, engine, text, gran) };
}

/** An invariant of ours that breaks is a difference too. */
async function differenceFrom(theirs: Trace, engine: Engine, text: string, gran: Granularity): Promise<Divergence | null> {
  try {
    const { trace: ours } = await engine.record(text, { gran, maxSteps: STEPS });
    return compare(withoutAddresses(theirs), withoutAddresses(ours));
  } catch (error) {
    return { step: 0, path: 'our engine', a: null, b: String((error as Error).stack) };
  }
}

/** Compares the program of a seed: its steps, or where no granularity is given what it prints. */
export async function judge(engine: Engine, python: Oracle, seed: number, gran: Granularity | null): Promise<Verdict> {
  const program = randomProgram(seed);
  if (gran === null && await printsTheSame(engine, python, program)) return { difference: null, records: 0 };
  // Steps tell more than what is printed, and the recorder ends what has lost its end while it was made smaller.
  const compared = (candidate: readonly Statement[]): Promise<Comparison> => compareSteps(engine, python, candidate, gran ?? 'line');
  const { records, difference } = await compared(program);
  if (difference === null) return { difference: gran === null ? `seed ${seed} prints something else, only without the recorder\n${programText(program)}` : null, records };
  const least = await shrink(program, async (candidate) => (await compared(candidate)).difference !== null);
  const shown = (await compared(least)).difference ?? difference;
  return { difference: `${describeDivergence(`seed ${seed}${gran === 'op' ? ' (op)' : ''}`, shown)}\n${programText(least)}`, records };
}
