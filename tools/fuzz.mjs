// npm run fuzz [-- COUNT [FIRST_SEED]]: random programs in our engine and in CPython, compared step by step.
// A difference is printed with the smallest program that shows it; the last line is the result.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { compile, ensureInstalled, root } from './run.mjs';

const [count = 50_000, first = 1] = process.argv.slice(2).filter((argument) => !argument.startsWith('--')).map(Number);
const out = process.argv.find((argument) => argument.startsWith('--out='))?.slice('--out='.length);
if (out === undefined) {
  ensureInstalled();
  await compile();
}
const load = (file) => import(pathToFileURL(path.join(root, out ?? 'out', 'test', file)).href);
const [{ oracle }, { testEngine }, { randomProgram }, { granularityOf, reproducer, runBoth }] = await Promise.all([
  load('oracle/oracle.js'), load('support/engine.js'), load('support/random/program.js'), load('engine/random-difference.js'),
]);

const [python, engine] = [await oracle(), await testEngine()];
const started = performance.now();
let [equal, records, failed] = [0, 0, 0];
for (let seed = first; seed < first + count; seed++) {
  const result = await runBoth(engine, python, randomProgram(seed), granularityOf(seed));
  records += result.records;
  failed += result.failed;
  if (result.difference === null) equal += 1;
  else console.log(`\n${await reproducer(engine, python, seed)}`);
  const done = seed - first + 1;
  if (done % 500 === 0) console.log(`${done} programs, ${equal} equal, ${Math.round((performance.now() - started) / 1000)} s`);
}
const seconds = (performance.now() - started) / 1000;
console.log(`\n${equal} of ${count} programs equal (seeds ${first} to ${first + count - 1}): ${Math.round(records / count)} records and ${(1000 * seconds / count).toFixed(1)} ms each, ${Math.round(100 * failed / count)} % end in an exception`);
process.exit(equal === count ? 0 : 1);
