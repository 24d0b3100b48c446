/**
 * The concrete syntax tree as plain data: what the grammar found, without comments, detached
 * from the parser's memory. Everything in `syntax/` but `parser.ts` works on these nodes.
 */

export interface SyntaxNode {
  /** The grammar's name of the node; for a keyword or punctuation its text. */
  readonly type: string;
  /** False for keywords and punctuation. */
  readonly named: boolean;
  readonly field: string | null;
  /** UTF-16 offsets, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Invented by the parser's error recovery. */
  readonly missing: boolean;
  readonly children: SyntaxNode[];
}

/** The child in a field, or undefined. */
export function fieldOf(node: SyntaxNode, field: string): SyntaxNode | undefined {
  return node.children.find((child) => child.field === field);
}

/** The child that the grammar always puts into a field. */
export function mustField(node: SyntaxNode, field: string): SyntaxNode {
  const child = fieldOf(node, field);
  if (!child) throw new Error(`a ${node.type} node has no field "${field}"`);
  return child;
}

/** The children that are not keywords or punctuation. */
export function namedChildren(node: SyntaxNode): SyntaxNode[] {
  return node.children.filter((child) => child.named);
}

/** The n-th child that is not a keyword or punctuation. */
export function namedChild(node: SyntaxNode, index: number): SyntaxNode {
  const child = namedChildren(node)[index];
  if (!child) throw new Error(`a ${node.type} node has no child ${index}`);
  return child;
}

/** The first keyword or punctuation child with this text. */
export function tokenOf(node: SyntaxNode, text: string): SyntaxNode | undefined {
  return node.children.find((child) => !child.named && child.type === text);
}

/** A node that the grammar's error recovery had a hand in, or null. */
export function firstError(root: SyntaxNode): SyntaxNode | null {
  const pending = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.missing || node.type === 'ERROR') return node;
    for (const child of node.children) pending.push(child);
  }
  return null;
}

/** A copy of the tree with all offsets so much larger; without recursion, for nesting is the reader's to choose. */
export function moved(root: SyntaxNode, by: number): SyntaxNode {
  const shifted = (node: SyntaxNode): SyntaxNode => ({ ...node, start: node.start + by, end: node.end + by, children: [...node.children] });
  const result = shifted(root);
  const pending = [result];
  for (let node = pending.pop(); node; node = pending.pop()) {
    for (const [index, child] of node.children.entries()) pending.push(node.children[index] = shifted(child));
  }
  return result;
}
