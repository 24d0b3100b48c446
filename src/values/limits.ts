/**
 * How big values may become. CPython stops where the machine's memory ends; a page has to stop long before, and an
 * engine of JavaScript ends the whole page where an array or a bigint becomes too big. What is beyond is a MemoryError.
 */
import { ValueFault } from './fault.js';

/** Memory is counted in words of eight bytes: what an item of a list takes. */
export const CHARACTERS_PER_WORD = 8;
export const BITS_PER_WORD = 64;
/** Words that a program may hold: 128 MB. */
export const MOST_WORDS = 1 << 24;
/** Items of a list, tuple, dict or set: half the entries that a Map can hold. */
export const MOST_ITEMS = 1 << 23;
/** Characters of a str, and bytes. */
export const MOST_CHARACTERS = MOST_WORDS * CHARACTERS_PER_WORD;
/** Bits of an int: 1.2 million digits. An operation on longer ones takes seconds, and cannot be interrupted. */
export const MOST_BITS = 1 << 22;

/** Only of long ints the size is worth a look. */
const LONG = 1n << 4096n;

/** The words that an int beyond the safe ones takes. */
export function wordsOfInt(value: bigint): number {
  return value < LONG && value > -LONG ? 1 : (value.toString(16).length * 4) / BITS_PER_WORD;
}

function memoryFault(): ValueFault {
  return new ValueFault('MemoryError', '');
}

/** Checks that a collection of `length` items may be repeated `count` times. */
export function checkItems(length: number, count = 1): void {
  if (length * count > MOST_ITEMS) throw memoryFault();
}

/** Checks that a text or bytes of `length` may be repeated `count` times. */
export function checkCharacters(length: number, count = 1): void {
  if (length * count > MOST_CHARACTERS) throw memoryFault();
}

/** Checks that an int of so many bits may be made. */
export function checkBits(bits: number): void {
  if (bits > MOST_BITS) throw memoryFault();
}

/** The messages with which JavaScript engines refuse to make something too big (V8, SpiderMonkey, JavaScriptCore). */
const TOO_BIG = /invalid (?:string|array|typed array|count|array buffer)|maximum (?:size|bigint)|size exceeded|out of memory|allocation (?:failed|size overflow)/i;

/** Whether JavaScript gave up for want of memory: a MemoryError of the program. */
export function isMemoryFault(error: unknown): boolean {
  return isLimitOfEngine(error) && TOO_BIG.test(error.message) && !isStackFault(error);
}

/** Whether JavaScript's own stack was full: a RecursionError of the program. */
export function isStackFault(error: unknown): boolean {
  return isLimitOfEngine(error) && /call stack|too much recursion/i.test(error.message);
}

/** Firefox has an InternalError where others have a RangeError. */
function isLimitOfEngine(error: unknown): error is Error {
  return error instanceof RangeError || (error instanceof Error && error.name === 'InternalError');
}
