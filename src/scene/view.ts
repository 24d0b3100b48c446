/**
 * The boxes of one stop: frames on the stack, ghosts, and whatever their rows lead to, each compared
 * with itself at the stop before. A view knows nothing of what died; `scene.ts` compares two views.
 */
import type { Frame } from '../trace/state.js';
import type { Timeline } from '../trace/timeline.js';
import { FOLD, idNumber, objectId, PLAIN, REST, type Box, type Content, type Item } from './box.js';
import { Context } from './context.js';
import { itemChanges, shownItems, type ItemChange } from './difference.js';
import { raisedType } from './exceptions.js';
import { frameBox, ghostBox, idOfFrame, isClassBody, isModule, type Standing } from './frames.js';
import { historyOf, type Stay } from './history.js';
import type { FrameState, NodeId } from './model.js';
import { objectBox } from './objects.js';
import { WORDS, languageOf } from './words.js';

export interface SceneOptions {
  /** BCP 47 tag; the nearest language we speak is used. */
  lang: string;
  /** Names that are never shown. */
  hide: readonly string[];
  /** Names that stand out: where any is given, other names of the module are left away. */
  focus: readonly string[];
}

export interface Shown {
  readonly box: Box;
  readonly items: readonly Item[];
  readonly more: number;
  /** False where the thing did not exist at the stop before. */
  readonly old: boolean;
  readonly changes: readonly ItemChange[];
}

export interface View {
  readonly context: Context;
  /** Index of the record whose state it shows. */
  readonly record: number;
  readonly boxes: ReadonlyMap<NodeId, Shown>;
}

/** The stack is folded where it has more frames than this: module and two innermost stay open. */
const OPEN_FRAMES = 4;

/** As many of the frames between are headers; where there are more than `MOST_FOLDED`, the rest is one box. */
const MOST_FOLDED = 12;
const FOLDED_HEADERS = 6;

/** As many objects and cells as a picture holds; one box stands for the others. */
const MOST_OBJECTS = 200;

function standing(context: Context, frame: Frame, index: number): Standing {
  const { stack, record } = context.state;
  const { words } = context;
  const top = index === stack.length - 1;
  const exception = top ? raisedType(context.state) : '';
  if (exception !== '') return { state: 'raising', tag: exception };
  if (isModule(frame)) return { state: 'module', tag: words.global };
  if (stack.length > OPEN_FRAMES && index > 0 && index < stack.length - 2) return { state: 'folded', tag: '' };
  const state: FrameState = top ? 'running' : 'waiting';
  if (top && record.e === 'return') return { state, tag: words.returning };
  if (top && isClassBody(frame)) return { state, tag: words.classBody };
  return { state, tag: words[state] };
}

/** The last stay at a depth that began at or before a record. */
function lastStay(stays: readonly Stay[], record: number): Stay | undefined {
  let low = 0;
  let high = stays.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stays[middle]?.from ?? Infinity) <= record) low = middle + 1;
    else high = middle;
  }
  return stays[low - 1];
}

/** CO_OPTIMIZED: a class body leaves no ghost, its class stands for it. */
const OPTIMIZED = 1;

function ghosts(context: Context, record: number): Box[] {
  const { history, state } = context;
  const found: Box[] = [];
  history.stays.forEach((stays, depth) => {
    const stay = lastStay(stays, record);
    if (!stay || stay.to > record || state.frames.has(stay.frame)) return;
    const past = history.makers.get(stay.frame);
    if (!past || !(past.code.fl & OPTIMIZED)) return;
    const box = ghostBox(context, stay.frame, past, depth);
    if (box.items.some(({ content }) => content !== null)) found.push(box);
  });
  return found;
}

/** The box that the thing with this id was at the stop before; null if it did not exist. */
function formerBox(before: Context | null, box: Box): Box | null {
  if (!before) return null;
  const { state } = before;
  if (box.kind !== 'frame') return state.heap.has(idNumber(box.id)) ? objectBox(before, idNumber(box.id)) : null;
  const frame = [...state.frames.values()].findLast((candidate) => idOfFrame(candidate) === box.id);
  return frame ? frameBox(before, frame, box.depth, { state: 'waiting', tag: '' }) : null;
}

/** In its paused state a generator shows its frame's rows; showing or hiding them is no change of the program's. */
const comparable = (before: Box, after: Box): boolean => after.state !== 'ghost' && (after.kind !== 'generator' || before.state === after.state);

/** @param since Index of the record of the stop before. */
function show(before: Context | null, since: number, box: Box): Shown {
  const former = formerBox(before, box);
  const changes = former && comparable(former, box) ? itemChanges(former, box) : [];
  const known = box.kind !== 'frame' && (before?.history.spans.get(idNumber(box.id))?.first ?? Infinity) <= since;
  return { box, ...shownItems(box, changes), old: former !== null || known, changes };
}

function focused(box: Box, focus: ReadonlySet<string>): Box {
  if (focus.size === 0 || box.state !== 'module') return box;
  return { ...box, items: box.items.filter(({ key }) => focus.has(key)) };
}

const standIn = (box: Box, more: number): Shown => ({ box, items: [], more, old: true, changes: [] });

function foldBox({ words }: Context, frames: number, depth: number): Shown {
  const title = words.moreFrames(frames);
  return standIn({ ...PLAIN, id: FOLD, kind: 'frame', title, state: 'folded', items: [], depth, description: title }, frames);
}

function addRest(context: Context, boxes: Map<NodeId, Shown>): void {
  const others = [...context.state.heap.keys()].filter((object) => !boxes.has(objectId(object)) && isBox(context.content([object]))).length;
  if (others === 0) return;
  const title = context.words.moreObjects(others);
  boxes.set(REST, standIn({ ...PLAIN, id: REST, kind: 'opaque', title, shape: 'line', items: [], description: title }, others));
}

const isBox = (content: Content): boolean => content !== null && 'object' in content;

/** Views of a timeline, by options and step: a scene needs its own and the one before, the next scene needs that again. */
const known = new WeakMap<Timeline, Map<string, View>>();
const KEPT = 4;

const keyOf = (step: number, { lang, hide, focus }: SceneOptions): string => JSON.stringify([step, languageOf(lang), hide, focus]);

export function viewAt(timeline: Timeline, step: number, options: SceneOptions): View {
  let views = known.get(timeline);
  if (!views) known.set(timeline, (views = new Map()));
  const key = keyOf(step, options);
  const view = views.get(key) ?? makeView(timeline, step, options);
  views.delete(key);
  views.set(key, view);
  for (const oldest of views.keys()) if (views.size > KEPT) views.delete(oldest);
  return view;
}

function contextAt(timeline: Timeline, step: number, options: SceneOptions): Context {
  const view = known.get(timeline)?.get(keyOf(step, options));
  return view?.context ?? new Context(timeline.at(step), historyOf(timeline), WORDS[languageOf(options.lang)], new Set(options.hide));
}

function makeView(timeline: Timeline, step: number, options: SceneOptions): View {
  const context = contextAt(timeline, step, options);
  const before = step > 0 ? contextAt(timeline, step - 1, options) : null;
  const focus = new Set(options.focus);
  const { state } = context;
  const boxes = new Map<NodeId, Shown>();
  const record = timeline.stop(step).record;
  const since = step > 0 ? timeline.stop(step - 1).record : -1;
  const add = (box: Box): void => void boxes.set(box.id, show(before, since, focused(box, focus)));

  const folded = state.stack.length - OPEN_FRAMES + 1;
  const [firstHidden, hidden] = folded > MOST_FOLDED ? [FOLDED_HEADERS + 1, folded - FOLDED_HEADERS] : [0, 0];
  state.stack.forEach((number, index) => {
    if (hidden > 0 && index === firstHidden) boxes.set(FOLD, foldBox(context, hidden, index));
    if (index >= firstHidden && index < firstHidden + hidden) return;
    const frame = state.frames.get(number);
    if (!frame) throw new Error(`frame ${number} is on the stack and not in the state`);
    add(frameBox(context, frame, index, standing(context, frame, index)));
  });
  for (const ghost of ghosts(context, record)) if (!boxes.has(ghost.id)) add(ghost);
  // A Map is visited in the order of insertion, entries that are added on the way included: breadth-first.
  const room = boxes.size + MOST_OBJECTS;
  for (const { items } of boxes.values()) {
    for (const { content } of items) {
      if (boxes.size < room && content && 'object' in content && !boxes.has(objectId(content.object))) add(objectBox(context, content.object));
    }
  }
  if (boxes.size === room) addRest(context, boxes);
  return { context, record, boxes };
}

