import { UNBOUNDED } from './nodes.js';
import type { Node, Sequence, Width } from './nodes.js';

/** Least and most characters that a sequence matches (`SubPattern.getwidth`), given those of the groups. */
export function widthOf(sequence: Sequence, groups: readonly (Width | undefined)[]): Width {
  return sequence.reduce<Width>(([least, most], node) => {
    const [low, high] = nodeWidth(node, groups);
    return [least + low, most + high];
  }, [0, 0]);
}

function nodeWidth(node: Node, groups: readonly (Width | undefined)[]): Width {
  switch (node.kind) {
    case 'char': case 'any': case 'set': return [1, 1];
    case 'at': case 'look': return [0, 0];
    case 'group': case 'atomic': return widthOf(node.body, groups);
    case 'reference': return groups[node.group] ?? [0, UNBOUNDED];
    case 'branch': return either(node.alternatives, groups);
    case 'conditional': return either([node.yes, node.no], groups);
    case 'repeat': {
      const [low, high] = widthOf(node.body, groups);
      return [low * node.min, high === 0 ? 0 : high * node.max];
    }
  }
}

function either(alternatives: readonly Sequence[], groups: readonly (Width | undefined)[]): Width {
  const widths = alternatives.map((alternative) => widthOf(alternative, groups));
  return [Math.min(...widths.map(([low]) => low)), Math.max(...widths.map(([, high]) => high))];
}
