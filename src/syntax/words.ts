/** The words of a program as they stand in its text: keywords and identifiers, for the code panel. */
import { KEYWORDS } from './convert/names.js';
import type { SyntaxNode } from './cst.js';

/** UTF-16 offsets, end exclusive. */
export interface Word {
  start: number;
  end: number;
}

/** Both lists are in the order of the text. */
export interface Words {
  keywords: Word[];
  identifiers: Word[];
}

const SOFT_KEYWORDS: ReadonlySet<string> = new Set(['match', 'case', 'type']);

/** The words of a tree, also of a broken one. */
export function words(root: SyntaxNode, text: string): Words {
  const result: Words = { keywords: [], identifiers: [] };
  const pending = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    const word = { start: node.start, end: node.end };
    for (const child of node.children.toReversed()) pending.push(child);
    if (node.children.length > 0) continue;
    if (node.type === 'identifier') result.identifiers.push(word);
    else if (KEYWORDS.has(text.slice(node.start, node.end)) || (!node.named && SOFT_KEYWORDS.has(node.type))) {
      result.keywords.push(word);
    }
  }
  return result;
}
