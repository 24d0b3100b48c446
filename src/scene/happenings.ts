/** What happened since the stop before: events in the order of their records, then what they left behind. */
import { withAddresses } from '../trace/addresses.js';
import type { TraceRecord, Value, Scope } from '../trace/schema.js';
import { isRef } from '../trace/state.js';
import { isInternal } from '../trace/stops.js';
import type { Timeline } from '../trace/timeline.js';
import { frameId, idNumber, MODULE, objectId, REST, type Box, type Content } from './box.js';
import { Context, plainName } from './context.js';
import { idOfFrame, isClassBody } from './frames.js';
import { isImplicit } from './implicit.js';
import type { Happening, NodeId } from './model.js';
import type { Shown, View } from './view.js';

/** The node a value refers to, where it has one. */
function targetOf(view: View, content: Content): NodeId | null {
  return content && 'object' in content && view.boxes.has(objectId(content.object)) ? objectId(content.object) : null;
}
const textOf = (content: Content): string | null => (content && 'text' in content ? content.text : null);

/** The co_name of module code. */
const MODULE_NAME = '<module>';

/** Tells the events of records. */
class Teller {
  readonly happenings: Happening[] = [];

  constructor(readonly timeline: Timeline, readonly before: View | null, readonly now: View) {}

  #frame(number: number | undefined): NodeId {
    return number === undefined || this.#name(number) === MODULE_NAME ? MODULE : frameId(number);
  }

  #name(number: number): string {
    return this.timeline.codeOfFrame(number)?.n ?? '';
  }

  /** A value of a record between two stops; what is gone by now is described as it was at its record. */
  #text(value: Value, index: number): string {
    const { context } = this.now;
    const gone = isRef(value) && !context.state.heap.has(value[0]);
    const then = gone ? new Context(this.timeline.stateAt(index), context.history, context.words, context.hide) : context;
    return then.text(value);
  }

  #target(value: Value): NodeId | null {
    if (!isRef(value)) return null;
    const id = objectId(value[0]);
    return this.now.boxes.has(id) || this.before?.boxes.has(id) ? id : null;
  }

  #call(record: TraceRecord, caller: NodeId | null): void {
    const { state } = this.now.context;
    const frame = record.f === undefined ? undefined : state.frames.get(record.f);
    const id = this.#frame(record.f);
    const fn = frame ? this.#target(frame.fn) : null;
    const args = this.now.boxes.get(id)?.items.map(({ key }) => key).filter((key) => frame?.code.v.slice(0, parameterCount(frame.code)).includes(key)) ?? [];
    this.happenings.push({ t: 'call', frame: id, fn, caller, args, defaults: args.filter((name) => record.df?.includes(name)) });
  }

  #remains(frame: NodeId): { ghost: boolean; cells: NodeId[] } {
    const shown = this.now.boxes.get(frame);
    const items = shown?.box.state === 'ghost' ? shown.items : [];
    return { ghost: items.length > 0, cells: items.flatMap(({ content }) => targetOf(this.now, content) ?? []) };
  }

  #return(record: TraceRecord, index: number, caller: NodeId | null): void {
    const id = this.#frame(record.f);
    if (id === MODULE) return;
    const value = record.r ?? null;
    this.happenings.push({ t: 'return', frame: id, to: caller, value: this.#text(value, index), target: this.#target(value), name: plainName(this.#name(record.f ?? 0)), ...this.#remains(id) });
  }

  /** The frame whose return was the stop before goes with this step. */
  left(): void {
    const last = this.before?.context.state.record;
    const id = this.#frame(last?.f);
    if (last?.e !== 'return' || id === MODULE || last.f === undefined || this.now.context.state.stack.includes(last.f)) return;
    this.happenings.push({ t: 'left', frame: id, name: plainName(this.#name(last.f)), ...this.#remains(id) });
  }

  /** @param by The frame that looked the names up. */
  #lookups(record: TraceRecord, by: NodeId): void {
    for (const [name, scope, target] of record.q ?? []) {
      if (isImplicit(name)) continue;
      if ((scope === 'cell' || scope === 'free') && target !== null) {
        this.happenings.push({ t: 'read-free', cell: objectId(target), frame: by, name });
      } else if (scope === 'global' || scope === 'builtin' || scope === 'class') {
        const at = scope === 'global' ? MODULE : target === null ? null : this.#frame(target);
        this.happenings.push({ t: 'lookup', name, scope, at });
      }
    }
  }

  /** A lookup is told where every box that matters is shown: the one that had the attribute, or any that was asked in vain. */
  #attributes({ a = [] }: TraceRecord): void {
    for (const [name, asked, found] of a) {
      const stops = asked.map(objectId).filter((id) => this.now.boxes.has(id));
      const isTold = found === 1 ? stops.at(-1) === objectId(asked.at(-1) ?? -1) : stops.length > 0;
      if (isTold && !isImplicit(name)) this.happenings.push({ t: 'attribute', name, stops, found: found === 1 });
    }
  }

  /** Tells one record, by its index too; `below` is the frame under the record's own on the stack. */
  record(record: TraceRecord, index: number, below: number | undefined): void {
    const entered = record.e === 'call' || record.e === 'resume';
    this.#lookups(record, this.#frame(entered ? below : record.f));
    this.#attributes(record);
    const frame = this.#frame(record.f);
    for (const [stream, text] of record.o ?? []) this.happenings.push({ t: 'output', text: withAddresses(text), stream, frame });
    const caller = below === undefined ? null : this.#frame(below);
    const exception = record.x === undefined ? '' : this.#text(record.x, index);
    switch (record.e) {
      case 'call': if (frame !== MODULE) this.#call(record, caller); break;
      case 'return': this.#return(record, index, caller); break;
      case 'yield': this.happenings.push({ t: 'yield', frame, value: this.#text(record.r ?? null, index) }); break;
      case 'resume': this.happenings.push({ t: 'resume', frame }); break;
      case 'raise': case 'throw': case 'unwind': this.happenings.push({ t: record.e === 'unwind' ? 'unwind' : 'raise', frame, exception }); break;
      case 'handled': this.happenings.push({ t: 'handled', frame, exception }); break;
      default: break;
    }
  }
}

/** Parameters of a code object, stars included. */
const parameterCount = (code: { a: [number, number, number]; fl: number }): number =>
  code.a[0] + code.a[2] + (code.fl & 4 ? 1 : 0) + (code.fl & 8 ? 1 : 0);

const isFunctionScope = (scope: string): scope is Scope => scope !== 'default' && scope !== 'plain';

/** What a new box means: a cell, a closure with its cells, or any other object. Frames are told by their call. */
function appeared(view: View, { box }: Shown): Happening[] {
  if (box.kind === 'frame') return [];
  if (box.kind === 'cell') {
    const created: Happening = { t: 'cell-created', cell: box.id, frame: box.creator };
    return box.state === 'unset' ? [created] : [created, cellSet(view, box)];
  }
  const cells = box.kind === 'function' ? box.items.filter(({ link }) => link === 'free').flatMap(({ content }) => targetOf(view, content) ?? []) : [];
  const created: Happening = { t: 'created', node: box.id };
  return cells.length > 0 ? [created, { t: 'closure', fn: box.id, cells }] : [created];
}

function cellSet(view: View, box: Box): Happening {
  const content = box.items[0]?.content ?? null;
  return { t: 'cell-set', cell: box.id, by: runningFrame(view), value: textOf(content), target: targetOf(view, content) };
}

function runningFrame(view: View): NodeId | null {
  const { record, frames } = view.context.state;
  const frame = record.f === undefined ? undefined : frames.get(record.f);
  return frame ? idOfFrame(frame) : null;
}

function changed(view: View, shown: Shown): Happening[] {
  const { box, changes } = shown;
  if (box.kind === 'cell') return changes.length > 0 ? [cellSet(view, box)] : [];
  return changes.flatMap(({ key, kind }): Happening[] => {
    const entry = box.items.find((candidate) => candidate.key === key);
    if (box.kind !== 'frame' || kind === 'remove' || !entry) return [{ t: 'mutate', node: box.id, row: key, kind }];
    if (!isFunctionScope(entry.scope) || entry.link !== 'reference' || entry.content === null) return [];
    return [{ t: 'bind', node: box.id, row: key, fresh: kind === 'add', scope: entry.scope, target: targetOf(view, entry.content), value: textOf(entry.content) }];
  });
}

/** Names that a frame which was entered since the stop before has bound on its own (not its parameters). */
function boundSinceCall(view: View, { box, items }: Shown, args: ReadonlySet<string>): Happening[] {
  return items.flatMap(({ key, scope, link, content }): Happening[] =>
    (link !== 'reference' || args.has(key) || !isFunctionScope(scope) ? [] : [{ t: 'bind', node: box.id, row: key, fresh: true, scope, target: targetOf(view, content), value: textOf(content) }]));
}

/** Classes that are there for the first time, each with the frame of its body, which has left the stack just now. */
function classesMade(timeline: Timeline, now: View, told: readonly Happening[]): Happening[] {
  const bodies = told.flatMap((happening) => (happening.t === 'return' || happening.t === 'left' ? [happening.frame] : []))
    .filter((frame) => !now.boxes.has(frame));
  return bodies.flatMap((frame): Happening[] => {
    const code = timeline.codeOfFrame(idNumber(frame));
    const made = code && isClassBody({ code }) ? [...now.boxes.values()].find(({ box, old }) => !old && box.kind === 'class' && qualname(now, box) === code.q) : undefined;
    return made ? [{ t: 'class-made', frame, node: made.box.id }] : [];
  });
}

function qualname({ context }: View, { id }: Box): string {
  const entry = context.entry(idNumber(id));
  return entry.t === 'class' ? entry.q : '';
}

/** Objects and cells that were shown at the stop before and that nothing refers to any more. */
export function deaths(before: View | null, now: View): Shown[] {
  const { history, state } = now.context;
  return [...(before?.boxes.values() ?? [])].filter(({ box }) => {
    if (box.kind === 'frame' || box.id === REST || now.boxes.has(box.id) || state.heap.has(idNumber(box.id))) return false;
    return (history.spans.get(idNumber(box.id))?.last ?? 0) <= now.record;
  });
}

/** Cause before effect: events, new things, changes inside things, cells, names, deaths. */
const ORDER: Readonly<Record<string, number>> = { created: 0, 'cell-created': 0, closure: 1, mutate: 2, 'cell-set': 3, bind: 4 };

export function happeningsOf(timeline: Timeline, before: View | null, now: View): Happening[] {
  const teller = new Teller(timeline, before, now);
  const stack = [...(before?.context.state.stack ?? [])];
  teller.left();
  const { records } = timeline.trace;
  for (let index = before ? before.record + 1 : 0; index <= now.record; index++) {
    const record = records[index];
    if (!record) continue;
    if (record.S) stack.splice(stack.length - record.S[0], record.S[0], ...record.S.slice(1));
    if (!isInternal(records, index)) teller.record(record, index, stack[stack.lastIndexOf(record.f ?? -1) - 1]);
  }
  const calls = new Map(teller.happenings.flatMap((happening) => (happening.t === 'call' ? [[happening.frame, new Set(happening.args)] as const] : [])));
  const effects: Happening[] = [];
  for (const shown of now.boxes.values()) {
    const { box, old } = shown;
    const args = calls.get(box.id);
    if (old) effects.push(...changed(now, shown));
    else if (args) effects.push(...boundSinceCall(now, shown, args));
    else if (before) effects.push(...appeared(now, shown));
  }
  effects.sort((a, b) => (ORDER[a.t] ?? 0) - (ORDER[b.t] ?? 0));
  const died = deaths(before, now).map(({ box }): Happening => ({ t: 'died', node: box.id }));
  return [...teller.happenings, ...classesMade(timeline, now, teller.happenings), ...effects, ...died];
}

