/** One or two sentences a step: what ran, which name, which scope, which cell, why. */
import type { Timeline } from '../../trace/timeline.js';
import { uncaughtType } from '../exceptions.js';
import type { Evaluated, Scene } from '../model.js';
import { languageOf } from '../words.js';
import { callTold, generatorTold, leftTold, returnTold } from './calls.js';
import { changesOf } from './changes.js';
import { en, type Catalogue } from './en.js';
import { exceptionTold } from './faults.js';
import type { Narration, NarrationPart, Phrase } from './parts.js';
import { quietSentence, valuesIn } from './quiet.js';
import { Telling, type Told } from './telling.js';
import { zh } from './zh.js';

export type { Narration, NarrationPart } from './parts.js';

/** Sentences after the main clause. */
const MOST_SENTENCES = 3;

const isHan = (text: string): boolean => /^[\p{Script=Han}，。：；、]$/u.test(text);

/** Between two Chinese characters there is no space, whatever a template had room for. */
const closedUp = (parts: readonly NarrationPart[]): NarrationPart[] =>
  parts.map((part) => (typeof part === 'string' ? part.replace(/(.) (?=(.))/gu, (whole, before: string, after: string) => (isHan(before) && isHan(after) ? before : whole)) : part));

function told(telling: Telling): Told {
  const { scene, words, state } = telling;
  const { event, expression } = scene;
  if (event === 'input') return { strong: words.input((state.record.n ?? 0) + 1), rest: scene.step === 0 ? [] : [words.inputWhy()] };
  if (event === 'syntax') return { strong: words.syntax(state.record.k ?? '', state.record.m ?? ''), rest: [words.syntaxWhy()] };
  if (event === 'end') return ending(telling);
  if (expression) return evaluation(telling, expression);
  return exceptionTold(telling) ?? callTold(telling) ?? returnTold(telling) ?? generatorTold(telling) ?? leftTold(telling) ?? changed(telling) ?? quiet(telling);
}

/** A sub-expression has got its value; what it called and changed on the way follows. */
function evaluation(telling: Telling, { text, value, target }: Evaluated): Told {
  const strong = telling.words.evaluated(text, telling.things.value(value, target));
  return { strong, rest: [...telling.lookups().slice(0, 1), ...telling.consequences(), ...telling.after()] };
}

function ending(telling: Telling): Told {
  const { words, state: { record: { why, tb } } } = telling;
  if (why === 'steps' || why === 'memory' || why === 'time') return { strong: words.endsAtLimit(), rest: [] };
  const single = telling.timeline.trace.header.mode === 'single';
  if (tb !== undefined) return { strong: single ? words.endsInput(uncaughtType(tb)) : words.endsWith(uncaughtType(tb)), rest: [] };
  if (!single) return { strong: words.ends(), rest: [...telling.output(), ...telling.consequences(), ...telling.deaths()] };
  return leftTold(telling) ?? changed(telling) ?? heard(telling) ?? { strong: words.inputEnds(), rest: [] };
}

/** The output as the main clause. */
function heard(telling: Telling): Told | null {
  const [output] = telling.output();
  return output ? { strong: output, rest: telling.deaths() } : null;
}

function changed(telling: Telling): Told | null {
  const changes = changesOf(telling.things, telling.scene, telling.words, telling.statement);
  if (!changes) return null;
  const how = changes.rest.length > 0 ? [] : telling.lookups().slice(0, 1);
  return { strong: changes.strong, rest: [...changes.rest, ...how, ...telling.after()] };
}

/** Nothing was bound, called or changed. */
function quiet(telling: Telling): Told {
  const { scene: { line, next, step, event }, scene, words, things, statement, timeline } = telling;
  if (step === 0) return { strong: words.starts(), rest: [words.startsWhy()] };
  const [output] = telling.output();
  if (output) return { strong: output, rest: [...telling.lookups(), ...telling.deaths()] };
  const purpose = event === 'line' ? quietSentence(things, scene, words) : null;
  if (purpose) return { strong: purpose, rest: [...(statement ? valuesIn(things, words, statement) : []), ...telling.lookups().slice(0, 1), ...telling.deaths()] };
  const [looked, ...others] = [...telling.lookups(), ...telling.deaths()];
  if (looked) return { strong: looked, rest: others };
  if (line > 0 && event === 'op') return { strong: words.ranInstruction(line), rest: [] };
  if (line > 0 && !statement && next > 0 && timeline.trace.header.text !== undefined) return { strong: words.partRan(line), rest: [words.nextLine(next)] };
  if (line > 0) return { strong: words.ran(line), rest: next > 0 ? [words.nextLine(next)] : [] };
  return { strong: next > 0 ? words.nextLine(next) : words.starts(), rest: [] };
}

function sentences(timeline: Timeline, scene: Scene, words: Catalogue): Narration {
  const { strong, rest } = told(new Telling(timeline, scene, words));
  return { strong: [...strong], rest: [...words.sentences(rest.filter((phrase: Phrase) => phrase.length > 0).slice(0, MOST_SENTENCES))] };
}

/** The narration of a scene of the timeline; `lang` is a BCP 47 tag, the nearest language we speak is used. */
export function narrate(timeline: Timeline, scene: Scene, lang: string): Narration {
  if (languageOf(lang) !== 'zh') return sentences(timeline, scene, en);
  const { strong, rest } = sentences(timeline, scene, zh);
  return { strong: closedUp(strong), rest: closedUp(rest) };
}
