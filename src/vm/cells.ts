/** Memory in cells: about what an item of a list takes, eight bytes. */
import { PyList } from '../objects/list.js';
import type { PyValue } from '../objects/object.js';
import { PyTuple } from '../objects/tuple.js';
import { PyBytes } from '../values/plain.js';

export const CHARACTERS_PER_CELL = 8;
const BITS_PER_CELL = 64;

/** What a new value has taken, but for what it holds. */
export function cellsOf(value: PyValue): number {
  switch (typeof value) {
    case 'string': return value.length / CHARACTERS_PER_CELL;
    case 'bigint': return cellsOfInt(value);
    case 'object':
      if (value instanceof PyList || value instanceof PyTuple) return value.items.length;
      return value instanceof PyBytes ? value.data.length / CHARACTERS_PER_CELL : 0;
    default: return 0;
  }
}

/** Only of long ints the size is worth a look. */
const LONG = 1n << 4096n;

export function cellsOfInt(value: bigint): number {
  return value < LONG && value > -LONG ? 1 : (value.toString(16).length * 4) / BITS_PER_CELL;
}
