/**
 * The `time` module. Its clock is virtual, so that a run gives the same every time: it begins on the first of January 2025 (UTC),
 * goes on while the program sleeps, and by a microsecond whenever it is read.
 */
import { declareFunctions, none, one } from '../../objects/arguments.js';
import type { Declaration, Declarations } from '../../objects/arguments.js';
import { raise } from '../../objects/exception.js';
import { toFloat } from '../../objects/float-methods.js';
import { PyModule } from '../../objects/module.js';
import { after } from '../../objects/pending.js';
import { PyFloat, normalizeInt } from '../../values/plain.js';
import type { Machine } from '../../vm/machine.js';

/** Seconds from 1970 to 2025. */
const EPOCH = 1_735_689_600;
const TICK = 1e-6;

const REFUSED = ['asctime', 'ctime', 'gmtime', 'localtime', 'mktime', 'strftime', 'strptime', 'get_clock_info', 'clock_gettime'] as const;

const refused = (why: string): Declaration => (_, name) => () => raise('NotImplementedError', `time.${name}() is not supported here: ${why}`);

/** Makes `time`. */
export function makeTime(machine: Machine): PyModule {
  const read = (): number => (machine.clock += TICK);
  const seconds = (from: number): Declaration => none(() => new PyFloat(from + read()));
  const nanoseconds = (from: number): Declaration => none(() => normalizeInt(BigInt(from) * 1_000_000_000n + BigInt(Math.round(read() * 1e9))));
  const functions: Declarations = {
    time: seconds(EPOCH), time_ns: nanoseconds(EPOCH),
    ...Object.fromEntries(['monotonic', 'perf_counter', 'process_time', 'thread_time'].flatMap((name) =>
      [[name, seconds(0)], [`${name}_ns`, nanoseconds(0)]])),
    sleep: one((_, duration, context) => after(toFloat(context, duration), (length) => {
      if (length < 0) raise('ValueError', 'sleep length must be non-negative');
      machine.clock += length;
      return null;
    })),
    ...Object.fromEntries(REFUSED.map((name) => [name, refused('the clock is virtual and has no calendar')])),
  };
  return new PyModule('time', [...declareFunctions(functions, 'time'), ['timezone', 0], ['altzone', 0], ['daylight', 0]]);
}
