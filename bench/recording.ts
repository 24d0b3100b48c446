/** How fast a run is recorded, against the same run unrecorded, and what a record weighs: `node out/bench/recording.js`. */
import { startEngine } from '../src/cli/engine.js';
import { formatTrace } from '../src/trace/codec.js';
import { Timeline } from '../src/trace/timeline.js';
import { counter } from './support/counter.js';
import { atLeast, atMost, quantile, report, timed } from './support/report.js';

const CALLS = 20_000;
const ROUNDS = 5;

const engine = await startEngine();
const program = counter(CALLS);
const unrecorded: number[] = [], recorded: number[] = [];
let { trace } = await engine.record(program, { maxSteps: 1_000_000 });
for (let round = 0; round < ROUNDS; round++) {
  let started = performance.now();
  await engine.run(program, { write: (_, text) => console.log(text) });
  unrecorded.push(performance.now() - started);
  started = performance.now();
  ({ trace } = await engine.record(program, { maxSteps: 1_000_000 }));
  recorded.push(performance.now() - started);
}
const lines = trace.records.filter(({ e }) => e === 'line').length;
const bytes = trace.records.reduce((sum, record) => sum + JSON.stringify(record).length + 1, 0);

report(`Recording: the counter, called ${CALLS.toLocaleString('en')} times`, [
  { what: 'records', value: trace.records.length, unit: '' },
  { what: 'unrecorded', value: quantile(unrecorded, 0.5), unit: 'ms' },
  { what: 'recorded', value: quantile(recorded, 0.5), unit: 'ms' },
  atLeast('line steps a second', lines / (quantile(recorded, 0.5) / 1000), '', 200_000),
  atMost('recorded / unrecorded', quantile(recorded, 0.5) / quantile(unrecorded, 0.5), '×', 2),
  atMost('serialised', bytes / trace.records.length, 'B/record', 60),
  { what: 'writing the trace as text', value: timed(() => formatTrace(trace)), unit: 'ms' },
  { what: 'opening the trace (stops found)', value: timed(() => new Timeline(trace)), unit: 'ms' },
]);
