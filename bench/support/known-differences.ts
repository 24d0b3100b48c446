/** Differences between our compiler and CPython's that remain, each with its reason and the mark by which it is known. */
import type { Stage } from './compared-stages.js';

export interface KnownDifference {
  stage: Stage;
  what: string;
  reason: string;
  /** Whether it is all that tells two texts apart. */
  explains(ours: string, theirs: string): boolean;
}

/** The items of each frozenset in one order. */
const withoutSetOrder = (text: string): string =>
  text.replace(/frozenset\(\{(.*)\}\)/g, (_, items: string) => `frozenset({${items.split(', ').sort().join(', ')}})`);

export const KNOWN_DIFFERENCES: readonly KnownDifference[] = [{
  stage: 'dis text',
  what: 'order of a frozenset of strings',
  reason: 'it hangs on hashes of strings, which differ from process to process and here also by word size (the oracle has 32 bits)',
  explains: (ours, theirs) => withoutSetOrder(ours) === withoutSetOrder(theirs),
}];
