/** The grammar binds a star too tightly: to it `*a.b()` and `*a | b` are operations on `*a`. */
import type { SyntaxNode } from './cst.js';

/** Nodes that may begin with such a star. */
const OPERATIONS: ReadonlySet<string> = new Set(['call', 'attribute', 'subscript', 'binary_operator']);

/** The node with the star around all of it, if it begins with one. Its children must be complete. */
export function splatOutermost(node: SyntaxNode): SyntaxNode {
  const [first, ...rest] = node.children;
  if (!OPERATIONS.has(node.type) || first?.type !== 'list_splat') return node;
  const [star, operand] = first.children;
  if (!star || !operand) return node;
  const operation = { ...node, field: null, start: operand.start, children: [{ ...operand, field: first.field }, ...rest] };
  return { ...first, field: node.field, start: node.start, end: node.end, children: [star, operation] };
}
