/** From text to code object through parser, symbol tables and compiler. */
import type { CodeObject } from '../../src/bytecode/code.js';
import { compileModule } from '../../src/compiler/compile.js';
import { SourceText } from '../../src/source/text.js';
import { buildSymbolTables } from '../../src/symtable/build.js';
import type { Mode, Parser } from '../../src/syntax/parser.js';

/** Compiles a program (`exec`) or one input of a transcript (`single`). Throws a Diagnostic for a faulty one. */
export function compileText(parser: Parser, text: string, filename = '<snippet>', mode: Mode = 'exec'): CodeObject {
  const module = parser.parse(text, mode);
  const source = new SourceText(text);
  return compileModule(module, buildSymbolTables(module, source), { filename, source });
}
