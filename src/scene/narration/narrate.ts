/** One or two sentences a step: what ran, which name, which scope, which cell, why. */
import { isInternal } from '../../trace/stops.js';
import type { State } from '../../trace/state.js';
import type { Timeline } from '../../trace/timeline.js';
import { MODULE } from '../box.js';
import { exceptionOf, uncaughtType } from '../exceptions.js';
import { isClassBody } from '../frames.js';
import type { Evaluated, Happening, NodeId, Scene } from '../model.js';
import { languageOf } from '../words.js';
import { changesOf } from './changes.js';
import { en, type Catalogue } from './en.js';
import { explanation } from './errors.js';
import type { NamePart, Narration, Phrase } from './parts.js';
import { Things } from './things.js';
import { zh } from './zh.js';

export type { Narration, NarrationPart } from './parts.js';

type Of<T extends Happening['t']> = Extract<Happening, { t: T }>;

/** CO_GENERATOR, CO_COROUTINE and CO_ASYNC_GENERATOR: the call made a generator; its frame starts later. */
const SUSPENDABLE = 0x2a0;

/** A main clause and what follows from it. */
interface Told { strong: Phrase; rest: Phrase[] }

/** The longest line of output that a sentence quotes. */
const QUOTED = 40;

class Narrator {
  readonly #things: Things;
  readonly #state: State;

  constructor(readonly timeline: Timeline, readonly scene: Scene, readonly words: Catalogue) {
    this.#things = new Things(timeline, scene, words);
    this.#state = timeline.at(scene.step);
  }

  tell(): Narration {
    const { strong, rest } = this.#event() ?? this.#quiet();
    return { strong: [...strong], rest: [...this.words.sentences(rest)] };
  }

  #all<T extends Happening['t']>(type: T): Of<T>[] {
    return this.scene.happenings.filter((happening): happening is Of<T> => happening.t === type);
  }

  #last<T extends Happening['t']>(type: T): Of<T> | undefined {
    return this.#all(type).at(-1);
  }

  #event(): Told | null {
    const { event } = this.scene;
    if (event === 'input') return { strong: this.words.input((this.#state.record.n ?? 0) + 1), rest: this.scene.step === 0 ? [] : [this.words.inputWhy()] };
    if (event === 'syntax') return { strong: this.words.syntax(this.#state.record.k ?? '', this.#state.record.m ?? ''), rest: [this.words.syntaxWhy()] };
    if (event === 'end') return this.#end();
    if (this.scene.expression) return this.#evaluated(this.scene.expression);
    return this.#exception() ?? this.#call() ?? this.#return() ?? this.#generator() ?? this.#left() ?? this.#changes();
  }

  /** A sub-expression has got its value; what it called and changed on the way follows. */
  #evaluated({ text, value, target }: Evaluated): Told {
    return { strong: this.words.evaluated(text, this.#things.value(value, target)), rest: [...this.#lookups().slice(0, 1), ...this.#consequences(), ...this.#after()] };
  }

  #end(): Told {
    const { why, tb } = this.#state.record;
    if (why === 'steps' || why === 'memory' || why === 'time') return { strong: this.words.endsAtLimit(), rest: [] };
    const single = this.timeline.trace.header.mode === 'single';
    if (tb !== undefined) return { strong: single ? this.words.endsInput(uncaughtType(tb)) : this.words.endsWith(uncaughtType(tb)), rest: [] };
    if (!single) return { strong: this.words.ends(), rest: this.#after() };
    return this.#left() ?? this.#changes() ?? this.#heard() ?? { strong: this.words.inputEnds(), rest: [] };
  }

  /** The output as the main clause. */
  #heard(): Told | null {
    const [output] = this.#output();
    return output ? { strong: output, rest: this.#after().slice(1) } : null;
  }

  /** A frame has gone and left a ghost, its return having been the stop before. */
  #left(): Told | null {
    const left = this.#last('left');
    const lives = left ? this.#livingCells(left.cells) : [];
    return left?.ghost && lives.length > 0 ? { strong: this.words.returnedGhost(this.#things.frameName(left.frame)), rest: lives } : null;
  }

  #where(frame: NodeId): Phrase {
    return frame === MODULE ? this.words.inModule() : [this.#things.frameName(frame)];
  }

  #exception(): Told | null {
    const last = this.scene.happenings.findLast(({ t }) => t === 'raise' || t === 'unwind' || t === 'handled');
    if (!last || (last.t !== 'raise' && last.t !== 'unwind' && last.t !== 'handled')) return null;
    const { exception, frame } = last;
    if (last.t === 'handled') return { strong: this.words.handled(exception), rest: this.#after() };
    if (last.t === 'unwind') {
      return { strong: frame === MODULE ? this.words.unwindsModule(exception) : this.words.unwinds(exception, this.#things.frameName(frame)), rest: [] };
    }
    if (this.#came()) return { strong: this.words.arrives(exception, this.#where(frame)), rest: [] };
    const message = exceptionOf(this.#state)?.message ?? '';
    return { strong: this.words.raised(exception, message, this.#where(frame)), rest: explanation(this.words, this.timeline, this.#state) };
  }

  /** True where the exception has come up from a frame that was left: CPython reports it in the caller once more. */
  #came(): boolean {
    const { records } = this.timeline.trace;
    let before = this.timeline.stop(this.scene.step).record - 1;
    while (before >= 0 && (records[before]?.e === 'op' || isInternal(records, before))) before--;
    return records[before]?.e === 'unwind';
  }

  #call(): Told | null {
    const call = this.#last('call');
    if (!call) return null;
    const frame = this.#state.frames.get(Number(call.frame.slice(1)));
    const name = this.#things.frameName(call.frame);
    if (frame && isClassBody(frame)) return { strong: this.words.classBody(name.name), rest: [this.words.classBodyWhy()] };
    const args = call.args.flatMap((key) => {
      const row = this.#things.rowName(call.frame, key);
      const cell = this.scene.links.find(({ from, row: label, kind }) => from === call.frame && label === key && kind === 'cell');
      const held = cell ? this.#cellContent(cell.to) : this.#things.content(call.frame, key);
      return row && held.length > 0 ? [this.words.argument(row, held)] : [];
    });
    if (frame && frame.code.fl & SUSPENDABLE) return { strong: this.words.generatorStarts(name), rest: this.#cellsOf(call.frame) };
    const strong = args.length > 0 ? this.words.calledWith(name, args) : this.words.called(name);
    return { strong, rest: [...this.#defaultsUsed(call), ...this.#cellsOf(call.frame)] };
  }

  #cellContent(cell: NodeId): Phrase {
    const node = this.#things.node(cell);
    if (!node || node.state === 'unset') return [];
    return node.value === null ? this.#things.content(cell, '') : this.words.someValue(node.value);
  }

  /** Parameters that hold the very object that a default row of the function leads to. */
  #defaultsUsed({ frame, fn, args }: Of<'call'>): Phrase[] {
    const defaults = new Map(this.scene.links.filter(({ from, kind }) => from === fn && kind === 'default').map(({ row, to }) => [row, to]));
    const used = args.filter((key) => this.scene.links.some(({ from, row, to }) => from === frame && row === key && to === defaults.get(`=${key}`)));
    return used.length > 0 ? [this.words.usesDefault(used.map((name): Phrase => [{ name, scope: 'local' }]))] : [];
  }

  #cellsOf(frame: NodeId): Phrase[] {
    const names = (kind: string): Phrase[] => this.scene.links.filter((link) => link.from === frame && link.kind === kind).map(({ row }): Phrase => [{ name: row, scope: kind === 'free' ? 'free' : 'cell' }]);
    const made = names('cell');
    const free = names('free');
    return [...(made.length > 0 ? [this.words.makesCells(made)] : []), ...(free.length > 0 ? [this.words.reachesCells(free)] : [])];
  }

  #return(): Told | null {
    const returned = this.#last('return');
    if (!returned) return null;
    const name = this.#things.frameName(returned.frame);
    const bound = this.#all('bind').at(-1);
    const made = bound && returned.value === 'None' ? this.#things.node(bound.target) : undefined;
    if (made?.kind === 'class') return { strong: this.words.classMade({ name: bound?.row ?? name.name, scope: bound?.scope ?? 'global' }), rest: [] };
    const value = this.#things.value(returned.value, this.#things.node(returned.target) ? returned.target : null);
    if (this.scene.event === 'return') {
      const after = [...this.#consequences(), ...this.#after()];
      return { strong: this.words.returning(name, value), rest: after.length > 0 ? after : [this.words.returningWhy()] };
    }
    const lives = this.#livingCells(returned.cells);
    if (returned.ghost && lives.length > 0) return { strong: this.words.returnedGhost(name), rest: lives };
    return { strong: this.words.returned(name, value), rest: [...this.#consequences(), ...this.#after()] };
  }

  #livingCells(cells: readonly NodeId[]): Phrase[] {
    const [first] = cells;
    if (first === undefined) return [];
    const holder = this.scene.links.find(({ to, kind, from }) => to === first && kind === 'free' && this.#things.node(from)?.kind === 'function');
    const fn = holder && this.#things.node(holder.from);
    if (!fn) return [];
    const title = fn.title.replace(/\(.*$/, '');
    const named = this.#things.namesOf(fn.id)[0];
    const who = named && named.name !== title ? this.words.holderNamed(named) : this.words.holderFunction(named ?? title);
    return [this.words.cellsLive(cells.map((cell): Phrase => [this.#things.cellName(cell)]), who)];
  }

  #generator(): Told | null {
    const yielded = this.#last('yield');
    if (yielded) return { strong: this.words.yields(this.#things.frameName(yielded.frame), this.words.someValue(yielded.value)), rest: [this.words.yieldsWhy()] };
    const resumed = this.#last('resume');
    return resumed ? { strong: this.words.resumes(this.#things.frameName(resumed.frame)), rest: [this.words.resumesWhy()] } : null;
  }

  #consequences(): Phrase[] {
    const changes = changesOf(this.#things, this.scene, this.words);
    return changes ? [changes.strong, ...changes.rest] : [];
  }

  #changes(): Told | null {
    const changes = changesOf(this.#things, this.scene, this.words);
    if (!changes) return null;
    const how = changes.rest.length > 0 ? [] : this.#lookups().slice(0, 1);
    return { strong: changes.strong, rest: [...changes.rest, ...how, ...this.#after()] };
  }

  /** What is told after the main clause of any step: output, and what nothing refers to any more. */
  #after(): Phrase[] {
    const died = this.#all('died').map(({ node }) => this.#things.theThing(node)).filter((thing) => thing.length > 0).slice(0, 2);
    return [...this.#output(), ...(died.length > 0 ? [this.words.died(died)] : [])];
  }

  #output(): Phrase[] {
    const text = this.#all('output').map((output) => output.text).join('');
    if (text.trim() === '') return [];
    const [first = '', ...others] = text.trim().split('\n').map((line) => line.replace(/\s+/g, ' '));
    const quoted = first.length > QUOTED ? `${first.slice(0, QUOTED)}…` : first;
    return [others.length > 0 ? this.words.printsMore(quoted, others.length) : this.words.prints(quoted)];
  }

  /** Where the line found its names; what needs no telling (a global in the module itself, a builtin that prints) is left out. */
  #lookups(): Phrase[] {
    const found = new Map<string, Phrase>();
    const inModule = this.timeline.codeOfFrame(this.#state.record.f ?? 0)?.n === '<module>';
    const prints = this.#output().length > 0;
    for (const happening of this.scene.happenings) {
      if (happening.t === 'read-free') found.set(happening.name, this.words.readsCell({ name: happening.name, scope: 'free' }));
      if (happening.t !== 'lookup') continue;
      const name: NamePart = { name: happening.name, scope: happening.scope };
      if (happening.scope === 'builtin' && !prints) found.set(name.name, this.words.looksUpBuiltin(name));
      if (happening.scope === 'global' && !inModule) found.set(name.name, this.words.looksUpGlobal(name));
      if (happening.scope === 'class') found.set(name.name, this.words.looksUpClass(name));
    }
    return [...found.values()].slice(0, 2);
  }

  /** Nothing was bound, called or changed. */
  #quiet(): Told {
    const { line, next, step } = this.scene;
    if (step === 0) return { strong: this.words.starts(), rest: [this.words.startsWhy()] };
    const [output, ...others] = [...this.#output(), ...this.#lookups(), ...this.#after().slice(this.#output().length)];
    if (output) return { strong: output, rest: others };
    if (line > 0 && this.scene.event === 'op') return { strong: this.words.ranInstruction(line), rest: [] };
    if (line > 0) return { strong: this.words.ran(line), rest: next > 0 ? [this.words.nextLine(next)] : [] };
    return { strong: next > 0 ? this.words.nextLine(next) : this.words.starts(), rest: [] };
  }
}

/** The narration of a scene of the timeline; `lang` is a BCP 47 tag, the nearest language we speak is used. */
export function narrate(timeline: Timeline, scene: Scene, lang: string): Narration {
  return new Narrator(timeline, scene, languageOf(lang) === 'zh' ? zh : en).tell();
}
