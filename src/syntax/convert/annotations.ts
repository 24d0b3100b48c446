/** Annotations. */
import type { Expr } from '../ast.js';
import { namedChild } from '../cst.js';
import type { SyntaxNode } from '../cst.js';
import type { Context } from './context.js';

/** Shapes the grammar has for types alone; to Python they are subscripts, `|` and attributes. */
const TYPE_SHAPES: ReadonlySet<string> = new Set(['generic_type', 'union_type', 'constrained_type', 'member_type']);

/**
 * The expression in a `type` node. Types are ordinary expressions to Python, so where the grammar
 * saw one of its special shapes the stretch is parsed again as an expression.
 */
export function annotation(context: Context, type: SyntaxNode): Expr {
  const inner = namedChild(type, 0);
  if (inner.type === 'splat_type') return splat(context, inner);
  if (!TYPE_SHAPES.has(inner.type)) return context.expression(inner);
  const again = context.reparse(type.start, type.end);
  return again ? context.expression(again) : context.unreadable(type);
}

/** `*args: *Ts` (PEP 646). */
function splat(context: Context, node: SyntaxNode): Expr {
  const value = context.expression(namedChild(node, 0));
  return { node: 'Starred', value, ctx: 'Load', ...context.at(node) };
}
