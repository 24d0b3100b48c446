/**
 * String literals: plain, bytes and formatted, and their implicit concatenation
 * (pegen's action_helpers.c: `_PyPegen_concatenate_strings`, `_PyPegen_joined_str`).
 */
import { PyBytes } from '../../values/plain.js';
import type { Constant, Expr, JoinedStr, Position } from '../ast.js';
import { fieldOf, mustField, tokenOf } from '../cst.js';
import type { SyntaxNode } from '../cst.js';
import type { Context } from './context.js';
import { cover } from './context.js';
import { unescapeBytes, unescapeText } from './escapes.js';

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
  const formatted = literals.some(({ prefix }) => /[ft]/.test(prefix));
  const [only] = parts;
  if (!formatted && only) return only;
  const values = parts.filter((part) => part.node !== 'Constant' || part.value !== '');
  return { node: literals.some(isTemplate) ? 'TemplateStr' : 'JoinedStr', values, ...context.at(whole) };
}

function literal(context: Context, node: SyntaxNode): Literal {
  const open = node.children[0];
  if (!open) throw new Error('a string has no quotes');
  const prefix = /^[a-zA-Z]*/.exec(context.text(open))![0].toLowerCase();
  // The grammar's closing quotes may begin too early (r'\\'), so they are counted off instead.
  const quotes = open.end - open.start - prefix.length;
  return { node, prefix, start: open.end, end: node.end - quotes };
}

function isTemplate({ prefix }: Literal): boolean {
  return prefix.includes('t');
}

function bytesConstant(context: Context, whole: SyntaxNode, literals: Literal[]): Constant {
  const chunks = literals.map((one) => {
    const body = context.text(one);
    return one.prefix.includes('r') ? Uint8Array.from(body, (char) => char.charCodeAt(0)) : unescapeBytes(body);
  });
  const data = Uint8Array.from(chunks.flatMap((chunk) => [...chunk]));
  return { node: 'Constant', value: new PyBytes(data), kind: null, ...context.at(whole) };
}

/** A literal as constants and formatted values, in order. */
function pieces(context: Context, one: Literal): Expr[] {
  if (/[ft]/.test(one.prefix)) return formattedPieces(context, one, one.node, one.start, one.end, true);
  const value = decode(context, one, context.text(one));
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
    result.push(...replacement(context, one, child, braces && isTemplate(one)));
    at = child.end;
  }
  text(end);
  return result;
}

function constantBetween(context: Context, one: Literal, start: number, end: number, braces: boolean): Constant {
  const body = context.source.text.slice(start, end);
  const value = decode(context, one, braces ? body.replaceAll('{{', '{').replaceAll('}}', '}') : body);
  return { node: 'Constant', value, kind: null, ...context.span(start, end) };
}

/** `{expression=!conversion:spec}`; with `=` its own text goes before it. A template keeps that text in any case. */
function replacement(context: Context, one: Literal, node: SyntaxNode, template: boolean): Expr[] {
  const equals = tokenOf(node, '=');
  const conversionNode = fieldOf(node, 'type_conversion');
  const spec = fieldOf(node, 'format_specifier');
  const close = tokenOf(node, '}');
  if (!close) throw new Error('a replacement field has no closing brace');
  const textEnd = (conversionNode ?? spec ?? close).start;
  const text = withoutComments(context.source.text.slice(node.start + 1, textEnd));
  const field = {
    value: context.expression(mustField(node, 'expression')),
    conversion: conversion(context, conversionNode, equals !== undefined && !spec),
    format_spec: spec ? formatSpec(context, one, spec, close.start) : null, ...context.at(node),
  };
  const value: Expr = template ? { node: 'Interpolation', str: text.replace(/[\s=]+$/, ''), ...field } : { node: 'FormattedValue', ...field };
  return equals ? [{ node: 'Constant', value: text, kind: null, ...context.span(node.start + 1, textEnd) }, value] : [value];
}

/** As the tokenizer keeps it for `=` and for templates (Parser/lexer/lexer.c, `set_ftstring_expr`). */
function withoutComments(expression: string): string {
  if (!expression.includes('#')) return expression;
  return expression.replace(/(["'])(?:\\[^]|(?!\1)[^])*\1|#[^\n]*/g, (part) => (part.startsWith('#') ? '' : part));
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

/** Two escapes that are two characters in Python; side by side in a JavaScript string they would be one. */
const SURROGATE_PAIR = /(?<!\\)(?:\\\\)*\\(?:u|U0000)[dD][89abAB][\da-fA-F]{2}\\(?:u|U0000)[dD][c-fC-F]/;

function decode(context: Context, one: Literal, body: string): string {
  if (one.prefix.includes('r')) return body;
  if (SURROGATE_PAIR.test(body)) context.unsupported('a pair of surrogates in a string is', one.node);
  return unescapeText(body, (name) => (
    context.names ? context.names.lookup(name) : context.unsupported('`\\N{…}` in a string is', one.node)));
}
