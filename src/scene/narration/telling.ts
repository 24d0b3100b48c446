/** What every part of the narrator draws on: a step's facts, and the sentences that may follow any main clause. */
import type { State } from '../../trace/state.js';
import type { Timeline } from '../../trace/timeline.js';
import type { TraceRecord } from '../../trace/schema.js';
import type { Happening, NodeId, Scene } from '../model.js';
import { changesOf } from './changes.js';
import type { Catalogue } from './en.js';
import type { NamePart, Phrase } from './parts.js';
import { statementAt, type Statement } from './statements.js';
import { Things } from './things.js';

export type Of<T extends Happening['t']> = Extract<Happening, { t: T }>;

/** A main clause and what follows from it. */
export interface Told { strong: Phrase; rest: Phrase[] }

/** The longest line of output that a sentence quotes. */
const QUOTED = 40;
/** Things that are mourned in one sentence. */
const MOST_DEAD = 3;

export class Telling {
  readonly things: Things;
  readonly state: State;
  /** The statement that has just run; null where the trace has no text. */
  readonly statement: Statement | null;

  constructor(readonly timeline: Timeline, readonly scene: Scene, readonly words: Catalogue) {
    this.things = new Things(timeline, scene, words);
    this.state = this.things.state;
    this.statement = statementAt(timeline, scene.line);
  }

  all<T extends Happening['t']>(type: T): Of<T>[] {
    return this.scene.happenings.filter((happening): happening is Of<T> => happening.t === type);
  }

  last<T extends Happening['t']>(type: T): Of<T> | undefined {
    return this.all(type).at(-1);
  }

  /** Index of the step's last record that fits; -1 if there is none. */
  recordIndex(fits: (record: TraceRecord) => boolean): number {
    const { step } = this.scene;
    const first = step === 0 ? 0 : this.timeline.stop(step - 1).record + 1;
    for (let index = this.timeline.stop(step).record; index >= first; index--) {
      const record = this.timeline.trace.records[index];
      if (record && fits(record)) return index;
    }
    return -1;
  }

  /** The value that a frame has returned or yielded in this step. */
  result(frame: NodeId, event: 'return' | 'yield', text: string): Phrase {
    const index = this.recordIndex(({ e, f }) => e === event && `f${f ?? ''}` === frame);
    const value = this.timeline.trace.records[index]?.r;
    if (value === undefined) return this.things.value(text, null);
    const isLast = index === this.timeline.stop(this.scene.step).record;
    return this.things.valuePhrase(value, isLast ? this.state : this.timeline.stateAt(index));
  }

  consequences(): Phrase[] {
    const changes = changesOf(this.things, this.scene, this.words, this.statement);
    return changes ? [changes.strong, ...changes.rest] : [];
  }

  /** What is told after the main clause of any step: output, and what nothing refers to any more. */
  after(): Phrase[] {
    return [...this.output(), ...this.deaths()];
  }

  deaths(): Phrase[] {
    const died = this.things.counted(this.all('died').map(({ node }) => node)).slice(0, MOST_DEAD);
    return died.length > 0 ? [this.words.died(died)] : [];
  }

  output(): Phrase[] {
    const text = this.all('output').map((output) => output.text).join('');
    if (text.trim() === '') return [];
    const [first = '', ...others] = text.trim().split('\n').map((line) => line.replace(/\s+/g, ' '));
    const quoted = first.length > QUOTED ? `${first.slice(0, QUOTED)}…` : first;
    return [others.length > 0 ? this.words.printsMore(quoted, others.length) : this.words.prints(quoted)];
  }

  /** Attributes that were found further on than in the object that was asked first. */
  attributes(): Phrase[] {
    const far = this.all('attribute').filter(({ stops, found }) => found && stops.length > 1);
    return far.map(({ name, stops }) => {
      const where = this.things.theThing(stops.at(-1) as NodeId);
      return this.words.attributeFound(name, where, stops.slice(0, -1).map((stop) => this.things.theThing(stop)));
    });
  }

  /** Where the line found its names; what needs no telling (a global in the module itself, a builtin that prints) is left out. */
  lookups(): Phrase[] {
    const found = new Map<string, Phrase>();
    const inModule = this.timeline.codeOfFrame(this.state.record.f ?? 0)?.n === '<module>';
    const prints = this.output().length > 0;
    for (const happening of this.scene.happenings) {
      if (happening.t === 'read-free') found.set(happening.name, this.words.readsCell({ name: happening.name, scope: 'free' }));
      if (happening.t !== 'lookup') continue;
      const name: NamePart = { name: happening.name, scope: happening.scope };
      if (happening.scope === 'builtin' && !prints) found.set(name.name, this.words.looksUpBuiltin(name));
      if (happening.scope === 'global' && !inModule) found.set(name.name, this.words.looksUpGlobal(name));
      if (happening.scope === 'class') found.set(name.name, this.words.looksUpClass(name));
    }
    return [...this.attributes(), ...found.values()].slice(0, 2);
  }
}
