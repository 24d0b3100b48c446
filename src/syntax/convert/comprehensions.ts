/** Comprehensions and generator expressions. */
import type { Comprehension, ComprehensionExpr } from '../ast.js';
import { mustField, namedChild, tokenOf } from '../cst.js';
import type { SyntaxNode } from '../cst.js';
import type { Context } from './context.js';
import { target } from './targets.js';

export function comprehension(context: Context, node: SyntaxNode): ComprehensionExpr {
  const body = mustField(node, 'body');
  if (body.type === 'pair') {
    return {
      node: 'DictComp', key: context.expression(mustField(body, 'key')), value: context.expression(mustField(body, 'value')),
      generators: generators(context, node), ...context.at(node),
    };
  }
  return { node: kindOf(node), elt: context.expression(body), generators: generators(context, node), ...context.at(node) };
}

function kindOf(node: SyntaxNode): 'ListComp' | 'SetComp' | 'GeneratorExp' {
  if (node.type === 'list_comprehension') return 'ListComp';
  return node.type === 'set_comprehension' ? 'SetComp' : 'GeneratorExp';
}

function generators(context: Context, node: SyntaxNode): Comprehension[] {
  const result: Comprehension[] = [];
  for (const clause of node.children) {
    if (clause.type === 'for_in_clause') {
      result.push({
        node: 'comprehension', target: target(context, mustField(clause, 'left')),
        iter: context.expression(mustField(clause, 'right')), ifs: [], is_async: tokenOf(clause, 'async') ? 1 : 0,
      });
    } else if (clause.type === 'if_clause') {
      result.at(-1)?.ifs.push(context.expression(namedChild(clause, 0)));
    }
  }
  return result;
}
