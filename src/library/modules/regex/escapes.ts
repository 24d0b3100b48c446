/** Escapes and character sets of patterns (`_escape`, `_class_escape`). */
import { PatternRefusal } from './nodes.js';
import type { Category, Node, Place, SetItem } from './nodes.js';
import type { PatternSource } from './source.js';

const HEX = /^[0-9a-fA-F]$/;
const OCTAL = /^[0-7]$/;
const DIGIT = /^[0-9]$/;

const CONTROLS: ReadonlyMap<string, number> = new Map([['a', 7], ['b', 8], ['f', 12], ['n', 10], ['r', 13], ['t', 9], ['v', 11], ['\\', 92]]);
const PLACES: ReadonlyMap<string, Place> = new Map([['A', 'start'], ['Z', 'end'], ['z', 'end'], ['b', 'boundary'], ['B', 'inside']]);
const HEX_LENGTHS: ReadonlyMap<string, number> = new Map([['x', 2], ['u', 4], ['U', 8]]);

/** The character of an escape such as `\n`. */
export const controlCharacter = (letter: string): number | undefined => CONTROLS.get(letter);

const isCategory = (letter: string): letter is Category => letter.length === 1 && 'dDsSwW'.includes(letter);

/**
 * An escape in an expression.
 * @param checkReference of a group, that many characters ago
 */
export function readEscape(source: PatternSource, escape: string, checkReference: (group: number, back: number) => void): Node {
  const letter = escape.slice(1);
  const place = PLACES.get(letter);
  if (place !== undefined) return { kind: 'at', place };
  if (isCategory(letter)) return { kind: 'set', negated: false, items: [{ category: letter }] };
  const code = CONTROLS.get(letter) ?? hexEscape(source, escape);
  if (code !== undefined) return { kind: 'char', code };
  if (letter === '0') return { kind: 'char', code: Number.parseInt(`0${source.getWhile(2, OCTAL)}`, 8) };
  if (DIGIT.test(letter)) return numberEscape(source, escape, checkReference);
  return { kind: 'char', code: literalEscape(source, escape) };
}

/** Three octal digits, or the number of a group. */
function numberEscape(source: PatternSource, escape: string, checkReference: (group: number, back: number) => void): Node {
  let text = escape + source.getWhile(1, DIGIT);
  if (/^\\[0-7]{2}$/.test(text) && source.next !== undefined && OCTAL.test(source.next)) {
    text += source.get()!;
    return { kind: 'char', code: octalValue(source, text) };
  }
  const group = Number(text.slice(1));
  checkReference(group, text.length);
  return { kind: 'reference', group };
}

/** The value of an octal escape. */
export function octalValue(source: PatternSource, escape: string): number {
  const value = Number.parseInt(escape.slice(1), 8);
  if (value > 0o377) source.fail(`octal escape value ${escape} outside of range 0-0o377`, escape.length);
  return value;
}

function hexEscape(source: PatternSource, escape: string): number | undefined {
  const letter = escape.slice(1);
  if (letter !== 'x' && !source.isText) return undefined;
  if (letter === 'N') throw new PatternRefusal('NotImplementedError', '\\N{…} in patterns is not supported here');
  const length = HEX_LENGTHS.get(letter);
  if (length === undefined) return undefined;
  const text = escape + source.getWhile(length, HEX);
  if (text.length !== length + 2) source.fail(`incomplete escape ${text}`, text.length);
  const code = Number.parseInt(text.slice(2), 16);
  if (code > 0x10ffff) source.fail(`bad escape ${text}`, text.length);
  return code;
}

function literalEscape(source: PatternSource, escape: string): number {
  if (/^\\[A-Za-z0-9]$/.test(escape)) source.fail(`bad escape ${escape}`, escape.length);
  return escape.codePointAt(1)!;
}

/** `[…]`, its bracket read. */
export function readSet(source: PatternSource): Node {
  const start = source.position - 1;
  const items: SetItem[] = [];
  const negated = source.match('^');
  for (;;) {
    const first = source.get() ?? source.fail('unterminated character set', source.position - start);
    if (first === ']' && items.length > 0) break;
    const item = setItem(source, first);
    if (!source.match('-')) {
      items.push(item);
      continue;
    }
    const second = source.get() ?? source.fail('unterminated character set', source.position - start);
    if (second === ']') {
      items.push(item, { from: 0x2d, to: 0x2d });
      break;
    }
    items.push(rangeItem(source, item, setItem(source, second), first, second));
  }
  const [only] = items;
  if (items.length === 1 && !negated && only !== undefined && 'from' in only && only.from === only.to) return { kind: 'char', code: only.from };
  return { kind: 'set', negated, items };
}

function rangeItem(source: PatternSource, low: SetItem, high: SetItem, first: string, second: string): SetItem {
  if ('from' in low && 'from' in high && low.from <= high.from) return { from: low.from, to: high.from };
  return source.fail(`bad character range ${first}-${second}`, Array.from(first).length + 1 + Array.from(second).length);
}

function setItem(source: PatternSource, character: string): SetItem {
  if (!character.startsWith('\\')) return single(character.codePointAt(0)!);
  const letter = character.slice(1);
  if (isCategory(letter)) return { category: letter };
  const code = CONTROLS.get(letter) ?? hexEscape(source, character);
  if (code !== undefined) return single(code);
  return single(OCTAL.test(letter) ? octalValue(source, character + source.getWhile(2, OCTAL)) : literalEscape(source, character));
}

const single = (code: number): SetItem => ({ from: code, to: code });
