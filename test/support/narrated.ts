/** The narration of whole programs, and what must not stand in it. */
import { narrate, type Narration, type NarrationPart } from '../../src/scene/narration/narrate.js';
import { sceneAt } from '../../src/scene/scene.js';
import type { Timeline } from '../../src/trace/timeline.js';

export const LANGUAGES = ['en', 'zh-CN'] as const;

export const textOf = (parts: readonly NarrationPart[]): string => parts.map((part) => (typeof part === 'string' ? part : part.name)).join('');

export const told = (timeline: Timeline, step: number, lang = 'en'): Narration =>
  narrate(timeline, sceneAt(timeline, step, { lang, hide: [], focus: [] }), lang);

/** Our own words between the names: what the program's strings, bytes and output hold is not ours. */
const ownText = ({ strong, rest }: Narration): string =>
  [...strong, ...rest].map((part) => (typeof part === 'string' ? part : 'name')).join('').replace(/'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"/g, 'str');

/** Placeholders, JavaScript's words for nothing, identifiers of boxes, empty insertions. */
const FOREIGN = /undefined|\bNaN\b|\[object|\bnull\b|\b[of]\d+\b|`|\$\{|  |^ | [.,，。：]|[:=：] ?[.,。]/;

/** What is wrong with the sentences of a step; '' if nothing. */
export function fault(narration: Narration, lang: string): string {
  const main = textOf(narration.strong);
  const whole = `${main} ${textOf(narration.rest)}`.trim();
  if (main.trim() === '') return 'there is no main clause';
  if (!(lang === 'en' ? /[.!?…]$/ : /[。？！…]$/).test(whole)) return `no end of a sentence: ${whole}`;
  const output = /(?:The output gets|输出 ).*/;
  const own = ownText(narration).replace(output, '');
  if (FOREIGN.test(own)) return `foreign text: ${whole}`;
  return '';
}

/** The faults of all steps in both languages, each with its step; and how many steps there are. */
export function narrationFaults(timeline: Timeline): { steps: number; faults: string[] } {
  const faults = timeline.stops.flatMap((_, step) => LANGUAGES.flatMap((lang) => {
    const found = fault(told(timeline, step, lang), lang);
    return found === '' ? [] : [`step ${step}, ${lang}: ${found}`];
  }));
  return { steps: timeline.stops.length, faults };
}
