/**
 * How often we say what CPython says about a faulty program.
 *
 *     node out/bench/syntax-errors.js [COUNT [SEED [SLIPS]]]
 *
 * Seeded token mutations of the oracle's standard library and of our programs, each compiled by CPython and by us: the
 * same verdict, line, and message with columns; then SLIPS of each kind that does not care for tokens. After the tables
 * the first difference of each kind, and all messages that differ, counted; what is known to differ
 * (`support/known-fault-differences.ts`) is listed with its reason. Last, how long the worst texts take.
 */
import { oracle } from '../test/oracle/oracle.js';
import { programs } from '../test/oracle/programs.js';
import { standardLibrary } from '../test/oracle/stdlib.js';
import { nodeParser } from '../test/support/parser.js';
import { ourFault, theirFaults, type Fault } from '../test/syntax/compared-faults.js';
import { HOSTILE_SHAPES, hostileLayouts } from '../test/syntax/hostile.js';
import { SLIPS, mutations, slips } from '../test/syntax/mutations.js';
import { KNOWN_FAULT_DIFFERENCES, type KnownFaultDifference } from './support/known-fault-differences.js';
import { atLeast, report, timed } from './support/report.js';

/** Texts that CPython is given at once. */
const BATCH = 50;

const [python, parser] = [await oracle(), await nodeParser()];
const [count = 5000, seed = 7, slipCount = 500] = process.argv.slice(2).map(Number);
const originals = [
  ...Object.values(standardLibrary(python)),
  ...programs().filter(({ transcript }) => !transcript).map(({ text }) => text),
];

const firsts = new Map<string, string>();
const counts = new Map<string, number>();
const known = new Map<KnownFaultDifference, number>();

/** What is equal among some texts. */
class Tally {
  all = 0;
  /** Refused by both. */
  faulty = 0;
  verdict = 0;
  line = 0;
  whole = 0;

  add(text: string, theirs: Fault): void {
    const ours = ourFault(parser, text);
    this.all += 1;
    if ((ours === null) !== (theirs === null)) return differ('verdict', text, theirs, ours);
    this.verdict += 1;
    if (!ours || !theirs) return undefined;
    this.faulty += 1;
    if (ours[2] === theirs[2]) this.line += 1;
    if (String(ours) === String(theirs)) this.whole += 1;
    else if (ours[2] !== theirs[2]) differ('line', text, theirs, ours);
    else differ(ours[0] === theirs[0] && ours[1] === theirs[1] ? 'columns' : 'message', text, theirs, ours);
    return undefined;
  }

  get verdictShare(): number {
    return 100 * this.verdict / this.all;
  }

  /** Of the texts that both refuse. */
  share(same: number): number {
    return this.faulty === 0 ? 100 : 100 * same / this.faulty;
  }
}

function differ(kind: string, text: string, theirs: Fault, ours: Fault): void {
  const explained = KNOWN_FAULT_DIFFERENCES.find(({ explains }) => explains(ours, theirs));
  if (explained) return void known.set(explained, (known.get(explained) ?? 0) + 1);
  const pair = `${kind}: ${theirs?.[1] ?? 'valid'} | ${ours?.[1] ?? 'valid'}`;
  counts.set(pair, (counts.get(pair) ?? 0) + 1);
  if (firsts.has(kind)) return;
  const line = theirs?.[2] ?? ours?.[2] ?? 1;
  const excerpt = text.split('\n').slice(Math.max(line - 3, 0), line + 2).map((each) => `      ${each}`).join('\n');
  firsts.set(kind, `  ${kind}\n    CPython ${JSON.stringify(theirs)}\n    ours    ${JSON.stringify(ours)}\n${excerpt}`);
  return undefined;
}

function compareAll(texts: Iterable<string>): Tally {
  const tally = new Tally();
  const batch: string[] = [];
  const flush = (): void => {
    const some = batch.splice(0);
    theirFaults(python, some).forEach((fault, index) => tally.add(some[index]!, fault));
  };
  for (const text of texts) if (batch.push(text) === BATCH) flush();
  flush();
  return tally;
}

const tokens = compareAll(mutations(originals, count, seed));
report(`SyntaxErrors of ${tokens.all} programs with a mutated token, ${tokens.faulty} refused by both`, [
  atLeast('same verdict', tokens.verdictShare, '%', 99.5),
  atLeast('same line', tokens.share(tokens.line), '%', 95),
  atLeast('same message and columns', tokens.share(tokens.whole), '%', 90),
]);
report(`Slips, ${slipCount} of each kind: verdict, line, message and columns`, SLIPS.flatMap((slip) => {
  const tally = compareAll(slips(originals, slip, slipCount, seed));
  const what = `${slip} (${tally.faulty} refused by both)`;
  return [
    { what, value: tally.verdictShare, unit: '%' },
    { what: '', value: tally.share(tally.line), unit: '%' },
    { what: '', value: tally.share(tally.whole), unit: '%' },
  ];
}));
for (const [{ what, reason }, times] of known) console.log(`\nKnown difference, ${times} ×: ${what}; ${reason}`);
if (firsts.size > 0) console.log(`\nFirst difference of each kind\n${[...firsts.values()].join('\n')}`);
if (counts.size > 0) console.log('\nAll differences: CPython | ours');
for (const [pair, times] of [...counts].sort(([, a], [, b]) => b - a)) console.log(`  ${String(times).padStart(4)}  ${pair}`);

/** Sizes about the limits of nesting, and far beyond. */
const SIZES = [199, 1040, 10_000];
const hostile = [...SIZES.flatMap((size) => HOSTILE_SHAPES.map((shape) => shape(size))), ...hostileLayouts(50_000)];
const times = hostile.map((text) => timed(() => ourFault(parser, text)));
report(`${hostile.length} hostile texts of up to ${Math.max(...hostile.map(({ length }) => length)).toLocaleString('en')} characters`, [
  { what: 'the slowest', value: Math.max(...times), unit: 'ms' },
  { what: 'all', value: times.reduce((sum, time) => sum + time, 0), unit: 'ms' },
]);
