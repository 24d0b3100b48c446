/** The arguments of a call or class (Grammar/python.gram, "args"). */
import type { Expr, Keyword } from '../ast.js';
import { mustField, namedChild, namedChildren } from '../cst.js';
import type { SyntaxNode } from '../cst.js';
import type { Context } from './context.js';
import { identifier } from './names.js';

export interface CallArguments {
  args: Expr[];
  keywords: Keyword[];
}

/** An `argument_list`, or the generator expression that is a call's only argument. */
export function callArguments(context: Context, list: SyntaxNode): CallArguments {
  if (list.type === 'generator_expression') return { args: [context.expression(list)], keywords: [] };
  const args: Expr[] = [];
  const keywords: Keyword[] = [];
  for (const argument of namedChildren(list)) {
    switch (argument.type) {
      case 'keyword_argument':
        keywords.push(keyword(context, argument));
        break;
      case 'dictionary_splat':
        keywords.push({ node: 'keyword', arg: null, value: context.expression(namedChild(argument, 0)), ...context.at(argument) });
        break;
      default:
        args.push(context.expression(argument));
    }
  }
  return { args, keywords };
}

function keyword(context: Context, node: SyntaxNode): Keyword {
  const arg = identifier(context, mustField(node, 'name'));
  return { node: 'keyword', arg, value: context.expression(mustField(node, 'value')), ...context.at(node) };
}
