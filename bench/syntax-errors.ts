/**
 * How often we say what CPython says about a faulty program.
 *
 *     node out/bench/syntax-errors.js [COUNT [SEED]]
 *
 * Seeded token mutations of the oracle's standard library and of our programs, each compiled by CPython and by us: the
 * same verdict, line, and message with columns; the first difference of each kind; and all messages that differ, counted.
 */
import { oracle } from '../test/oracle/oracle.js';
import { programs } from '../test/oracle/programs.js';
import { standardLibrary } from '../test/oracle/stdlib.js';
import { nodeParser } from '../test/support/parser.js';
import { ourFault, theirFaults, type Fault } from '../test/syntax/compared-faults.js';
import { mutations } from '../test/syntax/mutations.js';
import { atLeast, report } from './support/report.js';

/** Texts that CPython is given at once. */
const BATCH = 50;

const [python, parser] = [await oracle(), await nodeParser()];
const originals = [
  ...Object.values(standardLibrary(python)),
  ...programs().filter(({ transcript }) => !transcript).map(({ text }) => text),
];

interface Tally {
  all: number;
  /** Refused by both. */
  faulty: number;
  verdict: number;
  line: number;
  whole: number;
}

const tally: Tally = { all: 0, faulty: 0, verdict: 0, line: 0, whole: 0 };
const firsts = new Map<string, string>();
const counts = new Map<string, number>();

function compare(text: string, theirs: Fault): void {
  const ours = ourFault(parser, text);
  tally.all += 1;
  if ((ours === null) !== (theirs === null)) return differ('verdict', text, theirs, ours);
  tally.verdict += 1;
  if (!ours || !theirs) return undefined;
  tally.faulty += 1;
  if (ours[2] === theirs[2]) tally.line += 1;
  if (String(ours) === String(theirs)) tally.whole += 1;
  else if (ours[2] !== theirs[2]) differ('line', text, theirs, ours);
  else differ(ours[0] === theirs[0] && ours[1] === theirs[1] ? 'columns' : 'message', text, theirs, ours);
  return undefined;
}

function differ(kind: string, text: string, theirs: Fault, ours: Fault): void {
  const pair = `${theirs?.[1] ?? 'valid'} | ${ours?.[1] ?? 'valid'}`;
  counts.set(`${kind}: ${pair}`, (counts.get(`${kind}: ${pair}`) ?? 0) + 1);
  if (firsts.has(kind)) return;
  const line = theirs?.[2] ?? ours?.[2] ?? 1;
  const excerpt = text.split('\n').slice(Math.max(line - 3, 0), line + 2).map((each) => `      ${each}`).join('\n');
  firsts.set(kind, `  ${kind}\n    CPython ${JSON.stringify(theirs)}\n    ours    ${JSON.stringify(ours)}\n${excerpt}`);
}

function compareAll(texts: string[]): void {
  theirFaults(python, texts).forEach((fault, index) => compare(texts[index]!, fault));
}

const batch: string[] = [];
for (const text of mutations(originals, Number(process.argv[2] ?? 5000), Number(process.argv[3] ?? 7))) {
  batch.push(text);
  if (batch.length === BATCH) compareAll(batch.splice(0));
}
compareAll(batch);

report(`SyntaxErrors of ${tally.all} mutated programs, ${tally.faulty} refused by both`, [
  atLeast('same verdict', 100 * tally.verdict / tally.all, '%', 99.5),
  atLeast('same line', 100 * tally.line / tally.faulty, '%', 95),
  atLeast('same message and columns', 100 * tally.whole / tally.faulty, '%', 90),
]);
if (firsts.size > 0) console.log(`\nFirst difference of each kind\n${[...firsts.values()].join('\n')}`);
if (counts.size > 0) console.log('\nAll differences: CPython | ours');
for (const [pair, count] of [...counts].sort(([, a], [, b]) => b - a)) console.log(`  ${String(count).padStart(4)}  ${pair}`);
