/** How long it takes to be at a step of a trace of 100 000 steps: `node out/bench/seek.js`. */
import { startEngine } from '../src/cli/engine.js';
import { Timeline } from '../src/trace/timeline.js';
import { counter } from './support/counter.js';
import { atMost, quantile, report, timed } from './support/report.js';

const STEPS = 100_000;
const SEEKS = 5_000;
const BUDGET = 2;

/** A program whose heap grows: seeking must not get slower with it. */
const growing = `\
rows = []
def keep(n):
    rows.append([n, n + 1])
    return len(rows)

for n in range(1200):
    keep(n)
`;

/** Steps in an order that is the same in every run: a linear congruential generator. */
function* scattered(count: number, below: number): Generator<number> {
  let state = 1;
  for (let made = 0; made < count; made++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield Math.floor((state / 2 ** 32) * below);
  }
}

const engine = await startEngine();
const programs = [['the counter', counter(STEPS / 4)], ['a list that grows to 1,200 rows', growing]] as const;
for (const [name, program] of programs) {
  const { trace } = await engine.record(program, { maxSteps: 2 * STEPS });
  const timeline = new Timeline(trace);
  const { duration } = timeline;
  const middle = Math.floor(duration / 2), some = Math.min(SEEKS, duration - middle, middle);
  const first = timed(() => timeline.at(duration));
  const random = Array.from(scattered(SEEKS, duration + 1), (step) => timed(() => timeline.at(step)));
  const next = Array.from({ length: some }, (_, i) => timed(() => timeline.at(middle + i)));
  const previous = Array.from({ length: some }, (_, i) => timed(() => timeline.at(middle - i)));
  report(`Seeking: ${name}, ${duration.toLocaleString('en')} steps`, [
    { what: 'the last step, first of all', value: first, unit: 'ms' },
    ...([['random order', random], ['next', next], ['previous', previous]] as const).flatMap(([order, times]) => [
      { what: `${order}, median`, value: quantile(times, 0.5), unit: 'ms' },
      atMost(`${order}, 99th percentile`, quantile(times, 0.99), 'ms', BUDGET),
    ]),
  ]);
}
