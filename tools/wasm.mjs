// The two wasm files of the parser: where the packages keep them.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** File name as served → path in node_modules. */
export const wasmFiles = {
  'web-tree-sitter.wasm': require.resolve('web-tree-sitter/web-tree-sitter.wasm'),
  'tree-sitter-python.wasm': require.resolve('tree-sitter-python/tree-sitter-python.wasm'),
};
