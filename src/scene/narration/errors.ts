/** Why an exception happened, as far as scopes, attributes and parameters can tell: from the compiler's reason where the trace has it, else from its rule. */
import { isRef, type Frame, type State } from '../../trace/state.js';
import type { Timeline } from '../../trace/timeline.js';
import { lastPart, plainName, signature } from '../context.js';
import { exceptionOf, missingName } from '../exceptions.js';
import { isModule } from '../frames.js';
import type { Catalogue } from './en.js';
import type { NamePart, Phrase } from './parts.js';
import type { Telling } from './telling.js';
import { unbindingOf } from './unbinding.js';

/** The program's own class whose body binds the name and holds the running function; '' if there is none. */
function classWith(state: State, frame: Frame, name: string): string {
  for (const entry of state.heap.values()) {
    if (entry.t === 'class' && entry.ns.has(name) && frame.code.q.startsWith(`${entry.q}.`)) return lastPart(entry.q);
  }
  return '';
}

function localReason(words: Catalogue, { things }: Telling, frame: Frame, name: string): Phrase[] {
  const reason = frame.code.w.get(name);
  const part: NamePart = { name, scope: frame.code.k.includes(name) ? 'cell' : 'local' };
  const block: NamePart = { name: plainName(frame.code.n), scope: 'global' };
  if (!reason) return [words.localBecauseSomewhere(part, block)];
  return [words.localBecause(part, block, reason[0], reason[1] + things.lineOffset(frame.code)), words.localNoValueYet()];
}

/** The name had a value that was taken away. */
function unbound(words: Catalogue, timeline: Timeline, { scene }: Telling, frame: Frame, name: string): Phrase[] {
  const cell = frame.cells.get(name);
  const found = unbindingOf(timeline, timeline.stop(scene.step).record, frame.number, name, isRef(cell) ? cell[0] : null);
  if (!found) return [];
  const part: NamePart = { name, scope: frame.code.f.includes(name) ? 'free' : isRef(cell) ? 'cell' : isModule(frame) ? 'global' : 'local' };
  return [found.how === 'del' ? words.unboundByDel(part, found.line) : words.unboundByExcept(part, found.line)];
}

function nameError(words: Catalogue, timeline: Timeline, telling: Telling, frame: Frame, name: string, isLocal: boolean): Phrase[] {
  const taken = unbound(words, timeline, telling, frame, name);
  if (taken.length > 0) return taken;
  if (isLocal) return localReason(words, telling, frame, name);
  if (frame.code.f.includes(name)) return [words.freeUnset({ name, scope: 'free' })];
  const holder = classWith(telling.state, frame, name);
  const part: NamePart = { name, scope: 'global' };
  return [
    ...(isModule(frame) ? [words.notFoundModule(part)] : [words.notFound(part)]),
    ...(holder === '' ? [] : [words.classHasIt({ name, scope: 'class' }, holder)]),
  ];
}

/** Whom the interpreter has asked for an attribute that nobody has. */
function attributeError(words: Catalogue, telling: Telling): Phrase[] {
  const missed = telling.all('attribute').findLast(({ found }) => !found);
  return missed ? [words.attributeMissing(missed.name, missed.stops.map((stop) => telling.things.theThing(stop)))] : [];
}

/** What a call that does not fit should have looked like. */
function callError(words: Catalogue, { state }: Telling, message: string): Phrase[] {
  const called = /^([\w.<>]+)\(\) (?:missing|takes|got)/.exec(message)?.[1];
  if (called === undefined) return [];
  for (const entry of state.heap.values()) {
    const code = entry.t === 'func' && entry.q === called ? state.codes.get(entry.c) : undefined;
    if (code) return [words.signatureIs(signature(code, lastPart(called)))];
  }
  return [];
}

/** The explanation of the exception that a step raises; empty where there is nothing to explain. */
export function explanation(words: Catalogue, timeline: Timeline, telling: Telling): Phrase[] {
  const { state } = telling;
  const exception = exceptionOf(state);
  const frame = state.frames.get(state.record.f ?? -1);
  if (!exception || !frame) return [];
  const name = missingName(exception);
  if (name !== '') return nameError(words, timeline, telling, frame, name, exception.type === 'UnboundLocalError');
  if (exception.type === 'AttributeError') return attributeError(words, telling);
  return exception.type === 'TypeError' ? callError(words, telling, exception.message) : [];
}
