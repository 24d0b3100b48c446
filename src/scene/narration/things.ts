/** How a sentence calls a box, a row or a value of the scene. */
import type { Timeline } from '../../trace/timeline.js';
import { plainName } from '../context.js';
import type { Link, NodeId, Row, Scene, SceneNode } from '../model.js';
import type { Scope } from '../../trace/schema.js';
import { MODULE } from '../box.js';
import type { Catalogue } from './en.js';
import type { NamePart, Phrase } from './parts.js';

const isScope = (scope: Row['scope']): scope is Scope => scope !== 'default' && scope !== 'plain';

export class Things {
  readonly #nodes: ReadonlyMap<NodeId, SceneNode>;

  constructor(readonly timeline: Timeline, readonly scene: Scene, readonly catalogue: Catalogue) {
    this.#nodes = new Map(scene.nodes.map((node) => [node.id, node]));
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

  /** A row's name with its mark; null where the row has no name (an item of a list). */
  rowName(id: NodeId, key: string): NamePart | null {
    const row = this.row(id, key);
    return row && isScope(row.scope) ? { name: row.label, scope: row.scope } : null;
  }

  cellName(id: NodeId): NamePart {
    return { name: this.node(id)?.title ?? '', scope: 'cell' };
  }

  /** "a list", "the function avg": of what is not named yet. */
  aThing(id: NodeId): Phrase {
    const node = this.node(id);
    return node ? this.catalogue.aThing(node.kind, this.#title(node)) : [];
  }

  /** "the list": of what has been spoken of or is gone. */
  theThing(id: NodeId): Phrase {
    const node = this.node(id);
    return node ? this.catalogue.theThing(node.kind, this.#title(node)) : [];
  }

  /** "the list values", where a container or instance has a name. */
  namedThing(id: NodeId): Phrase {
    const node = this.node(id);
    const [name] = this.allNamesOf(id);
    const named = node !== undefined && name !== undefined && node.kind !== 'class' && node.kind !== 'function';
    return named ? this.catalogue.namedThing(this.theThing(id), name) : this.theThing(id);
  }

  #title(node: SceneNode): string {
    return node.kind === 'function' || node.kind === 'generator' || node.kind === 'method' ? node.title.replace(/\(.*$/, '') : node.title;
  }

  /** What a row or cell holds: the text, or a thing. */
  value(text: string | null, target: NodeId | null): Phrase {
    return target === null ? [this.catalogue.someValue(text ?? '')].flat() : this.aThing(target);
  }

  /** What stands in a row or slot of a box now; "…" where a long container does not show it. */
  content(id: NodeId, key: string): Phrase {
    const node = this.node(id);
    const link = this.scene.links.find(({ from, row }) => from === id && row === key);
    const text = node?.rows.find((row) => row.key === key)?.value ?? node?.slots.find((slot) => slot.key === key)?.text ?? '…';
    return this.value(text, link?.to ?? null);
  }

  /** The name of the function that a frame runs, with the scope in which that name is bound. */
  frameName(id: NodeId): NamePart {
    const code = id === MODULE ? undefined : this.timeline.codeOfFrame(Number(id.slice(1)));
    const name = plainName(code?.n ?? '');
    return { name, scope: code && code.q !== code.n ? 'local' : 'global' };
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
