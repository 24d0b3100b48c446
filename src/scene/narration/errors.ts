/** Why a NameError or UnboundLocalError happened: from the compiler's reason where the trace has it, else from its rule. */
import { lineOffsets } from '../../trace/codes.js';
import type { Frame, State } from '../../trace/state.js';
import type { Timeline } from '../../trace/timeline.js';
import { lastPart, plainName } from '../context.js';
import { exceptionOf, missingName } from '../exceptions.js';
import { isModule } from '../frames.js';
import type { Catalogue } from './en.js';
import type { NamePart, Phrase } from './parts.js';

/** The program's own class whose body binds the name and holds the running function; '' if there is none. */
function classWith(state: State, frame: Frame, name: string): string {
  for (const entry of state.heap.values()) {
    if (entry.t === 'class' && entry.ns.has(name) && frame.code.q.startsWith(`${entry.q}.`)) return lastPart(entry.q);
  }
  return '';
}

function localReason(catalogue: Catalogue, timeline: Timeline, frame: Frame, name: string): Phrase[] {
  const reason = frame.code.w.get(name);
  const part: NamePart = { name, scope: frame.code.k.includes(name) ? 'cell' : 'local' };
  const block: NamePart = { name: plainName(frame.code.n), scope: 'global' };
  if (!reason) return [catalogue.localBecauseSomewhere(part, block)];
  return [catalogue.localBecause(part, block, reason[0], reason[1] + (lineOffsets(timeline.trace).get(frame.code.i ?? -1) ?? 0)), catalogue.localNoValueYet()];
}

/** The explanation of the exception that a state's record raises; empty where there is nothing to explain. */
export function explanation(catalogue: Catalogue, timeline: Timeline, state: State): Phrase[] {
  const exception = exceptionOf(state);
  const frame = state.frames.get(state.record.f ?? -1);
  const name = missingName(exception);
  if (!exception || !frame || name === '') return [];
  if (exception.type === 'UnboundLocalError') return localReason(catalogue, timeline, frame, name);
  if (frame.code.f.includes(name)) return [catalogue.freeUnset({ name, scope: 'free' })];
  const holder = classWith(state, frame, name);
  const part: NamePart = { name, scope: 'global' };
  return [
    ...(isModule(frame) ? [catalogue.notFoundModule(part)] : [catalogue.notFound(part)]),
    ...(holder === '' ? [] : [catalogue.classHasIt({ name, scope: 'class' }, holder)]),
  ];
}
