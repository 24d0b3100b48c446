/** Parameter lists of functions and lambdas (Grammar/python.gram, "Function parameters"). */
import type { Arg, Arguments, Expr } from '../ast.js';
import { fieldOf, mustField, namedChild, namedChildren } from '../cst.js';
import type { SyntaxNode } from '../cst.js';
import { annotation } from './annotations.js';
import type { Context } from './context.js';
import { identifier } from './names.js';

/** `parameters` or `lambda_parameters`; undefined for a lambda without any. */
export function parameters(context: Context, list: SyntaxNode | undefined): Arguments {
  const builder = new ParameterList(context);
  for (const node of list ? namedChildren(list) : []) builder.add(node);
  return builder.result;
}

class ParameterList {
  readonly result: Arguments = {
    node: 'arguments', posonlyargs: [], args: [], vararg: null, kwonlyargs: [], kw_defaults: [], kwarg: null, defaults: [],
  };
  private keywordOnly = false;

  constructor(private readonly context: Context) {}

  add(node: SyntaxNode): void {
    switch (node.type) {
      case 'positional_separator': return this.positionalOnly();
      case 'keyword_separator':
        this.keywordOnly = true;
        return undefined;
      case 'list_splat_pattern':
      case 'dictionary_splat_pattern': return this.starred(node, undefined);
      case 'typed_parameter': return this.typed(node);
      case 'default_parameter':
      case 'typed_default_parameter':
        return this.ordinary(this.arg(mustField(node, 'name'), fieldOf(node, 'type')), this.context.expression(mustField(node, 'value')));
      default: return this.ordinary(this.arg(node, undefined), null);
    }
  }

  private typed(node: SyntaxNode): void {
    const inner = namedChild(node, 0);
    const type = mustField(node, 'type');
    if (inner.type === 'identifier') this.ordinary(this.arg(inner, type), null);
    else this.starred(inner, type);
  }

  private ordinary(arg: Arg, value: Expr | null): void {
    const { result } = this;
    if (this.keywordOnly) {
      result.kwonlyargs.push(arg);
      result.kw_defaults.push(value);
    } else {
      result.args.push(arg);
      if (value) result.defaults.push(value);
    }
  }

  private positionalOnly(): void {
    this.result.posonlyargs = this.result.args;
    this.result.args = [];
  }

  private starred(node: SyntaxNode, type: SyntaxNode | undefined): void {
    const arg = this.arg(namedChild(node, 0), type);
    if (node.type === 'dictionary_splat_pattern') {
      this.result.kwarg = arg;
    } else {
      this.keywordOnly = true;
      this.result.vararg = arg;
    }
  }

  private arg(name: SyntaxNode, type: SyntaxNode | undefined): Arg {
    const { context } = this;
    return {
      node: 'arg', arg: identifier(context, name), annotation: type ? annotation(context, type) : null,
      ...context.span(name.start, (type ?? name).end),
    };
  }
}

/** The annotation of a function's result. */
export function returns(context: Context, node: SyntaxNode): Expr | null {
  const type = fieldOf(node, 'return_type');
  return type ? annotation(context, type) : null;
}
