/**
 * A box with everything it holds, before the scene decides which part is shown: items instead of rows,
 * each with a text or a heap object. Changes are found by comparing boxes, so nothing is cut here.
 */
import type { LinkKind, NodeId, NodeKind, Port, Row, SceneNode } from './model.js';

/** What stands in an item: text, a heap object's number, or nothing (unbound name, empty cell). */
export type Content = { readonly text: string } | { readonly object: number } | null;

export interface Item {
  readonly key: string;
  readonly label: string;
  readonly scope: Row['scope'];
  readonly port: Port;
  readonly content: Content;
  readonly link: LinkKind;
}

export interface Box {
  readonly id: NodeId;
  readonly kind: NodeKind;
  readonly title: string;
  readonly tag: string;
  readonly mono: boolean;
  readonly state: SceneNode['state'];
  readonly shape: SceneNode['shape'];
  readonly items: readonly Item[];
  /** Keys are positions: an item that was put in shifts those behind it. */
  readonly positional: boolean;
  readonly note: string;
  readonly depth: number;
  readonly creator: NodeId | null;
  readonly description: string;
}

export const MODULE = 'module' as NodeId;
/** What stands for the middle of a deep stack, and for the objects beyond as many as a picture holds. */
export const FOLD = 'fold' as NodeId;
export const REST = 'rest' as NodeId;
export const objectId = (number: number): NodeId => `o${number}` as NodeId;
export const frameId = (number: number): NodeId => `f${number}` as NodeId;
/** The number of the heap object or frame that an id other than the module's stands for. */
export const idNumber = (id: NodeId): number => Number(id.slice(1));

/** The parts that most boxes leave at their neutral value. */
export const PLAIN = {
  tag: '', mono: false, state: 'plain', shape: 'box', positional: false, note: '', depth: -1, creator: null,
} as const;

export function item(key: string, scope: Row['scope'], content: Content, kind: { label?: string; port?: Port; link?: LinkKind } = {}): Item {
  const refers = content !== null && 'object' in content;
  return { key, label: kind.label ?? key, scope, content, link: kind.link ?? 'reference', port: refers ? (kind.port ?? 'dot') : 'none' };
}

/** Two contents are the same value as far as the picture goes. */
export function sameContent(a: Content, b: Content): boolean {
  if (a === null || b === null) return a === b;
  if ('object' in a) return 'object' in b && a.object === b.object;
  return 'text' in b && a.text === b.text;
}
