/** How large one object may be: what would take the page's memory is a MemoryError at once. */
import type { Context } from './context.js';
import { raise } from './exception.js';

/** Items of a list, a tuple, a set, a dict. */
export const MOST_ITEMS = 1 << 24;
/** Characters of a str, bytes of a bytes. */
export const MOST_CHARACTERS = 1 << 26;
/** Characters that take the memory of an item. */
const CHARACTERS_IN_CELL = 8;

/** Room for so many items. @throws Raise MemoryError where no sequence may have them */
export function takeItems(context: Context, count: number): void {
  if (count > MOST_ITEMS) raise('MemoryError');
  context.charge(count);
}

/** Room for so many characters or bytes. @throws Raise MemoryError where no text may have them */
export function takeCharacters(context: Context, count: number): void {
  if (count > MOST_CHARACTERS) raise('MemoryError');
  context.charge(count / CHARACTERS_IN_CELL);
}
