/** From a tree to its finished symbol tables (`_PySymtable_Build`). */
import type { SourceText } from '../source/text.js';
import type { Mod } from '../syntax/ast.js';
import { analyze } from './analyze.js';
import { Collector } from './collect.js';
import { futures } from './future.js';
import { explain } from './reasons.js';
import type { SymbolTables } from './table.js';

/**
 * The symbol tables of a program. Throws a Diagnostic with CPython's words for misplaced `global`
 * and `nonlocal` statements and the other faults of names.
 */
export function buildSymbolTables(mod: Mod, source: SourceText): SymbolTables {
  const future = futures(source, mod);
  const { top, blocks, typeParamDefaults } = new Collector(source, future).collect(mod);
  analyze(top, source);
  for (const table of [...blocks.values(), ...typeParamDefaults.values()]) {
    explain(table);
    if (table.annotationBlock) explain(table.annotationBlock);
  }
  return { top, blocks, typeParamDefaults, futures: future.names };
}
