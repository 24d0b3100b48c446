/** Frames: their rows, and how they stand. */
import { isRef, type Frame } from '../trace/state.js';
import { frameId, item, MODULE, PLAIN, type Box, type Item } from './box.js';
import { parameters, plainName, type Context } from './context.js';
import { exceptionOf, missingName } from './exceptions.js';
import type { FramePast } from './history.js';
import { isImplicit } from './implicit.js';
import type { FrameState, NodeId, Row } from './model.js';
import type { Scope } from '../trace/schema.js';

/** CO_OPTIMIZED (Include/cpython/code.h): the code of a function; module and class bodies have a namespace instead. */
const OPTIMIZED = 1;

/** CO_COROUTINE and CO_ASYNC_GENERATOR. */
export const CO_COROUTINE = 0x80;
export const CO_ASYNC_GENERATOR = 0x200;
/** CO_GENERATOR, CO_COROUTINE and CO_ASYNC_GENERATOR: the call made a generator; its frame starts later. */
const SUSPENDABLE = 0x20 | CO_COROUTINE | CO_ASYNC_GENERATOR;

export const isSuspendable = (frame: Pick<Frame, 'code'>): boolean => (frame.code.fl & SUSPENDABLE) !== 0;
export const isModule = (frame: Pick<Frame, 'code'>): boolean => frame.code.n === '<module>';
export const isClassBody = (frame: Pick<Frame, 'code'>): boolean => !isModule(frame) && !(frame.code.fl & OPTIMIZED);

/** The module's box is keyed by its globals: every input of a transcript is a frame of its own. */
export const idOfFrame = (frame: Pick<Frame, 'code' | 'number'>): NodeId => (isModule(frame) ? MODULE : frameId(frame.number));

function scopeOfNames(frame: Frame): Scope {
  return isModule(frame) ? 'global' : isClassBody(frame) ? 'class' : 'local';
}

function cellRow(frame: Frame, name: string): Item | null {
  const cell = frame.cells.get(name);
  if (!isRef(cell)) return null;
  const free = frame.code.f.includes(name);
  return item(name, free ? 'free' : 'cell', { object: cell[0] }, free ? { port: 'diamond', link: 'free' } : { link: 'cell' });
}

/** A frame's rows: parameters as written, other cells and free names, then names in the order they were bound. */
export function frameItems(context: Context, frame: Frame): Item[] {
  const scope = scopeOfNames(frame);
  const order = new Set([...(scope === 'local' ? parameters(frame.code).map(({ name }) => name) : []), ...frame.code.k, ...frame.code.f, ...frame.names.keys(), ...frame.cells.keys()]);
  const items: Item[] = [];
  for (const name of order) {
    if (context.hidden(name)) continue;
    const value = frame.names.get(name);
    const row = value === undefined ? cellRow(frame, name) : item(name, scope, context.content(value));
    if (row) items.push(row);
  }
  for (const [name, value] of frame.hidden) {
    if (!context.hidden(name) && !order.has(name)) items.push(item(name, 'local', context.content(value)));
  }
  return items;
}

/** How a frame of the call stack stands, and the exception's name while it raises. */
export interface Standing { state: FrameState; tag: string }

/** While a frame raises because a local name is unbound, that name has a row: it is local and holds nothing. */
function missingRow(context: Context, frame: Frame, standing: Standing): Item[] {
  const name = standing.state === 'raising' ? missingName(exceptionOf(context.state)) : '';
  const local = frame.code.v.includes(name) && !frame.names.has(name);
  return local && !context.hidden(name) ? [item(name, 'local', null)] : [];
}

export function frameBox(context: Context, frame: Frame, depth: number, standing: Standing): Box {
  const items = [...frameItems(context, frame), ...missingRow(context, frame, standing)];
  const module = isModule(frame);
  const name = module ? context.words.module : plainName(frame.code.n);
  const folded = standing.state === 'folded';
  const title = folded ? calledTitle(context, frame, name) : name;
  const tag = folded ? context.words.folded(items.length) : standing.tag;
  return {
    ...PLAIN, id: idOfFrame(frame), kind: 'frame', title, tag, state: standing.state, items, depth,
    description: context.words.frameOf(title, tag),
  };
}

/** `fib(6)`: the name and what its parameters hold now. */
function calledTitle(context: Context, frame: Frame, name: string): string {
  const values = parameters(frame.code).map((parameter) => frame.names.get(parameter.name));
  return `${name}(${values.map((value) => (value === undefined ? '…' : context.text(value))).join(', ')})`;
}

/** A frame that has returned while a cell that it created is alive: its names with cut ports, trails to living cells. */
export function ghostBox(context: Context, number: number, past: FramePast, depth: number): Box {
  const name = plainName(past.code.n);
  const { code } = past;
  const order = new Set([...code.v.slice(0, code.a[0] + code.a[2]), ...code.k, ...code.f, ...past.names]);
  const items: Item[] = [];
  for (const key of order) {
    if (isImplicit(key) || context.hidden(key)) continue;
    const cell = past.cells.get(key);
    if (cell === undefined && !past.names.has(key)) continue;
    const created = cell !== undefined && code.k.includes(key);
    const scope: Row['scope'] = created ? 'cell' : cell !== undefined ? 'free' : 'local';
    const alive = created && context.state.heap.has(cell);
    items.push({ key, label: key, scope, port: 'cut', content: alive ? { object: cell } : null, link: 'trail' });
  }
  return {
    ...PLAIN, id: frameId(number), kind: 'frame', title: name, tag: context.words.returned, state: 'ghost', items, depth,
    note: context.words.popped, description: context.words.frameOf(name, context.words.returned),
  };
}
