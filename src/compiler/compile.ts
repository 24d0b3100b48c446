import type { CodeObject } from '../bytecode/code.js';
import { Op } from '../bytecode/opcodes.js';
import type { Mod } from '../syntax/ast.js';
import type { SymbolTables } from '../symtable/table.js';
import { moduleOrClassBody } from './codegen/body.js';
import { Codegen } from './codegen/codegen.js';
import { visitExpression } from './codegen/expressions.js';
import { locationOf, startOfLine } from './codegen/location.js';
import { visitStatement } from './codegen/statements.js';
import { refuseFutures } from './future.js';

/** What the compiler must be told besides the program. */
export interface CompileOptions {
  /** `co_filename` of every code object. */
  readonly filename: string;
}

/**
 * Compiles a program, or one input of a transcript, to the code object CPython 3.14.2 makes of it. `_PyAST_Compile`
 *
 * @param module the tree; an `Interactive` one prints the values of its expression statements
 * @param tables the symbol tables of that very tree
 * @throws Diagnostic for the SyntaxErrors that code generation finds, and for what is not supported
 */
export function compileModule(module: Mod, tables: SymbolTables, { filename }: CompileOptions): CodeObject {
  const interactive = module.node === 'Interactive';
  refuseFutures(tables);
  const visitors = { statement: visitStatement, expression: visitExpression };
  const c = new Codegen(tables, { filename, interactive }, visitors);
  c.enterUnit({ kind: 'module', name: '<module>', table: tables.top, firstlineno: 1 });
  const first = module.body[0];
  const loc = first === undefined ? startOfLine(1) : locationOf(first);
  if (tables.top.hasConditionalAnnotations) {
    c.emit(loc, Op.BUILD_SET, 0);
    c.emitName(loc, Op.STORE_NAME, '__conditional_annotations__');
  }
  moduleOrClassBody(c, loc, module.body, !interactive);
  return c.leaveUnit(true);
}
