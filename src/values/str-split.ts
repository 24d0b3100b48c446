/** Splitting, searching and padding of str. */
import { ValueFault } from './fault.js';
import { WHITESPACE, stripLeading, stripTrailing } from './str.js';

const RUN = new RegExp(`[${WHITESPACE}]+`);
const LAST_RUN = new RegExp(`^([^]*?)[${WHITESPACE}]+([^${WHITESPACE}]*)$`);

/** `text.split(None, limit)`: at runs of whitespace; a negative limit is none. */
export function splitWords(text: string, limit: number): string[] {
  const words: string[] = [];
  let rest = stripLeading(text);
  while (rest !== '') {
    const match = limit >= 0 && words.length >= limit ? null : RUN.exec(rest);
    words.push(match ? rest.slice(0, match.index) : rest);
    rest = match ? rest.slice(match.index + match[0].length) : '';
  }
  return words;
}

/** `text.rsplit(None, limit)`. */
export function splitWordsRight(text: string, limit: number): string[] {
  if (limit < 0) return splitWords(text, limit);
  const words: string[] = [];
  let rest = stripTrailing(text);
  while (rest !== '') {
    const match = words.length >= limit ? null : LAST_RUN.exec(rest);
    words.unshift(match?.[2] ?? rest);
    rest = match?.[1] ?? '';
  }
  return words.filter((word) => word !== '');
}

/** `text.split(separator, limit)`. */
export function splitAt(text: string, separator: string, limit: number): string[] {
  if (separator === '') throw new ValueFault('ValueError', 'empty separator');
  const parts = text.split(separator);
  if (limit < 0 || parts.length <= limit + 1) return parts;
  return [...parts.slice(0, limit), parts.slice(limit).join(separator)];
}

/** `text.rsplit(separator, limit)`. */
export function splitAtRight(text: string, separator: string, limit: number): string[] {
  if (separator === '') throw new ValueFault('ValueError', 'empty separator');
  const parts: string[] = [];
  let end = text.length;
  while (limit < 0 || parts.length < limit) {
    const at = end < separator.length ? -1 : text.lastIndexOf(separator, end - separator.length);
    if (at < 0) break;
    parts.unshift(text.slice(at + separator.length, end));
    end = at;
  }
  return [text.slice(0, end), ...parts];
}

/** What ends a line for `splitlines`: more than what ends one in a file. */
const BREAKS = '\\n\\r\\v\\f\\x1c-\\x1e\\x85\\u2028\\u2029';
const LINES = new RegExp(`[^${BREAKS}]*(?:\\r\\n|[${BREAKS}])|[^${BREAKS}]+$`, 'g');
const LINE_END = new RegExp(`(?:\\r\\n|[${BREAKS}])$`);

/** `text.splitlines(keepEnds)`. */
export function splitLines(text: string, keepEnds: boolean): string[] {
  const lines = text.match(LINES) ?? [];
  return keepEnds ? lines : lines.map((line) => line.replace(LINE_END, ''));
}

/** The characters of `set` taken off the ends: `left`, `right` or both. */
export function stripCharacters(text: string, set: string, left: boolean, right: boolean): string {
  const strip = new Set(set);
  const all = Array.from(text);
  let start = 0;
  let end = all.length;
  while (left && start < end && strip.has(all[start]!)) start += 1;
  while (right && end > start && strip.has(all[end - 1]!)) end -= 1;
  return all.slice(start, end).join('');
}

/** `text.expandtabs(size)`. */
export function expandTabs(text: string, size: number): string {
  let column = 0;
  return Array.from(text, (character) => {
    if (character === '\t') {
      const width = size > 0 ? size - (column % size) : 0;
      column += width;
      return ' '.repeat(width);
    }
    column = character === '\n' || character === '\r' ? 0 : column + 1;
    return character;
  }).join('');
}

/** `text.zfill(width)`: zeros after the sign. */
export function zeroFill(text: string, width: number, length: number): string {
  const zeros = '0'.repeat(Math.max(0, width - length));
  return /^[+-]/.test(text) ? text[0] + zeros + text.slice(1) : zeros + text;
}

/** `text.replace(old, replacement, count)`; a negative count is all. */
export function replaceText(text: string, old: string, replacement: string, count: number): string {
  if (old === '') return interleave(text, replacement, count);
  const parts = splitAt(text, old, count);
  return parts.join(replacement);
}

function interleave(text: string, replacement: string, count: number): string {
  const all = Array.from(text);
  const times = count < 0 ? all.length + 1 : Math.min(count, all.length + 1);
  const body = all.map((character, i) => (i < times ? replacement + character : character)).join('');
  return times > all.length ? body + replacement : body;
}

/** How often `part` occurs in `text` without overlapping. */
export function countText(text: string, part: string, length: number): number {
  return part === '' ? length + 1 : text.split(part).length - 1;
}
