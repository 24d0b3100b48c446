import type { CodeFields, Constant } from '../../bytecode/code.js';
import { CO_FUTURE_ANNOTATIONS, CodeObject } from '../../bytecode/code.js';
import { Op } from '../../bytecode/opcodes.js';
import { Diagnostic } from '../../source/diagnostic.js';
import type { SourceText } from '../../source/text.js';
import type { SyntaxWarning } from '../../source/warning.js';
import type { Expr, Stmt } from '../../syntax/ast.js';
import { mangle, mangleIn } from '../../symtable/mangle.js';
import type { BlockNode, SymbolTable, SymbolTables } from '../../symtable/table.js';
import { SCOPE } from '../../symtable/table.js';
import { optimizeAndAssemble } from '../assemble.js';
import { codeFlags } from '../code-flags.js';
import type { FrameBlock } from '../frame-block.js';
import { MAX_FRAME_BLOCKS } from '../frame-block.js';
import type { Label, Location } from '../instructions.js';
import { NO_LOCATION } from '../instructions.js';
import type { ParameterCounts, UnitKind } from '../unit.js';
import { Unit } from '../unit.js';
import { doubt } from '../warnings.js';
import { startOfLine } from './location.js';
import { ResumePoint } from './opargs.js';

/** How nodes are visited; handed in so that the files of single constructs need not import one another in a circle. */
export interface Visitors {
  statement(c: Codegen, s: Stmt): void;
  expression(c: Codegen, e: Expr): void;
}

/** What holds for the whole program. */
export interface ProgramOptions {
  /** `co_filename` of every code object. */
  readonly filename: string;
  /** The program's text: an error comes with its line. */
  readonly source: SourceText;
  /** An input of a transcript: expression statements at its top level are printed. */
  readonly interactive: boolean;
  /** Told of each code object with the block it was made from. */
  readonly onCode?: ((code: CodeObject, table: SymbolTable) => void) | undefined;
  /** Told of each SyntaxWarning. */
  readonly onWarning?: ((warning: SyntaxWarning) => void) | undefined;
}

/** Opens a code unit. */
export interface UnitRequest {
  kind: UnitKind;
  name: string;
  table: SymbolTable;
  /** 1-based; of the first decorator, if there is one. */
  firstlineno: number;
  counts?: ParameterCounts;
  /** The class whose body this is: its name mangles private names from here on. */
  privateName?: string;
}

/**
 * Generates the pseudo instructions of a program, unit by unit: the state CPython keeps in `struct _PyCompiler`
 * and the small functions that everything in this folder emits with (the `ADDOP_…` and `VISIT_…` macros).
 */
export class Codegen {
  /** The open units, outermost first. */
  protected readonly units: Unit[] = [];
  /** Code is generated again, and what is to be warned of was. `c_disable_warning` */
  private again = false;

  constructor(
    readonly tables: SymbolTables,
    readonly options: ProgramOptions,
    private readonly visitors: Visitors,
  ) {}

  /** The unit code is generated for. */
  get unit(): Unit {
    const unit = this.units.at(-1);
    if (unit === undefined) throw new Error('code is generated outside of every unit');
    return unit;
  }

  /** The module's unit. */
  get moduleUnit(): Unit {
    return this.units[0] ?? this.unit;
  }

  /** Whether annotations are kept as text (PEP 563). */
  get annotationsAreText(): boolean {
    return this.tables.futures.has('annotations');
  }

  /** The innermost class around the unit, which is not the unit itself. */
  get enclosingClass(): Unit | undefined {
    return this.units.slice(0, -1).findLast((unit) => unit.kind === 'class');
  }

  /** Whether this is the top level of an input of a transcript. */
  get isInteractiveTopLevel(): boolean {
    return this.options.interactive && this.units.length === 1;
  }

  // ---- visiting

  statement(s: Stmt): void { this.visitors.statement(this, s); }

  statements(body: readonly Stmt[]): void {
    for (const s of body) this.statement(s);
  }

  expression(e: Expr): void { this.visitors.expression(this, e); }

  expressions(list: readonly Expr[]): void {
    for (const e of list) this.expression(e);
  }

  /** Warns of a node that cannot be meant so. `_PyCompile_Warn` */
  warnOf(node: Expr | Stmt): void {
    if (this.again) return;
    const message = doubt(node);
    if (message !== null) this.options.onWarning?.({ message, line: node.lineno });
  }

  /** Generates statements once more, without a warning. */
  statementsAgain(body: readonly Stmt[]): void {
    const { again } = this;
    this.again = true;
    this.statements(body);
    this.again = again;
  }

  // ---- emitting

  /** Adds an instruction. `ADDOP`, `ADDOP_I` */
  emit(loc: Location, opcode: number, oparg = 0): void {
    this.unit.sequence.add(opcode, oparg, loc);
  }

  /** Adds an instruction with a target. `ADDOP_JUMP` */
  jump(loc: Location, opcode: number, target: Label): void {
    this.unit.sequence.addJump(opcode, target, loc);
  }

  /** Adds an instruction on an index of `co_names`. `ADDOP_NAME` with the unit's names */
  emitName(loc: Location, opcode: number, name: string): void {
    this.emit(loc, opcode, this.nameIndex(name));
  }

  /** The index of a name in `co_names`, after mangling. */
  nameIndex(name: string): number {
    return this.unit.metadata.names.add(this.mangle(name));
  }

  /** `ADDOP_LOAD_CONST` */
  loadConst(loc: Location, value: Constant): void {
    this.emit(loc, Op.LOAD_CONST, this.unit.metadata.consts.add(value));
  }

  newLabel(): Label { return this.unit.sequence.newLabel(); }

  useLabel(label: Label): void { this.unit.sequence.useLabel(label); }

  /** A private name as the class around it writes it. `_PyCompile_MaybeMangle` */
  mangle(name: string): string {
    return mangleIn(this.unit.table, this.unit.privateName, name);
  }

  // ---- units

  /** The block a node opens. */
  tableOf(node: BlockNode): SymbolTable {
    const table = this.tables.blocks.get(node);
    if (table === undefined) throw new Error('the symbol table has no block for a node');
    return table;
  }

  /** Opens a unit and emits its RESUME. `codegen_enter_scope` */
  enterUnit({ kind, name, table, firstlineno, counts = {}, privateName }: UnitRequest): void {
    const parent = this.units.at(-1);
    const inherited = privateName ?? parent?.privateName ?? null;
    this.units.push(new Unit(kind, table, inherited, name, this.qualname(kind, name), firstlineno, counts));
    const loc = kind === 'module' ? { ...startOfLine(firstlineno), lineno: 0 } : startOfLine(firstlineno);
    this.emit(loc, Op.RESUME, ResumePoint.FUNC_START);
    if (kind === 'module') this.emit(loc, Op.ANNOTATIONS_PLACEHOLDER);
  }

  /**
   * Closes the unit and makes its code object. `_PyCompile_OptimizeAndAssemble`, `_PyCompile_ExitScope`
   *
   * @param addNone whether falling off the end returns None; otherwise what lies on the stack
   */
  leaveUnit(addNone: boolean): CodeObject {
    const unit = this.unit;
    if (addNone) this.loadConst(NO_LOCATION, null);
    this.emit(NO_LOCATION, Op.RETURN_VALUE);
    this.units.pop();
    return this.assemble(unit);
  }

  /** Hands a finished unit to the back half. */
  protected assemble({ metadata, sequence, table }: Unit): CodeObject {
    const flags = codeFlags(table) | (this.annotationsAreText ? CO_FUTURE_ANNOTATIONS : 0);
    const made = optimizeAndAssemble(metadata, sequence, flags, this.options.filename);
    const code = table.type === 'annotation' ? withFormatParameter(made) : made;
    this.options.onCode?.(code, table);
    return code;
  }

  /** The dotted path of a unit about to be opened. `compiler_set_qualname` */
  private qualname(kind: UnitKind, name: string): string {
    let parent = this.units.at(-1);
    if (parent?.kind === 'annotations') parent = this.units.at(-2);
    if (parent === undefined || parent.kind === 'module') return name;
    if (kind === 'function' || kind === 'class') {
      if (parent.scopeOf(mangle(parent.privateName, name)) === SCOPE.GLOBAL_EXPLICIT) return name;
    }
    const path = parent.metadata.qualname;
    return parent.kind === 'function' || parent.kind === 'lambda' ? `${path}.<locals>.${name}` : `${path}.${name}`;
  }

  /** Runs `generate` inside a frame block. `_PyCompile_PushFBlock`, `_PyCompile_PopFBlock` */
  inFrameBlock(loc: Location, block: FrameBlock, generate: () => void): void {
    const { frameBlocks } = this.unit;
    if (frameBlocks.length >= MAX_FRAME_BLOCKS) this.error(loc, 'too many statically nested blocks');
    frameBlocks.push(block);
    generate();
    frameBlocks.pop();
  }

  /** Throws a SyntaxError. `_PyCompile_Error`, which counts offsets in bytes */
  error(loc: Location, message: string): never {
    throw new Diagnostic('SyntaxError', message, {
      line: loc.lineno, offset: loc.col + 1, endLine: loc.endLineno, endOffset: loc.endCol + 1,
    }, this.options.source.line(loc.lineno));
  }
}

/**
 * The parameter of `__annotate__` as its signature shows it: until now a dot kept it apart from a name `format` in the
 * annotations. `codegen_leave_annotations_scope`
 */
function withFormatParameter(fields: CodeFields): CodeObject {
  return new CodeObject({ ...fields, localsplusnames: ['format', ...fields.localsplusnames.slice(1)] });
}
