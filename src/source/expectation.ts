/**
 * Output that an author wrote under a prompt, beside what Python prints: the same, or different for a known reason.
 * Articles outlive the versions they were written with; the reader is told why, not that somebody erred.
 */

export type Difference =
  | 'same'
  | 'address'     // only addresses differ, as in every run
  | 'float'       // `/` gave an int before Python 3
  | 'wording'     // an error's text up to 3.10
  | 'traceback'   // file names, quoting and carets of another interpreter
  | 'bytecode'    // a disassembly by an older version
  | 'other';

/** Where a spelling changed: today's pattern → the wording that counts as the same. */
const OLD_WORDINGS: readonly [RegExp, string][] = [
  [/cannot access local variable '(\w+)' where it is not associated with a value/g, "local variable '$1' referenced before assignment"],
  [/cannot access free variable '(\w+)' where it is not associated with a value in enclosing scope/g, "free variable '$1' referenced before assignment in enclosing scope"],
];

const trimmed = (text: string): string => text.split('\n').map((line) => line.trimEnd()).join('\n').trim();
const withoutAddresses = (text: string): string => text.replace(/0x[0-9a-fA-F@]+/g, '0x');
const withoutSpaces = (text: string): string => text.replace(/\s+/g, '');
const withOldWordings = (text: string): string => OLD_WORDINGS.reduce((old, [now, then]) => old.replace(now, then), text);
const lastLine = (text: string): string => text.slice(text.lastIndexOf('\n') + 1);
const looksDisassembled = (text: string): boolean => /\b[A-Z]+_[A-Z_]+\b\s+\d+/.test(text);

/** Why `actual` is not what the author expected; spaces inside a line do not count. */
export function differenceOf(expected: string, actual: string): Difference {
  const wanted = trimmed(expected);
  const got = trimmed(actual);
  if (withoutSpaces(wanted) === withoutSpaces(got)) return 'same';
  if (withoutSpaces(withoutAddresses(wanted)) === withoutSpaces(withoutAddresses(got))) return 'address';
  if (/^-?\d+$/.test(wanted) && got === `${wanted}.0`) return 'float';
  if (wanted.includes('Traceback (most recent call last)') && got.includes('Traceback (most recent call last)')) {
    if (lastLine(wanted) === lastLine(got)) return 'traceback';
    if (lastLine(wanted) === withOldWordings(lastLine(got))) return 'wording';
  }
  if (looksDisassembled(wanted) && looksDisassembled(got)) return 'bytecode';
  return 'other';
}
