/** What the grammar remembers of an expression: its kind in words, its extent, and what it is made of. */
import type { Token } from './tokens.js';

export interface Shape {
  /** As in "cannot assign to …" (`_PyPegen_get_expr_name`). */
  kind: string;
  first: Token;
  last: Token;
  /** The same with the parentheses around it, which belong to what it is a part of. */
  start: Token;
  end: Token;
  /** Elements of a tuple or list; the operand of a starred expression. */
  parts: Shape[];
  parenthesized: boolean;
  /** The part up to the first operator that binds weaker than `|`; null for lambda, `not`, `*`. */
  head: Shape | null;
}

export type TargetUse = 'assign' | 'del' | 'for';

export function shape(kind: string, first: Token, last: Token, parts: Shape[] = []): Shape {
  const result = headless(kind, first, last, parts);
  result.head = result;
  return result;
}

/** An expression that begins with another. */
export function extended(kind: string, from: Shape, last: Token): Shape {
  return { ...headless(kind, from.start, last), head: from.head };
}

/** An expression that has no head. */
export function headless(kind: string, first: Token, last: Token, parts: Shape[] = []): Shape {
  return { kind, first, last, start: first, end: last, parts, parenthesized: false, head: null };
}

/** A name, attribute or subscript. */
export function isSingleTarget(expr: Shape): boolean {
  return expr.kind === 'name' || expr.kind === 'attribute' || expr.kind === 'subscript';
}

export function isBareName(expr: Shape): boolean {
  return expr.kind === 'name' && !expr.parenthesized;
}

/** `name := value` without parentheses. */
export function isWalrus(expr: Shape): boolean {
  return expr.kind === 'named expression' && !expr.parenthesized;
}

/** The part of an expression that cannot be a target, or null (`_PyPegen_get_invalid_target`). */
export function invalidTarget(expr: Shape, use: TargetUse): Shape | null {
  if (isSingleTarget(expr)) return null;
  if (expr.kind === 'tuple' || expr.kind === 'list') {
    for (const part of expr.parts) {
      const invalid = invalidTarget(part, use);
      if (invalid) return invalid;
    }
    return null;
  }
  const [operand] = expr.parts;
  if (expr.kind === 'starred' && operand && use !== 'del') return invalidTarget(operand, use);
  return expr;
}
