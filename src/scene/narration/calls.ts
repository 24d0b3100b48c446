/** Sentences about frames that come, go, pause and go on. */
import { CO_ASYNC_GENERATOR, CO_COROUTINE, isClassBody, isSuspendable } from '../frames.js';
import type { CodeObject } from '../../trace/state.js';
import type { NodeId } from '../model.js';
import type { NamePart, Phrase } from './parts.js';
import type { Of, Telling, Told } from './telling.js';

/** The name that `super()` reads without being told so. */
const CLASS_CELL = '__class__';

const isCoroutine = (code: CodeObject | undefined): boolean => code !== undefined && (code.fl & (CO_COROUTINE | CO_ASYNC_GENERATOR)) !== 0;

function cellContent(telling: Telling, cell: NodeId): Phrase {
  const { things } = telling;
  const node = things.node(cell);
  if (!node || node.state === 'unset') return [];
  return node.value === null ? things.content(cell, '') : things.value(node.value, null);
}

function argumentsOf(telling: Telling, { frame, args }: Of<'call'>): Phrase[] {
  const { things, scene, words } = telling;
  return args.flatMap((key) => {
    const row = things.rowName(frame, key);
    const cell = scene.links.find((link) => link.from === frame && link.row === key && link.kind === 'cell');
    const held = cell ? cellContent(telling, cell.to) : things.content(frame, key);
    return row && held.length > 0 ? [words.argument(row, held)] : [];
  });
}

/** Parameters that the caller has not passed; where the trace does not say, those that hold the very object of a default row. */
function defaultsUsed({ scene, words, timeline }: Telling, { frame, fn, args, defaults }: Of<'call'>): Phrase[] {
  const rows = new Map(scene.links.filter(({ from, kind }) => from === fn && kind === 'default').map(({ row, to }) => [row, to]));
  const isSame = (key: string): boolean => scene.links.some(({ from, row, to }) => from === frame && row === key && to === rows.get(`=${key}`));
  const used = timeline.trace.header.impl === 'cpython' ? args.filter(isSame) : defaults;
  return used.length > 0 ? [words.usesDefault(used.map((name): Phrase => [{ name, scope: 'local' }]))] : [];
}

function cellsOf({ scene, words }: Telling, frame: NodeId): Phrase[] {
  const rows = (kind: string): string[] => scene.links.filter((link) => link.from === frame && link.kind === kind).map(({ row }) => row);
  const made = rows('cell');
  const free = rows('free').filter((name) => name !== CLASS_CELL);
  const names = (keys: string[], scope: NamePart['scope']): Phrase[] => keys.map((name): Phrase => [{ name, scope }]);
  return [
    ...(made.length > 0 ? [words.makesCells(names(made, 'cell'))] : []),
    ...(free.length > 0 ? [words.reachesCells(names(free, 'free'))] : []),
  ];
}

/** What the first argument of a method is. */
function receiver({ things, words, scene }: Telling, { frame, args }: Of<'call'>, name: string): Phrase[] {
  const [first] = args;
  const link = first === undefined ? undefined : scene.links.find(({ from, row, kind }) => from === frame && row === first && kind === 'reference');
  const node = things.node(link?.to ?? null);
  if (node?.kind !== 'instance' || first === undefined) return [];
  if (name === '__init__') return [words.initReceives(node.title, { name: first, scope: 'local' })];
  if (name === '__enter__' || name === '__exit__') return [words.calledByWith()];
  return [];
}

export function callTold(telling: Telling): Told | null {
  const { things, words, state } = telling;
  const call = telling.last('call');
  if (!call) return null;
  const frame = state.frames.get(Number(call.frame.slice(1)));
  const name = things.frameName(call.frame);
  if (frame && isClassBody(frame)) return { strong: words.classBody(name.name), rest: [words.classBodyWhy()] };
  const cells = cellsOf(telling, call.frame);
  if (frame && isSuspendable(frame)) return { strong: frame.code.fl & CO_ASYNC_GENERATOR ? words.asyncGeneratorStarts(name) : isCoroutine(frame.code) ? words.coroutineStarts(name) : words.generatorStarts(name), rest: cells };
  const args = argumentsOf(telling, call);
  const strong = args.length > 0 ? words.calledWith(name, args) : words.called(name);
  return { strong, rest: [...receiver(telling, call, name.name), ...telling.attributes().slice(0, 1), ...defaultsUsed(telling, call), ...cells] };
}

/** Who still holds the cells of a frame that has gone. */
function livingCells({ things, scene, words }: Telling, cells: readonly NodeId[]): Phrase[] {
  const [first] = cells;
  if (first === undefined) return [];
  const holder = scene.links.find(({ to, kind, from }) => to === first && kind === 'free' && things.node(from)?.kind === 'function');
  const fn = holder && things.node(holder.from);
  if (!fn) return [];
  const title = fn.title.replace(/\(.*$/, '');
  const named = things.namesOf(fn.id)[0];
  const who = named && named.name !== title ? words.holderNamed(named) : words.holderFunction(named ?? title);
  return [words.cellsLive(cells.map((cell): Phrase => [things.cellName(cell)]), who)];
}

/** A frame has gone and left a ghost, its return having been the stop before. */
export function leftTold(telling: Telling): Told | null {
  const left = telling.last('left');
  const lives = left ? livingCells(telling, left.cells) : [];
  return left?.ghost && lives.length > 0 ? { strong: telling.words.returnedGhost(telling.things.frameName(left.frame)), rest: lives } : null;
}

/** A class body has ended: its class is there now, or is given to what decorates it. */
function classTold(telling: Telling, frame: NodeId): Told {
  const { words, things } = telling;
  const made = telling.last('class-made');
  const node = things.node(made?.node ?? null);
  const cell = telling.all('cell-set').find(({ cell: id }) => things.node(id)?.title === CLASS_CELL);
  const name = (node && things.bestName(node.id)) ?? things.frameName(frame);
  const why = cell && made ? [words.classCell()] : [];
  return { strong: made ? words.classMade(name) : words.classBodyEnds(things.frameName(frame)), rest: [...why, ...telling.after()] };
}

export function returnTold(telling: Telling): Told | null {
  const { things, words, scene } = telling;
  const returned = telling.last('return');
  if (!returned) return null;
  const code = things.codeOf(returned.frame);
  const ended = scene.event === 'return';
  if (code && isClassBody({ code })) return ended ? { strong: words.classBodyEnds(things.frameName(returned.frame)), rest: [] } : classTold(telling, returned.frame);
  const name = things.frameName(returned.frame);
  const value = telling.result(returned.frame, 'return', returned.value);
  const following = [...telling.consequences(), ...telling.after()];
  if (ended) {
    // What the last line did comes first where the function has nothing to give back.
    const [first, ...others] = following;
    if (returned.value === 'None' && first) return { strong: first, rest: [words.endsWithNone(name), ...others] };
    return { strong: words.returning(name, value), rest: following.length > 0 ? following : [words.returningWhy()] };
  }
  const lives = livingCells(telling, returned.cells);
  if (returned.ghost && lives.length > 0) return { strong: words.returnedGhost(name), rest: lives };
  if (name.name === '__init__') return { strong: words.initDone(name), rest: following };
  return { strong: words.returned(name, value), rest: following.length > 0 || !isWholeCall(telling, name.name) ? following : [words.resultUnused()] };
}

/** The line is nothing but a call of the function: nothing takes what it returns. */
const isWholeCall = ({ statement }: Telling, name: string): boolean =>
  statement?.kind === 'expression' && /^[\w.]+\([^()]*\)$/.test(statement.text) && statement.text.split('(', 1)[0]?.split('.').at(-1) === name;

export function generatorTold(telling: Telling): Told | null {
  const { things, words } = telling;
  const yielded = telling.last('yield');
  if (yielded) {
    const code = things.codeOf(yielded.frame);
    const name = things.frameName(yielded.frame);
    if (isCoroutine(code) && !isYield(telling)) return { strong: words.awaits(name), rest: [words.awaitsWhy()] };
    return { strong: words.yields(name, telling.result(yielded.frame, 'yield', yielded.value)), rest: [...telling.consequences(), words.yieldsWhy()] };
  }
  const resumed = telling.last('resume');
  if (!resumed) return null;
  const name = things.frameName(resumed.frame);
  return isCoroutine(things.codeOf(resumed.frame)) && !isYield(telling) ? { strong: words.resumesAwait(name), rest: [words.resumesWhy()] } : { strong: words.resumes(name), rest: [words.resumesWhy()] };
}

/** True where an asynchronous generator stands at a `yield` of its own, not at something awaited. */
const isYield = ({ statement }: Telling): boolean => statement !== null && /\byield\b/.test(statement.text);
