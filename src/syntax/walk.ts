/** The parts of a node. */
import type { AnyNode } from './ast.js';

/** The nodes in a node's fields, in the order of the fields. */
export function childNodes(node: AnyNode): AnyNode[] {
  return Object.values(node).flatMap((field: unknown) => (Array.isArray(field) ? field.filter(isNode) : isNode(field) ? [field] : []));
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'node' in value;
}
