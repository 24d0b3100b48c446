/** Differences between our compiler and CPython's that remain, each with its reason. */
import type { Stage } from './compared-stages.js';

export interface KnownDifference {
  stage: Stage;
  /** Where it shows: a file of the corpus. */
  file: string;
  reason: string;
}

export const KNOWN_DIFFERENCES: readonly KnownDifference[] = [];
