/** Comparing code objects field by field, inner ones included. */
import { CodeObject } from '../../src/bytecode/code.js';
import { constantKey } from '../../src/bytecode/constant-key.js';

/** A code object of ours and the one CPython has in its place. */
export interface Pair {
  /** The names of the code objects around it and its own. */
  path: string;
  ours: CodeObject | undefined;
  theirs: CodeObject;
}

/** All code objects of CPython's, outermost first, each with ours. */
export function* pairs(ours: CodeObject | undefined, theirs: CodeObject, path = theirs.name): Generator<Pair> {
  yield { path, ours, theirs };
  const inner = innerCode(ours);
  for (const [i, code] of innerCode(theirs).entries()) {
    yield* pairs(inner[i], code, `${path}/${code.name}:${code.firstlineno}`);
  }
}

function innerCode(code: CodeObject | undefined): CodeObject[] {
  return code?.consts.filter((constant) => constant instanceof CodeObject) ?? [];
}

/** What differs in a pair, a field a line; code objects among the constants are pairs of their own. */
export function differences({ path, ours, theirs }: Pair): string[] {
  if (ours === undefined) return [`${path} is missing`];
  return Object.keys(theirs).flatMap((field) => {
    const mine = shown(ours, field as keyof CodeObject);
    const expected = shown(theirs, field as keyof CodeObject);
    return mine === expected ? [] : [`${path}.${field}: ${mine} is not ${expected}`];
  });
}

function shown(code: CodeObject, field: keyof CodeObject): string {
  const value = code[field];
  if (value instanceof Uint8Array) return Buffer.from(value).toString('hex');
  if (field !== 'consts') return JSON.stringify(value);
  return code.consts
    .map((constant) => (constant instanceof CodeObject ? `code ${constant.name}` : constantKey(constant)))
    // Every NaN has a number of its own.
    .join(', ').replace(/#\d+/g, '');
}
