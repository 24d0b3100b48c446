/** The engine for the commands, and what they print when a program does not compile. */
import { createEngine, type Engine } from '../engine/engine.js';
import { formatSyntaxError } from '../library/traceback/format.js';
import { Diagnostic } from '../source/diagnostic.js';
import type { Streams } from './command.js';
import { readWasm } from './files.js';

export const startEngine = async (): Promise<Engine> => createEngine(await readWasm());

/** Carries out `work`; a Diagnostic is printed to stderr and gives null. */
export function printingFaults<T>(work: () => T, file: string, streams: Streams): T | null {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Diagnostic)) throw error;
    streams.err(diagnosticText(error, file));
    return null;
  }
}

/** A diagnostic as Python would print it, or our own sentence. */
export function diagnosticText(diagnostic: Diagnostic, file: string): string {
  const { span, text, kind, message } = diagnostic;
  if (!diagnostic.isPython) return `closure-viz: ${file}: ${message}\n`;
  return formatSyntaxError(kind, {
    filename: file, message, text, line: span?.line ?? null, offset: span?.offset ?? null, endLine: span?.endLine ?? null, endOffset: span?.endOffset ?? null,
  });
}
