/** Heap objects and cells as boxes: one function a kind. */
import type { HeapEntry, NameMap } from '../trace/state.js';
import { isRef } from '../trace/state.js';
import { TraceError } from '../trace/trace-error.js';
import type { Value } from '../trace/schema.js';
import { frameId, item, objectId, PLAIN, type Box, type Item } from './box.js';
import { lastPart, plainName, signature, type Context } from './context.js';
import { frameItems } from './frames.js';
import type { GeneratorState, NodeKind } from './model.js';
import type { Row } from './model.js';
import { immediateText } from './text.js';

type Entry<T extends HeapEntry['t']> = Extract<HeapEntry, { t: T }>;

const named = (context: Context, names: NameMap | undefined, scope: Row['scope'] = 'plain'): Item[] =>
  [...(names ?? [])].filter(([name]) => !context.hidden(name)).map(([name, value]) => item(name, scope, context.content(value)));

const numbered = (context: Context, values: readonly Value[]): Item[] =>
  values.map((value, index) => item(String(index), 'plain', context.content(value)));

const pairs = (context: Context, entries: readonly (readonly [Value, Value])[]): Item[] =>
  entries.map(([key, value]) => item(isRef(key) ? `[${key[0]}]` : immediateText(key), 'plain', context.content(value), { label: context.text(key) }));

const filled = (context: Context, items: readonly Item[], label: string): string => context.words.items(label, items.length);

function sequence(context: Context, object: number, entry: Entry<'list' | 'tuple' | 'set' | 'frozenset'>): Box {
  const column = context.history.columns.has(object);
  const items = numbered(context, entry.v);
  return {
    ...PLAIN, id: objectId(object), kind: entry.t, title: entry.t, shape: column ? 'box' : 'tray', positional: true, items,
    description: filled(context, items, entry.t),
  };
}

function dict(context: Context, object: number, entry: Entry<'dict'>): Box {
  const items = pairs(context, entry.v);
  return { ...PLAIN, id: objectId(object), kind: 'dict', title: 'dict', items, description: filled(context, items, 'dict') };
}

/** Names of parameters with a default → the default; positional ones are the last of theirs. */
function defaults(context: Context, entry: Entry<'func'>): [string, Value][] {
  const code = context.code(entry.c);
  const values = entry.df ?? [];
  const first = code.a[0] - values.length;
  return [...values.map((value, index): [string, Value] => [code.v[first + index] ?? '', value]), ...(entry.kd ?? [])];
}

function func(context: Context, object: number, entry: Entry<'func'>): Box {
  const code = context.code(entry.c);
  const title = signature(code, lastPart(entry.q));
  const items: Item[] = [];
  code.f.forEach((name, index) => {
    const cell = entry.cl?.[index];
    if (isRef(cell) && !context.hidden(name)) items.push(item(name, 'free', { object: cell[0] }, { port: 'diamond', link: 'free' }));
  });
  for (const [name, value] of defaults(context, entry)) {
    items.push(item(`=${name}`, 'default', context.content(value), { label: `${name} =`, port: 'square', link: 'default' }));
  }
  // The key has a dot: an attribute may have the name of a free variable.
  for (const [name, value] of entry.ns ?? []) if (!context.hidden(name)) items.push(item(`.${name}`, 'plain', context.content(value), { label: name }));
  return { ...PLAIN, id: objectId(object), kind: 'function', title, mono: true, items, description: context.words.functionOf(title) };
}

function cell(context: Context, object: number, entry: Entry<'cell'>): Box {
  const origin = context.history.cells.get(object);
  const name = origin?.name ?? 'cell';
  const unset = entry.v === undefined;
  const creator = origin?.creator ?? null;
  return {
    ...PLAIN, id: objectId(object), kind: 'cell', title: name, mono: true, state: unset ? 'unset' : 'live', shape: 'capsule',
    items: entry.v === undefined ? [] : [item('', 'cell', context.content(entry.v), { link: 'value' })],
    note: creator !== null && !context.state.frames.has(creator) ? keptAliveBy(context, object) : '',
    creator: creator === null ? null : frameId(creator),
    description: unset ? context.words.unsetCell(name) : context.words.cellOf(name),
  };
}

/** A generator, a coroutine or an asynchronous generator: it has a frame that sleeps. */
type Resumable = Entry<'gen' | 'coro' | 'agen'>;

const isResumable = (entry: HeapEntry): entry is Resumable => entry.t === 'gen' || entry.t === 'coro' || entry.t === 'agen';

/** Names of the functions and sleeping generators that hold a cell, the oldest first. A generator whose function does so too adds nothing. */
export function holdersOf(context: Context, cellNumber: number): { name: string; count: number }[] {
  const holds = (values: Iterable<Value>): boolean => [...values].some((held) => isRef(held) && held[0] === cellNumber);
  const isFunctionThere = (fn: Value): boolean => isRef(fn) && context.state.heap.has(fn[0]);
  const found: { number: number; name: string }[] = [];
  for (const [number, entry] of context.state.heap) {
    if (entry.t === 'func' && holds(entry.cl ?? [])) found.push({ number, name: plainName(lastPart(entry.q)) });
    if (isResumable(entry) && entry.f !== undefined) {
      const frame = context.state.frames.get(entry.f);
      if (frame && !isFunctionThere(frame.fn) && holds(frame.cells.values())) found.push({ number, name: plainName(lastPart(entry.q)) });
    }
  }
  const counts = new Map<string, number>();
  for (const { name } of found.sort((a, b) => a.number - b.number)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => ({ name, count }));
}

function keptAliveBy(context: Context, object: number): string {
  const holders = holdersOf(context, object);
  if (holders.length === 0) return '';
  const shown = holders.slice(0, 2);
  return context.words.keptAlive(shown.map(({ name, count }) => context.words.times(name, count)), holders.length - shown.length);
}

function classBox(context: Context, object: number, entry: Entry<'class'>): Box {
  const title = `class ${lastPart(entry.q)}`;
  const items = [
    ...named(context, entry.ns).map((row) => (row.content && 'text' in row.content && row.content.text === `ƒ ${row.label}` ? { ...row, content: { text: 'ƒ' } } : row)),
    ...(isRef(entry.m) ? [item('metaclass', 'plain', context.content(entry.m), { label: 'metaclass' })] : []),
    ...entry.b.filter(isRef).map((base, index) => item(`base ${index}`, 'plain', context.content(base), { label: '__bases__' })),
  ];
  return { ...PLAIN, id: objectId(object), kind: 'class', title, items, description: title };
}

function instance(context: Context, object: number, entry: Entry<'inst'>): Box {
  const title = context.className(entry.c);
  const items = [...named(context, entry.d), ...named(context, entry.sl)];
  if (entry.p?.[0] === 'a') items.push(item('value', 'plain', context.content(entry.p[1])));
  if (entry.p?.[0] === 's') items.push(...numbered(context, entry.p[1]));
  if (entry.p?.[0] === 'd') items.push(...pairs(context, entry.p[1]));
  return { ...PLAIN, id: objectId(object), kind: 'instance', title, items, description: context.words.instanceOf(title) };
}

function exception(context: Context, object: number, entry: Entry<'exc'>): Box {
  const title = context.className(entry.c);
  const args = entry.a.map((value, index) => item(`args ${index}`, 'plain', context.content(value), { label: entry.a.length === 1 ? 'args' : `args[${index}]` }));
  // A cause says why; the context, what was being handled, only where no cause was given.
  const [label, earlier] = entry.cause !== undefined && entry.cause !== null ? ['__cause__', entry.cause] : ['__context__', entry.sc ? undefined : entry.ctx];
  const before = isRef(earlier) ? [item(label, 'plain', context.content(earlier))] : [];
  return { ...PLAIN, id: objectId(object), kind: 'exception', title, items: [...args, ...before, ...named(context, entry.d), ...named(context, entry.sl)], description: context.words.instanceOf(title) };
}

const RESUMABLE = { gen: 'generatorOf', coro: 'coroutineOf', agen: 'asyncGeneratorOf' } as const;

function generator(context: Context, object: number, entry: Resumable): Box {
  const frame = entry.f === undefined ? undefined : context.state.frames.get(entry.f);
  const state: GeneratorState = !frame ? 'finished' : frame.off ? 'paused' : 'running';
  const name = lastPart(entry.q);
  const title = frame ? signature(frame.code, name) : plainName(name);
  const items = state === 'paused' && frame ? frameItems(context, frame) : [];
  if (entry.yf !== undefined && state === 'paused') items.push(item(entry.t === 'gen' ? 'yield from' : 'await', 'plain', context.content(entry.yf)));
  const tag = state === 'running' ? context.words.onStack : state === 'finished' ? context.words.finished : '';
  return {
    ...PLAIN, id: objectId(object), kind: 'generator', title, tag, mono: true, state, items,
    description: context.words[RESUMABLE[entry.t]](title, tag || context.words.paused),
  };
}

function method(context: Context, object: number, entry: Entry<'method'>): Box {
  const target = isRef(entry.f) ? context.entry(entry.f[0]) : null;
  const title = target?.t === 'func' ? signature(context.code(target.c), lastPart(target.q)) : context.text(entry.f);
  const callee = context.content(entry.f);
  const items = [item('self', 'plain', context.content(entry.s))];
  if (callee && 'object' in callee) items.push(item('__func__', 'plain', callee));
  return { ...PLAIN, id: objectId(object), kind: 'method', title, mono: true, items, description: context.words.methodOf(title) };
}

function builtinMethod(context: Context, object: number, entry: Entry<'bmethod'>): Box {
  const title = `${entry.n}()`;
  return { ...PLAIN, id: objectId(object), kind: 'method', title, mono: true, items: [item('self', 'plain', context.content(entry.s))], description: context.words.methodOf(title) };
}

function iterator(context: Context, object: number, entry: Entry<'iter'>): Box {
  const { words } = context;
  const inlined = Array.isArray(entry.v) && entry.v[0] === 'r' ? entry.v : null;
  if (entry.v === null) return { ...PLAIN, id: objectId(object), kind: 'iterator', title: entry.k, tag: words.finished, state: 'finished', items: [], description: `${entry.k}, ${words.finished}` };
  const items = inlined
    ? [item('next', 'plain', { text: String(inlined[1]) }, { label: words.next }), item('stop', 'plain', { text: String(inlined[2]) }, { label: words.stop })]
    : [item('of', 'plain', context.content(entry.v as Value), { label: words.of }), item('next', 'plain', { text: String(entry.i ?? 0) }, { label: words.next })];
  return { ...PLAIN, id: objectId(object), kind: 'iterator', title: entry.k, items, description: entry.k };
}

function opaque(context: Context, object: number, entry: Entry<'opaque'>): Box {
  const title = context.className(entry.c);
  const items = numbered(context, entry.k).map((row) => ({ ...row, label: '·' }));
  return { ...PLAIN, id: objectId(object), kind: 'opaque' satisfies NodeKind, title, items, description: context.words.instanceOf(title) };
}

/** The box of a heap object that `Context.content` does not show as text. */
export function objectBox(context: Context, object: number): Box {
  const entry = context.entry(object);
  switch (entry.t) {
    case 'list': case 'tuple': case 'set': case 'frozenset': return sequence(context, object, entry);
    case 'dict': return dict(context, object, entry);
    case 'func': return func(context, object, entry);
    case 'cell': return cell(context, object, entry);
    case 'class': return classBox(context, object, entry);
    case 'inst': return instance(context, object, entry);
    case 'exc': return exception(context, object, entry);
    case 'gen': case 'coro': case 'agen': return generator(context, object, entry);
    case 'method': return method(context, object, entry);
    case 'bmethod': return builtinMethod(context, object, entry);
    case 'iter': return iterator(context, object, entry);
    case 'opaque': return opaque(context, object, entry);
    // It is shown as text; only in a damaged trace has it been something else, with a box.
    default: throw new TraceError(`object ${object} is a ${entry.t} and something else in turn`);
  }
}
