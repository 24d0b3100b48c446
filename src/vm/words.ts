import { PyList } from '../objects/list.js';
import type { PyValue } from '../objects/object.js';
import { PyTuple } from '../objects/tuple.js';
import { CHARACTERS_PER_WORD, wordsOfInt } from '../values/limits.js';
import { PyBytes } from '../values/plain.js';

/** The words of memory that a new value has taken, but for what it holds. */
export function wordsOf(value: PyValue): number {
  switch (typeof value) {
    case 'string': return value.length / CHARACTERS_PER_WORD;
    case 'bigint': return wordsOfInt(value);
    case 'object':
      if (value instanceof PyList || value instanceof PyTuple) return value.items.length;
      return value instanceof PyBytes ? value.data.length / CHARACTERS_PER_WORD : 0;
    default: return 0;
  }
}
