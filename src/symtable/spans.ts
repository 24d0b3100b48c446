/** Where names and keywords stand in a program and what scope each name has there: colours for the code panel. */
import type { SourceText } from '../source/text.js';
import type {
  Alias, AnyNode, Arguments, ClassDef, ComprehensionExpr, ExceptHandler, FunctionDef, Global, If, Lambda, MatchAs, MatchMapping, Mod,
  Nonlocal, Position, TypeAlias, TypeParam,
} from '../syntax/ast.js';
import { childNodes, elifOf } from '../syntax/walk.js';
import type { Word, Words } from '../syntax/words.js';
import { mangle, mangleIn } from './mangle.js';
import { DEF, SCOPE } from './table.js';
import type { BlockNode, SymbolTable, SymbolTables } from './table.js';

/** 1-based line, 0-based UTF-16 columns, end exclusive. */
export type WordSpan = [line: number, col: number, endCol: number];
export type NameScope = 'local' | 'cell' | 'free' | 'global' | 'builtin' | 'class';
/** A name with its scope and the qualified name of the block it stands in. */
export type NamedSpan = [line: number, col: number, endCol: number, scope: NameScope, block: string];

export interface Spans {
  names: NamedSpan[];
  keywords: WordSpan[];
}

export interface Program {
  mod: Mod;
  tables: SymbolTables;
  words: Words;
  source: SourceText;
  /** Names of builtins: a global name that the module does not bind is one of these, or unbound. */
  builtins: ReadonlySet<string>;
}

/** All spans of a program, in the order of the text. */
export function spansOf(program: Program): Spans {
  const names = new NameSpans(program).collect();
  const keywords = program.words.keywords.map((word) => spanOf(program.source, word));
  return { names, keywords };
}

function spanOf(source: SourceText, word: Word): WordSpan {
  const { line, column } = source.utf16At(word.start);
  return [line, column, column + word.end - word.start];
}

/** A block as the code in it sees it. */
interface Place {
  table: SymbolTable;
  /** The qualified name of its code. */
  qualname: string;
  /** The qualified name shown: annotations and type parameters stand in the block around them. */
  block: string;
  className: string | null;
  around: Place | null;
  /** The block that an inlined comprehension runs in. */
  host: Place | null;
}

class NameSpans {
  private readonly spans: NamedSpan[] = [];

  constructor(private readonly program: Program) {}

  collect(): NamedSpan[] {
    const { mod, tables } = this.program;
    this.parts(mod, { table: tables.top, qualname: '<module>', block: '<module>', className: null, around: null, host: null });
    return this.spans.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  }

  private visit(node: AnyNode, place: Place): void {
    switch (node.node) {
      case 'FunctionDef':
      case 'AsyncFunctionDef': return this.functionDef(node, place);
      case 'ClassDef': return this.classDef(node, place);
      case 'TypeAlias': return this.typeAlias(node, place);
      case 'Lambda': return this.lambda(node, place);
      case 'If': return this.ifStatement(node, place);
      case 'ListComp':
      case 'SetComp':
      case 'DictComp':
      case 'GeneratorExp': return this.comprehension(node, place);
      case 'Name':
        this.add(this.wordAt(node), node.id, place);
        return undefined;
      case 'Global':
      case 'Nonlocal': return this.directive(node, place);
      case 'alias': return this.alias(node, place);
      case 'ExceptHandler': return this.handler(node, place);
      case 'MatchStar':
        if (node.name !== null) this.add(this.wordAt(node), node.name, place);
        return undefined;
      case 'MatchAs':
      case 'MatchMapping':
        this.parts(node, place);
        return this.lastCapture(node, node.node === 'MatchAs' ? node.name : node.rest, place);
      case 'AnnAssign':
        this.visit(node.target, place);
        this.annotation(node.annotation, place.table.annotationBlock, place);
        if (node.value) this.visit(node.value, place);
        return undefined;
      default: return this.parts(node, place);
    }
  }

  private parts(node: AnyNode, place: Place): void {
    for (const child of childNodes(node)) this.visit(child, place);
  }

  private visitAll(nodes: (AnyNode | null)[], place: Place): void {
    for (const node of nodes) if (node) this.visit(node, place);
  }

  private ifStatement(node: If, place: Place): void {
    for (let clause: If | null = node; clause; clause = elifOf(clause)) {
      this.visitAll([clause.test, ...clause.body], place);
      if (!elifOf(clause)) this.visitAll(clause.orelse, place);
    }
  }

  // ---- blocks

  private functionDef(node: FunctionDef, place: Place): void {
    this.visitAll(node.decorator_list, place);
    this.add(this.wordAt(node), node.name, place);
    this.visitAll([...node.args.defaults, ...node.args.kw_defaults], place);
    const generic = this.generic(node.name, node.type_params, place, place.className);
    const annotations = this.tableOf(node.args);
    for (const arg of parametersOf(node.args)) this.annotation(arg.annotation, annotations, generic);
    this.annotation(node.returns, annotations, generic);
    const inner = this.inside(this.tableOf(node), node.name, generic);
    this.parameters(node.args, inner);
    this.visitAll(node.body, inner);
  }

  private classDef(node: ClassDef, place: Place): void {
    this.visitAll(node.decorator_list, place);
    this.add(this.wordAt(node), node.name, place);
    const generic = this.generic(node.name, node.type_params, place, node.name);
    this.visitAll([...node.bases, ...node.keywords], generic);
    this.visitAll(node.body, { ...this.inside(this.tableOf(node), node.name, generic), className: node.name });
  }

  private typeAlias(node: TypeAlias, place: Place): void {
    this.visit(node.name, place);
    const generic = this.generic(node.name.id, node.type_params, place, place.className);
    this.visit(node.value, this.inside(this.tableOf(node), node.name.id, generic));
  }

  /** The place of what has type parameters: their block, or the block around when there are none. */
  private generic(name: string, params: TypeParam[], place: Place, className: string | null): Place {
    if (params.length === 0) return place;
    const inner = { ...this.inside(this.tableOf(params), `<generic parameters of ${name}>`, place), className };
    for (const param of params) {
      this.add(this.wordAt(param), param.name, inner);
      if (param.node === 'TypeVar' && param.bound) this.visit(param.bound, this.inside(this.tableOf(param), param.name, inner));
      const table = this.program.tables.typeParamDefaults.get(param);
      if (param.default_value && table) this.visit(param.default_value, this.inside(table, param.name, inner));
    }
    return inner;
  }

  private lambda(node: Lambda, place: Place): void {
    this.visitAll([...node.args.defaults, ...node.args.kw_defaults], place);
    const inner = this.inside(this.tableOf(node), '<lambda>', place);
    this.parameters(node.args, inner);
    this.visit(node.body, inner);
  }

  /** The first iterable belongs to the block around; the rest runs inside, or in place when inlined. */
  private comprehension(node: ComprehensionExpr, place: Place): void {
    const [first, ...rest] = node.generators;
    if (!first) throw new Error('a comprehension has no generator');
    this.visit(first.iter, place);
    const table = this.tableOf(node);
    const inner = table.compInlined
      ? { ...place, table, host: place }
      : this.inside(table, `<${table.name}>`, place);
    this.visitAll([first.target, ...first.ifs, ...rest], inner);
    this.visitAll(node.node === 'DictComp' ? [node.key, node.value] : [node.elt], inner);
  }

  private inside(table: SymbolTable, name: string, place: Place): Place {
    const around = owner(place);
    const qualname = qualify(around, table, name);
    const isBlock = table.type === 'function' || table.type === 'class';
    return { table, qualname, block: isBlock ? qualname : place.block, className: place.className, around, host: null };
  }

  private tableOf(node: BlockNode): SymbolTable {
    const table = this.program.tables.blocks.get(node);
    if (!table) throw new Error('a block has no symbol table');
    return table;
  }

  private parameters(args: Arguments, place: Place): void {
    for (const arg of parametersOf(args)) this.add(this.wordAt(arg), arg.arg, place);
  }

  /** Annotations of variables in functions are never evaluated: their names have no scope. */
  private annotation(node: AnyNode | null, table: SymbolTable | null, place: Place): void {
    const evaluated = !this.program.tables.futures.has('annotations');
    if (!node || !table || !evaluated || table.symbols.size === 0) return;
    const isVariable = table.parent === place.table && place.table.annotationBlock === table;
    if (isVariable && place.table.type === 'function') return;
    this.visit(node, this.inside(table, table.name, place));
  }

  // ---- names that are no Name nodes

  private directive(node: Global | Nonlocal, place: Place): void {
    let from = this.offset(node.lineno, node.col_offset);
    for (const name of node.names) {
      const word = this.wordFrom(from);
      this.add(word, name, place);
      from = word.end;
    }
  }

  private alias(node: Alias, place: Place): void {
    if (node.name === '*') return;
    const bound = node.asname ?? node.name.split('.', 1)[0] ?? '';
    const end = this.offset(node.end_lineno, node.end_col_offset);
    this.add(node.asname === null ? this.wordAt(node) : this.wordEndingAt(end), bound, place);
  }

  private handler(node: ExceptHandler, place: Place): void {
    if (node.type) this.visit(node.type, place);
    if (node.type && node.name !== null) {
      const from = this.offset(node.type.end_lineno, node.type.end_col_offset);
      this.add(this.wordFrom(from), node.name, place);
    }
    this.visitAll(node.body, place);
  }

  /** The name at the end of a pattern. */
  private lastCapture(pattern: MatchAs | MatchMapping, name: string | null, place: Place): void {
    if (name === null) return;
    this.add(this.wordEndingAt(this.offset(pattern.end_lineno, pattern.end_col_offset)), name, place);
  }

  // ---- where words stand

  private offset(line: number, utf8Column: number): number {
    return this.program.source.offsetOfUtf8(line, utf8Column);
  }

  private wordAt(at: Position): Word {
    return this.wordFrom(this.offset(at.lineno, at.col_offset));
  }

  /** The first identifier at or after an offset. */
  private wordFrom(offset: number): Word {
    const { identifiers } = this.program.words;
    const word = identifiers[firstFrom(identifiers, offset)];
    if (!word) throw new Error(`no name stands at or after offset ${offset}`);
    return word;
  }

  private wordEndingAt(offset: number): Word {
    const { identifiers } = this.program.words;
    const word = identifiers[firstFrom(identifiers, offset) - 1];
    if (!word) throw new Error(`no name stands before offset ${offset}`);
    return word;
  }

  private add(word: Word, name: string, place: Place): void {
    this.spans.push([...spanOf(this.program.source, word), this.scopeOf(mangleIn(place.table, place.className, name), place), place.block]);
  }

  /** What a name is to the code at a place. */
  private scopeOf(name: string, place: Place): NameScope {
    const { table, host } = place;
    const symbol = table.symbols.get(name);
    const bound = symbol?.scope === SCOPE.LOCAL || symbol?.scope === SCOPE.CELL;
    // In a comprehension that runs in a function, the function's own names are not free but local.
    if (host && !bound && host.table.type !== 'class') return this.scopeOf(name, host);
    if (symbol?.scope === SCOPE.FREE) return 'free';
    if (symbol?.scope === SCOPE.CELL) return 'cell';
    if (symbol?.scope === SCOPE.LOCAL && table.type === 'class') return 'class';
    if (symbol?.scope === SCOPE.LOCAL && table.type !== 'module') return 'local';
    if (table.canSeeClassScope && isBoundInClass(table, name)) return 'class';
    return this.globalOrBuiltin(name);
  }

  private globalOrBuiltin(name: string): NameScope {
    const flags = this.program.tables.top.symbols.get(name)?.flags ?? 0;
    return !(flags & (DEF.BOUND | DEF.GLOBAL)) && this.program.builtins.has(name) ? 'builtin' : 'global';
  }
}

function parametersOf(args: Arguments) {
  const all = [...args.posonlyargs, ...args.args, args.vararg, ...args.kwonlyargs, args.kwarg];
  return all.filter((arg) => arg !== null);
}

/** Whether the class around binds a name that annotations and type parameters look up there first. */
function isBoundInClass({ parent }: SymbolTable, name: string): boolean {
  if (parent === null) return false;
  return parent.type === 'class' ? ((parent.symbols.get(name)?.flags ?? 0) & DEF.BOUND) !== 0 : isBoundInClass(parent, name);
}

/** The block with code of its own that a place is in: inlined comprehensions may stand in one another. */
function owner(place: Place): Place {
  return place.host === null ? place : owner(place.host);
}

/** `co_qualname` of a block of that name: names declared global start anew. `compiler_set_qualname` */
function qualify(around: Place, table: SymbolTable, name: string): string {
  const isDeferred = !['module', 'class', 'function'].includes(around.table.type);
  const parent = isDeferred && around.around ? around.around : around;
  if (parent.table.type === 'module') return name;
  const isDefined = (table.type === 'function' || table.type === 'class') && table.name === name;
  if (isDefined && parent.table.scopeOf(mangle(parent.className, name)) === SCOPE.GLOBAL_EXPLICIT) return name;
  const isFunction = parent.table.type === 'function' && parent.table.comprehension === null;
  return isFunction ? `${parent.qualname}.<locals>.${name}` : `${parent.qualname}.${name}`;
}

/** Index of the first word that starts at or after an offset. */
function firstFrom(words: Word[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
