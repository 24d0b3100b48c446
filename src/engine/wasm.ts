/**
 * The bytes of the parser: tree-sitter's runtime and Python's grammar, both WebAssembly.
 * They are fetched by us and passed as bytes: the parser's own loader takes a page with a `process` shim for Node.
 */
import { Diagnostic } from '../source/diagnostic.js';

/** Where a file is: an address, or in the classic single file (see rollup.config.mjs) its gzipped bytes as a data URL. */
type Place = URL | string;

const runtime: Place = new URL('./web-tree-sitter.wasm', import.meta.url);
const grammar: Place = new URL('./tree-sitter-python.wasm', import.meta.url);

export interface WasmPlaces { runtime: Place; grammar: Place }
export interface WasmBytes { runtime: Uint8Array; grammar: Uint8Array }

/** The files beside this module. */
export const wasmPlaces: WasmPlaces = { runtime, grammar };

/** Loads both files. Throws a Diagnostic of kind `environment` that names the file which could not be had. */
export async function loadWasm(places: WasmPlaces = wasmPlaces): Promise<WasmBytes> {
  const [runtimeBytes, grammarBytes] = await Promise.all([bytesAt(places.runtime), bytesAt(places.grammar)]);
  return { runtime: runtimeBytes, grammar: grammarBytes };
}

async function bytesAt(place: Place): Promise<Uint8Array> {
  const inlined = typeof place === 'string' && place.startsWith('data:');
  return inlined ? unpack(place.slice(place.indexOf(',') + 1)) : download(new URL(place));
}

async function download(url: URL): Promise<Uint8Array> {
  const name = url.pathname.slice(url.pathname.lastIndexOf('/') + 1);
  const failed = (why: string) => new Diagnostic('environment', `${name} could not be loaded (${why}); it belongs beside the script.`);
  let response: Response;
  try {
    response = await fetch(url);
  } catch {
    // A blocked and an unreachable address look alike to a page.
    throw failed('not reachable, or the page’s connect-src forbids it');
  }
  if (!response.ok) throw failed(`HTTP ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Not `fetch(dataUrl)`: that would need `data:` in the page's connect-src. */
async function unpack(base64: string): Promise<Uint8Array> {
  const packed = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/**
 * What to tell when WebAssembly did not compile: a page's policy forbids it unless `script-src` names
 * `'wasm-unsafe-eval'` (CSP Level 3), and every browser says so in a CompileError that names the policy.
 */
export function explainWasmFailure(error: unknown): Diagnostic {
  const text = error instanceof Error ? error.message : String(error);
  if (/content security policy|unsafe-eval|disallowed by embedder/i.test(text)) {
    return new Diagnostic('environment', "This page’s Content-Security-Policy blocks WebAssembly: add 'wasm-unsafe-eval' to its script-src directive.");
  }
  return new Diagnostic('environment', `The Python parser could not start: ${text}`);
}
