/**
 * Targets: expressions that are written to. The tree is built as if it were read, then its
 * context is set, as CPython's `_PyPegen_set_expr_context` does.
 */
import type { Expr, ExprContext, Name } from '../ast.js';
import type { SyntaxNode } from '../cst.js';
import type { Context } from './context.js';
import { identifier } from './names.js';

/** A target as an AST with its context set. */
export function target(context: Context, node: SyntaxNode, ctx: ExprContext = 'Store'): Expr {
  const expr = context.expression(node);
  setContext(expr, ctx);
  return expr;
}

/** A bare name that is bound, as by `:=`. */
export function bindName(context: Context, node: SyntaxNode): Name {
  return { node: 'Name', id: identifier(context, node), ctx: 'Store', ...context.at(node) };
}

/** Turns an expression that was built for reading into a target. */
export function setContext(expr: Expr, ctx: ExprContext): void {
  switch (expr.node) {
    case 'Name':
    case 'Attribute':
    case 'Subscript':
      expr.ctx = ctx;
      return;
    case 'Tuple':
    case 'List':
      expr.ctx = ctx;
      for (const element of expr.elts) setContext(element, ctx);
      return;
    case 'Starred':
      expr.ctx = ctx;
      setContext(expr.value, ctx);
      return;
    default:
      throw new Error(`a ${expr.node} is no target, yet the grammar let it pass`);
  }
}
