/**
 * Targets: expressions that are written to. The tree is built as if it were read, then its
 * context is set, as CPython's `_PyPegen_set_expr_context` does; what cannot be a target is
 * named as `_PyPegen_get_expr_name` names it.
 */
import { ELLIPSIS } from '../../values/plain.js';
import type { Expr, ExprContext, Name } from '../ast.js';
import type { SyntaxNode } from '../cst.js';
import type { Context } from './context.js';
import { identifier } from './names.js';

/** What binds or unbinds; it decides the wording. */
export type Binding = 'assign' | 'augassign' | 'annassign' | 'for' | 'with' | 'del';

/** A target as an AST with its context set. */
export function target(context: Context, node: SyntaxNode, binding: Binding): Expr {
  const expr = context.expression(node);
  setContext(context, expr, binding);
  return expr;
}

/** A bare name that is bound, as by `:=`. */
export function bindName(context: Context, node: SyntaxNode): Name {
  return { node: 'Name', id: identifier(context, node), ctx: 'Store', ...context.at(node) };
}

/** Turns an expression that was built for reading into a target, or refuses it. */
export function setContext(context: Context, expr: Expr, binding: Binding): void {
  const ctx: ExprContext = binding === 'del' ? 'Del' : 'Store';
  switch (expr.node) {
    case 'Name':
    case 'Attribute':
    case 'Subscript':
      expr.ctx = ctx;
      return;
    case 'Tuple':
    case 'List':
      if (binding === 'augassign') break;
      expr.ctx = ctx;
      for (const element of expr.elts) setContext(context, element, binding);
      return;
    case 'Starred':
      if (binding === 'del' || binding === 'augassign') break;
      expr.ctx = ctx;
      setContext(context, expr.value, binding);
      return;
    default:
  }
  context.syntaxError(complaint(expr, binding), expr);
}

function complaint(expr: Expr, binding: Binding): string {
  const name = describe(expr);
  if (binding === 'del') return `cannot delete ${name}`;
  if (binding === 'augassign') return `'${name}' is an illegal expression for augmented assignment`;
  const plain = `cannot assign to ${name}`;
  if (binding !== 'assign') return plain;
  return isComparable(expr) ? `${plain} here. Maybe you meant '==' instead of '='?` : plain;
}

/** CPython suggests `==` unless the word stands for itself (invalid_assignment, invalid_named_expression). */
function isComparable(expr: Expr): boolean {
  return expr.node !== 'Constant' || !(expr.value === null || typeof expr.value === 'boolean');
}

/** The name of an expression in "cannot assign to …" (_PyPegen_get_expr_name). */
export function describe(expr: Expr): string {
  switch (expr.node) {
    case 'Attribute': return 'attribute';
    case 'Subscript': return 'subscript';
    case 'Starred': return 'starred';
    case 'Name': return 'name';
    case 'List': return 'list';
    case 'Tuple': return 'tuple';
    case 'Lambda': return 'lambda';
    case 'Call': return 'function call';
    case 'BoolOp': case 'BinOp': case 'UnaryOp': return 'expression';
    case 'GeneratorExp': return 'generator expression';
    case 'Yield': case 'YieldFrom': return 'yield expression';
    case 'ListComp': return 'list comprehension';
    case 'SetComp': return 'set comprehension';
    case 'DictComp': return 'dict comprehension';
    case 'Dict': return 'dict literal';
    case 'Set': return 'set display';
    case 'JoinedStr': case 'FormattedValue': return 'f-string expression';
    case 'Compare': return 'comparison';
    case 'IfExp': return 'conditional expression';
    case 'NamedExpr': return 'named expression';
    case 'Slice': return 'slice';
    case 'Constant':
      if (expr.value === null) return 'None';
      if (expr.value === true) return 'True';
      if (expr.value === false) return 'False';
      return expr.value === ELLIPSIS ? 'ellipsis' : 'literal';
  }
}
