/** Long work on long ints, as a builtin does it. */
import type { LongWork } from '../values/long-work.js';
import type { PyInt } from '../values/plain.js';
import type { Context } from './context.js';
import { Pause } from './pending.js';
import type { Result, Steps } from './pending.js';

/** Words of memory that are filled in no time. */
const SHORT = 3_000;

/** The outcome of the work: at once when it does not take long, else the page has its turn now and then. */
export function longWork(context: Context, work: LongWork<PyInt>): Result<PyInt> {
  let taken = 0;
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
    taken += value;
    if (taken > SHORT) return inSlices(context, work, taken);
  }
}

function* inSlices(context: Context, work: LongWork<PyInt>, taken: number): Steps<PyInt> {
  let words = taken;
  for (;;) {
    context.charge(words);
    if (context.spend()) yield new Pause();
    const { done, value } = work.next();
    if (done === true) return value;
    words = value;
  }
}
