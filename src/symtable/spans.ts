/** Where names and keywords stand in a program and what scope each name has there: colours for the code panel. */
import type { SourceText } from '../source/text.js';
import type {
  Alias, AnyNode, Arguments, ClassDef, ComprehensionExpr, ExceptHandler, FunctionDef, Global, Lambda, Mod, Nonlocal, Position,
} from '../syntax/ast.js';
import { childNodes } from '../syntax/walk.js';
import type { Word, Words } from '../syntax/words.js';
import { mangle } from './mangle.js';
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
  /** Its qualified name. */
  block: string;
  className: string | null;
  /** The block that an inlined comprehension runs in. */
  host: Place | null;
}

class NameSpans {
  private readonly spans: NamedSpan[] = [];

  constructor(private readonly program: Program) {}

  collect(): NamedSpan[] {
    const { mod, tables } = this.program;
    this.parts(mod, { table: tables.top, block: '<module>', className: null, host: null });
    return this.spans.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  }

  private visit(node: AnyNode, place: Place): void {
    switch (node.node) {
      case 'FunctionDef': return this.functionDef(node, place);
      case 'ClassDef': return this.classDef(node, place);
      case 'Lambda': return this.lambda(node, place);
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

  // ---- blocks

  private functionDef(node: FunctionDef, place: Place): void {
    this.visitAll(node.decorator_list, place);
    this.add(this.wordAt(node), node.name, place);
    this.visitAll([...node.args.defaults, ...node.args.kw_defaults], place);
    const annotations = this.tableOf(node.args);
    for (const arg of parametersOf(node.args)) this.annotation(arg.annotation, annotations, place);
    this.annotation(node.returns, annotations, place);
    const inner = this.inside(node, node.name, place);
    this.parameters(node.args, inner);
    this.visitAll(node.body, inner);
  }

  private classDef(node: ClassDef, place: Place): void {
    this.visitAll(node.decorator_list, place);
    this.add(this.wordAt(node), node.name, place);
    this.visitAll([...node.bases, ...node.keywords], place);
    this.visitAll(node.body, { ...this.inside(node, node.name, place), className: node.name });
  }

  private lambda(node: Lambda, place: Place): void {
    this.visitAll([...node.args.defaults, ...node.args.kw_defaults], place);
    const inner = this.inside(node, '<lambda>', place);
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
      : this.inside(node, `<${table.name}>`, place);
    this.visitAll([first.target, ...first.ifs, ...rest], inner);
    this.visitAll(node.node === 'DictComp' ? [node.key, node.value] : [node.elt], inner);
  }

  private inside(node: BlockNode, name: string, place: Place): Place {
    const table = this.tableOf(node);
    return { table, block: qualify(place, name, this.program.tables.top), className: place.className, host: null };
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
    this.visit(node, { table, block: place.block, className: place.className, host: null });
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
    this.spans.push([...spanOf(this.program.source, word), this.scopeOf(mangle(place.className, name), place), place.block]);
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

/** `co_qualname`: names declared global start anew. */
function qualify(place: Place, name: string, top: SymbolTable): string {
  const outer = place.host ?? place;
  if (outer.table === top) return name;
  if (outer.table.scopeOf(mangle(place.className, name)) === SCOPE.GLOBAL_EXPLICIT) return name;
  return outer.table.type === 'class' ? `${place.block}.${name}` : `${place.block}.<locals>.${name}`;
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
