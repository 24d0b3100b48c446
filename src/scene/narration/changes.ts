/** Sentences about what a line has left behind: names bound, cells written, objects changed. */
import { isRef } from '../../trace/state.js';
import { idOfFrame } from '../frames.js';
import type { Happening, NodeId, Scene } from '../model.js';
import type { Catalogue } from './en.js';
import type { NamePart, Phrase } from './parts.js';
import { statementAt, type Statement } from './statements.js';
import type { Things } from './things.js';
import { exceptAbove } from './unbinding.js';

type Of<T extends Happening['t']> = Extract<Happening, { t: T }>;

export interface Changes { strong: Phrase; rest: Phrase[] }

/** As many changes as a sentence can hold. */
const MOST = 3;

const allOf = <T extends Happening['t']>(scene: Scene, type: T): Of<T>[] =>
  scene.happenings.filter((happening): happening is Of<T> => happening.t === type);

/** A function that was just made and bound: what it keeps. */
function definition(things: Things, scene: Scene, words: Catalogue): Changes | null {
  const made = allOf(scene, 'created').map(({ node }) => things.node(node)).find((node) => node?.kind === 'function');
  if (!made) return null;
  const bound = allOf(scene, 'bind').find(({ target }) => target === made.id);
  const cell = allOf(scene, 'cell-set').find(({ target }) => target === made.id);
  const name: NamePart | null = bound ? { name: bound.row, scope: bound.scope } : cell ? things.cellName(cell.cell) : null;
  if (!name) return null;
  const closed = allOf(scene, 'closure').find(({ fn }) => fn === made.id);
  const rest = [
    closed ? words.keepsCells(closed.cells.map((id): Phrase => [{ name: things.node(id)?.title ?? '', scope: 'free' }])) : words.definedWhy(),
    ...(made.rows.some(({ scope }) => scope === 'default') ? [words.defaultsMade()] : []),
  ];
  return { strong: made.title.startsWith('lambda') ? words.definedLambda(name) : words.defined(name), rest };
}

function cellPhrase(things: Things, words: Catalogue, { cell, value, target }: Of<'cell-set'>): Phrase {
  const name = things.cellName(cell);
  return value === null && target === null ? words.cellEmptied(name) : words.cellHolds(name, things.value(value, target));
}

/** Why a name stands in a cell, or who has written through it. */
function cellReason(things: Things, scene: Scene, words: Catalogue, { cell, by }: Of<'cell-set'>): Phrase[] {
  const name = things.cellName(cell);
  const writesThrough = by !== null && scene.links.some(({ from, to, kind }) => from === by && to === cell && kind === 'free');
  const holders = scene.links.filter(({ from, to, kind }) => to === cell && kind === 'free' && things.node(from)?.kind === 'function').length;
  if (things.node(cell)?.state === 'unset') return [];
  if (writesThrough) return [words.cellWritten(name, things.frameName(by)), ...(holders > 1 ? [words.cellShared(holders)] : [])];
  return [words.cellWhy(name)];
}

function bindPhrase(things: Things, words: Catalogue, { node, row, scope, target, value }: Of<'bind'>): Phrase {
  const name: NamePart = { name: row, scope };
  const frame = things.runningFrameState();
  const held = frame && idOfFrame(frame) === node ? frame.names.get(row) : undefined;
  if (scope === 'class' && value !== null && target === null) {
    const wrapper = isRef(held) ? WRAPPERS[things.state.heap.get(held[0])?.t ?? ''] : undefined;
    if (wrapper) return words[wrapper](name);
  }
  if (target === null && held !== undefined && !isRef(held)) return words.bound(name, things.valuePhrase(held, things.state));
  return target === null ? words.bound(name, things.value(value, null)) : words.refers(name, things.aThing(target));
}

/** What a function of a class body may be wrapped into, by kind of heap object. */
const WRAPPERS: Readonly<Record<string, 'method' | 'property' | 'staticMethod' | 'classMethod'>> = {
  func: 'method', property: 'property', staticmethod: 'staticMethod', classmethod: 'classMethod',
};

/** A new name for an object that others refer to already. */
function shared(things: Things, words: Catalogue, scene: Scene, { target }: Of<'bind'>): Phrase[] {
  if (target === null || allOf(scene, 'created').some(({ node }) => node === target)) return [];
  const names = things.allNamesOf(target);
  return names.length > 1 ? [words.sameObject(names.slice(0, MOST).map((name): Phrase => [name]))] : [];
}

const SETS: ReadonlySet<string> = new Set(['set', 'frozenset']);
const SEQUENCES: ReadonlySet<string> = new Set(['list', 'tuple']);

/** A comprehension on the line binds the name. */
const loopsWith = (text: string, name: string): boolean => new RegExp(`\\bfor\\b[^:]*\\b${name}\\b[^:]*\\bin\\b`, 'u').test(text);

/** A name that a frame no longer has: deleted, taken by the end of an `except` block, or a comprehension's own. */
function nameLost(things: Things, words: Catalogue, scene: Scene, id: NodeId, row: string): Phrase {
  const name: NamePart = { name: row, scope: things.node(id)?.state === 'module' ? 'global' : 'local' };
  const statement = statementAt(things.timeline, scene.line);
  if (statement?.kind === 'del') return words.unboundAgain(name);
  if (statement && loopsWith(statement.text, row)) return words.comprehensionOver(name);
  return exceptAbove(things.timeline, scene.line, row) > 0 ? words.exceptNameGone(name) : words.unboundAgain(name);
}

function mutation(things: Things, words: Catalogue, scene: Scene, { node: id, row, kind }: Of<'mutate'>, removed: number): Phrase {
  const node = things.node(id);
  const thing = things.namedThing(id);
  const value = things.content(id, row);
  if (node?.kind === 'frame') return nameLost(things, words, scene, id, row);
  if (node && (SEQUENCES.has(node.kind) || SETS.has(node.kind))) {
    if (kind === 'remove') return words.itemRemoved(thing, removed);
    if (SETS.has(node.kind)) return words.setGets(thing, value);
    return kind === 'add' ? words.itemAdded(thing, value) : words.itemSet(thing, row, value);
  }
  const label = things.row(id, row)?.label ?? row;
  if (node?.kind === 'dict') return kind === 'remove' ? words.keyRemoved(thing, label.startsWith('[') ? '' : label) : words.keySet(thing, label, value);
  if (kind === 'remove') return words.attributeRemoved(thing, row);
  const name = node?.kind === 'instance' || node?.kind === 'class' ? things.bestName(id) : undefined;
  return name ? words.attributeOf(name, label, value) : words.attributeSet(thing, label, value);
}

function mutations(things: Things, scene: Scene, words: Catalogue): Changes | null {
  const all = allOf(scene, 'mutate').filter(({ node }) => things.node(node));
  const [first] = all;
  if (!first) return null;
  const counts = new Map<NodeId, number>();
  for (const { node, kind } of all) if (kind === 'remove') counts.set(node, (counts.get(node) ?? 0) + 1);
  const told = new Set<NodeId>();
  const phrases = all.flatMap((change): Phrase[] => {
    const isItemLoss = change.kind === 'remove' && things.node(change.node)?.kind !== 'frame';
    if (isItemLoss && told.has(change.node)) return [];
    if (isItemLoss) told.add(change.node);
    return [mutation(things, words, scene, change, counts.get(change.node) ?? 1)];
  }).slice(0, MOST);
  if (things.node(first.node)?.kind === 'frame') return { strong: phrases[0] ?? [], rest: [] };
  const referrers = things.linksTo(first.node).length;
  return { strong: words.changed(phrases), rest: referrers > 1 ? [words.everyoneSees()] : [] };
}

/** What the kind of statement adds to what it has bound. */
function manner(words: Catalogue, scene: Scene, statement: Statement | null): Phrase[] {
  if (!statement) return [];
  const isInside = statement.body > 0 && scene.next === statement.body;
  switch (statement.kind) {
    case 'for': return isInside ? [words.loopItem()] : [];
    case 'import': return [statement.text.startsWith('from') ? words.importedFrom() : words.importedModule()];
    case 'case': return isInside ? [words.caseFits()] : [];
    case 'except': return isInside ? [words.exceptBinds()] : [];
    case 'with': return isInside ? [words.withBinds()] : [];
    case 'def': case 'class': return [words.decorated()];
    case 'assignment': return /=\s*\(?yield\b/.test(statement.text) ? [words.sentIn()] : /=\s*await\b/.test(statement.text) ? [words.awaitedResult()] : [];
    default: return [];
  }
}

/** The class that a class body's functions find through a cell is told of with the class. */
const isClassCell = (things: Things, cell: NodeId): boolean => things.node(cell)?.title === '__class__';

/** What a step has changed, as sentences; null if nothing. */
export function changesOf(things: Things, scene: Scene, words: Catalogue, statement: Statement | null): Changes | null {
  const defined = definition(things, scene, words);
  if (defined) return defined;
  const cells = allOf(scene, 'cell-set').filter(({ cell }) => things.node(cell) && !isClassCell(things, cell));
  const binds = allOf(scene, 'bind');
  const phrases = [...cells.map((set) => cellPhrase(things, words, set)), ...binds.map((bind) => bindPhrase(things, words, bind))].slice(0, MOST);
  const inside = mutations(things, scene, words);
  if (phrases.length === 0) return inside;
  const [cell] = cells;
  const [bind] = binds;
  const shown = bind && bind.scope !== 'class' ? manner(words, scene, statement) : [];
  const why = cell ? cellReason(things, scene, words, cell) : bind ? [...shown, ...shared(things, words, scene, bind)] : [];
  return { strong: words.sentence(phrases), rest: [...why, ...(inside && cells.length === 0 ? [inside.strong] : [])] };
}
