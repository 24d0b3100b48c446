/** Small values as text: what stands in a row instead of a link. */
import type { Value } from '../trace/schema.js';

/** Longest text of a value in a row; longer ones are cut with an ellipsis. */
const LONGEST = 32;

export const cut = (text: string, longest = LONGEST): string =>
  text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;

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

/** Text of a value that is not a reference to a heap object. */
export function immediateText(value: Value): string {
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return cut(quote(value));
  switch (value[0]) {
    case 'f': case 'i': case 'c': case 'e': return cut(value[1]);
    case 'b': return cut(`b${quote(value[1])}`);
    case 'u': return 'str';
    case 'B': case 'D': return value[1];
    case 'T': case 'M': case 'L': return lastPart(value[1]);
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
