/** Sentences about a line that has bound and changed nothing: what such a statement is there for. */
import { isClassBody } from '../frames.js';
import type { Scene } from '../model.js';
import type { Catalogue } from './en.js';
import type { Phrase } from './parts.js';
import { beginsFinally, namesIn, statementAt, type Statement, type StatementKind } from './statements.js';
import type { Things } from './things.js';

/** Names of a condition whose values are told. */
const MOST_VALUES = 2;

/** What the names that a condition mentions are worth in the frame that runs. */
export function valuesIn(things: Things, words: Catalogue, statement: Statement): Phrase[] {
  const frame = things.runningFrame();
  if (!frame || !ASKING.has(statement.kind)) return [];
  const told = namesIn(statement).flatMap((name): Phrase[] => {
    const row = frame.rows.find(({ key }) => key === name);
    const scope = row && things.rowName(frame.id, name);
    return row && scope && row.value !== null && !row.value.startsWith('module ') && row.value !== name ? [words.isWorth(scope, row.value)] : [];
  });
  return told.length > 0 ? [words.valuesNow(told.slice(0, MOST_VALUES))] : [];
}

/** Statements whose outcome hangs on the values of names. */
const ASKING: ReadonlySet<StatementKind> = new Set(['if', 'while', 'match', 'assert']);

/** A comprehension or generator expression: each of its rounds is a jump back to the same line. */
const COMPREHENSION = /[([{].*\bfor\b.*\bin\b/;

/** An exception has just been handed over: the line that is lit still is the one that raised it. */
function handlerNext({ timeline }: Things, { next }: Scene, words: Catalogue): Phrase {
  const handler = statementAt(timeline, next)?.kind;
  return handler === 'except' ? words.exceptTried(next) : beginsFinally(timeline, next) ? words.finallyBegins(next) : words.nextLine(next);
}

/** The statement of a scene's line did what it is for, or did not: a main clause; null where there is nothing better to say than that it ran. */
export function quietSentence(things: Things, scene: Scene, words: Catalogue): Phrase | null {
  const statement = statementAt(things.timeline, scene.line);
  if (!statement || scene.next === 0) return null;
  const { code } = things.runningFrameState() ?? {};
  if (code && isClassBody({ code }) && code.l === scene.line - things.lineOffset(code)) return words.classBodyStarts();
  if (things.timeline.stop(scene.step - 1).event === 'handled') return handlerNext(things, scene, words);
  if (scene.line === scene.next && COMPREHENSION.test(statement.text)) return words.comprehensionRound();
  const isInside = statement.body > 0 && scene.next === statement.body;
  switch (statement.kind) {
    case 'if': return isInside ? words.conditionTrue() : words.conditionFalse();
    case 'while': return isInside ? words.loopRuns() : words.loopFalse();
    case 'for': return isInside ? words.loopTakes() : words.loopOver();
    case 'match': return words.matchStarts();
    case 'case': return isInside ? words.caseFits() : words.caseFails();
    case 'try': return words.tryStarts();
    case 'except': return isInside ? words.exceptFits() : words.exceptFails();
    case 'with': return isInside ? words.withStarts() : words.withEnds();
    case 'def': return statementAt(things.timeline, scene.next)?.kind === 'decorator' ? words.functionForDecorator() : null;
    case 'decorator': return things.timeline.stop(scene.step - 1).line > scene.line ? words.decoratorApplied() : words.decoratorEvaluated();
    case 'pass': return words.passes();
    case 'break': return words.breaks();
    case 'continue': return words.continues();
    case 'assert': return words.asserts();
    case 'expression': return words.valueDropped();
    default: return null;
  }
}
