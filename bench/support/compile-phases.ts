/** How long the phases of our compiler take, milliseconds. */
import { Codegen } from '../../src/compiler/codegen/codegen.js';
import { moduleUnit } from '../../src/compiler/codegen/module.js';
import { VISITORS } from '../../src/compiler/compile.js';
import { SourceText } from '../../src/source/text.js';
import { checkSyntax } from '../../src/syntax/check/check.js';
import type { Parser } from '../../src/syntax/parser.js';
import { buildSymbolTables } from '../../src/symtable/build.js';
import { timed } from './report.js';

export const PHASES = ['check', 'tree', 'convert', 'symtable', 'codegen', 'flowgraph, assemble'] as const;
export type PhaseTimes = Record<(typeof PHASES)[number], number>;

/** Keeps account of what the back half takes. */
class TimedCodegen extends Codegen {
  backHalf = 0;

  protected override assemble(unit: Parameters<Codegen['assemble']>[0]): ReturnType<Codegen['assemble']> {
    const started = performance.now();
    try {
      return super.assemble(unit);
    } finally {
      this.backHalf += performance.now() - started;
    }
  }
}

/** Compiles a program once. What the parser does is timed by doing its first two parts once more on their own. */
export function compilePhases(parser: Parser, text: string): PhaseTimes {
  const source = new SourceText(text);
  const check = timed(() => checkSyntax(source));
  const tree = timed(() => parser.tree(text));
  const started = performance.now();
  const module = parser.parse(text, 'exec');
  const parsed = performance.now();
  const tables = buildSymbolTables(module, source);
  const tabled = performance.now();
  const codegen = new TimedCodegen(tables, { filename: '<bench>', source, interactive: false }, VISITORS);
  moduleUnit(codegen, module);
  const front = performance.now() - tabled - codegen.backHalf;
  return {
    check, tree, convert: Math.max(0, parsed - started - check - tree), symtable: tabled - parsed, codegen: front,
    'flowgraph, assemble': codegen.backHalf,
  };
}
