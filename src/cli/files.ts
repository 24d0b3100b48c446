/** Files for the commands: the snippet that is read, the result that is written, the parser's wasm. */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { wasmPlaces, type WasmBytes } from '../engine/wasm.js';
import type { Streams } from './command.js';
import { UsageError } from './usage.js';

const reason = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : String(error));

/** The text of FILE. Throws UsageError where it cannot be read. */
export async function readSource(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new UsageError(`cannot read ${file} (${reason(error)})`);
  }
}

/** Writes a result to the file named by `-o`, or to standard output. */
export async function writeResult(text: string, output: string | undefined, streams: Streams): Promise<void> {
  if (output === undefined) {
    streams.out(text);
    return;
  }
  try {
    await writeFile(output, text);
  } catch (error) {
    throw new UsageError(`cannot write ${output} (${reason(error)})`);
  }
}

/** The files that a page would fetch. */
export async function readWasm(): Promise<WasmBytes> {
  const [runtime, grammar] = await Promise.all([wasmPlaces.runtime, wasmPlaces.grammar].map((place) => readFile(fileURLToPath(place))));
  if (!runtime || !grammar) throw new Error('a wasm file that was read is missing');
  return { runtime, grammar };
}
