/** Replacement templates: `\1`, `\g<name>` (`_parser.parse_template`). */
import { controlCharacter, octalValue } from './escapes.js';
import { PatternRefusal } from './nodes.js';
import { PatternSource, isDecimal } from './source.js';
import { reprStr } from '../../../values/str.js';

/** Literal texts and numbers of groups. */
export type Template = readonly (string | number)[];

const OCTAL = /^[0-7]$/;
const DIGIT = /^[0-9]$/;

/** Throws `PatternFault` and `PatternRefusal`. */
export function parseTemplate(text: string, isText: boolean, groups: number, names: ReadonlyMap<string, number>): Template {
  if (!text.includes('\\')) return [text];
  const source = new PatternSource(text, isText);
  const parts: (string | number)[] = [];
  const literal = (piece: string): void => {
    if (typeof parts.at(-1) === 'string') parts.push(`${parts.pop() as string}${piece}`);
    else parts.push(piece);
  };
  const group = (index: number, back: number): void => {
    if (index > groups) source.fail(`invalid group reference ${index}`, back);
    parts.push(index);
  };
  for (let piece = source.get(); piece !== undefined; piece = source.get()) {
    if (!piece.startsWith('\\')) literal(piece);
    else if (piece === '\\g') namedGroup(source, names, group);
    else if (piece === '\\0') literal(String.fromCharCode(Number.parseInt(`0${source.getWhile(2, OCTAL)}`, 8) & 0xff));
    else if (DIGIT.test(piece.slice(1))) numbered(source, piece, literal, group);
    else literal(escaped(source, piece));
  }
  return parts;
}

function namedGroup(source: PatternSource, names: ReadonlyMap<string, number>, group: (index: number, back: number) => void): void {
  if (!source.match('<')) source.fail('missing <');
  const name = source.getUntil('>', 'group name');
  const length = Array.from(name).length;
  if (isDecimal(name)) {
    group(Number(name), length + 1);
    return;
  }
  source.checkGroupName(name);
  const index = names.get(name);
  if (index === undefined) throw new PatternRefusal('IndexError', `unknown group name ${reprStr(name)}`);
  group(index, length + 1);
}

function numbered(source: PatternSource, first: string, literal: (piece: string) => void, group: (index: number, back: number) => void): void {
  let text = first + source.getWhile(1, DIGIT);
  if (/^\\[0-7]{2}$/.test(text) && source.next !== undefined && OCTAL.test(source.next)) {
    text += source.get()!;
    literal(String.fromCharCode(octalValue(source, text)));
    return;
  }
  group(Number(text.slice(1)), text.length - 1);
}

function escaped(source: PatternSource, piece: string): string {
  const letter = piece.slice(1);
  const code = controlCharacter(letter);
  if (code !== undefined) return String.fromCharCode(code);
  if (/^[A-Za-z]$/.test(letter)) source.fail(`bad escape ${piece}`, 2);
  return piece;
}
