/** Faults within literals, which CPython's parser finds as soon as it has read one (Parser/string_parser.c). */
import { EscapeFault, unescapeBytes, unescapeText } from '../convert/escapes.js';
import type { NameLookup } from '../convert/escapes.js';

const OPENING = /^([a-zA-Z]*)("""|'''|["'])/;
/** The tokenizer cuts the text of a formatted string behind the name of a character and at doubled braces. */
const PARTS = /(?:\\N(?!\{)|\\[^{}N]|\\(?=[{}]|$)|[^{}\\])*(?:\\N\{[^}]*\}?)?/g;

/** Whether a bytes literal has a character that is no ASCII. */
export function hasForeignCharacter(literal: string): boolean {
  return isBytes(literal) && /[^\p{ASCII}]/u.test(literal);
}

export function isBytes(literal: string): boolean {
  return /^(?:b|rb|br)['"]/i.test(literal);
}

/** What is wrong with the escapes of a str or bytes literal, in the words of its codec; null if nothing is. */
export function escapeFault(literal: string, lookup: NameLookup): string | null {
  if (!literal.includes('\\')) return null;
  const [opening = '', prefix = '', quotes = ''] = OPENING.exec(literal) ?? [];
  if (isRaw(prefix)) return null;
  const body = literal.slice(opening.length, -quotes.length);
  return faultOf(() => (isBytes(literal) ? unescapeBytes(body) : unescapeText(body, lookup)));
}

/** As `escapeFault`, of a text between the fields of a formatted string that is not raw. */
export function formattedTextFault(text: string, lookup: NameLookup): string | null {
  if (!text.includes('\\')) return null;
  return faultOf(() => { for (const [part] of text.matchAll(PARTS)) unescapeText(part, lookup); });
}

/** Whether backslashes stand for themselves after this prefix, or in a literal that begins with it. */
export function isRaw(opening: string): boolean {
  return /^[a-z]?r/i.test(opening);
}

function faultOf(decode: () => unknown): string | null {
  try {
    decode();
    return null;
  } catch (error) {
    if (error instanceof EscapeFault) return error.message;
    throw error;
  }
}
