/** The one engine of a page: one parser, one grammar, shared by all elements, loaded with the first snippet. */
import { createEngine, type Engine } from './engine.js';
import { explainWasmFailure, loadWasm } from './wasm.js';
import { Diagnostic } from '../source/diagnostic.js';

let engine: Promise<Engine> | null = null;

/** Rejects with a Diagnostic of kind `environment` where the page cannot have the parser; a later call tries again. */
export function pageEngine(): Promise<Engine> {
  engine ??= start().catch((error: unknown) => {
    engine = null;
    throw error instanceof Diagnostic ? error : explainWasmFailure(error);
  });
  return engine;
}

async function start(): Promise<Engine> {
  return createEngine(await loadWasm());
}
