/** Annotations, and other places of types. */
import type { Expr } from '../ast.js';
import type { Context } from './context.js';

/** The expression of a type; it may begin with a star (PEP 646). */
export function annotation(context: Context, type: { start: number }): Expr {
  return context.expression(context.typeAt(type.start));
}
