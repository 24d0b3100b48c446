/** Identifiers. */
import type { Context } from './context.js';
import type { SyntaxNode } from '../cst.js';

/** The words no name may be (the lexical keywords of 3.14). */
export const KEYWORDS: ReadonlySet<string> = new Set([
  'False', 'None', 'True', 'and', 'as', 'assert', 'async', 'await', 'break', 'class', 'continue', 'def', 'del',
  'elif', 'else', 'except', 'finally', 'for', 'from', 'global', 'if', 'import', 'in', 'is', 'lambda', 'nonlocal',
  'not', 'or', 'pass', 'raise', 'return', 'try', 'while', 'with', 'yield',
]);

/** An identifier's name, in normal form NFKC (Language Reference 2.3). */
export function identifier(context: Context, node: { start: number; end: number }): string {
  const text = context.text(node);
  // ASCII is its own normal form, and nearly every name is ASCII.
  return isAscii(text) ? text : text.normalize('NFKC');
}

/** `a.b.c` with the names normalised and the spaces gone. */
export function dottedName(context: Context, node: SyntaxNode): string {
  return node.children.filter((child) => child.named).map((child) => identifier(context, child)).join('.');
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 127) return false;
  return true;
}
