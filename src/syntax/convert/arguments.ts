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
        keywords.push(keyword(context, argument, keywords));
        break;
      case 'dictionary_splat':
        keywords.push({ node: 'keyword', arg: null, value: context.expression(namedChild(argument, 0)), ...context.at(argument) });
        break;
      default:
        args.push(positional(context, argument, keywords, list));
    }
  }
  return { args, keywords };
}

function keyword(context: Context, node: SyntaxNode, before: Keyword[]): Keyword {
  const name = mustField(node, 'name');
  const arg = identifier(context, name);
  if (before.some((other) => other.arg === arg)) context.syntaxError(`keyword argument repeated: ${arg}`, node);
  return { node: 'keyword', arg, value: context.expression(mustField(node, 'value')), ...context.at(node) };
}

function positional(context: Context, node: SyntaxNode, before: Keyword[], list: SyntaxNode): Expr {
  const value = context.expression(node);
  const unpacked = before.some((other) => other.arg === null);
  if (value.node === 'Starred') {
    if (unpacked) context.syntaxError('iterable argument unpacking follows keyword argument unpacking', node);
  } else if (before.length > 0) {
    const end = { start: list.end - 1, end: list.end };
    context.syntaxError(unpacked
      ? 'positional argument follows keyword argument unpacking'
      : 'positional argument follows keyword argument', end);
  }
  return value;
}
