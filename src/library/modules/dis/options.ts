/** The keyword options that `dis.dis` and its like share. */
import type { DisOptions } from '../../../bytecode/dis.js';
import { raise } from '../../../objects/exception.js';
import type { PyValue } from '../../../objects/object.js';
import { settle } from '../../../objects/pending.js';
import type { Steps } from '../../../objects/pending.js';
import { truth } from '../../../objects/truth.js';
import type { Machine } from '../../../vm/machine.js';

export const OPTION_NAMES = ['show_caches', 'adaptive', 'show_offsets', 'show_positions'] as const;

/** @param values in the order of `OPTION_NAMES`; undefined for those not given */
export function* optionsOf(machine: Machine, values: readonly (PyValue | undefined)[]): Steps<DisOptions> {
  const [showCaches = false, adaptive = false, showOffsets = false, showPositions = false] = values;
  // What specialised code looks like depends on how often it has run in CPython's own loop.
  if (yield* settle(truth(machine, adaptive))) raise('NotImplementedError', 'adaptive=True is not supported here: instructions are not specialised');
  return {
    showCaches: yield* settle(truth(machine, showCaches)),
    showOffsets: yield* settle(truth(machine, showOffsets)),
    showPositions: yield* settle(truth(machine, showPositions)),
  };
}
