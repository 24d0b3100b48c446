/** Expressions (Grammar/python.gram, "Expressions"), one converter a node of the grammar. */
import { ELLIPSIS } from '../../values/plain.js';
import type {
  BinaryOperator, CompareOperator, Constant, Expr, Slice, UnaryOperator, Yield, YieldFrom,
} from '../ast.js';
import type { PlainValue } from '../../values/plain.js';
import { fieldOf, mustField, namedChild, namedChildren, tokenOf } from '../cst.js';
import type { SyntaxNode } from '../cst.js';
import { callArguments } from './arguments.js';
import { comprehension } from './comprehensions.js';
import type { Context } from './context.js';
import { identifier } from './names.js';
import { number } from './numbers.js';
import { parameters } from './parameters.js';
import { concatenation } from './strings.js';
import { bindName } from './targets.js';

export const BINARY: Readonly<Record<string, BinaryOperator>> = {
  '+': 'Add', '-': 'Sub', '*': 'Mult', '@': 'MatMult', '/': 'Div', '%': 'Mod', '//': 'FloorDiv', '**': 'Pow',
  '|': 'BitOr', '&': 'BitAnd', '^': 'BitXor', '<<': 'LShift', '>>': 'RShift',
};
const UNARY: Readonly<Record<string, UnaryOperator>> = { '+': 'UAdd', '-': 'USub', '~': 'Invert' };
const COMPARE: Readonly<Record<string, CompareOperator>> = {
  '==': 'Eq', '!=': 'NotEq', '<': 'Lt', '<=': 'LtE', '>': 'Gt', '>=': 'GtE',
  is: 'Is', 'is not': 'IsNot', in: 'In', 'not in': 'NotIn',
};

type Converter = (context: Context, node: SyntaxNode) => Expr;

/** Converts any expression node. */
export function expression(context: Context, node: SyntaxNode): Expr {
  const convert = CONVERTERS[node.type];
  return convert ? convert(context, node) : context.unreadable(node);
}

const CONVERTERS: Readonly<Record<string, Converter>> = {
  identifier: (context, node) => ({ node: 'Name', id: identifier(context, node), ctx: 'Load', ...context.at(node) }),
  integer: (context, node) => constant(context, node, number(context, node)),
  float: (context, node) => constant(context, node, number(context, node)),
  true: (context, node) => constant(context, node, true),
  false: (context, node) => constant(context, node, false),
  none: (context, node) => constant(context, node, null),
  ellipsis: (context, node) => constant(context, node, ELLIPSIS),
  string: (context, node) => concatenation(context, node, [node]),
  concatenated_string: (context, node) => concatenation(context, node, namedChildren(node)),
  binary_operator: binaryOperator,
  unary_operator: unaryOperator,
  not_operator: (context, node) => ({
    node: 'UnaryOp', op: 'Not', operand: context.expression(mustField(node, 'argument')), ...context.at(node),
  }),
  boolean_operator: booleanOperator,
  comparison_operator: comparison,
  conditional_expression: conditional,
  named_expression: namedExpression,
  lambda,
  attribute: (context, node) => ({
    node: 'Attribute', value: context.expression(mustField(node, 'object')),
    attr: identifier(context, mustField(node, 'attribute')), ctx: 'Load', ...context.at(node),
  }),
  subscript,
  call,
  parenthesized_expression: (context, node) => context.expression(namedChild(node, 0)),
  list: (context, node) => ({ node: 'List', elts: elements(context, node), ctx: 'Load', ...context.at(node) }),
  set: (context, node) => ({ node: 'Set', elts: elements(context, node), ...context.at(node) }),
  tuple,
  expression_list: tuple,
  pattern_list: tuple,
  list_pattern: (context, node) => ({ node: 'List', elts: elements(context, node), ctx: 'Load', ...context.at(node) }),
  tuple_pattern: tuple,
  dictionary,
  list_comprehension: comprehension,
  set_comprehension: comprehension,
  dictionary_comprehension: comprehension,
  generator_expression: comprehension,
  yield: yieldExpression,
  await: awaitExpression,
};

function constant(context: Context, node: SyntaxNode, value: PlainValue): Constant {
  return { node: 'Constant', value, kind: null, ...context.at(node) };
}

function binaryOperator(context: Context, node: SyntaxNode): Expr {
  const operator = mustField(node, 'operator').type;
  if (operator === '&' || operator === '^') return andBeforeXor(context, node);
  const op = BINARY[operator];
  if (!op) throw new Error(`unknown operator ${operator}`);
  return {
    node: 'BinOp', left: context.expression(mustField(node, 'left')), op, right: context.expression(mustField(node, 'right')),
    ...context.at(node),
  };
}

/** To tree-sitter `^` binds tighter than `&`; to Python it is the other way round (Language Reference 6.9). */
function andBeforeXor(context: Context, node: SyntaxNode): Expr {
  const [first, ...rest] = andXorOperands(node, '^').map(({ node: operand, operator }) => ({
    operator, operand: context.expression(operand), start: operand.start, end: operand.end,
  }));
  if (!first) throw new Error('a chain of operators has no operand');
  const terms = [first];
  for (const next of rest) {
    const term = terms.at(-1) ?? first;
    if (next.operator === '&') terms[terms.length - 1] = joinedBy(context, 'BitAnd', term, next);
    else terms.push(next);
  }
  return terms.reduce((left, right) => joinedBy(context, 'BitXor', left, right)).operand;
}

interface Operand { operator: string; operand: Expr; start: number; end: number }

function joinedBy(context: Context, op: BinaryOperator, left: Operand, right: Operand): Operand {
  const operand: Expr = { node: 'BinOp', left: left.operand, op, right: right.operand, ...context.span(left.start, right.end) };
  return { operator: left.operator, operand, start: left.start, end: right.end };
}

/** The operands of neighbouring `&` and `^` in order, each with the operator before it. */
function andXorOperands(node: SyntaxNode, before: string): { node: SyntaxNode; operator: string }[] {
  const operator = fieldOf(node, 'operator')?.type;
  if (node.type !== 'binary_operator' || (operator !== '&' && operator !== '^')) return [{ node, operator: before }];
  return [...andXorOperands(mustField(node, 'left'), before), ...andXorOperands(mustField(node, 'right'), operator)];
}

function unaryOperator(context: Context, node: SyntaxNode): Expr {
  const op = UNARY[mustField(node, 'operator').type];
  if (!op) throw new Error(`unknown operator ${mustField(node, 'operator').type}`);
  return { node: 'UnaryOp', op, operand: context.expression(mustField(node, 'argument')), ...context.at(node) };
}

/** `a and b and c` is one node with three values; parentheses break the chain. */
function booleanOperator(context: Context, node: SyntaxNode): Expr {
  const operator = mustField(node, 'operator').type;
  const values: Expr[] = [];
  let rest = node;
  for (;;) {
    values.unshift(context.expression(mustField(rest, 'right')));
    const left = mustField(rest, 'left');
    if (left.type !== 'boolean_operator' || mustField(left, 'operator').type !== operator) {
      values.unshift(context.expression(left));
      break;
    }
    rest = left;
  }
  return { node: 'BoolOp', op: operator === 'and' ? 'And' : 'Or', values, ...context.at(node) };
}

function comparison(context: Context, node: SyntaxNode): Expr {
  const operators = node.children.filter((child) => child.field === 'operators');
  const operands = node.children.filter((child) => child.field !== 'operators');
  const ops = operators.map((operator) => COMPARE[operator.type] ?? context.unreadable(operator));
  const [left, ...comparators] = operands.map((operand) => context.expression(operand));
  if (!left) throw new Error('a comparison has no left operand');
  return { node: 'Compare', left, ops, comparators, ...context.at(node) };
}

function conditional(context: Context, node: SyntaxNode): Expr {
  const first = namedChild(node, 0);
  // To the grammar `x := a if b else c` is `(x := a) if b else c`.
  const named = first.type === 'named_expression' ? first : null;
  const body = named ? mustField(named, 'value') : first;
  const choice: Expr = {
    node: 'IfExp', body: context.expression(body), test: context.expression(namedChild(node, 1)),
    orelse: context.expression(namedChild(node, 2)), ...context.span(body.start, node.end),
  };
  return named ? { node: 'NamedExpr', target: bindName(context, mustField(named, 'name')), value: choice, ...context.at(node) } : choice;
}

function namedExpression(context: Context, node: SyntaxNode): Expr {
  return {
    node: 'NamedExpr', target: bindName(context, mustField(node, 'name')),
    value: context.expression(mustField(node, 'value')), ...context.at(node),
  };
}

function lambda(context: Context, node: SyntaxNode): Expr {
  return {
    node: 'Lambda', args: parameters(context, fieldOf(node, 'parameters')),
    body: context.expression(mustField(node, 'body')), ...context.at(node),
  };
}

function call(context: Context, node: SyntaxNode): Expr {
  const func = context.expression(mustField(node, 'function'));
  return { node: 'Call', func, ...callArguments(context, mustField(node, 'arguments')), ...context.at(node) };
}

function elements(context: Context, node: SyntaxNode): Expr[] {
  return namedChildren(node).map((child) => context.expression(child));
}

/** With parentheses, without, or the `(a)` of a target, which is no tuple. */
function tuple(context: Context, node: SyntaxNode): Expr {
  const at = context.atStar(node);
  const elts = elements(context, node);
  const [only] = elts;
  if (only && elts.length === 1 && !tokenOf(node, ',')) return only;
  return { node: 'Tuple', elts, ctx: 'Load', ...at };
}

function dictionary(context: Context, node: SyntaxNode): Expr {
  const keys: (Expr | null)[] = [];
  const values: Expr[] = [];
  for (const entry of namedChildren(node)) {
    if (entry.type === 'dictionary_splat') {
      keys.push(null);
      values.push(context.expression(namedChild(entry, 0)));
    } else {
      keys.push(context.expression(mustField(entry, 'key')));
      values.push(context.expression(mustField(entry, 'value')));
    }
  }
  return { node: 'Dict', keys, values, ...context.at(node) };
}

function yieldExpression(context: Context, node: SyntaxNode): Yield | YieldFrom {
  const [value] = namedChildren(node);
  if (tokenOf(node, 'from')) {
    return { node: 'YieldFrom', value: context.expression(namedChild(node, 0)), ...context.at(node) };
  }
  return { node: 'Yield', value: value ? context.expression(value) : null, ...context.at(node) };
}

/** To the grammar `await a ** b` awaits the power; to Python `await` binds tighter than `**`. */
function awaitExpression(context: Context, node: SyntaxNode): Expr {
  const operand = namedChild(node, 0);
  if (operand.type !== 'binary_operator') return { node: 'Await', value: context.expression(operand), ...context.at(node) };
  const base = mustField(operand, 'left');
  const left: Expr = { node: 'Await', value: context.expression(base), ...context.span(node.start, base.end) };
  return { node: 'BinOp', left, op: 'Pow', right: context.expression(mustField(operand, 'right')), ...context.at(node) };
}

function subscript(context: Context, node: SyntaxNode): Expr {
  const value = context.expression(mustField(node, 'value'));
  const parts = node.children.filter((child) => child.field === 'subscript');
  const [first, last] = [parts[0], node.children.at(-2)];
  if (!first || !last) throw new Error('a subscript has no index');
  const at = context.atStar({ start: first.start, end: last.end });
  const indices = parts.map((part) => (part.type === 'slice' ? slice(context, part) : context.expression(part)));
  const [only] = indices;
  const single = only && indices.length === 1 && last.type !== ',' && only.node !== 'Starred';
  const index: Expr = single ? only : { node: 'Tuple', elts: indices, ctx: 'Load', ...at };
  return { node: 'Subscript', value, slice: index, ctx: 'Load', ...context.at(node) };
}

function slice(context: Context, node: SyntaxNode): Slice {
  const bounds: (Expr | null)[] = [null, null, null];
  let index = 0;
  for (const child of node.children) {
    if (child.type === ':') index += 1;
    else bounds[index] = context.expression(child);
  }
  const [lower = null, upper = null, step = null] = bounds;
  return { node: 'Slice', lower, upper, step, ...context.at(node) };
}

