/** Type parameters of functions, classes and type aliases (PEP 695, PEP 696). */
import type { TypeParam } from '../ast.js';
import type { SyntaxNode } from '../cst.js';
import type { TypeParameter } from '../type-expressions.js';
import { annotation } from './annotations.js';
import type { Context } from './context.js';
import { identifier } from './names.js';

/** The type parameters after a name; none if it has no list. */
export function typeParameters(context: Context, name: SyntaxNode): TypeParam[] {
  return context.typeParameters(name).map((one) => typeParameter(context, one));
}

function typeParameter(context: Context, one: TypeParameter): TypeParam {
  const name = identifier(context, one.name);
  const default_value = one.defaultValue && annotation(context, one.defaultValue);
  if (one.node !== 'TypeVar') return { node: one.node, name, default_value, ...context.at(one) };
  return { node: 'TypeVar', name, bound: one.bound && annotation(context, one.bound), default_value, ...context.at(one) };
}
