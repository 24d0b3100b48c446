// npm run fuzz [-- [COUNT [FIRST_SEED]] [--steps=N] [--jobs=N]]: random programs in our engine and in CPython.
//
// Of every program the output and the traceback are compared; of one in N (--steps, 40) each step too, with cells by
// identity and all values: two in three of these at every line, the third at every instruction. --steps=1 compares the
// steps of all, which takes ten times as long. The seeds are dealt out in chunks to processes (--jobs, 2), each with
// a CPython of its own. 50 000 programs take about half an hour of processor time.
//
// A difference is printed with the smallest program found that shows it; the last line is the result.
import { fork } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { compile, ensureInstalled, root } from './run.mjs';

/** Programs of one process: few enough that what they leave in CPython does not slow it down. */
const CHUNK = 1000;

const [count = 50_000, first = 1] = process.argv.slice(2).filter((argument) => !argument.startsWith('--')).map(Number);
const option = (name, value) => process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3) ?? value;
const [steps, jobs, out] = [Number(option('steps', 40)), Number(option('jobs', 2)), option('out', undefined)];

/** In a process of its own: compares one chunk and tells what came of it. */
async function compareChunk() {
  const load = (file) => import(pathToFileURL(path.join(root, out, 'test', file)).href);
  const [{ oracle }, { testEngine }, { granularityOf, judge }] = await Promise.all([
    load('oracle/oracle.js'), load('support/engine.js'), load('engine/random-difference.js'),
  ]);
  const [python, engine] = [await oracle(), await testEngine()];
  const result = { equal: 0, stepped: 0, records: 0 };
  for (let seed = first; seed < first + count; seed++) {
    const { difference, records } = await judge(engine, python, seed, granularityOf(seed, steps));
    result.records += records;
    if (records > 0) result.stepped += 1;
    if (difference === null) result.equal += 1;
    else console.log(`\n${difference}`);
  }
  process.send(result, () => process.exit());
}

/** The result of a chunk in a process; null where that broke down. */
function inProcess(from, size) {
  const child = fork(fileURLToPath(import.meta.url), [size, from, `--steps=${steps}`, `--out=${out ?? 'out'}`, '--chunk']);
  return new Promise((resolve) => {
    child.once('message', resolve);
    child.once('exit', () => resolve(null));
  });
}

async function compareAll() {
  if (out === undefined) {
    ensureInstalled();
    await compile();
  }
  const started = performance.now();
  const seconds = () => Math.round((performance.now() - started) / 1000);
  const total = { programs: 0, equal: 0, stepped: 0, records: 0 };
  let next = first;
  const work = async () => {
    while (next < first + count) {
      const [from, size] = [next, Math.min(CHUNK, first + count - next)];
      next += size;
      const result = await inProcess(from, size);
      if (result === null) console.log(`\nthe process of seeds ${from} to ${from + size - 1} broke down`);
      for (const [key, value] of Object.entries(result ?? {})) total[key] += value;
      total.programs += size;
      console.log(`${total.programs} programs, ${total.equal} equal, ${seconds()} s`);
    }
  };
  await Promise.all(Array.from({ length: jobs }, work));
  console.log(`\n${total.equal} of ${count} programs equal (seeds ${first} to ${first + count - 1}; ${total.stepped} of them step by step, ${total.records} records; ${seconds()} s)`);
  process.exitCode = total.equal === count ? 0 : 1;
}

await (process.argv.includes('--chunk') ? compareChunk() : compareAll());
