/** Deep stacks: the folded frames between the outermost ones and the innermost become one line that counts them. */
import type { Link, NodeId, Scene, SceneNode } from '../../scene/model.js';

/** Folded frames that are shown in a stack that is ever deeper than `DEEP` of them. */
const SHOWN = 8;
const DEEP = 16;

const foldedFrames = ({ nodes }: Scene): SceneNode[] => nodes.filter(({ kind, state }) => kind === 'frame' && state === 'folded').sort((a, b) => a.depth - b.depth);

/** The scenes with short stacks, or as they are where no stack is deep. */
export function shortStacks(scenes: readonly Scene[]): readonly Scene[] {
  const frames = scenes.map(foldedFrames);
  if (frames.every(({ length }) => length <= DEEP)) return scenes;
  const known = new Map<string, SceneNode>();
  const lineFor = (first: SceneNode, count: number): SceneNode => {
    const key = `${first.id} ${count}`;
    let line = known.get(key);
    if (!line) known.set(key, (line = { ...first, title: '', tag: '', rows: [], more: count, description: `+${count}` }));
    return line;
  };
  return scenes.map((scene, step) => {
    const hidden = (frames[step] ?? []).slice(SHOWN);
    const [first] = hidden;
    if (!first || hidden.length === 1) return scene;
    const gone = new Set<NodeId>(hidden.map(({ id }) => id));
    const nodes = scene.nodes.flatMap((node) => (node === first ? [lineFor(first, hidden.length)] : gone.has(node.id) ? [] : [node]));
    return { ...scene, nodes, links: scene.links.filter(({ from }: Link) => !gone.has(from)) };
  });
}
