/** The engine for tests in Node. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createEngine } from '../../src/engine/engine.js';
import type { Engine } from '../../src/engine/engine.js';

let engine: Promise<Engine> | null = null;

const bytes = (specifier: string): Uint8Array => readFileSync(fileURLToPath(import.meta.resolve(specifier)));

/** One engine for all tests of a process. */
export function testEngine(): Promise<Engine> {
  engine ??= createEngine({ runtime: bytes('web-tree-sitter/web-tree-sitter.wasm'), grammar: bytes('tree-sitter-python/tree-sitter-python.wasm') });
  return engine;
}
