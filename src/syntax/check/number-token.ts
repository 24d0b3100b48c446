/** Where a number literal ends, and what is wrong with it (`tok_get_normal_mode` of Parser/lexer/lexer.c). */

export class NumberFault extends Error {
  /** `read`: offset after the last character read; `endColumnOf`: offset that the end column is one past of. */
  constructor(message: string, readonly read: number, readonly endColumnOf: number | null = null) {
    super(message);
  }
}

interface Radix { name: string; digit: RegExp }

const RADIXES: Readonly<Record<string, Radix>> = {
  x: { name: 'hexadecimal', digit: /[0-9a-fA-F]/ },
  o: { name: 'octal', digit: /[0-7]/ },
  b: { name: 'binary', digit: /[01]/ },
};
/** Words that may follow a number without a space. */
const FOLLOWING_WORD = /(?:and|else|for|if|in|is|not|or)/y;

/** The offset after the number that starts at `start`. Throws NumberFault. */
export function numberEnd(text: string, start: number): number {
  const radix = text[start] === '0' ? RADIXES[(text[start + 1] ?? '').toLowerCase()] : undefined;
  return radix ? radixEnd(text, start + 2, radix) : decimalEnd(text, start);
}

function radixEnd(text: string, start: number, radix: Radix): number {
  let at = start;
  do {
    if (text[at] === '_') at += 1;
    if (!radix.digit.test(text[at] ?? '')) throw badDigit(text, at, radix);
    while (radix.digit.test(text[at] ?? '')) at += 1;
  } while (text[at] === '_');
  if (isDigit(text[at])) throw badDigit(text, at, radix);
  return ended(text, at, radix.name);
}

function badDigit(text: string, at: number, radix: Radix): NumberFault {
  return isDigit(text[at])
    ? new NumberFault(`invalid digit '${text[at]!}' in ${radix.name} literal`, at + 1)
    : new NumberFault(`invalid ${radix.name} literal`, at);
}

function decimalEnd(text: string, start: number): number {
  let at = start;
  if (text[at] !== '.') at = digitsEnd(text, at);
  const whole = text.slice(start, at);
  let isReal = false;
  if (text[at] === '.') {
    isReal = true;
    at += 1;
    if (isDigit(text[at])) at = digitsEnd(text, at);
  }
  const exponent = /[eE][-+]?(?=[0-9])/y;
  exponent.lastIndex = at;
  if (exponent.test(text)) {
    isReal = true;
    at = digitsEnd(text, exponent.lastIndex);
  } else if (/^[eE][-+]$/.test(text.slice(at, at + 2))) {
    throw new NumberFault('invalid decimal literal', at + 2);
  }
  if (/[jJ]/.test(text[at] ?? '')) return ended(text, at + 1, 'imaginary');
  const zeros = /^0[0_]*(?=[1-9])/.exec(whole)?.[0];
  if (!isReal && zeros !== undefined) {
    throw new NumberFault(
      'leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers',
      start + 1, start + zeros.length);
  }
  return ended(text, at, 'decimal');
}

/** Digits in groups parted by single underscores. */
function digitsEnd(text: string, start: number): number {
  let at = start;
  for (;;) {
    while (isDigit(text[at])) at += 1;
    if (text[at] !== '_') return at;
    at += 1;
    if (!isDigit(text[at])) throw new NumberFault('invalid decimal literal', at);
  }
}

/** No name may follow a number at once. */
function ended(text: string, at: number, what: string): number {
  FOLLOWING_WORD.lastIndex = at;
  if (FOLLOWING_WORD.test(text)) return at;
  if (/[\p{ID_Continue}_]/u.test(text.slice(at, at + 2)[0] ?? '')) throw new NumberFault(`invalid ${what} literal`, at);
  return at;
}

function isDigit(char: string | undefined): boolean {
  return char !== undefined && char >= '0' && char <= '9';
}
