/** The patterns of `case` (Grammar/python.gram, "Match statement"; PEP 634). */
import type { Attribute, BinOp, Expr, MatchClass, MatchMapping, MatchSequence, Name, Pattern } from '../ast.js';
import { namedChild, namedChildren, tokenOf } from '../cst.js';
import type { SyntaxNode } from '../cst.js';
import type { Context } from './context.js';
import { positionOf } from './context.js';
import { identifier } from './names.js';

/** The pattern of a `case_clause`; with a comma outside brackets it is a sequence. */
export function casePattern(context: Context, clause: SyntaxNode): Pattern {
  const parts = clause.children.filter((child) => child.type === 'case_pattern');
  const [first] = parts;
  const last = [...parts, ...clause.children.filter((child) => child.type === ',')].reduce((a, b) => (a.end > b.end ? a : b));
  if (!first) throw new Error('a case clause has no pattern');
  if (parts.length === 1 && last === first) return pattern(context, first);
  return { node: 'MatchSequence', patterns: patterns(context, parts), ...context.span(first.start, last.end) };
}

function pattern(context: Context, node: SyntaxNode): Pattern {
  return context.nested(node, () => {
    const [only] = node.children;
    return only?.type === 'as_pattern' ? asPattern(context, only) : closedPattern(context, node.children);
  });
}

function patterns(context: Context, nodes: SyntaxNode[]): Pattern[] {
  return nodes.map((node) => pattern(context, node));
}

function asPattern(context: Context, node: SyntaxNode): Pattern {
  return { node: 'MatchAs', pattern: pattern(context, namedChild(node, 0)), name: identifier(context, namedChild(node, 1)), ...context.at(node) };
}

/** The nodes of one pattern without `as`: one node, or a minus and a number. */
function closedPattern(context: Context, nodes: SyntaxNode[]): Pattern {
  const [node, second] = nodes;
  if (!node) throw new Error('a pattern is empty');
  const convert = second ? undefined : CONVERTERS[node.type];
  if (convert) return convert(context, node);
  const value = patternValue(context, nodes);
  return { node: 'MatchValue', value, ...positionOf(value) };
}

const CONVERTERS: Readonly<Record<string, (context: Context, node: SyntaxNode) => Pattern>> = {
  _: (context, node) => ({ node: 'MatchAs', pattern: null, name: null, ...context.at(node) }),
  none: (context, node) => ({ node: 'MatchSingleton', value: null, ...context.at(node) }),
  true: (context, node) => ({ node: 'MatchSingleton', value: true, ...context.at(node) }),
  false: (context, node) => ({ node: 'MatchSingleton', value: false, ...context.at(node) }),
  dotted_name: dottedPattern,
  splat_pattern: (context, node) => ({ node: 'MatchStar', name: splatName(context, node), ...context.at(node) }),
  union_pattern: (context, node) => ({
    node: 'MatchOr', patterns: partsBetween(node.children, '|').map((part) => closedPattern(context, part)), ...context.at(node),
  }),
  list_pattern: sequence,
  tuple_pattern: (context, node) => {
    const [only, ...others] = namedChildren(node);
    return only && others.length === 0 && !tokenOf(node, ',') ? pattern(context, only) : sequence(context, node);
  },
  dict_pattern: mapping,
  class_pattern: classPattern,
};

/** A name captures; with dots it is the value found there. */
function dottedPattern(context: Context, node: SyntaxNode): Pattern {
  const value = dottedValue(context, node);
  return value.node === 'Name'
    ? { node: 'MatchAs', pattern: null, name: value.id, ...positionOf(value) }
    : { node: 'MatchValue', value, ...positionOf(value) };
}

function dottedValue(context: Context, node: SyntaxNode): Name | Attribute {
  const [first, ...rest] = namedChildren(node);
  if (!first) throw new Error('a dotted name is empty');
  let value: Name | Attribute = { node: 'Name', id: identifier(context, first), ctx: 'Load', ...context.at(first) };
  for (const part of rest) {
    value = { node: 'Attribute', value, attr: identifier(context, part), ctx: 'Load', ...context.span(first.start, part.end) };
  }
  return value;
}

/** The name after `*` or `**`, null for `_`. */
function splatName(context: Context, node: SyntaxNode): string | null {
  const [name] = namedChildren(node);
  return name ? identifier(context, name) : null;
}

function sequence(context: Context, node: SyntaxNode): MatchSequence {
  return { node: 'MatchSequence', patterns: patterns(context, namedChildren(node)), ...context.at(node) };
}

/** A literal or a dotted name, as the expression that a subject or a key is compared with. */
function patternValue(context: Context, nodes: SyntaxNode[]): Expr {
  const [node, operand] = nodes;
  if (!node) throw new Error('a pattern has no value');
  if (node.type === 'dotted_name') return dottedValue(context, node);
  if (node.type === 'complex_pattern') return complexValue(context, node);
  if (!operand) return context.expression(node);
  return { node: 'UnaryOp', op: 'USub', operand: context.expression(operand), ...context.span(node.start, operand.end) };
}

/** `-1 + 2j` */
function complexValue(context: Context, node: SyntaxNode): BinOp {
  const imaginary = node.children.at(-1);
  const operator = node.children.at(-2);
  if (!imaginary || !operator) throw new Error('a complex pattern has no imaginary part');
  return {
    node: 'BinOp', left: patternValue(context, node.children.slice(0, -2)), op: operator.type === '+' ? 'Add' : 'Sub',
    right: context.expression(imaginary), ...context.at(node),
  };
}

function mapping(context: Context, node: SyntaxNode): MatchMapping {
  const result: MatchMapping = { node: 'MatchMapping', keys: [], patterns: [], rest: null, ...context.at(node) };
  for (const entry of partsBetween(node.children.slice(1, -1), ',')) {
    const [first] = entry;
    const value = entry.at(-1);
    if (!first || !value) continue;
    if (first.type === 'splat_pattern') {
      result.rest = splatName(context, first);
    } else {
      result.keys.push(patternValue(context, entry.slice(0, -2)));
      result.patterns.push(pattern(context, value));
    }
  }
  return result;
}

function classPattern(context: Context, node: SyntaxNode): MatchClass {
  const [cls, ...list] = namedChildren(node);
  if (!cls) throw new Error('a class pattern has no class');
  const result: MatchClass = {
    node: 'MatchClass', cls: dottedValue(context, cls), patterns: [], kwd_attrs: [], kwd_patterns: [], ...context.at(node),
  };
  for (const argument of list) {
    const keyword = keywordPattern(context, argument);
    if (!keyword) {
      result.patterns.push(pattern(context, argument));
      continue;
    }
    result.kwd_attrs.push(keyword.name);
    result.kwd_patterns.push(keyword.pattern);
  }
  return result;
}

/** The value in `name=pattern` with the offset where it starts, which may be at a bracket before the pattern. */
interface KeywordPattern { name: string; pattern: Pattern; start: number }

/** `name=pattern`, or null; to the grammar the `as` of `name=pattern as other` belongs to the whole. */
function keywordPattern(context: Context, argument: SyntaxNode): KeywordPattern | null {
  const [node] = argument.children;
  if (node?.type === 'keyword_pattern') {
    const [name, , ...value] = node.children;
    if (!name || !value[0]) return null;
    return { name: identifier(context, name), pattern: closedPattern(context, value), start: value[0].start };
  }
  if (node?.type !== 'as_pattern') return null;
  const keyword = keywordPattern(context, namedChild(node, 0));
  if (!keyword) return null;
  const { name, pattern, start } = keyword;
  const target = identifier(context, namedChild(node, 1));
  return { name, pattern: { node: 'MatchAs', pattern, name: target, ...context.span(start, node.end) }, start };
}

/** The nodes between separators; a trailing separator adds nothing. */
function partsBetween(nodes: SyntaxNode[], separator: string): SyntaxNode[][] {
  const parts: SyntaxNode[][] = [[]];
  for (const node of nodes) {
    if (node.type === separator) parts.push([]);
    else parts.at(-1)?.push(node);
  }
  return parts.filter((part) => part.length > 0);
}
