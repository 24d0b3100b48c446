/**
 * Symbol tables: what the compiler knows about the names of each block (CPython's PySTEntryObject).
 */
import type {
  Arguments, ClassDef, ComprehensionExpr, FunctionDef, Lambda, Mod, Position, TypeAlias, TypeParam,
} from '../syntax/ast.js';

/** Flag bits of a name in a block; the integers of CPython's `_symtable` (pycore_symtable.h). */
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

/** The kinds of blocks in the words of `symtable.SymbolTableType`; a 'type variable' is a bound or default (PEP 695, 696). */
export type BlockType = 'function' | 'class' | 'module' | 'annotation' | 'type alias' | 'type parameters' | 'type variable';
export type ComprehensionKind = 'list' | 'set' | 'dict' | 'generator';

/** Why a name has its scope: a word and where in the source (1-based line, 0-based UTF-8 column). */
export interface Reason {
  word: ReasonWord;
  line: number;
  col: number;
}

/** What binds a name in its own block; the position is that of the first binding. */
export type BindingWord =
  | 'parameter' | 'assigned' | 'augmented' | 'annotated' | 'deleted' | 'walrus' | 'loop' | 'comprehension'
  | 'with' | 'except' | 'import' | 'def' | 'class' | 'match' | 'type-alias' | 'type-parameter';

/**
 * A binding (local), or:
 * `captured`: bound here and free in an inner block (cell), at the inner block's first mention;
 * `enclosing`: bound in a block around this one (free), at the binding there;
 * `nonlocal-statement` (free) and `global-statement` (explicit global), at the statement;
 * `never-bound`: bound in no function around the use (implicit global), at the first use;
 * `implicit`: made by the compiler (`.0`, `__class__` …).
 */
export type ReasonWord =
  | BindingWord | 'captured' | 'enclosing' | 'nonlocal-statement' | 'global-statement' | 'never-bound' | 'implicit';

/** A name in a block. */
export interface Symbol {
  readonly name: string;
  /** DEF bits without the scope. */
  flags: number;
  /** Set by the analysis. */
  scope: ScopeCode;
  /** Set by the analysis. */
  reason: Reason;
  /** First binding, first use and first `global` or `nonlocal` statement in this block. */
  bound: Reason | null;
  used: Reason | null;
  declared: Reason | null;
}

/** The integer CPython's `_symtable` shows for a name. */
export function symbolBits(symbol: Symbol): number {
  return symbol.flags | (symbol.scope << SCOPE_OFFSET);
}

/**
 * The nodes that open a block. A function's annotation block is keyed by its `arguments`, the block of type parameters
 * by their list, and that of a TypeVar's bound by the TypeVar.
 */
export type BlockNode = Mod | FunctionDef | Lambda | ClassDef | ComprehensionExpr | Arguments | TypeAlias | TypeParam | TypeParam[];

export class SymbolTable {
  /** Names in order of first mention, mangled. */
  readonly symbols = new Map<string, Symbol>();
  /** Inner blocks in source order; inlined comprehensions are replaced by their children. */
  children: SymbolTable[] = [];
  /** Names of the parameters, in the order of their slots. */
  readonly varnames: string[] = [];
  /** A block around this one is a function. */
  nested = false;
  /** A function that stands directly in a class body. */
  method = false;
  /** Contains `yield`, or is a generator expression. */
  generator = false;
  coroutine = false;
  varargs = false;
  varkeywords = false;
  /** `return` with a value. */
  returnsValue = false;
  hasDocstring = false;
  /** Class: an inner block needs the cell `__class__`. */
  needsClassClosure = false;
  /** Class: an inner block needs the cell `__classdict__`. */
  needsClassDict = false;
  /** An annotation or type parameter block of a class: names are looked up in the class namespace first. */
  canSeeClassScope = false;
  /** Module or class: has annotations under `if`, `for` …, so it keeps `__conditional_annotations__`. */
  hasConditionalAnnotations = false;
  /** There is at least one annotation: on a function's annotation block, or where variables are annotated. */
  annotationsUsed = false;
  comprehension: ComprehensionKind | null = null;
  /** This comprehension runs in its parent's frame (PEP 709). */
  compInlined = false;
  /** Block of the deferred variable annotations of a module, class or function (PEP 649). */
  annotationBlock: SymbolTable | null = null;
  /** Around a generic class: its type parameters, the only names here that are mangled. */
  mangledNames: Set<string> | null = null;
  /** Names declared by `global`, `nonlocal` or a walrus in a comprehension, mangled, with the place. */
  readonly directives: { name: string; at: Position }[] = [];

  constructor(
    readonly type: BlockType,
    /** "top", the name of a function, class, type alias or type parameter, "lambda", "listcomp", "__annotate__" … */
    readonly name: string,
    /** Where the block stands; line 0 for a module. */
    readonly at: Position,
    readonly parent: SymbolTable | null,
  ) {}

  get lineno(): number {
    return this.at.lineno;
  }

  /** Names are fast slots, cells or globals; in modules and classes they live in a namespace. */
  get isFunctionLike(): boolean {
    return this.type !== 'module' && this.type !== 'class';
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
  /** The blocks of the defaults of type parameters (PEP 696). */
  typeParamDefaults: Map<TypeParam, SymbolTable>;
  /** Names imported from `__future__`. */
  futures: ReadonlySet<string>;
}
