/** What characters are to a pattern: categories, and which are the same when case is ignored. */
import type { Category, SetItem } from './nodes.js';
import { WHITESPACE } from '../../../values/str.js';

/** Whether a code point is in a set. */
export type Test = (code: number) => boolean;

const WORD = /[\p{L}\p{N}_]/u;
const DIGIT = /\p{Nd}/u;
const SPACE = new RegExp(`[${WHITESPACE}]`, 'u');

const isAsciiDigit: Test = (code) => code >= 48 && code <= 57;
const isAsciiSpace: Test = (code) => code === 32 || (code >= 9 && code <= 13);
const isAsciiWord: Test = (code) => isAsciiDigit(code) || (code >= 65 && code <= 90) || code === 95 || (code >= 97 && code <= 122);

/** ASCII is decided by arithmetic, the rest by Unicode's properties. */
const wide = (ascii: Test, other: RegExp): Test => (code) => (code < 128 ? ascii(code) : other.test(String.fromCodePoint(code)));

const ASCII_TESTS = { d: isAsciiDigit, s: isAsciiSpace, w: isAsciiWord };
const WIDE_TESTS = {
  d: wide(isAsciiDigit, DIGIT), w: wide(isAsciiWord, WORD),
  s: wide((code) => isAsciiSpace(code) || (code >= 28 && code <= 31), SPACE),
};

/** `\d`, `\S` … */
export function categoryTest(category: Category, ascii: boolean): Test {
  const test = (ascii ? ASCII_TESTS : WIDE_TESTS)[category.toLowerCase() as 'd' | 's' | 'w'];
  return category >= 'a' ? test : (code) => !test(code);
}

/** A set's members. */
export function membersTest(items: readonly SetItem[], ascii: boolean): Test {
  const tests = items.map((item): Test => {
    if ('category' in item) return categoryTest(item.category, ascii);
    const { from, to } = item;
    return from === to ? (code) => code === from : (code) => code >= from && code <= to;
  });
  if (tests.length === 1) return tests[0]!;
  return (code) => tests.some((test) => test(code));
}

/** The other characters that are the same as this one when case is ignored, and itself. */
export function caseVariants(code: number, ascii: boolean): readonly number[] {
  if (code < 128 || ascii) {
    const isLetter = (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
    return isLetter ? [code, code ^ 32] : [code];
  }
  const variants = new Set([code]);
  for (const other of folds(code)) for (const variant of [other, ...folds(other)]) variants.add(variant);
  return [...variants];
}

/** Whether two characters are the same when case is ignored. */
export function sameIgnoringCase(a: number, b: number, ascii: boolean): boolean {
  return a === b || caseVariants(a, ascii).includes(b) || caseVariants(b, ascii).includes(a);
}

/** The character in lower and upper case, where that is one character; of the dotted capital I the dot is dropped. */
function folds(code: number): number[] {
  if (code === 0x130) return [0x69];
  const character = String.fromCodePoint(code);
  return [character.toLowerCase(), character.toUpperCase()].filter((text) => Array.from(text).length === 1).map((text) => text.codePointAt(0)!);
}
