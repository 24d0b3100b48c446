/** How a sentence calls a box, a row or a value of the scene. */
import { lineOffsets } from '../../trace/codes.js';
import type { Scope, Value } from '../../trace/schema.js';
import type { CodeObject, Frame, State } from '../../trace/state.js';
import type { Timeline } from '../../trace/timeline.js';
import { idNumber, MODULE, objectId } from '../box.js';
import { Context, plainName } from '../context.js';
import { idOfFrame } from '../frames.js';
import { historyOf } from '../history.js';
import type { Link, NodeId, NodeKind, Row, Scene, SceneNode } from '../model.js';
import { objectBox } from '../objects.js';
import { WORDS } from '../words.js';
import { immediateText } from '../text.js';
import type { Catalogue } from './en.js';
import type { NamePart, Phrase } from './parts.js';

const isScope = (scope: Row['scope']): scope is Scope => scope !== 'default' && scope !== 'plain';

/** What a sentence says of a thing: its kind, its name, and of a container what it holds. */
interface Thing { kind: NodeKind; title: string; items: readonly { label: string; text: string | null }[]; more: number }

const CONTAINERS: ReadonlySet<NodeKind> = new Set(['list', 'tuple', 'set', 'frozenset', 'dict']);
/** Kinds whose titles are signatures. */
const CALLABLE: ReadonlySet<NodeKind> = new Set(['function', 'generator', 'method']);
const BRACKETS: Readonly<Partial<Record<NodeKind, readonly [string, string]>>> = {
  list: ['[', ']'], tuple: ['(', ')'], set: ['{', '}'], frozenset: ['{', '}'], dict: ['{', '}'],
};
/** What the tags of values that the library owns stand for. */
const LIBRARY_KINDS: Readonly<Record<string, NodeKind>> = { L: 'function', B: 'function', T: 'class', M: 'module' };
/** Containers of so few small values are written out. */
const WRITTEN_ITEMS = 4;
const WRITTEN_LENGTH = 30;

/** `[1, 2]`; null where a container holds too much, or things that have boxes of their own. */
function written({ kind, items, more }: Thing): string | null {
  const [open, close] = BRACKETS[kind] ?? [];
  if (open === undefined || close === undefined || more > 0 || items.length === 0 || items.length > WRITTEN_ITEMS) return null;
  const texts = items.flatMap(({ label, text }) => (text === null ? [] : [kind === 'dict' ? `${label}: ${text}` : text]));
  const text = `${open}${texts.join(', ')}${kind === 'tuple' && texts.length === 1 ? ',' : ''}${close}`;
  return texts.length === items.length && text.length <= WRITTEN_LENGTH ? text : null;
}

const thingOf = ({ kind, title, rows, slots, more }: SceneNode): Thing =>
  ({ kind, title, more, items: [...rows.map(({ label, value }) => ({ label, text: value })), ...slots.map(({ text }) => ({ label: '', text }))] });

const FIRST_LETTER_OF_A_RIGHT_TO_LEFT_SCRIPT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
/** Text of the program within a sentence: what runs from right to left must not turn its surroundings (UAX #9, FSI and PDI). */
const isolated = (text: string): string => (FIRST_LETTER_OF_A_RIGHT_TO_LEFT_SCRIPT.test(text) ? `\u2068${text}\u2069` : text);

export class Things {
  readonly #nodes: ReadonlyMap<NodeId, SceneNode>;
  readonly state: State;

  constructor(readonly timeline: Timeline, readonly scene: Scene, readonly catalogue: Catalogue) {
    this.#nodes = new Map(scene.nodes.map((node) => [node.id, node]));
    this.state = timeline.at(scene.step);
  }

  node(id: NodeId | null): SceneNode | undefined {
    return id === null ? undefined : this.#nodes.get(id);
  }

  linksTo(id: NodeId): Link[] {
    return this.scene.links.filter(({ to }) => to === id);
  }

  row(id: NodeId, key: string): Row | undefined {
    return this.node(id)?.rows.find((row) => row.key === key);
  }

  /** The frame that the step's event belongs to. */
  runningFrameState(): Frame | undefined {
    return this.state.frames.get(this.state.record.f ?? -1);
  }

  runningFrame(): SceneNode | undefined {
    const frame = this.runningFrameState();
    return frame && this.node(idOfFrame(frame));
  }

  /** Lines to add to a code object's to get lines of the whole text. */
  lineOffset(code: CodeObject): number {
    return code.i === undefined ? 0 : lineOffsets(this.timeline.trace).get(code.i) ?? 0;
  }

  /** A row's name with its mark; null where the row has no name (an item of a list). */
  rowName(id: NodeId, key: string): NamePart | null {
    const row = this.row(id, key);
    return row && isScope(row.scope) ? { name: row.label, scope: row.scope } : null;
  }

  cellName(id: NodeId): NamePart {
    return { name: this.node(id)?.title ?? '', scope: 'cell' };
  }

  /** "the list [1, 2]", "a list of 10 items", "the function avg": of what is not named yet. */
  aThing(id: NodeId): Phrase {
    const node = this.node(id);
    return node ? this.#phrase(thingOf(node)) : this.#gone(id);
  }

  /** An object that has no box: beyond those that the picture holds, or only on its way. */
  #gone(id: NodeId): Phrase {
    return this.state.heap.has(idNumber(id)) ? this.valuePhrase([idNumber(id)], this.state) : [];
  }

  #phrase(thing: Thing): Phrase {
    const title = this.#title(thing);
    if (!CONTAINERS.has(thing.kind)) return this.catalogue.aThing(thing.kind, title);
    const size = thing.items.length + thing.more;
    if (size === 0) return this.catalogue.emptyThing(thing.kind);
    const text = written(thing);
    return text === null ? this.catalogue.sizedThing(thing.kind, size) : this.catalogue.writtenThing(thing.kind, isolated(text));
  }

  /** A value of a record, as it was in a state. */
  valuePhrase(value: Value, state: State): Phrase {
    const library = Array.isArray(value) && typeof value[0] === 'string' ? LIBRARY_KINDS[value[0]] : undefined;
    if (library) return this.catalogue.theThing(library, library === 'class' ? `class ${immediateText(value)}` : immediateText(value));
    const context = new Context(state, historyOf(this.timeline), WORDS.en, new Set());
    const content = context.content(value);
    if (content === null || 'text' in content) return this.value(content?.text ?? '', null);
    const node = state === this.state ? this.node(objectId(content.object)) : undefined;
    if (node) return this.#phrase(thingOf(node));
    const { kind, title, items } = objectBox(context, content.object);
    return this.#phrase({ kind, title, more: 0, items: items.map((item) => ({ label: item.label, text: item.content && 'text' in item.content ? item.content.text : null })) });
  }

  /** "the list": of what has been spoken of or is gone. */
  theThing(id: NodeId): Phrase {
    const node = this.node(id);
    return node ? this.catalogue.theThing(node.kind, this.#title(thingOf(node))) : [];
  }

  /** Things by what they are called, each with how many of them there are. */
  counted(ids: readonly NodeId[]): Phrase[] {
    const groups = new Map<string, { first: NodeId; kind: NodeKind; title: string; count: number }>();
    for (const id of ids) {
      const node = this.node(id);
      if (!node) continue;
      const title = this.#title(thingOf(node));
      const key = `${node.kind} ${title}`;
      const group = groups.get(key) ?? { first: id, kind: node.kind, title, count: 0 };
      group.count++;
      groups.set(key, group);
    }
    return [...groups.values()].map(({ first, kind, title, count }) => (count === 1 ? this.theThing(first) : this.catalogue.someThings(kind, title, count)));
  }

  /** "the list values", where a container or instance has a name. */
  namedThing(id: NodeId): Phrase {
    const node = this.node(id);
    const name = this.bestName(id);
    const named = node !== undefined && name !== undefined && node.kind !== 'class' && node.kind !== 'function';
    return named ? this.catalogue.namedThing(this.theThing(id), name) : this.theThing(id);
  }

  /** The name that leads to a box in the frame that runs, else any other. */
  bestName(id: NodeId): NamePart | undefined {
    const running = this.runningFrame();
    const here = this.linksTo(id).find(({ from, kind }) => from === running?.id && kind === 'reference');
    return (here && this.rowName(here.from, here.row)) ?? this.allNamesOf(id)[0];
  }

  #title({ kind, title }: Pick<Thing, 'kind' | 'title'>): string {
    return CALLABLE.has(kind) ? title.replace(/\(.*$/, '') : title;
  }

  /** What a row or cell holds: the text, or a thing. */
  value(text: string | null, target: NodeId | null): Phrase {
    return target === null ? [this.catalogue.someValue(isolated(text ?? ''))].flat() : this.aThing(target);
  }

  /** What stands in a row or slot of a box now; "…" where a long container does not show it. */
  content(id: NodeId, key: string): Phrase {
    const node = this.node(id);
    const link = this.scene.links.find(({ from, row }) => from === id && row === key);
    const text = node?.rows.find((row) => row.key === key)?.value ?? node?.slots.find((slot) => slot.key === key)?.text ?? '…';
    return this.value(text, link?.to ?? null);
  }

  /** The code that a frame runs; undefined for the module. */
  codeOf(id: NodeId): CodeObject | undefined {
    return id === MODULE ? undefined : this.timeline.codeOfFrame(idNumber(id));
  }

  /** The name of the function that a frame runs, with the scope in which that name is bound. */
  frameName(id: NodeId): NamePart {
    const code = this.codeOf(id);
    const name = plainName(code?.n ?? '');
    return { name, scope: code && code.q !== code.n ? 'local' : 'global' };
  }

  /** "the module", or the frame's name. */
  where(id: NodeId): Phrase {
    return id === MODULE ? this.catalogue.inModule() : [this.frameName(id)];
  }

  /** Names of other frames and of the module that refer to a box directly. */
  namesOf(id: NodeId): NamePart[] {
    return this.linksTo(id).flatMap(({ from, row, kind }) => (kind === 'reference' ? this.rowName(from, row) ?? [] : []));
  }

  /** Names that lead to a box, through cells too. */
  allNamesOf(id: NodeId): NamePart[] {
    const cells = this.linksTo(id).filter(({ kind }) => kind === 'value').map(({ from }) => this.cellName(from));
    return [...this.namesOf(id), ...cells];
  }
}
