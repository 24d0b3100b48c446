/** Small values as text: what stands in a row instead of a link. */
import type { Value } from '../trace/schema.js';

/** Longest text of a value in a row; longer ones are cut with an ellipsis. */
const LONGEST = 32;

/**
 * Characters as readers see them: a base with its combining marks, an emoji with what is joined to it, a flag.
 * Not Intl.Segmenter: its data differ between engines, and with them the coordinates of the same trace.
 */
const CHARACTER = /(?:\p{RI}\p{RI}|\p{Extended_Pictographic}\p{EMod}?(?:\ufe0f?\u200d\p{Extended_Pictographic}\p{EMod}?)*|[^])[\p{M}\u200d\ufe0f]*/gu;
/** Code units that one such character takes at most; longer ones are cut through. */
const UNITS = 32;

/** The text, or as many of its characters as leave room for an ellipsis. Takes no longer for a text of a megabyte. */
export function cut(text: string, longest = LONGEST): string {
  if (text.length <= longest) return text;
  const characters = text.slice(0, (longest + 1) * UNITS).match(CHARACTER) ?? [];
  return characters.length <= longest ? text : `${characters.slice(0, longest - 1).join('')}…`;
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const UNPRINTABLE = /[\\\p{Cc}]/gu;

const escape = (character: string): string =>
  ESCAPES[character] ?? `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`;

/** A str as its `repr`: single quotes unless the text holds some and no double quote (unicode_repr). */
export function quote(text: string): string {
  const mark = text.includes("'") && !text.includes('"') ? '"' : "'";
  const body = text.replace(UNPRINTABLE, escape);
  return mark + (mark === "'" ? body.replaceAll("'", "\\'") : body) + mark;
}

const lastPart = (dotted: string): string => dotted.slice(dotted.lastIndexOf('.') + 1);

/** Of a longer str no more is looked at: what is shown ends long before. */
const QUOTED = (LONGEST + 2) * UNITS;

/** Text of a value that is not a reference to a heap object. */
export function immediateText(value: Value): string {
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return cut(quote(value.slice(0, QUOTED)));
  switch (value[0]) {
    case 'f': case 'i': case 'c': case 'e': return cut(value[1]);
    case 'b': return cut(`b${quote(value[1].slice(0, QUOTED))}`);
    case 'u': return 'str';
    case 'B': case 'D': return value[1];
    case 'M': return `module ${value[1]}`;
    case 'T': case 'L': return lastPart(value[1]);
    case 'C': return 'code';
    case 't': return String(value[1]);
    case 'null': return 'NULL';
    default: throw new Error(`a reference to object ${value[0]} has no text of its own`);
  }
}

/** Name of the class that a value of a trace's class field stands for; `classes` names the program's own. */
export function className(value: Value, nameOf: (object: number) => string): string {
  return Array.isArray(value) && typeof value[0] === 'number' ? nameOf(value[0]) : immediateText(value);
}
