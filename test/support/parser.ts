/** The parser in Node, with the WebAssembly files of the installed packages. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createParser, type Parser } from '../../src/syntax/parser.js';

const require = createRequire(import.meta.url);
let loading: Promise<Parser> | null = null;

/** The parser of this process with the names of characters, loaded at the first call. */
export function nodeParser(): Promise<Parser> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Parser> {
  const parser = await createParser({
    runtime: readFileSync(require.resolve('web-tree-sitter/web-tree-sitter.wasm')),
    grammar: readFileSync(require.resolve('tree-sitter-python/tree-sitter-python.wasm')),
  });
  await parser.prepare('\\N{');
  return parser;
}
