import type { CodeObject } from '../bytecode/code.js';
import type { Mod } from '../syntax/ast.js';
import type { SymbolTables } from '../symtable/table.js';
import type { ProgramOptions, Visitors } from './codegen/codegen.js';
import { Codegen } from './codegen/codegen.js';
import { visitExpression } from './codegen/expressions.js';
import { moduleUnit } from './codegen/module.js';
import { visitStatement } from './codegen/statements.js';
import { refuseFutures } from './future.js';

/** What the compiler must be told besides the program. */
export type CompileOptions = Omit<ProgramOptions, 'interactive'>;

/** How this compiler visits nodes. */
export const VISITORS: Visitors = { statement: visitStatement, expression: visitExpression };

/**
 * Compiles a program, or one input of a transcript, to the code object CPython 3.14.2 makes of it. `_PyAST_Compile`
 *
 * @param module the tree; an `Interactive` one prints the values of its expression statements
 * @param tables the symbol tables of that very tree
 * @throws Diagnostic for the SyntaxErrors that code generation finds, and for what is not supported
 */
export function compileModule(module: Mod, tables: SymbolTables, options: CompileOptions): CodeObject {
  refuseFutures(module);
  const interactive = module.node === 'Interactive';
  return moduleUnit(new Codegen(tables, { ...options, interactive }, VISITORS), module);
}
