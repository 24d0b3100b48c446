/**
 * Symbol tables: what the compiler knows about the names of each block (CPython's PySTEntryObject).
 */
import type {
  Arguments, ClassDef, ComprehensionExpr, FunctionDef, Lambda, Mod, Position,
} from '../syntax/ast.js';

/** Flag bits of a name in a block; the integers of CPython's `_symtable` (Include/internal/pycore_symtable.h). */
export const DEF = {
  GLOBAL: 1,          // global statement
  LOCAL: 2,           // assigned in this block
  PARAM: 4,           // formal parameter
  NONLOCAL: 8,        // nonlocal statement
  USE: 16,            // read in this block
  FREE_CLASS: 64,     // free in a method of this class and bound in the class body
  IMPORT: 128,        // bound by import
  ANNOT: 256,         // annotated
  COMP_ITER: 512,     // iteration variable of a comprehension
  TYPE_PARAM: 1024,
  COMP_CELL: 2048,    // a cell in an inlined comprehension only
  BOUND: 2 | 4 | 128 | 1024,
} as const;

/** Scopes as CPython numbers them; they stand above bit 12 of the flags integer. */
export const SCOPE = { LOCAL: 1, GLOBAL_EXPLICIT: 2, GLOBAL_IMPLICIT: 3, FREE: 4, CELL: 5 } as const;
export type ScopeCode = (typeof SCOPE)[keyof typeof SCOPE];
export const SCOPE_OFFSET = 12;

export type BlockType = 'function' | 'class' | 'module' | 'annotation';
export type ComprehensionKind = 'list' | 'set' | 'dict' | 'generator';

/** Why a name has its scope: a word of `REASONS`, 1-based line, 0-based UTF-8 column. */
export interface Reason {
  word: ReasonWord;
  line: number;
  col: number;
}

/**
 * The words, as they appear in the trace. The position is that of the deciding place:
 * the binding in this block, the statement, the binding in the enclosing block, or the
 * inner use that turns a local into a cell; for names bound nowhere, their first use.
 */
export type ReasonWord =
  | 'assigned' | 'augmented' | 'annotated' | 'deleted' | 'loop' | 'comprehension' | 'import' | 'def' | 'class' | 'with' | 'except' | 'walrus'
  | 'parameter' | 'global-statement' | 'nonlocal-statement'
  | 'captured' | 'enclosing' | 'never-bound' | 'implicit';

/** A name in a block. */
export interface Symbol {
  readonly name: string;
  /** DEF bits without the scope. */
  flags: number;
  /** Set by the analysis; every name of a finished table has one. */
  scope: ScopeCode;
  reason: Reason;
}

/** The integer CPython's `_symtable` shows for a name. */
export function symbolBits(symbol: Symbol): number {
  return symbol.flags | (symbol.scope << SCOPE_OFFSET);
}

/** The nodes that open a block. A function's annotation block is keyed by its `arguments`. */
export type BlockNode = Mod | FunctionDef | Lambda | ClassDef | ComprehensionExpr | Arguments;

export class SymbolTable {
  /** Names in order of first mention, mangled. */
  readonly symbols = new Map<string, Symbol>();
  /** Inner blocks in source order; inlined comprehensions are replaced by their children. */
  children: SymbolTable[] = [];
  /** Names of the fast slots in order, parameters first (`co_varnames` before further locals). */
  readonly varnames: string[] = [];
  /** This block or one around it is a function. */
  nested = false;
  /** Contains `yield`. */
  generator = false;
  coroutine = false;
  varargs = false;
  varkeywords = false;
  /** `return` with a value. */
  returnsValue = false;
  /** Class: a method uses `__class__` or `super`, so the body makes the cell `__class__`. */
  needsClassClosure = false;
  /** Class: an inner block needs `__classdict__`. */
  needsClassDict = false;
  /** Annotation block in a class, or other block that looks names up in the class namespace first. */
  canSeeClassScope = false;
  /** Module or class: annotations under `if`, `for` …, so the body keeps `__conditional_annotations__`. */
  hasConditionalAnnotations = false;
  /** Has annotations that may be evaluated. */
  annotationsUsed = false;
  comprehension: ComprehensionKind | null = null;
  /** List, set and dict comprehensions run in their parent's frame (PEP 709). */
  compInlined = false;
  /** Currently visiting the iteration target or iterable of a comprehension. */
  compIterTarget = false;
  compIterExpr = 0;
  /** This block has free names or contains blocks that have. */
  free = false;
  childFree = false;
  method = false;
  /** Block of the deferred annotations of a module, class or function; null without annotations. */
  annotationBlock: SymbolTable | null = null;
  /** Names declared by `global` and `nonlocal`, with the statement. */
  readonly directives: { name: string; at: Position }[] = [];

  constructor(
    readonly type: BlockType,
    /** "top", the function or class name, "lambda", "listcomp", "__annotate__" … */
    readonly name: string,
    readonly node: BlockNode,
    /** Where the block stands; line 0 for a module. */
    readonly at: Position,
    readonly parent: SymbolTable | null,
  ) {}

  get lineno(): number {
    return this.at.lineno;
  }

  /** A function-like block: its locals live in fast slots. */
  get isFunctionLike(): boolean {
    return this.type === 'function' || this.type === 'annotation';
  }

  /** The scope of a mangled name; undefined when the block does not mention it. */
  scopeOf(name: string): ScopeCode | undefined {
    return this.symbols.get(name)?.scope;
  }
}

/** The tables of a program. */
export interface SymbolTables {
  top: SymbolTable;
  /** The block that a node opens (CPython's `st_blocks`). */
  blocks: Map<BlockNode, SymbolTable>;
}
