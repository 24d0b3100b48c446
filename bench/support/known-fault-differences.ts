/** Differences between what CPython and we say of faulty programs that remain, each with its reason and the mark by which it is known. */
import type { Fault } from '../../test/syntax/compared-faults.js';

export interface KnownFaultDifference {
  what: string;
  reason: string;
  explains(ours: Fault, theirs: Fault): boolean;
}

const kindOf = (fault: Fault): string => fault?.[0] ?? 'valid';
const messageOf = (fault: Fault): string => fault?.[1] ?? '';

export const KNOWN_FAULT_DIFFERENCES: readonly KnownFaultDifference[] = [{
  what: 'a bad escape in a format specification',
  reason: 'CPython lets the UnicodeDecodeError of its codec out, without a place; with us it is a SyntaxError as anywhere else',
  explains: (ours, theirs) => kindOf(theirs) === 'UnicodeDecodeError' && messageOf(ours) === `(unicode error) ${messageOf(theirs)}`,
}, {
  what: 'refused by name',
  reason: '`from __future__ import barry_as_FLUFL`, a pair of surrogates made by escapes, and nesting beyond our depth',
  explains: (ours) => kindOf(ours) === 'unsupported' || kindOf(ours) === 'limit',
}];
