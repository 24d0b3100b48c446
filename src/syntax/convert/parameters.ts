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
  const nodes = list ? namedChildren(list) : [];
  nodes.forEach((node, index) => builder.add(node, nodes[index + 1]));
  return builder.result;
}

class ParameterList {
  readonly result: Arguments = {
    node: 'arguments', posonlyargs: [], args: [], vararg: null, kwonlyargs: [], kw_defaults: [], kwarg: null, defaults: [],
  };
  private keywordOnly = false;
  private slash = false;

  constructor(private readonly context: Context) {}

  add(node: SyntaxNode, next: SyntaxNode | undefined): void {
    const { context, result } = this;
    if (result.kwarg) context.syntaxError('arguments cannot follow var-keyword argument', node);
    switch (node.type) {
      case 'positional_separator': return this.positionalOnly(node);
      case 'keyword_separator': return this.bareStar(node, next);
      case 'dictionary_splat_pattern':
        result.kwarg = this.arg(namedChild(node, 0), undefined, node);
        return undefined;
      case 'list_splat_pattern': return this.starArg(node, undefined);
      case 'typed_parameter': return this.typed(node);
      case 'default_parameter':
        return this.ordinary(this.arg(mustField(node, 'name'), undefined, mustField(node, 'name')),
          context.expression(mustField(node, 'value')));
      case 'typed_default_parameter': {
        const name = mustField(node, 'name');
        const type = mustField(node, 'type');
        return this.ordinary(this.arg(name, type, { start: name.start, end: type.end }),
          context.expression(mustField(node, 'value')));
      }
      case 'tuple_pattern': return context.syntaxError('Function parameters cannot be parenthesized', node);
      default: return this.ordinary(this.arg(node, undefined, node), null);
    }
  }

  private typed(node: SyntaxNode): void {
    const inner = namedChild(node, 0);
    const type = mustField(node, 'type');
    if (inner.type === 'list_splat_pattern') this.starArg(inner, type);
    else if (inner.type === 'dictionary_splat_pattern') {
      const name = namedChild(inner, 0);
      this.result.kwarg = this.arg(name, type, { start: name.start, end: type.end });
    } else this.ordinary(this.arg(inner, type, node), null);
  }

  private ordinary(arg: Arg, value: Expr | null): void {
    const { result } = this;
    if (this.keywordOnly) {
      result.kwonlyargs.push(arg);
      result.kw_defaults.push(value);
      return;
    }
    result.args.push(arg);
    if (value) result.defaults.push(value);
    else if (result.defaults.length > 0) {
      this.context.syntaxError('parameter without a default follows parameter with a default', arg);
    }
  }

  private positionalOnly(node: SyntaxNode): void {
    const { context, result } = this;
    if (this.slash) context.syntaxError('/ may appear only once', node);
    if (this.keywordOnly) context.syntaxError('/ must be ahead of *', node);
    if (result.args.length === 0) context.syntaxError('at least one argument must precede /', node);
    this.slash = true;
    result.posonlyargs = result.args;
    result.args = [];
  }

  private bareStar(node: SyntaxNode, next: SyntaxNode | undefined): void {
    const { context } = this;
    if (this.keywordOnly) context.syntaxError('* argument may appear only once', node);
    if (!next || next.type === 'dictionary_splat_pattern') context.syntaxError('named arguments must follow bare *', node);
    this.keywordOnly = true;
  }

  private starArg(node: SyntaxNode, type: SyntaxNode | undefined): void {
    const name = namedChild(node, 0);
    if (this.keywordOnly) this.context.syntaxError('* argument may appear only once', { start: node.start, end: node.start + 1 });
    this.keywordOnly = true;
    this.result.vararg = this.arg(name, type, { start: name.start, end: (type ?? name).end });
  }

  private arg(name: SyntaxNode, type: SyntaxNode | undefined, place: { start: number; end: number }): Arg {
    const { context } = this;
    if (name.type !== 'identifier') context.syntaxError('invalid syntax', name);
    const whole = place === name ? name : { start: name.start, end: Math.max(name.end, type?.end ?? name.end) };
    return { node: 'arg', arg: identifier(context, name), annotation: type ? annotation(context, type) : null, ...context.at(whole) };
  }
}

/** The annotation of a function's result. */
export function returns(context: Context, node: SyntaxNode): Expr | null {
  const type = fieldOf(node, 'return_type');
  return type ? annotation(context, type) : null;
}
