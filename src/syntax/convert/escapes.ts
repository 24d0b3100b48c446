/** Escape sequences in string and bytes literals (Language Reference 2.4.1.1). */

/** A sequence that Python refuses; the wording of the codec that finds it. */
export class EscapeFault extends Error {}

const SIMPLE: Readonly<Record<string, string>> = {
  '\n': '', '\\': '\\', "'": "'", '"': '"', a: '\x07', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v',
};
const WIDTHS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };
const SHAPES: Readonly<Record<string, string>> = { x: '\\xXX', u: '\\uXXXX', U: '\\UXXXXXXXX' };

/** Finds a character by its Unicode name. */
export type NameLookup = (name: string) => string | undefined;

/** What a sequence after a backslash stands for, and how many characters it takes. */
interface Escape { value: string; length: number }

/**
 * The text of a str literal's body. An unknown sequence stays as it is (Python warns).
 * Throws EscapeFault.
 */
export function unescapeText(body: string, lookup: NameLookup): string {
  if (!body.includes('\\')) return body;
  let result = '';
  for (let at = 0; at < body.length;) {
    const slash = body.indexOf('\\', at);
    if (slash < 0) return result + body.slice(at);
    result += body.slice(at, slash);
    const escape = numeric(body, slash) ?? wide(body, slash) ?? named(body, slash, lookup) ?? simple(body, slash);
    result += escape.value;
    at = slash + escape.length;
  }
  return result;
}

/** The bytes of a bytes literal's body, which is ASCII. Throws EscapeFault. */
export function unescapeBytes(body: string): Uint8Array {
  const bytes: number[] = [];
  for (let at = 0; at < body.length;) {
    if (body[at] !== '\\') {
      bytes.push(body.charCodeAt(at));
      at += 1;
      continue;
    }
    const escape = numeric(body, at) ?? byteHex(body, at) ?? simple(body, at);
    for (const char of escape.value) bytes.push(char.charCodeAt(0) & 0xff);
    at += escape.length;
  }
  return Uint8Array.from(bytes);
}

function simple(body: string, slash: number): Escape {
  const char = body[slash + 1] ?? '';
  const value = SIMPLE[char];
  return value === undefined ? { value: '\\', length: 1 } : { value, length: 2 };
}

/** One to three octal digits. */
function numeric(body: string, slash: number): Escape | null {
  const digits = /^[0-7]{1,3}/.exec(body.slice(slash + 1, slash + 4))?.[0];
  return digits ? { value: String.fromCharCode(parseInt(digits, 8)), length: digits.length + 1 } : null;
}

function wide(body: string, slash: number): Escape | null {
  const kind = body[slash + 1] ?? '';
  const width = WIDTHS[kind];
  if (width === undefined) return null;
  const digits = hexAt(body, slash + 2, width);
  if (digits.length < width) throw fault(body, slash, digits.length + 2, `truncated ${SHAPES[kind]} escape`);
  const code = parseInt(digits, 16);
  if (code > 0x10ffff) throw fault(body, slash, width + 2, 'illegal Unicode character');
  return { value: String.fromCodePoint(code), length: width + 2 };
}

/** `\N{name}` */
function named(body: string, slash: number, lookup: NameLookup): Escape | null {
  if (body[slash + 1] !== 'N') return null;
  const [whole = '', name = '', closing = ''] = /^\\N(?:\{([^}]*)(\})?)?/.exec(body.slice(slash))!;
  if (name === '' || closing === '') throw fault(body, slash, whole.length - closing.length, 'malformed \\N character escape');
  const value = lookup(name);
  // A named sequence is found by `unicodedata.lookup`, not here.
  const single = value !== undefined && value.length === String.fromCodePoint(value.codePointAt(0)!).length;
  if (!single) throw fault(body, slash, whole.length, 'unknown Unicode character name');
  return { value, length: whole.length };
}

/** The codec counts in the bytes it was given, where a character beyond ASCII is a \U sequence of ten. */
function fault(body: string, slash: number, length: number, why: string): EscapeFault {
  const bytes = (text: string): number => [...text].reduce((sum, char) => sum + (char.codePointAt(0)! > 127 ? 10 : 1), 0);
  const from = bytes(body.slice(0, slash));
  const to = from + bytes(body.slice(slash, slash + length)) - 1;
  return new EscapeFault(`(unicode error) 'unicodeescape' codec can't decode bytes in position ${from}-${to}: ${why}`);
}

function byteHex(body: string, slash: number): Escape | null {
  if (body[slash + 1] !== 'x') return null;
  const digits = hexAt(body, slash + 2, 2);
  if (digits.length < 2) throw new EscapeFault(`(value error) invalid \\x escape at position ${slash}`);
  return { value: String.fromCharCode(parseInt(digits, 16)), length: 4 };
}

function hexAt(body: string, start: number, width: number): string {
  return /^[0-9a-fA-F]*/.exec(body.slice(start, start + width))![0];
}
