/** Our tree of a program beside CPython's. */
import type { Mode, Parser } from '../../src/syntax/parser.js';
import type { Oracle } from '../oracle/oracle.js';
import { dump, DUMP_PY } from './dump.js';

/** Where two trees differ first: the way to the field, and both values as JSON. */
export interface AstDifference {
  path: string;
  ours: string;
  theirs: string;
}

/** CPython's tree of a program, in the shape that `dump` gives ours; of a program it refuses `{ error: … }`. */
export function theirAst(python: Oracle, text: string, mode: Mode = 'exec'): unknown {
  return JSON.parse(python.run(`${DUMP_PY}\ndump_program(${JSON.stringify(text)}, '${mode}')`));
}

/** Our tree of a program as plain data. Throws a Diagnostic for a text that we refuse. */
export function ourAst(parser: Parser, text: string, mode: Mode = 'exec'): unknown {
  return dump(mode === 'exec' ? parser.parse(text, 'exec') : parser.parse(text, 'single'));
}

/**
 * The first difference between our tree of a program and `ast.dump(include_attributes=True)`, or null when they
 * are equal, positions included. Throws a Diagnostic when we refuse what CPython takes, and an Error when
 * CPython refuses the text.
 */
export function compareAst(python: Oracle, parser: Parser, text: string): AstDifference | null {
  const theirs = theirAst(python, text);
  if (isRefusal(theirs)) throw new Error(`CPython refuses the program: ${JSON.stringify(theirs)}`);
  return firstDifference(ourAst(parser, text), theirs, 'Module');
}

export function isRefusal(tree: unknown): boolean {
  return typeof tree === 'object' && tree !== null && 'error' in tree;
}

function firstDifference(ours: unknown, theirs: unknown, path: string): AstDifference | null {
  if (!isObject(ours) || !isObject(theirs) || Array.isArray(ours) !== Array.isArray(theirs)) {
    return Object.is(ours, theirs) ? null : { path, ours: excerpt(ours), theirs: excerpt(theirs) };
  }
  for (const key of new Set([...Object.keys(ours), ...Object.keys(theirs)])) {
    const found = firstDifference(ours[key], theirs[key], `${path}.${key}`);
    if (found) return found;
  }
  return null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function excerpt(value: unknown): string {
  return (JSON.stringify(value) ?? 'absent').slice(0, 300);
}
