/** Compound statements (Grammar/python.gram, "Compound statements"). */
import type { ExceptHandler, Expr, If, MatchCase, Position, Stmt, WithItem } from '../ast.js';
import { fieldOf, mustField, namedChild, namedChildren, tokenOf } from '../cst.js';
import type { SyntaxNode } from '../cst.js';
import { callArguments } from './arguments.js';
import type { Context } from './context.js';
import { cover } from './context.js';
import { identifier } from './names.js';
import { parameters, returns } from './parameters.js';
import { casePattern } from './patterns.js';
import { target } from './targets.js';
import { typeParameters } from './type-parameters.js';

/** Converts the nodes of a block; handed in, for blocks and statements contain each other. */
type Statements = (context: Context, nodes: SyntaxNode[]) => Stmt[];
type Converter = (context: Context, node: SyntaxNode, statements: Statements) => Stmt;

export const COMPOUND: Readonly<Record<string, Converter>> = {
  if_statement: ifStatement,
  while_statement: whileStatement,
  for_statement: forStatement,
  try_statement: tryStatement,
  with_statement: withStatement,
  function_definition: (context, node, statements) => functionDefinition(context, node, statements, []),
  class_definition: (context, node, statements) => classDefinition(context, node, statements, []),
  decorated_definition: decorated,
  match_statement: matchStatement,
};

/** A statement ends where its last block's last statement ends, or at the `;` after that; comments do not count. */
function upTo(context: Context, node: SyntaxNode, ...blocks: Stmt[][]): Position {
  const last = blocks.flat().at(-1);
  if (!last) throw new Error(`a ${node.type} has no body`);
  return cover(context.at(node), { ...last, end_col_offset: last.end_col_offset + semicolonLength(context, last) });
}

/** How far the `;` after a statement is from its end; 0 without one. */
function semicolonLength({ source }: Context, { end_lineno, end_col_offset }: Position): number {
  const rest = source.text.slice(source.offsetOfUtf8(end_lineno, end_col_offset), source.lineStart(end_lineno + 1));
  return /^[ \t\f]*;/.exec(rest)?.[0].length ?? 0;
}

function block(context: Context, owner: SyntaxNode, field: string, statements: Statements): Stmt[] {
  const body = fieldOf(owner, field) ?? owner.children.find((child) => child.type === 'block');
  return statements(context, body?.children ?? []);
}

function elseBlock(context: Context, node: SyntaxNode, statements: Statements): Stmt[] {
  const clause = node.children.find((child) => child.type === 'else_clause');
  return clause ? block(context, clause, 'body', statements) : [];
}

/** `elif` is an `if` in the `else` branch, and begins at its own word. */
function ifStatement(context: Context, node: SyntaxNode, statements: Statements): If {
  const clauses = [node, ...node.children.filter((child) => child.type === 'elif_clause')];
  let orelse = elseBlock(context, node, statements);
  for (const clause of clauses.reverse()) {
    const body = block(context, clause, 'consequence', statements);
    const test = context.expression(mustField(clause, 'condition'));
    orelse = [{ node: 'If', test, body, orelse, ...upTo(context, clause, body, orelse) }];
  }
  const [result] = orelse;
  if (result?.node !== 'If') throw new Error('an if statement has no clause');
  return result;
}

function whileStatement(context: Context, node: SyntaxNode, statements: Statements): Stmt {
  const test = context.expression(mustField(node, 'condition'));
  const body = block(context, node, 'body', statements);
  const orelse = elseBlock(context, node, statements);
  return { node: 'While', test, body, orelse, ...upTo(context, node, body, orelse) };
}

function forStatement(context: Context, node: SyntaxNode, statements: Statements): Stmt {
  const into = target(context, mustField(node, 'left'));
  const iter = context.expression(mustField(node, 'right'));
  const body = block(context, node, 'body', statements);
  const orelse = elseBlock(context, node, statements);
  const kind = tokenOf(node, 'async') ? 'AsyncFor' : 'For';
  return { node: kind, target: into, iter, body, orelse, ...upTo(context, node, body, orelse) };
}

function tryStatement(context: Context, node: SyntaxNode, statements: Statements): Stmt {
  const body = block(context, node, 'body', statements);
  const clauses = node.children.filter((child) => child.type === 'except_clause');
  const handlers = clauses.map((clause) => handler(context, clause, statements));
  const orelse = elseBlock(context, node, statements);
  const final = node.children.find((child) => child.type === 'finally_clause');
  const finalbody = final ? block(context, final, 'body', statements) : [];
  return {
    node: clauses.some((clause) => tokenOf(clause, '*')) ? 'TryStar' : 'Try', body, handlers, orelse, finalbody,
    ...upTo(context, node, body, handlers.flatMap((one) => one.body), orelse, finalbody),
  };
}

/** `except A, B:` without parentheses is a tuple (PEP 758) and takes no name. */
function handler(context: Context, clause: SyntaxNode, statements: Statements): ExceptHandler {
  const values = clause.children.filter((child) => child.field === 'value').map(asOutermost);
  const [first] = values;
  const body = block(context, clause, 'body', statements);
  const at = upTo(context, clause, body);
  if (!first) return { node: 'ExceptHandler', type: null, name: null, body, ...at };
  if (values.length > 1) {
    const last = values.at(-1) ?? first;
    const elts = values.map((value) => context.expression(value));
    const type: Expr = { node: 'Tuple', elts, ctx: 'Load', ...context.span(first.start, last.end) };
    return { node: 'ExceptHandler', type, name: null, body, ...at };
  }
  if (first.type !== 'as_pattern') {
    return { node: 'ExceptHandler', type: context.expression(first), name: null, body, ...at };
  }
  return { node: 'ExceptHandler', type: context.expression(namedChild(first, 0)), name: identifier(context, namedChild(mustField(first, 'alias'), 0)), body, ...at };
}

function matchStatement(context: Context, node: SyntaxNode, statements: Statements): Stmt {
  const clauses = mustField(node, 'body').children.filter((child) => child.type === 'case_clause');
  const cases = clauses.map((clause) => matchCase(context, clause, statements));
  return { node: 'Match', subject: subject(context, node), cases, ...upTo(context, node, ...cases.map(({ body }) => body)) };
}

/** More than one subject, or a comma after it, makes a tuple. */
function subject(context: Context, node: SyntaxNode): Expr {
  const [first, ...others] = node.children.filter((child) => child.field === 'subject');
  const last = node.children[node.children.findIndex((child) => child.type === ':') - 1];
  if (!first || !last) throw new Error('a match statement has no subject');
  const at = context.atStar({ start: first.start, end: last.end });
  const elts = [context.typeAt(first.start), ...others].map((part) => context.expression(part));
  const [only] = elts;
  return only && elts.length === 1 && last.type !== ',' ? only : { node: 'Tuple', elts, ctx: 'Load', ...at };
}

function matchCase(context: Context, clause: SyntaxNode, statements: Statements): MatchCase {
  const guard = fieldOf(clause, 'guard');
  return {
    node: 'match_case', pattern: casePattern(context, clause),
    guard: guard ? context.expression(namedChild(guard, 0)) : null, body: block(context, clause, 'consequence', statements),
  };
}

function withStatement(context: Context, node: SyntaxNode, statements: Statements): Stmt {
  const clause = node.children.find((child) => child.type === 'with_clause');
  if (!clause) throw new Error('a with statement has no clause');
  const items = withItems(context, clause);
  const body = block(context, node, 'body', statements);
  return { node: tokenOf(node, 'async') ? 'AsyncWith' : 'With', items, body, ...upTo(context, node, body) };
}

/** The items of a clause; parentheses around all of them look like those of an expression or tuple. */
function withItems(context: Context, clause: SyntaxNode): WithItem[] {
  const values = namedChildren(clause).map((item) => mustField(item, 'value'));
  // Items have neither stars nor names for their values, so with these it is a tuple.
  const isElement = (value: SyntaxNode): boolean => value.type === 'named_expression' || context.starBefore(value) !== undefined;
  if (tokenOf(clause, '(') && values.some(isElement)) {
    const elts = values.map((value) => context.expression(value));
    return [{ node: 'withitem', context_expr: { node: 'Tuple', elts, ctx: 'Load', ...context.at(clause) }, optional_vars: null }];
  }
  const [only, ...others] = values;
  const inner = only && others.length === 0 ? namedChildren(only) : [];
  const bracketed = (only?.type === 'parenthesized_expression' && inner[0] && asOutermost(inner[0]).type === 'as_pattern')
    || (only?.type === 'tuple' && inner.length > 0 && !inner.some(isElement));
  return (bracketed ? inner : values).map((value) => withItem(context, asOutermost(value)));
}

/** To the grammar the `as` after a lambda or a conditional expression belongs to its last part. */
function asOutermost(node: SyntaxNode): SyntaxNode {
  const last = node.children.at(-1);
  if (!last || (node.type !== 'lambda' && node.type !== 'conditional_expression')) return node;
  const as = asOutermost(last);
  const [value, ...alias] = as.children;
  if (as.type !== 'as_pattern' || !value) return node;
  const whole = { ...node, end: value.end, children: [...node.children.slice(0, -1), { ...value, field: last.field }] };
  return { ...as, field: node.field, start: node.start, children: [whole, ...alias] };
}

function withItem(context: Context, node: SyntaxNode): WithItem {
  if (node.type !== 'as_pattern') return { node: 'withitem', context_expr: context.expression(node), optional_vars: null };
  const name = target(context, namedChild(mustField(node, 'alias'), 0));
  return { node: 'withitem', context_expr: context.expression(namedChild(node, 0)), optional_vars: name };
}

function functionDefinition(context: Context, node: SyntaxNode, statements: Statements, decorator_list: Expr[]): Stmt {
  const word = mustField(node, 'name');
  const [name, type_params] = [identifier(context, word), typeParameters(context, word)];
  const args = parameters(context, mustField(node, 'parameters'));
  const result = returns(context, node);
  const body = block(context, node, 'body', statements);
  const kind = tokenOf(node, 'async') ? 'AsyncFunctionDef' : 'FunctionDef';
  return { node: kind, name, args, body, decorator_list, returns: result, type_params, ...upTo(context, node, body) };
}

function classDefinition(context: Context, node: SyntaxNode, statements: Statements, decorator_list: Expr[]): Stmt {
  const word = mustField(node, 'name');
  const [name, type_params] = [identifier(context, word), typeParameters(context, word)];
  const list = fieldOf(node, 'superclasses');
  const { args: bases, keywords } = list ? callArguments(context, list) : { args: [], keywords: [] };
  const body = block(context, node, 'body', statements);
  return { node: 'ClassDef', name, bases, keywords, body, decorator_list, type_params, ...upTo(context, node, body) };
}

function decorated(context: Context, node: SyntaxNode, statements: Statements): Stmt {
  const decorators = node.children.filter((child) => child.type === 'decorator')
    .map((decorator) => context.expression(namedChild(decorator, 0)));
  const definition = mustField(node, 'definition');
  return definition.type === 'class_definition'
    ? classDefinition(context, definition, statements, decorators)
    : functionDefinition(context, definition, statements, decorators);
}
