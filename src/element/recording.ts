/** Traces from elsewhere: a snippet that is run, a text that is fetched, a trace that is ready. The engine is loaded with the first snippet. */
import type { Recording, StandardInput } from '../engine/engine.js';
import type { CodeListing } from '../engine/listings.js';
import { Diagnostic } from '../source/diagnostic.js';
import type { Trace } from '../trace/schema.js';

/** Fetches a text. Throws a Diagnostic that says which address gave nothing. */
export async function fetchText(url: string): Promise<string> {
  const address = new URL(url, document.baseURI);
  if (url.startsWith('#')) throw new Diagnostic('environment', `There is no element ${url} on this page.`);
  let response: Response;
  try {
    response = await fetch(address);
  } catch {
    throw new Diagnostic('environment', `${address.href} could not be loaded.`);
  }
  if (!response.ok) throw new Diagnostic('environment', `${address.href} could not be loaded (HTTP ${response.status}).`);
  return response.text();
}

/** A finished trace. Throws a Diagnostic when the file is cut short or of another version. */
export async function fetchTrace(url: string): Promise<Trace> {
  const [text, { parseTrace }] = await Promise.all([fetchText(url), import('../trace/codec.js')]);
  try {
    return parseTrace(text);
  } catch (error) {
    throw new Diagnostic('environment', error instanceof Error ? error.message : String(error));
  }
}

/** The bytecode of a snippet. Throws a Diagnostic where it does not compile, or the engine cannot be had. */
export async function listSnippet(text: string): Promise<readonly CodeListing[]> {
  const { pageEngine } = await import('../engine/page.js');
  return (await pageEngine()).listings(text);
}

/** Runs a snippet. One engine serves all elements of a page. */
export async function recordSnippet(text: string, options: { maxSteps: number; signal: AbortSignal; gran: 'line' | 'op'; stdin: StandardInput }): Promise<Recording> {
  const { pageEngine } = await import('../engine/page.js');
  const engine = await pageEngine();
  return engine.record(text, options);
}
