/**
 * String literals: plain, bytes and formatted, and their implicit concatenation
 * (pegen's action_helpers.c: `_PyPegen_concatenate_strings`, `_PyPegen_joined_str`).
 */
import { PyBytes } from '../../values/plain.js';
import type { Constant, Expr, FormattedValue, JoinedStr, Position } from '../ast.js';
import { fieldOf, mustField, tokenOf } from '../cst.js';
import type { SyntaxNode } from '../cst.js';
import type { Context } from './context.js';
import { cover } from './context.js';
import { EscapeFault, unescapeBytes, unescapeText } from './escapes.js';

interface Literal {
  node: SyntaxNode;
  /** Lower-case letters before the quotes. */
  prefix: string;
  /** Offsets of the text between the quotes. */
  start: number;
  end: number;
}

/** One or more string nodes side by side; `whole` gives the position. */
export function concatenation(context: Context, whole: SyntaxNode, nodes: SyntaxNode[]): Expr {
  const literals = nodes.map((node) => literal(context, node));
  const bytes = literals.filter(({ prefix }) => prefix.includes('b'));
  if (bytes.length === literals.length) return bytesConstant(context, whole, literals);
  const parts = merge(literals.flatMap((one) => pieces(context, one)));
  const formatted = literals.some(({ prefix }) => prefix.includes('f'));
  const [only] = parts;
  if (!formatted && only) return only;
  const values = parts.filter((part) => part.node !== 'Constant' || part.value !== '');
  return { node: 'JoinedStr', values, ...context.at(whole) };
}

function literal(context: Context, node: SyntaxNode): Literal {
  const open = node.children[0];
  if (!open) throw new Error('a string has no quotes');
  const prefix = /^[a-zA-Z]*/.exec(context.text(open))![0].toLowerCase();
  if (prefix.includes('t')) context.unsupported('template strings are', node);
  // The grammar's closing quotes may begin too early (r'\\'), so they are counted off instead.
  const quotes = open.end - open.start - prefix.length;
  return { node, prefix, start: open.end, end: node.end - quotes };
}

function bytesConstant(context: Context, whole: SyntaxNode, literals: Literal[]): Constant {
  const chunks = literals.map((one) => {
    const body = context.text(one);
    if (/[^\p{ASCII}]/u.test(body)) context.syntaxError('bytes can only contain ASCII literal characters', one.node);
    if (one.prefix.includes('r')) return Uint8Array.from(body, (char) => char.charCodeAt(0));
    return guarded(context, one.node, () => unescapeBytes(body));
  });
  const data = Uint8Array.from(chunks.flatMap((chunk) => [...chunk]));
  return { node: 'Constant', value: new PyBytes(data), kind: null, ...context.at(whole) };
}

/** A literal as constants and formatted values, in order. */
function pieces(context: Context, one: Literal): Expr[] {
  if (one.prefix.includes('f')) return formattedPieces(context, one, one.node, one.start, one.end, true);
  const value = decode(context, one, one.start, one.end);
  return [{ node: 'Constant', value, kind: one.prefix === 'u' ? 'u' : null, ...context.at(one.node) }];
}

/** The pieces of an f-string, or of a format specification, between two offsets. */
function formattedPieces(
  context: Context, one: Literal, parent: SyntaxNode, start: number, end: number, braces: boolean,
): Expr[] {
  const result: Expr[] = [];
  let at = start;
  const text = (until: number) => {
    if (until > at) result.push(constantBetween(context, one, at, until, braces));
  };
  for (const child of parent.children) {
    if (child.type !== 'interpolation' && child.type !== 'format_expression') continue;
    text(child.start);
    result.push(...replacement(context, one, child));
    at = child.end;
  }
  text(end);
  return result;
}

function constantBetween(context: Context, one: Literal, start: number, end: number, braces: boolean): Constant {
  const raw = decode(context, one, start, end);
  const value = braces ? raw.replaceAll('{{', '{').replaceAll('}}', '}') : raw;
  return { node: 'Constant', value, kind: null, ...context.span(start, end) };
}

/** `{expression=!conversion:spec}`; with `=` its own text goes before it. */
function replacement(context: Context, one: Literal, node: SyntaxNode): Expr[] {
  const expression = mustField(node, 'expression');
  if (expression.type === 'named_expression') return [alignedReplacement(context, one, node, expression)];
  const equals = tokenOf(node, '=');
  const conversionNode = fieldOf(node, 'type_conversion');
  const spec = fieldOf(node, 'format_specifier');
  const close = tokenOf(node, '}');
  if (!close) throw new Error('a replacement field has no closing brace');
  const format_spec = spec ? formatSpec(context, one, spec, close.start) : null;
  const value: FormattedValue = {
    node: 'FormattedValue', value: context.expression(expression),
    conversion: conversion(context, conversionNode, equals !== undefined && !spec),
    format_spec, ...context.at(node),
  };
  if (!equals) return [value];
  const textEnd = (conversionNode ?? spec ?? close).start;
  const text = context.source.text.slice(node.start + 1, textEnd);
  return [{ node: 'Constant', value: text, kind: null, ...context.span(node.start + 1, textEnd) }, value];
}

/** `{x:=10}` is a format specification "=10", not a walrus; the grammar sees the latter. */
function alignedReplacement(context: Context, one: Literal, node: SyntaxNode, named: SyntaxNode): FormattedValue {
  const colon = tokenOf(named, ':=');
  if (!colon) throw new Error('a named expression has no operator');
  const [start, end] = [colon.start, node.end - 1];
  const values: Expr[] = [constantBetween(context, one, start + 1, end, false)];
  return {
    node: 'FormattedValue', value: context.expression(mustField(named, 'name')), conversion: -1,
    format_spec: { node: 'JoinedStr', values, ...context.span(start, end) }, ...context.at(node),
  };
}

function conversion(context: Context, node: SyntaxNode | undefined, debug: boolean): number {
  if (!node) return debug ? 'r'.charCodeAt(0) : -1;
  return context.text(node).charCodeAt(1);
}

function formatSpec(context: Context, one: Literal, spec: SyntaxNode, end: number): JoinedStr {
  return {
    node: 'JoinedStr', values: merge(formattedPieces(context, one, spec, spec.start + 1, end, false)),
    ...context.span(spec.start, end),
  };
}

/** Neighbouring constants become one; its kind is that of the first. */
function merge(parts: Expr[]): Expr[] {
  const result: Expr[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (part.node === 'Constant' && last?.node === 'Constant') {
      result[result.length - 1] = joined(last, part);
    } else {
      result.push(part);
    }
  }
  return result;
}

function joined(left: Constant & Position, right: Constant & Position): Constant {
  return { node: 'Constant', value: `${String(left.value)}${String(right.value)}`, kind: left.kind, ...cover(left, right) };
}

function decode(context: Context, one: Literal, start: number, end: number): string {
  const body = context.source.text.slice(start, end);
  if (one.prefix.includes('r')) return body;
  const value = guarded(context, one.node, () => unescapeText(body));
  return value ?? context.unsupported('`\\N{…}` in a string is', one.node);
}

function guarded<T>(context: Context, node: SyntaxNode, convert: () => T): T {
  try {
    return convert();
  } catch (error) {
    if (error instanceof EscapeFault) context.syntaxError(error.message, node);
    throw error;
  }
}
