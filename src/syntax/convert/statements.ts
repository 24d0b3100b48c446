/** Simple statements and blocks; compound statements stand in `compound.ts`. */
import type { Alias, Expr, Stmt } from '../ast.js';
import { fieldOf, mustField, namedChild, namedChildren, tokenOf } from '../cst.js';
import type { SyntaxNode } from '../cst.js';
import { annotation } from './annotations.js';
import { COMPOUND } from './compound.js';
import type { Context } from './context.js';
import { BINARY } from './expressions.js';
import { dottedName, identifier } from './names.js';
import { bindName, target } from './targets.js';
import { typeParameters } from './type-parameters.js';

type Statements = (context: Context, nodes: SyntaxNode[]) => Stmt[];

/** The statements among the nodes of a module or block. */
export const statements: Statements = (context, nodes) =>
  nodes.filter((node) => node.named).map((node) => context.nested(node, () => statement(context, node)));

function statement(context: Context, node: SyntaxNode): Stmt {
  const simple = SIMPLE[node.type];
  if (simple) return simple(context, node);
  const compound = COMPOUND[node.type];
  return compound ? compound(context, node, statements) : context.unreadable(node);
}

const SIMPLE: Readonly<Record<string, (context: Context, node: SyntaxNode) => Stmt>> = {
  expression_statement: expressionStatement,
  pass_statement: (context, node) => ({ node: 'Pass', ...context.at(node) }),
  break_statement: (context, node) => ({ node: 'Break', ...context.at(node) }),
  continue_statement: (context, node) => ({ node: 'Continue', ...context.at(node) }),
  return_statement: returnStatement,
  raise_statement: raiseStatement,
  assert_statement: assertStatement,
  delete_statement: deleteStatement,
  global_statement: (context, node) => ({ node: 'Global', names: names(context, node), ...context.at(node) }),
  nonlocal_statement: (context, node) => ({ node: 'Nonlocal', names: names(context, node), ...context.at(node) }),
  import_statement: (context, node) => ({ node: 'Import', names: aliases(context, node), ...context.at(node) }),
  import_from_statement: importFrom,
  future_import_statement: (context, node) => ({
    node: 'ImportFrom', module: '__future__', names: aliases(context, node), level: 0, ...context.at(node),
  }),
  type_alias_statement: typeAlias,
};

function expressionStatement(context: Context, node: SyntaxNode): Stmt {
  const parts = namedChildren(node);
  const [first] = parts;
  if (!first) throw new Error('an expression statement is empty');
  if (first.type === 'assignment') return assignment(context, first);
  if (first.type === 'augmented_assignment') return augmentedAssignment(context, first);
  if (parts.length === 1 && !tokenOf(node, ',')) {
    const at = context.atStar(first);
    return { node: 'Expr', value: context.expression(first), ...at };
  }
  const at = context.atStar(node);
  const elts = parts.map((part) => context.expression(part));
  return { node: 'Expr', value: { node: 'Tuple', elts, ctx: 'Load', ...at }, ...at };
}

/** `a = b = value` (a chain leans to the right in the grammar) or `a: annotation = value`. */
function assignment(context: Context, node: SyntaxNode): Stmt {
  if (fieldOf(node, 'type')) return annotatedAssignment(context, node);
  const at = context.atStar(node);
  const targets: Expr[] = [];
  let rest: SyntaxNode = node;
  while (rest.type === 'assignment') {
    targets.push(target(context, mustField(rest, 'left')));
    rest = mustField(rest, 'right');
  }
  return { node: 'Assign', targets, value: context.expression(rest), ...at };
}

function annotatedAssignment(context: Context, node: SyntaxNode): Stmt {
  const left = mustField(node, 'left');
  const value = fieldOf(node, 'right');
  const expr = target(context, left);
  return {
    node: 'AnnAssign', target: expr, annotation: annotation(context, mustField(node, 'type')),
    value: value ? context.expression(value) : null,
    simple: expr.node === 'Name' && left.type === 'identifier' ? 1 : 0, ...context.at(node),
  };
}

/** `type name = value` (PEP 695) */
function typeAlias(context: Context, node: SyntaxNode): Stmt {
  const name = namedChild(mustField(node, 'left'), 0);
  return {
    node: 'TypeAlias', name: bindName(context, name), type_params: typeParameters(context, name),
    value: annotation(context, mustField(node, 'right')), ...context.at(node),
  };
}

function augmentedAssignment(context: Context, node: SyntaxNode): Stmt {
  const op = BINARY[mustField(node, 'operator').type.slice(0, -1)];
  if (!op) throw new Error('unknown augmented assignment');
  return {
    node: 'AugAssign', target: target(context, mustField(node, 'left')), op,
    value: context.expression(mustField(node, 'right')), ...context.at(node),
  };
}

function returnStatement(context: Context, node: SyntaxNode): Stmt {
  const [value] = namedChildren(node);
  return { node: 'Return', value: value ? context.expression(value) : null, ...context.at(node) };
}

function raiseStatement(context: Context, node: SyntaxNode): Stmt {
  const cause = fieldOf(node, 'cause');
  const exc = namedChildren(node).find((child) => child !== cause);
  return {
    node: 'Raise', exc: exc ? context.expression(exc) : null, cause: cause ? context.expression(cause) : null,
    ...context.at(node),
  };
}

function assertStatement(context: Context, node: SyntaxNode): Stmt {
  const [, message] = namedChildren(node);
  return {
    node: 'Assert', test: context.expression(namedChild(node, 0)), msg: message ? context.expression(message) : null,
    ...context.at(node),
  };
}

/** `del a, b` has targets; `del (a, b)` has one, a tuple. */
function deleteStatement(context: Context, node: SyntaxNode): Stmt {
  const what = namedChild(node, 0);
  const listed = what.type === 'expression_list' ? namedChildren(what) : [what];
  return { node: 'Delete', targets: listed.map((one) => target(context, one, 'Del')), ...context.at(node) };
}

function names(context: Context, node: SyntaxNode): string[] {
  return namedChildren(node).map((child) => identifier(context, child));
}

function aliases(context: Context, node: SyntaxNode): Alias[] {
  return node.children.filter((child) => child.field === 'name').map((child) => alias(context, child));
}

function alias(context: Context, node: SyntaxNode): Alias {
  const aliased = node.type === 'aliased_import';
  const name = dottedName(context, aliased ? mustField(node, 'name') : node);
  return { node: 'alias', name, asname: aliased ? bindName(context, mustField(node, 'alias')).id : null, ...context.at(node) };
}

function importFrom(context: Context, node: SyntaxNode): Stmt {
  const source = mustField(node, 'module_name');
  const relative = source.type === 'relative_import';
  const module = relative ? namedChildren(source).find((child) => child.type === 'dotted_name') : source;
  const prefix = relative ? context.text(namedChild(source, 0)) : '';
  const star = node.children.find((child) => child.type === 'wildcard_import');
  const names: Alias[] = star
    ? [{ node: 'alias', name: '*', asname: null, ...context.at(star) }]
    : aliases(context, node);
  return {
    node: 'ImportFrom', module: module ? dottedName(context, module) : null, names,
    level: prefix.replace(/[^.]/g, '').length, ...context.at(node),
  };
}
