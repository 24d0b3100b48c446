/** The left half without a run: a file's tables and code, for the commands that show them. */
import type { CodeObject } from '../bytecode/code.js';
import { compileModule } from '../compiler/compile.js';
import { formatSyntaxError } from '../library/traceback/format.js';
import { Diagnostic } from '../source/diagnostic.js';
import { SourceText } from '../source/text.js';
import { buildSymbolTables } from '../symtable/build.js';
import type { SymbolTables } from '../symtable/table.js';
import { createParser } from '../syntax/parser.js';
import type { Streams } from './command.js';
import { readSource, readWasm } from './files.js';

export interface CompiledFile { tables: SymbolTables; code: CodeObject }

/** Parses and analyses a file; null once a fault in it is printed. */
export async function compileFile(file: string, streams: Streams): Promise<CompiledFile | null> {
  const text = await readSource(file);
  const parser = await createParser(await readWasm());
  try {
    const module = parser.parse(text, 'exec');
    const tables = buildSymbolTables(module, new SourceText(text));
    return { tables, code: compileModule(module, tables, { filename: file }) };
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
