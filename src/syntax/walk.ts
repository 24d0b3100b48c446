/** The parts of a node. */
import type { AnyNode, If } from './ast.js';

/** The nodes in a node's fields, in the order of the fields. */
export function childNodes(node: AnyNode): AnyNode[] {
  return Object.values(node).flatMap((field: unknown) => (Array.isArray(field) ? field.filter(isNode) : isNode(field) ? [field] : []));
}

/** The `elif` after an `if` or `elif`: an `if` that is all of the `else` branch. There may be too many of them to recurse. */
export function elifOf({ orelse: [first, ...others] }: If): If | null {
  return first?.node === 'If' && others.length === 0 ? first : null;
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'node' in value;
}
