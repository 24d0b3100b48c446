/** The sub-expressions whose values a reader is told, for the header of a recording of op granularity. */
import type { SourceText } from '../source/text.js';
import type { AnyNode, Expr, Mod, Name } from '../syntax/ast.js';
import { childNodes } from '../syntax/walk.js';
import type { ExpressionSpan } from '../trace/schema.js';

/**
 * Whether one instruction works an expression's value out of the values of its parts. Names, constants, displays and
 * lambdas say themselves what they are; `and`, `or`, `not`, `if … else` and chained comparisons are decided by jumps;
 * what is called by an attribute's name belongs to its call, and what a statement throws away is worth nothing.
 */
function isWorkedOut(node: AnyNode): node is Expr {
  switch (node.node) {
    case 'BinOp': case 'Call': case 'JoinedStr': case 'ListComp': case 'SetComp': case 'DictComp': return true;
    case 'UnaryOp': return node.op !== 'Not';
    case 'Compare': return node.ops.length === 1;
    case 'Attribute': case 'Subscript': return node.ctx === 'Load';
    default: return false;
  }
}

/** The part of an expression that is evaluated first; null where it has none. */
function firstOperand(node: Expr): Expr | null {
  switch (node.node) {
    case 'BinOp': case 'Compare': return node.left;
    case 'UnaryOp': return node.operand;
    case 'Call': return node.func;
    case 'Attribute': case 'Subscript': case 'FormattedValue': case 'Await': case 'NamedExpr': return node.value;
    case 'BoolOp': case 'JoinedStr': return node.values[0] ?? null;
    case 'IfExp': return node.test;
    case 'List': case 'Tuple': case 'Set': return node.elts[0] ?? null;
    case 'ListComp': case 'SetComp': case 'DictComp': case 'GeneratorExp': return node.generators[0]?.iter ?? null;
    default: return null;
  }
}

function firstName(expression: Expr): Name | null {
  let node: Expr | null = expression;
  while (node && node.node !== 'Name') node = firstOperand(node);
  return node;
}

/** A tree's worked out expressions, outer before inner ones. */
export function expressionSpans(mod: Mod, source: SourceText): ExpressionSpan[] {
  const found: ExpressionSpan[] = [];
  const left: AnyNode[] = [mod];
  const untold = new Set<AnyNode>();
  for (let node = left.pop(); node; node = left.pop()) {
    left.push(...childNodes(node).reverse());
    if (node.node === 'Call' && node.func.node === 'Attribute') untold.add(node.func);
    if (node.node === 'Expr') untold.add(node.value);
    if (!isWorkedOut(node) || untold.has(node)) continue;
    const { lineno, col_offset, end_lineno, end_col_offset } = node;
    const span: ExpressionSpan = [lineno, source.utf16Column(lineno, col_offset), end_lineno, source.utf16Column(end_lineno, end_col_offset)];
    const name = firstName(node);
    if (name) span.push([name.lineno, source.utf16Column(name.lineno, name.col_offset), source.utf16Column(name.lineno, name.end_col_offset)]);
    found.push(span);
  }
  return found;
}
