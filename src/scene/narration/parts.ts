/** The parts of a sentence: text, and names that carry the mark of their scope. */
import type { Scope } from '../../trace/schema.js';

export interface NamePart { name: string; scope: Scope }
export type NarrationPart = string | NamePart;

export interface Narration {
  /** The main clause: what ran and what it did. */
  strong: NarrationPart[];
  /** What follows from it, or why; may be empty. */
  rest: NarrationPart[];
}

export type Phrase = readonly NarrationPart[];

/** A template of text and parts: say`${name} is now ${'10'}.` */
export function say(texts: TemplateStringsArray, ...inserted: (NarrationPart | Phrase)[]): Phrase {
  const parts: NarrationPart[] = [];
  const add = (part: NarrationPart): void => {
    const last = parts.at(-1);
    if (typeof part === 'string' && typeof last === 'string') parts[parts.length - 1] = last + part;
    else if (part !== '') parts.push(part);
  };
  texts.forEach((text, index) => {
    add(text);
    const part = inserted[index];
    if (part === undefined) return;
    if (Array.isArray(part)) part.forEach(add);
    else add(part as NarrationPart);
  });
  return parts;
}

/** Phrases one after the other, with a separator between them and another before the last. */
export function joined(phrases: readonly Phrase[], separator: string, last: string): Phrase {
  return phrases.reduce<Phrase>((all, phrase, index) => (index === 0 ? phrase : say`${all}${index === phrases.length - 1 ? last : separator}${phrase}`), []);
}
