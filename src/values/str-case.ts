/** Case and character classes of str, by Unicode properties. */
import { WHITESPACE } from './str.js';

const CASED = /\p{Cased}/u;

const titleOf = (character: string): string => {
  const [first = '', ...rest] = character.toUpperCase();
  return first + rest.join('').toLowerCase();
};

/** `text.capitalize()`. */
export function capitalize(text: string): string {
  const [first = '', ...rest] = text;
  return titleOf(first) + rest.join('').toLowerCase();
}

/** `text.title()`: the first cased character of every run of them in title case. */
export function titleCase(text: string): string {
  let inWord = false;
  return Array.from(text, (character) => {
    const changed = inWord ? character.toLowerCase() : titleOf(character);
    inWord = CASED.test(character);
    return changed;
  }).join('');
}

/** `text.swapcase()`. */
export function swapCase(text: string): string {
  return Array.from(text, (character) =>
    (/\p{Uppercase}/u.test(character) ? character.toLowerCase() : character.toUpperCase())).join('');
}

/** `text.casefold()`: lower case, and what has a longer folding (ß → ss) in it. */
export function caseFold(text: string): string {
  return Array.from(text, (character) => {
    // Upper case unites what lower case keeps apart (ſ and s); only the dotless i would lose its identity.
    return character === 'ı' ? character : character.toLowerCase().toUpperCase().toLowerCase();
  }).join('');
}

/** Digits that are no decimals: superscripts, subscripts, circled and the like. */
const DIGIT = '\\p{Nd}\\xb2\\xb3\\xb9\\u2070\\u2074-\\u2079\\u2080-\\u2089\\u2460-\\u2468\\u2474-\\u247c\\u2488-\\u2490'
  + '\\u24ea\\u24f5-\\u24fd\\u24ff\\u2776-\\u277e\\u2780-\\u2788\\u278a-\\u2792';
/** Han characters with a numeric value. */
const HAN_NUMBERS = '\\u3405\\u3483\\u382a\\u3b4d\\u4e00\\u4e03\\u4e07\\u4e09\\u4e5d\\u4e8c\\u4e94\\u4ebf\\u4ec0\\u5104\\u5146'
  + '\\u516b\\u516d\\u5341\\u5343\\u56db\\u767e\\u96f6\\u3007';

const every = (characterClass: string): RegExp => new RegExp(`^[${characterClass}]+$`, 'u');

/** The `is…` methods that ask the same of every character of a text that is not empty. */
export const CLASSES = {
  isalpha: every('\\p{L}'),
  isdecimal: every('\\p{Nd}'),
  isdigit: every(DIGIT),
  isnumeric: every(`\\p{N}${HAN_NUMBERS}`),
  isalnum: every(`\\p{L}\\p{N}${HAN_NUMBERS}`),
  isspace: every(WHITESPACE),
} as const;

/** `text.isidentifier()`. */
export const isIdentifier = (text: string): boolean => /^[\p{XID_Start}_]\p{XID_Continue}*$/u.test(text);

/** `text.isupper()`: cased characters, none of them lower or title case. */
export const isUpper = (text: string): boolean => /\p{Uppercase}/u.test(text) && !/[\p{Lowercase}\p{Lt}]/u.test(text);

/** `text.islower()`. */
export const isLower = (text: string): boolean => /\p{Lowercase}/u.test(text) && !/[\p{Uppercase}\p{Lt}]/u.test(text);

/** `text.istitle()`: upper case only begins a run of cased characters, lower case never does. */
export function isTitle(text: string): boolean {
  let [inWord, found] = [false, false];
  for (const character of text) {
    const upper = /[\p{Uppercase}\p{Lt}]/u.test(character);
    if (upper ? inWord : /\p{Lowercase}/u.test(character) && !inWord) return false;
    inWord = CASED.test(character);
    found ||= inWord;
  }
  return found;
}
