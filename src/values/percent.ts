/** `%` formatting: parsing of the template, and the conversions of numbers (unicode_format). */
import { ValueFault } from './fault.js';
import { checkCharacters } from './limits.js';
import { magnitudeText } from './format.js';
import { absInt } from './int.js';
import { intToStr } from './int-text.js';
import type { PyInt } from './plain.js';

/** A conversion in a template. `'*'` takes its value from the arguments. */
export interface Conversion {
  /** `%(key)s`. */
  readonly key: string | undefined;
  readonly flags: string;
  readonly width: number | '*' | undefined;
  readonly precision: number | '*' | undefined;
  readonly type: string;
  /** The template up to the type letter and with it, for messages. */
  readonly upTo: string;
}

const FLAGS_AND_TYPE = /^([-+ #0]*)(\*|\d+)?(?:\.(\*|\d*))?[hlL]?([^]?)/u;

/** The pieces of a template: plain text and conversions. Lazy, so that faults come in the order of the text. */
export function* parseTemplate(template: string): Generator<string | Conversion> {
  let at = 0;
  for (;;) {
    const percent = template.indexOf('%', at);
    if (percent !== at) yield template.slice(at, percent < 0 ? undefined : percent);
    if (percent < 0) return;
    let start = percent + 1;
    let key: string | undefined;
    if (template[start] === '(') {
      const end = closingBracket(template, start);
      key = template.slice(start + 1, end);
      start = end + 1;
    }
    const [all = '', flags = '', width, precision, type = ''] = FLAGS_AND_TYPE.exec(template.slice(start)) ?? [];
    if (type === '') throw new ValueFault('ValueError', 'incomplete format');
    at = start + all.length;
    yield {
      key, flags, type, width: size(width, 'width'), precision: size(precision, 'precision'),
      upTo: template.slice(0, at),
    };
  }
}

function size(text: string | undefined, what: 'width' | 'precision'): number | '*' | undefined {
  if (text === undefined || text === '*') return text;
  if (Number(text) >= 2 ** 63) throw new ValueFault('ValueError', `${what} too big`);
  checkCharacters(Number(text));
  return Number(text);
}

function closingBracket(template: string, open: number): number {
  let depth = 0;
  for (let i = open; i < template.length; i++) {
    if (template[i] === '(') depth += 1;
    if (template[i] === ')' && --depth === 0) return i;
  }
  throw new ValueFault('ValueError', 'incomplete format key');
}

/** The fault for a letter that is no conversion. */
export function unknownConversion({ type, upTo }: Conversion): ValueFault {
  const code = (type.codePointAt(0) ?? 0).toString(16);
  const shown = type > ' ' && type < '\x7f' ? type : '?';
  return new ValueFault('ValueError', `unsupported format character '${shown}' (0x${code}) at index ${Array.from(upTo).length - 1}`);
}

/** Flags, width and precision once the arguments for `*` are known. */
export interface Layout {
  readonly flags: string;
  readonly width: number;
  readonly precision: number | undefined;
}

/** Text of `%s`, `%r`, `%a`, `%c` padded; `characters` are the text's. */
export function layoutText(characters: readonly string[], { flags, width, precision }: Layout): string {
  const shown = precision === undefined ? characters : characters.slice(0, precision);
  const padding = ' '.repeat(Math.max(0, width - shown.length));
  return flags.includes('-') ? shown.join('') + padding : padding + shown.join('');
}

const RADIX: Record<string, number> = { o: 8, x: 16, X: 16 };

/** Text of `%d`, `%x`, `%o` …: the precision is the least number of digits. */
export function convertInt(value: PyInt, type: string, layout: Layout): string {
  const radix = RADIX[type];
  const digits = radix === undefined ? intToStr(absInt(value)) : absInt(value).toString(radix);
  const prefix = radix !== undefined && layout.flags.includes('#') ? `0${type}` : '';
  const padded = digits.padStart(layout.precision ?? 0, '0');
  return layoutNumber(value < 0, prefix, type === 'X' ? padded.toUpperCase() : padded, layout);
}

/** Text of `%f`, `%e`, `%g` and their capitals. */
export function convertFloat(value: number, type: string, layout: Layout): string {
  const text = magnitudeText(Math.abs(value), type, layout.precision, layout.flags.includes('#'));
  return layoutNumber(value < 0 || Object.is(value, -0), '', text, layout);
}

function layoutNumber(negative: boolean, prefix: string, digits: string, { flags, width }: Layout): string {
  const head = (negative ? '-' : flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '') + prefix;
  const room = Math.max(0, width - head.length - digits.length);
  if (flags.includes('-')) return head + digits + ' '.repeat(room);
  return flags.includes('0') ? head + '0'.repeat(room) + digits : ' '.repeat(room) + head + digits;
}
