/** Sentences about exceptions: raised, thrown in, on their way, caught. */
import { isInternal } from '../../trace/stops.js';
import { exceptionOf } from '../exceptions.js';
import { MODULE } from '../box.js';
import { explanation } from './errors.js';
import type { Phrase } from './parts.js';
import { beginsFinally, statementAt } from './statements.js';
import type { Telling, Told } from './telling.js';

/** True where the exception has come up from a frame that was left: CPython reports it in the caller once more. */
function cameUp({ timeline, scene }: Telling): boolean {
  const { records } = timeline.trace;
  let before = timeline.stop(scene.step).record - 1;
  while (before >= 0 && (records[before]?.e === 'op' || isInternal(records, before))) before--;
  return records[before]?.e === 'unwind';
}

/** What takes the exception: the clauses of a `try`, its `finally`, the end of a `with`. */
function handledTold(telling: Telling, exception: string): Told {
  const { words, timeline, scene } = telling;
  const next = timeline.stop(scene.step + 1).next;
  const taker = scene.step < timeline.duration ? statementAt(timeline, next) : null;
  const strong = taker?.kind === 'except' ? words.handlersTried(exception)
    : beginsFinally(timeline, next) ? words.finallyFirst(exception)
    : taker?.kind === 'with' ? words.exitGets(exception)
    : /^async for\b/.test(telling.statement?.text ?? '') ? words.endsAsyncLoop(exception)
    : words.handled(exception);
  return { strong, rest: telling.after() };
}

function raisedTold(telling: Telling, where: Phrase, exception: string): Told {
  const { words, scene, state, timeline } = telling;
  if (scene.event === 'throw') return { strong: words.thrownIn(exception, where), rest: [words.thrownInWhy()] };
  if (exception === 'StopIteration' && /\b(?:await|yield from|async)\b/.test(telling.statement?.text ?? '')) return { strong: words.awaitedEnds(), rest: [] };
  if (timeline.stop(scene.step - 1).event === 'throw') return { strong: words.raisedAtPause(exception, where), rest: [] };
  if (cameUp(telling)) return { strong: words.arrives(exception, where), rest: [] };
  const message = exceptionOf(state)?.message ?? '';
  return { strong: words.raised(exception, message, where), rest: explanation(words, timeline, telling) };
}

export function exceptionTold(telling: Telling): Told | null {
  const { scene, things, words } = telling;
  const last = scene.happenings.findLast(({ t }) => t === 'raise' || t === 'unwind' || t === 'handled');
  if (!last || (last.t !== 'raise' && last.t !== 'unwind' && last.t !== 'handled')) return null;
  const { exception, frame } = last;
  if (last.t === 'handled') return handledTold(telling, exception);
  if (last.t === 'raise') return raisedTold(telling, things.where(frame), exception);
  return { strong: frame === MODULE ? words.unwindsModule(exception) : words.unwinds(exception, things.frameName(frame)), rest: telling.after() };
}
