/**
 * How much of a corpus of Python our compiler makes into the very thing CPython makes of it, and how fast it is.
 *
 *     node out/bench/compiler-corpus.js [--sample N] [FOLDER]
 *
 * FOLDER (searched for `*.py`) is by default the standard library inside the oracle and all our programs; of them,
 * `--sample N` takes every Nth. Prints a table, the first difference of each kind and all files that differ; what is
 * known to differ (`support/known-differences.ts`) is counted apart. SyntaxErrors have a bench of their own: `syntax-errors`.
 */
import { parseArgs } from 'node:util';
import { oracle } from '../test/oracle/oracle.js';
import { nodeParser } from '../test/support/parser.js';
import { STAGES, compareStages, type Stage } from './support/compared-stages.js';
import { PHASES, compilePhases, type PhaseTimes } from './support/compile-phases.js';
import { folderCorpus, wholeCorpus, type CorpusText } from './support/corpus.js';
import type { KnownDifference } from './support/known-differences.js';
import { atLeast, atMost, quantile, report, type Figure } from './support/report.js';

const GOALS: Record<Stage, number> = { AST: 99.5, 'symbol table': 99.5, 'code object': 98, 'dis text': 100 };
const UNITS: Record<Stage, string> = { AST: 'files', 'symbol table': 'files', 'code object': 'code objects', 'dis text': 'equal code objects' };
/** Programs of about 1 000 lines are timed, so often. */
const ROUNDS = 7;
const GOAL_MILLISECONDS = 50;

const { values, positionals: [folder] } = parseArgs({ options: { sample: { type: 'string' } }, allowPositionals: true });
const every = Number(values.sample ?? 1);
if (!Number.isInteger(every) || every < 1) throw new Error(`invalid sample: ${values.sample}`);

/** Of one stage and one part of the corpus. */
class Tally {
  equal = 0;
  compared = 0;

  add(equal: boolean): void {
    this.compared += 1;
    if (equal) this.equal += 1;
  }

  figure(what: string, goal: number): Figure {
    return atLeast(`${what} (${this.equal} of ${this.compared})`, 100 * this.equal / Math.max(1, this.compared), '%', goal);
  }
}

const [python, parser] = [await oracle(), await nodeParser()];
const corpus = (folder === undefined ? wholeCorpus(python) : folderCorpus(folder)).filter((_, i) => i % every === 0);

function compareAll(): void {
  const all = new Map(STAGES.map((stage) => [stage, new Tally()]));
  const own = new Map(STAGES.map((stage) => [stage, new Tally()]));
  const firsts = new Map<Stage, string>();
  const differing = new Map<string, Stage>();
  const known = new Map<KnownDifference, number>();
  for (const text of corpus) {
    for (const { stage, difference, known: explained } of compareStages(python, parser, text)) {
      const same = difference === null || explained !== undefined;
      all.get(stage)!.add(same);
      if (text.own) own.get(stage)!.add(same);
      if (explained) known.set(explained, (known.get(explained) ?? 0) + 1);
      if (same) continue;
      if (!firsts.has(stage)) firsts.set(stage, `${text.name}: ${difference.slice(0, 400)}`);
      if (!differing.has(text.name)) differing.set(text.name, stage);
    }
  }
  report(`Equal to CPython 3.14.2: ${corpus.length} texts`, STAGES.map((stage) => all.get(stage)!.figure(`${stage}, ${UNITS[stage]}`, GOALS[stage])));
  if ([...own.values()].some(({ compared }) => compared > 0)) {
    report('Of these our own programs', STAGES.map((stage) => own.get(stage)!.figure(`${stage}, ${UNITS[stage]}`, 100)));
  }
  list('Known differences, counted as equal', [...known].map(([{ stage, what, reason }, count]) => `${count} × ${stage}, ${what}: ${reason}`));
  list('First difference of each kind', [...firsts].map(([stage, line]) => `${stage}: ${line}`));
  list('Files that differ, by the first stage that does', [...differing].map(([name, stage]) => `${stage}: ${name}`));
}

function list(title: string, lines: readonly string[]): void {
  if (lines.length > 0) console.log(`\n${title}\n${lines.map((line) => `  ${line}`).join('\n')}`);
}

/** The time of 1 000 lines, from whole files of about that length. */
function measureSpeed(texts: readonly CorpusText[]): void {
  const lines = (text: string): number => text.split('\n').length;
  const chosen = texts.filter(({ text }) => lines(text) > 900 && lines(text) < 1100).filter(compiles);
  if (chosen.length === 0) return;
  const runs: PhaseTimes[] = [];
  const best = new Map<CorpusText, number>();
  for (let round = 0; round < ROUNDS; round++) {
    for (const program of chosen) {
      const times = compilePhases(parser, program.text);
      for (const phase of PHASES) times[phase] *= 1000 / lines(program.text);
      // The first round warms up.
      if (round === 0) continue;
      runs.push(times);
      best.set(program, Math.min(best.get(program) ?? Infinity, whole(times)));
    }
  }
  report(`Speed: 1 000 lines, warm, median over ${chosen.length} files and ${ROUNDS - 1} rounds`, [
    ...PHASES.map((phase): Figure => ({ what: phase, value: quantile(runs.map((times) => times[phase]), 0.5), unit: 'ms' })),
    atMost('whole', quantile(runs.map(whole), 0.5), 'ms', GOAL_MILLISECONDS),
    atMost('whole, best round of each file (busy machine)', quantile([...best.values()], 0.5), 'ms', GOAL_MILLISECONDS),
  ]);
}

const whole = (times: PhaseTimes): number => PHASES.reduce((sum, phase) => sum + times[phase], 0);

function compiles({ text, mode }: CorpusText): boolean {
  try {
    compilePhases(parser, text);
    return mode === 'exec';
  } catch {
    return false;
  }
}

compareAll();
measureSpeed(corpus);
