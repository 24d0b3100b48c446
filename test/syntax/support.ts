/** A parser for tests in Node, and cases from files. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createParser } from '../../src/syntax/parser.js';
import type { Parser } from '../../src/syntax/parser.js';

let loading: Promise<Parser> | null = null;

/** The parser of this process. */
export function testParser(): Promise<Parser> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Parser> {
  const parser = await createParser({
    runtime: bytesOf('web-tree-sitter/web-tree-sitter.wasm'),
    grammar: bytesOf('tree-sitter-python/tree-sitter-python.wasm'),
  });
  await parser.prepare('\\N{');
  return parser;
}

function bytesOf(specifier: string): Uint8Array {
  return readFileSync(fileURLToPath(import.meta.resolve(specifier)));
}

/** A file beside the tests' sources. */
export function readTestFile(path: string): string {
  return readFileSync(new URL(`../../../test/${path}`, import.meta.url), 'utf8');
}

/** The cases of a file, parted by lines of `---`. */
export function casesOf(path: string): string[] {
  return readTestFile(path).split(/^---\n/m).map((text) => text.replace(/\n$/, ''));
}
