/** The scene as nested text, for readers who do not see the picture: frames, objects, cells and what refers to what. */
import type { NodeId, Row, Scene, SceneNode } from './model.js';
import { languageOf, WORDS, type Words } from './words.js';

export interface OutlineItem {
  readonly text: string;
  /** The node it speaks of, where it speaks of one. */
  readonly node: NodeId | null;
  readonly children: readonly OutlineItem[];
}

const leaf = (text: string): OutlineItem => ({ text, node: null, children: [] });

function described(node: SceneNode, words: Words): string {
  const parts = [node.description, node.note, ...(node.state === 'dying' ? [words.dying] : [])];
  return parts.filter((part) => part !== '').join(', ');
}

/** All groups of a scene that have something in them. */
export function outline(scene: Scene, lang: string): OutlineItem[] {
  const words = WORDS[languageOf(lang)];
  const nodes = new Map(scene.nodes.map((node) => [node.id, node]));
  const targets = new Map(scene.links.map((link) => [`${link.from} ${link.row}`, link.to]));

  const rowText = (node: SceneNode, row: Row): string => {
    const target = nodes.get(targets.get(`${node.id} ${row.key}`) ?? ('' as NodeId));
    if (target) return words.refersTo(row.label || node.title, described(target, words));
    if (row.port === 'cut') return row.label;
    return row.value === null ? words.unbound(row.label) : words.holds(row.label, row.value);
  };
  const capsuleRow = (node: SceneNode): Row[] =>
    (node.kind === 'cell' && node.state === 'live' ? [{ key: '', label: node.title, scope: 'cell', port: 'none', value: node.value }] : []);
  const entry = (node: SceneNode): OutlineItem => ({
    text: described(node, words),
    node: node.id,
    children: [
      ...[...node.rows, ...capsuleRow(node)].map((row) => leaf(rowText(node, row))),
      ...node.slots.map((slot) => leaf(words.holds(slot.key, slot.text))),
      ...(node.more > 0 ? [leaf(words.moreItems(node.more))] : []),
    ],
  });
  const group = (text: string, holds: (node: SceneNode) => boolean): OutlineItem[] => {
    const children = scene.nodes.filter(holds).map(entry);
    return children.length > 0 ? [{ text, node: null, children }] : [];
  };
  return [
    ...group(words.frames, ({ kind }) => kind === 'frame'),
    ...group(words.objects, ({ kind }) => kind !== 'frame' && kind !== 'cell'),
    ...group(words.cells, ({ kind }) => kind === 'cell'),
  ];
}
