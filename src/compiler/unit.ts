import type { AnnAssign } from '../syntax/ast.js';
import type { ScopeCode, Symbol, SymbolTable } from '../symtable/table.js';
import { DEF, SCOPE } from '../symtable/table.js';
import { compareStr } from '../values/str.js';
import type { FrameBlock } from './frame-block.js';
import { InstructionSequence } from './instructions.js';
import type { UnitMetadata } from './unit-metadata.js';
import { ConstantPool, NameTable } from './unit-metadata.js';

/** What kind of code a unit holds (`COMPILE_SCOPE_…`). */
export type UnitKind = 'module' | 'class' | 'function' | 'lambda' | 'comprehension' | 'annotations';

/** How many parameters a unit takes, counted as in its metadata. */
export interface ParameterCounts {
  argcount?: number;
  posonlyargcount?: number;
  kwonlyargcount?: number;
}

/** An annotation that `__annotate__` evaluates later (PEP 649), with its number if it may not be reached. */
export interface DeferredAnnotation {
  statement: AnnAssign;
  /** Number in `__conditional_annotations__`; null for an annotation that is always reached. */
  index: number | null;
}

/** How a symbol looks from inside a unit. */
export type UnitSymbol = Pick<Symbol, 'flags' | 'scope'>;

/** One code object in the making: CPython's `struct compiler_unit`. */
export class Unit {
  readonly metadata: UnitMetadata & { readonly fasthidden: Set<string> };
  /** The block's symbols. Inlined comprehensions put theirs in for a while, so this is not the table's own map. */
  readonly symbols: Map<string, UnitSymbol>;
  sequence = new InstructionSequence();
  /** Loops, handlers and `with` blocks around the place code is generated for, innermost last (`u_fblock`). */
  readonly frameBlocks: FrameBlock[] = [];
  /** How many inlined comprehensions are around the current place (`u_in_inlined_comp`). */
  inlinedDepth = 0;
  /** How many `if`, `for`, `try` … are around the current place (`u_in_conditional_block`). */
  conditionalDepth = 0;
  /** Class: names assigned through `self.` in its methods. */
  readonly staticAttributes = new Set<string>();
  readonly deferredAnnotations: DeferredAnnotation[] = [];
  /** Names that are fast locals at this moment, in a module or class with an inlined comprehension around. */
  readonly fastNow = new Set<string>();

  /**
   * @param privateName the class whose name mangles `__x` here, or null
   */
  constructor(
    readonly kind: UnitKind,
    readonly table: SymbolTable,
    readonly privateName: string | null,
    name: string,
    qualname: string,
    firstlineno: number,
    counts: ParameterCounts,
  ) {
    this.symbols = new Map(table.symbols);
    this.metadata = {
      name, qualname, firstlineno,
      consts: new ConstantPool(),
      names: new NameTable(),
      varnames: new NameTable(table.varnames),
      cellvars: new NameTable(cellNames(table)),
      freevars: new NameTable(sortedNames(table, SCOPE.FREE, DEF.FREE_CLASS)),
      fasthidden: new Set(),
      argcount: counts.argcount ?? 0,
      posonlyargcount: counts.posonlyargcount ?? 0,
      kwonlyargcount: counts.kwonlyargcount ?? 0,
    };
  }

  /** Runs `generate` for a statement whose body may be left out. `CODEGEN_COND_BLOCK` */
  inConditionalBlock(generate: () => void): void {
    this.conditionalDepth += 1;
    generate();
    this.conditionalDepth -= 1;
  }

  /** The scope of a mangled name, or undefined for one the block does not mention. */
  scopeOf(name: string): ScopeCode | undefined {
    return this.symbols.get(name)?.scope;
  }

  /** The oparg of an instruction on a cell of this unit. */
  cellOparg(name: string): number {
    return this.metadata.cellvars.add(name);
  }

  /** The oparg of an instruction on a free variable: they are counted on from the cells. */
  freeOparg(name: string): number {
    return this.metadata.cellvars.size + this.metadata.freevars.add(name);
  }
}

/** Names with the scope or the flag, sorted: cell numbers do not depend on the order of the source. `dictbytype` */
function sortedNames(table: SymbolTable, scope: ScopeCode, flag: number): string[] {
  const names = [];
  for (const [name, symbol] of table.symbols) {
    if (symbol.scope === scope || (symbol.flags & flag) !== 0) names.push(name);
  }
  return names.sort(compareStr);
}

/** A unit's cells: captured names, then the implicit cells. `_PyCompile_EnterScope` */
function cellNames(table: SymbolTable): string[] {
  const names = sortedNames(table, SCOPE.CELL, DEF.COMP_CELL);
  if (table.needsClassClosure) names.push('__class__');
  if (table.needsClassDict) names.push('__classdict__');
  if (table.hasConditionalAnnotations) names.push('__conditional_annotations__');
  return names;
}
